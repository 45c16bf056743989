import { from, lastValueFrom, tap } from 'rxjs';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import type { Json } from '../../src/event.ts';
import type { Analysed } from '../../src/operators/analyse.ts';
import { commit } from '../../src/operators/commit.ts';
import { resultsOf } from '../../src/result.ts';
import { openStore } from '../../src/sinks/sqlite.ts';
import { openWriter } from '../../src/sinks/writer.ts';
import { UsageError } from '../../src/usageError.ts';
import { call, classified, event, finding, listing, received, request, sent, stored, tool } from '../observer.ts';
import { temporaryFile, temporaryFolder } from '../temporary.ts';

const AT = Date.UTC(2026, 0);

const batchOf = (...events: readonly Json[]): readonly Analysed[] =>
  classified(...events).map((seen) => ({ event: seen, results: [], at: AT }));

/** A batch of one event with an id of its own. */
const one = (id: number): readonly Analysed[] => {
  const seen = stored(event('x', { id }));
  return [{ event: { ...seen, raw: { ...seen.raw, id } }, results: [], at: AT }];
};

/** A batch that no database takes: a result of an event that is not there. */
const impossible = (): readonly Analysed[] => {
  const seen = stored(sent(call(1, 'a')));
  return [{ results: resultsOf('Sees', [finding({ ...seen, raw: { ...seen.raw, id: 99 } })]), at: AT }];
};

const column = (file: string, sql: string): readonly unknown[] => {
  const db = openDatabase(file, { readonly: true });
  try {
    return db.prepare(sql).pluck().safeIntegers().all();
  } finally {
    db.close();
  }
};
const ids = (file: string): readonly unknown[] => column(file, 'SELECT id FROM raw_events ORDER BY id');

const dump = (file: string): readonly unknown[] => {
  const db = openDatabase(file, { readonly: true });
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
  const rows = tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).safeIntegers().all()]);
  db.close();
  return rows;
};

test('the thread stores what the same store in this thread does, row for row', async () => {
  const files = [temporaryFile('a.db'), temporaryFile('b.db')] as const;
  const seen = stored(sent(call(1, 'a')));
  const batches = [
    batchOf(
      sent(call(2n ** 60n, 'read', { at: 2n ** 64n, lone: '\ud800\0é' })),
      sent(request(1, 'tools/list')),
      received(listing(1, [tool('read')])),
      event('File', { path: '/a' }),
      event('Process', { task: 'Start' }),
      'junk',
    ),
    [{ results: resultsOf('Sees', [finding({ ...seen, raw: { ...seen.raw, id: 1 } })]), at: AT }],
  ];
  const counters = new Map([['events.MCP', 3]]);
  for (const store of [openStore(files[0], 'OFF'), await openWriter(files[1], 'OFF')]) {
    expect(store.nextEventId).toBe(1);
    for (const batch of batches) await store.write(batch);
    await store.note(counters, AT);
    await store.close();
  }
  expect(dump(files[1])).toEqual(dump(files[0]));
});

test('a batch is committed when its promise is done, and another opening goes on behind its last id', async () => {
  const file = temporaryFile('a.db');
  const store = await openWriter(file, 'OFF');
  await store.write(one(1));
  expect(ids(file)).toEqual([1n]);
  await store.close();
  const again = await openWriter(file, 'OFF');
  expect(again.nextEventId).toBe(2);
  await again.close();
});

test('reading waits when as many events do as may, until one of their batches is stored', async () => {
  const store = await openWriter(temporaryFile('a.db'), 'OFF', { waiting: 4 });
  for (const id of [1, 2, 3]) store.write(one(id));
  expect(store.pace()).toBeUndefined();
  const last = store.write(one(4));
  expect(store.pace()).toBeInstanceOf(Promise);
  await store.pace();
  expect(store.pace()).toBeUndefined();
  await last;
  await store.close();
});

test('closing waits for all that was given', async () => {
  const file = temporaryFile('a.db');
  const store = await openWriter(file, 'OFF');
  for (let id = 1; id <= 10; id += 1) store.write(one(id));
  await store.close();
  expect(ids(file)).toHaveLength(10);
});

test('a batch that fails ends it: nothing of that batch or after it is stored, and each is told why', async () => {
  const file = temporaryFile('a.db');
  const store = await openWriter(file, 'OFF');
  const given = [one(1), [...one(2), ...impossible()], one(3), one(4), one(5)].map((batch) => store.write(batch));
  const ends = await Promise.allSettled([...given, store.pace()]);
  expect(ends.map(({ status }) => status)).toEqual(['fulfilled', ...Array(4).fill('rejected'), 'fulfilled']);
  await expect(store.write(one(6))).rejects.toThrow('FOREIGN KEY constraint failed');
  await store.close();
  expect(ids(file)).toEqual([1n]);
});

test('in the graph a failure is the error of the stream, and what was stored before it has been handed on', async () => {
  const store = await openWriter(temporaryFile('a.db'), 'OFF');
  const committed: (readonly Analysed[])[] = [];
  const batches = [one(1), impossible(), one(2)];
  const ended = lastValueFrom(
    from(batches).pipe(
      commit(store),
      tap((batch) => committed.push(batch)),
    ),
  );
  await expect(ended).rejects.toThrow('FOREIGN KEY constraint failed');
  expect(committed).toEqual([batches[0]]);
  await store.close();
});

test('what the user can mend is refused by name', async () => {
  const folder = temporaryFolder();
  await expect(openWriter(folder, 'FULL')).rejects.toThrow(UsageError);
  await expect(openWriter(folder, 'FULL')).rejects.toThrow(`database ${folder}: `);
});
