import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { firstValueFrom, lastValueFrom, map, toArray } from 'rxjs';
import { expect, test } from 'vitest';
import { replay } from '../../src/sources/replay.ts';
import { UsageError } from '../../src/usageError.ts';
import { temporaryFile, temporaryFolder } from '../temporary.ts';

const MEGABYTE = 1024 * 1024;

const linesOf = (file: string): Promise<readonly string[]> =>
  lastValueFrom(
    replay({ file }).pipe(
      map((frame) => Buffer.from(frame).toString()),
      toArray(),
    ),
  );

test('lines end with LF or CRLF, the last one with either or neither, and blank ones are none', async () => {
  const file = temporaryFile('a.jsonl');
  writeFileSync(file, '\n{"a":1}\r\n\r\n\n{"a":"é"}\n{"a":3}');
  expect(await linesOf(file)).toEqual(['{"a":1}', '{"a":"é"}', '{"a":3}']);
});

test('whatever the lines, and however they fall into chunks, each comes as it was written', async () => {
  const file = temporaryFile('a.jsonl.gz');
  const line = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.nat(300_000).map((length) => 'x'.repeat(length + 1)),
  );
  const clean = line.map((text) => text.replaceAll(/[\r\n]/g, ' '));
  await fc.assert(
    fc.asyncProperty(fc.array(clean, { maxLength: 8 }), async (lines) => {
      writeFileSync(file, gzipSync(lines.join('\n')));
      expect(await linesOf(file)).toEqual(lines);
    }),
    { numRuns: 25 },
  );
});

test('an empty recording has no lines', async () => {
  const file = temporaryFile('a.jsonl');
  writeFileSync(file, '');
  expect(await linesOf(file)).toEqual([]);
});

test('a line of 70 MB is kept up to a bound, and its neighbours whole', async () => {
  const file = temporaryFile('a.jsonl.gz');
  const chunks = ['first\n', ...Array<string>(70).fill('x'.repeat(MEGABYTE)), '\nlast'];
  await pipeline(Readable.from(chunks), createGzip({ level: 1 }), createWriteStream(file));
  const lengths = await lastValueFrom(
    replay({ file }).pipe(
      map(({ length }) => length),
      toArray(),
    ),
  );
  expect(lengths).toHaveLength(3);
  expect([lengths[0], lengths[2]]).toEqual([5, 4]);
  expect(lengths[1]).toBeGreaterThan(64 * MEGABYTE);
  expect(lengths[1]).toBeLessThan(65 * MEGABYTE);
});

test('unsubscribing stops the reading', async () => {
  const file = temporaryFile('a.jsonl');
  writeFileSync(file, `${'x'.repeat(1000)}\n`.repeat(10_000));
  let read = 0;
  await firstValueFrom(
    replay({
      file,
      progress: (bytes) => {
        read = bytes;
      },
    }),
  );
  expect(read).toBeLessThan(MEGABYTE);
});

test('the progress ends at the size of the file', async () => {
  const file = temporaryFile('a.jsonl.gz');
  writeFileSync(file, gzipSync('{}\n'.repeat(100_000)));
  const heard: (readonly [number, number])[] = [];
  await lastValueFrom(replay({ file, progress: (read, size) => heard.push([read, size]) }));
  const [read, size] = heard.at(-1) ?? [0, 1];
  expect(read).toBe(size);
});

test('a missing file, and a folder, are refused by name, before anything is read', () => {
  const folder = temporaryFolder();
  for (const file of [folder, join(folder, 'none.jsonl')]) {
    expect(() => replay({ file })).toThrow(UsageError);
    expect(() => replay({ file })).toThrow(`--replay ${file}: `);
  }
});

test('of a broken gzip the lines before the break are read, then the error names the file', async () => {
  const file = temporaryFile('a.jsonl.gz');
  const random = fc.sample(fc.string({ minLength: 100, unit: 'binary-ascii' }), 2000).map((text) => JSON.stringify(text));
  const whole = gzipSync(random.join('\n'));
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  const read: string[] = [];
  const ended = lastValueFrom(
    replay({ file }).pipe(
      map((frame) => {
        read.push(Buffer.from(frame).toString());
      }),
    ),
  );
  await expect(ended).rejects.toThrow(`cannot read ${file}: `);
  expect(read.length).toBeGreaterThan(100);
  expect(read).toEqual(random.slice(0, read.length));

  writeFileSync(file, 'no gzip at all');
  await expect(linesOf(file)).rejects.toThrow(`cannot read ${file}: `);
});
