/** The writer's loop, on a real database, in this thread: its steps are counted, not timed. */
import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import { WINDOW } from '../../src/sinks/retention.ts';
import { type Row, type Rows, rowsOf } from '../../src/sinks/rows.ts';
import { openRows } from '../../src/sinks/sqlite.ts';
import type { Order, Reply } from '../../src/sinks/writer.ts';
import { serve } from '../../src/sinks/writerThread.ts';
import { temporaryFile } from '../temporary.ts';

const TEXT = `"${'x'.repeat(300)}"`;
const rowsFrom = (from: number, count: number): Rows => ({
  ...rowsOf([]),
  raw_events: Array.from({ length: count }, (_, index): Row => [from + index, 1, '', 'local', 1, 'n', 'x', null, TEXT, '']),
});

/** A loop over a database that is far over its size, with all that it does noted in order. */
const serving = async (stored: number, megabytes: number) => {
  const file = temporaryFile('a.db');
  const store = openRows(file, 'OFF', { days: 0, megabytes });
  if (stored > 0) store.insert(rowsFrom(1, stored));
  const done: ('insert' | 'step')[] = [];
  const { port1, port2 } = new MessageChannel();
  const watched = {
    ...store,
    insert: (rows: Rows) => {
      done.push('insert');
      return store.insert(rows);
    },
    tidy: (now: number) => {
      const step = store.tidy(now);
      if (step !== undefined) done.push('step');
      return step;
    },
  };
  serve(port1, watched, true);
  await once(port2, 'message'); // it greets
  let answered = 0;
  port2.on('message', (reply: Reply) => {
    if (reply.kind === 'done') answered += 1;
  });
  let next = stored + 1;
  const insert = (events: number): void => {
    port2.postMessage({ kind: 'insert', rows: rowsFrom(next, events), events } satisfies Order);
    next += events;
  };
  const left = (): number => {
    const db = openDatabase(file, { readonly: true });
    const count = Number(db.prepare('SELECT count(*) FROM raw_events').pluck().get());
    db.close();
    return count;
  };
  onTestFinished(async () => {
    port2.postMessage({ kind: 'close' } satisfies Order);
    await until(() => answered === orders + 1);
    port2.close();
  });
  let orders = 0;
  /** Resolves when so many inserts in all are answered. */
  const all = (inserts: number): Promise<void> => {
    orders = inserts;
    return until(() => answered === inserts);
  };
  return { done, insert, all, left };
};

const until = async (isSo: () => boolean): Promise<void> => {
  for (let turns = 0; !isSo(); turns += 1) {
    if (turns > 1e6) throw new Error('it never comes to that');
    await turn();
  }
};

test('a batch waits for one step of tidying at most, however much there is to remove, and all of it is removed in the end', async () => {
  const { done, insert, all, left } = await serving(40_000, 0.3);
  for (let batch = 1; batch <= 12; batch += 1) {
    for (let turns = batch % 4; turns > 0; turns -= 1) await turn(); // at any point of its round
    const before = done.length;
    insert(1);
    await all(batch);
    expect(done.slice(before, done.indexOf('insert', before)).length).toBeLessThanOrEqual(1);
  }
  expect(done.filter((what) => what === 'step').length).toBeGreaterThan(12);
  const removing = left();
  expect(removing).toBeGreaterThan(1000); // there was much to remove until the last batch
  await until(() => left() < 700);
});

test('of batches that wait together each waits for what those before it owe, and the size is held while they come without a pause', async () => {
  const { done, insert, all, left } = await serving(0, 1);
  const [batches, events] = [60, 400];
  for (let batch = 0; batch < batches; batch += 1) insert(events);
  await all(batches);
  const owed = Math.ceil((2 * events) / WINDOW);
  const waits = done
    .flatMap((what, index) => (what === 'insert' ? [index] : []))
    .map((at, index, all) => at - (all[index - 1] ?? -1) - 1);
  expect(Math.max(...waits)).toBeLessThanOrEqual(owed);
  expect(left()).toBeLessThan(4000);
});
