import fc from 'fast-check';
import { asyncScheduler, from, lastValueFrom, mergeMap, Subject, toArray } from 'rxjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Ask, type Attempt, type Limits, type Outcome, throttle } from '../../src/judges/throttle.ts';

const START = 1_700_000_000_000;
const SECOND = 1000;
const DAY = 86_400 * SECOND;

const limits: Limits = {
  max_concurrent: 4,
  min_time_ms: 0,
  requests: 1000,
  window_ms: 60 * SECOND,
  daily_budget: 1_000_000,
  timeout_ms: 20 * SECOND,
  max_wait_ms: 60 * SECOND,
  max_queue: 1000,
  max_retries: 2,
  breaker_failures: 5,
  breaker_ms: 30 * SECOND,
};

let stop$: Subject<void>;
let counted: Map<string, number>;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  stop$ = new Subject();
  counted = new Map();
});
afterEach(() => {
  stop$.next();
  vi.useRealTimers();
});

const throttled = (changes: Partial<Limits> = {}, random = (): number => 0) =>
  throttle(
    { ...limits, ...changes },
    {
      scheduler: asyncScheduler,
      log: { info: () => undefined, warn: () => undefined },
      count: (name, by = 1) => counted.set(name, (counted.get(name) ?? 0) + by),
      random,
      stop$,
      ledger: new Map(),
    },
  );

const after = <T>(ms: number, value: T): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value));
const ok: Attempt<number> = { kind: 'answered', value: 1 };
const failed: Attempt<never> = { kind: 'transient', why: 'mistral: 500 server error' };
const answers =
  (...script: readonly Attempt<number>[]): Ask<number> =>
  async () =>
    script[Math.min(asked++, script.length - 1)] ?? ok;
let asked = 0;
beforeEach(() => {
  asked = 0;
});

/** Outcomes as they come in, each with the time it took. */
const collect = (
  run: ReturnType<typeof throttled>,
  asks: readonly Ask<number>[],
): { readonly why: string; readonly at: number }[] => {
  const outcomes: { why: string; at: number }[] = [];
  for (const ask of asks) {
    run(ask).subscribe((outcome) =>
      outcomes.push({ why: outcome.kind === 'none' ? outcome.why : 'answered', at: Date.now() - START }),
    );
  }
  return outcomes;
};

test('a limit holds in every window, wherever it begins, by the clock of the one who is asked', async () => {
  const arrivals: number[] = [];
  const run = throttled({ requests: 20, window_ms: SECOND, max_concurrent: 8, max_wait_ms: 600 * SECOND });
  const asks = Array.from(
    { length: 200 },
    (_, index): Ask<number> =>
      async () => {
        await after((index * 37) % 90, 0);
        arrivals.push(Date.now());
        return after((index * 53) % 140, ok);
      },
  );
  const outcomes = collect(run, asks);
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(outcomes).toHaveLength(200);
  arrivals.sort((a, b) => a - b);
  expect(arrivals.filter((at, index) => at - (arrivals[index - 20] ?? 0) < SECOND)).toEqual([]);
});

test('requests are so many at once, and so far apart', async () => {
  const sent: number[] = [];
  let running = 0;
  let most = 0;
  const ask: Ask<number> = async () => {
    sent.push(Date.now());
    most = Math.max(most, ++running);
    await after(300, 0);
    running -= 1;
    return ok;
  };
  collect(throttled({ max_concurrent: 3, min_time_ms: 50 }), Array(40).fill(ask));
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(most).toBe(3);
  expect(sent).toHaveLength(40);
  expect(sent.filter((at, index) => at - (sent[index - 1] ?? 0) < 50)).toEqual([]);
});

test('what the queue has no room for is shed at once', async () => {
  const outcomes = collect(
    throttled({ max_queue: 10 }),
    Array(300).fill(() => after(100, ok)),
  );
  expect(outcomes).toEqual(Array(290).fill({ why: 'shed: queue full', at: 0 }));
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(outcomes.slice(290).map(({ why }) => why)).toEqual(Array(10).fill('answered'));
});

