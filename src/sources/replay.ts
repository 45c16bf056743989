/** A recording, line by line: JSONL, `.jsonl.gz`, or `-` for standard input. */
import { createReadStream, statSync } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Observable } from 'rxjs';
import type { Frame } from '../event.ts';
import { UsageError } from '../usageError.ts';

export interface ReplayOptions {
  /** A path, or `-`. */
  readonly file: string;
  /** Hears how far the reading is: bytes of the file read, and its size (0 when unknown). */
  readonly progress?: (read: number, size: number) => void;
  /** What to wait for, if anything, before more is read. */
  readonly pace?: () => Promise<void> | undefined;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Longest line kept; the rest of a longer one is skipped, and what is kept is large enough to be rejected by size. */
const MAX_LINE = 64 * 1024 * 1024;

/** @throws UsageError for what is no file, before anything is subscribed. */
export const replay = ({ file, progress, pace = () => undefined }: ReplayOptions): Observable<Frame> => {
  const size = file === '-' ? 0 : sizeOf(file);
  return new Observable((out) => {
    const input = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 256 * 1024 });
    const bytes: Readable = file.endsWith('.gz') ? pipeline(input, createGunzip(), () => {}) : input;
    let read = 0;
    input.on('data', (chunk: Buffer) => {
      read += chunk.length;
      progress?.(read, size);
    });

    const lines = new Lines((line) => out.next(line));
    bytes.on('data', (chunk: Buffer) => {
      lines.add(chunk);
      const busy = pace();
      if (busy === undefined) return;
      bytes.pause();
      void busy.then(() => bytes.resume());
    });
    bytes.on('end', () => {
      lines.end();
      out.complete();
    });
    bytes.on('error', (error) => out.error(new Error(`cannot read ${file}: ${error.message}`)));
    return () => {
      bytes.destroy();
      input.destroy();
    };
  });
};

const sizeOf = (file: string): number => {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new UsageError(`--replay ${file}: no such file. Give a .jsonl or .jsonl.gz recording, or - for standard input.`);
  if (stats.isDirectory())
    throw new UsageError(`--replay ${file}: this is a folder. Give a .jsonl or .jsonl.gz recording in it.`);
  return stats.size;
};

/** Cuts chunks of bytes into lines without reading them as text; blank lines are none. */
class Lines {
  readonly #emit: (line: Buffer) => void;
  #begun: Buffer[] = [];
  #length = 0;

  constructor(emit: (line: Buffer) => void) {
    this.#emit = emit;
  }

  add(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      this.#keep(chunk.subarray(start, end));
      this.end();
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  }

  end(): void {
    const [only] = this.#begun;
    const line = this.#begun.length === 1 && only !== undefined ? only : Buffer.concat(this.#begun);
    this.#begun = [];
    this.#length = 0;
    const text = line.at(-1) === RETURN ? line.subarray(0, -1) : line;
    if (text.length > 0) this.#emit(text);
  }

  #keep(part: Buffer): void {
    if (part.length === 0 || this.#length > MAX_LINE) return;
    this.#begun.push(part);
    this.#length += part.length;
  }
}
