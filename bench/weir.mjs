/** Weir with everything on, in a process of its own: the graph, the four engines, the embedded judge, the store's thread. Says how it fared. */
import { setTimeout as pause } from 'node:timers/promises';
import { asyncScheduler, lastValueFrom, Subject, tap } from 'rxjs';
import { pipeline } from '../dist/pipeline.js';
import { embedded } from '../dist/src/judges/embedded.js';
import { openWriter } from '../dist/src/sinks/writer.js';
import { zmq } from '../dist/src/sources/zmq.js';
import { partsOf } from './parts.mjs';

const { address, file, count } = JSON.parse(process.argv[2]);

const store = await openWriter(file, 'FULL');
const stop$ = new Subject();
const log = { info: () => {}, warn: () => {} };
const frame$ = zmq({ addresses: [address], highWaterMark: 100_000, log, pace: () => store.pace() });

const now = () => performance.timeOrigin + performance.now();
const delays = new Float64Array(count);
let committed = 0;
let rss = 0;
let warm;
const used = process.cpuUsage();

/** Of each batch as it is committed: how old its events are. */
const hear = (batch) => {
  const at = now();
  for (const { event } of batch)
    if (event?.raw !== undefined && event.kind !== 'unanswered') delays[committed++] = at - Number(event.raw.ts / 1000n) / 1000;
  if (warm === undefined && committed > count / 5) warm = { at, committed };
  rss = Math.max(rss, process.memoryUsage.rss());
  if (committed >= count) stop$.next();
};

const parts = await partsOf({ scheduler: asyncScheduler, stop$, log, judge: embedded, count: () => {} });
const batch$ = pipeline(frame$, { ...parts, store, batches: { size: 500, window: 10 }, watch: () => {} });
await lastValueFrom(batch$.pipe(tap(hear)), { defaultValue: [] });
const seconds = (now() - warm.at) / 1000;
const { user, system } = process.cpuUsage(used);
await store.close();
await pause(1000);

const late = delays.slice(Math.floor(count / 5)).sort();
process.send({
  rate: (committed - warm.committed) / seconds,
  cpu: (user + system) / committed,
  p50: late[Math.floor(late.length * 0.5)],
  p99: late[Math.floor(late.length * 0.99)],
  rss,
  rssAfter: process.memoryUsage.rss(),
});
process.disconnect();
