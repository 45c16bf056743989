/** The program as a user runs it: `node pipeline.js` over real sockets, files and signals. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../src/database.ts';
import type { Json } from '../src/event.ts';
import { encodeJson } from '../src/parse/json.ts';
import { call, event, listing, notification, received, request, response, START, sent, tool } from './observer.ts';
import { type Publisher, publisher } from './publisher.ts';
import { temporaryFolder } from './temporary.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = join(ROOT, 'recordings/demo.jsonl');
const PATIENCE = { timeout: 25_000, interval: 50 };

/** An engine that finds something in every call, whatever the built-in ones think of it. */
const SEES_CALLS = `export default {
  name: 'SeesCalls',
  detect: (event) => event.kind !== 'call' ? [] : [{
    event, rule: 'sees.call', risk: 80, tool: event.tool, reason: 'calls \\x1b[2J' + event.tool, why: 'It is a test.',
    field: '/message', excerpt: '', techniques: [],
  }],
};
`;

/** A folder that Weir runs in, with only the test's own engine at work. */
const home = (config = '') => {
  const folder = temporaryFolder();
  const off = ['SensitiveFile', 'CommandInjection', 'FileSystemExposure', 'ToolsPoisoning'];
  writeFileSync(join(folder, 'sees.mjs'), SEES_CALLS);
  writeFileSync(
    join(folder, 'config.conf'),
    `${config}\n[Collector]\nbind =\n[Extensions]\npath = .\n${off.map((name) => `[${name}]\nenabled = false\n`).join('')}`,
  );
  return { folder, file: (name: string) => join(folder, name), db: join(folder, 'data/events.db') };
};

/** Starts Weir in `cwd`. What it printed is there when it has ended. */
const weir = (cwd: string, ...args: readonly string[]) => start(cwd, [join(ROOT, 'pipeline.js'), ...args]);

const start = (cwd: string, args: readonly string[]) => {
  const { MISTRAL_API_KEY: _, ...env } = process.env;
  const child = spawn(process.execPath, args, { cwd, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text.out += more;
  });
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    text.err += more;
  });
  child.stdin.on('error', () => {}); // it may end before it has read all
  const ended = new Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, ...text })),
  );
  return { child, ended };
};

const query = (file: string, sql: string): readonly Record<string, unknown>[] => {
  const db = openDatabase(file, { readonly: true });
  try {
    return db.prepare<[], Record<string, unknown>>(sql).safeIntegers().all();
  } finally {
    db.close();
  }
};

const column = (file: string, sql: string): readonly unknown[] => query(file, sql).map((row) => Object.values(row)[0]);
const count = (file: string, table: string): number => Number(column(file, `SELECT count(*) FROM ${table}`)[0]);

/** Every row of every table, but for the columns that tell when it was stored. */
const dump = (file: string, ...without: readonly string[]): ReadonlyMap<string, readonly Record<string, unknown>[]> => {
  const tables = column(file, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").map(String);
  const kept = (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name)));
  return new Map(tables.map((table) => [table, query(file, `SELECT * FROM ${table}`).map(kept)]));
};

/** The n-th event of an observer that sees all kinds of things; two in ten are calls, one is junk. */
const mixed = (n: number, pid: number): Json => {
  const rest = { at: n, pid };
  const kinds: readonly Json[] = [
    sent(request(n, 'tools/list'), rest),
    received(listing(n - 1, [tool('read')]), rest),
    sent(call(n, 'read', { path: `/home/${n}` }), rest),
    received(response(n - 1, { content: [{ type: 'text', text: 'x'.repeat(n % 2000) }] }), rest),
    event('File', { operation: 'Read', filePath: `/home/${n}` }, rest),
    event('Process', { task: 'Start', pid: n, parent: { pid, name: 'node' }, commandLine: 'ls' }, rest),
    event('ProxyLog', { text: 'x' }, rest),
    sent(notification('notifications/progress', { n: 2n ** 60n + BigInt(n) }), rest),
    `junk ${n}`,
    sent(call(`${n}`, 'write'), rest),
  ];
  return kinds[n % kinds.length] ?? null;
};
const isJunk = (n: number): boolean => n % 10 === 8;

const sendMixed = async (to: Publisher, pid: number, from: number, until: number): Promise<void> => {
  for (let n = from; n < until; n += 1) await to.send('topic', encodeJson(mixed(n, pid)));
};

/** The `ts` of the first `until` events, in order. */
const timesUntil = (until: number): readonly bigint[] =>
  Array.from({ length: until }, (_, n) => n)
    .filter((n) => !isJunk(n))
    .map((n) => START + BigInt(n) * 1_000_000n);

