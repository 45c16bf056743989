import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { from, lastValueFrom, NEVER, toArray } from 'rxjs';
import { expect, test } from 'vitest';
import { decodeJson } from '../../src/parse/json.ts';
import { recordTo } from '../../src/sinks/record.ts';
import { replay } from '../../src/sources/replay.ts';
import { UsageError } from '../../src/usageError.ts';
import { temporaryFile, temporaryFolder } from '../temporary.ts';

const ample = { maxBytes: 1e6, keep: 2, log: { warn: () => {} } };

const record = async (file: string, ...messages: readonly string[]): Promise<readonly string[]> => {
  const frames = messages.map((message) => Buffer.from(message));
  return (await lastValueFrom(from(frames).pipe(recordTo({ ...ample, file }), toArray()))).map(String);
};

test('what is received goes on unchanged, and into the file one message a line, behind what stands there', async () => {
  const file = temporaryFile('a.jsonl');
  writeFileSync(file, 'before\n');
  expect(await record(file, '{"a":1}', '\xff')).toEqual(['{"a":1}', '\xff']);
  expect(readFileSync(file, 'utf8')).toBe('before\n{"a":1}\n\xff\n');
});

test('the recording is readable by its owner alone', async () => {
  const file = temporaryFile('a.jsonl');
  await record(file, '{}');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a message over several lines is one line, and the same JSON or, if it was none, none', async () => {
  const file = temporaryFile('a.jsonl');
  const messages = ['{\n  "a": 1,\r\n  "b": "x\\ny"\n}', '{"a": "x\ny"}'];
  await record(file, ...messages);
  const replayed = await lastValueFrom(replay({ file }).pipe(toArray()));
  expect(replayed.map(String).map(decodeJson)).toEqual(messages.map(decodeJson));
  expect(messages.map(decodeJson)).toEqual([{ value: { a: 1, b: 'x\ny' } }, { unreadable: 'not-json' }]);
});

test('what was received is in the file at once', () => {
  const file = temporaryFile('a.jsonl');
  const subscription = from([Buffer.from('{}')])
    .pipe(recordTo({ ...ample, file }))
    .subscribe({ next: () => expect(readFileSync(file, 'utf8')).toBe('{}\n') });
  expect(readFileSync(file, 'utf8')).toBe('{}\n');
  subscription.unsubscribe();
});

test('a file that cannot be written is named', async () => {
  const folder = temporaryFolder();
  for (const file of [folder, join(folder, 'none', 'a.jsonl')]) {
    const ended = lastValueFrom(NEVER.pipe(recordTo({ ...ample, file })));
    await expect(ended).rejects.toThrow(UsageError);
    await expect(ended).rejects.toThrow(`--record ${file}: `);
  }
});

test('a full recording makes room, and the oldest goes', async () => {
  const file = temporaryFile('a.jsonl');
  const messages = Array.from({ length: 9 }, (_, n) => Buffer.from(`{"n":${n}}`));
  await lastValueFrom(from(messages).pipe(recordTo({ ...ample, file, maxBytes: 18 })));
  const kept = [`${file}.2`, `${file}.1`, file].map((each) => readFileSync(each, 'utf8').replaceAll('\n', ' '));
  expect(kept).toEqual(['{"n":4} {"n":5} ', '{"n":6} {"n":7} ', '{"n":8} ']);
  expect(existsSync(`${file}.3`)).toBe(false);
});

test('a recording that cannot go on says so once, and what is received goes on', async () => {
  const warned: string[] = [];
  const full = { ...ample, file: '/dev/full', log: { warn: (message: string) => warned.push(message) } };
  const frames = await lastValueFrom(from([Buffer.from('{}'), Buffer.from('[]')]).pipe(recordTo(full), toArray()));
  expect([frames.length, warned.length]).toEqual([2, 1]);
  expect(warned[0]).toMatch(/ENOSPC.*recording ends, watching goes on/);
});

test('when the disk takes no more, whole lines are left, the user is told, and what is received goes on', () => {
  const file = temporaryFile('a.jsonl');
  const line = `{"text":"${'x'.repeat(985)}"}`;
  const script = `
    import { from } from 'rxjs';
    import { recordTo } from '${new URL('../../dist/src/sinks/record.js', import.meta.url)}';
    const log = { warn: (said) => console.log(said) };
    let heard = 0;
    from(Array.from({ length: 100 }, () => Buffer.from('${line}'))).pipe(recordTo({ file: '${file}', maxBytes: 1e6, keep: 2, log })).subscribe(() => heard++);
    console.log(heard);`;
  // A limit of file size is met as a disk is that gets full within a line: that line is written in part, and then nothing more.
  const limited = spawnSync('sh', ['-c', 'ulimit -f 9 && exec "$0" --input-type=module -e "$1"', process.execPath, script], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  expect(limited.stdout.split('\n')).toEqual([
    expect.stringMatching(/^--record .*a\.jsonl: EFBIG: .*; recording ends, watching goes on$/),
    '100',
    '',
  ]);
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.length).toBeGreaterThan(3);
  expect(new Set(lines)).toEqual(new Set([line, '']));
});
