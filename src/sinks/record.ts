/** Writes what is received to a file, one message a line, so that it can be replayed; a full file makes room for a new one. */
import { closeSync, fstatSync, ftruncateSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { defer, finalize, type MonoTypeOperatorFunction, tap } from 'rxjs';
import { defineOptions } from '../config.ts';
import type { Logger } from '../engine.ts';
import type { Frame } from '../event.ts';
import { UsageError } from '../usageError.ts';

/** Section [Recording] of config.conf. */
export const recordingOptions = defineOptions({
  max_mb: {
    default: 1024,
    range: [1, 1_000_000],
    doc: 'A recording that would grow beyond this becomes FILE.1, that one FILE.2, and so on; a new FILE begins.',
  },
  keep: { default: 4, range: [0, 1000], doc: 'Full recordings that are kept; the oldest goes.' },
});

export interface RecordOptions {
  readonly file: string;
  readonly maxBytes: number;
  readonly keep: number;
  readonly log: Pick<Logger, 'warn'>;
}

const NEWLINE = 0x0a;
const TAB = 0x09;

/** Appends, readable by its owner alone. A line break inside a message is written as a tab, which JSON takes where it takes a line break, and nowhere else. */
export const recordTo = (options: RecordOptions): MonoTypeOperatorFunction<Frame> => {
  return (frame$) =>
    defer(() => {
      const recording = new Recording(options);
      return frame$.pipe(
        tap((frame) => recording.add(frame)),
        finalize(() => recording.close()),
      );
    });
};

class Recording {
  readonly #options: RecordOptions;
  /** Undefined once it cannot be written any more: watching goes on without it. */
  #descriptor: number | undefined;
  #bytes: number;

  constructor(options: RecordOptions) {
    this.#options = options;
    const { file } = options;
    try {
      this.#descriptor = openSync(file, 'a', 0o600);
      this.#bytes = fstatSync(this.#descriptor).size;
    } catch (error) {
      throw new UsageError(`--record ${file}: ${error instanceof Error ? error.message : String(error)}.`);
    }
  }

  add(frame: Frame): void {
    const line = Buffer.concat([oneLine(frame), Buffer.of(NEWLINE)]);
    try {
      if (this.#bytes > 0 && this.#bytes + line.length > this.#options.maxBytes) this.#rotate();
      if (this.#descriptor === undefined) return;
      for (let written = 0; written < line.length; ) written += writeSync(this.#descriptor, line, written); // a disk that gets full takes a part
      this.#bytes += line.length;
    } catch (error) {
      this.#takeBack();
      this.close();
      this.#options.log.warn(
        `--record ${this.#options.file}: ${error instanceof Error ? error.message : String(error)}; recording ends, watching goes on`,
      );
    }
  }

  /** No part of a line stays, which the next recording would go on behind. */
  #takeBack(): void {
    try {
      if (this.#descriptor !== undefined) ftruncateSync(this.#descriptor, this.#bytes);
    } catch {}
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #rotate(): void {
    if (this.#descriptor === undefined) return;
    this.close();
    const { file, keep } = this.#options;
    rmSync(`${file}.${keep}`, { force: true });
    for (let age = keep - 1; age >= 1; age -= 1) renameIfThere(`${file}.${age}`, `${file}.${age + 1}`);
    if (keep > 0) renameIfThere(file, `${file}.1`);
    this.#descriptor = openSync(file, 'w', 0o600);
    this.#bytes = 0;
  }
}

const renameIfThere = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
};

const oneLine = (frame: Frame): Uint8Array =>
  frame.includes(NEWLINE) ? frame.map((byte) => (byte === NEWLINE ? TAB : byte)) : frame;
