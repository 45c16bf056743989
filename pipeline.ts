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
import { type CommandLine, readCommandLine } from './src/commandLine.ts';
import { type Config, readConfig } from './src/config.ts';
import type { Engine, Options, Ports } from './src/engine.ts';
import type { Envelope, Frame, Rejected } from './src/event.ts';
import { type Exception, exceptionsOptions, readExceptions } from './src/exceptions.ts';
import { judgeOf } from './src/judges/choice.ts';
import { openMemory } from './src/judges/memory.ts';
import { judgeOptions } from './src/judges/options.ts';
import { type Limits, limitsOf, limitsOptions } from './src/limits.ts';
import { builtInEngines, extensionEngines, extensionsOptions } from './src/loadEngines.ts';
import { aggregate } from './src/operators/aggregate.ts';
import { type Analysed, analyse, type Fitted } from './src/operators/analyse.ts';
import { batch } from './src/operators/batch.ts';
import { classify } from './src/operators/classify.ts';
import { commit } from './src/operators/commit.ts';
import { decode } from './src/operators/decode.ts';
import { mcplCache } from './src/operators/mcplCache.ts';
import { pair } from './src/operators/pair.ts';
import { alertsTo } from './src/sinks/console.ts';
import { logTo } from './src/sinks/log.ts';
import { progressTo } from './src/sinks/progress.ts';
import { recordingOptions, recordTo } from './src/sinks/record.ts';
import { databaseOptions, type Store } from './src/sinks/sqlite.ts';
import { Summary } from './src/sinks/summary.ts';
import { openWriter } from './src/sinks/writer.ts';
import { collector, collectorOptions } from './src/sources/collector.ts';
import { replay } from './src/sources/replay.ts';
import { eventProviderOptions, zmq } from './src/sources/zmq.ts';
import { VERSION } from './src/version.ts';

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
    batch({ scheduler, opens, ...batches }),
    commit(store), // one transaction a batch
  );
};

/** Only an event with a row of its own begins a batch: what it raised, and the rest of its message, stay in its transaction. */
const opens = ({ event }: Analysed): boolean => event !== undefined && (!('part' in event) || event.part === 0);

/** `node pipeline.js`, with the arguments behind it: until the recording or the user ends it. @throws UsageError for what the user can mend. */
export const run = async (args: readonly string[]): Promise<number> => {
  const asked = readCommandLine(args, VERSION);
  return asked === undefined ? 0 : watch(asked);
};

const watch = async (asked: CommandLine): Promise<number> => {
  const log = logTo((line) => process.stderr.write(line), asked.quiet, hasColour(process.stderr));
  const config = readConfig(asked.config ?? 'config.conf', asked.config !== undefined);
  const builtIn = await builtInEngines();
  const engines = [...builtIn, ...(await extensionEngines(config.section('Extensions', extensionsOptions).path, builtIn))];
  const limits = limitsOf(config.section('Limits', limitsOptions));
  const database = config.section('Database', databaseOptions);
  const provider = config.section('EventProvider', eventProviderOptions);
  const recording = config.section('Recording', recordingOptions);
  const collecting = config.section('Collector', collectorOptions);
  const exceptions = readExceptions(config.section('Exceptions', exceptionsOptions).path);
  config.refuseOthers([
    'Extensions',
    'Exceptions',
    'Limits',
    'Database',
    'EventProvider',
    'Collector',
    'Recording',
    ...engines.map(({ name }) => name),
  ]);

  const pace = () => store.pace(); // the store, opened last, holds the reading while it is behind
  const summary = new Summary();
  const eventClock = new EventClock();
  const replayed$ =
    asked.replay === undefined
      ? undefined
      : replay({ file: asked.replay, progress: progressTo(process.stderr, asked.quiet), pace }).pipe(
          finalize(() => queueMicrotask(eventClock.finish)), // once the end has reached every operator
        );
  const live = replayed$ === undefined;
  const scheduler = live ? asyncScheduler : eventClock;
  const ended$ = new Subject<void>();
  const stop$ = merge(fromEvent(process, 'SIGINT'), fromEvent(process, 'SIGTERM'), ended$).pipe(take(1), share());
  const outside = { scheduler, stop$, log, count: summary.count };
  const judging = config.section('ToolsPoisoning', optionsOf(judgeOptions));

  const frame$ =
    replayed$ ??
    merge(
      zmq({ addresses: addressesOf(provider.zmq_address), highWaterMark: provider.high_water_mark, log, pace }),
      collecting.bind === '' ? EMPTY : collector({ bind: collecting.bind, allowRemote: collecting.allow_remote, log, pace }),
    );
  const path = asked.db ?? database.path;
  const store = await openWriter(path, database.synchronous);
  const memory = openMemory(path, () => asyncScheduler.now());
  const bench = { ...outside, ...memory, live, options: judging, random: Math.random, nonce: randomUUID };
  const ports = { ...outside, judge: await judgeOf(asked.judge ?? judging.judge, bench) };
  for (const out of [process.stdout, process.stderr]) out.on('error', () => {}); // a reader that goes away, like head, loses the lines and nothing else
  const alert = alertsTo({ json: asked.json, colour: hasColour(process.stdout), write: (line) => process.stdout.write(line) });
  const began = performance.now();
  try {
    const parts: Parts = {
      engines: equip(engines, config, ports),
      store,
      ports,
      exceptions,
      clock: live ? () => {} : eventClock.follow,
      watch: (analysed) => {
        summary.add(analysed);
        if (!asked.quiet)
          analysed.results.filter(({ severity, times }) => severity !== 'none' && times === undefined).forEach(alert);
      },
      limits,
      batches: { size: database.batch_size, window: live ? database.batch_ms : Number.POSITIVE_INFINITY },
    };
    const recorded$ =
      asked.record === undefined
        ? frame$
        : frame$.pipe(recordTo({ file: asked.record, maxBytes: recording.max_mb * 1e6, keep: recording.keep, log }));
    await lastValueFrom(pipeline(recorded$, parts), { defaultValue: [] });
    await store.note(summary.counters(), scheduler.now());
    if (!asked.quiet) process.stderr.write(summary.text((performance.now() - began) / 1000));
    return 0;
  } finally {
    ended$.next();
    memory.close();
    await store.close();
  }
};

/** The options of an engine's section: each can be switched off. */
const optionsOf = <O extends Options>(options: O) => ({
  enabled: { default: true as boolean, doc: 'Whether this engine runs.' },
  ...options,
});

/** The enabled engines, each with its own section of the configuration. */
const equip = (engines: readonly Engine[], config: Config, ports: Ports): readonly Fitted[] =>
  engines.flatMap((engine) => {
    const options = config.section(engine.name, optionsOf(engine.options ?? {}));
    return options.enabled ? [{ engine, ports: { ...ports, options } }] : [];
  });

/** A terminal has colour, unless NO_COLOR forbids it; a file or a pipe has none. */
const hasColour = (out: NodeJS.WriteStream): boolean => out.isTTY === true && !process.env.NO_COLOR;

const addressesOf = (list: string): readonly string[] =>
  list
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
