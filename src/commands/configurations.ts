/** What install and uninstall have in common: which files are meant, showing what would change, asking, and writing it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  CLIENT_TITLES,
  CLIENTS,
  type Client,
  configurationsOf,
  type Machine,
  projectConfigurations,
} from '../clients/clients.ts';
import { differenceOf } from '../clients/difference.ts';
import { type ConfigurationFile, readConfiguration, replaceConfiguration, withoutMark } from '../clients/file.ts';
import { readServers, type ServerEntry } from '../clients/servers.ts';
import { visible } from '../sinks/visible.ts';
import { UsageError } from '../usageError.ts';
import { gather } from './options.ts';
import type { Terminal } from './terminal.ts';

export const DONE = 0;
/** Declined, or nothing there. */
export const NOT_DONE = 1;
/** A configuration that cannot be read. */
export const UNUSABLE = 2;

export interface Asked {
  readonly client?: readonly Client[];
  readonly file?: readonly string[];
  readonly server?: readonly string[];
  readonly yes?: true;
  readonly dryRun?: true;
}

/** The options that say which configurations, and how. */
export const withChoices = (command: Command): Command =>
  command
    .addOption(
      new Option('--client <name>', `only this client; may be given again (choices: ${CLIENTS.join(', ')})`).argParser(clients),
    )
    .option('--file <path>', 'this configuration, wherever it is; may be given again', gather)
    .option('--server <name>', 'only this server; may be given again', gather)
    .option('--dry-run', 'show what would change, and change nothing')
    .option('--yes', 'do not ask');

const clients = (value: string, before: readonly Client[] = []): readonly Client[] => {
  const client = CLIENTS.find((each) => each === value);
  if (client === undefined) throw new UsageError(`--client ${value}: there are ${CLIENTS.join(', ')}. Any other: --file PATH.`);
  return [...before, client];
};

interface Place {
  readonly title: string;
  readonly file: string;
}

/** The configurations that are there. @throws UsageError when one that was named is not. */
const placesOf = ({ client, file }: Asked, machine: Machine): readonly Place[] => {
  const named = (file ?? []).map((each) => ({ title: 'configuration', file: resolve(each) }));
  for (const place of named) if (!existsSync(place.file)) throw new UsageError(`--file ${place.file}: no such file.`);
  const wanted = client ?? (file === undefined ? CLIENTS : []);
  const found = wanted.flatMap((each) => {
    const candidates = configurationsOf(each, machine);
    const there = candidates.filter((candidate) => existsSync(candidate));
    if (there.length === 0 && client !== undefined)
      throw new UsageError(
        `--client ${each}: there is no ${candidates.join(', nor ')}. Give its configuration with --file PATH.`,
      );
    return there.map((candidate) => ({ title: CLIENT_TITLES[each], file: candidate }));
  });
  return [...named, ...found];
};

/** One configuration, read, and what is to become of it. */
export interface Plan {
  /** The text to be written; the same as before when there is nothing to do. */
  readonly text: string;
  /** What becomes of each server, in words. */
  readonly notes: readonly (readonly [server: string, note: string])[];
  /** Around the writing: backups. */
  readonly before?: () => void;
  readonly after?: () => void;
}

export interface Rewriting {
  readonly asked: Asked;
  readonly machine: Machine;
  readonly terminal: Terminal;
  /** What is done, to be asked for: "observe these servers". */
  readonly deed: string;
  readonly plan: (configuration: ConfigurationFile, servers: readonly ServerEntry[]) => Plan;
}

/** Goes through every configuration; gives the exit code. A broken one is named and left alone, and the others go on. */
export const rewriteAll = async (rewriting: Rewriting): Promise<number> => {
  const { asked, machine, terminal } = rewriting;
  const places = placesOf(asked, machine);
  if (places.length === 0) {
    const looked = CLIENTS.flatMap((client) => configurationsOf(client, machine));
    terminal.say(`weir: no client's configuration was found. Give one with --file PATH. Looked for:\n  ${looked.join('\n  ')}\n`);
  }
  if (asked.client === undefined && asked.file === undefined) mentionProjects(terminal);
  let code = places.length === 0 ? NOT_DONE : DONE;
  for (const place of places) code = Math.max(code, await rewriteOne(place, rewriting));
  return code;
};

const rewriteOne = async (place: Place, rewriting: Rewriting): Promise<number> => {
  const { terminal } = rewriting;
  try {
    const configuration = readConfiguration(place.file);
    const read = readServers(withoutMark(configuration?.text ?? '')[0]);
    if (configuration === undefined || 'broken' in read) {
      terminal.say(
        `weir: ${place.file} ${'broken' in read ? read.broken : 'is gone'}. It is left as it is; mend it, then run this again.\n`,
      );
      return UNUSABLE;
    }
    return await carryOut(place, configuration, rewriting.plan(configuration, read.servers), rewriting);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    terminal.say(`weir: ${place.file}: ${error instanceof Error ? error.message : String(error)}. It is left as it is.\n`);
    return UNUSABLE;
  }
};

const carryOut = async (
  place: Place,
  configuration: ConfigurationFile,
  plan: Plan,
  { asked, terminal, deed }: Rewriting,
): Promise<number> => {
  const { print, say, ask, colour } = terminal;
  print(`${place.title}: ${visible(place.file)}\n`);
  const width = Math.max(0, ...plan.notes.map(([server]) => server.length));
  for (const [server, note] of plan.notes) print(`  ${visible(server.padEnd(width))}  ${note}\n`);
  if (plan.notes.length === 0) print(asked.server === undefined ? '  no servers\n' : '  no server of that name\n');
  if (plan.text === configuration.text) return DONE;
  print(differenceOf(configuration.path, configuration.text, plan.text, colour));
  if (asked.dryRun) return DONE;
  if (!asked.yes) {
    if (ask === undefined)
      throw new UsageError('nobody is there to be asked. Say --yes to change the file, or --dry-run to see only.');
    if (!/^\s*y(?:es)?\s*$/i.test(await ask(`${deed}? [y/N] `))) {
      say('weir: nothing was changed\n');
      return NOT_DONE;
    }
  }
  plan.before?.();
  replaceConfiguration(configuration, plan.text);
  plan.after?.();
  print(`done. Restart ${place.title === 'configuration' ? 'the client' : place.title}: it reads this file when it starts.\n`);
  return DONE;
};

const mentionProjects = ({ say }: Terminal): void => {
  for (const file of projectConfigurations(process.cwd()).filter((each) => existsSync(each)))
    say(`weir: ${file} is left alone, since a project's configuration is shared with others. --file changes it all the same.\n`);
};
