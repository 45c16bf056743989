/** Runs a server under strace, which reports to a pipe of its own; the server stays our child and does not notice. Linux. */
import { spawnSync } from 'node:child_process';
import { constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launch } from './launch.ts';
import { Lines } from './lines.ts';
import { unobtrusive } from './passThrough.ts';
import type { Reporter } from './reporter.ts';
import { straceReader } from './strace.ts';
import { TRACED, traceEvents } from './traceEvents.ts';

export interface Tracer {
  readonly wrap: (launch: Launch) => Launch;
  /** Begins to read, once the server runs. */
  readonly follow: (pid: number, pname: string, reporter: Reporter) => void;
  /** Resolves when the server's own end was read, or no more comes. */
  readonly finish: () => Promise<void>;
}

/** Bytes read of a line. */
const MAX_LINE = 64 * 1024;
/** Bytes that strace shows of a text: of a command's arguments, and of what is read and written, which is not kept. */
const SHOWN = '1024';
/** How long the end of the trace is waited for, in milliseconds. */
const PATIENCE = 500;

/** A leading `?`: not every processor has every call. */
const CALLS = TRACED.map((call) => `?${call}`).join(',');
// No --seccomp-bpf: with it, a server that outlives its tracer could open no file any more.
const FLAGS: readonly string[] = ['-f', '-DD', '-q', '-y', '-s', SHOWN, '-e', 'signal=none', '-e', `trace=${CALLS}`];

/** The tracer, or what keeps it from tracing here, in one line. */
export const tracer = (): Tracer | string => {
  if (process.platform !== 'linux') return '--trace works on Linux alone; the server runs untraced';
  const probe = spawnSync('strace', ['-f', '-DD', '-q', '-o', '/dev/null', '--', 'true'], { encoding: 'utf8' });
  if (probe.error !== undefined)
    return '--trace needs strace (apt-get install strace, or dnf install strace); the server runs untraced';
  if (probe.status !== 0)
    return `--trace: strace may not trace here (${probe.stderr.trim().split('\n')[0] ?? ''}); the server runs untraced`;
  const folder = mkdtempSync(join(tmpdir(), 'weir-trace-'));
  const pipe = join(folder, 'pipe');
  if (spawnSync('mkfifo', ['-m', '600', pipe]).status !== 0)
    return `--trace: cannot make a pipe in ${folder}; the server runs untraced`;
  // For reading and writing, so that it does not end before strace has opened it.
  const input = new Socket({ fd: openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK), readable: true, writable: false });
  return traceFrom(input, pipe, () => rmSync(folder, { recursive: true, force: true }));
};

const traceFrom = (input: Socket, pipe: string, remove: () => void): Tracer => {
  let root = 0;
  let over = (): void => {};
  const ended = new Promise<void>((resolve) => {
    over = resolve;
  });
  input.on('error', () => over());
  return {
    wrap: ({ command, args }) => ({ command: 'strace', args: [...FLAGS, '-o', pipe, '--', command, ...args] }),
    follow: (pid, pname, reporter) => {
      root = pid;
      const read = straceReader();
      const tell = traceEvents(pid, pname, reporter);
      const lines = new Lines(MAX_LINE, {
        line: (start) => {
          const seen = read(start.toString('latin1'));
          if (seen === undefined) return;
          tell(seen);
          if (seen.kind === 'exit' && seen.tid === root) over();
        },
      });
      input.once('data', remove); // strace has it open
      input.on('data', unobtrusive(lines).add);
    },
    finish: async () => {
      const timer = setTimeout(over, PATIENCE);
      await ended;
      clearTimeout(timer);
      input.destroy();
      remove();
    },
  };
};
