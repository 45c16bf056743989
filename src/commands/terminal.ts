/** What a command speaks through: the terminal of this process, or a test's. */
import { createInterface } from 'node:readline/promises';

export interface Terminal {
  /** Standard output: the answer. */
  readonly print: (text: string) => void;
  /** Standard error: everything about the answer. */
  readonly say: (text: string) => void;
  /** Columns; undefined when the answer goes to a file or a pipe, and is not fitted to any. */
  readonly width: number | undefined;
  readonly colour: boolean;
  /** Asks a person; undefined when none is there. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Aborts when the user ends the command; until it is called, Ctrl-C ends the process as ever. */
  readonly stop: () => AbortSignal;
}

export const processTerminal = (): Terminal => {
  const { stdin, stdout, stderr } = process;
  stdout.on('error', leaveQuietly);
  return {
    print: (text) => void stdout.write(text),
    say: (text) => void stderr.write(text),
    width: stdout.isTTY ? stdout.columns : undefined,
    colour: stdout.isTTY && !process.env.NO_COLOR,
    ask: stdin.isTTY && stderr.isTTY ? ask : undefined,
    stop: () => {
      const stopping = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
      return stopping.signal;
    },
  };
};

const ask = async (question: string): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl-D, or the end of the input, answers nothing.
  const closed = new Promise<string>((answer) => lines.once('close', () => answer('')));
  try {
    return await Promise.race([lines.question(question), closed]);
  } finally {
    lines.close();
  }
};

/** `weir query … | head` closes the pipe when it has seen enough: that is no failure. */
const leaveQuietly = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
};
