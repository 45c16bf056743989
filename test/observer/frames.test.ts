import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fault, frames } from '../../src/observer/frames.ts';
import { Lines } from '../../src/observer/lines.ts';

const chunked = (bytes: Buffer, sizes: readonly number[]): readonly Buffer[] => {
  const chunks: Buffer[] = [];
  let start = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(start, start + size));
    start += size;
  }
  return [...chunks, bytes.subarray(start)];
};

const linesOf = (chunks: readonly Buffer[], limit: number): readonly (readonly [string, number])[] => {
  const read: [string, number][] = [];
  const lines = new Lines(limit, { line: (start, length) => read.push([start.toString('latin1'), length]) });
  for (const chunk of chunks) lines.add(chunk);
  lines.end();
  return read;
};

const bytes = fc.array(fc.constantFrom(0x0a, 0x0d, 0x61, 0x7b, 0xff), { maxLength: 200 }).map((list) => Buffer.from(list));
const sizes = fc.array(fc.nat(20), { maxLength: 20 });

interface Seen {
  readonly messages: string[];
  readonly faults: [Fault, string, number][];
}

const framesOf = (chunks: readonly Buffer[], limit = 1000): Seen => {
  const seen: Seen = { messages: [], faults: [] };
  const reader = frames(
    {
      message: (json) => seen.messages.push(json.toString()),
      fault: (fault, start, length) => seen.faults.push([fault, start.toString('latin1'), length]),
    },
    limit,
  );
  for (const chunk of chunks) reader.add(chunk);
  reader.end();
  return seen;
};

describe('lines', () => {
  it('are the same however the stream is cut', () => {
    fc.assert(
      fc.property(bytes, sizes, (text, cuts) => {
        const expected = text
          .toString('latin1')
          .split('\n')
          .map((line) => line.replace(/\r$/, ''));
        if (text.length === 0 || text.at(-1) === 0x0a) expected.pop(); // nothing stands behind the last line break
        expect(linesOf(chunked(text, cuts), 1000).map(([line]) => line)).toEqual(expected);
      }),
    );
  });

  it('keep their first bytes and their length when they are longer than the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 51, max: 300 }), sizes, (limit, length, cuts) => {
        const text = Buffer.from(`${'x'.repeat(length)}\nab\n`);
        expect(linesOf(chunked(text, cuts), limit)[0]).toEqual(['x'.repeat(limit), length]);
      }),
    );
  });
});

describe('frames', () => {
  it('are the messages, byte for byte, and what stands between them is told apart', () => {
    const text = Buffer.from('{"id":12345678901234567890,"x":1.0}\r\nStarting…\n\n   \n[{"id":1}]\n42\n{"cut":');
    fc.assert(
      fc.property(sizes, (cuts) => {
        const { messages, faults } = framesOf(chunked(text, cuts));
        expect(messages).toEqual(['{"id":12345678901234567890,"x":1.0}', '[{"id":1}]']);
        expect(faults.map(([fault, , length]) => [fault, length])).toEqual([
          ['not-json', 11],
          ['not-json', 2],
          ['not-json', 7],
        ]);
      }),
    );
  });

  it('are no messages when they are not UTF-8, or too large', () => {
    const broken = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff]), Buffer.from('"}\n')]);
    const large = Buffer.from(`{"a":"${'x'.repeat(2000)}"}\n{"b":1}\n`);
    expect(framesOf([broken, large])).toMatchObject({
      messages: ['{"b":1}'],
      faults: [
        ['not-utf8', expect.any(String), 9],
        ['too-large', `{"a":"${'x'.repeat(994)}`, 2008],
      ],
    });
  });
});
