/** What happened around an event, on the same server: messages, files, processes, what it wrote to stderr. */
import type { Reader } from './database.ts';
import { findOwners, SERVER_OF_MESSAGE } from './owners.ts';

export interface Moment {
  readonly event: bigint;
  readonly ts: bigint;
  readonly kind: 'request' | 'response' | 'notification' | 'file' | 'process' | 'other';
  readonly side: 'client' | 'server' | '';
  /** The method, the operation or the event's type. */
  readonly what: string;
  /** The tool or message id, the path or the command line, the text; cut. */
  readonly about: string;
  readonly pid: bigint | null;
  readonly pname: string;
}

export interface Timeline {
  readonly moments: readonly Moment[];
  /** Farther from the event than those, and left out. */
  readonly omitted: number;
}

/** Events come in the order in which they were sent, seconds apart at most: this many before and after are looked through. */
const NEAR = 5_000n;
/** Messages further away still tell which process is whose. */
const NEAR_MESSAGES = 50_000n;
const MAX_MOMENTS = 60;

/** `around`: nanoseconds before and after. Where no server is known, what the same process did. */
export const timeline = (
  db: Reader,
  { event, ts, host, server }: { event: bigint; ts: bigint; host: string; server: string },
  around: bigint,
): Timeline => {
  findOwners(db, event - NEAR_MESSAGES, event + NEAR_MESSAGES);
  const found = db
    .prepare<[Record<string, unknown>], Moment>(`
      WITH near AS (
        SELECT e.id AS event, e.ts, CASE WHEN m.id IS NOT NULL THEN lower(m.direction) WHEN f.id IS NOT NULL THEN 'file'
            WHEN p.id IS NOT NULL THEN 'process' ELSE 'other' END AS kind,
          CASE WHEN m.id IS NULL THEN '' WHEN e.data ->> '$.task' = 'SEND' THEN 'client' WHEN e.data ->> '$.task' = 'RECV' THEN 'server'
            WHEN m.direction = 'Response' THEN 'server' ELSE 'client' END AS side,
          coalesce(m.method, f.operation, p.operation, e.event_type) AS what,
          substr(coalesce(CASE WHEN m.id IS NOT NULL THEN coalesce(m.params ->> '$.name', m.message_id, '') END,
            f.file_path || coalesce(' → ' || f.new_path, ''), p.command_line, e.data ->> '$.message', ''), 1, 300) AS about,
          coalesce(f.pid, p.pid, e.pid) AS pid, coalesce(f.pname, p.pname, e.pname, '') AS pname,
          coalesce(CASE WHEN m.id IS NULL THEN o.server ELSE ${SERVER_OF_MESSAGE} END, e.mcpTag, '') AS server
        FROM raw_events e
          LEFT JOIN rpc_events m ON m.raw_event_id = e.id
          LEFT JOIN file_events f ON f.raw_event_id = e.id
          LEFT JOIN process_events p ON p.raw_event_id = e.id
          LEFT JOIN owners o ON o.host = e.host AND o.pid = coalesce(f.pid, p.pid, e.pid)
        WHERE e.id BETWEEN @event - @near AND @event + @near AND e.ts BETWEEN @ts - @around AND @ts + @around AND e.host = @host
      )
      SELECT event, ts, kind, side, what, about, pid, pname FROM near
      WHERE event = @event OR CASE WHEN @server = '' THEN pid = (SELECT pid FROM near WHERE event = @event LIMIT 1)
        ELSE server IN (@server, (SELECT server FROM near WHERE event = @event LIMIT 1)) END
      ORDER BY abs(ts - @ts), event`)
    .all({ event, ts, host, server, around, near: NEAR });
  const moments = found.slice(0, MAX_MOMENTS).sort((a, b) => (a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : Number(a.event - b.event)));
  return { moments, omitted: found.length - moments.length };
};
