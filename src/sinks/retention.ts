/** What is not kept for ever: the oldest events go, those that alerts rest on last; a little at a time, so that no batch waits long. */
import type Database from 'better-sqlite3';

/** Section [Database]; 0: unbounded. */
export interface Retention {
  readonly days: number;
  readonly megabytes: number;
}

export type Removed = 'events' | 'evidence' | 'rejected' | 'tools';

/** One step: so many rows of `what` were removed; without a `what` something was done that removes nothing. */
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

/** Events looked at in one step, and what they may hold: some milliseconds of work. */
export const WINDOW = 500;
const WINDOW_BYTES = 4e6;
/** The newest events, as long as they are a part of the size: they stay while there is older evidence, for an alert that comes next may rest on them. */
const FRESH = 1000;
const FRESH_SHARE = 4;
/** The other half of an alert's call stands so many events away at most. */
const REACH = 5000;
const REJECTED = 100_000;
/** When the database is over its size, so many rejections stay, or those that fill a tenth of it: one is 64 KiB at most. */
const REJECTED_LEFT = 1000;
const REJECTED_SHARE = 10;
const REJECTED_BYTES = 65_536;
const TOOLS = 100_000;
/** When the database is over its size, so many tools stay. */
const TOOLS_LEFT = 1000;
/** Tools removed in one step: of twice as many, those that have not been seen for longest. */
const TOOLS_WINDOW = 100;
/** Free pages that are left in the file for what comes next. */
const SPARE = 1024;
/** Pages given back in one step. */
const GIVEN_BACK = 256;
const HOUR = 3_600_000;
const MINUTE = 60_000;
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

/** The newest event stays, whatever it is: ids go on behind it, and none ever comes back. */
const REMOVE = `DELETE FROM raw_events WHERE id BETWEEN @from AND @to AND id < (SELECT max(id) FROM raw_events) AND id NOT IN (${ASKED})`;