const publishing = async (address?: string): Promise<Publisher> => {
  const open = await publisher(address);
  onTestFinished(() => {
    try {
      open.close();
    } catch {} // closed by the test already
  });
  return open;
};

const listeningTo = (...observers: readonly Publisher[]) =>
  home(`[EventProvider]\nzmq_address = ${observers.map(({ address }) => address).join(', ')}\n`);

describe('live', () => {
  test('20,000 mixed events of a publisher that blocks instead of dropping arrive complete and in order', async () => {
    const observer = await publishing();
    const { folder, db } = listeningTo(observer);
    const { child, ended } = weir(folder);
    await observer.joined();
    await sendMixed(observer, 1, 0, 20_000);
    await expect.poll(() => count(db, 'raw_events') + count(db, 'rejected_events'), PATIENCE).toBe(20_000);
    child.kill('SIGTERM');
    const { code, out, err } = await ended;

    expect(code).toBe(0);
    expect(column(db, 'SELECT ts FROM raw_events ORDER BY id')).toEqual(timesUntil(20_000));
    expect(column(db, 'SELECT CAST(frame AS TEXT) FROM rejected_events ORDER BY id')).toEqual(
      Array.from({ length: 2000 }, (_, index) => `"junk ${10 * index + 8}"`),
    );
    expect(count(db, 'rpc_events')).toBe(12_000);
    expect(count(db, 'file_events')).toBe(2000);
    expect(count(db, 'process_events')).toBe(2000);
    expect(count(db, 'engine_results')).toBe(4000);
    expect(out.split('\n')).toHaveLength(4000 + 1);
    expect(err).toContain(`weir: connected to ${observer.address}\n18000 events in `);
  }, 60_000);

  test('of two publishers at once everything arrives, and of one that restarts everything after that', async () => {
    const [one, other] = [await publishing(), await publishing()];
    const { folder, db } = listeningTo(one, other);
    const { child, ended } = weir(folder, '--quiet');
    await Promise.all([one.joined(), other.joined()]);
    await Promise.all([sendMixed(one, 1, 0, 10_000), sendMixed(other, 2, 0, 10_000)]);
    await expect.poll(() => count(db, 'raw_events'), PATIENCE).toBe(18_000);

    one.close();
    const again = await publishing(one.address);
    await again.joined();
    await Promise.all([sendMixed(again, 1, 10_000, 12_000), sendMixed(other, 2, 10_000, 12_000)]);
    await expect.poll(() => count(db, 'raw_events'), PATIENCE).toBe(21_600);
    child.kill('SIGTERM');

    expect((await ended).code).toBe(0);
    for (const pid of [1, 2]) {
      expect(column(db, `SELECT ts FROM raw_events WHERE pid = ${pid} ORDER BY id`)).toEqual(timesUntil(12_000));
    }
    expect(count(db, 'rejected_events')).toBe(2400);
    expect(count(db, 'engine_results')).toBe(4800);
  }, 60_000);

  test.for([
    'SIGTERM',
    'SIGINT',
  ] as const)('%s amid the stream commits what was read, and ends within two seconds', async (signal) => {
    const observer = await publishing();
    const { folder, db } = listeningTo(observer);
    const { child, ended } = weir(folder);
    await observer.joined();
    const stopped = new AbortController();
    const streaming = (async () => {
      for (let n = 0; !stopped.signal.aborted; n += 100) await sendMixed(observer, 1, n, n + 100);
    })();
    await expect.poll(() => count(db, 'raw_events'), PATIENCE).toBeGreaterThan(1000);
    const began = performance.now();
    child.kill(signal);
    const { code, err } = await ended;
    expect(performance.now() - began).toBeLessThan(2000);
    stopped.abort();
    await streaming;

    expect(code).toBe(0);
    const stored = count(db, 'raw_events');
    expect(err).toContain(`\n${stored} events in `);
    expect(column(db, 'SELECT ts FROM raw_events ORDER BY id')).toEqual(timesUntil(2 * stored).slice(0, stored));
    const messages =
      "SELECT count(*) FROM raw_events LEFT JOIN rpc_events r ON r.raw_event_id = raw_events.id WHERE event_type = 'MCP'";
    expect(column(db, `${messages} AND r.id IS NULL`)).toEqual([0n]);
  });

  test('a recording of what was received replays to the same verdicts', async () => {
    const observer = await publishing();
    const { folder, db, file } = listeningTo(observer);
    const { child, ended } = weir(folder, '--record', 'day.jsonl');
    await observer.joined();
    await sendMixed(observer, 1, 0, 200);
    await observer.send(encodeJson(Array.from({ length: 20 }, (_, n) => mixed(n, 2))));
    await observer.send(JSON.stringify({ ts: 1, eventType: 'x', data: {} }, null, 2));
    await expect.poll(() => count(db, 'raw_events'), PATIENCE).toBe(199);
    child.kill('SIGTERM');
    const live = await ended;

    const replayed = await weir(folder, '--replay', 'day.jsonl', '--db', 'again.db').ended;
    expect([live.code, replayed.code]).toEqual([0, 0]);
    expect(replayed.out).toBe(live.out);
    const times = ['created_at', 'received_ts', 'updated_at'];
    // How Weir fared, only a live one tells.
    const verdicts = (from: string) =>
      [...dump(from, ...times)].map(([, rows]) => rows.filter(({ key }) => !String(key).startsWith('last_run.health.')));
    expect(verdicts(file('again.db'))).toEqual(verdicts(db));
  });
});

