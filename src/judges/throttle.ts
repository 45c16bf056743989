/** Questions to a service that is slow, limited and paid for: each ends with one outcome, in bounded time, whatever the service does. */
import {
  catchError,
  connectable,
  defaultIfEmpty,
  defer,
  delay,
  EMPTY,
  finalize,
  merge,
  mergeMap,
  Observable,
  of,
  ReplaySubject,
  type SchedulerLike,
  Subject,
  switchMap,
  take,
  takeUntil,
  tap,
  timeout,
  timer,
} from 'rxjs';
import type { Logger } from '../engine.ts';
import { breaker } from './breaker.ts';
import { STOPPED } from './judge.ts';
import { type Pace, type Turn, turns } from './turns.ts';

export interface Limits extends Pace {
  readonly daily_budget: number;
  readonly timeout_ms: number;
  readonly max_wait_ms: number;
  readonly max_queue: number;
  readonly max_retries: number;
  readonly breaker_failures: number;
  readonly breaker_ms: number;
}

/** What one attempt came to. */
export type Attempt<T> =
  | { readonly kind: 'answered'; readonly value: T }
  /** It answered, with nothing that can be used; another attempt would be no better. */
  | { readonly kind: 'useless'; readonly why: string }
  /** Worth another attempt. */
  | { readonly kind: 'transient'; readonly why: string }
  /** It asks for silence. */
  | { readonly kind: 'limited'; readonly why: string; readonly forMs: number }
  /** It would refuse every other question, too. */
  | { readonly kind: 'refused'; readonly why: string };

export type Ask<T> = (signal: AbortSignal) => Promise<Attempt<T>>;

interface None {
  readonly kind: 'none';
  readonly why: string;
}
export type Outcome<T> = { readonly kind: 'answered'; readonly value: T } | None;

const none = (why: string): None => ({ kind: 'none', why });

/** Requests sent, by day since the epoch; a Map will do. */
export interface Ledger {
  readonly get: (day: number) => number | undefined;
  readonly set: (day: number, sent: number) => unknown;
}

export interface ThrottlePorts {
  readonly scheduler: SchedulerLike;
  readonly log: Logger;
  readonly count: (outcome: string, by?: number) => void;
  /** From 0 to 1, for the jitter. */
  readonly random: () => number;
  /** When it emits, what waits is dropped, and what runs has `GRACE_MS` left. */
  readonly stop$: Observable<unknown>;
  readonly ledger: Ledger;
}

const GRACE_MS = 1500;
const DAY_MS = 86_400_000;
const BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 10_000;

