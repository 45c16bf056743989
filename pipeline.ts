/** All of Weir on one screen: the graph, and how it is started. */
import { randomUUID } from 'node:crypto';
import {
  asyncScheduler,
  EMPTY,
  finalize,
  fromEvent,
  lastValueFrom,
  merge,
  type Observable,
  Subject,
  share,
  take,
  takeUntil,
  tap,
} from 'rxjs';
import { EventClock } from './src/clock.ts';
import type { CommandLine } from './src/commandLine.ts';
import type { Logger, Ports } from './src/engine.ts';
import type { Envelope, Frame, Rejected } from './src/event.ts';
import type { Exception } from './src/exceptions.ts';
import { judgeOf } from './src/judges/choice.ts';
import { openMemory } from './src/judges/memory.ts';
import { type Limits, weightOf } from './src/limits.ts';
import { aggregate } from './src/operators/aggregate.ts';
import { type Analysed, analyse, type Fitted } from './src/operators/analyse.ts';
import { batch } from './src/operators/batch.ts';
import { classify } from './src/operators/classify.ts';
import { commit } from './src/operators/commit.ts';
import { decode } from './src/operators/decode.ts';
import { mcplCache } from './src/operators/mcplCache.ts';
import { pair } from './src/operators/pair.ts';
import type { Result } from './src/result.ts';
import { type Settings, settle } from './src/settings.ts';
import { alertsTo } from './src/sinks/console.ts';
import { logTo } from './src/sinks/log.ts';
import { progressTo } from './src/sinks/progress.ts';
import { pulse } from './src/sinks/pulse.ts';
import { recordTo } from './src/sinks/record.ts';
import type { Store } from './src/sinks/sqlite.ts';
import { serveStatus } from './src/sinks/status.ts';
import { Summary } from './src/sinks/summary.ts';
import { Vitals } from './src/sinks/vitals.ts';
import { openWriter, type Writer } from './src/sinks/writer.ts';
import { live } from './src/sources/live.ts';
import { replay } from './src/sources/replay.ts';

/** What the graph is put together from. */
export interface Parts {
  readonly engines: readonly Fitted[];
  readonly store: Pick<Store, 'nextEventId' | 'write'>;
  readonly ports: Ports;
  readonly exceptions?: readonly Exception[];
  /** Sees each event as it comes off the wire: a replay's clock follows its time. */
  readonly clock: (seen: Envelope | Rejected) => void;
  /** Sees each event with what it raised, before it is stored. */
  readonly watch: (analysed: Analysed) => void;
  readonly limits: Limits;
  readonly batches: { readonly size: number; readonly window: number };
}

/** Frames in, stored events and verdicts out. Emits each batch once it is committed. */
export const pipeline = (
  frame$: Observable<Frame>,
  { engines, store, ports, exceptions, clock, watch, limits, batches }: Parts,
): Observable<readonly Analysed[]> => {
  const { scheduler, stop$, count } = ports;
  const analysed$ = frame$.pipe(
    takeUntil(stop$), // completing, not unsubscribing, flushes what is gathered below
    decode({ scheduler, clock, firstId: store.nextEventId, ...limits.decode }), // bytes to an event, or a rejection that is stored too
    classify(count), // listing | call | answer | message | file | process | other, and whose
    mcplCache({ count, ...limits.mcplCache }), // one scan: remembers listings, joins each call to the specification in force
    pair({ scheduler, ...limits.pair }), // an answer finds its call
    analyse(engines, ports, exceptions), // merged engines: an event and what it raised at once travel together
    aggregate({ scheduler, ...limits.aggregate }), // repeats of one finding are one result
  );
  return analysed$.pipe(
    tap(watch),
    batch({ scheduler, opens, weigh, ...batches }),
    commit(store), // one transaction a batch
  );
};

/** Only an event with a row of its own begins a batch: what it raised, and the rest of its message, stay in its transaction. */
const opens = ({ event }: Analysed): boolean => event !== undefined && (!('part' in event) || event.part === 0);

/** A batch of large messages holds fewer of them. */
const weigh = ({ event }: Analysed): number => (event !== undefined && 'raw' in event ? weightOf(event.raw.bytes) : 1);