export const keeper = (db: Database.Database, { days, megabytes }: Retention): Keeper => {
  const number = (sql: string) => {
    const statement = db.prepare(sql).pluck();
    return (...given: readonly unknown[]): number => Number(statement.get(...given) ?? 0);
  };
  const free = number('SELECT freelist_count FROM pragma_freelist_count');
  const pages = number('SELECT page_count FROM pragma_page_count');
  const most = (megabytes * 1e6) / number('SELECT page_size FROM pragma_page_size')();
  const shrinks = number('SELECT auto_vacuum FROM pragma_auto_vacuum')() === 2;
  const windowEnd = number(`
    SELECT max(id) FROM (SELECT id, sum(bytes) OVER (ORDER BY id) - bytes AS before
      FROM (SELECT id, octet_length(data) AS bytes FROM raw_events WHERE id > @after ORDER BY id LIMIT ${WINDOW}))
    WHERE before < ${WINDOW_BYTES}`);
  const newest = number('SELECT max(id) FROM raw_events');
  const firstFresh = number(`
    SELECT min(id) FROM (SELECT id, sum(bytes) OVER (ORDER BY id DESC) AS behind
      FROM (SELECT id, octet_length(data) AS bytes FROM raw_events ORDER BY id DESC LIMIT ${FRESH}))
    WHERE behind < ${(megabytes * 1e6) / FRESH_SHARE}`);
  // Each from its end of the index: min and max in one SELECT would read the whole table.
  const [firstRejected, lastRejected] = [
    number('SELECT min(id) FROM rejected_events'),
    number('SELECT max(id) FROM rejected_events'),
  ];
  const isOld = db.prepare('SELECT 1 FROM raw_events WHERE id BETWEEN @from AND @to AND ts < @before LIMIT 1');
  const deleteAll = db.prepare(REMOVE);
  const deleteOthers = db.prepare(`${REMOVE} AND id NOT IN (${EVIDENCE})`);
  const deleteOld = db.prepare(`${REMOVE} AND ts < @before AND id NOT IN (${EVIDENCE})`);
  const deleteRejected = db.prepare(
    `DELETE FROM rejected_events WHERE id IN (SELECT id FROM rejected_events ORDER BY id LIMIT min(@rows, ${WINDOW}))`,
  );
  const deleteRejectedOld = db.prepare(
    `DELETE FROM rejected_events WHERE id IN (SELECT id FROM rejected_events ORDER BY id LIMIT ${WINDOW}) AND received_ts < @before`,
  );
  const tools = number('SELECT count(*) FROM mcpl');
  const deleteTools = db.prepare(`
    DELETE FROM mcpl WHERE id IN (SELECT id FROM (SELECT id, last_seen_ts FROM mcpl ORDER BY id LIMIT ${2 * TOOLS_WINDOW})
      ORDER BY last_seen_ts LIMIT min(@rows, ${TOOLS_WINDOW}))`);

  const isOver = (): boolean => megabytes > 0 && pages() - free() > most;
  /** Only the oldest ever go, so that counting need not read them. */
  const rejected = (): number => (lastRejected() === 0 ? 0 : lastRejected() - firstRejected() + 1);
  const rejectedLeft = Math.min(REJECTED_LEFT, Math.floor((megabytes * 1e6) / REJECTED_SHARE / REJECTED_BYTES));
  let removedUpTo = 0;
  const removed = (what: Removed, to: number, rows: number): Step => {
    if (rows > 0) removedUpTo = Math.max(removedUpTo, to);
    return { what, rows };
  };
  const removeJunk = (surplus: number): Step => ({
    what: 'rejected',
    rows: deleteRejected.run({ rows: surplus }).changes,
  });

  /** Up to where events that are no evidence have made room, and where anything has, with how much that was since it began. */
  let plainUpTo = 0;
  let anything = { upTo: 0, rows: 0 };
  const makeRoom = (now: number): Step | undefined => {
    if (!isOver()) return undefined;
    const junk = rejected() - rejectedLeft;
    return junk > 0 ? removeJunk(junk) : (removePlain() ?? removeTools(now) ?? removeAnything());
  };
  const removePlain = (): Step | undefined => {
    const last = (firstFresh() || newest()) - 1;
    if (plainUpTo >= last) return undefined;
    const [from, to] = [plainUpTo + 1, Math.min(last, windowEnd({ after: plainUpTo }))];
    plainUpTo = to;
    return removed('events', to, deleteOthers.run({ from, to }).changes);
  };
  /** The oldest first, however fresh; undefined when a whole round found nothing that may go. */
  const removeAnything = (): Step | undefined => {
    if (anything.upTo >= newest()) {
      const inVain = anything.rows === 0;
      anything = { upTo: 0, rows: 0 };
      if (inVain) return undefined;
    }
    const [from, to] = [anything.upTo + 1, windowEnd({ after: anything.upTo })];
    const { changes } = deleteAll.run({ from, to });
    anything = { upTo: to, rows: anything.rows + changes };
    plainUpTo = Math.max(plainUpTo, to);
    return removed('evidence', to, changes);
  };

  /** Where the sweep for old events is; undefined between two of them. */
  let age: number | undefined = 0;
  let agedAt = Number.NEGATIVE_INFINITY;
  const removeAged = (now: number): Step | undefined => {
    if (days === 0) return undefined;
    const before = BigInt(Math.trunc(now)) * 1_000_000n - BigInt(days) * DAY_NS;
    if (now - agedAt >= HOUR) [age, agedAt] = [0, now];
    if (age === undefined) return undefined;
    const junk = age === 0 ? deleteRejectedOld.run({ before }).changes : 0;
    if (junk > 0) return { what: 'rejected', rows: junk };
    const [from, to] = [age + 1, windowEnd({ after: age })];
    // Events come in the order of their time, nearly: where none is old, none behind is.
    if (to < from || isOld.get({ from, to, before }) === undefined) {
      age = undefined;
      return undefined;
    }
    age = to;
    return removed('events', to, deleteOld.run({ from, to, before }).changes);
  };

  const removeSurplus = (): Step | undefined => {
    const junk = rejected() - REJECTED;
    return junk > 0 ? removeJunk(junk) : undefined;
  };

  /** Tools that are too many, as they were counted last: counting reads all of them. */
  let tooMany = 0;
  let counted = { at: Number.NEGATIVE_INFINITY, most: 0 };
  const removeTools = (now: number): Step | undefined => {
    const most = isOver() ? TOOLS_LEFT : TOOLS;
    if (tooMany <= 0) {
      if (most === counted.most && now - counted.at < MINUTE) return undefined;
      counted = { at: now, most };
      tooMany = tools() - most;
      if (tooMany <= 0) return undefined;
    }
    const { changes } = deleteTools.run({ rows: tooMany });
    tooMany -= changes;
    return { what: 'tools', rows: changes };
  };

  const giveBack = (): Step | undefined => {
    if (!shrinks || free() <= SPARE) return undefined;
    db.exec(`PRAGMA incremental_vacuum(${GIVEN_BACK})`);
    return { rows: 0 };
  };

  return {
    step: (now) => makeRoom(now) ?? removeAged(now) ?? removeSurplus() ?? removeTools(now) ?? giveBack(),
    removedUpTo: () => removedUpTo,
  };
};
