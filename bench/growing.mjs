/** SQLite alone, with the graph's own rows: FULL, in batches of a thousand. */
import { NEVER, Observable, VirtualTimeScheduler } from 'rxjs';
import { pipeline } from '../dist/pipeline.js';
import { embedded } from '../dist/src/judges/embedded.js';
import { rowsOf } from '../dist/src/sinks/rows.js';
import { openRows } from '../dist/src/sinks/sqlite.js';
import { eventsFrom } from './events.mjs';
import { partsOf } from './parts.mjs';

/** Events whose rows are made once, and written again and again as later ones. */
const MADE = 20_000;
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

const madeRows = async () => {
  const batches = [];
  const frame$ = new Observable((out) => {
    for (const text of eventsFrom(0, MADE)) out.next(Buffer.from(text));
    out.complete();
  });
  const log = { info: () => {}, warn: () => {} };
  const parts = await partsOf({ scheduler: new VirtualTimeScheduler(), stop$: NEVER, log, judge: embedded, count: () => {} });
  const store = { nextEventId: 1, write: (batch) => void batches.push(rowsOf(batch)) };
  pipeline(frame$, { ...parts, store, batches: { size: 1000, window: Number.POSITIVE_INFINITY }, watch: () => {} }).subscribe();
  return batches;
};

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

/** A database that grows: `grow` stores at least so many more events, and gives the microseconds that each took. */
export const growing = async (file) => {
  const batches = await madeRows();
  const store = openRows(file, 'FULL');
  let stored = 0;
  const grow = (events) => {
    const from = stored;
    let took = 0;
    while (stored < from + events) {
      for (const rows of batches) {
        const shifted = later(rows, stored);
        const began = performance.now();
        store.insert(shifted);
        took += performance.now() - began;
      }
      stored += MADE;
    }
    return (1000 * took) / (stored - from);
  };
  return { grow, stored: () => stored, close: () => store.close() };
};
