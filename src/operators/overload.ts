/** Tells when Weir cannot keep up, and when it can again: a moment's delay is neither. */
import { distinctUntilChanged, map, type OperatorFunction, scan, skipWhile } from 'rxjs';

/** How one second went. Milliseconds. */
export interface Load {
  /** How much later than usual events were read. */
  readonly late: number;
  /** How late the event loop was, at the 99th percentile. */
  readonly loop: number;
}

export interface Overload extends Load {
  readonly overloaded: boolean;
}

/** Seconds in a row over a bound until it is overload, and under half of both until it is over. */
const ONSET = 3;
const RECOVERY = 5;

/** Emits at each change, with the load that made it. */
export const overload =
  (bounds: Load): OperatorFunction<Load, Overload> =>
  (load$) =>
    load$.pipe(
      scan(
        (before, load) => {
          const differs = before.overloaded ? !exceeds(load, bounds, 0.5) : exceeds(load, bounds, 1);
          const streak = differs ? before.streak + 1 : 0;
          const turns = streak === (before.overloaded ? RECOVERY : ONSET);
          return { load, streak: turns ? 0 : streak, overloaded: before.overloaded !== turns };
        },
        { load: { late: 0, loop: 0 }, streak: 0, overloaded: false },
      ),
      map(({ load, overloaded }) => ({ ...load, overloaded })),
      distinctUntilChanged((before, after) => before.overloaded === after.overloaded),
      skipWhile(({ overloaded }) => !overloaded), // that all is well from the beginning is no change
    );

const exceeds = ({ late, loop }: Load, bounds: Load, share: number): boolean =>
  late > bounds.late * share || loop > bounds.loop * share;
