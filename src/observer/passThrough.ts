/** Bytes from one stream to another, untouched and at their pace; what watches them hears each chunk after it was passed on. */
import type { Readable, Writable } from 'node:stream';

export interface Watcher {
  readonly add: (chunk: Buffer) => void;
  readonly end: () => void;
}

/** When either end breaks, so does the other: each side sees what it would see without us between. */
export const passThrough = (from: Readable, to: Writable, watcher: Watcher): void => {
  const { add, end } = unobtrusive(watcher);
  from.pipe(to); // first: its listener passes the chunk on before ours looks at it
  from.on('data', add);
  from.on('end', end);
  from.on('error', () => to.end());
  to.on('error', () => from.destroy());
  to.on('close', () => from.destroy());
};

/** A watcher whose fault ends the watching, never the stream. */
export const unobtrusive = (watcher: Watcher): Watcher => {
  let blind = false;
  const guard =
    <A extends readonly unknown[]>(watch: (...given: A) => void) =>
    (...given: A): void => {
      if (blind) return;
      try {
        watch(...given);
      } catch {
        blind = true;
      }
    };
  return { add: guard(watcher.add), end: guard(watcher.end) };
};
