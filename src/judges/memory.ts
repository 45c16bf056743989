/** What the model has said, and how often it was asked, kept across runs: beside the events, over a connection of its own. */
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
/** Milliseconds to wait for the writer's transaction. */
const BUSY = 2000;

/** Opens what `openStore` has made at `path`. `now`: milliseconds since the epoch. */
export const openMemory = (path: string, now: () => number): Memory => {
  const db = openDatabase(path, { timeout: BUSY });
  const get = db.prepare('SELECT opinion FROM verdicts WHERE key = ?').pluck();
  const set = db.prepare('INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?)');
  const trim = db.prepare(
    'DELETE FROM verdicts WHERE key IN (SELECT key FROM verdicts ORDER BY created_at LIMIT max(0, (SELECT count(*) FROM verdicts) - ?))',
  );
  trim.run(MAX_VERDICTS);
  const sent = db.prepare("SELECT value FROM system_metadata WHERE key = 'judge.sent.' || ?").pluck();
  const send = db.prepare("INSERT OR REPLACE INTO system_metadata VALUES ('judge.sent.' || ?, ?, ?)");
  const time = (): string => new Date(now()).toISOString();
  return {
    verdicts: {
      get: (key) => {
        const text = get.get(key);
        return typeof text === 'string' ? (JSON.parse(text) as Opinion) : undefined;
      },
      set: (key, opinion) => {
        set.run(key, JSON.stringify(opinion), time());
      },
    },
    ledger: {
      get: (day) => {
        const value = sent.get(String(day));
        return value === undefined ? undefined : Number(value);
      },
      set: (day, requests) => send.run(String(day), String(requests), time()),
    },
    close: () => db.close(),
  };
};
