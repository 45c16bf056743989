import fc from 'fast-check';
import { VirtualTimeScheduler } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Envelope, Frame, Json, JsonObject, Rejected, RejectionReason, Written } from '../../src/event.ts';
import { decode } from '../../src/operators/decode.ts';
import { encodeJson } from '../../src/parse/json.ts';
import { event, frame, START } from '../observer.ts';
import { through } from '../streams.ts';

const MAX = 100_000;
const MAX_VALUES = 20_000;
const decoded = (frames: readonly Frame[], firstId = 1): readonly (Envelope | Rejected)[] =>
  through(frames, decode({ scheduler: new VirtualTimeScheduler(), firstId, maxFrameBytes: MAX, maxFrameValues: MAX_VALUES }));

const bytes = (text: string): Frame => Buffer.from(text);
const changed = (change: JsonObject): Frame => frame({ ...event('MCP', {}), ...change });
const without = (key: string): Frame =>
  frame(Object.fromEntries(Object.entries(event('MCP', {})).filter(([name]) => name !== key)));

/** What must be refused, and for which reason. */
const refused: readonly (readonly [string, Frame, RejectionReason])[] = [
  ['no bytes', bytes(''), 'empty'],
  ['an empty array', bytes(' [ ] '), 'empty'],
  ['10 MB', Buffer.alloc(10_000_000, 'x'), 'too-large'],
  ['20,001 values', bytes(`[${'0,'.repeat(MAX_VALUES - 1)}0]`), 'too-many-values'],
  ['20,001 values that are no JSON', bytes(`[${'0,'.repeat(MAX_VALUES)}`), 'too-many-values'],
  ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'not-utf8'],
  ['an encoded surrogate', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), 'not-utf8'],
  ['UTF-16', Buffer.from('{}', 'utf16le'), 'not-json'],
  ['half an event', frame(event('MCP', {})).subarray(0, 40), 'not-json'],
  ['a BOM alone', bytes('\ufeff'), 'not-json'],
  ['two BOMs', bytes('\ufeff\ufeff{}'), 'not-json'],
  ['a raw null byte in a string', bytes(`{"ts":1,"eventType":"a\0","data":{}}`), 'not-json'],
  ['two events in one frame', Buffer.concat([changed({}), changed({})]), 'not-json'],
  ['1e400', bytes('{"ts":1,"eventType":"MCP","data":{"x":1e400}}'), 'number-out-of-range'],
  ['10,000 levels', bytes(`{"ts":1,"eventType":"MCP","data":${'['.repeat(10_000)}${']'.repeat(10_000)}}`), 'too-deep'],
  ['a number', bytes('5'), 'not-an-event'],
  ['null', bytes('null'), 'not-an-event'],
  ['text', bytes('"event"'), 'not-an-event'],
  ['no ts', without('ts'), 'bad-ts'],
  ['a negative ts', changed({ ts: -1 }), 'bad-ts'],
  ['a fractional ts', changed({ ts: 1.5 }), 'bad-ts'],
  ['a ts beyond 64 bits', changed({ ts: 2n ** 63n }), 'bad-ts'],
  ['a ts of 1e300', changed({ ts: 1e300 }), 'bad-ts'],
  ['a ts in words', changed({ ts: 'now' }), 'bad-ts'],
  ['a ts of twenty digits in a string', changed({ ts: '1'.repeat(20) }), 'bad-ts'],
  ['a null ts', changed({ ts: null }), 'bad-ts'],
  ['a ts that is a list', changed({ ts: [1] }), 'bad-ts'],
  ['a ts only in __proto__', bytes('{"__proto__":{"ts":1},"eventType":"MCP","data":{}}'), 'bad-ts'],
  ['no eventType', without('eventType'), 'bad-event-type'],
  ['an empty eventType', changed({ eventType: '' }), 'bad-event-type'],
  ['an eventType that is a number', changed({ eventType: 5 }), 'bad-event-type'],
  ['no data', without('data'), 'bad-data'],
  ['data that is a list', changed({ data: [] }), 'bad-data'],
  ['data that is text', changed({ data: '{}' }), 'bad-data'],
];

/** What must be read, and as what. */
const read: readonly (readonly [string, Frame, Partial<Envelope>])[] = [
  [
    'a whole event',
    changed({}),
    { ts: START, host: 'desk', producer: 'local', pid: 4242, pname: 'node', type: 'MCP', tag: null, data: {} },
  ],
  ['an event behind a BOM', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), changed({})]), { ts: START }],
  [
    'the least event',
    bytes('{"ts":0,"eventType":"x","data":{}}'),
    { ts: 0n, host: '', producer: '', pid: null, pname: '', type: 'x', tag: null },
  ],
  ['the last ts of 64 bits', changed({ ts: 2n ** 63n - 1n }), { ts: 2n ** 63n - 1n }],
  ['a ts of digits in a string', changed({ ts: '1762150317741000001' }), { ts: START }],
  [
    'fields of the wrong type',
    changed({ host: 1, producer: {}, pid: '7', pname: null, mcpTag: 5 }),
    { host: '', producer: '', pid: null, pname: '', tag: null },
  ],
  ['a fractional pid', changed({ pid: 1.5 }), { pid: null }],
  ['a pid beyond 2^53', changed({ pid: 2n ** 60n }), { pid: null }],
  ['a tag at the top', changed({ mcpTag: 'top', data: { mcpTag: 'inside' } }), { tag: 'top' }],
  ['a tag in data', changed({ data: { mcpTag: 'inside' } }), { tag: 'inside' }],
  ['an empty tag', changed({ mcpTag: '' }), { tag: '' }],
  ['long integers in data', changed({ data: { id: 2n ** 64n } }), { data: { id: 2n ** 64n } }],
  ['an escaped null byte', changed({ pname: 'a\0b' }), { pname: 'a\0b' }],
  ['a lone surrogate', changed({ pname: '\ud800' }), { pname: '\ud800' }],
  ['an unknown type', changed({ eventType: 'ProxyLog' }), { type: 'ProxyLog' }],
  ['a frame of exactly the limit', Buffer.concat([changed({}), Buffer.alloc(MAX - changed({}).length, ' ')]), { bytes: MAX }],
];

