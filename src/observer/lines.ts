/** Cuts a byte stream into lines off to the side, in bounded memory whatever the stream does. */

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Memory that is kept between lines. */
const KEPT = 64 * 1024;

export interface LineReader {
  /** Hears each part of a line as it comes; of a line beyond the limit, its first bytes. */
  readonly part?: (bytes: Uint8Array) => void;
  /** Hears a line at its end: its first bytes, good until this returns, and how long it was. */
  readonly line: (start: Buffer, length: number) => void;
}

export class Lines {
  readonly #limit: number;
  readonly #reader: LineReader;
  /** The line begun in an earlier chunk; copied, for a slice would hold the whole chunk it came in. */
  #begun = Buffer.allocUnsafe(KEPT);
  #kept = 0;
  #length = 0;

  constructor(limit: number, reader: LineReader) {
    this.#limit = limit;
    this.#reader = reader;
  }

  readonly add = (chunk: Buffer): void => {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.#finish(chunk.subarray(start, end));
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  };

  /** What stands behind the last line break is a line too. */
  readonly end = (): void => {
    if (this.#length > 0) this.#finish(Buffer.alloc(0));
  };

  /** Adds to the line that `end` will end, whatever the bytes are. */
  readonly append = (bytes: Buffer): void => this.#keep(bytes);

  #finish(rest: Buffer): void {
    if (this.#length === 0 && rest.length <= this.#limit) {
      if (rest.length > 0) this.#reader.part?.(rest);
      this.#emit(rest, rest.length);
      return;
    }
    this.#keep(rest);
    this.#emit(this.#begun.subarray(0, this.#kept), this.#length);
    this.#kept = 0;
    this.#length = 0;
    if (this.#begun.length > KEPT) this.#begun = Buffer.allocUnsafe(KEPT);
  }

  #emit(kept: Buffer, length: number): void {
    const whole = kept.length === length;
    const line = whole && kept.at(-1) === RETURN ? kept.subarray(0, -1) : kept;
    this.#reader.line(line, whole ? line.length : length);
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    const room = part.subarray(0, Math.max(0, this.#limit - this.#kept));
    if (room.length === 0) return;
    this.#reader.part?.(room);
    const needed = this.#kept + room.length;
    if (needed > this.#begun.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, Math.min(this.#begun.length * 2, this.#limit)));
      this.#begun.copy(larger, 0, 0, this.#kept);
      this.#begun = larger;
    }
    room.copy(this.#begun, this.#kept);
    this.#kept = needed;
  }
}
