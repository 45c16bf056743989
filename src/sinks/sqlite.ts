/** Stores events, specifications and results: one transaction a batch. */
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { defineOptions } from '../config.ts';
import { openDatabase } from '../database.ts';
import type { Analysed } from '../operators/analyse.ts';
import type { Pending } from '../pending.ts';
import { UsageError } from '../usageError.ts';
import { faultOf, Taken, Vanished } from './faults.ts';
import { keeper, type Retention, type Step } from './retention.ts';
import { type Row, type Rows, rowsOf, TABLES, type Table } from './rows.ts';
import { readPending } from './unanswered.ts';

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
  batch_size: {
    default: 3000,
    range: [2, 100_000],
    doc: 'Events that are read and not yet committed, at most, and so what a crash loses; a third of them is committed together.',
  },
  batch_ms: {
    default: 10,
    range: [0, 60_000],
    doc: 'Milliseconds between two commits under load; when idle, an event is committed at once.',
  },
  retain_days: {
    default: 0,
    range: [0, 36_500],
    doc: 'Days, by the time of the event, after which events go that no result rests on. 0: never, since a clock that is wrong should not delete anything.',
  },
  max_size_mb: {
    default: 10_000,
    range: [0, 100_000_000],
    doc: 'Beyond this the oldest events go, those that results rest on last, so that Weir never fills the disk. 0: unbounded.',
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
  /** What earlier runs left open. */
  readonly pending: readonly Pending[];
}

/** A store in this thread. */
export const openStore = (path: string, synchronous: string): Store => {
  const { insert, tidy: _, ...database } = openRows(path, synchronous);
  return { ...database, write: (batch) => void insert(rowsOf(batch)) };
};

/** The database itself, which takes rows. */
export interface RowStore extends Omit<Store, 'write'> {
  /** Gives how many results were left out, since their events are not kept any more. @throws Vanished when the file is not at its path. */
  readonly insert: (rows: Rows) => number;
  /** Removes a little of what is not to be kept; undefined when there is nothing to remove. `now`: milliseconds since the epoch. */
  readonly tidy: (now: number) => Step | undefined;
}

/** Milliseconds that another program's lock is waited for at once; the writer tries again after that. */
const BUSY = 1000;
const FOR_EVER: Retention = { days: 0, megabytes: 0 };

/** @throws UsageError for what the user can mend, another Error for what may pass. */
export const openRows = (path: string, synchronous: string, retention = FOR_EVER): RowStore => {
  const db = open(path);
  let claim: Database.Database | undefined;
  try {
    claim = claimed(path);
    db.exec('PRAGMA auto_vacuum = INCREMENTAL'); // before anything is in the file, or it has no effect
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}; PRAGMA foreign_keys = ON`);
    db.exec('PRAGMA wal_autocheckpoint = 4000'); // pages; at the default of 1000 storing costs 5 % more, for a page changed often is copied as often
    db.exec('PRAGMA journal_size_limit = 67108864'); // what a reader that stayed long made of the -wal is given back
    checkVersion(db, path);
    db.exec(readFileSync(SCHEMA, 'utf8'));
    const { close, ...store } = rowStore(db, { path, synchronous, retention });
    return {
      ...store,
      close: () => {
        close();
        claim?.close();
      },
    };
  } catch (error) {
    db.close();
    claim?.close();
    throw error instanceof UsageError ? error : unusable(path, error);
  }
};

const rowStore = (
  db: Database.Database,
  { path, synchronous, retention }: { readonly path: string; readonly synchronous: string; readonly retention: Retention },
): RowStore => {
  const inserts = TABLES.map((table) => [table, db.prepare(INSERTS[table])] as const);
  const metadata = db.prepare('INSERT OR REPLACE INTO system_metadata VALUES (?, ?, ?)');
  const forget = db.prepare("DELETE FROM system_metadata WHERE key LIKE 'last_run.%'");
  const { step, removedUpTo } = keeper(db, retention);
  const event = db.prepare('SELECT 1 FROM raw_events WHERE id = ?');
  const isKept = ([id]: Row): boolean => Number(id) > removedUpTo() || event.get(id) !== undefined;
  const kept = (rows: Rows): Rows => {
    if (removedUpTo() === 0) return rows;
    const { engine_results, pending_judgements } = rows;
    return { ...rows, engine_results: engine_results.filter(isKept), pending_judgements: pending_judgements.filter(isKept) };
  };
  const insertAll = db.transaction((rows: Rows): void => {
    for (const [table, insert] of inserts) for (const row of rows[table]) insert.run(row);
  });
  const tidy = db.transaction(step);
  const file = identityOf(path);
  return {
    nextEventId: Number(db.prepare('SELECT coalesce(max(id), 0) FROM raw_events').pluck().get()) + 1,
    pending: readPending(db),
    insert: (rows) => {
      const known = kept(rows);
      insertAll(known);
      if (identityOf(path) !== file) throw new Vanished();
      return rows.engine_results.length - known.engine_results.length;
    },
    tidy: (now) => {
      // What a power cut brings back is removed again: no batch has to wait for the disk on its account.
      if (synchronous === 'FULL') db.exec('PRAGMA synchronous = NORMAL');
      try {
        return tidy(now);
      } finally {
        if (synchronous === 'FULL') db.exec('PRAGMA synchronous = FULL');
      }
    },
    note: db.transaction((counters: Counters, at: number): void => {
      forget.run();
      for (const [name, value] of counters) metadata.run(`last_run.${name}`, String(value), new Date(at).toISOString());
    }),
    close: (): void => {
      db.close();
    },
  };
};

/** Which file is at `path`: SQLite goes on writing to one that was removed, where nobody finds it. */
const identityOf = (path: string): bigint | undefined =>
  path === ':memory:' ? 0n : statSync(path, { bigint: true, throwIfNoEntry: false })?.ino;

/** Keeps other Weirs away for as long as this one lives, however it ends: the lock on the file beside is the system's. @throws Taken */
const claimed = (path: string): Database.Database | undefined => {
  if (path === ':memory:') return undefined;
  const lock = openFile(`${path}-lock`);
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw faultOf(error).passes ? new Taken() : error;
  }
};

const open = (path: string): Database.Database => {
  try {
    if (path === ':memory:') return openDatabase(path);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return openFile(path);
  } catch (error) {
    throw unusable(path, error);
  }
};

/** Readable by its owner alone; SQLite gives the -wal and -shm the same mode. */
const openFile = (path: string): Database.Database => {
  closeSync(openSync(path, 'a', 0o600));
  return openDatabase(path, { timeout: BUSY });
};

/** What may pass is no mistake of the user's: whatever restarts Weir may try again. */
const unusable = (path: string, error: unknown): Error => {
  const { what, cure, passes } = faultOf(error);
  const line = `database ${path}: ${what}. ${cure === undefined ? 'Give' : `${cure}, or give`} another with --db or [Database] path.`;
  return passes ? new Error(line) : new UsageError(line);
};

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
  pending_judgements: 'INSERT OR IGNORE INTO pending_judgements VALUES (?, ?, ?, ?, ?, ?)',
  settled: 'DELETE FROM pending_judgements WHERE raw_event_id = ? AND engine_name = ? AND tool = ? AND part = ?',
  rejected_events: 'INSERT INTO rejected_events VALUES (NULL, ?, ?, ?, ?)',
};
