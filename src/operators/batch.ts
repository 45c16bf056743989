/** Gathers what will be committed together: at once when idle, in windows under load, never more than a full batch and what belongs to its last event. */
import {
  catchError,
  concat,
  defer,
  merge,
  mergeMap,
  type OperatorFunction,
  type SchedulerLike,
  Subject,
  switchMap,
  takeUntil,
  throwError,
  timer,
} from 'rxjs';
import { spread } from './spread.ts';

export interface BatchOptions<T> {
  readonly scheduler: SchedulerLike;
  readonly size: number;
  /** Milliseconds between two batches under load. */
  readonly window: number;
  /** Whether an item may open a batch; one that may not stays with those before it, even in a full batch. */
  readonly opens?: (item: T) => boolean;
}

export const batch =
  <T>({ scheduler, size, window, opens = () => true }: BatchOptions<T>): OperatorFunction<T, readonly T[]> =>
  (item$) =>
    defer(() => {
      let gathered: T[] = [];
      let flushedAt = Number.NEGATIVE_INFINITY;
      const due$ = new Subject<number>();
      const ended$ = new Subject<void>();

      const flush = (): readonly (readonly T[])[] => {
        if (gathered.length === 0) return [];
        const full = gathered;
        gathered = [];
        flushedAt = scheduler.now();
        return [full];
      };

      const gather = (item: T): readonly (readonly T[])[] => {
        const full = gathered.length >= size && opens(item) ? flush() : [];
        if (gathered.length === 0) due$.next(Math.max(0, flushedAt + window - scheduler.now()));
        gathered.push(item);
        return full;
      };

      const end = (): readonly (readonly T[])[] => {
        ended$.next();
        return flush();
      };

      const inTime$ = due$.pipe(
        switchMap((milliseconds) => timer(milliseconds, scheduler)),
        mergeMap(flush),
        takeUntil(ended$),
      );
      const gathered$ = item$.pipe(
        spread(gather),
        catchError((error: unknown) =>
          concat(
            defer(end),
            throwError(() => error),
          ),
        ), // what was read before the fault is kept
      );
      return merge(inTime$, concat(gathered$, defer(end)));
    });
