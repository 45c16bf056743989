import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/event.ts';
import { decodeJson, decodeScanned } from '../../src/parse/json.ts';
import { type EventPlaces, type Range, scan } from '../../src/parse/scan.ts';

const LONG = '1762150317741000001';

/** JSON text of any spacing, in which names come twice and are written with escapes now and then. */
const space = fc.constantFrom('', '', '', ' ', '\n\t');
const scalar = fc.constantFrom(
  '0',
  '-1.5e3',
  'null',
  'true',
  '"a"',
  '""',
  '"\\"},{"',
  '"\\\\"',
  LONG,
  `"${LONG}"`,
  '"\ud83d\ude00:["',
);
const name = (usual: readonly string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...usual) },
    { weight: 2, arbitrary: fc.constantFrom('x', 'data', 'message', 'params', 'ts', '') },
    { weight: 1, arbitrary: fc.constantFrom('d\\u0061ta', '\\u0074s', 'p\\u0061rams') },
  );
const object = (names: readonly string[], value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(space, name(names), space, space, value, space), { maxLength: 5 })
    .map((members) => `{${members.map(([a, key, b, c, of, d]) => `${a}"${key}"${b}:${c}${of}${d}`).join(',')}}`);
const any = fc.oneof(
  scalar,
  object(['x', 'y'], scalar),
  fc.array(scalar, { maxLength: 3 }).map((items) => `[${items}]`),
);
const message = fc.oneof({ weight: 4, arbitrary: object(['id', 'params', 'result', 'error'], any) }, any);
const data = fc.oneof({ weight: 4, arbitrary: object(['message', 'task'], message) }, any);
const event = fc.oneof({ weight: 4, arbitrary: object(['ts', 'data', 'host'], data) }, any);

const parsed = (text: string): unknown => {
  const decoded = decodeJson(text);
  if ('unreadable' in decoded) throw new Error(`${decoded.unreadable}: ${text}`);
  return decoded.value;
};
const memberOf = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, key) ? (from as JsonObject)[key] : undefined;

/** What is told of a text is what a parser finds there. */
const check = (text: string, { whole, ...parts }: EventPlaces, isPlain: boolean): void => {
  const at = (range: Range | undefined): unknown => (range === undefined ? undefined : parsed(text.slice(...range)));
  const value = at(whole);
  expect(text.slice(...whole)).toBe(text.slice(...whole).trim());
  if (Array.isArray(value)) return;
  const inData = memberOf(value, 'data');
  const inMessage = Array.isArray(inData) ? undefined : memberOf(inData, 'message');
  const has = { ts: memberOf(value, 'ts'), data: inData } as Record<string, unknown>;
  for (const part of ['params', 'result', 'error']) has[part] = Array.isArray(inMessage) ? undefined : memberOf(inMessage, part);
  for (const [part, range] of Object.entries(parts)) {
    if (range !== undefined) expect(at(range)).toEqual(has[part]);
    else if (isPlain && part !== 'ts') expect(has[part]).toBeUndefined();
  }
};

describe('scan', () => {
  it('tells where each part of an event stands, whatever its spacing, repetitions and escapes', () => {
    fc.assert(
      fc.property(event, space, space, (one, before, behind) => {
        const text = before + one + behind;
        const { events } = scan(text, true);
        if (one.startsWith('[')) return;
        expect(events).toHaveLength(1);
        for (const places of events) check(text, places, !one.includes('\\u00'));
      }),
      { numRuns: 3000 },
    );
  });

  it('tells it of each event of an array', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), space, (items, between) => {
        const text = `${between}[${items.map((item) => between + item + between).join(',')}]${between}`;
        const { events } = scan(text, true);
        expect(events.map(({ whole }) => text.slice(...whole))).toEqual(items);
        for (const [index, places] of events.entries()) check(text, places, !items[index]?.includes('\\u00'));
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no digit: a text reads as it would without the places, and each ts as its place says', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 3 }), (items) => {
        const text = `[${items}]`;
        const scanned = scan(text, true);
        const decoded = decodeScanned(text, scanned);
        if ('unreadable' in decoded || !Array.isArray(decoded.value)) throw new Error(text);
        const read = decoded.value.map((value, index) => {
          const ts = scanned.events[index]?.ts;
          return ts === undefined ? value : { ...value, ts: BigInt(text.slice(...ts)) };
        });
        expect(read).toEqual(parsed(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['{"a":[1,{"b":[]}]}', 4, 7],
    ['"[[["', 0, 1],
    ['[[],[[]]]', 3, 4],
    ['', 0, 0],
  ])('tells how deep and how full %s is', (text, depth, values) => expect(scan(text)).toMatchObject({ depth, values }));

  it.each([
    ['1e400', true],
    ['-1E5', true],
    [`1${'0'.repeat(310)}`, true],
    ['[true,false,null]', false],
    ['[123456,"1e5"]', false],
  ])('tells whether %s may hold a number beyond a double', (text, huge) => expect(scan(text).huge).toBe(huge));

  it.each([
    ['names with escapes and long integers', `[${`{"\\u0074s":${LONG},"ts":${LONG}},`.repeat(20_000)}{}]`],
    ['an event of them', `{${`"ts":${LONG},"\\u0074s":${LONG},`.repeat(20_000)}"a":1}`],
    ['open strings', '"\\"'.repeat(300_000)],
    ['spaces', `{"data":{"a":1}${' '.repeat(1_000_000)}}`],
    ['closing brackets', ']}'.repeat(500_000)],
  ])('takes time in proportion to a megabyte of %s', (_what, text) => {
    const began = performance.now();
    scan(text, true);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
