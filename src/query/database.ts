/** Weir's database, opened to be read while Weir writes to it. */
import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { openDatabase } from '../database.ts';
import { UsageError } from '../usageError.ts';

/** Every integer read is a bigint: a `ts` is beyond 2^53. */
export type Reader = Database.Database;

/** The newest schema.sql that these questions understand. */
const SCHEMA_VERSION = 1n;
/** What schema.sql has had from its beginning. */
const TABLES = ['engine_results', 'file_events', 'mcpl', 'process_events', 'raw_events', 'rejected_events', 'rpc_events'];
const CURE = 'Name another with --db or [Database] path';

/** @throws UsageError when there is no such database, or it is none of Weir's. */
export const openToRead = (path: string): Reader => {
  if (!existsSync(path)) throw new UsageError(`database ${path}: no such file. Weir makes it when it first runs. ${CURE}.`);
  const db = open(path);
  try {
    check(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error instanceof UsageError ? error : unusable(path, error);
  }
};

const open = (path: string): Reader => {
  try {
    const db = openDatabase(path, { readonly: true, fileMustExist: true });
    return db.defaultSafeIntegers(true);
  } catch (error) {
    throw unusable(path, error);
  }
};

const check = (db: Reader, path: string): void => {
  const found = new Set(db.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  const missing = TABLES.filter((name) => !found.has(name));
  if (missing.length > 0) throw new UsageError(`database ${path}: not Weir's, it has no table ${missing[0]}. ${CURE}.`);
  const version = db.prepare<[], string>("SELECT value FROM system_metadata WHERE key = 'schema_version'").pluck().get();
  if (version !== undefined && BigInt(version) > SCHEMA_VERSION)
    throw new UsageError(
      `database ${path}: its schema version ${version} is newer than this Weir's ${SCHEMA_VERSION}. Update Weir.`,
    );
};

/** What SQLite says of a file that it cannot read, as one line for the user. */
export const unusable = (path: string, error: unknown): UsageError =>
  new UsageError(`database ${path}: ${error instanceof Error ? error.message : String(error)}. ${CURE}.`);
