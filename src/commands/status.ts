/** `weir status`: is Weir at work, does it keep up, what did it drop? Asked of Weir itself or, where it serves nothing, read from its database. */
import { readConfig } from '../config.ts';
import { openToRead, unusable } from '../query/database.ts';
import { isHealthy, type Report, reportOf, under } from '../sinks/report.ts';
import { databaseOptions } from '../sinks/sqlite.ts';
import { statusOptions } from '../sinks/status.ts';
import { visible, visibleJson } from '../sinks/visible.ts';
import { commandOf, obey } from './options.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const HEALTHY = 0;
const UNHEALTHY = 1;
/** Milliseconds that Weir has for its answer. */
const PATIENCE = 3000;
/** Weir notes how it fares every ten seconds: with an older note it is gone, or stuck. */
const FRESH = 30_000;

const HELP = `
Examples:
  weir status                           how it fares
  weir status --json | jq .counted      what was dropped, and what the judge was asked
  weir status >/dev/null || page-me     for a script

It asks http://LISTEN/healthz, where [Status] listen in config.conf says so and somebody answers. Otherwise it reads what Weir notes
in its database every ten seconds, and says how old that is.
Exit codes: 0 Weir is running and keeps up, 1 it does not, 2 bad usage or configuration.`;

interface Asked {
  readonly db?: string;
  readonly config?: string;
  readonly json?: true;
}

/** What Weir says of itself. */
interface Told {
  readonly report: Report;
  /** An address, or a file. */
  readonly source: string;
  /** How old it is. Milliseconds. */
  readonly age: number;
}

/** Gives the exit code. @throws UsageError for a database, or a configuration, that the user can mend. */
export const run = async (args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> => {
  let code = HEALTHY;
  const command = commandOf('weir status', 'Tells whether Weir is running and keeps up, what it drops and what waits.', terminal)
    .option('--db <file>', 'read what is noted in this database instead of [Database] path')
    .option('--config <file>', 'read this instead of ./config.conf')
    .option('--json', 'print it as one JSON object')
    .addHelpText('after', HELP)
    .action(async ({ db, config, json }: Asked) => {
      const settings = readConfig(config ?? 'config.conf', config !== undefined);
      const { listen } = settings.section('Status', statusOptions);
      const file = db ?? settings.section('Database', databaseOptions).path;
      const told = (db === undefined && listen !== '' ? await askedOf(listen) : undefined) ?? notedIn(file);
      const healthy = isHealthy(told.report) && told.age < FRESH;
      if (json)
        terminal.print(`${visibleJson(JSON.stringify({ healthy, source: told.source, age_ms: told.age, ...told.report }))}\n`);
      else terminal.print(textOf(told, healthy));
      code = healthy ? HEALTHY : UNHEALTHY;
    });
  await obey(command, args);
  return code;
};

/** What a running Weir answers; undefined when nobody does. */
const askedOf = async (listen: string): Promise<Told | undefined> => {
  const source = `http://${listen}/healthz`;
  try {
    const answer = await fetch(source, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    if (answer.status !== 200 && answer.status !== 503) return undefined;
    const report = (await answer.json()) as Report;
    return under(report, 'health').has('state') ? { report, source, age: 0 } : undefined;
  } catch {
    return undefined;
  }
};

/** What the last run has noted. */
const notedIn = (file: string): Told => {
  const db = openToRead(file);
  try {
    const rows = db
      .prepare<[], { name: string; value: string; updated_at: string }>(
        "SELECT substr(key, 10) AS name, value, updated_at FROM system_metadata WHERE key LIKE 'last\\_run.%' ESCAPE '\\'",
      )
      .all();
    const counters = new Map(rows.map(({ name, value }) => [name, /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value]));
    const at = Math.max(...rows.map(({ updated_at }) => Date.parse(updated_at)));
    return { report: reportOf(counters), source: file, age: rows.length === 0 ? Number.POSITIVE_INFINITY : Date.now() - at };
  } catch (error) {
    throw unusable(file, error);
  } finally {
    db.close();
  }
};

const textOf = ({ report, source, age }: Told, healthy: boolean): string => {
  const health = under(report, 'health');
  const counted = under(report, 'counted');
  const told = (name: string): string => (health.has(name) ? String(health.get(name)) : '?');
  const events = sum(under(report, 'events'));
  const lines: readonly (readonly [string, string])[] = [
    ['state', `${stateOf(health.get('state'), age, healthy)}, as told by ${source}${age === 0 ? '' : ` ${duration(age)} ago`}`],
    ['started', health.has('since') ? `${told('since')}, ${duration(1000 * Number(health.get('uptime_s')))} before that` : '?'],
    ['events', `${events}, ${told('events_per_s')} a second; ${sum(under(report, 'results'))} results`],
    ['lag', `${told('lag_ms')} ms later than usual; event loop ${told('loop_p99_ms')} ms (p99)`],
    [
      'waiting',
      `${told('waiting_batches')} batches to be committed, ${told('waiting_questions')} questions to the judge, ${told('waiting_calls')} calls for their answers`,
    ],
    ['lost', `${counted.get('lost') ?? 0} events that observers numbered; ${sum(under(report, 'rejected'))} rejected`],
    ['database', `${(Number(health.get('database_bytes') ?? 0) / 1e6).toFixed(1)} MB`],
    ['memory', `${(Number(health.get('memory_bytes') ?? 0) / 1e6).toFixed(0)} MB`],
    ['warned', health.has('last_warning') ? `${told('last_warning')} (${told('last_warning_at')})` : 'of nothing'],
    ...section('rejected', under(report, 'rejected')),
    ...section('counted', counted),
  ];
  return lines.map(([name, value]) => `${name.padEnd(9)} ${visible(value)}\n`).join('');
};

const section = (name: string, counts: ReadonlyMap<string, number | string>) =>
  [...counts]
    .filter(([outcome]) => outcome !== 'lost')
    .map(([outcome, count], index) => [index === 0 ? name : '', `${count} ${outcome}`] as const);

const stateOf = (state: number | string | undefined, age: number, healthy: boolean): string => {
  if (state === undefined) return 'not running: no live Weir has noted anything';
  if (state === 'ended') return 'not running: it has ended';
  if (age >= FRESH) return 'not running, or stuck';
  return healthy ? 'ok' : String(state);
};

/** In the two largest units. */
const duration = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000);
  if (!Number.isFinite(seconds)) return 'ever';
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
  return `${Math.floor(seconds / 86_400)} d ${Math.floor((seconds % 86_400) / 3600)} h`;
};

const sum = (counts: ReadonlyMap<string, number | string>): number =>
  [...counts.values()].reduce<number>((total, count) => total + Number(count), 0);
