/** Weir's commands, each loaded when it is asked for: a server that is observed does not wait for the graph to load. */
import { UsageError } from './usageError.ts';

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

/** `node pipeline.js` with the arguments behind it; without a command it watches, or replays. Gives the exit code. */
export const main = async (args: readonly string[]): Promise<number> => {
  try {
    const load = COMMANDS.get(args[0] ?? '');
    return load === undefined ? await (await import('../pipeline.ts')).run(args) : await (await load()).run(args.slice(1));
  } catch (error) {
    process.stderr.write(`weir: ${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
};
