import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import type { Event, Json, Rejected } from '../../src/event.ts';
import type { Analysed } from '../../src/operators/analyse.ts';
import { type Result, resultsOf } from '../../src/result.ts';
import { type Rows, rowsOf } from '../../src/sinks/rows.ts';
import { openRows, openStore } from '../../src/sinks/sqlite.ts';
import { UsageError } from '../../src/usageError.ts';
import {
  call,
  classified,
  event,
  finding,
  listing,
  notification,
  received,
  request,
  response,
  START,
  sent,
  stored,
  tool,
} from '../observer.ts';
import { temporaryFile, temporaryFolder } from '../temporary.ts';

/** 2026-01-01, which is no event's own time. */
const AT = Date.UTC(2026, 0);
const CREATED = '2026-01-01T00:00:00.000Z';

const analysed = (seen: Event | Rejected, ...results: readonly Result[]): Analysed => ({ event: seen, results, at: AT });
const analysedAll = (...events: readonly Json[]): readonly Analysed[] => classified(...events).map((seen) => analysed(seen));

/** Every row of a table, integers digit for digit. */
const rows = (file: string, table: string): readonly unknown[] => {
  const db = openDatabase(file, { readonly: true });
  try {
    return db.prepare(`SELECT * FROM ${table}`).safeIntegers().all();
  } finally {
    db.close();
  }
};

const storing = (file: string, ...batch: readonly Analysed[]): void => {
  const store = openStore(file, 'OFF');
  try {
    store.write(batch);
  } finally {
    store.close();
  }
};

/** What one event of the wire is in the table of its kind. */
const row = (table: string, ...events: readonly Json[]): unknown => {
  const file = temporaryFile('a.db');
  storing(file, ...analysedAll(...events));
  return rows(file, table).at(-1);
};

describe('every column', () => {
  const rpc = { id: 1n, raw_event_id: 1n, ts: START, mcptype: 'local', mcptag: 'files', created_at: CREATED };
  const nothing = { params: null, result: null, error: null };
  const tagged = { mcpTag: 'files' };

  test('of an event as it came', () => {
    expect(row('raw_events', event('ProxyLog', { text: 'a', big: 2n ** 70n, lone: '\ud800\0' }, tagged))).toEqual({
      id: 1n,
      ts: START,
      host: 'desk',
      producer: 'local',
      pid: 4242n,
      pname: 'node',
      event_type: 'ProxyLog',
      mcpTag: 'files',
      data: '{"text":"a","big":1180591620717411303424,"lone":"\\ud800\\u0000"}',
      created_at: CREATED,
    });
  });

  test('of an event that says nothing of itself', () => {
    expect(row('raw_events', { ts: 0, eventType: 'x', data: {} })).toEqual({
      id: 1n,
      ts: 0n,
      host: '',
      producer: '',
      pid: null,
      pname: '',
      event_type: 'x',
      mcpTag: null,
      data: '{}',
      created_at: CREATED,
    });
  });

  test('of a call', () => {
    expect(row('rpc_events', sent(call(2n ** 60n + 1n, 'read', { at: 2n ** 64n }), tagged))).toEqual({
      ...rpc,
      ...nothing,
      direction: 'Request',
      method: 'tools/call',
      message_id: '1152921504606846977',
      params: '{"name":"read","arguments":{"at":18446744073709551616}}',
    });
  });

  test('of a notification', () => {
    expect(row('rpc_events', sent(notification('notifications/x', { a: 1 }), tagged))).toEqual({
      ...rpc,
      ...nothing,
      direction: 'Notification',
      method: 'notifications/x',
      message_id: null,
      params: '{"a":1}',
    });
  });

  test('of an answer, and of an error', () => {
    const answers = { ...rpc, ...nothing, id: 2n, raw_event_id: 2n, direction: 'Response', method: 'ping', message_id: '0' };
    const ask = sent(request(0, 'ping'), tagged);
    expect(row('rpc_events', ask, received(response(0, { a: [] }), tagged))).toEqual({ ...answers, result: '{"a":[]}' });
    const error = { jsonrpc: '2.0', id: 0, error: { code: -32601, message: 'no' } };
    expect(row('rpc_events', ask, received(error, tagged))).toEqual({ ...answers, error: '{"code":-32601,"message":"no"}' });
  });

  test('of a JSON-RPC batch: one event, and a row for each of its messages', () => {
    const file = temporaryFile('a.db');
    storing(file, ...analysedAll(sent([call(1, 'read'), call('1', 'write')], tagged)));
    expect(rows(file, 'raw_events')).toHaveLength(1);
    expect(rows(file, 'rpc_events')).toMatchObject([
      { raw_event_id: 1n, message_id: '1' },
      { raw_event_id: 1n, message_id: '1' },
    ]);
  });

  test('of a listed tool', () => {
    const described = {
      title: 'Read',
      description: 'Reads.',
      inputSchema: { maximum: 2n ** 64n },
      annotations: { readOnlyHint: true },
    };
    expect(
      row('mcpl', sent(request(1, 'tools/list'), tagged), received(listing(1, [{ name: 'read', ...described }]), tagged)),
    ).toEqual({
      id: 1n,
      host: 'desk',
      producer: 'local',
      mcpTag: 'files',
      tool: 'read',
      tool_title: 'Read',
      tool_description: 'Reads.',
      tool_parameter: '{"maximum":18446744073709551616}',
      annotations: '{"readOnlyHint":true}',
      spec_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      first_seen_ts: START,
      last_seen_ts: START,
      created_at: CREATED,
    });
  });

  test('of a file event', () => {
    const data = { operation: 'Rename', filePath: '/a', oldPath: '/a', newPath: '/b', size: 2 ** 53 - 1, pid: 7, pname: 'mv' };
    expect(row('file_events', event('File', data))).toEqual({
      id: 1n,
      raw_event_id: 1n,
      ts: START,
      pid: 7n,
      pname: 'mv',
      operation: 'Rename',
      file_path: '/a',
      old_path: '/a',
      new_path: '/b',
      size: 2n ** 53n - 1n,
      created_at: CREATED,
    });
  });

  test('of a process event', () => {
    const data = { task: 'Stop', pid: 7, pname: 'sh', parent: { pid: 1, name: 'init' }, commandLine: 'sh -c "ls"', exitCode: -1 };
    expect(row('process_events', event('Process', data))).toEqual({
      id: 1n,
      raw_event_id: 1n,
      ts: START,
      pid: 7n,
      pname: 'sh',
      parent_pid: 1n,
      command_line: 'sh -c "ls"',
      operation: 'Stop',
      exit_code: -1n,
      created_at: CREATED,
    });
  });

  test('of a rejection', () => {
    const file = temporaryFile('a.db');
    const bytes = Buffer.from([0xff, 0x00, 0xfe]);
    storing(file, analysed({ kind: 'rejected', receivedTs: START, reason: 'not-utf8', bytes: 70_000_000, frame: bytes }));
    expect(rows(file, 'rejected_events')).toEqual([
      { id: 1n, received_ts: START, reason: 'not-utf8', bytes: 70_000_000n, frame: bytes },
    ]);
  });

  test('of a result', () => {
    const file = temporaryFile('a.db');
    const seen = stored(sent(call(1, 'read'), tagged));
    storing(
      file,
      analysed(seen, ...resultsOf('Sees', [finding(seen, { rule: 'sees.key', risk: 61, techniques: ['SAFE-T1105'] })])),
    );
    expect(rows(file, 'engine_results')).toEqual([
      {
        id: 1n,
        raw_event_id: 1n,
        engine_name: 'Sees',
        rule_id: 'sees.key',
        serverName: 'files',
        producer: 'local',
        tool: 'read',
        severity: 'high',
        score: 61n,
        risk: 61n,
        detail: expect.stringContaining('"techniques":["SAFE-T1105"]'),
        created_at: CREATED,
      },
    ]);
  });

  test('of the last run: its counters, and those of no earlier one', () => {
    const file = temporaryFile('a.db');
    for (const counters of [{ earlier: 1 }, { 'events.MCP': 2 }]) {
      const store = openStore(file, 'OFF');
      store.note(new Map(Object.entries(counters)), AT);
      store.close();
    }
    expect(rows(file, 'system_metadata')).toEqual([
      { key: 'last_run.events.MCP', value: '2', updated_at: CREATED },
      { key: 'schema_version', value: '1', updated_at: '' },
    ]);
  });
});

