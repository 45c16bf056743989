/** What the thread that reads can do alone: the graph without SQLite, microseconds an event in the best of some rounds. */
import { serialize } from 'node:v8';
import { NEVER, Observable } from 'rxjs';
import { pipeline } from '../dist/pipeline.js';
import { EventClock } from '../dist/src/clock.js';
import { embedded } from '../dist/src/judges/embedded.js';
import { rowsOf } from '../dist/src/sinks/rows.js';
import { eventsFrom } from './events.mjs';
import { partsOf } from './parts.mjs';

const { count, rounds } = JSON.parse(process.argv[2]);

const frames = eventsFrom(0, count).map((text) => Buffer.from(text));
const frame$ = new Observable((out) => {
  for (const frame of frames) out.next(frame);
  out.complete();
});
const log = { info: () => {}, warn: () => {} };
const batches = { size: 1000, window: Number.POSITIVE_INFINITY };

/** Microseconds an event takes in the best round: what else the machine does is left out as far as it can be. */
const best = async (run) => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await run();
    least = Math.min(least, (1000 * (performance.now() - began)) / count);
  }
  return least;
};

const graph = async (write) => {
  const clock = new EventClock();
  const parts = await partsOf({ scheduler: clock, stop$: NEVER, log, judge: embedded, count: () => {} });
  pipeline(frame$, { ...parts, clock: clock.follow, store: { nextEventId: 1, write }, batches, watch: () => {} }).subscribe();
};

const reading = await best(() => graph(() => {}));
const handing = await best(() => graph((stored) => void serialize(rowsOf(stored))));
process.send({
  reading,
  handing,
  bytes: frames.reduce((sum, { length }) => sum + length, 0) / count,
});
process.disconnect();
