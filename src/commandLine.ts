/** What the command line says. */
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { JUDGES, type JudgeName } from './judges/options.ts';
import { mistakeOf } from './mistake.ts';
import { UsageError } from './usageError.ts';

export interface CommandLine {
  /** A recording to replay, `-` for standard input; absent: live. */
  readonly replay?: string;
  readonly config?: string;
  readonly db?: string;
  readonly record?: string;
  readonly judge?: JudgeName;
  readonly json: boolean;
  readonly quiet: boolean;
}

const EXAMPLES = `
Commands (each has its own --help):
  observe     runs an MCP server for a client, and lets Weir see the session
  install     has the servers in a client's configuration observed; uninstall takes it back
  query       asks the database what happened
  status      tells whether Weir is running and keeps up
  keys        makes keys, so that publishers are heard encrypted and no others are

Examples:
  node pipeline.js                                     watch: subscribe to tcp://localhost:5555, judge, store, print alerts
  node pipeline.js --replay recordings/demo.jsonl      judge a recording, then say what was in it
  node pipeline.js --replay day.jsonl.gz --db day.db   the same, stored in a database of its own
  zcat day.jsonl.gz | node pipeline.js --replay - --json | jq 'select(.severity == "high")'

Alerts go to standard output, one line each; everything else goes to standard error.
config.conf explains every setting. Stop with Ctrl-C: what was read is committed first.
Exit codes: 0 done, 1 failed while running, 2 bad usage or configuration.`;

/**
 * Reads the arguments behind `node pipeline.js`. Undefined when they asked for help or the version, which is then printed.
 * @throws UsageError with one line that names the argument and the cure.
 */
export const readCommandLine = (args: readonly string[], version: string): CommandLine | undefined => {
  const command = new Command('weir')
    .usage('[options]  |  weir observe|install|uninstall|query|status|keys …')
    .description(
      "Weir watches MCP servers: it judges every tool call against the server's own specification, and what its process does.",
    )
    .option('--replay <file>', 'judge a recording (.jsonl, .jsonl.gz, or - for standard input) instead of the live stream')
    .option('--config <file>', 'read this instead of ./config.conf')
    .option('--db <file>', 'store in this SQLite database instead of [Database] path')
    .option('--record <file>', 'also write every message received to this file, to be replayed')
    .addOption(
      new Option('--judge <who>', 'who compares calls with specifications, instead of [ToolsPoisoning] judge').choices(JUDGES),
    )
    .option('--json', 'print alerts as JSON, one object a line', false)
    .option('--quiet', 'print no alerts, no progress and no summary; they are stored all the same', false)
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    const mistake = mistakeOf(error, '--help');
    if (mistake === undefined) return undefined;
    throw mistake;
  }
  const asked = command.opts<CommandLine>();
  if (asked.record !== undefined && asked.replay !== undefined && resolve(asked.record) === resolve(asked.replay)) {
    throw new UsageError(`--record ${asked.record}: this is the recording being replayed. Give another file.`);
  }
  return asked;
};
