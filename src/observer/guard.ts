/** Sees to it that a server does not outlive an observer that was killed: without us between, that signal would have been its own. */
import { spawn } from 'node:child_process';

/** Waits for a line or the end of its input; the end without a line means that the observer was killed. */
const SCRIPT = 'read -r _ || kill -KILL "$1"';

export interface Guard {
  /** The server is gone: there is nothing left to guard. */
  readonly dismiss: () => void;
}

export const guard = (pid: number): Guard => {
  if (process.platform === 'win32') return { dismiss: () => {} };
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'weir-guard', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true, // a signal to the whole group is not meant for it
    cwd: '/',
  });
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  shell.unref();
  return { dismiss: () => shell.stdin.end('\n') };
};
