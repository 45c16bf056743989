/** `weir install`: has the servers of a client started through `weir observe`. */
import { type Machine, thisMachine } from '../clients/clients.ts';
import { type ConfigurationFile, keepBackup, withoutMark } from '../clients/file.ts';
import { type Launcher, launcherOf } from '../clients/launcher.ts';
import { type Choice, isObservedBy, observeAll } from '../clients/rewrite.ts';
import type { ServerEntry } from '../clients/servers.ts';
import { UsageError } from '../usageError.ts';
import { type Asked, DONE, type Plan, rewriteAll, withChoices } from './configurations.ts';
import { commandOf, obey } from './options.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  weir install                                  every client found on this machine; each change is shown, and asked for
  weir install --dry-run                        show what would change
  weir install --client cursor --yes            one client, without being asked
  weir install --file .vscode/mcp.json          any configuration, such as a project's
  weir install --server filesystem --trace      one server, and what its process does too

Each server that the client starts, "npx -y some-server", is then started by "weir observe --name NAME -- npx -y some-server".
Everything else in the file stays as it is, comments too. A copy of the file is kept beside it, as FILE.weir-backup.
Servers that the client reaches by URL are left alone: see "weir observe --help" for those.
weir uninstall takes it all back. Before you move or remove Weir, run that.
Exit codes: 0 done, or nothing to do; 1 you said no, or no configuration was found; 2 bad usage, or a configuration that cannot be read.`;

interface InstallAsked extends Asked {
  readonly trace?: true;
  readonly to?: string;
}

/** Does what `args` ask; gives the exit code. @throws UsageError for what the user can mend. */
export const run = async (
  args: readonly string[],
  terminal: Terminal = processTerminal(),
  machine: Machine = thisMachine(),
): Promise<number> => {
  let code = DONE;
  const command = withChoices(
    commandOf(
      'weir install',
      'Has the MCP servers of your clients started through Weir, which then sees what they do.',
      terminal,
    ),
  )
    .option('--trace', 'see the files, programs and connections of each server too (Linux, needs strace)')
    .option('--to <address>', 'where Weir collects, if not where `weir observe` delivers by itself')
    .addHelpText('after', EXAMPLES)
    .action(async (asked: InstallAsked) => {
      if (asked.trace && machine.platform !== 'linux') throw new UsageError('install --trace: only Linux can. Leave it out.');
      const launcher = launcherOf([...(asked.trace ? ['--trace'] : []), ...(asked.to === undefined ? [] : ['--to', asked.to])]);
      const plan = (configuration: ConfigurationFile, servers: readonly ServerEntry[]) =>
        planOf(configuration, servers, launcher, ({ name }) => asked.server?.includes(name) ?? true);
      code = await rewriteAll({ asked, machine, terminal, deed: 'Have these servers observed', plan });
    });
  await obey(command, args);
  return code;
};

const planOf = (configuration: ConfigurationFile, servers: readonly ServerEntry[], launcher: Launcher, chosen: Choice): Plan => {
  const [text, whole] = withoutMark(configuration.text);
  const meant = servers.filter(chosen);
  // A file that Weir has changed already keeps the backup from before that.
  const pristine = servers.every(({ observed }) => observed === undefined || observed === 'by hand');
  return {
    text: whole(observeAll(text, launcher, chosen)),
    notes: meant.map((server) => [server.name, noteOn(server, launcher)]),
    ...(pristine && { before: () => keepBackup(configuration) }),
  };
};

const noteOn = (server: ServerEntry, launcher: Launcher): string => {
  if (server.is === 'http') return 'left alone: the client reaches it by URL (weir observe --http does those)';
  if (server.is === 'unknown') return 'left alone: no command starts it';
  if (server.observed === 'by hand') return 'left alone: it is started through Weir already, in words of your own';
  if (server.observed === undefined) return 'to be observed';
  return isObservedBy(server, launcher)
    ? 'observed already'
    : 'observed by another Weir, or otherwise: to be observed by this one';
};
