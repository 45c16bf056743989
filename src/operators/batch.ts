/** Gathers what will be committed together: at once when idle, in windows under load, never more than a full batch and what belongs to its last event. */
import { catchError, concat, defer, merge, type OperatorFunction, type SchedulerLike, throwError } from 'rxjs';
import { alarm } from './alarm.ts';
import { spread } from './spread.ts';

export interface BatchOptions<T> {
  readonly scheduler: SchedulerLike;
  readonly size: number;
  /** Milliseconds between two batches under load. */
  readonly window: number;
  /** What an item counts as; 1 unless told. */
  readonly weigh?: (item: T) => number;
  /** Whether an item may open a batch; one that may not stays with those before it, even in a full batch. */
  readonly opens?: (item: T) => boolean;
}

export const batch =
  <T>({ scheduler, size, window, weigh = () => 1, opens = () => true }: BatchOptions<T>): OperatorFunction<T, readonly T[]> =>
  (item$) =>
    defer(() => {
      let gathered: T[] = [];
      let weight = 0;
      let flushedAt = Number.NEGATIVE_INFINITY;

      const flush = (): readonly (readonly T[])[] => {
        if (gathered.length === 0) return [];
        const full = gathered;
        gathered = [];
        weight = 0;
        flushedAt = scheduler.now();
        return [full];
      };
      const flushDue = alarm(scheduler, flush);

      const gather = (item: T): readonly (readonly T[])[] => {
        const full = weight >= size && opens(item) ? flush() : [];
        if (gathered.length === 0) flushDue.set(flushedAt + window - scheduler.now());
        gathered.push(item);
        weight += weigh(item);
        return full;
      };

      const end = (): readonly (readonly T[])[] => {
        flushDue.off();
        return flush();
      };

      const gathered$ = item$.pipe(
        spread(gather),
        catchError((error: unknown) =>
          concat(
            defer(end),
            throwError(() => error),
          ),
        ), // what was read before the fault is kept
      );
      return merge(flushDue.rung$, concat(gathered$, defer(end)));
    });
