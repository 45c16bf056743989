/** Bytes to events: each frame, or each item of an array, becomes one Envelope or one Rejected, in order. */
import { isAscii, isUtf8 } from 'node:buffer';
import { type OperatorFunction, type SchedulerLike, tap } from 'rxjs';
import type { Envelope, Frame, Json, Rejected, RejectionReason, Written } from '../event.ts';
import { decodeScanned } from '../parse/json.ts';
import { type EventPlaces, type Range, scan } from '../parse/scan.ts';
import { integerOf, isObject, stringOf } from '../parse/wire.ts';
import { spread } from './spread.ts';

export interface DecodeOptions {
  readonly scheduler: SchedulerLike;
  /** The id of the first event. */
  readonly firstId: number;
  /** A larger frame is rejected unread. */
  readonly maxFrameBytes: number;
  /** One of more names and values is rejected before it is parsed: many small ones take far longer than their bytes. */
  readonly maxFrameValues?: number;
  /** Hears each event before it goes on, so that a replay's clock can follow. */
  readonly clock?: (seen: Envelope | Rejected) => void;
}

/** Bytes of a rejected frame that are kept. */
const KEPT = 64 * 1024;
const MAX_TS = 2n ** 63n - 1n;

export const decode = ({
  scheduler,
  firstId,
  maxFrameBytes,
  maxFrameValues = Number.POSITIVE_INFINITY,
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

  /** One event, or why it is none. `cut` gives parts of the frame's text. */
  const read = (value: Json, places: EventPlaces, size: number, cut: Cut): Envelope | Rejected => {
    const seen = readEnvelope(value, nextId, size, places, cut);
    if (typeof seen === 'string') return reject(seen, Buffer.from(cut(places.whole)));
    nextId += 1;
    return seen;
  };

  const readFrame = (frame: Frame): readonly (Envelope | Rejected)[] => {
    if (frame.length === 0) return [reject('empty', frame)];
    if (frame.length > maxFrameBytes) return [reject('too-large', frame)];
    const bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.length);
    const isSingleByte = isAscii(bytes);
    if (!isSingleByte && !isUtf8(bytes)) return [reject('not-utf8', frame)];
    const text = isSingleByte ? bytes.toString('latin1') : withoutMark(bytes.toString());
    const scanned = scan(text, true);
    if (scanned.values > maxFrameValues) return [reject('too-many-values', frame)];
    const decoded = decodeScanned(text, scanned);
    if ('unreadable' in decoded) return [reject(decoded.unreadable, frame)];
    const { value } = decoded;
    const slice = ([from, until]: Range): string => text.slice(from, until);
    if (!Array.isArray(value)) return scanned.events.map((places) => read(value, places, frame.length, slice));
    if (value.length === 0) return [reject('empty', frame)];
    // A slice keeps the whole text in memory: an event that stands among others gets its own.
    const copy: Cut = isSingleByte
      ? ([from, until]) => bytes.toString('latin1', from, until)
      : (range) => Buffer.from(slice(range)).toString();
    return scanned.events.map((places, index) => {
      const [from, until] = places.whole;
      return read(value[index], places, until - from, copy);
    });
  };

  return (frame$) => frame$.pipe(spread(readFrame), tap(clock));
};

type Cut = (range: Range) => string;

const withoutMark = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);

const readEnvelope = (value: Json, id: number, bytes: number, places: EventPlaces, cut: Cut): Envelope | RejectionReason => {
  if (!isObject(value)) return 'not-an-event';
  const ts = readTs(places.ts === undefined ? value.ts : BigInt(cut(places.ts)));
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
    written: writtenAt(places, cut),
  };
};

/** What an event's text has of its data and, in that, of its message. */
const writtenAt = ({ data, params, result, error }: EventPlaces, cut: Cut): Written | undefined => {
  if (data === undefined) return undefined;
  const text = cut(data);
  const part = (range: Range | undefined): string | undefined =>
    range === undefined ? undefined : text.slice(range[0] - data[0], range[1] - data[0]);
  return { data: text, params: part(params), result: part(result), error: part(error) };
};

/** Whole nanoseconds that fit SQLite's integer; a publisher without 64-bit integers may send them as a string of digits. */
const readTs = (value: Json | undefined): bigint | undefined => {
  const whole = Number.isInteger(value) || typeof value === 'bigint' || (typeof value === 'string' && /^\d{1,19}$/.test(value));
  if (!whole) return undefined;
  const ts = BigInt(value as number | bigint | string);
  return ts >= 0n && ts <= MAX_TS ? ts : undefined;
};
