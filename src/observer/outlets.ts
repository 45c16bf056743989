/** Standard output and error as streams that never block. */
import { fstatSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Writable } from 'node:stream';

/**
 * Node writes to a pipe on its standard output synchronously: a client that reads slowly would stop the other direction too, and the signals.
 */
export const outlet = (fd: 1 | 2): Writable => {
  const usual = () => (fd === 1 ? process.stdout : process.stderr);
  try {
    const stats = fstatSync(fd);
    const waits = stats.isFIFO() || stats.isSocket();
    return waits && process.platform !== 'win32' ? new Socket({ fd, readable: false, writable: true }) : usual();
  } catch {
    return usual();
  }
};

/** Resolves when everything written is with its reader, or the reader is gone. */
export const flushed = (stream: Writable): Promise<void> =>
  new Promise((resolve) => {
    if (stream.destroyed || stream.writableLength === 0) resolve();
    else if (stream.writableEnded) stream.once('close', resolve);
    else stream.write('', () => resolve()); // comes to pass, or fails, after all before it
  });