test('a result that comes twice is one row, the worst', () => {
  const file = temporaryFile('a.db');
  const seen = stored(sent(call(1, 'read')));
  const later = [80, 95, 30].map((risk) => ({ results: resultsOf('Sees', [finding(seen, { rule: `r${risk}`, risk })]), at: AT }));
  storing(file, analysed(seen), ...later);
  expect(rows(file, 'engine_results')).toMatchObject([{ rule_id: 'r95', risk: 95n, score: 95n, severity: 'high' }]);
});

test('a judgement that is delivered again, or resumed after it was settled, changes nothing', () => {
  const file = temporaryFile('a.db');
  const seen = stored(sent(call(1, 'read')));
  const about = { id: seen.raw.id, part: 0, tool: 'read' };
  const opened = rowsOf([
    { results: [], noted: { engine: 'Asks', note: { ...about, note: 'opened', cause: null, question: '{}' } }, at: AT },
  ]);
  const settled = rowsOf([
    {
      results: resultsOf('Asks', [finding(seen)]),
      noted: { engine: 'Asks', note: { ...about, note: 'settled', findings: [] } },
      at: AT,
    },
  ]);
  const everything = () => [rows(file, 'engine_results'), rows(file, 'pending_judgements')];
  const insert = (...all: readonly Rows[]): void => {
    const store = openRows(file, 'OFF'); // a new start each time
    for (const each of all) store.insert(each);
    store.close();
  };

  insert(rowsOf([analysed(seen)]), opened);
  const waiting = everything();
  expect(waiting).toEqual([[], [expect.objectContaining({ raw_event_id: 1n, engine_name: 'Asks', tool: 'read' })]]);
  insert(opened, opened);
  expect(everything()).toEqual(waiting);

  insert(settled);
  const answered = everything();
  expect(answered).toEqual([[expect.objectContaining({ raw_event_id: 1n, engine_name: 'Asks', tool: 'read' })], []]);
  insert(settled, settled);
  insert(opened, settled); // asked and answered once more
  expect(everything()).toEqual(answered);
});

