/** Runs a stdio server as if the client had, and watches what both say. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { frames } from './frames.ts';
import { guard } from './guard.ts';
import { commandLineOf, type Launch } from './launch.ts';
import { Lines } from './lines.ts';
import { flushed, outlet } from './outlets.ts';
import { passThrough } from './passThrough.ts';
import { MAX_TEXT, Reporter, type Route } from './reporter.ts';
import { dieBy, onSignals } from './signals.ts';
import { tracer } from './tracer.ts';
import { type Verbatim, windowsLaunch } from './windows.ts';

export interface StdioOptions {
  readonly launch: Launch;
  readonly name: string;
  /** The command's base name. */
  readonly pname: string;
  /** Weir's collector. */
  readonly to: string;
  readonly trace: boolean;
}

type Server = ChildProcessWithoutNullStreams;
/** Our standard output and error. */
type Outlets = readonly [Writable, Writable];

type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** What the server left running may hold its streams open: so long may they be silent before they are left behind, in milliseconds. */
const SILENCE = 500;

const SENT: Route = { task: 'SEND', transPort: 'stdio', src: 'client', dst: 'server' };
const RECEIVED: Route = { task: 'RECV', transPort: 'stdio', src: 'server', dst: 'client' };

/** Gives the server's exit code; a server that was killed ends us the same way. */
export const observeStdio = async (options: StdioOptions): Promise<number> => {
  const tracing = options.trace ? tracer() : undefined;
  const { command, args, verbatim } = startable(typeof tracing === 'object' ? tracing.wrap(options.launch) : options.launch);
  const child = spawn(command, args, { stdio: 'pipe', windowsHide: true, windowsVerbatimArguments: verbatim });
  const ended = new Promise<Ending>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const fault = await begun(child);
  if (fault !== undefined || child.pid === undefined) return refuse(command, fault);

  const { pid } = child;
  const watchdog = guard(pid);
  const stopSignal = new AbortController(); // a signal that comes when the server is gone is for us
  const deaf = onSignals((signal) => child.kill(signal) || stopSignal.abort());
  const reporter = new Reporter({ producer: 'local', pid, pname: options.pname, tag: options.name }, options.to);
  reporter.process('Start', startOf(pid, options));
  if (typeof tracing === 'object') tracing.follow(pid, options.pname, reporter);
  if (typeof tracing === 'string') warn(tracing, reporter);
  const outlets = [outlet(1), outlet(2)] as const;
  connect(child, outlets, reporter);
  setImmediate(() => reporter.open());

  const { code, signal } = await ended;
  watchdog.dismiss();
  process.stdin.destroy();
  const delivered = Promise.race([closed, silence(child, outlets)]).then(() => Promise.all(outlets.map(flushed)));
  await Promise.race([delivered, once(stopSignal.signal, 'abort')]);
  child.stdout.destroy();
  child.stderr.destroy();
  if (typeof tracing === 'object') await tracing.finish();
  reporter.process('Stop', { pid, pname: options.pname, exitCode: code, signal });
  await reporter.close(signal !== null);
  deaf();
  return signal === null ? (code ?? 1) : dieBy(signal);
};

const startable = (launch: Launch): Verbatim =>
  process.platform === 'win32' ? windowsLaunch(launch) : { ...launch, verbatim: false };

/** What kept the server from starting, if anything did. */
const begun = (child: Server): Promise<NodeJS.ErrnoException | undefined> =>
  new Promise((resolve) => {
    child.on('error', resolve); // stays: a signal that cannot be passed on is no reason to end
    child.once('spawn', () => resolve(undefined));
  });

/** What a shell says, and its codes. */
const refuse = (command: string, fault: NodeJS.ErrnoException | undefined): number => {
  const missing = fault?.code === 'ENOENT';
  process.stderr.write(
    `weir observe: cannot start ${command}: ${missing ? 'no such command' : (fault?.message ?? 'no process')}\n`,
  );
  return missing ? 127 : 126;
};

/** What was asked for and cannot be had: told to who reads the server's log, and to Weir. */
const warn = (message: string, reporter: Reporter): void => {
  process.stderr.write(`weir observe: ${message}\n`);
  reporter.log('observer_warning', message);
};

const startOf = (pid: number, { launch, pname }: StdioOptions): object => ({
  pid,
  pname,
  parent: { pid: process.pid, name: 'weir' },
  client: { pid: process.ppid, name: nameOf(process.ppid) },
  commandLine: commandLineOf(launch),
  imageFilename: launch.command,
});

const nameOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return ''; // not Linux
  }
};

const connect = (child: Server, [stdout, stderr]: Outlets, reporter: Reporter): void => {
  passThrough(process.stdin, child.stdin, watching(SENT, reporter));
  passThrough(child.stdout, stdout, watching(RECEIVED, reporter));
  const logged = new Lines(MAX_TEXT, {
    line: (start) => {
      if (start.length > 0) reporter.log('server_stderr', start.toString());
    },
  });
  passThrough(child.stderr, stderr, logged);
};

const watching = (route: Route, reporter: Reporter): Lines =>
  frames({
    message: (json) => reporter.message(route, json),
    fault: (fault, start, length) => reporter.fault(route, fault, start, length),
  });

/** Resolves when nothing has come from the server's streams for a while, and nothing waits for the client. */
const silence = ({ stdout, stderr }: Server, outlets: Outlets): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (outlets.every(({ writableLength, destroyed }) => writableLength === 0 || destroyed)) resolve();
      else timer.refresh();
    };
    const timer = setTimeout(check, SILENCE).unref(); // nobody waits for it once the streams have ended
    for (const stream of [stdout, stderr]) stream.on('data', () => timer.refresh());
  });
