/** Signals meant for the server: passed on, and reproduced where they ended it. */
import { constants } from 'node:os';

const POSIX: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'];
const WINDOWS: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGBREAK'];
const FORWARDED = process.platform === 'win32' ? WINDOWS : POSIX;

/** Those that a terminal sends to every process in its foreground by itself. */
const FROM_TERMINAL: ReadonlySet<NodeJS.Signals> = new Set(['SIGINT', 'SIGQUIT', 'SIGHUP']);

/** Hears every signal that is to go on to the server, until what it returns is called. */
export const onSignals = (forward: (signal: NodeJS.Signals) => void): (() => void) => {
  const hear = (signal: NodeJS.Signals): void => {
    if (!(process.stdin.isTTY && FROM_TERMINAL.has(signal))) forward(signal);
  };
  for (const signal of FORWARDED) process.on(signal, hear);
  return () => {
    for (const signal of FORWARDED) process.off(signal, hear);
  };
};

/** Ends this process by the signal that ended the server; gives the shell's code for it where the signal does not end us. */
export const dieBy = (signal: NodeJS.Signals): Promise<number> =>
  new Promise((resolve) => {
    setTimeout(resolve, 100, 128 + constants.signals[signal]);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
