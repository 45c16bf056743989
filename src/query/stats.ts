/** What is in the database, in numbers? */
import type { Terminal } from '../commands/terminal.ts';
import type { Json, Severity } from '../event.ts';
import type { Reader } from './database.ts';
import { findOwners, SERVER_OF_MESSAGE } from './owners.ts';
import { severityPaint } from './paint.ts';
import { type Column, table } from './table.ts';

/** Counts; `since` is in all of them but the counters of the last run. */
export interface Stats {
  readonly events: readonly { readonly type: string; readonly server: string; readonly count: bigint }[];
  readonly calls: readonly { readonly server: string; readonly tool: string; readonly calls: bigint; readonly results: bigint }[];
  readonly results: readonly { readonly engine: string; readonly severity: Severity; readonly count: bigint }[];
  readonly rejected: readonly { readonly reason: string; readonly count: bigint; readonly bytes: bigint }[];
  /** Events that an observer has numbered and that never came: dropped by it, or lost when Weir died. */
  readonly missing: readonly { readonly observer: string; readonly server: string; readonly count: bigint }[];
  /** What the last run counted apart from that: calls without an answer, what a bound dropped. */
  readonly lastRun: readonly { readonly counter: string; readonly count: bigint }[];
}

const ALL = 2n ** 63n - 1n;

/** As of one moment, however busy Weir is. */
export const stats = (db: Reader, since: bigint = -ALL): Stats =>
  db.transaction(() => {
    findOwners(db, 0n, ALL);
    const ask = <Row>(sql: string): Row[] => db.prepare<[Record<string, unknown>], Row>(sql).all({ since });
    return {
      events: ask<Stats['events'][number]>(`
        SELECT e.event_type AS type, coalesce(
            CASE WHEN m.id IS NULL THEN o.server ELSE ${SERVER_OF_MESSAGE} END, e.mcpTag, '') AS server, count(*) AS count
        FROM raw_events e
          LEFT JOIN rpc_events m ON m.id = (SELECT min(id) FROM rpc_events WHERE raw_event_id = e.id)
          LEFT JOIN file_events f ON f.raw_event_id = e.id
          LEFT JOIN process_events p ON p.raw_event_id = e.id
          LEFT JOIN owners o ON o.host = e.host AND o.pid = coalesce(f.pid, p.pid, e.pid)
        WHERE e.ts >= @since GROUP BY 1, 2 ORDER BY 1, count DESC, 2`),
      calls: ask<Stats['calls'][number]>(`
        WITH calls AS (
          SELECT ${SERVER_OF_MESSAGE} AS server, coalesce(json_extract(m.params, '$.name'), '') AS tool, m.raw_event_id AS event
          FROM rpc_events m JOIN raw_events e ON e.id = m.raw_event_id LEFT JOIN owners o ON o.host = e.host AND o.pid = e.pid
          WHERE m.method = 'tools/call' AND m.direction = 'Request' AND e.ts >= @since
        ), found AS (
          SELECT r.serverName AS server, r.tool, count(*) AS results FROM engine_results r JOIN raw_events e ON e.id = r.raw_event_id
          WHERE e.ts >= @since AND r.severity <> 'none' GROUP BY 1, 2
        )
        SELECT c.server, c.tool, count(*) AS calls, coalesce(max(f.results), 0) AS results
        FROM calls c LEFT JOIN found f USING (server, tool) GROUP BY 1, 2 ORDER BY calls DESC, 1, 2`),
      results: ask<Stats['results'][number]>(`
        SELECT r.engine_name AS engine, r.severity, count(*) AS count FROM engine_results r JOIN raw_events e ON e.id = r.raw_event_id
        WHERE e.ts >= @since GROUP BY 1, 2 ORDER BY 1, max(r.risk) DESC`),
      rejected: ask<Stats['rejected'][number]>(`
        SELECT reason, count(*) AS count, sum(bytes) AS bytes FROM rejected_events WHERE received_ts >= @since GROUP BY 1 ORDER BY count DESC, 1`),
      missing: ask<Stats['missing'][number]>(`
        WITH numbered AS (
          SELECT host, coalesce(mcpTag, '') AS server, json_extract(data, '$.observer') AS observer, json_extract(data, '$.seq') AS seq
          FROM raw_events WHERE ts >= @since AND data GLOB '{"observer":*'
        )
        SELECT observer, max(server) AS server, max(seq) - count(*) - CASE WHEN @since > ${-ALL} THEN min(seq) - 1 ELSE 0 END AS count
        FROM numbered WHERE typeof(observer) = 'text' AND typeof(seq) = 'integer' GROUP BY host, observer HAVING count > 0 ORDER BY 3 DESC, 1`),
      lastRun: db
        .prepare<[], Stats['lastRun'][number]>(`
          SELECT substr(key, 18) AS counter, CAST(value AS INTEGER) AS count FROM system_metadata
          WHERE key LIKE 'last\\_run.counted.%' ESCAPE '\\' ORDER BY 1`)
        .all(),
    };
  })();

export const isEmpty = ({ events, results, rejected }: Stats): boolean => events.length + results.length + rejected.length === 0;

export const statsJson = (found: Stats): Json => ({ ...found }) as unknown as Json;

const text = (head: string): Column => ({ head });
const number = (head: string): Column => ({ head, align: 'right' });

export const statsText = (found: Stats, { width, colour }: Pick<Terminal, 'width' | 'colour'>): string => {
  const paint = severityPaint(colour);
  const sections = [
    table(
      [text('EVENTS'), text('SERVER'), number('COUNT')],
      found.events.map(({ type, server, count }) => [type, server || '-', String(count)]),
      width,
    ),
    table(
      [text('CALLS OF'), text('TOOL'), number('COUNT'), number('RESULTS')],
      found.calls.map(({ server, tool, calls, results }) => [
        server || '-',
        tool,
        String(calls),
        results === 0n ? '' : String(results),
      ]),
      width,
    ),
    table(
      [text('RESULTS OF'), text('SEVERITY'), number('COUNT')],
      found.results.map(({ engine, severity, count }) => [engine, { text: severity, paint: paint[severity] }, String(count)]),
      width,
    ),
    table(
      [text('REJECTED AS'), number('COUNT'), number('BYTES')],
      found.rejected.map(({ reason, count, bytes }) => [reason, String(count), String(bytes)]),
      width,
    ),
    table(
      [text('MISSING OF'), text('SERVER'), number('COUNT')],
      found.missing.map(({ observer, server, count }) => [observer, server || '-', String(count)]),
      width,
    ),
    table(
      [text('LAST RUN'), number('COUNT')],
      found.lastRun.map(({ counter, count }) => [counter, String(count)]),
      width,
    ),
  ];
  return sections.filter((section) => section.trimEnd().includes('\n')).join('\n');
};
