/** A circuit breaker: after failures in a row nothing is sent for a while, then one attempt finds out whether that is over. */

export interface Breaker {
  /** Why nothing may be sent now, if so. */
  readonly bars: () => string | undefined;
  /** Like `bars`, but whom it lets through must tell how it went. */
  readonly enter: () => string | undefined;
  readonly worked: () => void;
  readonly failed: (why: string) => void;
  /** It ended without telling anything about the other side. */
  readonly left: () => void;
  /** Bars everything for so many milliseconds. */
  readonly open: (why: string, forMs: number) => void;
}

export interface BreakerOptions {
  readonly failures: number;
  readonly restMs: number;
  readonly now: () => number;
  readonly opened: (bar: string, forMs: number) => void;
}

export const breaker = ({ failures, restMs, now, opened }: BreakerOptions): Breaker => {
  let inARow = 0;
  let openUntil = 0;
  let bar: string | undefined;
  let trying = false;

  const bars = (): string | undefined => (bar !== undefined && (trying || now() < openUntil) ? bar : undefined);
  const open = (why: string, forMs: number): void => {
    trying = false;
    openUntil = now() + forMs;
    bar = `circuit open (${why})`;
    opened(bar, forMs);
  };

  return {
    bars,
    open,
    enter: () => {
      const barred = bars();
      if (barred === undefined) trying = bar !== undefined;
      return barred;
    },
    worked: () => {
      inARow = 0;
      // While it is open only the attempt that finds out may close it, not one sent before.
      if (now() >= openUntil) {
        trying = false;
        bar = undefined;
      }
    },
    failed: (why) => {
      inARow += 1;
      if (bar === undefined ? inARow >= failures : trying) open(why, restMs);
    },
    left: () => {
      trying = false;
    },
  };
};
