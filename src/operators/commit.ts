/** Commits each batch, in order, and hands it on once it is stored. */
import { from, type MonoTypeOperatorFunction, map, mergeMap, of } from 'rxjs';

/** `write` begins at once, whatever is still being written; a store keeps the order. */
export const commit = <T>({ write }: { readonly write: (batch: T) => void | Promise<void> }): MonoTypeOperatorFunction<T> =>
  mergeMap((batch) => {
    const stored = write(batch);
    return stored === undefined ? of(batch) : from(stored).pipe(map(() => batch));
  });
