/** The thread behind writer.ts: does what it is asked, in order, until it is closed or fails. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../usageError.ts';
import { openRows, type RowStore } from './sqlite.ts';
import type { Greeting, Order, Reply } from './writer.ts';

const serve = (port: MessagePort, store: RowStore): void => {
  const obey = (order: Order): void => {
    switch (order.kind) {
      case 'insert':
        store.insert(order.rows);
        break;
      case 'note':
        store.note(order.counters, order.at);
        break;
      case 'close':
        store.close();
        port.off('message', answer); // nothing keeps the thread
        break;
    }
  };
  const answer = (order: Order): void => {
    try {
      obey(order);
      port.postMessage({ kind: 'done' } satisfies Reply);
    } catch (error) {
      port.off('message', answer); // what follows may rest upon what failed
      port.postMessage({ kind: 'failed', because: error instanceof Error ? error.message : String(error) } satisfies Reply);
    }
  };
  port.on('message', answer);
  port.postMessage({ nextEventId: store.nextEventId } satisfies Greeting);
};

const greet = (port: MessagePort): void => {
  try {
    serve(port, openRows(workerData.path, workerData.synchronous));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    port.postMessage({ refused: error.message } satisfies Greeting);
  }
};

if (parentPort !== null) greet(parentPort);
