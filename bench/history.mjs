/** What it takes to store an event when so many are stored already: SQLite alone, wall time. */
import { statSync } from 'node:fs';
import { growing } from './growing.mjs';

/** at: how many events are stored when it is measured, rising. */
const { file, at } = JSON.parse(process.argv[2]);
const MEASURED = 100_000;

const database = await growing(file);
for (const events of at) {
  if (events > database.stored()) database.grow(events - database.stored());
  const from = database.stored();
  const microseconds = database.grow(MEASURED);
  process.send({ events: from, microseconds, bytes: statSync(file).size });
}
database.close();
process.disconnect();
