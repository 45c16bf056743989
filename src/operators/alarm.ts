/** Wakes an operator at a time by the graph's clock; set anew, the time before is forgotten. */
import { mergeMap, type Observable, type SchedulerLike, Subject, switchMap, takeUntil, timer } from 'rxjs';

export interface Alarm<T> {
  /** In so many milliseconds; at once when they are past. */
  readonly set: (milliseconds: number) => void;
  readonly off: () => void;
  /** What it makes when it rings; completes when it is off for good. */
  readonly rung$: Observable<T>;
}

export const alarm = <T>(scheduler: SchedulerLike, ring: () => readonly T[]): Alarm<T> => {
  const set$ = new Subject<number>();
  const off$ = new Subject<void>();
  return {
    set: (milliseconds) => set$.next(Math.max(0, milliseconds)),
    off: () => off$.next(),
    rung$: set$.pipe(
      switchMap((milliseconds) => timer(milliseconds, scheduler)),
      mergeMap(ring),
      takeUntil(off$),
    ),
  };
};