export const throttle = (
  limits: Limits,
  { scheduler, log, count, random, stop$, ledger }: ThrottlePorts,
): (<T>(ask: Ask<T>) => Observable<Outcome<T>>) => {
  /** Ends all that waits, and says why. */
  const drop$ = new Subject<string>();
  let stopping = false;
  let inside = 0;
  let lastSent = Number.NEGATIVE_INFINITY;
  let silentUntil = Number.NEGATIVE_INFINITY;

  const { turn$, abandoned, halt } = turns(limits, scheduler);

  const circuit = breaker({
    failures: limits.breaker_failures,
    restMs: limits.breaker_ms,
    now: () => scheduler.now(),
    opened: (bar, forMs) => {
      count('judge.mistral.circuit_opened');
      log.warn(`${bar}: the embedded judge decides for the next ${Math.ceil(forMs / 1000)} s`);
      drop$.next(bar);
    },
  });

  /** Connected at once: that it has emitted is known to questions that come later. */
  const stopping$ = connectable(
    stop$.pipe(
      take(1),
      tap(() => {
        stopping = true;
        halt();
        drop$.next(STOPPED);
      }),
    ),
    { connector: () => new ReplaySubject(1), resetOnDisconnect: false },
  );
  stopping$.connect();

  const today = (): number => Math.floor(scheduler.now() / DAY_MS);
  const sentToday = (): number => ledger.get(today()) ?? 0;
  const unpaid = (): string | undefined => (sentToday() >= limits.daily_budget ? 'budget spent' : undefined);
  const full = (): string | undefined => (inside + abandoned() >= limits.max_queue ? 'shed: queue full' : undefined);
  const barred = (): string | undefined => (stopping ? STOPPED : (circuit.bars() ?? unpaid() ?? full()));

  /** Emits when a request may leave: `Retry-After` has passed, and the last one left long enough ago. */
  const clear$: Observable<unknown> = defer(() => {
    const due = Math.max(silentUntil, lastSent + limits.min_time_ms);
    const left = due - scheduler.now();
    return left > 0 ? timer(left, scheduler).pipe(switchMap(() => clear$)) : of(undefined);
  });

  const send = <T>(ask: Ask<T>, turn: Turn): Observable<Attempt<T> | None> => {
    const bar = unpaid() ?? circuit.enter();
    if (bar !== undefined) return of(none(bar));
    turn.used = true;
    lastSent = scheduler.now();
    ledger.set(today(), sentToday() + 1);
    if (unpaid() !== undefined) drop$.next('budget spent');
    count('judge.mistral.sent');
    let told = false;
    return fromAsk(ask).pipe(
      timeout({
        first: limits.timeout_ms,
        scheduler,
        with: () => of<Attempt<T>>({ kind: 'transient', why: 'mistral: timeout' }),
      }),
      tap((attempt) => {
        told = true;
        report(attempt);
      }),
      finalize(() => {
        if (!told) circuit.left();
      }),
    );
  };

  const report = (attempt: Attempt<unknown>): void => {
    switch (attempt.kind) {
      case 'answered':
      case 'useless':
        circuit.worked();
        break;
      case 'transient':
        circuit.failed(attempt.why);
        break;
      case 'refused':
        circuit.open(attempt.why, limits.breaker_ms);
        break;
      case 'limited':
        circuit.left();
        // Nobody waits longer than that.
        if (attempt.forMs > limits.max_wait_ms) circuit.open(attempt.why, attempt.forMs);
        else silentUntil = Math.max(silentUntil, scheduler.now() + attempt.forMs);
    }
  };

  const attempts = <T>(ask: Ask<T>, tried = 0): Observable<Outcome<T>> =>
    defer(() => {
      let sending = false;
      const dropped$ = drop$.pipe(mergeMap((why) => (sending ? EMPTY : of(none(why)))));
      const attempt$ = turn$.pipe(
        switchMap((turn) =>
          clear$.pipe(
            switchMap(() => {
              sending = true;
              return send(ask, turn);
            }),
          ),
        ),
      );
      return merge(attempt$, dropped$).pipe(
        take(1),
        switchMap((attempt) => {
          const last = stopping || tried >= limits.max_retries || circuit.bars() !== undefined;
          return last || !isWorthAnother(attempt) ? of(outcomeOf(attempt)) : again(ask, tried, attempt);
        }),
      );
    });

  /** After a while, longer each time, and of another length for each of those that failed together. */
  const again = <T>(ask: Ask<T>, tried: number, attempt: Attempt<T>): Observable<Outcome<T>> => {
    const wait = Math.min(MAX_BACKOFF_MS, BACKOFF_MS * 2 ** tried) * (0.5 + random() / 2);
    return merge(timer(wait, scheduler), drop$).pipe(
      take(1),
      switchMap((dropped) => {
        if (typeof dropped === 'string') return of(outcomeOf(attempt));
        count('judge.mistral.retried');
        return attempts(ask, tried + 1);
      }),
    );
  };

  return (ask) =>
    defer(() => {
      const bar = barred();
      if (bar !== undefined) return of(none(bar));
      inside += 1;
      return attempts(ask).pipe(
        timeout({ first: limits.max_wait_ms, scheduler, with: () => of(none('shed: waited too long')) }),
        takeUntil(stopping$.pipe(delay(GRACE_MS, scheduler))),
        defaultIfEmpty(none(STOPPED)),
        catchError(() => of(none('mistral: failed'))),
        finalize(() => {
          inside -= 1;
        }),
      );
    });
};

/** The promise as an Observable whose end aborts it, and which need not wait for it to obey. */
const fromAsk = <T>(ask: Ask<T>): Observable<Attempt<T>> =>
  new Observable((subscriber) => {
    const abort = new AbortController();
    ask(abort.signal)
      .catch((): Attempt<T> => ({ kind: 'useless', why: 'mistral: failed' }))
      .then((attempt) => {
        subscriber.next(attempt);
        subscriber.complete();
      });
    return () => abort.abort();
  });

const isWorthAnother = <T>(attempt: Attempt<T> | None): attempt is Extract<Attempt<T>, { kind: 'transient' | 'limited' }> =>
  attempt.kind === 'transient' || attempt.kind === 'limited';

const outcomeOf = <T>(attempt: Attempt<T> | None): Outcome<T> => (attempt.kind === 'answered' ? attempt : none(attempt.why));