/** `node pipeline.js`, as its command line asks: until the recording or the user ends it. @throws UsageError for what the user can mend. */
export const run = async (asked: CommandLine): Promise<number> => {
  const settings = await settle(asked);
  const { database, limits, exceptions, status } = settings;
  const summary = new Summary();
  const vitals = new Vitals({ summary, file: database.path, now: Date.now });
  const log = vitals.log(logTo((line) => process.stderr.write(line), asked.quiet, hasColour(process.stderr)));
  const clock = asked.replay === undefined ? undefined : new EventClock();
  const pace = vitals.pace(() => store.pace()); // the store, opened last, holds the reading while it is behind
  const frame$ = clock === undefined ? live({ ...settings, log, pace }) : replayed(asked, clock, pace);

  const ended$ = new Subject<void>();
  const stop$ = merge(fromEvent(process, 'SIGINT'), fromEvent(process, 'SIGTERM'), ended$).pipe(take(1), share());
  const outside = { scheduler: clock ?? asyncScheduler, stop$, log, count: summary.count };
  const served = await serveStatus({ ...status, listen: clock === undefined ? status.listen : '', log, vitals });
  const together = Math.ceil(database.batch_size / 3); // one batch is gathered, another waits, a third is written: no more is read and not committed
  const store = await openWriter(database.path, database.synchronous, {
    waiting: database.batch_size - together,
    log,
    count: summary.count,
    ...(clock === undefined && { retention: { days: database.retain_days, megabytes: database.max_size_mb } }),
  });
  stop$.subscribe(store.hasten);
  const memory = openMemory(database.path, () => asyncScheduler.now());
  for (const out of [process.stdout, process.stderr]) out.on('error', () => {}); // a reader that goes away, like head, loses the lines and nothing else
  const alert = alertsTo({ json: asked.json, colour: hasColour(process.stdout), write: (line) => process.stdout.write(line) });
  const began = performance.now();
  try {
    const judge = await judgeOf({
      ...outside,
      ...memory,
      live: clock === undefined,
      options: settings.judge,
      random: Math.random,
      nonce: randomUUID,
    });
    const ports = { ...outside, judge: vitals.judge(judge) };
    const committed$ = pipeline(recorded(frame$, asked, settings, log), {
      engines: settings.engines.map(({ engine, options }) => {
        const pending = store.pending.filter((each) => each.engine === engine.name);
        return { engine, ports: { ...ports, options, ...(clock === undefined && { pending }) } };
      }),
      store: vitals.store(store),
      ports,
      exceptions,
      limits,
      clock: clock?.follow ?? (() => {}),
      watch: (analysed) => {
        summary.add(analysed);
        if (clock === undefined) vitals.hear(analysed);
        if (!asked.quiet) analysed.results.filter(isNews).forEach(alert);
      },
      batches: {
        size: together,
        window: clock === undefined ? database.batch_ms : Number.POSITIVE_INFINITY,
      },
    });
    const pulse$ = clock === undefined ? pulse({ ...outside, ...store, vitals, summary, ...status }) : EMPTY;
    await lastValueFrom(merge(committed$.pipe(finalize(() => ended$.next())), pulse$.pipe(takeUntil(ended$))), {
      defaultValue: [],
    });
    await store.note(vitals.counters(), outside.scheduler.now());
    if (!asked.quiet) process.stderr.write(summary.text((performance.now() - began) / 1000));
    return 0;
  } finally {
    ended$.next();
    served.close();
    memory.close();
    await store.close();
  }
};

/** A recording. Once its end has reached every operator, what still waits for a time gets it. */
const replayed = ({ replay: file = '-', quiet }: CommandLine, clock: EventClock, pace: Writer['pace']): Observable<Frame> =>
  replay({ file, progress: progressTo(process.stderr, quiet), pace }).pipe(finalize(() => queueMicrotask(clock.finish)));

const recorded = (
  frame$: Observable<Frame>,
  { record: file }: CommandLine,
  { recording }: Settings,
  log: Logger,
): Observable<Frame> =>
  file === undefined ? frame$ : frame$.pipe(recordTo({ file, maxBytes: recording.max_mb * 1e6, keep: recording.keep, log }));

/** Neither silenced by the user nor said before. */
const isNews = ({ severity, times }: Result): boolean => severity !== 'none' && times === undefined;

/** A terminal has colour, unless NO_COLOR forbids it; a file or a pipe has none. */
const hasColour = (out: NodeJS.WriteStream): boolean => out.isTTY === true && !process.env.NO_COLOR;
