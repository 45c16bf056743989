/** Weir's commands, each loaded when it is asked for: a server that is observed does not wait for the graph to load. */
import { UsageError } from './usageError.ts';
import { VERSION } from './version.ts';

interface Command {
  /** Gives the exit code. @throws UsageError for what the user can mend. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['observe', () => import('./commands/observe.ts')],
  ['query', () => import('./commands/query.ts')],
  ['status', () => import('./commands/status.ts')],
  ['keys', () => import('./commands/keys.ts')],
  ['install', () => import('./commands/install.ts')],
  ['uninstall', () => import('./commands/uninstall.ts')],
]);

/** Without a command it watches, or replays. The command line is read first: help, the version and a mistake do not wait for the rules to load. */
const watch = async (args: readonly string[]): Promise<number> => {
  const { readCommandLine } = await import('./commandLine.ts');
  const asked = readCommandLine(args, VERSION);
  return asked === undefined ? 0 : (await import('../pipeline.ts')).run(asked);
};

/** `node pipeline.js` with the arguments behind it. Gives the exit code. */
export const main = async (args: readonly string[]): Promise<number> => {
  try {
    const load = COMMANDS.get(args[0] ?? '');
    return load === undefined ? await watch(args) : await (await load()).run(args.slice(1));
  } catch (error) {
    process.stderr.write(`weir: ${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
};
