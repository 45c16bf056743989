/** `weir query`: asks the database what happened, while Weir goes on writing to it. */
import { setInterval } from 'node:timers/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../config.ts';
import type { Json } from '../event.ts';
import { encodeJson } from '../parse/json.ts';
import { alert, alertJson } from '../query/alert.ts';
import { alertText } from '../query/alertText.ts';
import { openToRead, type Reader, unusable } from '../query/database.ts';
import { lastResult, type ResultsAsked, resultJson, resultLine, results, resultsText, SEVERITIES } from '../query/results.ts';
import { serverJson, servers, serversText } from '../query/servers.ts';
import { sinceOf } from '../query/since.ts';
import { isEmpty, stats, statsJson, statsText } from '../query/stats.ts';
import { toolJson, tools, toolsText, toolText } from '../query/tools.ts';
import { databaseOptions } from '../sinks/sqlite.ts';
import { visibleJson } from '../sinks/visible.ts';
import { UsageError } from '../usageError.ts';
import { commandOf, obey } from './options.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const FOUND = 0;
const NOTHING = 1;
/** How often --follow looks. */
const FOLLOW_MS = 500;

const EXAMPLES = `
Examples:
  weir query stats --since 24h                          what today was like
  weir query results --severity high --server github    the worst of one server
  weir query results --follow                           watch; Ctrl-C ends it
  weir query show 12                                    all that was behind result 12
  weir query tools --changed                            tools whose specification is not what it was
  weir query tools read_file --server filesystem        every version of one, and what each changed
  weir query results --json | jq 'select(.risk > 80)'

Weir may be running: nothing is locked, and nothing is written.
Answers go to standard output, everything else to standard error; --json prints one JSON object a line.
Exit codes, as grep has them: 0 something was found, 1 nothing was, 2 it could not be looked for.`;

interface Common {
  readonly db?: string;
  readonly config?: string;
  readonly json?: true;
}

