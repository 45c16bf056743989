/** What was asked, and what was answered: the other half of a message. */
import type { Reader } from './database.ts';

/** One row of rpc_events, with who said it. */
export interface Said {
  readonly event: bigint;
  readonly ts: bigint;
  readonly direction: 'Request' | 'Response' | 'Notification';
  readonly method: string | null;
  readonly messageId: string | null;
  readonly params: string | null;
  readonly result: string | null;
  readonly error: string | null;
  readonly host: string;
  readonly server: string;
  readonly side: 'client' | 'server';
}

export interface Exchange {
  readonly request?: Said;
  readonly response?: Said;
}

/** An answer this many events away is not looked for. */
const REACH = 200_000n;

/** Who speaks, as the graph's `classify` tells it. */
const SIDE = `CASE upper(coalesce(e.data ->> '$.task', e.data ->> '$.operation', ''))
    WHEN 'SEND' THEN 'client' WHEN 'RECV' THEN 'server'
    ELSE CASE WHEN e.data ->> '$.src' IN ('client', 'server') THEN e.data ->> '$.src'
      WHEN m.direction = 'Response' THEN 'server' ELSE 'client' END END`;

export const SAID = `m.raw_event_id AS event, m.ts, m.direction, m.method, m.message_id AS messageId, m.params, m.result, m.error,
  e.host, m.mcptag AS server, ${SIDE} AS side`;

/** The message of an event; of a JSON-RPC batch, the first call of `tool`. */
export const messageOf = (db: Reader, event: bigint, tool: string): Said | undefined =>
  db
    .prepare<[bigint, string], Said>(`
      SELECT ${SAID} FROM rpc_events m JOIN raw_events e ON e.id = m.raw_event_id
      WHERE m.raw_event_id = ? ORDER BY m.params ->> '$.name' = ? DESC, m.id LIMIT 1`)
    .get(event, tool);

/** A message with its other half. An id is used again and again: the nearest counts, and never one of the same side. */
export const exchangeOf = (db: Reader, said: Said): Exchange => {
  const { event, messageId, host, server, side } = said;
  if (said.direction === 'Notification' || messageId === null) return { request: said };
  const forward = said.direction === 'Request';
  const other = db
    .prepare<[Record<string, unknown>], Said>(`
      SELECT ${SAID} FROM rpc_events m JOIN raw_events e ON e.id = m.raw_event_id
      WHERE m.raw_event_id BETWEEN @first AND @last AND m.message_id = @messageId AND m.mcptag = @server AND e.host = @host
        AND m.direction <> 'Notification'
        AND (m.direction = @wanted AND ${SIDE} <> @side OR m.direction = @own AND ${SIDE} = @side)
      ORDER BY m.raw_event_id ${forward ? 'ASC' : 'DESC'} LIMIT 1`)
    .get({
      first: forward ? event + 1n : event - REACH,
      last: forward ? event + REACH : event - 1n,
      ...{ messageId, server, host, side, own: said.direction, wanted: forward ? 'Response' : 'Request' },
    });
  // Where the id is asked again before it is answered, or was answered already, there is no other half.
  const half = other?.direction === said.direction ? undefined : other;
  if (forward) return { request: said, ...(half && { response: half }) };
  return { response: said, ...(half && { request: half }) };
};

/** A call is looked for so many events before what it may have caused. */
const ONGOING = 5_000n;

/** The call that the server was busy with: asked before the event, and answered after it or never. */
export const ongoing = (
  db: Reader,
  { event, ts, host, server }: { event: bigint; ts: bigint; host: string; server: string },
): Exchange => {
  const call = db
    .prepare<[bigint, bigint, string, string], Said>(`
      SELECT ${SAID} FROM rpc_events m JOIN raw_events e ON e.id = m.raw_event_id
      WHERE m.raw_event_id BETWEEN ? AND ? AND m.method = 'tools/call' AND m.direction = 'Request' AND m.mcptag = ? AND e.host = ?
      ORDER BY m.raw_event_id DESC LIMIT 1`)
    .get(event - ONGOING, event, server, host);
  const exchange = call === undefined ? {} : exchangeOf(db, call);
  return exchange.response !== undefined && exchange.response.ts < ts ? {} : exchange;
};
