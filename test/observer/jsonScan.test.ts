import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonScan } from '../../src/observer/jsonScan.ts';
import { decodeJson } from '../../src/parse/json.ts';

const scan = (text: string, size = text.length || 1): boolean => {
  const json = new JsonScan();
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) json.feed(bytes.subarray(start, start + size));
  return json.end();
};

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON with a few characters put in, taken out or exchanged. */
const nearlyJson = fc
  .tuple(
    fc.json({ maxDepth: 4 }),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[],:"\\ 0-1.eE+tnu\u0001x'), fc.nat(2)), { maxLength: 3 }),
  )
  .map(([json, edits]) =>
    edits.reduce((text, [at, char, remove]) => {
      const index = at % (text.length + 1);
      return text.slice(0, index) + char + text.slice(index + remove);
    }, json),
  );

describe('the scan of JSON', () => {
  it('takes exactly what JSON.parse takes', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        expect(scan(text)).toBe(parses(text) && 'value' in decodeJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('tells the same of any chunks', () => {
    fc.assert(fc.property(nearlyJson, fc.integer({ min: 1, max: 9 }), (text, size) => scan(text, size) === scan(text)));
  });

  it.each([
    '{}{}',
    '1}},{"ts":1',
    '{"a":1},',
    '[1]]',
    '{"a":1,"a"}',
    '[',
    '"',
    '',
    '01',
    '1e999',
    '-',
    'nul',
    '[1 2]',
    '{"a" 1}',
    '"\\u12g4"',
  ])('refuses %s', (text) => expect(scan(text)).toBe(false));

  it('takes no more levels, and no longer integers, than Weir reads inside an event', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect([scan(nested(250)), scan(nested(251))]).toEqual([true, false]);
    expect([scan('9'.repeat(1000)), scan('9'.repeat(1001))]).toEqual([true, false]);
    expect('value' in decodeJson(`[{"data":{"message":${nested(250)}}}]`)).toBe(true);
  });
});
