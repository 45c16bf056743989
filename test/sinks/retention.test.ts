/** What is removed, in which order, and what never is: on real files, step by step. */
import { statSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import { type Retention, type Step, WINDOW } from '../../src/sinks/retention.ts';
import { type Row, type Rows, rowsOf } from '../../src/sinks/rows.ts';
import { openRows, type RowStore } from '../../src/sinks/sqlite.ts';
import { temporaryFile } from '../temporary.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0);
const CREATED = '2026-01-01T00:00:00.000Z';

/** One event and what rests on it. */
interface Stored {
  readonly id: number;
  /** Has a result. */
  readonly alerts?: boolean;
  /** Has a question that waits. */
  readonly asks?: boolean;
  /** The event that the question rests on, too. */
  readonly cause?: number;
  /** The JSON-RPC id of its message. */
  readonly message?: string;
  readonly bytes?: number;
  readonly days?: number;
}

const rowsFor = (events: readonly Stored[], rest: Partial<Rows> = {}): Rows => ({
  ...rowsOf([]),
  raw_events: events.map(({ id, bytes = 300, days = 0 }): Row => {
    const ts = BigInt(NOW - days * DAY) * 1_000_000n;
    return [id, ts, '', 'local', 1, 'node', 'Other', null, `"${'x'.repeat(bytes)}"`, CREATED];
  }),
  rpc_events: events
    .filter(({ message }) => message !== undefined)
    .map(({ id, message = '' }) => [id, 1, 'local', 'files', 'Request', 'tools/call', message, null, null, null, CREATED]),
  engine_results: events
    .filter(({ alerts }) => alerts)
    .map(({ id }) => [id, 'Sees', 'R', 'files', 'local', '', 'high', 80, 80, '{}', CREATED]),
  pending_judgements: events.filter(({ asks }) => asks).map(({ id, cause }) => [id, 'Asks', '', 0, cause ?? null, '{}']),
  ...rest,
});

/** A database with these, the steps of its keeper, and what is left. */
const kept = (retention: Retention, rows: Rows) => {
  const file = temporaryFileOf();
  const store = openRows(file, 'OFF', retention);
  store.insert(rows);
  const db = openDatabase(file, { readonly: true });
  opened.push(store, db);
  const column = (sql: string): readonly number[] => db.prepare<[], number>(sql).pluck().all();
  return {
    file,
    store,
    column,
    ids: () => column('SELECT id FROM raw_events ORDER BY id'),
    megabytes: () => ((column('PRAGMA page_count')[0] ?? 0) - (column('PRAGMA freelist_count')[0] ?? 0)) * 4096e-6,
    /** Every step until there is nothing more to do; `after` sees each. */
    tidy: (after: (step: Step) => void = () => {}, now = NOW): readonly Step[] => {
      const steps: Step[] = [];
      for (let step = store.tidy(now); step !== undefined; step = store.tidy(now)) {
        steps.push(step);
        after(step);
        if (steps.length > 5000) throw new Error('it goes on for ever');
      }
      return steps;
    },
  };
};

const opened: { close: () => void }[] = [];
let folder: string;
let files = 0;
const temporaryFileOf = () => `${folder}-${files++}`;
beforeEach(() => {
  folder = temporaryFile('a');
});
afterEach(() => {
  for (const each of opened.splice(0).reverse()) each.close();
});

const numbered = (count: number, make: (id: number) => Omit<Stored, 'id'> = () => ({})): readonly Stored[] =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, ...make(index + 1) }));
const idsOf = (events: readonly Stored[], choose: (event: Stored) => unknown): readonly number[] =>
  events.filter(choose).map(({ id }) => id);
const without = (all: readonly number[], gone: Iterable<number>): readonly number[] => {
  const away = new Set(gone);
  return all.filter((id) => !away.has(id));
};

