/** Events that wait for Weir: bounded in number and bytes; what finds no room is counted, and the gap is told of where it is. */

export interface Dropped {
  readonly events: number;
  /** Of those, JSON-RPC messages. */
  readonly messages: number;
  readonly bytes: number;
}

/** Messages come first: whatever else is seen may fill half of the room. */
export type Weight = 'message' | 'other';

export interface BufferOptions {
  readonly maxEvents: number;
  readonly maxBytes: number;
  /** The event that tells of a gap. */
  readonly gap: (dropped: Dropped) => Buffer;
}

/** What a kept event costs beside its bytes. */
const OVERHEAD = 200;
const NONE: Dropped = { events: 0, messages: 0, bytes: 0 };

export class EventBuffer {
  readonly #options: BufferOptions;
  #events: Buffer[] = [];
  #first = 0;
  #bytes = 0;
  #dropped = NONE;
  /** Once full it takes nothing until half of it is sent: one gap, told of in its place, rather than many. */
  #full = false;

  constructor(options: BufferOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#events.length - this.#first;
  }

  get dropped(): Dropped {
    return this.#dropped;
  }

  /** Keeps what `write` gives, of about `bytes`; it is not called when there is no room. */
  add(bytes: number, weight: Weight, write: () => Buffer): void {
    if (this.#full || this.#fill(bytes) > (weight === 'message' ? 1 : 0.5)) {
      this.#full ||= weight === 'message';
      this.drop(bytes, weight);
    } else this.#keep(write());
  }

  drop(bytes: number, weight: Weight): void {
    const { events, messages, bytes: before } = this.#dropped;
    this.#dropped = { events: events + 1, messages: messages + (weight === 'message' ? 1 : 0), bytes: before + bytes };
  }

  /** The next events as one JSON array of about `bytes`; at least one event, however large. */
  take(bytes: number): Buffer | undefined {
    if (this.size === 0) return undefined;
    const parts: Buffer[] = [];
    let taken = 0;
    while (this.size > 0 && (taken === 0 || taken + (this.#events[this.#first]?.length ?? 0) <= bytes)) {
      const event = this.#events[this.#first++];
      if (event === undefined) break;
      parts.push(parts.length === 0 ? OPEN : COMMA, event);
      taken += event.length;
      this.#bytes -= event.length + OVERHEAD;
    }
    parts.push(CLOSE);
    this.#compact();
    this.#tellGap();
    return Buffer.concat(parts);
  }

  /** How full the buffer would be with one event more: 1 is its bound. */
  #fill(bytes: number): number {
    const { maxEvents, maxBytes } = this.#options;
    return Math.max((this.size + 1) / maxEvents, (this.#bytes + bytes + OVERHEAD) / maxBytes);
  }

  #keep(event: Buffer): void {
    this.#events.push(event);
    this.#bytes += event.length + OVERHEAD;
  }

  #tellGap(): void {
    if (this.#dropped.events === 0 || this.#fill(0) > 0.5) return;
    const gap = this.#options.gap(this.#dropped);
    this.#dropped = NONE;
    this.#full = false;
    this.#keep(gap);
  }

  #compact(): void {
    if (this.#first < 1024 && this.size > 0) return;
    this.#events = this.#events.slice(this.#first);
    this.#first = 0;
  }
}

const OPEN = Buffer.from('[');
const COMMA = Buffer.from(',');
const CLOSE = Buffer.from(']');