test('what has waited too long makes room only once the pacer has let go of it', async () => {
  const run = throttled({
    max_queue: 10,
    max_wait_ms: SECOND,
    max_concurrent: 1,
    timeout_ms: 20 * SECOND,
    breaker_failures: 1000,
    requests: 1,
  });
  const first = collect(
    run,
    Array(10).fill(() => new Promise(() => undefined)),
  );
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(first).toEqual(Array(10).fill({ why: 'shed: waited too long', at: SECOND }));
  const second = collect(
    run,
    Array(10).fill(() => after(1, ok)),
  );
  expect(second.filter(({ why }) => why === 'shed: queue full')).toHaveLength(9);
  await vi.advanceTimersByTimeAsync(120 * SECOND);
  const third = collect(
    run,
    Array(10).fill(() => after(1, ok)),
  );
  expect(third.filter(({ why }) => why === 'shed: queue full')).toEqual([]);
});

test('one that never answers, and does not obey, is given up', async () => {
  const signals: AbortSignal[] = [];
  const deaf: Ask<number> = (signal) => {
    signals.push(signal);
    return new Promise(() => undefined);
  };
  const outcomes = collect(throttled({ max_retries: 0 }), [deaf]);
  await vi.advanceTimersByTimeAsync(20 * SECOND + 100);
  expect(outcomes.map(({ why }) => why)).toEqual(['mistral: timeout']);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test.each([
  [0, [0, 250, 750]],
  [1, [0, 500, 1500]],
])('what may pass is tried again, later each time, with a jitter of %d', async (jitter, times) => {
  const sent: number[] = [];
  const ask: Ask<number> = async () => {
    sent.push(Date.now() - START);
    return failed;
  };
  const outcomes = collect(
    throttled({}, () => jitter),
    [ask],
  );
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  // A turn of Bottleneck's event loop may take a millisecond or two.
  expect(sent.map((at) => Math.floor(at / 10) * 10)).toEqual(times);
  expect(outcomes.map(({ why }) => why)).toEqual(['mistral: 500 server error']);
  expect(counted.get('judge.mistral.retried')).toBe(2);
});

test('a success among the attempts is the outcome', async () => {
  const outcomes = collect(throttled(), [answers(failed, failed, ok)]);
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(outcomes.map(({ why }) => why)).toEqual(['answered']);
});

test('a 429 silences all for as long as it says, and then they go on', async () => {
  const sent: number[] = [];
  const limited: Attempt<never> = { kind: 'limited', why: 'mistral: 429 too many requests', forMs: 7 * SECOND };
  const ask: Ask<number> = async () => {
    sent.push(Date.now() - START);
    return after(10, sent.length === 1 ? limited : ok);
  };
  const outcomes = collect(throttled({ max_concurrent: 1 }), Array(5).fill(ask));
  await vi.advanceTimersByTimeAsync(20 * SECOND);
  expect(outcomes.map(({ why }) => why)).toEqual(Array(5).fill('answered'));
  expect(sent).toHaveLength(6);
  expect(sent.slice(1).every((at) => at >= 7 * SECOND + 10)).toBe(true);
});

test('a 429 for longer than anybody waits opens the circuit for that long', async () => {
  const limited: Attempt<never> = { kind: 'limited', why: 'mistral: 429 too many requests', forMs: 3600 * SECOND };
  const run = throttled();
  const first = collect(run, [answers(limited)]);
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(first.map(({ why }) => why)).toEqual(['mistral: 429 too many requests']);
  await vi.advanceTimersByTimeAsync(3500 * SECOND);
  expect(collect(run, [answers(ok)]).map(({ why }) => why)).toEqual(['circuit open (mistral: 429 too many requests)']);
  await vi.advanceTimersByTimeAsync(200 * SECOND);
  const later = collect(run, [answers(ok)]);
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(later.map(({ why }) => why)).toEqual(['answered']);
});

test('a refusal opens the circuit at once, for those that wait as well, and one attempt closes it', async () => {
  const run = throttled({ max_concurrent: 1 });
  const refused: Attempt<never> = { kind: 'refused', why: 'mistral: 401 unauthorized' };
  const first = collect(
    run,
    Array(4).fill(() => after(100, refused)),
  );
  await vi.advanceTimersByTimeAsync(200);
  expect(first.map(({ why }) => why).sort()).toEqual([
    ...Array(3).fill('circuit open (mistral: 401 unauthorized)'),
    'mistral: 401 unauthorized',
  ]);
  expect(counted.get('judge.mistral.sent')).toBe(1);

  await vi.advanceTimersByTimeAsync(30 * SECOND);
  const still = collect(
    run,
    Array(4).fill(() => after(100, refused)),
  );
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(still).toHaveLength(4);
  expect(counted.get('judge.mistral.sent')).toBe(2);

  await vi.advanceTimersByTimeAsync(30 * SECOND);
  const healed = collect(
    run,
    Array(4).fill(() => after(100, ok)),
  );
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(healed.map(({ why }) => why)).toEqual(Array(4).fill('answered'));
});

test('failures in a row open the circuit; a useless answer, which a hostile text may provoke, does not', async () => {
  const run = throttled({ max_retries: 0, breaker_failures: 3, max_concurrent: 1 });
  const useless: Attempt<never> = { kind: 'useless', why: 'mistral: wrong nonce' };
  collect(run, [answers(failed, failed, useless, ...Array(20).fill(useless)), ...Array(9).fill(answers(useless))]);
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(counted.get('judge.mistral.circuit_opened')).toBeUndefined();
  collect(
    run,
    Array(3).fill(() => after(1, failed)),
  );
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(counted.get('judge.mistral.circuit_opened')).toBe(1);
});

test('a budget lasts a day, and the next day has its own', async () => {
  const run = throttled({ daily_budget: 3 });
  const today = collect(
    run,
    Array(10).fill(() => after(10, ok)),
  );
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(today.filter(({ why }) => why === 'answered')).toHaveLength(3);
  expect(today.filter(({ why }) => why === 'budget spent')).toHaveLength(7);
  await vi.advanceTimersByTimeAsync(DAY);
  const tomorrow = collect(
    run,
    Array(10).fill(() => after(10, ok)),
  );
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(tomorrow.filter(({ why }) => why === 'answered')).toHaveLength(3);
});

test('stopping drops what waits, lets what runs finish within two seconds, and leaves no timer behind', async () => {
  const run = throttled({ max_concurrent: 2 });
  const outcomes = collect(run, [() => after(500, ok), () => after(5000, ok), () => after(1, ok), () => after(1, ok)]);
  await vi.advanceTimersByTimeAsync(100);
  stop$.next();
  expect(outcomes).toEqual(Array(2).fill({ why: 'stopped', at: 100 }));
  expect(collect(run, [answers(ok)])).toEqual([{ why: 'stopped', at: 100 }]);
  await vi.advanceTimersByTimeAsync(2 * SECOND);
  expect(outcomes.slice(2).map(({ why }) => why)).toEqual(['answered', 'stopped']);
  expect(counted.get('judge.mistral.sent')).toBe(2);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(vi.getTimerCount()).toBe(0);
});

test('every question has exactly one outcome in bounded time, whatever the other side does', async () => {
  const attempt: fc.Arbitrary<Attempt<number>> = fc.oneof(
    fc.constant(ok),
    fc.constant(failed),
    fc.constant<Attempt<number>>({ kind: 'useless', why: 'useless' }),
    fc.constant<Attempt<number>>({ kind: 'refused', why: 'refused' }),
    fc.integer({ min: 0, max: 100_000 }).map((forMs): Attempt<number> => ({ kind: 'limited', why: 'limited', forMs })),
  );
  const script = fc.array(fc.tuple(attempt, fc.integer({ min: 0, max: 30_000 }), fc.boolean()), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(script, fc.integer({ min: 1, max: 40 }), async (answers, questions) => {
      let next = 0;
      const run = throttled({ requests: 5, window_ms: SECOND, max_queue: 20, max_concurrent: 2 });
      const ask: Ask<number> = () => {
        const [value, ms, throws] = answers[next++ % answers.length] ?? [ok, 0, false];
        return throws ? Promise.reject(new Error('broken')) : after(ms, value);
      };
      const all = from(Array(questions).fill(0)).pipe(
        mergeMap(() => run(ask)),
        toArray(),
      );
      let outcomes: readonly Outcome<number>[] = [];
      void lastValueFrom(all).then((found) => {
        outcomes = found;
      });
      await vi.advanceTimersByTimeAsync(limits.max_wait_ms + 1);
      expect(outcomes).toHaveLength(questions);
    }),
    { numRuns: 60 },
  );
});
