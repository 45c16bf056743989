/** Stores events, specifications and results: one transaction a batch. */
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { defineOptions } from '../config.ts';
import { openDatabase } from '../database.ts';
import type { Analysed } from '../operators/analyse.ts';
import { UsageError } from '../usageError.ts';
import { type Rows, rowsOf, TABLES, type Table } from './rows.ts';

/** The version of schema.sql; a database of a newer one is refused. */
const SCHEMA_VERSION = 1;
const SCHEMA = new URL('../../schema.sql', import.meta.url);

/** Section [Database] of config.conf. */
export const databaseOptions = defineOptions({
  path: { default: 'data/events.db', doc: 'The SQLite database; its folder is made when missing.' },
  synchronous: {
    default: 'FULL',
    oneOf: ['FULL', 'NORMAL', 'OFF'],
    doc: 'FULL survives a power cut, NORMAL may lose the last moments then, OFF is for throw-away replays.',
  },
  batch_size: { default: 1000, range: [1, 100_000], doc: 'Events committed together at most.' },
  batch_ms: {
    default: 10,
    range: [0, 60_000],
    doc: 'Milliseconds between two commits under load; when idle, an event is committed at once.',
  },
});

/** What is counted, and how Weir fares, by name: `events.MCP`, `health.lag_ms`. */
export type Counters = ReadonlyMap<string, number | string>;

/** Where batches go. What it does in another thread is done when its promise is. */
export interface Store {
  /** The id that the next event gets: ids go on where the stored ones end. */
  readonly nextEventId: number;
  /** Commits a batch in one transaction; fails when the database cannot take it, and then nothing of the batch is stored. */
  readonly write: (batch: readonly Analysed[]) => void | Promise<void>;
  /** Keeps counters of this run in system_metadata. `at`: milliseconds since the epoch. */
  readonly note: (counters: Counters, at: number) => void | Promise<void>;
  readonly close: () => void | Promise<void>;
}

/** A store in this thread. */
export const openStore = (path: string, synchronous: string): Store => {
  const { insert, ...database } = openRows(path, synchronous);
  return { ...database, write: (batch) => insert(rowsOf(batch)) };
};

/** The database itself, which takes rows. */
export type RowStore = Omit<Store, 'write'> & { readonly insert: (rows: Rows) => void };

/** @throws UsageError for what the user can mend. */
export const openRows = (path: string, synchronous: string): RowStore => {
  const db = open(path);
  try {
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON`);
    db.exec('PRAGMA wal_autocheckpoint = 4000'); // pages; at the default of 1000 storing costs 5 % more, for a page changed often is copied as often
    checkVersion(db, path);
    db.exec(readFileSync(SCHEMA, 'utf8'));
  } catch (error) {
    db.close();
    throw error instanceof UsageError ? error : unusable(path, error);
  }
  const inserts = TABLES.map((table) => [table, db.prepare(INSERTS[table])] as const);
  const metadata = db.prepare('INSERT OR REPLACE INTO system_metadata VALUES (?, ?, ?)');
  const forget = db.prepare("DELETE FROM system_metadata WHERE key LIKE 'last_run.%'");
  return {
    nextEventId: Number(db.prepare('SELECT coalesce(max(id), 0) FROM raw_events').pluck().get()) + 1,
    insert: db.transaction((rows: Rows): void => {
      for (const [table, insert] of inserts) for (const row of rows[table]) insert.run(row);
    }),
    note: db.transaction((counters: Counters, at: number): void => {
      forget.run();
      for (const [name, value] of counters) metadata.run(`last_run.${name}`, String(value), new Date(at).toISOString());
    }),
    close: (): void => {
      db.close();
    },
  };
};

const open = (path: string): Database.Database => {
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      closeSync(openSync(path, 'a', 0o600)); // readable by its owner alone; SQLite gives its -wal and -shm the same mode
    }
    return openDatabase(path);
  } catch (error) {
    throw unusable(path, error);
  }
};

const unusable = (path: string, error: unknown): UsageError =>
  new UsageError(
    `database ${path}: ${error instanceof Error ? error.message : String(error)}. Give another with --db or [Database] path.`,
  );

const checkVersion = (db: Database.Database, path: string): void => {
  const hasMetadata = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'system_metadata'").get();
  const stored =
    hasMetadata === undefined
      ? undefined
      : db.prepare("SELECT value FROM system_metadata WHERE key = 'schema_version'").pluck().get();
  if (Number(stored ?? 0) > SCHEMA_VERSION) {
    throw new UsageError(
      `database ${path} has schema version ${stored}, newer than this Weir's ${SCHEMA_VERSION}. Update Weir, or give another with --db.`,
    );
  }
};

/** What one row of each table is written with. */
const INSERTS: Readonly<Record<Table, string>> = {
  raw_events: 'INSERT INTO raw_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  rpc_events: 'INSERT INTO rpc_events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  file_events: 'INSERT INTO file_events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  process_events: 'INSERT INTO process_events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  mcpl: `INSERT INTO mcpl VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET first_seen_ts = min(first_seen_ts, excluded.first_seen_ts), last_seen_ts = max(last_seen_ts, excluded.last_seen_ts)`,
  // A result that comes again, or in parts, is one row: the worst, and of equal ones the last.
  engine_results: `INSERT INTO engine_results VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET rule_id = excluded.rule_id, severity = excluded.severity, score = excluded.score, risk = excluded.risk,
       detail = excluded.detail WHERE excluded.risk >= risk`,
  rejected_events: 'INSERT INTO rejected_events VALUES (NULL, ?, ?, ?, ?)',
};
