/** Laws of the whole graph: the real `pipeline`, a real database, streams of any kind. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { bufferTime, from, mergeMap } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { type Parts, pipeline } from '../pipeline.ts';
import { EventClock } from '../src/clock.ts';
import { openDatabase } from '../src/database.ts';
import type { Engine } from '../src/engine.ts';
import type { Json, JsonObject } from '../src/event.ts';
import { encodeJson } from '../src/parse/json.ts';
import { openStore } from '../src/sinks/sqlite.ts';
import { Summary } from '../src/sinks/summary.ts';
import { call, event, finding, hearing, listing, notification, received, request, response, sent, tool } from './observer.ts';
import { temporaryFile } from './temporary.ts';

/** One engine of each power, that say what the graph told them of calls and of time. */
const specified: Engine = {
  name: 'Specified',
  detect: (event) =>
    event.kind === 'call' ? [finding(event, { reason: `${event.tool} is ${event.spec?.description ?? 'unknown'}` })] : [],
};
const ended: Engine = {
  name: 'Ended',
  detect: (event) => (event.kind === 'unanswered' ? [finding(event.call, { reason: event.because })] : []),
};
const counting: Engine = {
  name: 'Counting',
  operator: (event$, { scheduler }) =>
    event$.pipe(
      bufferTime(1000, null, Number.POSITIVE_INFINITY, scheduler),
      mergeMap((events) =>
        events.flatMap((event) =>
          event.kind === 'answer' && event.call ? [finding(event, { reason: `${event.call.raw.id} of ${events.length}` })] : [],
        ),
      ),
    ),
};

/** Small enough that every bound is met. */
const limits: Parts['limits'] = {
  decode: { maxFrameBytes: 2000, maxFrameValues: 1000 },
  mcplCache: { maxServers: 2, maxTools: 2 },
  pair: { timeout: 2000, maxOpen: 3 },
  aggregate: { window: 1000, limit: 2 },
};

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Every table of the database that a replay of `frames` leaves; a frame is written as text of one character a byte. */
const replayed = (frames: readonly string[], given: Partial<Parts> = {}): Readonly<Record<string, Rows>> => {
  const file = temporaryFile('events.db');
  const store = openStore(file, 'OFF');
  const clock = new EventClock();
  const summary = new Summary();
  const ports = { ...hearing(clock), count: summary.count };
  const engines = [specified, ended, counting].map((engine) => ({ engine, ports: { ...ports, options: {} } }));
  const batches = { size: 7, window: Number.POSITIVE_INFINITY };
  let completed = false;
  pipeline(from(frames.map((text) => Buffer.from(text, 'latin1'))), {
    engines,
    store,
    ports,
    clock: clock.follow,
    watch: summary.add,
    limits,
    batches,
    ...given,
  }).subscribe({
    complete: () => {
      completed = true;
    },
  });
  expect(completed).toBe(true);
  store.note(summary.counters(), clock.now());
  store.close();

  const db = openDatabase(file, { readonly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  const dump = tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).safeIntegers().all() as Rows] as const);
  db.close();
  return Object.fromEntries(dump);
};

/** Anything an observer may send of three servers, with what it numbers as `n` in it. */
const item = fc
  .record({
    make: fc.constantFrom<(id: Json, rest: { at: number; pid: number }) => JsonObject>(
      (id, rest) => sent(request(id, 'tools/list'), rest),
      (id, rest) =>
        received(listing(id, [tool('a', { description: `Of ${rest.pid} at ${rest.at}` }), tool('b'), tool('c')]), rest),
      (id, rest) => received(response(id, { capabilities: {}, serverInfo: { name: `server ${rest.pid}` } }), rest),
      (id, rest) => sent(call(id, 'a', { path: '/\u0000\ud800', long: 2n ** 64n }), rest),
      (id, rest) => sent(call(id, 'a'), rest),
      (id, rest) => received(response(id, { content: [] }), rest),
      (id, rest) => sent(notification('notifications/cancelled', { requestId: id }), rest),
      (id, rest) => sent([call(id, 'b'), null, notification('x'), call(9, 'c')], rest),
      (_id, rest) => event('File', { task: 'Write', path: '/a' }, rest),
      (_id, rest) =>
        event('Process', { task: 'Start', pid: rest.pid, parent: { pid: 1 }, commandLine: 'x /srv' }, { ...rest, mcpTag: 'tag' }),
      (_id, rest) => event('ProxyLog', { ['__proto__']: 1 }, rest),
      () => ({ ts: -1, eventType: 'MCP', data: {} }),
      () => ({ ts: 5, eventType: '', data: {} }),
    ),
    id: fc.constantFrom<Json>(0, 1, '1', 2n ** 53n + 1n),
    at: fc.nat(6000),
    pid: fc.constantFrom(1, 2, 3),
  })
  .map(({ make, id, ...rest }) => (n: number): JsonObject => {
    const { data, ...others } = make(id, rest);
    return { ...others, data: { ...(data as JsonObject), n } };
  });
