/** Questions that an earlier run left open, read back with the events that they rest on. */
import type Database from 'better-sqlite3';
import type { Envelope } from '../event.ts';
import { decodeJson } from '../parse/json.ts';
import { isObject } from '../parse/wire.ts';
import type { Pending } from '../pending.ts';

interface Row {
  readonly raw_event_id: bigint;
  readonly engine_name: string;
  readonly tool: string;
  readonly part: bigint;
  readonly cause_id: bigint | null;
  readonly question: string;
}

interface EventRow {
  readonly id: bigint;
  readonly ts: bigint;
  readonly host: string;
  readonly producer: string;
  readonly pid: bigint | null;
  readonly pname: string | null;
  readonly event_type: string;
  readonly mcpTag: string | null;
  readonly data: string;
}

/** Questions handed back; the oldest first. */
const MOST = 1000;

export const readPending = (db: Database.Database): readonly Pending[] => {
  const open = db.prepare<[number], Row>('SELECT * FROM pending_judgements ORDER BY raw_event_id LIMIT ?').safeIntegers();
  const events = db.prepare<[bigint], EventRow>('SELECT * FROM raw_events WHERE id = ?').safeIntegers();
  const envelope = (id: bigint): Envelope | undefined => {
    const row = events.get(id);
    return row && envelopeOf(row);
  };
  return open.all(MOST).map(({ raw_event_id, engine_name: engine, tool, part, cause_id, question }) => {
    const event = envelope(raw_event_id);
    const cause = cause_id === null ? undefined : envelope(cause_id);
    const about = { id: Number(raw_event_id), part: Number(part), tool: tool === '' ? null : tool };
    return { ...about, engine, question, ...(event && { event }), ...(cause && { cause }) };
  });
};

const envelopeOf = ({ id, ts, host, producer, pid, pname, event_type, mcpTag, data }: EventRow): Envelope | undefined => {
  const decoded = decodeJson(data);
  if (!('value' in decoded) || !isObject(decoded.value)) return undefined;
  return {
    kind: 'envelope',
    id: Number(id),
    ts,
    host,
    producer,
    pid: pid === null ? null : Number(pid),
    pname: pname ?? '',
    type: event_type,
    tag: mcpTag,
    data: decoded.value,
    bytes: data.length,
  };
};
