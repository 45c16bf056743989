/** The Mistral judge: asks a model about what the embedded judge leaves open, and falls back to it whenever the model cannot be had. */
import {
  catchError,
  defer,
  finalize,
  map,
  type Observable,
  of,
  ReplaySubject,
  type SchedulerLike,
  share,
  switchMap,
  tap,
} from 'rxjs';
import type { Logger, Values } from '../engine.ts';
import type { Rubric } from '../event.ts';
import { chat } from './chat.ts';
import type { Judge, Question } from './judge.ts';
import { type Opinion, readOpinion } from './opinion.ts';
import type { mistralOptions } from './options.ts';
import { promptOf } from './prompt.ts';
import { type Attempt, type Ledger, type Outcome, throttle } from './throttle.ts';
import { percentileOf, rememberVerdicts, type Verdicts, verdictKey } from './verdicts.ts';
import { isOpen, noted, weighed } from './weighing.ts';

export interface MistralParts {
  readonly key: string;
  readonly options: Values<typeof mistralOptions>;
  /** Sees every question first; its verdict stands wherever the model's cannot be had. */
  readonly embedded: Judge;
  readonly cache?: Verdicts;
  readonly ledger?: Ledger;
  /** A real clock, in a replay as well: what is asked is asked in real time. */
  readonly scheduler: SchedulerLike;
  readonly log: Logger;
  readonly count: (outcome: string, by?: number) => void;
  /** What is under way when it emits ends within two seconds. */
  readonly stop$: Observable<unknown>;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Fresh and unguessable each time, for instance a UUID. */
  readonly nonce: () => string;
}

/** For each question that may wait to be asked, so many may wait for the answer to an equal one: they cost memory, but no request. */
const JOINED = 64;

/** An opinion on a question, or why there is none. */
type Answer = { readonly opinion: Opinion; readonly origin: Rubric['Origin'] } | { readonly why: string };

export const mistral = (parts: MistralParts): Judge => {
  const {
    key,
    options,
    embedded,
    cache = rememberVerdicts(),
    ledger = new Map<number, number>(),
    scheduler,
    count,
    nonce,
  } = parts;
  const limits = { ...options, requests: options.requests_per_minute, window_ms: 60_000 };
  const run = throttle(limits, { ...parts, ledger });
  const complete = chat({ key, model: options.model, server_url: options.server_url, now: () => scheduler.now() });
  let joined = 0;
  const underWay = new Map<string, Observable<Outcome<Opinion>>>();

  const ask =
    (question: Question) =>
    async (signal: AbortSignal): Promise<Attempt<Opinion>> => {
      const fresh = nonce();
      const reply = await complete(promptOf(question, fresh), signal);
      if (reply.kind !== 'answered') return reply;
      count('judge.mistral.tokens', reply.value.tokens);
      const read = readOpinion(reply.value.text, fresh);
      return 'opinion' in read
        ? { kind: 'answered', value: read.opinion }
        : { kind: 'useless', why: `mistral: ${read.unreadable}` };
    };

  const remember = (id: string, opinion: Opinion): void => {
    try {
      cache.set(id, opinion);
    } catch {
      count('judge.cache.failed');
    }
  };

  /** Equal questions that come while one is under way share its outcome. */
  const shared = (id: string, question: Question): Observable<Outcome<Opinion>> => {
    const outcome$ = run(ask(question)).pipe(
      tap((outcome) => {
        if (outcome.kind === 'answered') remember(id, outcome.value);
      }),
      finalize(() => underWay.delete(id)),
      share({ connector: () => new ReplaySubject(1), resetOnComplete: false, resetOnRefCountZero: true }),
    );
    underWay.set(id, outcome$);
    return outcome$;
  };

  const join = (outcome$: Observable<Outcome<Opinion>>): Observable<Outcome<Opinion>> => {
    if (joined >= options.max_queue * JOINED) return of({ kind: 'none', why: 'shed: queue full' });
    joined += 1;
    return outcome$.pipe(
      finalize(() => {
        joined -= 1;
      }),
    );
  };

  const answerTo = (id: string, question: Question): Observable<Answer> => {
    const known = cache.get(id);
    if (known !== undefined) return of({ opinion: known, origin: 'cache' });
    const equal = underWay.get(id);
    const origin = equal === undefined ? 'mistral' : 'cache';
    return (equal === undefined ? shared(id, question) : join(equal)).pipe(
      map((outcome) => (outcome.kind === 'answered' ? { opinion: outcome.value, origin } : { why: outcome.why })),
    );
  };

  return (question) =>
    embedded(question).pipe(
      switchMap((mine) => {
        const id = verdictKey(question, options.model, mine);
        if (!isOpen(question, mine) && percentileOf(id) >= options.sample_percent) return of(mine);
        return defer(() => answerTo(id, question)).pipe(
          catchError(() => of<Answer>({ why: 'mistral: failed' })),
          map((answer) => {
            if ('why' in answer) {
              count(`judge.fallback.${nameOf(answer.why)}`);
              return noted(mine, answer.why);
            }
            count(`judge.${answer.origin}`);
            return weighed(mine, answer.opinion, answer.origin);
          }),
        );
      }),
    );
};

/** `shed: queue full` as a counter is called: `shed_queue_full`. */
const nameOf = (why: string): string => (why.replace(/^mistral: /, '').split(' (')[0] ?? '').replace(/[^a-z0-9]+/gi, '_');
