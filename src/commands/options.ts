/** How every command reads its own arguments: help and mistakes as the main command line has them. */
import { Command, CommanderError } from 'commander';
import { UsageError } from '../usageError.ts';
import type { Terminal } from './terminal.ts';

/** A command whose help goes to the terminal and whose mistakes are thrown. Its subcommands inherit both. */
export const commandOf = (name: string, description: string, terminal: Terminal): Command =>
  new Command(name)
    .description(description)
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: terminal.print, writeErr: () => {} });

/**
 * Reads `args` and runs the command's action. False when they asked for help, which is then printed.
 * @throws UsageError with one line that names the argument and the cure.
 */
export const obey = async (command: Command, args: readonly string[]): Promise<boolean> => {
  try {
    await command.parseAsync([...args], { from: 'user' });
    return true;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return false;
    const message = error.message
      .replace(/^error: /, '')
      .replace(/\s+/g, ' ')
      .replace(/\.$/, '');
    throw new UsageError(`${message}. See ${command.name()} --help.`);
  }
};

/** For options that may be given several times. */
export const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
