import fc from 'fast-check';
import { VirtualTimeScheduler } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Answer, Call, Event, Json, JsonObject, Rejected } from '../../src/event.ts';
import { type PairOptions, pair } from '../../src/operators/pair.ts';
import { encodeJson } from '../../src/parse/json.ts';
import { call, classified, listing, notification, received, request, response, sent, tool } from '../observer.ts';
import { marbles, through } from '../streams.ts';

const MANY: PairOptions = { scheduler: new VirtualTimeScheduler(), timeout: 1000, maxOpen: 1000 };
const paired = (events: readonly JsonObject[], options: Partial<PairOptions> = {}): readonly (Event | Rejected)[] =>
  through(classified(...events), pair({ ...MANY, ...options }));

const nameOf = ({ raw, tool, id }: Call): string => `${raw.pid}:${tool}:${id}`;

/** What became of the calls, in order: `server:tool:id` and how it ended; `nobody's` is an answer without a call. */
const fates = (events: readonly JsonObject[], options: Partial<PairOptions> = {}): readonly string[] =>
  paired(events, options).flatMap((event) => {
    if (event.kind === 'unanswered') return [`${nameOf(event.call)} ${event.because}`];
    if (event.kind !== 'answer') return [];
    return [event.call === undefined ? `${event.raw.pid}:${event.id} nobody's` : `${nameOf(event.call)} answered`];
  });

const of = (pid: number) => ({ pid });
const ask = (id: Json, name = 't', pid = 1): JsonObject => sent(call(id, name), of(pid));
const answer = (id: Json, pid = 1): JsonObject => received(response(id, { content: [] }), of(pid));
const cancel = (requestId: Json, pid = 1): JsonObject => sent(notification('notifications/cancelled', { requestId }), of(pid));

