/** The thread behind writer.ts: does what it is asked, in order, until it is closed or fails; what may pass it tries again. In idle moments it tidies up. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../usageError.ts';
import { faultOf } from './faults.ts';
import { WINDOW } from './retention.ts';
import { openRows, type RowStore } from './sqlite.ts';
import type { Greeting, Order, Reply } from './writer.ts';

/** Milliseconds until the next attempt: twice as many each time. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
/** Milliseconds after which an idle thread looks whether there is something to tidy up. */
const REST = 60_000;

/** `tidies`: whether anything is ever removed. */
export const serve = (port: MessagePort, store: RowStore, tidies: boolean): void => {
  const waiting: Order[] = [];
  let wait = FIRST_WAIT;
  let retrying: NodeJS.Timeout | undefined;
  let tidying: NodeJS.Immediate | undefined;
  let resting: NodeJS.Timeout | undefined;
  let ended = false;
  const say = (reply: Reply): void => port.postMessage(reply);

  const obey = (order: Order): void => {
    switch (order.kind) {
      case 'insert': {
        const late = store.insert(order.rows);
        if (late > 0) say({ kind: 'removed', what: 'late_results', rows: late });
        break;
      }
      case 'note':
        store.note(order.counters, order.at);
        break;
      case 'close':
        end();
        break;
    }
  };

  const work = (): void => {
    retrying = undefined;
    for (let order = waiting[0]; order !== undefined; order = waiting[0]) {
      try {
        obey(order);
      } catch (error) {
        fail(error);
        return;
      }
      waiting.shift();
      wait = FIRST_WAIT;
      say({ kind: 'done' });
    }
  };

  const fail = (error: unknown): void => {
    const { passes, ...fault } = faultOf(error);
    if (passes) {
      say({ kind: 'stuck', ...fault });
      retrying = setTimeout(work, wait);
      wait = Math.min(2 * wait, LONGEST_WAIT);
    } else {
      end(); // what follows may rest upon what failed
      say({ kind: 'failed', ...fault });
    }
  };

  /** Does up to so many steps, and all others in idle moments: before each of them whatever is asked meanwhile is done. */
  const tidy = (steps = 1): void => {
    clearTimeout(resting);
    clearImmediate(tidying);
    tidying = undefined;
    if (retrying !== undefined) return;
    try {
      for (let left = steps; left > 0; left -= 1) {
        const step = store.tidy(Date.now());
        if (step === undefined) {
          resting = setTimeout(tidy, REST);
          return;
        }
        if (step.what !== undefined && step.rows > 0) say({ kind: 'removed', what: step.what, rows: step.rows });
      }
      tidying = setImmediate(tidy);
    } catch (error) {
      if (faultOf(error).passes) resting = setTimeout(tidy, REST);
      else fail(error);
    }
  };

  const hear = (order: Order): void => {
    const isStuck = retrying !== undefined;
    waiting.push(order);
    if (!isStuck) work();
    else if (order.kind === 'close') end(); // nobody waits any longer
    // Twice as many events are looked at as came, so that what goes keeps up with what comes.
    if (order.kind === 'insert' && tidies && !ended) tidy(Math.ceil((2 * order.events) / WINDOW));
  };

  const end = (): void => {
    ended = true;
    port.off('message', hear); // nothing keeps the thread
    clearTimeout(retrying);
    clearTimeout(resting);
    clearImmediate(tidying);
    store.close();
  };

  port.on('message', hear);
  port.postMessage({ nextEventId: store.nextEventId, pending: store.pending } satisfies Greeting);
};

const greet = (port: MessagePort): void => {
  try {
    serve(port, openRows(workerData.path, workerData.synchronous, workerData.retention), workerData.retention !== undefined);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    port.postMessage({ refused: error.message } satisfies Greeting);
  }
};

if (parentPort !== null) greet(parentPort);
