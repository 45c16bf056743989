/** `observe`: a stand-in for a server's own command that lets Weir see the session. */
import { basename } from 'node:path';
import { Command } from 'commander';
import { mistakeOf } from '../mistake.ts';
import { observeStdio } from '../observer/stdio.ts';
import { UsageError } from '../usageError.ts';

interface Asked {
  readonly name?: string;
  readonly to: string;
  readonly trace: boolean;
  readonly http?: string;
  readonly listen?: string;
}

const COLLECTOR = 'tcp://127.0.0.1:5556';

const HELP = `
Put it before the server's command in your client's configuration:

  "files": { "command": "npx", "args": ["-y", "@modelcontextprotocol/server-filesystem", "/home/me"] }
becomes
  "files": { "command": "weir", "args": ["observe", "--name", "files", "--",
             "npx", "-y", "@modelcontextprotocol/server-filesystem", "/home/me"] }

Examples:
  node pipeline.js observe --name files -- npx -y @modelcontextprotocol/server-filesystem /home/me
  node pipeline.js observe --name files --trace -- npx -y @modelcontextprotocol/server-filesystem /home/me
  node pipeline.js observe --name search --http https://example.com/mcp --listen 127.0.0.1:8080
                                        and give the client http://127.0.0.1:8080/mcp

Everything passes through untouched and at once: bytes, signals, the exit code. Weir may run, stop or crash meanwhile; the session does not
notice. While Weir is away, up to 16 MiB are kept for it; what is beyond that is counted and told when it is back.
Weir listens where [Collector] bind in its config.conf says.`;

/** Gives the exit code: that of the server. @throws UsageError with one line that names the argument and the cure. */
export const run = async (args: readonly string[]): Promise<number> => {
  const asked = read(args);
  if (asked === undefined) return 0;
  const [options, command] = asked;
  if (!/^(?:tcp|ipc):\/\/./.test(options.to))
    throw new UsageError(`observe --to ${options.to}: it takes forms like ${COLLECTOR} or ipc:///path.`);
  return options.http === undefined ? runStdio(options, command) : runHttp(options, options.http, command);
};

const runStdio = async ({ name, to, trace, listen }: Asked, [command, ...args]: readonly string[]): Promise<number> => {
  if (listen !== undefined) throw new UsageError('observe --listen: it belongs to --http URL.');
  if (command === undefined)
    throw new UsageError('observe: no server to run. Give its command: observe --name NAME -- COMMAND ARGS…');
  const pname = basename(command).replace(/\.(?:exe|cmd|bat)$/i, '');
  return observeStdio({ launch: { command, args }, name: name ?? pname, pname, to, trace });
};

const runHttp = async (asked: Asked, address: string, command: readonly string[]): Promise<number> => {
  const { name, to, trace, listen = '127.0.0.1:0' } = asked;
  if (trace || command.length > 0) throw new UsageError('observe --http: a remote server takes neither --trace nor a command.');
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new UsageError(`observe --http ${address}: it takes the server's URL, like https://example.com/mcp.`);
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(listen) ?? [];
  if (host === '' || Number(port) > 65_535)
    throw new UsageError(`observe --listen ${listen}: it takes HOST:PORT, like 127.0.0.1:8080.`);
  const ready = (local: string) => process.stderr.write(`weir observe: ${local} stands for ${url.origin}${url.pathname}\n`);
  const { observeHttp } = await import('../observer/http.ts'); // a stdio server's start does not wait for it
  return observeHttp({ url, host, port: Number(port), name: name ?? url.host, to, ready });
};

/** The options, and the server's command line. Undefined when help was asked for, which is then printed. */
const read = (args: readonly string[]): readonly [Asked, readonly string[]] | undefined => {
  const command = new Command('weir observe')
    .usage('[options] -- COMMAND [ARGS…]\n       weir observe [options] --http URL [--listen HOST:PORT]')
    .description('Runs an MCP server for a client, and lets Weir see the session.')
    .argument('[command...]')
    .option('--name <name>', 'what Weir calls the server; its command’s name when left out')
    .option(
      '--to <address>',
      'where Weir collects, as in [Collector] bind; or set WEIR_COLLECTOR',
      process.env.WEIR_COLLECTOR ?? COLLECTOR,
    )
    .option('--trace', 'also watch the files, programs and connections of the server’s processes; Linux, needs strace', false)
    .option('--http <url>', 'instead of a command: stand in for the remote server at this URL')
    .option('--listen <host:port>', 'where to stand in for it; any free port of this machine when left out')
    .helpOption('--help', 'print this help')
    .addHelpText('after', HELP)
    .passThroughOptions()
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    const mistake = mistakeOf(error, 'observe --help');
    if (mistake === undefined) return undefined;
    throw mistake;
  }
  return [command.opts<Asked>(), command.args];
};
