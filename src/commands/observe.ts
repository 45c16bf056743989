/** `observe`: a stand-in for a server's own command that lets Weir see the session. */
import { basename } from 'node:path';
import { Command, CommanderError } from 'commander';
import { observeStdio } from '../observer/stdio.ts';
import { UsageError } from '../usageError.ts';

interface Asked {
  readonly name?: string;
  readonly to: string;
  readonly trace: boolean;
}

const COLLECTOR = 'tcp://127.0.0.1:5556';

const HELP = `
Put it before the server's command in your client's configuration:

  { "mcpServers": { "files": { "command": "npx",
      "args": ["weir", "observe", "--name", "files", "--", "npx", "-y", "@modelcontextprotocol/server-filesystem", "/home/me"] } } }

Examples:
  node pipeline.js observe --name files -- npx -y @modelcontextprotocol/server-filesystem /home/me

Everything passes through untouched and at once: bytes, signals, the exit code. Weir may run, stop or crash meanwhile; the session does not
notice. While Weir is away, up to 16 MiB are kept for it; what is beyond that is counted and told when it is back.
Weir listens where [Collector] bind in its config.conf says.`;

/** Gives the exit code: that of the server. @throws UsageError with one line that names the argument and the cure. */
export const run = async (args: readonly string[]): Promise<number> => {
  const asked = read(args);
  if (asked === undefined) return 0;
  const [{ name, to, trace }, [command, ...rest]] = asked;
  if (command === undefined)
    throw new UsageError('observe: no server to run. Give its command: observe --name NAME -- COMMAND ARGS…');
  if (!/^(?:tcp|ipc):\/\/./.test(to))
    throw new UsageError(`observe --to ${to}: it takes forms like ${COLLECTOR} or ipc:///path.`);
  const pname = basename(command).replace(/\.(?:exe|cmd|bat)$/i, '');
  return observeStdio({ launch: { command, args: rest }, name: name ?? pname, pname, to, trace });
};

/** The options, and the server's command line. Undefined when help was asked for, which is then printed. */
const read = (args: readonly string[]): readonly [Asked, readonly string[]] | undefined => {
  const command = new Command('weir observe')
    .usage('[options] -- COMMAND [ARGS…]')
    .description('Runs an MCP server for a client, and lets Weir see the session.')
    .argument('[command...]')
    .option('--name <name>', 'what Weir calls the server; its command’s name when left out')
    .option(
      '--to <address>',
      'where Weir collects, as in [Collector] bind; or set WEIR_COLLECTOR',
      process.env.WEIR_COLLECTOR ?? COLLECTOR,
    )
    .option('--trace', 'also watch the files, programs and connections of the server’s processes; Linux, needs strace', false)
    .helpOption('--help', 'print this help')
    .addHelpText('after', HELP)
    .passThroughOptions()
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    const message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
    throw new UsageError(`observe: ${message}. See observe --help.`);
  }
  return [command.opts<Asked>(), command.args];
};
