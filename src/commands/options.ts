/** How every command reads its own arguments: help and mistakes as the main command line has them. */
import { Command } from 'commander';
import { mistakeOf } from '../mistake.ts';
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
    const mistake = mistakeOf(error, `${command.name()} --help`);
    if (mistake === undefined) return false;
    throw mistake;
  }
};

/** For options that may be given several times. */
export const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