describe('pair', () => {
  it.each<readonly [string, readonly JsonObject[], readonly string[]]>([
    ['an answer finds its call', [ask(1), answer(1)], ['1:t:1 answered']],
    ['the id 0 is one', [ask(0), answer(0)], ['1:t:0 answered']],
    ['1 and "1" are two ids', [ask(1, 'a'), ask('1', 'b'), answer('1'), answer(1)], ['1:b:"1" answered', '1:a:1 answered']],
    [
      '2^53 and 2^53 + 1 are two ids',
      [ask(2n ** 53n, 'a'), ask(2n ** 53n + 1n, 'b'), answer(2n ** 53n + 1n)],
      [`1:b:${2n ** 53n + 1n} answered`, `1:a:${2n ** 53n} ended`],
    ],
    ['answers come in any order', [ask(1), ask(2), answer(2), answer(1)], ['1:t:2 answered', '1:t:1 answered']],
    [
      'an answer finds no call of another server',
      [ask(1, 'a', 1), ask(1, 'b', 2), answer(1, 2), answer(1, 1)],
      ['2:b:1 answered', '1:a:1 answered'],
    ],
    ["a second answer is nobody's", [ask(1), answer(1), answer(1)], ['1:t:1 answered', "1:1 nobody's"]],
    ["an answer before its call is nobody's", [answer(1), ask(1)], ["1:1 nobody's", '1:t:1 ended']],
    ["an answer to another request is nobody's", [sent(request(1, 'ping'), of(1)), answer(1)], ["1:1 nobody's"]],
    ['an error is an answer', [ask(1), received({ jsonrpc: '2.0', id: 1, error: { code: 1 } }, of(1))], ['1:t:1 answered']],
    [
      "a cancelled call is unanswered, and a late answer nobody's",
      [ask(1), cancel(1), answer(1)],
      ['1:t:1 cancelled', "1:1 nobody's"],
    ],
    [
      'only the client cancels what the client asked',
      [ask(1), received(notification('notifications/cancelled', { requestId: 1 }), of(1)), answer(1)],
      ['1:t:1 answered'],
    ],
    [
      'cancelling nothing, or in no shape, is harmless',
      [ask(1), cancel('1'), cancel(null), cancel(1, 2), sent(notification('notifications/cancelled', []), of(1)), answer(1)],
      ['1:t:1 answered'],
    ],
    [
      'a second call of one id supersedes the first',
      [ask(1, 'a'), ask(1, 'b'), answer(1)],
      ['1:a:1 superseded', '1:b:1 answered'],
    ],
    [
      "the server's own requests are another matter",
      [ask(1), received(request(1, 'sampling/createMessage'), of(1)), sent(response(1, {}), of(1)), answer(1)],
      ["1:1 nobody's", '1:t:1 answered'],
    ],
    [
      'calls left over end with the stream, the oldest first',
      [ask(1), ask(2), ask(3), answer(2)],
      ['1:t:2 answered', '1:t:1 ended', '1:t:3 ended'],
    ],
  ])('%s', (_law, events, expected) => expect(fates(events)).toEqual(expected));

  it('keeps as many calls open as it may; the oldest makes room', () =>
    expect(fates([ask(1), ask(2), ask(3), answer(1), answer(2)], { maxOpen: 2 })).toEqual([
      '1:t:1 evicted',
      "1:1 nobody's",
      '1:t:2 answered',
      '1:t:3 ended',
    ]));

  it('counts a large call as several, so that what waits is bounded in bytes', () => {
    const large = sent(call(3, 't', { text: 'x'.repeat(20_000) }), of(1));
    expect(fates([ask(1), ask(2), large, ask(4), answer(3), answer(4)], { maxOpen: 4 })).toEqual([
      '1:t:1 evicted',
      '1:t:2 evicted',
      '1:t:3 answered',
      '1:t:4 answered',
    ]);
    expect(fates([ask(1), large, answer(3)], { maxOpen: 1 })).toEqual(['1:t:1 evicted', '1:t:3 answered']);
  });

  it('passes every event on, in order', () => {
    const seen = classified(ask(1), 5, cancel(9), received(listing(2, [tool('t')])), sent({ odd: true }), answer(1));
    const kinds = ({ kind }: Event | Rejected) => kind;
    expect(through(seen, pair(MANY)).map(kinds)).toEqual(seen.map(kinds));
  });

  const step = fc.record({
    does: fc.constantFrom('ask', 'ask', 'ask', 'answer', 'answer', 'cancel'),
    server: fc.nat(2),
    id: fc.constantFrom<Json>(0, 1, '0', '1', 2n ** 53n, 2n ** 53n + 1n),
  });

  it('pairs within one server, and ends each call exactly once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'large' }), fc.integer({ min: 1, max: 6 }), (steps, maxOpen) => {
        // The model: the calls that wait, by server and id, in the order of asking.
        const open = new Map<string, string>();
        const expected: string[] = [];
        const end = (key: string | undefined, how: string): boolean => {
          const name = open.get(key ?? '');
          if (name !== undefined) expected.push(`${name} ${how}`);
          return open.delete(key ?? '');
        };
        const events = steps.map(({ does, server, id }, n) => {
          const key = `${server}:${encodeJson(id)}`;
          if (does === 'answer' && !end(key, 'answered')) expected.push(`${key} nobody's`);
          if (does === 'cancel') end(key, 'cancelled');
          if (does !== 'ask') return does === 'answer' ? answer(id, server) : cancel(id, server);
          end(key, 'superseded');
          if (open.size === maxOpen) end(open.keys().next().value, 'evicted');
          open.set(key, `${server}:t${n}:${encodeJson(id)}`);
          return ask(id, `t${n}`, server);
        });
        for (const key of [...open.keys()]) end(key, 'ended');
        expect(fates(events, { maxOpen })).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('pair, in time', () => {
  const [a, b, x, y] = classified(ask(1), ask(2), answer(1), answer(2)) as [Call, Call, Answer, Answer];
  const values = {
    a,
    b,
    x,
    y,
    A: { ...x, call: a },
    B: { ...y, call: b },
    s: { kind: 'unanswered', call: a, because: 'timeout' },
    t: { kind: 'unanswered', call: b, because: 'timeout' },
    d: { kind: 'unanswered', call: a, because: 'ended' },
    e: { kind: 'unanswered', call: b, because: 'ended' },
    v: { kind: 'unanswered', call: a, because: 'superseded' },
  } as const;

  it.each([
    {
      law: 'an answer in time is one; a call without it times out',
      source: '  a-b-x------',
      expected: 'a-b-A--t---',
    },
    {
      law: 'each call waits for itself',
      source: '  a-b--------',
      expected: 'a-b--s-t---',
    },
    {
      law: "a late answer is nobody's",
      source: '  a-----x----',
      expected: 'a----sx----',
    },
    {
      law: 'a call after all were answered waits as long',
      source: '  a-x-b-------',
      expected: 'a-A-b----t--',
    },
    {
      law: 'a call that supersedes another waits anew',
      source: '  a--a--------',
      expected: 'a--(av)-s---',
    },
    {
      law: 'what is open ends with the stream',
      source: '  a-b|        ',
      expected: 'a-b(de|)    ',
    },
    {
      law: 'nothing open, nothing waits',
      source: '  a-x|        ',
      expected: 'a-A|        ',
    },
    {
      law: 'an error is passed on',
      source: '  a-#         ',
      expected: 'a-#         ',
    },
  ])('$law', ({ source, expected }) =>
    marbles(({ hot, expectObservable }, scheduler) => {
      const source$ = hot(source, values);
      expectObservable(source$.pipe(pair({ scheduler, timeout: 5, maxOpen: 10 }))).toBe(expected, values);
    }));
});
