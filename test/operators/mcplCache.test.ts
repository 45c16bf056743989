import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, JsonObject, Rejected } from '../../src/event.ts';
import { type McplCacheOptions, mcplCache } from '../../src/operators/mcplCache.ts';
import { call, classified, listing, received, request, sent, tool } from '../observer.ts';
import { through } from '../streams.ts';

const MANY: McplCacheOptions = { maxServers: 100, maxTools: 100, count: () => {} };
const cached = (events: readonly JsonObject[], options = MANY): readonly (Event | Rejected)[] =>
  through(classified(...events), mcplCache(options));

interface Page {
  readonly does: 'page';
  readonly server: number;
  /** It begins a list anew. */
  readonly first: boolean;
  /** Another page follows. */
  readonly more: boolean;
  /** Tool name to version. */
  readonly tools: Readonly<Record<string, number>>;
}
interface Call {
  readonly does: 'call';
  readonly server: number;
  readonly tool: string;
}
type Step = Page | Call;

const page = (server: number, tools: Page['tools'], rest: Partial<Page> = {}): Page => ({
  does: 'page',
  server,
  first: true,
  more: false,
  tools,
  ...rest,
});
const calls = (server: number, name: string): Call => ({ does: 'call', server, tool: name });

const wire = (steps: readonly Step[]): readonly JsonObject[] =>
  steps.flatMap((step, id) => {
    const of = { pid: step.server };
    if (step.does === 'call') return [sent(call(id, step.tool), of)];
    const tools = Object.entries(step.tools).map(([name, version]) => tool(name, { description: `Version ${version}` }));
    return [
      sent(request(id, 'tools/list', step.first ? {} : { cursor: 'next' }), of),
      received(listing(id, tools, step.more ? { nextCursor: 'next' } : {}), of),
    ];
  });

/** What each page brought anew, and which version each call carries. */
const outcome = (steps: readonly Step[], options = MANY): readonly unknown[] =>
  cached(wire(steps), options).flatMap((event): readonly unknown[] => {
    if (event.kind === 'call') return [versionOf(event.spec?.description)];
    return event.kind === 'listing' ? [event.fresh.map((spec) => [spec.tool, versionOf(spec.description)])] : [];
  });
const versionOf = (description: string | undefined): number | undefined =>
  description === undefined ? undefined : Number(description.slice('Version '.length));

/** The version of a tool that its server's earlier pages put in force: by the last list or, while that is not whole, the one before. */
const inForce = (earlier: readonly Step[], server: number, name: string): number | undefined => {
  const pages = earlier.filter((step): step is Page => step.does === 'page' && step.server === server);
  const begins = pages.flatMap(({ first }, index) => (first || index === 0 ? [index] : []));
  const last = pages.slice(begins.at(-1) ?? 0);
  const previous = pages.slice(begins.at(-2) ?? 0, begins.length < 2 ? 0 : begins.at(-1));
  const latestIn = (list: readonly Page[]) => list.findLast(({ tools }) => Object.hasOwn(tools, name))?.tools[name];
  return latestIn(last) ?? (last.every(({ more }) => more) ? latestIn(previous) : undefined);
};

