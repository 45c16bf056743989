/** A tenth of the stream is made to break what reads it; the other nine tenths must not notice. `npm run soak` does the same for as long as one likes. */
import { expect, it } from 'vitest';
import { openDatabase } from '../src/database.ts';
import { KINDS, runHostile, stream } from './scenarios/hostile.mjs';
import { temporaryFile } from './temporary.ts';

const COUNT = 10 * Object.keys(KINDS).length;

it('leaves every other event complete, and judged as if it were alone', async () => {
  const file = temporaryFile('events.db');
  const among = await runHostile({ file, count: COUNT });
  const alone = await runHostile({ file: temporaryFile('alone.db'), count: COUNT, hostile: false });
  expect(alone.judged.length).toBeGreaterThan(COUNT / 200);
  expect(among.judged).toEqual(alone.judged);

  const db = openDatabase(file, { readonly: true });
  const stored = (sql: string): unknown => db.prepare(sql).pluck().get();
  expect(stored("SELECT count(*) FROM raw_events WHERE host = 'desk'")).toBe((COUNT / 10) * 9);
  expect(Object.fromEntries(among.rejected)).toEqual({
    'not-json': 1,
    'not-utf8': 1,
    empty: 1,
    'too-deep': 3,
    'too-large': 1,
    'number-out-of-range': 1,
    'bad-ts': 1,
  });
  expect(stored('SELECT count(*) FROM raw_events')).toBe(among.frames - 9);
  expect(stored('SELECT count(*) FROM rejected_events')).toBe(9);
  expect(stored('PRAGMA integrity_check')).toBe('ok');
  db.close();

  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect([...among.counted.keys()].filter((name) => /failed/.test(name))).toEqual([]);
  expect([...among.took].filter(([, times]) => Math.min(...times) > 2000)).toEqual([]);
}, 60_000);

it('has every kind in it', () => {
  const kinds = new Set(Array.from(stream({ count: COUNT }), ({ kind }) => kind));
  expect(Object.keys(KINDS).filter((kind) => !kinds.has(kind))).toEqual([]);
});
