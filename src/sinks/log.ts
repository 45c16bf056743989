/** What Weir says of itself: standard error, one line each, and no line over and over. */
import pc from 'picocolors';
import type { Logger } from '../engine.ts';
import { visible } from './visible.ts';

/** The same warning is said so often; after that it is only counted. */
const REPEATS = 3;
/** Different warnings that are told apart; all others count as one. */
const KINDS = 256;

export const logTo = (write: (line: string) => void, quiet: boolean, colour: boolean): Logger => {
  const colours = pc.createColors(colour);
  const said = new Map<string, number>();
  return {
    info: (message) => {
      if (!quiet) write(`${colours.dim('weir:')} ${visible(message)}\n`);
    },
    warn: (message) => {
      const kind = said.has(message) || said.size < KINDS ? message : '(others)';
      const times = (said.get(kind) ?? 0) + 1;
      said.set(kind, times);
      if (times > REPEATS) return;
      write(`${colours.yellow('weir:')} ${visible(message)}${times === REPEATS ? ' (said for the last time)' : ''}\n`);
    },
  };
};