describe('decode', () => {
  it.each(refused)('refuses %s', (_what, source, reason) => {
    expect(decoded([source])).toEqual([
      { kind: 'rejected', reason, bytes: source.length, receivedTs: 0n, frame: source.subarray(0, 65_536) },
    ]);
  });

  it.each(read)('reads %s', (_what, source, expected) =>
    expect(decoded([source])).toEqual([expect.objectContaining({ kind: 'envelope', id: 1, bytes: source.length, ...expected })]));

  it('reads what is sound in an array with one bad item, and keeps that item with its reason', () => {
    const [first, bad, last] = decoded([frame([event('A', {}), { ...event('B', {}), ts: -(2n ** 60n) }, event('C', {})])]);
    expect([first, last]).toMatchObject([
      { kind: 'envelope', id: 1, type: 'A' },
      { kind: 'envelope', id: 2, type: 'C' },
    ]);
    expect(bad).toMatchObject({ kind: 'rejected', reason: 'bad-ts' });
    expect(bad?.kind === 'rejected' && Buffer.from(bad.frame).toString()).toContain(`"ts":-${2n ** 60n}`);
  });

  const message = ' { "id" : 1,"params": {"a" :[1.0, "é"]}, "error":null }';
  const written = { data: `{"message" : ${message}}`, params: '{"a" :[1.0, "é"]}', result: undefined, error: 'null' };
  it.each<readonly [string, (text: string) => string, Partial<Written>]>([
    ['an event', (text) => text, written],
    ['an event in an array', (text) => `[${text}, ${text} ]`, written],
    ['an event of single bytes in an array', (text) => `[${text.replaceAll('é', 'e')}]`, { params: '{"a" :[1.0, "e"]}' }],
    ['an event that has its data twice', (text) => text.replace('"data"', '"data":{"message":{"result":1}},"data"'), written],
  ])('gives the text of %s as it came', (_what, wrap, expected) => {
    const [envelope] = decoded([bytes(wrap(`{"ts":1,"eventType":"MCP","data":${written.data}}`))]);
    expect(envelope?.kind === 'envelope' && envelope.written).toMatchObject(expected);
  });

  it('gives no text of an event whose names may be others than they seem', () => {
    const [envelope] = decoded([bytes(`{"data":{"a":1},"ts":${START},"eventType":"MCP","d\\u0061ta":{"a":2}}`)]);
    expect(envelope).toMatchObject({ ts: START, data: { a: 2 }, written: undefined });
  });

  it('counts an array, item by item, as many bytes as it has, or a few more', () => {
    const source = frame([event('A', {}), event('B', {}), 5]);
    const total = decoded([source]).reduce((sum, seen) => sum + (seen.kind === 'envelope' ? seen.bytes : 0), 0);
    expect(total).toBeLessThanOrEqual(source.length);
    expect(total).toBeGreaterThan(source.length / 2);
  });

  it('gives a rejection the time of the clock, and lets the clock follow each event before it goes on', () => {
    const scheduler = new VirtualTimeScheduler();
    scheduler.frame = 1_762_150_317_741.25;
    const heard: string[] = [];
    const operator = decode({ scheduler, firstId: 1, maxFrameBytes: MAX, clock: (seen) => heard.push(seen.kind) });
    expect(through([bytes('x'), changed({})], operator)).toMatchObject([{ receivedTs: 1_762_150_317_741_250_000n }, {}]);
    expect(heard).toEqual(['rejected', 'envelope']);
  });

  it('ends every frame, or item of an array, in exactly one event or rejection, in order, with consecutive ids', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(item, fc.array(item, { maxLength: 4 }), junk), { maxLength: 20 }),
        fc.nat(10 ** 9),
        (stream, firstId) => {
          const expected: number[] = [];
          const next = (): number => expected.push(expected.length) - 1;
          const frames = stream.map((part) => {
            if (part instanceof Uint8Array) return Buffer.concat([bytes(`no JSON "n":${next()}!`), part]);
            return Array.isArray(part) ? frame(part.map((make) => make(next()))) : frame(part(next()));
          });
          const seen = decoded(frames, firstId).filter((each) => !(each.kind === 'rejected' && each.reason === 'empty'));
          expect(seen.map(numberOf)).toEqual(expected);
          const ids = seen.flatMap((each) => (each.kind === 'envelope' ? [each.id] : []));
          expect(ids).toEqual(ids.map((_, index) => firstId + index));
        },
      ),
    );
  });
});

/** Sound and broken items of the wire, each with its number in it. */
const item = fc.constantFrom<(n: number) => Json>(
  (n) => event('MCP', { n }),
  (n) => event('File', { n }, { ts: 2n ** 62n }),
  (n) => ({ n, ts: -1, eventType: 'MCP', data: {} }),
  (n) => ({ n, ts: 1 }),
  (n) => ({ n }),
);
const junk = fc.uint8Array({ maxLength: 6 });

const numberOf = (seen: Envelope | Rejected): number => {
  const text = seen.kind === 'envelope' ? encodeJson(seen.data) : Buffer.from(seen.frame).toString('latin1');
  return Number(/"n":(\d+)/.exec(text)?.[1]);
};
