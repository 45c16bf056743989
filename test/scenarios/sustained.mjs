/** Events at a steady rate, over real sockets into a real file, for as long as is asked: is every one stored, and does memory stay where it is? */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { asyncScheduler, lastValueFrom, Subject, tap } from 'rxjs';
import { partsOf } from '../../bench/parts.mjs';
import { pipeline } from '../../dist/pipeline.js';
import { embedded } from '../../dist/src/judges/embedded.js';
import { openWriter } from '../../dist/src/sinks/writer.js';
import { zmq } from '../../dist/src/sources/zmq.js';

const PUBLISHER = fileURLToPath(new URL('../../bench/publisher.mjs', import.meta.url));

/** `rss`: megabytes, second by second. @param {{ file: string, seconds: number, rate?: number }} asked `rate`: events a second. */
export const sustained = async ({ file, seconds, rate = 5000 }) => {
  const count = Math.max(1, Math.round(seconds * rate));
  const publisher = fork(PUBLISHER, [JSON.stringify({ count, rate, together: 1 })]);
  const [{ address }] = await once(publisher, 'message');
  const store = await openWriter(file, 'FULL');
  const stop$ = new Subject();
  const log = { info: () => {}, warn: () => {} };
  const counted = new Map();
  const ports = {
    scheduler: asyncScheduler,
    stop$,
    log,
    judge: embedded,
    count: (name, by = 1) => counted.set(name, (counted.get(name) ?? 0) + by),
  };
  const rss = [];
  const sample = setInterval(() => rss.push(process.memoryUsage.rss() / 2 ** 20), 1000);
  let stored = 0;
  const hear = (batch) => {
    for (const { event } of batch) if (event !== undefined && event.kind !== 'unanswered') stored += 1;
    if (stored >= count) stop$.next();
  };
  const frame$ = zmq({ addresses: [address], highWaterMark: 100_000, log, pace: () => store.pace() });
  const parts = await partsOf(ports);
  try {
    const batch$ = pipeline(frame$, { ...parts, store, batches: { size: 1000, window: 10 }, watch: () => {} });
    await lastValueFrom(batch$.pipe(tap(hear)), { defaultValue: [] });
  } finally {
    clearInterval(sample);
    publisher.kill();
    await store.close();
  }
  return { count, stored, rss, counted };
};
