/** What it takes to store an event when so many are stored already: SQLite alone, the graph's own rows, FULL; wall time, in batches of a thousand. */
import { statSync } from 'node:fs';
import { NEVER, Observable, VirtualTimeScheduler } from 'rxjs';
import { pipeline } from '../dist/pipeline.js';
import { embedded } from '../dist/src/judges/embedded.js';
import { rowsOf } from '../dist/src/sinks/rows.js';
import { openRows } from '../dist/src/sinks/sqlite.js';
import { eventsFrom } from './events.mjs';
import { partsOf } from './parts.mjs';

/** at: how many events are stored when it is measured, rising. */
const { file, at } = JSON.parse(process.argv[2]);

/** Events whose rows are made once, and written again and again as later ones. */
const MADE = 20_000;
const MEASURED = 100_000;
/** Tables whose rows begin with the event's id, and those where its ts stands next. */
const BY_ID = new Set([
  'raw_events',
  'rpc_events',
  'file_events',
  'process_events',
  'engine_results',
  'pending_judgements',
  'settled',
]);
const BY_TS = new Set(['raw_events', 'rpc_events', 'file_events', 'process_events']);

const batches = [];
const frame$ = new Observable((out) => {
  for (const text of eventsFrom(0, MADE)) out.next(Buffer.from(text));
  out.complete();
});
const log = { info: () => {}, warn: () => {} };
const parts = await partsOf({ scheduler: new VirtualTimeScheduler(), stop$: NEVER, log, judge: embedded, count: () => {} });
const store = { nextEventId: 1, write: (batch) => void batches.push(rowsOf(batch)) };
pipeline(frame$, { ...parts, store, batches: { size: 1000, window: Number.POSITIVE_INFINITY }, watch: () => {} }).subscribe();

/** The same rows, so many events later. */
const later = (rows, events) =>
  Object.fromEntries(
    Object.entries(rows).map(([table, some]) => [
      table,
      BY_ID.has(table)
        ? some.map(([id, second, ...rest]) => [id + events, BY_TS.has(table) ? second + BigInt(events) * 1000n : second, ...rest])
        : some,
    ]),
  );

const rowStore = openRows(file, 'FULL');
let stored = 0;
/** Stores so many more; gives the milliseconds that the storing took. */
const grow = (events) => {
  let took = 0;
  for (const until = stored + events; stored < until; ) {
    for (const rows of batches) {
      const shifted = later(rows, stored);
      const began = performance.now();
      rowStore.insert(shifted);
      took += performance.now() - began;
    }
    stored += MADE;
  }
  return took;
};

for (const events of at) {
  grow(Math.max(0, events - stored));
  const from = stored;
  const took = grow(MEASURED);
  process.send({ events: from, microseconds: (1000 * took) / MEASURED, bytes: statSync(file).size });
}
rowStore.close();
process.disconnect();
