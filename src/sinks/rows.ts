/** What is stored of a batch: its rows, table by table, each in its table's order of columns. Nothing but primitives and bytes, so they cross to a thread. */
import type { Answer, Call, Json, Listing, Message, Rejected, StoredEvent } from '../event.ts';
import type { Analysed } from '../operators/analyse.ts';
import { encodeJson } from '../parse/json.ts';
import type { Note } from '../pending.ts';
import type { Result } from '../result.ts';

export type Cell = string | number | bigint | null | Uint8Array;
export type Row = readonly Cell[];

/** Tables in the order they are written: what others refer to comes first. Ids are given by the database, but for those of raw_events. `settled` is what leaves pending_judgements. */
export const TABLES = [
  'raw_events',
  'rpc_events',
  'file_events',
  'process_events',
  'mcpl',
  'engine_results',
  'pending_judgements',
  'settled',
  'rejected_events',
] as const;
export type Table = (typeof TABLES)[number];
export type Rows = Readonly<Record<Table, readonly Row[]>>;

export const rowsOf = (batch: readonly Analysed[]): Rows => {
  const rows = emptyRows();
  for (const { event, results, noted, at } of batch) {
    if (event?.kind === 'rejected') rows.rejected_events.push(rejectedRow(event));
    else if (event !== undefined && event.kind !== 'unanswered') addEvent(rows, event, at);
    for (const result of results) rows.engine_results.push(resultRow(result, at));
    if (noted !== undefined) addNote(rows, noted.engine, noted.note);
  }
  return rows;
};

const emptyRows = (): Record<Table, Row[]> => ({
  raw_events: [],
  rpc_events: [],
  file_events: [],
  process_events: [],
  mcpl: [],
  engine_results: [],
  pending_judgements: [],
  settled: [],
  rejected_events: [],
});

const addEvent = (rows: Record<Table, Row[]>, event: StoredEvent, at: number): void => {
  const { raw } = event;
  const createdAt = timestamp(at);
  if (!('part' in event) || event.part === 0) rows.raw_events.push(rawRow(event, createdAt));
  switch (event.kind) {
    case 'call':
    case 'message':
      rows.rpc_events.push(rpcRow(event, createdAt, event.id === null ? 'Notification' : 'Request', event.method));
      break;
    case 'answer':
      rows.rpc_events.push(rpcRow(event, createdAt, 'Response', event.method));
      break;
    case 'listing':
      rows.mcpl.push(...toolRows(event, createdAt));
      rows.rpc_events.push(rpcRow(event, createdAt, 'Response', 'tools/list'));
      break;
    case 'file': {
      const { pid, pname, operation, path, oldPath, newPath, size } = event;
      rows.file_events.push([raw.id, raw.ts, pid, pname, operation, path, oldPath, newPath, size, createdAt]);
      break;
    }
    case 'process': {
      const { pid, pname, parentPid, commandLine, operation, exitCode } = event;
      rows.process_events.push([raw.id, raw.ts, pid, pname, parentPid, commandLine, operation, exitCode, createdAt]);
      break;
    }
    case 'other':
      break;
  }
};

/** The frame is copied: it may be a view of far more bytes, and those would cross, too. */
const rejectedRow = ({ receivedTs, reason, bytes, frame }: Rejected): Row => [receivedTs, reason, bytes, new Uint8Array(frame)];

const rawRow = ({ raw }: StoredEvent, createdAt: string): Row => {
  const { id, ts, host, producer, pid, pname, type, tag, data, written } = raw;
  return [id, ts, host, producer, pid, pname, type, tag, written?.data ?? encodeJson(data), createdAt];
};

const PARTS = ['params', 'result', 'error'] as const;

const rpcRow = (event: Call | Message | Answer | Listing, createdAt: string, direction: string, method: string | null): Row => {
  const { raw, server, message } = event;
  const id = typeof message.id === 'string' ? message.id : jsonOrNull(message.id);
  const contents = PARTS.map((part) => {
    const value = message[part];
    return value === undefined || value === null ? null : (raw.written?.[part] ?? encodeJson(value));
  });
  return [raw.id, raw.ts, raw.producer, server.label, direction, method, id, ...contents, createdAt];
};

const toolRows = ({ raw, server, tools }: Listing, createdAt: string): readonly Row[] =>
  tools.map(({ tool, title, description, inputSchema, annotations, hash }) => {
    const described = [title, description, jsonOrNull(inputSchema), jsonOrNull(annotations), hash];
    return [server.host, raw.producer, server.label, tool, ...described, raw.ts, raw.ts, createdAt];
  });

const resultRow = (result: Result, at: number): Row => {
  const { event, engine, rule, server, tool, severity, score, risk, detail, times } = result;
  const told = times === undefined ? detail : { ...Object(detail), times };
  const { id, producer } = event.raw;
  return [id, engine, rule, server, producer, tool ?? '', severity, score, risk, encodeJson(told), timestamp(at)];
};

const addNote = (rows: Record<Table, Row[]>, engine: string, note: Note): void => {
  const key = [note.id, engine, note.tool ?? '', note.part];
  if (note.note === 'opened') rows.pending_judgements.push([...key, note.cause, note.question]);
  else rows.settled.push(key);
};

const jsonOrNull = (value: Json | undefined): string | null => (value === undefined || value === null ? null : encodeJson(value));

/** The events of a batch share few milliseconds: the last one's text is kept. */
const timestamp = (() => {
  let [last, text] = [Number.NaN, ''];
  return (at: number): string => {
    const millisecond = Math.trunc(at);
    if (millisecond !== last) [last, text] = [millisecond, new Date(millisecond).toISOString()];
    return text;
  };
})();
