import { describe, expect, test } from 'vitest';
import { resultsOf } from '../../src/result.ts';
import { rowsOf, TABLES } from '../../src/sinks/rows.ts';
import { call, classified, event, finding, listing, received, request, sent, stored, tool } from '../observer.ts';

/** 2026-01-01, which is no event's own time. */
const AT = Date.UTC(2026, 0);

describe('the rows of a batch', () => {
  test('of nothing are none, of every table', () => {
    expect(rowsOf([])).toEqual(Object.fromEntries(TABLES.map((table) => [table, []])));
  });

  test('stand in the order of the events, table by table', () => {
    const events = [sent(call(1, 'a')), event('File', { path: '/a' }), event('x', {}), sent(call(2, 'b')), event('Process', {})];
    const rows = rowsOf(classified(...events).map((seen) => ({ event: seen, results: [], at: AT })));
    const ids = (table: (typeof TABLES)[number]) => rows[table].map(([id]) => id);
    expect(TABLES.map(ids)).toEqual([[1, 2, 3, 4, 5], [1, 4], [2], [5], [], [], [], [], []]);
  });

  test('of a listing are one for each tool beside its message', () => {
    const events = classified(sent(request(1, 'tools/list')), received(listing(1, [tool('a'), tool('b')])));
    const rows = rowsOf(events.map((seen) => ({ event: seen, results: [], at: AT })));
    expect([rows.rpc_events.length, rows.mcpl.map((row) => row[3])]).toEqual([2, ['a', 'b']]);
  });

  test('of a call that stays unanswered are its results alone', () => {
    const asked = stored(sent(call(1, 'a')));
    if (asked.kind !== 'call') throw new Error('no call');
    const event = { kind: 'unanswered', call: asked, because: 'timeout' } as const;
    const rows = rowsOf([{ event, results: resultsOf('Sees', [finding(asked)]), at: AT }]);
    expect(TABLES.filter((table) => rows[table].length > 0)).toEqual(['engine_results']);
  });

  test('hold primitives and small copies of bytes, so that a whole chunk never crosses for one bad line', () => {
    const chunk = new Uint8Array(1_000_000);
    const rejected = { kind: 'rejected', receivedTs: 5n, reason: 'not-utf8', bytes: 3, frame: chunk.subarray(7, 10) } as const;
    const rows = rowsOf([
      { event: rejected, results: [], at: AT },
      ...classified(event('x', {})).map((seen) => ({ event: seen, results: [], at: AT })),
    ]);
    const cells = TABLES.flatMap((table) => rows[table].flat());
    const objects = cells.filter((cell) => typeof cell === 'object' && cell !== null);
    expect(objects).toEqual([new Uint8Array(3)]);
    expect(objects.map((bytes) => bytes.buffer.byteLength)).toEqual([3]);
  });
});
