/** What is not kept for ever: the oldest events go, those that alerts rest on last; a little at a time, so that no batch waits long. */
import type Database from 'better-sqlite3';

/** Section [Database]; 0: unbounded. */
export interface Retention {
  readonly days: number;
  readonly megabytes: number;
}

export type Removed = 'events' | 'evidence' | 'rejected' | 'tools';

/** One step: `what` was removed, so many of it; undefined rows mean that something was done that removes nothing. */
export interface Step {
  readonly what?: Removed;
  readonly rows: number;
}

export interface Keeper {
  /** Does the next step, in a transaction of its own; undefined when there is nothing to do. `now`: milliseconds since the epoch. */
  readonly step: (now: number) => Step | undefined;
  /** No event beyond this id has been removed. */
  readonly removedUpTo: () => number;
}

/** Events looked at in one step: some milliseconds of work. */
const WINDOW = 500;
/** The other half of an alert's call stands so many events away at most. */
const REACH = 5000;
const REJECTED = 100_000;
/** Rejections that stay when the database is over its size. */
const REJECTED_LEFT = 1000;
const TOOLS = 100_000;
/** Free pages that are left in the file for what comes next. */
const SPARE = 1024;
/** Pages given back in one step. */
const GIVEN_BACK = 256;
const HOUR = 3_600_000;
const DAY_NS = 86_400_000_000_000n;

/** Events whose question waits for an answer, and those that it rests on. */
const ASKED =
  'SELECT raw_event_id FROM pending_judgements UNION ALL SELECT cause_id FROM pending_judgements WHERE cause_id IS NOT NULL';

/** Results' own events, and the messages that belong to them: an alert is about a call, and a call is two events. */
const EVIDENCE = `
  SELECT raw_event_id FROM engine_results WHERE raw_event_id BETWEEN @from AND @to
  UNION ALL
  SELECT raw_event_id FROM rpc_events WHERE raw_event_id BETWEEN @from AND @to AND (mcptag, message_id) IN (
    SELECT m.mcptag, m.message_id FROM engine_results r JOIN rpc_events m ON m.raw_event_id = r.raw_event_id
    WHERE r.raw_event_id BETWEEN @from - ${REACH} AND @to + ${REACH})`;

const REMOVE = `DELETE FROM raw_events WHERE id BETWEEN @from AND @to AND id NOT IN (${ASKED})`;

export const keeper = (db: Database.Database, { days, megabytes }: Retention): Keeper => {
  const number = (sql: string) => {
    const statement = db.prepare(sql).pluck();
    return (...given: readonly unknown[]): number => Number(statement.get(...given) ?? 0);
  };
  const free = number('SELECT freelist_count FROM pragma_freelist_count');
  const pages = number('SELECT page_count FROM pragma_page_count');
  const most = (megabytes * 1e6) / number('SELECT page_size FROM pragma_page_size')();
  const shrinks = number('SELECT auto_vacuum FROM pragma_auto_vacuum')() === 2;
  const windowEnd = number(
    `SELECT coalesce((SELECT id FROM raw_events WHERE id > @after ORDER BY id LIMIT 1 OFFSET ${WINDOW - 1}), (SELECT max(id) FROM raw_events))`,
  );
  const middle = number('SELECT (min(id) + max(id)) / 2 FROM raw_events');
  const isOld = db.prepare('SELECT 1 FROM raw_events WHERE id BETWEEN @from AND @to AND ts < @before LIMIT 1');
  const removeAll = db.prepare(REMOVE);
  const removeOthers = db.prepare(`${REMOVE} AND id NOT IN (${EVIDENCE})`);
  const removeOld = db.prepare(`${REMOVE} AND ts < @before AND id NOT IN (${EVIDENCE})`);
  const rejected = number('SELECT count(*) FROM rejected_events');
  const removeRejected = db.prepare(
    `DELETE FROM rejected_events WHERE id IN (SELECT id FROM rejected_events ORDER BY id LIMIT min(@rows, ${WINDOW}))`,
  );
  const removeRejectedOld = db.prepare(
    `DELETE FROM rejected_events WHERE id IN (SELECT id FROM rejected_events ORDER BY id LIMIT ${WINDOW}) AND received_ts < @before`,
  );
  const tools = number('SELECT count(*) FROM mcpl');
  // Of the oldest thousand those that have not been seen for longest.
  const removeTools = db.prepare(
    `DELETE FROM mcpl WHERE id IN (SELECT id FROM (SELECT id, last_seen_ts FROM mcpl ORDER BY id LIMIT ${2 * WINDOW}) ORDER BY last_seen_ts LIMIT ${WINDOW})`,
  );

  const isOver = (): boolean => megabytes > 0 && pages() - free() > most;
  let removedUpTo = 0;
  const removed = (what: Removed, to: number, rows: number): Step => {
    if (rows > 0) removedUpTo = Math.max(removedUpTo, to);
    return { what, rows };
  };

  /** Where the sweep for room is: through the older half for what is no evidence, then through all for anything. */
  let room = { at: 0, until: 0, evidence: false };
  const makeRoom = (): Step | undefined => {
    if (!isOver()) return undefined;
    const junk = rejected() - REJECTED_LEFT;
    if (junk > 0) return { what: 'rejected', rows: removeRejected.run({ rows: junk }).changes };
    if (room.at >= room.until) room = { at: 0, until: middle(), evidence: room.until > 0 && !room.evidence };
    const [from, to] = [room.at + 1, windowEnd({ after: room.at })];
    if (to < from) return undefined;
    room.at = to;
    const { changes } = (room.evidence ? removeAll : removeOthers).run({ from, to });
    return removed(room.evidence ? 'evidence' : 'events', to, changes);
  };

  /** Where the sweep for old events is; undefined between two of them. */
  let age: number | undefined = 0;
  let agedAt = Number.NEGATIVE_INFINITY;
  const removeAged = (now: number): Step | undefined => {
    if (days === 0) return undefined;
    const before = BigInt(Math.trunc(now)) * 1_000_000n - BigInt(days) * DAY_NS;
    if (now - agedAt >= HOUR) [age, agedAt] = [0, now];
    if (age === undefined) return undefined;
    const junk = age === 0 ? removeRejectedOld.run({ before }).changes : 0;
    if (junk > 0) return { what: 'rejected', rows: junk };
    const [from, to] = [age + 1, windowEnd({ after: age })];
    // Events come in the order of their time, nearly: where none is old, none behind is.
    if (to < from || isOld.get({ from, to, before }) === undefined) {
      age = undefined;
      return undefined;
    }
    age = to;
    return removed('events', to, removeOld.run({ from, to, before }).changes);
  };

  let countedAt = Number.NEGATIVE_INFINITY;
  const removeSurplus = (now: number): Step | undefined => {
    if (now - countedAt < HOUR / 60) return undefined;
    const junk = rejected() - REJECTED;
    if (junk > 0) return { what: 'rejected', rows: removeRejected.run({ rows: junk }).changes };
    if (tools() > TOOLS) return { what: 'tools', rows: removeTools.run().changes };
    countedAt = now;
    return undefined;
  };

  const giveBack = (): Step | undefined => {
    if (!shrinks || free() <= SPARE) return undefined;
    db.exec(`PRAGMA incremental_vacuum(${GIVEN_BACK})`);
    return { rows: 0 };
  };

  return {
    step: (now) => makeRoom() ?? removeAged(now) ?? removeSurplus(now) ?? giveBack(),
    removedUpTo: () => removedUpTo,
  };
};
