/** The graph in one thread, without a store, on whichever rxjs it is given: CPU microseconds an event in the best of some rounds. */
import { NEVER, Observable, VirtualTimeScheduler } from 'rxjs';
import { pipeline } from '../dist/pipeline.js';
import { embedded } from '../dist/src/judges/embedded.js';
import { eventsFrom } from './events.mjs';
import { partsOf } from './parts.mjs';

const { count, rounds } = JSON.parse(process.argv[2]);

const frames = eventsFrom(0, count).map((text) => Buffer.from(text));
const frame$ = new Observable((out) => {
  for (const frame of frames) out.next(frame);
  out.complete();
});
const log = { info: () => {}, warn: () => {} };

const round = async () => {
  const ports = { scheduler: new VirtualTimeScheduler(), stop$: NEVER, log, judge: embedded, count: () => {} };
  const parts = await partsOf(ports);
  let [events, results] = [0, 0];
  const watch = (analysed) => {
    if (analysed.event !== undefined) events += 1;
    results += analysed.results.length;
  };
  const began = process.cpuUsage();
  pipeline(frame$, {
    ...parts,
    store: { nextEventId: 1, write: () => {} },
    batches: { size: 1000, window: Number.POSITIVE_INFINITY },
    watch,
  }).subscribe();
  const { user, system } = process.cpuUsage(began);
  return { microseconds: (user + system) / count, events, results };
};

let best = Number.POSITIVE_INFINITY;
let seen;
for (let n = 0; n < rounds; n += 1) {
  const { microseconds, ...saw } = await round();
  best = Math.min(best, microseconds);
  seen = saw;
}
process.send({ best, ...seen });
process.disconnect();