const junk = fc.constantFrom<(n: number) => string>(
  (n) => `{"n":${n},`,
  (n) => `{"n":${n}}\xff`,
  (n) => `{"n":${n}}${' '.repeat(2000)}`,
  (n) => `{"n":${n},"deep":${'['.repeat(500)}${']'.repeat(500)}}`,
);
const several = fc.array(item, { minLength: 1, maxLength: 4 });
const part = fc.oneof(
  { weight: 8, arbitrary: item.map((make) => (next: () => number) => encodeJson(make(next()))) },
  { weight: 1, arbitrary: several.map((makes) => (next: () => number) => encodeJson(makes.map((make) => make(next())))) },
  { weight: 1, arbitrary: junk.map((make) => (next: () => number) => make(next())) },
);

/** Frames, and how many events or would-be events there are in them, numbered from 0. */
const stream = fc.array(part, { maxLength: 60, size: 'large' }).map((parts) => {
  let n = 0;
  return { frames: parts.map((make) => make(() => n++)), size: n };
});

const numberIn = (text: string): number => Number(/"n":(\d+)[,}]/.exec(text)?.[1]);
const increasing = (numbers: readonly number[]): boolean =>
  numbers.every((n, index) => index === 0 || n > (numbers[index - 1] ?? 0));

describe('the graph', () => {
  it('gives the same database for the same stream, in batches of any size', () => {
    fc.assert(
      fc.property(stream, fc.integer({ min: 1, max: 100 }), ({ frames }, size) => {
        const first = replayed(frames);
        expect(replayed(frames)).toEqual(first);
        expect(replayed(frames, { batches: { size, window: Number.POSITIVE_INFINITY } })).toEqual(first);
      }),
      { numRuns: 8 },
    );
  });

  it('stores every frame as exactly one of event and rejection, in order, with consecutive ids', () => {
    fc.assert(
      fc.property(stream, ({ frames, size }) => {
        const { raw_events = [], rejected_events = [] } = replayed(frames);
        const read = raw_events.map(({ data }) => numberIn(String(data)));
        const refused = rejected_events.map(({ frame }) => numberIn(String(frame)));
        expect([...read, ...refused].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, n) => n));
        expect([increasing(read), increasing(refused)]).toEqual([true, true]);
        expect(raw_events.map(({ id }) => id)).toEqual(raw_events.map((_, index) => BigInt(index + 1)));
      }),
      { numRuns: 15 },
    );
  });

  it('ends each call exactly once: answered, or unanswered for a reason that is counted', () => {
    fc.assert(
      fc.property(stream, ({ frames }) => {
        const { rpc_events = [], engine_results = [], system_metadata = [] } = replayed(frames);
        const calls = rpc_events.filter(({ method, direction }) => method === 'tools/call' && direction === 'Request');
        const answered = engine_results.filter(({ engine_name }) => engine_name === 'Counting');
        const unanswered = system_metadata.filter(({ key }) => String(key).startsWith('last_run.counted.calls.unanswered.'));
        expect(answered.length + unanswered.reduce((sum, { value }) => sum + Number(value), 0)).toBe(calls.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe('the bundled recording', () => {
  const lines = readFileSync(new URL('../recordings/demo.jsonl', import.meta.url), 'latin1')
    .trimEnd()
    .split('\n');
  const ample = {
    ...limits,
    decode: { maxFrameBytes: 2 ** 23, maxFrameValues: 40_000 },
    mcplCache: { maxServers: 100, maxTools: 100 },
    pair: { timeout: 2000, maxOpen: 100 },
  };
  const demo = () => replayed(lines, { limits: ample });

  it('is stored whole, line by line, every ts digit for digit', () => {
    const { raw_events = [], rejected_events } = demo();
    expect(rejected_events).toEqual([]);
    expect(raw_events.map(({ ts }) => String(ts))).toEqual(lines.map((line) => /^\{"ts":(\d+)/.exec(line)?.[1]));
    expect(raw_events.map(({ data }) => data)).toEqual(
      lines.map((line) => JSON.stringify(JSON.parse(Buffer.from(line, 'latin1').toString()).data)),
    );
  });

  it('has each tool of each of its servers in mcpl', () => {
    const { rpc_events = [], mcpl = [] } = demo();
    const listings = rpc_events.filter(({ method, direction }) => method === 'tools/list' && direction === 'Response');
    const tools = listings.flatMap(({ mcptag, result }) =>
      (JSON.parse(String(result)).tools as readonly { name: string }[]).map(({ name }) => `${mcptag} ${name}`),
    );
    expect(new Set(mcpl.map(({ mcpTag, tool }) => `${mcpTag} ${tool}`))).toEqual(new Set(tools));
    expect(mcpl.length).toBeGreaterThan(10);
  });

  it('gives the same database again', () => expect(demo()).toEqual(demo()));
});