test('a question of another engine, about another tool or another message of the batch is another one', () => {
  const file = temporaryFile('a.db');
  const seen = stored(sent(call(1, 'read')));
  const about = { id: seen.raw.id, part: 0, tool: 'read' };
  const open = [
    ['Asks', about],
    ['Other', about],
    ['Asks', { ...about, part: 1 }],
    ['Asks', { ...about, tool: null }],
  ] as const;
  const noted = (engine: string, key: typeof about | { tool: null }, note: 'opened' | 'settled'): Analysed => ({
    results: [],
    noted: { engine, note: { ...about, ...key, note, cause: null, question: '{}', findings: [] } },
    at: AT,
  });
  storing(file, analysed(seen), ...open.map(([engine, key]) => noted(engine, key, 'opened')));
  expect(rows(file, 'pending_judgements')).toHaveLength(4);
  storing(file, noted('Asks', { ...about, part: 1 }, 'settled'));
  expect(rows(file, 'pending_judgements')).toMatchObject([
    { tool: '', part: 0n },
    { engine_name: 'Asks', part: 0n },
    { engine_name: 'Other' },
  ]);
});

test('results of two engines, and about two tools, are rows of their own', () => {
  const file = temporaryFile('a.db');
  const seen = stored(sent(call(1, 'read')));
  const results = ['One', 'Other'].flatMap((engine) => resultsOf(engine, [finding(seen), finding(seen, { tool: null })]));
  storing(file, analysed(seen, ...results));
  expect(rows(file, 'engine_results')).toHaveLength(4);
});

test('a tool that is listed again is one row with the time it was first and last seen, and another version is another row', () => {
  const file = temporaryFile('a.db');
  const page = (at: number, description: string): readonly Json[] => [
    sent(request(at, 'tools/list'), { at }),
    received(listing(at, [tool('read', { description })]), { at }),
  ];
  storing(file, ...analysedAll(...page(5, 'a'), ...page(2, 'a'), ...page(9, 'a'), ...page(7, 'b')));
  const after = (milliseconds: bigint): bigint => START + milliseconds * 1_000_000n;
  expect(rows(file, 'mcpl')).toMatchObject([
    { tool_description: 'a', first_seen_ts: after(2n), last_seen_ts: after(9n) },
    { tool_description: 'b', first_seen_ts: after(7n), last_seen_ts: after(7n) },
  ]);
});

test('when one row of a batch fails, nothing of the batch is stored, and the next batch is', () => {
  const file = temporaryFile('a.db');
  const seen = stored(sent(call(1, 'read')));
  const stranger = { ...seen, raw: { ...seen.raw, id: 99 } };
  const store = openStore(file, 'OFF');
  const orphan: Analysed = { results: resultsOf('Sees', [finding(stranger)]), at: AT };
  expect(() => store.write([analysed(seen), orphan])).toThrow('FOREIGN KEY');
  expect(rows(file, 'raw_events')).toEqual([]);
  store.write([analysed(seen)]);
  store.close();
  expect(rows(file, 'raw_events')).toHaveLength(1);
});

test('ids go on where the stored ones end', () => {
  const file = temporaryFile('a.db');
  storing(file, ...analysedAll(event('a', {}), event('b', {})));
  const store = openStore(file, 'OFF');
  expect(store.nextEventId).toBe(3);
  store.close();
});

test('the database is in WAL mode, and readable by its owner alone', () => {
  const file = join(temporaryFolder(), 'deep', 'er', 'a.db');
  const store = openStore(file, 'FULL');
  store.write(analysedAll(event('a', {})));
  const mode = (path: string): number => statSync(path).mode & 0o777;
  expect([file, `${file}-wal`, `${file}-shm`].map(mode)).toEqual([0o600, 0o600, 0o600]);
  expect(mode(join(file, '..'))).toBe(0o700);
  expect(rows(file, 'pragma_journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  store.close();
});

test('a database of a newer schema is refused and left as it is', () => {
  const file = temporaryFile('a.db');
  const newer = openDatabase(file);
  newer.exec(
    "CREATE TABLE system_metadata (key, value, updated_at); INSERT INTO system_metadata VALUES ('schema_version', '2', '')",
  );
  newer.close();
  expect(() => openStore(file, 'FULL')).toThrow(UsageError);
  expect(() => openStore(file, 'FULL')).toThrow(`database ${file} has schema version 2, newer than this Weir's 1.`);
  expect(rows(file, 'sqlite_master')).toHaveLength(1);
});

test('a path that is a folder, lies under a file, or holds no database is refused by name', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'file'), 'no database, whatever its name says'.repeat(100));
  for (const path of ['folder', 'file', 'file/a.db'].map((name) => join(folder, name))) {
    expect(() => openStore(path, 'FULL')).toThrow(UsageError);
    expect(() => openStore(path, 'FULL')).toThrow(`database ${path}: `);
  }
});
