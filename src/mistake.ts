/** What is wrong with the arguments of a command, in one line for the user. */
import { CommanderError } from 'commander';
import { UsageError } from './usageError.ts';

/** The mistake that commander found; undefined when the user asked for help, or the version, which is printed by then. Other errors are thrown on. */
export const mistakeOf = (error: unknown, help: string): UsageError | undefined => {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return undefined;
  const what = error.message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '');
  return new UsageError(`${what}. See ${help}.`);
};
