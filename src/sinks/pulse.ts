/** Once a second while Weir watches: is it overloaded, is anything lost? Says so, without flooding, and notes every ten seconds how it fares. */
import {
  catchError,
  defer,
  EMPTY,
  exhaustMap,
  filter,
  finalize,
  ignoreElements,
  interval,
  map,
  merge,
  type Observable,
  share,
  tap,
} from 'rxjs';
import type { Ports } from '../engine.ts';
import { type Load, type Overload, overload } from '../operators/overload.ts';
import type { Store } from './sqlite.ts';
import type { Summary } from './summary.ts';
import type { Vitals } from './vitals.ts';

export interface PulseOptions extends Pick<Ports, 'scheduler' | 'log' | 'count'> {
  readonly vitals: Pick<Vitals, 'look' | 'counters'> & { state: Vitals['state'] };
  readonly summary: Pick<Summary, 'lost'>;
  readonly note: Store['note'];
  /** Milliseconds from one look to the next: a second, but in tests. */
  readonly every?: number;
  /** What is overload: section [Status]. */
  readonly overload_lag_s: number;
  readonly overload_loop_ms: number;
}

const SECOND = 1000;
/** Looks from one note to the next. */
const NOTED = 10;
/** Between two warnings of one kind; meanwhile it is counted. Milliseconds. */
const QUIET = 600_000;

/** Emits nothing and never ends by itself. */
export const pulse = ({
  scheduler,
  log,
  count,
  vitals,
  summary,
  note,
  every = SECOND,
  ...limits
}: PulseOptions): Observable<never> => {
  const bounds = { late: 1000 * limits.overload_lag_s, loop: limits.overload_loop_ms };
  const look$ = interval(every, scheduler).pipe(map(vitals.look), share());
  /** Whether the time has come to warn again. */
  const rarely = (): (() => boolean) => {
    let said = Number.NEGATIVE_INFINITY;
    return () => {
      if (scheduler.now() - said < QUIET) return false;
      said = scheduler.now();
      return true;
    };
  };

  const mayWarn = rarely();
  let warned = false;
  const turn = (change: Overload): void => {
    vitals.state = change.overloaded ? 'overloaded' : 'ok';
    if (change.overloaded) {
      count('overloaded');
      warned = mayWarn();
      if (warned) log.warn(`overloaded: ${because(change, bounds)}`);
    } else if (warned) log.info('no longer overloaded');
  };

  const mayTell = rarely();
  let told = 0;
  const tellLost = (): void => {
    if (summary.lost <= told || !mayTell()) return;
    log.warn(`lost ${summary.lost - told} events that observers had numbered: they never came`);
    told = summary.lost;
  };

  const overload$ = look$.pipe(overload(bounds), tap(turn));
  const seconds$ = look$.pipe(
    tap(() => {
      if (vitals.state === 'overloaded') count('overloaded.seconds');
      tellLost();
    }),
  );
  const noted$ = look$.pipe(
    filter((_, look) => look % NOTED === 0),
    exhaustMap(() => defer(() => note(vitals.counters(), scheduler.now()) ?? EMPTY).pipe(catchError(() => EMPTY))), // what fails here fails a batch, too, and that is told
  );
  return merge(overload$, seconds$, noted$).pipe(
    ignoreElements(),
    finalize(() => {
      vitals.state = 'ended';
    }),
  );
};

const because = ({ late, loop }: Load, bounds: Load): string =>
  late > bounds.late
    ? `events are read ${(late / 1000).toFixed(1)} s later than usual. More comes than this machine can judge and store`
    : `the event loop is ${(loop / 1000).toFixed(1)} s late. This machine is too busy, or an engine takes too long`;