describe('mcplCache', () => {
  const server = fc.nat(2);
  const name = fc.constantFrom('read', 'write', '__proto__', 'constructor');
  const steps: fc.Arbitrary<readonly Step[]> = fc.array(
    fc.oneof(
      fc.record({ does: fc.constant('call' as const), server, tool: name }),
      fc.record({
        does: fc.constant('page' as const),
        server,
        first: fc.boolean(),
        more: fc.boolean(),
        tools: fc.array(fc.tuple(name, fc.nat(2)), { maxLength: 3 }).map((entries) => Object.fromEntries(entries)),
      }),
    ),
    { maxLength: 50, size: 'large' },
  );

  it('gives a call the last earlier specification of its own server, and calls fresh what is not that one', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const expected = all.map((step, index) => {
          const version = (tool: string) => inForce(all.slice(0, index), step.server, tool);
          if (step.does === 'call') return version(step.tool);
          return Object.entries(step.tools).filter(([tool, is]) => version(tool) !== is);
        });
        expect(outcome(all)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it.each<readonly [string, readonly Step[], readonly unknown[]]>([
    ['a call before any listing carries none', [calls(1, 'read'), page(1, { read: 1 })], [undefined, [['read', 1]]]],
    [
      'two servers have tools of one name',
      [page(1, { read: 1 }), page(2, { read: 2 }), calls(1, 'read'), calls(2, 'read')],
      [[['read', 1]], [['read', 2]], 1, 2],
    ],
    ['the same listing again brings nothing new', [page(1, { read: 1 }), page(1, { read: 1 })], [[['read', 1]], []]],
    [
      'a new version is in force from its listing on',
      [page(1, { read: 1 }), calls(1, 'read'), page(1, { read: 2 }), calls(1, 'read')],
      [[['read', 1]], 1, [['read', 2]], 2],
    ],
    [
      'a new list removes what it does not name',
      [page(1, { read: 1, write: 1 }), page(1, { read: 1 }), calls(1, 'write')],
      [
        [
          ['read', 1],
          ['write', 1],
        ],
        [],
        undefined,
      ],
    ],
    [
      'a list of two pages is one list, and again brings nothing new',
      [0, 1].flatMap(() => [
        page(1, { read: 1 }, { more: true }),
        calls(1, 'write'),
        page(1, { write: 1 }, { first: false }),
        calls(1, 'read'),
      ]),
      [[['read', 1]], undefined, [['write', 1]], 1, [], 1, [], 1],
    ],
  ])('%s', (_law, all, expected) => expect(outcome(all)).toEqual(expected));

  it('counts what its bounds drop: servers not heard of for longest, and tools beyond the most', () => {
    const counted: string[] = [];
    const options = { maxServers: 2, maxTools: 2, count: (what: string) => counted.push(what) };
    const all = [
      page(1, { a: 1, b: 1, c: 1 }),
      calls(1, 'c'),
      page(2, { a: 1 }),
      calls(1, 'a'),
      page(3, { a: 1 }),
      calls(2, 'a'),
      calls(1, 'a'),
    ];
    expect(outcome(all, options).filter((each) => !Array.isArray(each))).toEqual([undefined, 1, undefined, 1]);
    expect(counted).toEqual(['mcpl.tools.dropped', 'mcpl.servers.evicted']);
  });

  it('counts a server that lists much as several, so that what is remembered is bounded in bytes', () => {
    const counted: string[] = [];
    const options = { maxServers: 4, maxTools: 10, count: (what: string) => counted.push(what) };
    const long = tool('long', { description: 'x'.repeat(20_000) });
    const lists = (pid: number, of: JsonObject): readonly JsonObject[] => [
      sent(request(pid, 'tools/list'), { pid }),
      received(listing(pid, [of]), { pid }),
    ];
    const specOf = (event: Event | Rejected): unknown => (event.kind === 'call' ? [event.spec?.tool] : []);
    const events = [
      ...lists(1, tool('a')),
      ...lists(2, tool('a')),
      ...lists(3, long),
      ...[1, 2, 3].map((pid) => sent(call(9, pid === 3 ? 'long' : 'a'), { pid })),
    ];
    expect(cached(events, options).flatMap(specOf)).toEqual([undefined, 'a', 'long']);
    expect(counted).toEqual(['mcpl.servers.evicted']);
  });

  it('calls no tool fresh that it cannot remember', () => {
    expect(outcome([page(1, { a: 1, b: 1, c: 1 })], { ...MANY, maxTools: 2 })).toEqual([
      [
        ['a', 1],
        ['b', 1],
      ],
    ]);
  });

  it('passes every event on, in order', () => {
    const events = [sent(call(1, 'read')), 5, received(request(2, 'ping')), sent({ odd: true })];
    const seen = classified(...events);
    expect(through(seen, mcplCache(MANY))).toEqual(seen);
  });
});
