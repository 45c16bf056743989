/** A store whose database works in a thread of its own, so that reading and judging need not wait for SQLite; it says when they must. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { UsageError } from '../usageError.ts';
import { type Rows, rowsOf } from './rows.ts';
import type { Counters, Store } from './sqlite.ts';

/** What the thread is asked. It answers each in order; at the first that fails it ends. */
export type Order =
  | { readonly kind: 'insert'; readonly rows: Rows }
  | { readonly kind: 'note'; readonly counters: Counters; readonly at: number }
  | { readonly kind: 'close' };

export type Reply = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly because: string };

/** What it says first. */
export type Greeting = { readonly nextEventId: number } | { readonly refused: string };

export interface Writer extends Store {
  /** Undefined: read on. Otherwise so much waits to be written that reading has to wait, too; it never rejects. */
  readonly pace: () => Promise<void> | undefined;
}

interface Asked {
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
  readonly answered: Promise<void>;
}

/** Batches that the thread holds before reading waits: enough to keep it at work, few enough to be committed at once when Weir ends. */
const OUTSTANDING = 4;

/** As TypeScript it is imported by tests alone, and they build dist/ first. */
const THREAD = import.meta.url.endsWith('.ts') ? '../../dist/src/sinks/writerThread.js' : './writerThread.js';

/** Rejects with a UsageError for what the user can mend. */
export const openWriter = async (path: string, synchronous: string): Promise<Writer> => {
  const thread = new Worker(new URL(THREAD, import.meta.url), { workerData: { path, synchronous } });
  const [greeting] = (await once(thread, 'message')) as [Greeting];
  if ('refused' in greeting) throw new UsageError(greeting.refused);

  const outstanding: Asked[] = [];
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    for (const { failed } of outstanding.splice(0)) failed(failure);
  };
  thread.on('message', (reply: Reply) => {
    if (reply.kind === 'done') outstanding.shift()?.done();
    else fail(new Error(reply.because));
    if (outstanding.length === 0) thread.unref();
  });
  thread.on('error', fail);
  thread.unref(); // only while it has something to do does it keep the process

  const ask = (order: Order): Promise<void> => {
    if (failure !== undefined) return Promise.reject(failure);
    const { promise, ...settle } = withResolvers();
    outstanding.push({ ...settle, answered: promise.catch(() => {}) });
    thread.ref();
    thread.postMessage(order);
    return promise;
  };

  return {
    nextEventId: greeting.nextEventId,
    write: (batch) => ask({ kind: 'insert', rows: rowsOf(batch) }),
    pace: () => outstanding.at(-OUTSTANDING)?.answered,
    note: (counters, at) => ask({ kind: 'note', counters, at }),
    close: () => ask({ kind: 'close' }).catch(() => {}), // what ended it was told already
  };
};

const withResolvers = () => {
  let [done, failed]: [() => void, (error: unknown) => void] = [() => {}, () => {}];
  const promise = new Promise<void>((resolve, reject) => {
    [done, failed] = [resolve, reject];
  });
  return { promise, done, failed };
};
