/** Runs observed servers for tests, and collects what the observer sends. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Subscription } from 'rxjs';
import { collector } from '../../src/sources/collector.ts';

/** Programs to run: `observe` without the rest of Weir, a collector alone, and all of Weir. */
export const LAUNCHER = fileURLToPath(new URL('launch.mjs', import.meta.url));
export const COLLECTOR = fileURLToPath(new URL('collect.mjs', import.meta.url));
export const PIPELINE = fileURLToPath(new URL('../../pipeline.js', import.meta.url));

/** An event of the wire as JSON.parse reads it: good enough where no digit of `ts` is looked at. */
export interface Wire {
  readonly ts: number;
  readonly eventType: string;
  readonly pid: number;
  readonly pname: string;
  readonly host: string;
  readonly producer: string;
  readonly mcpTag: string;
  readonly seq: number;
  readonly data: Readonly<Record<string, unknown>> & { readonly observer: string; readonly seq: number };
}

export interface Collected {
  readonly address: string;
  readonly events: Wire[];
  /** Resolves with the first event that fits, come or to come. */
  readonly until: (fits: (event: Wire) => boolean) => Promise<Wire>;
  readonly close: () => void;
}

export const temporary = (): string => mkdtempSync(join(tmpdir(), 'weir-observe-'));
export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Weir's own collector, in this process. */
export const collect = (address: string): Collected => {
  const events: Wire[] = [];
  const waiting = new Set<() => void>();
  const subscription: Subscription = collector({
    bind: address,
    allowRemote: false,
    log: { info: () => {}, warn: () => {} },
  }).subscribe((frame) => {
    events.push(...(JSON.parse(Buffer.from(frame).toString()) as Wire[]));
    for (const look of waiting) look();
  });
  const until = (fits: (event: Wire) => boolean): Promise<Wire> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = events.find(fits);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return { address, events, until, close: () => subscription.unsubscribe() };
};

export const isStop = (event: Wire): boolean => event.eventType === 'Process' && event.data.task === 'Stop';
export const messagesOf = (events: readonly Wire[], task: 'SEND' | 'RECV'): readonly unknown[] =>
  events.filter((event) => event.eventType === 'MCP' && event.data.task === task).map((event) => event.data.message);

export interface Run {
  readonly child: ChildProcessWithoutNullStreams;
  readonly stdout: () => Buffer;
  readonly stderr: () => Buffer;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

export const start = (command: readonly string[], env: NodeJS.ProcessEnv = process.env): Run => {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { env });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  return { child, stdout: () => Buffer.concat(out), stderr: () => Buffer.concat(err), ended };
};

/** Resolves when the stream has given `text`. */
export const says = (run: Run, text: string, from: 'stdout' | 'stderr' = 'stdout'): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!run[from]().includes(text)) return;
      run.child[from].off('data', look);
      resolve();
    };
    run.child[from].on('data', look);
    look();
  });