/** Answers the question in `args`; gives the exit code. @throws UsageError for a question, or a database, that the user can mend. */
export const run = async (args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> => {
  let code = FOUND;
  const command = commandFor(terminal, (found) => {
    code = found ? FOUND : NOTHING;
  });
  if (args.length === 0) throw new UsageError('query: what? stats, results, show, tools or servers. See weir query --help.');
  await obey(command, args);
  return code;
};

const commandFor = (terminal: Terminal, answered: (found: boolean) => void): Command => {
  const query = commandOf('weir query', 'Asks the database of Weir what happened.', terminal)
    .usage('<question> [options]')
    .option('--db <file>', 'ask this database instead of [Database] path')
    .option('--config <file>', 'read this instead of ./config.conf')
    .option('--json', 'print JSON, one object a line')
    .addHelpText('after', EXAMPLES);

  /** Opens the database for one question, which prints the answer and tells whether there was any. */
  const ask = async (command: Command, question: (db: Reader, json: boolean) => boolean | Promise<boolean>): Promise<void> => {
    const { db: asked, config, json = false } = command.optsWithGlobals<Common>();
    const path = asked ?? readConfig(config ?? 'config.conf', config !== undefined).section('Database', databaseOptions).path;
    const db = openToRead(path);
    try {
      const found = await question(db, json);
      if (!found && !json) terminal.say(`weir: nothing found in ${path}\n`);
      answered(found);
    } catch (error) {
      throw isOfSqlite(error) ? unusable(path, error) : error;
    } finally {
      db.close();
    }
  };
  const printJson = (values: readonly Json[]): void => {
    for (const value of values) terminal.print(`${visibleJson(encodeJson(value))}\n`);
  };

  query
    .command('stats')
    .description('how many: events by type and server, calls by tool, results by engine and severity, what was rejected')
    .option('--since <time>', SINCE)
    .action((options: { since?: string }, command: Command) =>
      ask(command, (db, json) => {
        const found = stats(db, options.since === undefined ? undefined : sinceOf(options.since, Date.now()));
        if (isEmpty(found)) return false;
        if (json) printJson([statsJson(found)]);
        else terminal.print(statsText(found, terminal));
        return true;
      }),
    );

  query
    .command('results')
    .description('what the engines found, oldest first')
    .addOption(new Option('--severity <level>', 'this and worse; none: what your exceptions silenced, too').choices(SEVERITIES))
    .option('--engine <name>', 'of this engine: SensitiveFile, CommandInjection, FileSystemExposure, ToolsPoisoning, or your own')
    .option('--server <name>', 'of this server')
    .option('--tool <name>', 'about this tool')
    .option('--since <time>', SINCE)
    .option('--limit <count>', 'the newest so many; 0: all', count, 50)
    .option('--follow', 'then wait for more, and print each as it comes')
    .action((options: Omit<ResultsAsked, 'since'> & { since?: string; follow?: true }, command: Command) =>
      ask(command, async (db, json) => {
        const asked = { ...options, since: options.since === undefined ? undefined : sinceOf(options.since, Date.now()) };
        const last = lastResult(db);
        const rows = results(db, asked);
        if (json) printJson(rows.map(resultJson));
        else if (rows.length > 0) terminal.print(resultsText(rows, terminal));
        if (!json && rows.length === options.limit) terminal.say(`weir: the newest ${options.limit}; --limit shows more\n`);
        if (!options.follow) return rows.length > 0;
        return (
          (await follow(
            db,
            asked,
            rows.at(-1)?.id ?? last,
            terminal,
            json ? (row) => printJson([resultJson(row)]) : undefined,
          )) || rows.length > 0
        );
      }),
    );

  query
    .command('show')
    .argument('<id>', 'of a result, as `weir query results` prints it', identifier)
    .description('one result with its request, its response, the specification in force and what happened around it')
    .addOption(
      new Option('--around <seconds>', 'how far the timeline reaches, before and after')
        .argParser(seconds)
        .default(5_000_000_000n, '5'),
    )
    .option('--full', 'cut nothing')
    .action((id: bigint, options: { around: bigint; full?: true }, command: Command) =>
      ask(command, (db, json) => {
        const found = alert(db, id, options.around);
        if (found === undefined) return false;
        if (json) printJson([alertJson(found)]);
        else terminal.print(alertText(found, { ...terminal, full: options.full === true }));
        return true;
      }),
    );

  query
    .command('tools')
    .argument('[tool]', 'show every version of this one, whole, with what each changed')
    .description('which tools were listed, and how often their specifications changed')
    .option('--server <name>', 'of this server')
    .option('--changed', 'only tools with more than one version')
    .action((tool: string | undefined, { server, changed = false }: { server?: string; changed?: boolean }, command: Command) =>
      ask(command, (db, json) => {
        const found = tools(db, { tool, server, changed });
        if (json) printJson(found.map(toolJson));
        else if (tool !== undefined || (changed && found.length > 0))
          terminal.print(found.map((each) => toolText(each, terminal)).join('\n'));
        else if (found.length > 0) terminal.print(toolsText(found, terminal));
        return found.length > 0;
      }),
    );

  query
    .command('servers')
    .description('which servers were seen, with their tools, calls and results')
    .action((_options: object, command: Command) =>
      ask(command, (db, json) => {
        const found = servers(db);
        if (json) printJson(found.map(serverJson));
        else if (found.length > 0) terminal.print(serversText(found, terminal));
        return found.length > 0;
      }),
    );
  return query;
};

/** Prints results as they are stored, until the user ends it. Tells whether there were any. */
const follow = async (
  db: Reader,
  asked: ResultsAsked,
  last: bigint,
  terminal: Terminal,
  printRow: (row: ReturnType<typeof results>[number]) => void = (row) => terminal.print(resultLine(row, terminal)),
): Promise<boolean> => {
  const signal = terminal.stop();
  let after = last;
  let found = false;
  try {
    for await (const _ of setInterval(FOLLOW_MS, undefined, { signal })) {
      const until = lastResult(db);
      const fresh = results(db, { ...asked, after, limit: 0 });
      fresh.forEach(printRow);
      after = fresh.at(-1)?.id ?? until;
      found ||= fresh.length > 0;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return found;
};

const SINCE = 'only what came since then: 15m, 2h, 7d, or a time like 2026-01-31T09:30:00Z';

const count = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It takes a whole number, 0 for all.');
  return Number(text);
};

const identifier = (text: string): bigint => {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('It takes the number that `weir query results` prints first.');
  return BigInt(text);
};

const seconds = (text: string): bigint => {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('It takes whole seconds.');
  return BigInt(text) * 1_000_000_000n;
};

const isOfSqlite = (error: unknown): boolean => error instanceof Error && error.name === 'SqliteError';
