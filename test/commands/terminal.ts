/** A terminal that remembers what it was told. */
import type { Terminal } from '../../src/commands/terminal.ts';

export interface Heard {
  readonly terminal: Terminal;
  /** Standard output so far. */
  readonly out: () => string;
  /** Standard error so far. */
  readonly err: () => string;
  readonly lines: () => readonly string[];
}

export const heard = (rest: Partial<Terminal> = {}): Heard => {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    print: (text) => {
      said.out += text;
    },
    say: (text) => {
      said.err += text;
    },
    width: undefined,
    colour: false,
    ask: undefined,
    stop: () => new AbortController().signal,
    ...rest,
  };
  return { terminal, out: () => said.out, err: () => said.err, lines: () => said.out.trimEnd().split('\n') };
};
