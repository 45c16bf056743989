/** Which servers were seen, and what is known of each? */
import type { Terminal } from '../commands/terminal.ts';
import { type Json, timeOf } from '../event.ts';
import type { Reader } from './database.ts';
import { findOwners, SERVER_OF_MESSAGE } from './owners.ts';
import { table } from './table.ts';

export interface ServerRow {
  readonly server: string;
  readonly host: string;
  readonly producer: string;
  readonly messages: bigint;
  readonly calls: bigint;
  /** Listed by it, whatever their version. */
  readonly tools: bigint;
  readonly high: bigint;
  readonly medium: bigint;
  readonly low: bigint;
  readonly firstTs: bigint;
  readonly lastTs: bigint;
}

/** Every server that has said a word or was spoken to, by name. */
export const servers = (db: Reader): readonly ServerRow[] =>
  db.transaction(() => {
    findOwners(db, 0n, 2n ** 63n - 1n);
    return db
      .prepare<[], ServerRow>(`
        WITH said AS (
          SELECT ${SERVER_OF_MESSAGE} AS server, e.host, e.producer, e.ts, m.method = 'tools/call' AND m.direction = 'Request' AS call
          FROM rpc_events m JOIN raw_events e ON e.id = m.raw_event_id LEFT JOIN owners o ON o.host = e.host AND o.pid = e.pid
        ), listed AS (
          SELECT host, mcpTag AS server, count(DISTINCT tool) AS tools FROM mcpl GROUP BY 1, 2
        ), found AS (
          SELECT e.host, r.serverName AS server, count(*) FILTER (WHERE severity = 'high') AS high,
            count(*) FILTER (WHERE severity = 'medium') AS medium, count(*) FILTER (WHERE severity = 'low') AS low
          FROM engine_results r JOIN raw_events e ON e.id = r.raw_event_id GROUP BY 1, 2
        )
        SELECT s.server, s.host, min(s.producer) AS producer, count(*) AS messages, coalesce(sum(s.call), 0) AS calls,
          coalesce(max(l.tools), 0) AS tools, coalesce(max(f.high), 0) AS high, coalesce(max(f.medium), 0) AS medium,
          coalesce(max(f.low), 0) AS low, min(s.ts) AS firstTs, max(s.ts) AS lastTs
        FROM said s LEFT JOIN listed l USING (host, server) LEFT JOIN found f USING (host, server)
        GROUP BY s.host, s.server ORDER BY s.server, s.host`)
      .all();
  })();

export const serverJson = ({ firstTs, lastTs, ...row }: ServerRow): Json => ({
  ...row,
  first_seen: timeOf(firstTs),
  first_seen_ts: firstTs,
  last_seen: timeOf(lastTs),
  last_seen_ts: lastTs,
});

export const serversText = (rows: readonly ServerRow[], { width }: Pick<Terminal, 'width'>): string =>
  table(
    [
      { head: 'SERVER' },
      { head: 'HOST' },
      { head: 'TOOLS', align: 'right' },
      { head: 'MESSAGES', align: 'right' },
      { head: 'CALLS', align: 'right' },
      { head: 'HIGH', align: 'right' },
      { head: 'MEDIUM', align: 'right' },
      { head: 'LOW', align: 'right' },
      { head: 'FIRST SEEN' },
      { head: 'LAST SEEN' },
    ],
    rows.map((row) => [
      row.server || '-',
      row.host || '-',
      ...[row.tools, row.messages, row.calls, row.high, row.medium, row.low].map((count) => (count === 0n ? '·' : String(count))),
      timeOf(row.firstTs),
      timeOf(row.lastTs),
    ]),
    width,
  );