/** Streams of a few thousand events: some alert, some ask, in stretches, and some are large. */
const stream = fc
  .record({
    stretches: fc.array(
      fc.record({
        length: fc.integer({ min: 1, max: 900 }),
        alerts: fc.constantFrom(0, 0, 3, 1),
        asks: fc.constantFrom(0, 0, 50, 1),
        bytes: fc.constantFrom(100, 300, 300, 6000),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    megabytes: fc.constantFrom(0.01, 0.3, 0.6, 1.5),
  })
  .map(({ stretches, megabytes }) => {
    const is = (every: number, index: number): boolean => every > 0 && index % every === 0;
    const made = stretches.flatMap(({ length, alerts, asks, bytes }) =>
      Array.from({ length }, (_, index) => ({ alerts: is(alerts, index), asks: is(asks, index), bytes })),
    );
    return { megabytes, events: made.map((event, index): Stored => ({ id: index + 1, ...event })) };
  });

describe('a database over its size', () => {
  it('is under it after some steps, or holds nothing but questions and the newest event; each step is small', () => {
    fc.assert(
      fc.property(stream, ({ megabytes, events }) => {
        const { tidy, ids, megabytes: size } = kept({ days: 0, megabytes }, rowsFor(events));
        const steps = tidy();
        expect(Math.max(0, ...steps.map(({ rows }) => rows))).toBeLessThanOrEqual(WINDOW);
        const mustStay = idsOf(events, ({ id, asks }) => asks || id === events.length);
        if (size() > megabytes) expect(ids()).toEqual(mustStay);
        else expect(ids()).toEqual(expect.arrayContaining([...mustStay]));
      }),
      { numRuns: 25 },
    );
  });

  it('loses evidence only where nothing older is left to go, and of other events the thousand newest at most', () => {
    fc.assert(
      fc.property(stream, ({ megabytes, events }) => {
        const { tidy, ids } = kept({ days: 0, megabytes }, rowsFor(events));
        const evidence = new Set(idsOf(events, ({ alerts }) => alerts));
        const mustStay = new Set(idsOf(events, ({ id, asks }) => asks || id === events.length));
        let before = ids();
        tidy(({ what }) => {
          const after = ids();
          const lost = without(before, after).filter((id) => evidence.has(id));
          before = after;
          if (what !== 'evidence') expect(lost).toEqual([]);
          else {
            const mayGo = after.filter((id) => !mustStay.has(id));
            expect(mayGo.filter((id) => id < Math.max(0, ...lost))).toEqual([]);
            if (lost.length > 0) expect(mayGo.filter((id) => id <= events.length - 1000 && !evidence.has(id))).toEqual([]);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the evidence of all times as long as other events make room, and of those the newest', () => {
    const events = numbered(6000, (id) => ({ alerts: id % 100 === 0 }));
    const { tidy, ids, megabytes } = kept({ days: 0, megabytes: 2 }, rowsFor(events));
    expect(megabytes()).toBeGreaterThan(2);
    const steps = tidy();
    expect(new Set(steps.map(({ what }) => what))).toEqual(new Set(['events']));
    expect(ids()).toEqual(expect.arrayContaining([...idsOf(events, ({ alerts, id }) => alerts || id > 3500)]));
    expect(ids().slice(0, 3)).toEqual([100, 200, 300]);
  });

  it("keeps the request whose answer an alert is about, and another server's message of the same number is no part of it", () => {
    const events = numbered(3000, (id) => ({
      alerts: id === 40,
      ...((id === 7 || id === 40) && { message: 'm' }),
      ...(id === 9 && { message: 'n' }),
    }));
    const rows = rowsFor(events);
    const elsewhere: Row = [8, 1, 'local', 'other server', 'Request', 'tools/call', 'm', null, null, null, CREATED];
    const { tidy, ids } = kept({ days: 0, megabytes: 0.9 }, { ...rows, rpc_events: [...rows.rpc_events, elsewhere] });
    tidy();
    expect(ids().slice(0, 3)).toEqual([7, 40, 1001]);
  });

  it('loses rejections first, but for a thousand or a tenth of the size', () => {
    const rejected = Array.from({ length: 3000 }, (_, at): Row => [BigInt(at), 'not-json', 400, new Uint8Array(400)]);
    const { tidy, column, ids } = kept(
      { days: 0, megabytes: 0.7 },
      rowsFor(
        numbered(1000, () => ({ bytes: 600 })),
        { rejected_events: rejected },
      ),
    );
    expect(new Set(tidy().map(({ what }) => what))).toEqual(new Set(['rejected', 'events']));
    expect(column('SELECT id FROM rejected_events')).toEqual([3000]); // one may be 64 KiB
    expect(ids()).toHaveLength(500);
  });

  it('loses tools before evidence, those first that were not seen for longest, and keeps a thousand', () => {
    const mcpl = Array.from({ length: 1200 }, (_, at): Row => {
      const seen = at < 50 ? 9000 : at; // the first fifty are listed to this day
      return ['', 'local', 'files', `tool ${at}`, null, 'x'.repeat(2000), null, null, 'h', at, seen, CREATED];
    });
    const events = numbered(1000, () => ({ alerts: true }));
    const { tidy, column } = kept({ days: 0, megabytes: 2.7 }, rowsFor(events, { mcpl }));
    const what = tidy().map((step) => step.what);
    expect([...new Set(what)]).toEqual(['tools', 'evidence']);
    const left = column('SELECT first_seen_ts FROM mcpl ORDER BY id');
    expect([left.length, left.slice(0, 51)]).toEqual([1000, [...Array(50).keys(), 250]]);
  });

  it('gives the room back to the disk', () => {
    const { tidy, file, store } = kept({ days: 0, megabytes: 1 }, rowsFor(numbered(4000, () => ({ bytes: 4000 }))));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(16e6);
    const steps = tidy();
    expect(steps.filter(({ what }) => what === undefined).length).toBeGreaterThan(5); // some at a time
    for (const each of opened.splice(0).reverse()) each.close();
    expect(statSync(file).size).toBeLessThan(1e6 + 1024 * 4096 + 300_000);
    expect(() => statSync(`${file}-wal`)).toThrow('ENOENT');
    expect(store).toBeDefined();
  });

  it('takes large events in smaller steps', () => {
    const events = numbered(60, () => ({ bytes: 1_000_000 }));
    const { tidy, ids } = kept({ days: 0, megabytes: 1 }, rowsFor(events));
    expect(Math.max(...tidy().map(({ rows }) => rows))).toBeLessThanOrEqual(5);
    expect(ids().length).toBeLessThanOrEqual(1);
  });

  it('rests when what makes it large is nothing that may go', () => {
    const events = numbered(1200, (id) => ({ asks: id <= 1100 }));
    const { tidy, ids, store } = kept({ days: 0, megabytes: 0.1 }, rowsFor(events));
    tidy();
    expect(ids()).toEqual([...numbered(1100).map(({ id }) => id), 1200]);
    expect(tidy().every(({ rows }) => rows === 0)).toBe(true);
    store.insert({ ...rowsOf([]), settled: events.slice(0, 1100).map(({ id }): Row => [id, 'Asks', '', 0]) });
    tidy();
    expect(ids()).toEqual([1200]); // answered, they may go
  });

  it('keeps what a question that waits rests on', () => {
    const events = numbered(3000, (id) => (id === 30 ? { asks: true, cause: 10 } : {}));
    const { tidy, ids } = kept({ days: 0, megabytes: 0.01 }, rowsFor(events));
    tidy();
    expect(ids()).toEqual([10, 30, 3000]);
  });
});

describe('events that are too old', () => {
  it('go, but for evidence, questions and the newest one; all others stay', () => {
    const aged = fc.array(
      fc.record({ alerts: fc.boolean(), asks: fc.boolean(), length: fc.integer({ min: 1, max: 700 }), days: fc.nat(40) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(aged, fc.integer({ min: 1, max: 30 }), (stretches, days) => {
        const inTime = stretches.toSorted((a, b) => b.days - a.days);
        const events = inTime
          .flatMap(({ length, ...event }) => Array.from({ length }, () => event))
          .map((event, index): Stored => ({ ...event, id: index + 1 }));
        const { tidy, ids } = kept({ days, megabytes: 0 }, rowsFor(events));
        tidy();
        expect(ids()).toEqual(
          idsOf(events, ({ id, alerts, asks, days: age = 0 }) => age <= days || alerts || asks || id === events.length),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('are looked for once an hour', () => {
    const { tidy, ids } = kept({ days: 1, megabytes: 0 }, rowsFor(numbered(10, (id) => ({ days: id === 10 ? 0 : 0.99 }))));
    tidy();
    expect(ids()).toHaveLength(10);
    tidy(() => {}, NOW + 0.02 * DAY);
    expect(ids()).toHaveLength(10);
    tidy(() => {}, NOW + 0.05 * DAY);
    expect(ids()).toEqual([10]);
  });

  it('take rejections of their time with them', () => {
    const rejected = [3, 2, 0].map((days): Row => [BigInt(NOW - days * DAY) * 1_000_000n, 'not-json', 1, new Uint8Array(1)]);
    const { tidy, column } = kept({ days: 1, megabytes: 0 }, rowsFor(numbered(1), { rejected_events: rejected }));
    tidy();
    expect(column('SELECT id FROM rejected_events')).toEqual([3]);
  });
});

describe('whatever is removed', () => {
  const emptied = (): { readonly store: RowStore; readonly file: string } => {
    const made = kept({ days: 0, megabytes: 0.01 }, rowsFor(numbered(1234, (id) => ({ alerts: id % 2 === 0 }))));
    made.tidy();
    expect(made.ids()).toEqual([1234]);
    return made;
  };

  it('no id comes back', () => {
    const { store, file } = emptied();
    store.close();
    const again = openRows(file, 'OFF');
    opened.push(again);
    expect(again.nextEventId).toBe(1235);
  });

  it('takes all rows that rest on it along, and a result that comes too late is left out and counted', () => {
    const { store, file } = emptied();
    const db = openDatabase(file, { readonly: true });
    opened.push(db);
    const results = () => db.prepare('SELECT raw_event_id FROM engine_results').pluck().all();
    expect(results()).toEqual([1234]);
    const late = rowsFor([500, 1235].map((id) => ({ id, alerts: true })));
    expect(store.insert({ ...late, raw_events: late.raw_events.slice(1) })).toBe(1);
    expect(results()).toEqual([1234, 1235]);
  });

  it('is nothing at all where nothing is bounded, and rejections and tools beyond a hundred thousand all the same', () => {
    const rejected = Array.from({ length: 100_700 }, (_, at): Row => [BigInt(at), 'not-json', 0, new Uint8Array(0)]);
    const { tidy, ids, column } = kept({ days: 0, megabytes: 0 }, rowsFor(numbered(700), { rejected_events: rejected }));
    expect(tidy()).toEqual([
      { what: 'rejected', rows: 500 },
      { what: 'rejected', rows: 200 },
    ]);
    expect([ids().length, column('SELECT count(*) FROM rejected_events')]).toEqual([700, [100_000]]);
  });
});
