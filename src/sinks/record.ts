/** Writes what is received to a file, one message a line, so that it can be replayed. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { defer, finalize, type MonoTypeOperatorFunction, tap } from 'rxjs';
import type { Frame } from '../event.ts';
import { UsageError } from '../usageError.ts';

const NEWLINE = 0x0a;
const TAB = 0x09;

/** Appends to `file`, readable by its owner alone. A line break inside a message is written as a tab, which JSON takes where it takes a line break, and nowhere else. */
export const recordTo = (file: string): MonoTypeOperatorFunction<Frame> => {
  return (frame$) =>
    defer(() => {
      const descriptor = open(file);
      return frame$.pipe(
        tap((frame) => writeSync(descriptor, Buffer.concat([oneLine(frame), Buffer.of(NEWLINE)]))),
        finalize(() => closeSync(descriptor)),
      );
    });
};

const open = (file: string): number => {
  try {
    return openSync(file, 'a', 0o600);
  } catch (error) {
    throw new UsageError(`--record ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
};

const oneLine = (frame: Frame): Uint8Array =>
  frame.includes(NEWLINE) ? frame.map((byte) => (byte === NEWLINE ? TAB : byte)) : frame;
