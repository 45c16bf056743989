import { takeUntil, timer } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { describe, expect, it } from 'vitest';
import type { Load } from '../../src/operators/overload.ts';
import { pulse } from '../../src/sinks/pulse.ts';
import type { Vitals } from '../../src/sinks/vitals.ts';

const CALM: Load = { late: 0, loop: 0 };
const LATE: Load = { late: 6200, loop: 0 };

/** What is said, counted and noted in so many seconds, whose loads and losses are given by the second. */
const watched = (seconds: number, load: (second: number) => Load, lost: (second: number) => number = () => 0) => {
  const scheduler = new TestScheduler(() => {});
  const second = () => Math.round(scheduler.now() / 1000);
  const said: string[] = [];
  const counted = new Map<string, number>();
  const noted: number[] = [];
  const vitals = { state: 'ok' as Vitals['state'], look: () => load(second()), counters: () => new Map() };
  scheduler.run(() => {
    pulse({
      scheduler,
      log: {
        info: (text) => said.push(`${second()} info ${text}`),
        warn: (text) => said.push(`${second()} ${text}`),
      },
      count: (name, by = 1) => counted.set(name, (counted.get(name) ?? 0) + by),
      vitals,
      summary: {
        get lost() {
          return lost(second());
        },
      },
      note: () => void noted.push(second()),
      overload_lag_s: 5,
      overload_loop_ms: 1000,
    })
      .pipe(takeUntil(timer(seconds * 1000 + 1, scheduler)))
      .subscribe();
  });
  return { said, counted: Object.fromEntries(counted), noted, state: vitals.state };
};

describe('while Weir watches', () => {
  it('nothing is said when all is well, and each ten seconds it is noted how it fares', () =>
    expect(watched(25, () => CALM)).toEqual({ said: [], counted: {}, noted: [1, 11, 21], state: 'ended' }));

  it('overload is said with its cause, counted with its seconds, and said to be over', () => {
    const { said, counted } = watched(30, (second) => (second > 5 && second <= 15 ? LATE : CALM));
    expect(said).toEqual([
      '8 overloaded: events are read 6.2 s later than usual. More comes than this machine can judge and store',
      '20 info no longer overloaded',
    ]);
    expect(counted).toEqual({ overloaded: 1, 'overloaded.seconds': 12 });
  });

  it('a blocked event loop is named as the cause', () =>
    expect(watched(3, () => ({ late: 0, loop: 2500 })).said).toEqual([
      '3 overloaded: the event loop is 2.5 s late. This machine is too busy, or an engine takes too long',
    ]));

  it('overload that comes and goes for an hour does not flood', () => {
    const { said, counted } = watched(3600, (second) => (second % 20 < 10 ? LATE : CALM));
    expect(counted.overloaded).toBe(180);
    expect(said.length).toBeLessThanOrEqual(12);
  });

  it('what is lost is said at once, and then every ten minutes with what has come since', () => {
    const { said } = watched(
      1300,
      () => CALM,
      (second) => (second < 3 ? 0 : second),
    );
    expect(said).toEqual([
      '3 lost 3 events that observers had numbered: they never came',
      '603 lost 600 events that observers had numbered: they never came',
      '1203 lost 600 events that observers had numbered: they never came',
    ]);
  });

  it('a note that fails, or never ends, stops nothing', () => {
    const scheduler = new TestScheduler(() => {});
    let asked = 0;
    const vitals = { state: 'ok' as const, look: () => CALM, counters: () => new Map() };
    scheduler.run(() => {
      pulse({
        scheduler,
        log: { info: () => {}, warn: () => {} },
        count: () => {},
        vitals,
        summary: { lost: 0 },
        note: () => {
          asked += 1;
          if (asked === 1) throw new Error('disk full');
          return new Promise(() => {});
        },
        overload_lag_s: 5,
        overload_loop_ms: 1000,
      })
        .pipe(takeUntil(timer(60_000, scheduler)))
        .subscribe();
    });
    expect(asked).toBe(2);
  });
});
