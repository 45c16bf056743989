/** Every fault that SQLite and the system can be brought to name here is one that faults.ts knows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import { faultOf } from '../../src/sinks/faults.ts';
import { temporaryFile } from '../temporary.ts';

const errorOf = (attempt: () => unknown): unknown => {
  try {
    attempt();
  } catch (error) {
    return error;
  }
  throw new Error('nothing failed');
};

/** A database with a table, and what happens to it. */
const ATTEMPTS: readonly (readonly [what: string, passes: boolean, attempt: (file: string) => unknown])[] = [
  [
    'the disk is full',
    true,
    (file) => openDatabase(file).exec('PRAGMA max_page_count = 1; INSERT INTO t VALUES (zeroblob(10000))'),
  ],
  ['it may not be written', false, (file) => openDatabase(file, { readonly: true }).exec('INSERT INTO t VALUES (1)')],
  [
    'another program holds it locked',
    true,
    (file) => {
      openDatabase(file).exec('BEGIN IMMEDIATE');
      openDatabase(file, { timeout: 0 }).exec('BEGIN IMMEDIATE');
    },
  ],
  [
    'it is damaged, or no SQLite database',
    false,
    (file) => {
      writeFileSync(file, 'no database, whatever its name says'.repeat(100));
      openDatabase(file).exec('SELECT * FROM t');
    },
  ],
  ['UNIQUE constraint failed: t.a', false, (file) => openDatabase(file).exec('INSERT INTO t VALUES (1), (1)')],
  [
    'unable to open database file (SQLITE_CANTOPEN)',
    true,
    (file) => {
      mkdirSync(`${file}-wal`); // where SQLite wants a file
      openDatabase(file).exec('PRAGMA journal_mode = WAL; INSERT INTO t VALUES (2)');
    },
  ],
];

it.each(ATTEMPTS)('%s', (what, passes, attempt) => {
  const file = temporaryFile('a.db');
  const db = openDatabase(file);
  db.exec('CREATE TABLE t (a UNIQUE)');
  db.close();
  expect(faultOf(errorOf(() => attempt(file)))).toMatchObject({ what, passes });
});

it('says what an error says that it does not know', () => {
  expect(faultOf(new TypeError('no'))).toEqual({ what: 'no', passes: false });
  expect(faultOf('no')).toEqual({ what: 'no', passes: false });
});

it('takes it for a full disk when SQLite can make no -shm file', () => {
  const error = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_SHMSIZE' });
  expect(faultOf(error)).toMatchObject({ what: 'the disk is full', passes: true });
});
