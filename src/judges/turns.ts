/**
 * Turns to send: so many at once, so far apart, so many in any window of time. Bottleneck hands them out, and has timers of its own: the one
 * exception to the scheduler being the only clock.
 */
import Bottleneck from 'bottleneck';
import { Observable, type SchedulerLike, Subscription } from 'rxjs';

export interface Pace {
  readonly max_concurrent: number;
  readonly min_time_ms: number;
  /** Holds in every window of `window_ms`, wherever it begins. */
  readonly requests: number;
  readonly window_ms: number;
}

/** The right to send once. */
export interface Turn {
  /** Said by whoever has sent. */
  used: boolean;
}

export interface Turns {
  /** Emits when it is this subscriber's turn; unsubscribing gives the turn back. */
  readonly turn$: Observable<Turn>;
  /** Turns nobody waits for any more, but which Bottleneck still holds. */
  readonly abandoned: () => number;
  /** No turn is granted any more, and no timer is left behind. */
  readonly halt: () => void;
}

export const turns = ({ max_concurrent, min_time_ms, requests, window_ms }: Pace, scheduler: SchedulerLike): Turns => {
  const limiter = new Bottleneck({ maxConcurrent: max_concurrent, minTime: min_time_ms, reservoir: requests });
  const timers = new Subscription();
  let abandoned = 0;

  const restore = (): void => {
    limiter.incrementReservoir(1).catch(() => undefined);
  };

  /**
   * A turn that was used is missing for a whole window from its answer, not from its request: so the limit holds in every window by the other
   * side's clock, too, however long the way there took.
   */
  const restoreLater = (): void => {
    const due = scheduler.now() + window_ms + 1;
    const timer = scheduler.schedule(function () {
      const left = due - scheduler.now();
      // A timer may be early by what its tick has taken.
      if (left > 0) {
        this.schedule(undefined, left);
      } else {
        timers.remove(timer);
        restore();
      }
    }, window_ms + 1);
    timers.add(timer);
  };

  const turn$ = new Observable<Turn>((subscriber) => {
    const turn: Turn = { used: false };
    let done: (() => void) | undefined;
    const begin = (): Promise<void> => {
      if (subscriber.closed) {
        abandoned -= 1;
        restore();
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        done = resolve;
        subscriber.next(turn);
      });
    };
    limiter.schedule(begin).catch(() => undefined);
    return () => {
      if (done === undefined) {
        abandoned += 1;
      } else {
        done();
        if (turn.used) restoreLater();
        else restore();
      }
    };
  });

  const halt = (): void => {
    timers.unsubscribe();
    limiter.stop({ dropWaitingJobs: true }).catch(() => undefined);
  };

  return { turn$, abandoned: () => abandoned, halt };
};
