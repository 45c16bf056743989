/** What the command line and config.conf ask for, read and checked whole before anything is opened. */
import type { CommandLine } from './commandLine.ts';
import { readConfig } from './config.ts';
import type { Engine, Options, Values } from './engine.ts';
import { type Exception, exceptionsOptions, readExceptions } from './exceptions.ts';
import { judgeOptions } from './judges/options.ts';
import { type Limits, limitsOf, limitsOptions } from './limits.ts';
import { builtInEngines, extensionEngines, extensionsOptions } from './loadEngines.ts';
import { recordingOptions } from './sinks/record.ts';
import { databaseOptions } from './sinks/sqlite.ts';
import { statusOptions } from './sinks/status.ts';
import { collectorOptions } from './sources/collector.ts';
import { eventProviderOptions } from './sources/zmq.ts';

export interface Settings {
  /** Those that are enabled, each with its own section. */
  readonly engines: readonly { readonly engine: Engine; readonly options: Values<Options> }[];
  readonly judge: Values<typeof judgeOptions>;
  readonly exceptions: readonly Exception[];
  readonly limits: Limits;
  readonly database: Values<typeof databaseOptions>;
  readonly provider: Values<typeof eventProviderOptions>;
  readonly collector: Values<typeof collectorOptions>;
  readonly recording: Values<typeof recordingOptions>;
  readonly status: Values<typeof statusOptions>;
}

const SECTIONS = {
  Extensions: extensionsOptions,
  Exceptions: exceptionsOptions,
  Limits: limitsOptions,
  Database: databaseOptions,
  EventProvider: eventProviderOptions,
  Collector: collectorOptions,
  Recording: recordingOptions,
  Status: statusOptions,
} as const;

/** @throws UsageError that names the file, the line or key, and the cure. */
export const settle = async ({ config: file, db, judge }: CommandLine): Promise<Settings> => {
  const config = readConfig(file ?? 'config.conf', file !== undefined);
  const section = <N extends keyof typeof SECTIONS>(name: N) => config.section(name, SECTIONS[name]);
  const builtIn = await builtInEngines();
  const engines = [...builtIn, ...(await extensionEngines(section('Extensions').path, builtIn))];
  config.refuseOthers([...Object.keys(SECTIONS), ...engines.map(({ name }) => name)]);

  const judging = config.section('ToolsPoisoning', switchable(judgeOptions));
  const database = section('Database');
  return {
    engines: engines
      .map((engine) => ({ engine, options: config.section(engine.name, switchable(engine.options ?? {})) }))
      .filter(({ options }) => options.enabled),
    judge: { ...judging, judge: judge ?? judging.judge },
    exceptions: readExceptions(section('Exceptions').path),
    limits: limitsOf(section('Limits')),
    database: { ...database, path: db ?? database.path },
    provider: section('EventProvider'),
    collector: section('Collector'),
    recording: section('Recording'),
    status: section('Status'),
  };
};

/** The options of an engine's section: each engine can be switched off. */
const switchable = <O extends Options>(options: O) => ({
  enabled: { default: true as boolean, doc: 'Whether this engine runs.' },
  ...options,
});
