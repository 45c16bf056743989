/** A store whose database works in a thread of its own, so that reading and judging need not wait for SQLite; it says when they must. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Ports } from '../engine.ts';
import type { Pending } from '../pending.ts';
import { UsageError } from '../usageError.ts';
import type { Fault } from './faults.ts';
import type { Removed, Retention } from './retention.ts';
import { type Rows, rowsOf } from './rows.ts';
import type { Counters, Store } from './sqlite.ts';

/** What the thread is asked. It answers each in order; at the first that fails for good it ends. */
export type Order =
  | { readonly kind: 'insert'; readonly rows: Rows; readonly events: number }
  | { readonly kind: 'note'; readonly counters: Counters; readonly at: number }
  | { readonly kind: 'close' };

export type Reply =
  | { readonly kind: 'done' }
  /** Stuck: the order will be tried again. */
  | ({ readonly kind: 'stuck' } & Omit<Fault, 'passes'>)
  | ({ readonly kind: 'failed' } & Omit<Fault, 'passes'>)
  | { readonly kind: 'removed'; readonly what: Removed | 'late_results'; readonly rows: number };

/** What it says first. */
export type Greeting = { readonly nextEventId: number; readonly pending: readonly Pending[] } | { readonly refused: string };

export interface Writer extends Store {
  /** Undefined: read on. Otherwise so much waits to be written that reading has to wait, too; it never rejects. */
  readonly pace: () => Promise<void> | undefined;
  /** Weir ends: what cannot be written within some seconds is given up, and counted. */
  readonly hasten: () => void;
}

export interface WriterOptions extends Partial<Pick<Ports, 'log' | 'count'>> {
  /** Events that wait to be written before reading waits. */
  readonly waiting?: number;
  /** Absent: nothing is ever removed. */
  readonly retention?: Retention;
}

interface Asked {
  readonly events: number;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
  readonly answered: Promise<void>;
}

/** Milliseconds after `hasten` in which a database that cannot be written may come back. */
const LAST_CHANCE = 3000;

/** As TypeScript it is imported by tests alone, and they build dist/ first. */
const THREAD = import.meta.url.endsWith('.ts') ? '../../dist/src/sinks/writerThread.js' : './writerThread.js';

/** Rejects with a UsageError for what the user can mend. */
export const openWriter = async (
  path: string,
  synchronous: string,
  { waiting = 1000, retention, log, count = () => {} }: WriterOptions = {},
): Promise<Writer> => {
  const thread = new Worker(new URL(THREAD, import.meta.url), { workerData: { path, synchronous, retention } });
  const [greeting] = (await once(thread, 'message')) as [Greeting];
  if ('refused' in greeting) throw new UsageError(greeting.refused);
  const exited = new Promise<void>((resolve) => thread.once('exit', () => resolve()));

  const outstanding: Asked[] = [];
  let events = 0;
  let failure: Error | undefined;
  /** Why the thread tries again and again. */
  let stuck: string | undefined;
  let hasty = false;

  const settleFirst = (): void => {
    const first = outstanding.shift();
    events -= first?.events ?? 0;
    if (stuck !== undefined) log?.warn(`database ${path}: it can be written again; nothing was lost`);
    stuck = undefined;
    first?.done();
  };

  const fail = (because: string): void => {
    failure ??= new Error(`database ${path}: ${because}. Read and not stored: ${events} events.`);
    events = 0;
    for (const { failed } of outstanding.splice(0)) failed(failure);
  };

  const giveUp = (): void => {
    if (stuck !== undefined && hasty) fail(stuck);
  };

  const bestuck = ({ what, cure }: Omit<Fault, 'passes'>): void => {
    if (stuck !== what)
      log?.warn(`database ${path}: ${what}. ${cure}: what was read is kept, no more is read, and Weir tries again by itself`);
    stuck = what;
    giveUp();
  };

  thread.on('message', (reply: Reply) => {
    if (reply.kind === 'done') settleFirst();
    else if (reply.kind === 'stuck') bestuck(reply);
    else if (reply.kind === 'failed') fail([reply.what, reply.cure].filter(Boolean).join('. '));
    else count(`retention.${reply.what}`, reply.rows);
    if (outstanding.length === 0) thread.unref();
  });
  thread.on('error', (error) => fail(String(error)));
  thread.unref(); // only while it has something to do does it keep the process

  const ask = (order: Order): Promise<void> => {
    if (failure !== undefined) return Promise.reject(failure);
    const { promise, ...settle } = withResolvers();
    const added = order.kind === 'insert' ? order.events : 0;
    events += added;
    outstanding.push({ ...settle, events: added, answered: promise.catch(() => {}) });
    thread.ref();
    thread.postMessage(order);
    return promise;
  };

  const close = async (): Promise<void> => {
    if (failure === undefined) return ask({ kind: 'close' }).catch(() => {}); // what ended it was told already
    thread.ref();
    thread.postMessage({ kind: 'close' } satisfies Order);
    await exited;
  };

  return {
    nextEventId: greeting.nextEventId,
    pending: greeting.pending,
    write: (batch) => {
      const rows = rowsOf(batch);
      return ask({ kind: 'insert', rows, events: rows.raw_events.length + rows.rejected_events.length });
    },
    pace: () => (events >= waiting || (stuck !== undefined && outstanding.length > 0) ? outstanding[0]?.answered : undefined),
    note: (counters, at) => ask({ kind: 'note', counters, at }),
    hasten: () => {
      setTimeout(() => {
        hasty = true;
        giveUp();
      }, LAST_CHANCE).unref();
    },
    close,
  };
};

const withResolvers = () => {
  let [done, failed]: [() => void, (error: unknown) => void] = [() => {}, () => {}];
  const promise = new Promise<void>((resolve, reject) => {
    [done, failed] = [resolve, reject];
  });
  return { promise, done, failed };
};
