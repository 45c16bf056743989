/** What Weir says of itself: standard error, one line each, and no line over and over. */
import pc from 'picocolors';
import type { Logger } from '../engine.ts';
import { visible } from './visible.ts';

/** The same warning is said so often in an hour that it comes again and again; after that it is silenced until it has not come for as long. */
const REPEATS = 3;
const HOUR = 3_600_000;
/** Different warnings that are told apart; all others count as one. */
const KINDS = 256;

export const logTo = (write: (line: string) => void, quiet: boolean, colour: boolean, now: () => number = Date.now): Logger => {
  const colours = pc.createColors(colour);
  const heard = new Map<string, { times: number; at: number }>();
  return {
    info: (message) => {
      if (!quiet) write(`${colours.dim('weir:')} ${visible(message)}\n`);
    },
    warn: (message) => {
      const kind = heard.has(message) || heard.size < KINDS ? message : '(others)';
      const last = heard.get(kind);
      const times = last === undefined || now() - last.at >= HOUR ? 1 : last.times + 1;
      heard.set(kind, { times, at: now() });
      if (times > REPEATS) return;
      write(`${colours.yellow('weir:')} ${visible(message)}${times === REPEATS ? ' (said for the last time in a while)' : ''}\n`);
    },
  };
};
