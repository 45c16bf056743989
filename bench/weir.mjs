/** Weir with everything on, in a process of its own: the graph, the four engines, the embedded judge, the store's thread. Says how it fared. */
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { asyncScheduler, lastValueFrom, Subject, tap } from 'rxjs';
import { pipeline } from '../dist/pipeline.js';
import { embedded } from '../dist/src/judges/embedded.js';
import { databaseOptions } from '../dist/src/sinks/sqlite.js';
import { openWriter } from '../dist/src/sinks/writer.js';
import { zmq } from '../dist/src/sources/zmq.js';
import { defaultsOf, partsOf } from './parts.mjs';

const { address, file, count } = JSON.parse(process.argv[2]);

const at = defaultsOf(databaseOptions);
const together = at.batch_size / 3;
const store = await openWriter(file, at.synchronous, {
  waiting: at.batch_size - together,
  retention: { days: at.retain_days, megabytes: at.max_size_mb },
});
const stop$ = new Subject();
const log = { info: () => {}, warn: () => {} };
const now = () => performance.timeOrigin + performance.now();

/** When every sixteenth event was published, received, judged, given to the store, and committed: more would be measured with the rest. */
const STAGES = ['published', 'received', 'judged', 'given', 'committed'];
const SAMPLED = 16;
const times = Object.fromEntries(STAGES.map((stage) => [stage, new Float64Array(Math.floor(count / SAMPLED) + 1)]));
/** Events have the ids 1, 2, 3 … */
const isEvent = ({ event }) => event?.raw !== undefined && event.kind !== 'unanswered';
const isSampled = (analysed) => isEvent(analysed) && analysed.event.raw.id % SAMPLED === 0;
const mark = (stage, id, time) => {
  times[stage][id / SAMPLED] = time;
};

let receivedAt = 0;
const frame$ = zmq({ addresses: [address], highWaterMark: 100_000, log, pace: () => store.pace() }).pipe(
  tap(() => {
    receivedAt = now();
  }),
);
const parts = await partsOf({ scheduler: asyncScheduler, stop$, log, judge: embedded, count: () => {} });
const batch$ = pipeline(frame$, {
  ...parts,
  clock: ({ ts, id }) => {
    if (id % SAMPLED !== 0) return;
    mark('published', id, Number(ts / 1000n) / 1000);
    mark('received', id, receivedAt);
  },
  watch: (analysed) => {
    if (isSampled(analysed)) mark('judged', analysed.event.raw.id, now());
  },
  store: {
    nextEventId: store.nextEventId,
    write: (batch) => {
      const time = now();
      for (const analysed of batch) if (isSampled(analysed)) mark('given', analysed.event.raw.id, time);
      return store.write(batch);
    },
  },
  batches: { size: together, window: at.batch_ms },
});

let rss = 0;
/** When a third is committed, and when two thirds are. */
const rssThirds = [];
let commits = 0;
let committed = 0;
let warm;
/** Hears each batch as it is committed. */
const hear = (batch) => {
  const time = now();
  for (const analysed of batch) {
    if (isSampled(analysed)) mark('committed', analysed.event.raw.id, time);
    if (isEvent(analysed)) committed += 1;
  }
  commits += 1;
  if (warm === undefined && committed > count / 2) warm = { time, committed };
  const size = process.memoryUsage.rss();
  rss = Math.max(rss, size);
  if (committed > ((rssThirds.length + 1) * count) / 3 && rssThirds.length < 2) rssThirds.push(size);
  if (committed >= count) stop$.next();
};

const pauses = [];
new PerformanceObserver((list) => pauses.push(...list.getEntries().map(({ duration }) => duration))).observe({
  entryTypes: ['gc'],
});
const used = process.cpuUsage();
const began = now();
await lastValueFrom(batch$.pipe(tap(hear)), { defaultValue: [] });
const seconds = (now() - warm.time) / 1000;
const { user, system } = process.cpuUsage(used);
const whole = (now() - began) * 1000;
await store.close();
await pause(1000);

/** p50 and p99 of what lies between two stages, without the first half, in which code is compiled and what waited for it is caught up with. */
const between = (from, to) => {
  const late = times[to]
    .map((time, n) => time - times[from][n])
    .slice(Math.floor(count / SAMPLED / 2) + 1, Math.floor(count / SAMPLED))
    .sort();
  return { p50: late[Math.floor(late.length * 0.5)], p99: late[Math.floor(late.length * 0.99)] };
};
process.send({
  rate: (committed - warm.committed) / seconds,
  cpu: (user + system) / committed,
  busy: (user + system) / whole,
  ...between('published', 'committed'),
  stages: STAGES.slice(1).map((stage, index) => ({ stage, ...between(STAGES[index], stage) })),
  commits: commits / (whole / 1e6),
  gc: { share: (1000 * pauses.reduce((sum, each) => sum + each, 0)) / whole, longest: Math.max(0, ...pauses) },
  rss,
  rssThirds,
  rssAfter: process.memoryUsage.rss(),
});
process.disconnect();