describe('replay', () => {
  test('two replays give identical dumps of every table, however the recording is wrapped', async () => {
    const { folder, file } = home();
    const recording = readFileSync(DEMO, 'utf8');
    writeFileSync(file('demo.jsonl.gz'), gzipSync(recording));
    const first = weir(folder, '--replay', DEMO, '--db', 'first.db', '--config', '/dev/null');
    const second = weir(folder, '--replay', 'demo.jsonl.gz', '--db', 'second.db', '--config', '/dev/null');
    const third = weir(folder, '--replay', '-', '--db', 'third.db', '--config', '/dev/null');
    third.child.stdin.end(`\r\n${recording.trimEnd().replaceAll('\n', '\r\n\r\n')}`);
    const ends = await Promise.all([first.ended, second.ended, third.ended]);

    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(new Set(ends.map(({ out }) => out)).size).toBe(1);
    const tables = dump(file('first.db'));
    expect(count(file('first.db'), 'raw_events')).toBe(recording.trimEnd().split('\n').length);
    expect(dump(file('second.db'))).toEqual(tables);
    expect(dump(file('third.db'))).toEqual(tables);
  });

  test('ids go on where an earlier run ended', async () => {
    const { folder, file, db } = home();
    writeFileSync(file('a.jsonl'), [mixed(2, 1), mixed(9, 1)].map(encodeJson).join('\n'));
    for (let run = 0; run < 2; run += 1) expect((await weir(folder, '--replay', 'a.jsonl').ended).code).toBe(0);
    expect(column(db, 'SELECT id FROM raw_events')).toEqual([1n, 2n, 3n, 4n]);
    expect(column(db, 'SELECT raw_event_id FROM engine_results')).toEqual([1n, 2n, 3n, 4n]);
  });

  test('alerts go to standard output, a line each and safe to print; --json makes them JSON, --quiet silences all', async () => {
    const { folder, file } = home();
    writeFileSync(file('a.jsonl'), encodeJson(mixed(2, 1)));
    const plain = await weir(folder, '--replay', 'a.jsonl', '--db', '1.db').ended;
    const json = await weir(folder, '--replay', 'a.jsonl', '--db', '2.db', '--json').ended;
    const quiet = await weir(folder, '--replay', 'a.jsonl', '--db', '3.db', '--quiet').ended;
    expect(plain.out).toMatch(/^2025-11-03T06:11:57Z HIGH {3}SeesCalls .* calls \\x1b\[2Jread .*\[sees\.call\]\n$/);
    expect(plain.err).toMatch(/^1 events in /);
    expect(JSON.parse(json.out)).toMatchObject({ engine: 'SeesCalls', tool: 'read', reason: 'calls \x1b[2Jread' });
    expect(quiet).toEqual({ code: 0, out: '', err: '' });
    expect(count(file('3.db'), 'engine_results')).toBe(1);
  });

  test('a reader that goes away, like head, loses the alerts and nothing else', async () => {
    const { folder, file, db } = home();
    writeFileSync(file('a.jsonl'), Array.from({ length: 5000 }, () => encodeJson(mixed(2, 1))).join('\n'));
    const { child, ended } = weir(folder, '--replay', 'a.jsonl');
    child.stdout.destroy();
    const { code, err } = await ended;
    expect(err).toMatch(/^5000 events in /);
    expect(code).toBe(0);
    expect(count(db, 'engine_results')).toBe(5000);
  });
});

/** An event that is fine in all but what is given. */
const like = (rest: object): string => JSON.stringify({ ts: 5, eventType: 'MCP', data: {}, ...rest });
const says = (message: unknown): string => like({ data: { task: 'SEND', message } });
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const asks = { jsonrpc: '2.0', id: 1, method: 'tools/call' };
const PROTO = '{"__proto__":{"polluted":12345678901234567890},"constructor":{"prototype":{"polluted":1}}}';

/** Bad messages, each with why it is refused; those that are odd, but events, are stored. */
const BAD: readonly (readonly [reason: string | null, message: string | Uint8Array])[] = [
  ['not-utf8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ['not-json', '{"ts":1'],
  ['not-json', '\0'],
  ['too-deep', '['.repeat(10_000)],
  ['too-deep', `{"ts":5,"eventType":"MCP","data":${nested(10_000)}}`],
  ['too-deep', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['number-out-of-range', '{"ts":5,"eventType":"MCP","data":{"a":1e999}}'],
  ['too-large', like({ data: { a: 'x'.repeat(10_000_000) } })],
  ['too-large', like({ data: { a: 'x'.repeat(70_000_000) } })],
  ['empty', '[]'],
  ...['null', 'true', '7', '"text"', '[[]]'].map((json) => ['not-an-event', json] as const),
  ...[-1, 1.5, '1.5', '', null, true, {}, 2 ** 63].map((ts) => ['bad-ts', like({ ts })] as const),
  ...[null, '', 7, {}].map((eventType) => ['bad-event-type', like({ eventType })] as const),
  ...[null, 'text', 7, []].map((data) => ['bad-data', like({ data })] as const),
  [null, `{"ts":5,"eventType":"MCP","data":${PROTO},"__proto__":{"ts":-1}}`],
  [
    null,
    `{"ts":5,"eventType":"MCP","data":{"message":{"method":"tools/call","id":1,"params":{"name":"__proto__","arguments":${PROTO}}}}}`,
  ],
  [null, like({ pid: 1.5, pname: {}, producer: [], host: 7, mcpTag: null })],
  [null, like({ pid: -1, pname: 'a\0b', producer: '\ud800', host: '\udfff', mcpTag: 'a\0\ud800' })],
  [null, like({ eventType: 'a\0\ud800' })],
  [null, like({ eventType: '__proto__' })],
  ...[null, 7, 'text', [], [[]], [null, 7], {}, { id: 1 }].map((message) => [null, says(message)] as const),
  ...[null, 7, [], { name: 7 }, { name: '' }, { name: '\ud800\0', arguments: [] }].map(
    (params) => [null, says({ ...asks, params })] as const,
  ),
  [null, says({ ...asks, params: { name: 'read' } })],
  [null, says({ ...asks, params: { name: 'read' } })],
  ...[null, true, {}, [1], 1.5, '', '\0\ud800'].map((id) => [null, says({ ...asks, id, params: { name: 'read' } })] as const),
  ...[null, 7, 'text', { tools: [null, 7, {}, { name: 7 }, { name: '\0\ud800', inputSchema: 'x', description: {} }] }].map(
    (result) => [null, like({ data: { task: 'RECV', message: { id: 1, result } } })] as const,
  ),
  [null, like({ data: { task: {}, src: [], message: { id: 1, error: 'text' } } })],
  [null, like({ eventType: 'File', data: { filePath: 7, size: 'big' } })],
  [null, like({ eventType: 'File', data: { filePath: '/a\0\ud800', operation: {}, size: -1 } })],
  [null, like({ eventType: 'Process', data: { task: 'Start', pid: 'x', parent: 'y', commandLine: ['z'] } })],
];

/** What was stored and rejected of BAD, each with a good event before and after it. */
const goodNeighbours = (n: number): string => encodeJson(event('ProxyLog', {}, { at: n }));
const expectAllStored = (db: string): void => {
  expect(column(db, 'SELECT reason FROM rejected_events ORDER BY id')).toEqual(BAD.flatMap(([reason]) => reason ?? []));
  expect(Number(column(db, 'SELECT max(length(frame)) FROM rejected_events')[0])).toBe(64 * 1024);
  const times = [
    ...BAD.flatMap(([reason], n) => [START + BigInt(n) * 1_000_000n, ...(reason === null ? [5n] : [])]),
    START - 1_000_000n,
  ];
  expect(column(db, 'SELECT ts FROM raw_events ORDER BY id')).toEqual(times);
  expect(query(db, 'PRAGMA foreign_key_check')).toEqual([]);
};

describe('bad input, each between good neighbours, is stored or rejected, and nothing else happens', () => {
  const SUMMARY = /^\d+ events in .*\n(?:(?: {2}.*|\d+ (?:servers|results|rejected).*|also)\n)*$/;

  test('replayed', async () => {
    const { folder, db } = home();
    const { child, ended } = weir(folder, '--replay', '-');
    for (const [n, [, message]] of BAD.entries()) {
      child.stdin.write(`${goodNeighbours(n)}\n`);
      child.stdin.write(message);
      child.stdin.write('\n');
    }
    child.stdin.end(goodNeighbours(-1));
    const { code, err } = await ended;
    expect(err).toMatch(SUMMARY);
    expect(code).toBe(0);
    expectAllStored(db);
  });

  test('live', async () => {
    const observer = await publishing();
    const { folder, db } = listeningTo(observer);
    const { child, ended } = weir(folder);
    await observer.joined();
    for (const [n, [, message]] of BAD.entries()) {
      await observer.send(goodNeighbours(n));
      await observer.send('topic', message);
    }
    await observer.send(goodNeighbours(-1));
    await expect
      .poll(() => column(db, 'SELECT ts FROM raw_events ORDER BY id DESC LIMIT 1')[0], PATIENCE)
      .toBe(START - 1_000_000n);
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(err.replace(/^weir: connected to .*\n/, '')).toMatch(SUMMARY);
    expect(code).toBe(0);
    expectAllStored(db);
  });
});

describe('what the user can mend ends with exit code 2, a fault with 1, each with one line that names it', () => {
  const refusals: readonly (readonly [
    code: number,
    names: string,
    args: readonly string[],
    files?: Readonly<Record<string, string>>,
  ])[] = [
    [2, '--replay none.jsonl: no such file', ['--replay', 'none.jsonl']],
    [2, '--replay .: this is a folder', ['--replay', '.']],
    [1, 'cannot read a.gz: ', ['--replay', 'a.gz'], { 'a.gz': 'no gzip' }],
    [2, "unknown option '--reply'", ['--reply', 'x']],
    [2, '--config none.conf: no such file', ['--config', 'none.conf']],
    [
      2,
      'my.conf line 2: [Database] has no key "paht". Did you mean "path"?',
      ['--config', 'my.conf'],
      { 'my.conf': '[Database]\npaht = x' },
    ],
    [
      2,
      'my.conf line 1: there is no section [Sensitivefile]. Did you mean [SensitiveFile]?',
      ['--config', 'my.conf'],
      { 'my.conf': '[Sensitivefile]' },
    ],
    [
      2,
      'zmq_address: cannot connect to "nonsense"',
      ['--config', 'my.conf'],
      { 'my.conf': '[EventProvider]\nzmq_address = nonsense' },
    ],
    [2, '[EventProvider] zmq_address names no address', ['--config', 'my.conf'], { 'my.conf': '[EventProvider]\nzmq_address =' }],
    [2, 'database sees.mjs/a.db: ', ['--db', 'sees.mjs/a.db', '--replay', DEMO]],
    [2, '--record none/a.jsonl: ', ['--record', 'none/a.jsonl', '--replay', DEMO]],
    [2, 'broken.mjs: cannot be loaded', [], { 'broken.mjs': 'throw new Error("boom")' }],
  ];

  test.for(refusals)('%i: %s', async ([code, names, args, files = {}]) => {
    const { folder, file } = home();
    for (const [name, text] of Object.entries(files)) writeFileSync(file(name), text);
    const ended = await weir(folder, ...args).ended;
    expect(ended.err).toContain(names);
    expect(ended.err).toMatch(/^weir: .*\n$/);
    expect(ended).toMatchObject({ code, out: '' });
  });
});

describe('a start loads neither the Mistral SDK nor ajv', () => {
  /** Makes any import of these packages fail. */
  const hooks = (packages: readonly string[]): string => `
    const refused = ${JSON.stringify(packages)};
    export const resolve = (specifier, context, next) => {
      if (refused.some((name) => (specifier + '/').startsWith(name + '/'))) throw new Error('imports ' + specifier);
      return next(specifier, context);
    };`;

  const startWithout = (...packages: readonly string[]) => {
    const { folder, file } = home();
    writeFileSync(file('a.jsonl'), encodeJson(mixed(6, 1)));
    writeFileSync(file('hooks.mjs'), hooks(packages));
    writeFileSync(file('register.mjs'), "import { register } from 'node:module'; register('./hooks.mjs', import.meta.url);");
    const program = [join(ROOT, 'pipeline.js'), '--replay', 'a.jsonl', '--config', '/dev/null'];
    return start(folder, ['--import', './register.mjs', ...program]).ended;
  };

  test('so it starts where they cannot be imported', async () => {
    expect(await startWithout('@mistralai/mistralai', 'ajv')).toMatchObject({ code: 0, out: '' });
  });

  test('as it does not where rxjs cannot', async () => {
    expect((await startWithout('rxjs')).err).toContain('imports rxjs');
  });
});
