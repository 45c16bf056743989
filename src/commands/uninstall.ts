/** `weir uninstall`: undoes `weir install`. */
import { type Machine, thisMachine } from '../clients/clients.ts';
import { type ConfigurationFile, dropBackup, readBackup, withoutMark } from '../clients/file.ts';
import { type Choice, observeAll, unobserveAll } from '../clients/rewrite.ts';
import type { ServerEntry } from '../clients/servers.ts';
import { type Asked, DONE, type Plan, rewriteAll, withChoices } from './configurations.ts';
import { commandOf, obey } from './options.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  weir uninstall                        every client found on this machine; each change is shown, and asked for
  weir uninstall --client cursor --yes  one client, without being asked
  weir uninstall --server filesystem    only this server

A file in which nothing else has changed since gets back its very bytes, and its backup is removed. In any other file only what weir install
wrote is taken back; what you or the client changed since stays, and so does the backup.
Exit codes: 0 done, or nothing to do; 1 you said no, or no configuration was found; 2 bad usage, or a configuration that cannot be read.`;

/** Does what `args` ask; gives the exit code. @throws UsageError for what the user can mend. */
export const run = async (
  args: readonly string[],
  terminal: Terminal = processTerminal(),
  machine: Machine = thisMachine(),
): Promise<number> => {
  let code = DONE;
  const command = withChoices(commandOf('weir uninstall', 'Takes back what weir install did.', terminal))
    .addHelpText('after', EXAMPLES)
    .action(async (asked: Asked) => {
      const plan = (configuration: ConfigurationFile, servers: readonly ServerEntry[]) =>
        planOf(configuration, servers, ({ name }) => asked.server?.includes(name) ?? true);
      code = await rewriteAll({ asked, machine, terminal, deed: 'Have these servers started without Weir again', plan });
    });
  await obey(command, args);
  return code;
};

const planOf = (configuration: ConfigurationFile, servers: readonly ServerEntry[], chosen: Choice): Plan => {
  const ours = servers.filter(isOurs);
  const meant = ours.filter(chosen);
  const original = meant.length === ours.length ? originalOf(configuration, ours) : undefined;
  const [text, whole] = withoutMark(configuration.text);
  return {
    text: original ?? whole(unobserveAll(text, chosen)),
    notes: servers.filter(chosen).map((server) => [server.name, noteOn(server)]),
    ...(original !== undefined && { after: () => dropBackup(configuration.path) }),
  };
};

const isOurs = ({ observed }: ServerEntry): boolean => observed !== undefined && observed !== 'by hand';

/** The backup, where installing into it gives just what is there now: then nothing else has changed since. */
const originalOf = ({ path, text }: ConfigurationFile, ours: readonly ServerEntry[]): string | undefined => {
  const backup = readBackup(path);
  const [first] = ours;
  if (backup === undefined || first?.observed === undefined || first.observed === 'by hand') return undefined;
  const paths = new Set(ours.map((server) => server.path));
  const [bare, whole] = withoutMark(backup);
  const installed = whole(observeAll(bare, first.observed.launcher, (server) => paths.has(server.path)));
  return installed === text ? backup : undefined;
};

const noteOn = (server: ServerEntry): string => {
  if (isOurs(server)) return 'to be started without Weir';
  return server.observed === 'by hand' ? 'left alone: it is started through Weir in words of your own' : 'not observed';
};
