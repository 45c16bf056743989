import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/event.ts';
import { canonicalJson, decodeJson, encodeJson } from '../../src/parse/json.ts';

/** Any UTF-16, lone surrogates among it; and what could be mistaken for the end of a string or for a number. */
const text = fc.oneof(
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('\\', '"', '12345678901234567890', ':', '-', '.', 'e', ' ', '\ud83d'), maxLength: 8 }),
);
const key = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toJSON', 'length', '0', '12345678901234567890'));

/** Integers as `decodeJson` gives them: a number where a double holds it exactly, else a bigint. */
const integer = fc
  .oneof(fc.bigInt({ min: -(2n ** 66n), max: 2n ** 66n }), fc.bigInt({ min: 2n ** 53n - 9n, max: 2n ** 53n + 9n }), fc.bigInt())
  .map((value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value));
const float = fc
  .double({ noDefaultInfinity: true, noNaN: true })
  .filter((value) => !Object.is(value, -0) && !(Number.isInteger(value) && Math.abs(value) < 1e21));

const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    integer,
    float,
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries) as JsonObject),
  ),
})).value;

/** The shortest JSON of a value, written here from the grammar alone. */
const written = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
  return `{${Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}:${written(item)}`)}}`;
};

const readable = (of: string): boolean => {
  try {
    JSON.parse(of);
    return true;
  } catch {
    return false;
  }
};

describe('decodeJson and encodeJson', () => {
  it('agree on any JSON', () => {
    fc.assert(
      fc.property(json, (value) => {
        const decoded = decodeJson(encodeJson(value));
        return 'value' in decoded && isDeepStrictEqual(decoded.value, value);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep every digit and every code unit of the shortest text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const decoded = decodeJson(written(value));
        return 'value' in decoded && encodeJson(decoded.value) === written(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('accept what JSON.parse accepts, and nothing else', () => {
    const broken = fc
      .tuple(
        fc.oneof(json, integer).map(written),
        fc.nat(),
        fc.constantFrom('', '"', '\\', ':1', '-', '.', 'e5', ' ', '}', '{', '1234567890123456'),
      )
      .map(([whole, at, what]) => {
        const index = at % (whole.length + 1);
        return whole.slice(0, index) + what + whole.slice(index + (what === '' ? 1 : 0));
      });
    const wrapped = broken.chain((part) => fc.constantFrom(part, `[${part}]`, `{${part}}`, `{"a":${part}}`, `{${part}:1}`));
    fc.assert(
      fc.property(wrapped, (of) => {
        const decoded = decodeJson(of);
        return 'unreadable' in decoded ? decoded.unreadable !== 'not-json' || !readable(of) : readable(of);
      }),
      { numRuns: 3000 },
    );
  });

  it.each<readonly [string, Json]>([
    ['9007199254740991', 9007199254740991],
    ['9007199254740992', 9007199254740992n],
    ['-9007199254740993', -9007199254740993n],
    ['1762150317741000001', 1762150317741000001n],
    [`1${'0'.repeat(399)}`, 10n ** 399n],
    ['[1234567890123456.5,1e17,0.1234567890123456]', [1234567890123456.5, 1e17, 0.1234567890123456]],
    ['-0', -0],
    ['"12345678901234567890\\\\"', '12345678901234567890\\'],
    ['{"\\"12345678901234567890":12345678901234567890}', { '"12345678901234567890': 12345678901234567890n }],
    ['"\\ud800"', '\ud800'],
    ['1e-400', 0],
  ])('read %s', (of, value) => expect(decodeJson(of)).toEqual({ value }));

  it('writes -0 as 0, as JSON.stringify does', () =>
    expect(encodeJson([-0, { a: -0, b: 2n ** 60n }])).toBe(`[0,{"a":0,"b":${2n ** 60n}}]`));

  it('keeps a key named __proto__ as a key, with a long integer in it', () => {
    const of = '{"__proto__":12345678901234567890,"a":{"__proto__":{"b":12345678901234567890}}}';
    const decoded = decodeJson(of);
    expect('value' in decoded && encodeJson(decoded.value)).toBe(of);
    expect(Object.hasOwn({}, 'b')).toBe(false);
  });

  const long = '1234567890123456';
  it.each([
    ['nothing', '', 'not-json'],
    ['half an object', '{"a":', 'not-json'],
    ['two values', '1 2', 'not-json'],
    ['a number with leading zeros', '[0012345678901234567]', 'not-json'],
    ['a long number as a key', '{12345678901234567890 :1}', 'not-json'],
    ['a string that never ends, with digits', `"${long}\\"`, 'not-json'],
    ['10,000 arrays in each other', '['.repeat(10_000) + ']'.repeat(10_000), 'too-deep'],
    ['10,000 objects in each other', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'too-deep'],
    ['257 levels', '['.repeat(257) + ']'.repeat(257), 'too-deep'],
    ['1e400', '{"a":[1e400]}', 'number-out-of-range'],
    ['-1E+400', '-1E+400', 'number-out-of-range'],
    ['400 digits and a fraction', `${'9'.repeat(400)}.5`, 'number-out-of-range'],
    ['a million digits', '1'.repeat(1_000_000), 'number-out-of-range'],
    ['1,001 digits', `[-${'1'.repeat(1001)}]`, 'number-out-of-range'],
  ])('refuse %s', (_what, of, unreadable) => expect(decodeJson(of)).toEqual({ unreadable }));

  it('accept 256 levels', () => expect(decodeJson('['.repeat(256) + ']'.repeat(256))).toHaveProperty('value'));

  it.each([
    ['long integers without a string', `[${`${long},`.repeat(120_000)}1]`],
    ['long integers far before the only string', `[${`${long},`.repeat(120_000)}""]`],
    ['digits just short of an overflow', `[${`${'1'.repeat(199)},`.repeat(5_000)}1]`],
    ['digits in strings', `[${`"${long}",`.repeat(50_000)}1]`],
    ['quotes behind long runs of backslashes', `["${`${'\\\\'.repeat(500)}\\"`.repeat(1_000)}${long}"]`],
    ['a million digits in a string', `"${'1'.repeat(1_000_000)}"`],
  ])('read megabytes of %s in two seconds', (_what, of) => {
    const began = performance.now();
    expect(decodeJson(of)).toHaveProperty('value');
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('canonicalJson', () => {
  const shuffled = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, item]) => [name, shuffled(item)] as const)
        .reverse(),
    );
  };

  it('is equal for equal values, whatever the order of their keys, and keeps the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const decoded = decodeJson(canonicalJson(value));
        return (
          canonicalJson(shuffled(value)) === canonicalJson(value) && 'value' in decoded && isDeepStrictEqual(decoded.value, value)
        );
      }),
    );
  });
});
