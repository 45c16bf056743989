/** Bytes to events: each frame, or each item of an array, becomes one Envelope or one Rejected, in order. */
import { isUtf8 } from 'node:buffer';
import { type OperatorFunction, type SchedulerLike, tap } from 'rxjs';
import type { Envelope, Frame, Json, JsonObject, Rejected, RejectionReason } from '../event.ts';
import { decodeJson, encodeJson } from '../parse/json.ts';
import { integerOf, isObject, stringOf } from '../parse/wire.ts';
import { spread } from './spread.ts';

export interface DecodeOptions {
  readonly scheduler: SchedulerLike;
  /** The id of the first event. */
  readonly firstId: number;
  /** A larger frame is rejected unread. */
  readonly maxFrameBytes: number;
  /** Hears each event before it goes on, so that a replay's clock can follow. */
  readonly clock?: (seen: Envelope | Rejected) => void;
}

/** Bytes of a rejected frame that are kept. */
const KEPT = 64 * 1024;
/** In an array of so many bytes one event may be most of it. */
const LARGE = 64 * 1024;
const MAX_TS = 2n ** 63n - 1n;

export const decode = ({
  scheduler,
  firstId,
  maxFrameBytes,
  clock = () => {},
}: DecodeOptions): OperatorFunction<Frame, Envelope | Rejected> => {
  let nextId = firstId;

  const reject = (reason: RejectionReason, frame: Uint8Array): Rejected => ({
    kind: 'rejected',
    receivedTs: BigInt(Math.trunc(scheduler.now() * 1000)) * 1000n,
    reason,
    bytes: frame.length,
    frame: frame.length > KEPT ? frame.slice(0, KEPT) : frame,
  });

  /** One event, or why it is none. `source` gives its bytes where it must be rejected. */
  const envelope = (value: Json, bytes: number, source: () => Uint8Array): Envelope | Rejected => {
    const read = readEnvelope(value, nextId, bytes);
    if (typeof read === 'string') return reject(read, source());
    nextId += 1;
    return read;
  };

  const readFrame = (frame: Frame): readonly (Envelope | Rejected)[] => {
    if (frame.length === 0) return [reject('empty', frame)];
    if (frame.length > maxFrameBytes) return [reject('too-large', frame)];
    if (!isUtf8(frame)) return [reject('not-utf8', frame)];
    const decoded = decodeJson(text(frame));
    if ('unreadable' in decoded) return [reject(decoded.unreadable, frame)];
    const { value } = decoded;
    if (!Array.isArray(value)) return [envelope(value, frame.length, () => frame)];
    if (value.length === 0) return [reject('empty', frame)];
    const share = Math.ceil(frame.length / value.length);
    const bytes = frame.length > LARGE ? sizeOf : () => share;
    return value.map((item: Json) => envelope(item, bytes(item), () => Buffer.from(encodeJson(item))));
  };

  return (frame$) => frame$.pipe(spread(readFrame), tap(clock));
};

/** About the bytes of a value's JSON. */
const sizeOf = (value: Json): number => {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 8;
  let size = 2;
  for (const key in value) size += key.length + 4 + sizeOf((value as JsonObject)[key] ?? null);
  return size;
};

const text = (frame: Uint8Array): string => {
  const decoded = Buffer.from(frame.buffer, frame.byteOffset, frame.length).toString('utf8');
  return decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded;
};

const readEnvelope = (value: Json, id: number, bytes: number): Envelope | RejectionReason => {
  if (!isObject(value)) return 'not-an-event';
  const ts = readTs(value.ts);
  if (ts === undefined) return 'bad-ts';
  if (typeof value.eventType !== 'string' || value.eventType === '') return 'bad-event-type';
  if (!isObject(value.data)) return 'bad-data';
  return {
    kind: 'envelope',
    id,
    bytes,
    ts,
    host: stringOf(value, 'host') ?? '',
    producer: stringOf(value, 'producer') ?? '',
    pid: integerOf(value, 'pid') ?? null,
    pname: stringOf(value, 'pname') ?? '',
    type: value.eventType,
    tag: stringOf(value, 'mcpTag') ?? stringOf(value.data, 'mcpTag') ?? null,
    data: value.data,
  };
};

/** Whole nanoseconds that fit SQLite's integer; a publisher without 64-bit integers may send them as a string of digits. */
const readTs = (value: Json | undefined): bigint | undefined => {
  const whole = Number.isInteger(value) || typeof value === 'bigint' || (typeof value === 'string' && /^\d{1,19}$/.test(value));
  if (!whole) return undefined;
  const ts = BigInt(value as number | bigint | string);
  return ts >= 0n && ts <= MAX_TS ? ts : undefined;
};
