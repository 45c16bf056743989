/** What the model has said, and how often it was asked, kept across runs: beside the events, over a connection of its own, which the first use opens. */
import { openDatabase } from '../database.ts';
import type { Opinion } from './opinion.ts';
import type { Ledger } from './throttle.ts';
import type { Verdicts } from './verdicts.ts';

export interface Memory {
  readonly verdicts: Verdicts;
  /** Requests sent, by day since the epoch, so that a restart does not begin the day's budget anew. */
  readonly ledger: Ledger;
  readonly close: () => void;
}

/** Opinions kept; the oldest go first. */
const MAX_VERDICTS = 100_000;
/** Opinions between two looks at how many there are. */
const TRIM = 1000;
/** Milliseconds to wait for the writer's transaction, which takes some of them: everything else waits, too. */
const BUSY = 500;

/** Reads and writes what `openStore` has made at `path`. `now`: milliseconds since the epoch. */
export const openMemory = (path: string, now: () => number): Memory => {
  let opened: ReturnType<typeof open> | undefined;
  const memory = () => {
    opened ??= open(path);
    return opened;
  };
  const time = (): string => new Date(now()).toISOString();
  let said = 0;
  let counted: { readonly day: number; readonly requests: number } | undefined;
  return {
    verdicts: {
      get: (key) => {
        const text = memory().get.get(key);
        return typeof text === 'string' ? (JSON.parse(text) as Opinion) : undefined;
      },
      set: (key, opinion) => {
        if (said++ % TRIM === 0) memory().trim.run(MAX_VERDICTS);
        memory().set.run(key, JSON.stringify(opinion), time());
      },
    },
    ledger: {
      get: (day) => {
        if (counted?.day === day) return counted.requests;
        const value = memory().sent.get(String(day));
        return value === undefined ? undefined : Number(value);
      },
      set: (day, requests) => {
        counted = { day, requests };
        try {
          memory().send.run(String(day), String(requests), time());
        } catch {} // a full disk, or a lock: this run counts on, and the next begins with the last number that was written
      },
    },
    close: () => opened?.db.close(),
  };
};

const open = (path: string) => {
  const db = openDatabase(path, { timeout: BUSY });
  return {
    db,
    get: db.prepare('SELECT opinion FROM verdicts WHERE key = ?').pluck(),
    set: db.prepare('INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?)'),
    trim: db.prepare(
      'DELETE FROM verdicts WHERE key IN (SELECT key FROM verdicts ORDER BY created_at LIMIT max(0, (SELECT count(*) FROM verdicts) - ?))',
    ),
    sent: db.prepare("SELECT value FROM system_metadata WHERE key = 'judge.sent.' || ?").pluck(),
    send: db.prepare("INSERT OR REPLACE INTO system_metadata VALUES ('judge.sent.' || ?, ?, ?)"),
  };
};
