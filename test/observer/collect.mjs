/** `node collect.mjs ADDRESS FILE`: a Weir that can be killed; each frame is in the file before the next is received. */
import { appendFileSync } from 'node:fs';
import { collector } from '../../dist/src/sources/collector.js';

const [bind, file] = process.argv.slice(2);
const log = { info: () => {}, warn: () => {} };
collector({ bind, allowRemote: false, log }).subscribe((frame) => {
  appendFileSync(file, Buffer.concat([frame, Buffer.from('\n')]));
  process.stdout.write('.');
});
