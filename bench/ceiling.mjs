/** How fast SQLite alone stores as many events as Weir is sent, in the second half, as that is measured, too: microseconds an event. */
import { growing } from './growing.mjs';

const { file, count } = JSON.parse(process.argv[2]);

const database = await growing(file);
database.grow(count / 2);
process.send(database.grow(count / 2));
database.close();
process.disconnect();
