/** Stores events, specifications and results: one transaction a batch. */
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { defineOptions } from '../config.ts';
import type { Answer, Call, Json, Listing, Message, Rejected, StoredEvent } from '../event.ts';
import type { Analysed } from '../operators/analyse.ts';
import { encodeJson } from '../parse/json.ts';
import type { Result } from '../result.ts';
import { UsageError } from '../usageError.ts';

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

export interface Store {
  /** The id that the next event gets: ids go on where the stored ones end. */
  readonly nextEventId: number;
  /** Commits a batch in one transaction; throws when the database cannot take it, and then nothing of the batch is stored. */
  readonly write: (batch: readonly Analysed[]) => void;
  /** Keeps counters of this run in system_metadata. `at`: milliseconds since the epoch. */
  readonly note: (counters: ReadonlyMap<string, number>, at: number) => void;
  readonly close: () => void;
}

export const openStore = (path: string, synchronous: string): Store => {
  const db = open(path);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma(`synchronous = ${synchronous}`);
    db.pragma('foreign_keys = ON');
    checkVersion(db, path);
    db.exec(readFileSync(SCHEMA, 'utf8'));
  } catch (error) {
    db.close();
    throw error instanceof UsageError ? error : unusable(path, error);
  }
  const rows = prepare(db);
  return {
    nextEventId: rows.lastId() + 1,
    write: db.transaction((batch: readonly Analysed[]) => {
      for (const analysed of batch) rows.insert(analysed);
    }),
    note: db.transaction((counters: ReadonlyMap<string, number>, at: number) => rows.note(counters, timestamp(at))),
    close: () => db.close(),
  };
};

const open = (path: string): Database.Database => {
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      closeSync(openSync(path, 'a', 0o600)); // readable by its owner alone; SQLite gives its -wal and -shm the same mode
    }
    return new Database(path);
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

/** The rows of each kind of event, as prepared statements. */
const prepare = (db: Database.Database) => {
  const raw = db.prepare('INSERT INTO raw_events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const rpc = db.prepare('INSERT INTO rpc_events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const file = db.prepare('INSERT INTO file_events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const process = db.prepare('INSERT INTO process_events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const rejected = db.prepare('INSERT INTO rejected_events VALUES (NULL, ?, ?, ?, ?)');
  const metadata = db.prepare('INSERT OR REPLACE INTO system_metadata VALUES (?, ?, ?)');
  const specification = db.prepare(
    `INSERT INTO mcpl VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET first_seen_ts = min(first_seen_ts, excluded.first_seen_ts), last_seen_ts = max(last_seen_ts, excluded.last_seen_ts)`,
  );
  // A result that comes again, or in parts, is one row: the worst, and of equal ones the last.
  const result = db.prepare(
    `INSERT INTO engine_results VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET rule_id = excluded.rule_id, severity = excluded.severity, score = excluded.score, risk = excluded.risk,
       detail = excluded.detail WHERE excluded.risk >= risk`,
  );

  const insertRaw = ({ raw: seen }: StoredEvent, at: string): void => {
    raw.run(seen.id, seen.ts, seen.host, seen.producer, seen.pid, seen.pname, seen.type, seen.tag, encodeJson(seen.data), at);
  };

  const insertRpc = (event: Call | Message | Answer | Listing, at: string, direction: string, method: string | null): void => {
    const { raw: seen, server, message } = event;
    const { params, result: answer, error } = message;
    const id = typeof message.id === 'string' ? message.id : jsonOrNull(message.id);
    rpc.run(
      seen.id,
      seen.ts,
      seen.producer,
      server.label,
      direction,
      method,
      id,
      jsonOrNull(params),
      jsonOrNull(answer),
      jsonOrNull(error),
      at,
    );
  };

  const insertTools = ({ raw: seen, server, tools }: Listing, at: string): void => {
    for (const spec of tools) {
      const { tool, title, description, inputSchema, annotations, hash } = spec;
      const parameter = jsonOrNull(inputSchema);
      specification.run(
        server.host,
        seen.producer,
        server.label,
        tool,
        title,
        description,
        parameter,
        jsonOrNull(annotations),
        hash,
        seen.ts,
        seen.ts,
        at,
      );
    }
  };

  const insertEvent = (event: StoredEvent, at: string): void => {
    const { raw: seen } = event;
    if (!('part' in event) || event.part === 0) insertRaw(event, at);
    switch (event.kind) {
      case 'call':
      case 'message':
        insertRpc(event, at, event.id === null ? 'Notification' : 'Request', event.method);
        break;
      case 'answer':
        insertRpc(event, at, 'Response', event.method);
        break;
      case 'listing':
        insertTools(event, at);
        insertRpc(event, at, 'Response', 'tools/list');
        break;
      case 'file':
        file.run(
          seen.id,
          seen.ts,
          event.pid,
          event.pname,
          event.operation,
          event.path,
          event.oldPath,
          event.newPath,
          event.size,
          at,
        );
        break;
      case 'process':
        process.run(
          seen.id,
          seen.ts,
          event.pid,
          event.pname,
          event.parentPid,
          event.commandLine,
          event.operation,
          event.exitCode,
          at,
        );
        break;
      case 'other':
        break;
    }
  };

  const insertRejected = ({ receivedTs, reason, bytes, frame }: Rejected): void => {
    rejected.run(receivedTs, reason, bytes, frame);
  };

  const insertResult = (found: Result, at: string): void => {
    const { event, engine, rule, server, tool, severity, score, risk, detail, times } = found;
    const told = times === undefined ? detail : { ...Object(detail), times };
    result.run(event.raw.id, engine, rule, server, event.raw.producer, tool ?? '', severity, score, risk, encodeJson(told), at);
  };

  return {
    lastId: () => Number(db.prepare('SELECT coalesce(max(id), 0) FROM raw_events').pluck().get()),
    insert: ({ event, results, at }: Analysed): void => {
      const createdAt = timestamp(at);
      if (event?.kind === 'rejected') insertRejected(event);
      else if (event !== undefined && event.kind !== 'unanswered') insertEvent(event, createdAt);
      for (const found of results) insertResult(found, createdAt);
    },
    note: (counters: ReadonlyMap<string, number>, at: string): void => {
      db.prepare("DELETE FROM system_metadata WHERE key LIKE 'last_run.%'").run();
      for (const [name, value] of counters) metadata.run(`last_run.${name}`, String(value), at);
    },
  };
};

const jsonOrNull = (value: Json | undefined): string | null => (value === undefined || value === null ? null : encodeJson(value));

const timestamp = (at: number): string => new Date(at).toISOString();
