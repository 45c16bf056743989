/** Twice what Weir can take, over real sockets into a real file, for as long as is asked: what is lost, what is said, and whether all is well again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { asyncScheduler, EMPTY, finalize, lastValueFrom, merge, Subject, takeUntil } from 'rxjs';
import { XPublisher } from 'zeromq';
import { pipeline } from '../../dist/pipeline.js';
import { off } from '../../dist/src/judges/off.js';
import { limitsOf, limitsOptions } from '../../dist/src/limits.js';
import { pulse } from '../../dist/src/sinks/pulse.js';
import { Summary } from '../../dist/src/sinks/summary.js';
import { Vitals } from '../../dist/src/sinks/vitals.js';
import { openWriter } from '../../dist/src/sinks/writer.js';
import { zmq } from '../../dist/src/sources/zmq.js';

/** Milliseconds that Weir is made to wait for, event by event: what it can take is less than 500 a second, on any machine. */
const SLOWED = 2;
/** Few messages, and large ones: little waits in queues, so what is too much is lost soon, and memory is bounded. */
const HIGH_WATER = 100;
const PADDING = 'x'.repeat(8000);

const limits = limitsOf(Object.fromEntries(Object.entries(limitsOptions).map(([name, option]) => [name, option.default])));

/**
 * @param {{ file: string, seconds?: number, patience?: number }} asked `seconds`: how long the overload lasts, once it is said;
 *   `patience`: how long anything may take, in milliseconds.
 */
export const overload = async ({ file, seconds = 0, patience = 20_000 }) => {
  const said = [];
  const summary = new Summary();
  const vitals = new Vitals({ summary, file, now: Date.now });
  const log = vitals.log({ info: (line) => said.push(line), warn: (line) => said.push(line) });
  const publisher = new XPublisher({ sendHighWaterMark: HIGH_WATER, linger: 0 });
  await publisher.bind('tcp://127.0.0.1:*');
  const store = await openWriter(file, 'OFF');

  let slowed = true;
  const pace = vitals.pace(() => (slowed ? pause(SLOWED) : store.pace()));
  const addresses = [publisher.lastEndpoint ?? ''];
  const stop$ = new Subject();
  const ended$ = new Subject();
  const ports = { scheduler: asyncScheduler, stop$, log, count: summary.count, judge: off };
  const batch$ = pipeline(zmq({ addresses, highWaterMark: HIGH_WATER, log, pace }), {
    engines: [],
    store: vitals.store(store),
    ports,
    limits,
    batches: { size: 1000, window: 10 },
    clock: () => {},
    watch: (analysed) => {
      summary.add(analysed);
      vitals.hear(analysed);
    },
  });
  const pulse$ = pulse({ ...ports, vitals, summary, note: store.note, every: 100, overload_lag_s: 0.2, overload_loop_ms: 5000 });
  const watching = lastValueFrom(merge(batch$.pipe(finalize(() => ended$.next())), pulse$.pipe(takeUntil(ended$))), {
    defaultValue: [],
  });

  let sent = 0;
  const send = () => {
    sent += 1;
    const ts = BigInt(Date.now()) * 1_000_000n;
    const data = `{"observer":"flood","seq":${sent},"padding":"${PADDING}"}`;
    return publisher.send(['', `{"ts":${ts},"host":"desk","eventType":"ProxyLog","data":${data}}`]);
  };
  let rss = 0;
  /** Sends while `go` wants more: two events for each that was read. */
  const flood = async (go) => {
    const began = performance.now();
    const [before, read] = [sent, summary.events];
    while (go(performance.now() - began)) {
      while (sent - before < 2 * (summary.events - read) + 2) await send();
      rss = Math.max(rss, process.memoryUsage.rss());
      await pause(1);
    }
  };
  const until = async (reached) => {
    const began = performance.now();
    while (!reached() && performance.now() - began < patience) await pause(10);
    return reached();
  };

  try {
    await publisher.receive(); // a subscriber has come
    await send();
    await until(() => summary.events === 1);
    const rssBefore = process.memoryUsage.rss();
    await flood((after) => (vitals.state !== 'overloaded' || summary.lost === 0) && after < patience);
    const reported = vitals.state === 'overloaded';
    await flood((after) => after < 1000 * seconds);

    slowed = false; // and what it can take is again more than what comes
    const recovered = await until(() => vitals.state === 'ok');
    await until(() => said.some((line) => line === 'no longer overloaded'));
    const whole = () => summary.events + summary.lost === sent;
    await send(); // the first that comes tells what was lost last
    await until(whole);
    const { lost } = summary;
    for (let more = 0; more < 100; more += 1) {
      await send();
      await pause(1);
    }
    const heardAgain = await until(whole);
    stop$.next();
    await watching;
    await store.note(vitals.counters(), Date.now());
    return {
      sent,
      stored: summary.events,
      lost,
      lostAfter: summary.lost - lost,
      reported,
      recovered,
      heardAgain,
      said,
      rssBefore,
      rss,
    };
  } finally {
    stop$.next();
    await watching.catch(() => EMPTY);
    publisher.close();
    await store.close();
  }
};

/** Bytes that a minute of it may take. */
const MOST = 200e6;

export const name = 'overload';

export const run = async ({ seconds }) => {
  const folder = mkdtempSync(join(tmpdir(), 'weir-soak-'));
  try {
    const ended = await overload({ file: join(folder, 'events.db'), seconds, patience: 60_000 });
    const { sent, stored, lost, said, rssBefore, rss } = ended;
    const violations = [
      [!ended.reported, 'the overload was not said'],
      [!ended.recovered, 'it was not over when less came'],
      [!ended.heardAgain || ended.lostAfter > 0, 'events were lost after it was over'],
      [stored + lost !== sent, `${sent} events sent, ${stored} stored, ${lost} told to be lost`],
      [rss - rssBefore > MOST, `it took ${Math.round((rss - rssBefore) / 2 ** 20)} MB`],
    ].flatMap(([violated, what]) => (violated ? [what] : []));
    return { sent, stored, lost, rss: { start: rssBefore, peak: rss, end: process.memoryUsage.rss() }, errors: said, violations };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
