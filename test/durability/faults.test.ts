/** What else can happen to a database: each is named in one line, and passes by itself where it can. */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import { openStore } from '../../src/sinks/sqlite.ts';
import { UsageError } from '../../src/usageError.ts';
import { temporaryFolder } from '../temporary.ts';
import { until } from './running.ts';
import { BATCH_SIZE, expectWhole, linesOf, watching } from './watching.ts';

/** Another program, which this one is, begins to write. */
const locked = (file: string) => {
  const other = openDatabase(file);
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  return other;
};

/** The page that a table begins at holds nothing that SQLite could have written. */
const damage = (file: string, table: string): void => {
  const db = openDatabase(file);
  const root = Number(db.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').pluck().get(table));
  db.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, (root - 1) * 4096, root * 4096);
  writeFileSync(file, bytes);
};

describe('while Weir runs', () => {
  test('a lock is waited for: reading stops, and nothing is lost when it is gone', async () => {
    const at = await watching();
    const weir = await at.startRecording();
    await at.send(10);
    await until(() => at.stored() === 10, 'all is stored');
    const other = locked(at.db);
    const sending = at.send(2000);
    await until(() => weir.said.err.includes('locked'), 'it says so');
    await pause(100); // what had come before it said so is read
    expect(at.stored()).toBe(10);
    expect(at.read() - 10).toBeGreaterThan(BATCH_SIZE / 2);
    expect(at.read() - 10).toBeLessThanOrEqual(BATCH_SIZE);
    other.exec('ROLLBACK');
    await sending;
    await until(() => at.stored() === 2010, 'all is stored');
    weir.kill('SIGTERM');
    expect(await weir.ended).toBe(0);
    expect(linesOf(weir, /database/)).toEqual([
      'weir: database data/events.db: another program holds it locked. End that program: what was read is kept, no more is read, and Weir tries again by itself',
      'weir: database data/events.db: it can be written again; nothing was lost',
    ]);
    expectWhole(at, 2010);
  });

  test.each<[string, (folder: string) => void]>([
    ['its folder is removed', (folder) => rmSync(folder, { recursive: true })],
    [
      'another file takes its place',
      (folder) => {
        copyFileSync(join(folder, 'events.db'), join(folder, 'other.db'));
        renameSync(join(folder, 'other.db'), join(folder, 'events.db'));
      },
    ],
  ])('and %s, it ends and says so', async (_, happen) => {
    const at = await watching();
    const weir = await at.startRecording();
    await at.send(10);
    await until(() => at.stored() === 10, 'all is stored');
    happen(at.file('data'));
    await at.send(1);
    expect(await weir.ended).toBe(1);
    expect(linesOf(weir, /database/)).toEqual([
      'weir: database data/events.db: it is not there any more: it, or its folder, was removed or replaced while Weir ran. Start Weir again. Read and not stored: 1 events.',
    ]);
  });

  test('and a page turns out to be damaged, it ends and says so', async () => {
    const at = await watching();
    openStore(at.db, 'FULL').close();
    damage(at.db, 'file_events');
    const weir = await at.startRecording();
    await at.send(1);
    expect(await weir.ended).toBe(1);
    expect(linesOf(weir, /database/)).toEqual([
      expect.stringMatching(
        /^weir: database data\/events.db: it is damaged, or no SQLite database\. Move it away .* Read and not stored: 1 events\.$/,
      ),
    ]);
  });
});

describe('when Weir starts', () => {
  /** How a start ends that comes to nothing. */
  const refused = async (prepare: (file: string) => void) => {
    const at = await watching();
    mkdirSync(at.file('data'));
    prepare(at.db);
    const weir = at.start();
    const code = await weir.ended;
    return { code, lines: weir.said.err.split('\n').slice(0, -1) };
  };

  test('a file that is no database is refused', async () => {
    expect(await refused((file) => writeFileSync(file, 'no database'.repeat(1000)))).toEqual({
      code: 2,
      lines: [
        expect.stringMatching(
          /^weir: database data\/events.db: it is damaged, or no SQLite database\. Move it away .*\[Database\] path\.$/,
        ),
      ],
    });
  });

  test('a lock ends it as what may pass: whatever restarts it may try again', async () => {
    const locking = (file: string): void => {
      openStore(file, 'OFF').close();
      locked(file);
    };
    expect(await refused(locking)).toEqual({
      code: 1,
      lines: [
        'weir: database data/events.db: another program holds it locked. End that program, or give another with --db or [Database] path.',
      ],
    });
  });

  test('a second one on its database is refused, as what may pass; the first goes on, and however it ends makes room', async () => {
    const at = await watching();
    const first = at.start();
    await at.joined(first);
    const second = at.start();
    expect(await second.ended).toBe(1);
    expect(linesOf(second, /./)).toEqual([
      'weir: database data/events.db: another Weir stores in it. End that one, or give another with --db or [Database] path.',
    ]);
    await at.send(10);
    await until(() => at.stored() === 10, 'all is stored');
    first.kill('SIGKILL');
    await first.ended;
    await at.joined(at.start());
    await at.send(10);
    await until(() => at.stored() === 20, 'all is stored');
    expectWhole(at, 20);
  });

  test('a file that this user may not write is refused', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'events.db');
    openStore(file, 'OFF').close();
    chmodSync(folder, 0o755);
    chmodSync(file, 0o444);
    const open = (): void => void openStore(file, 'OFF').close();
    const asNobody = (): void => {
      process.seteuid?.(65_534); // root may write whatever it likes
      try {
        open();
      } finally {
        process.seteuid?.(0);
      }
    };
    const tried = process.geteuid?.() === 0 ? asNobody : open;
    expect(tried).toThrow(UsageError);
    expect(tried).toThrow(`database ${file}: it may not be written. Let this user write the file and its folder`);
  });
});

test('whatever it writes is readable by its owner alone', async () => {
  const at = await watching();
  const before = process.umask(0); // nothing else keeps others out
  onTestFinished(() => void process.umask(before));
  writeFileSync(at.file('config.conf'), '[Recording]\nmax_mb = 1\n', { flag: 'a' });
  const weir = at.start(['--record', 'all.jsonl']);
  await at.joined(weir);
  await at.send(500);
  await until(() => at.stored() === 500, 'all is stored');
  const files = readdirSync(at.folder, { recursive: true, encoding: 'utf8' }).filter((name) => name !== 'config.conf');
  expect(files.toSorted()).toEqual([
    'all.jsonl',
    'all.jsonl.1',
    'data',
    'data/events.db',
    'data/events.db-lock',
    'data/events.db-shm',
    'data/events.db-wal',
  ]);
  const mode = (name: string): string => (statSync(at.file(name)).mode & 0o777).toString(8);
  expect(files.map(mode)).toEqual(files.map((name) => (name === 'data' ? '700' : '600')));
  weir.kill('SIGTERM');
  expect(await weir.ended).toBe(0);
});
