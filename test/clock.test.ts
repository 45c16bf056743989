import fc from 'fast-check';
import { bufferTime, interval, Subject, timer } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { EventClock } from '../src/clock.ts';
import type { Envelope } from '../src/event.ts';
import { classified, event, START, stored } from './observer.ts';

const NOW = Number(START / 1000n) / 1000;

/** An event `at` milliseconds after START. */
const envelope = (at: number): Envelope => ({ ...first, ts: START + BigInt(at) * 1_000_000n });
const first = stored(event('Other', {})).raw;

describe('EventClock', () => {
  it('stands at the latest time seen, and never goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (times) => {
        const clock = new EventClock();
        times.forEach((at, index) => {
          clock.follow(envelope(at));
          expect(clock.now()).toBe(NOW + Math.max(...times.slice(0, index + 1)));
        });
      }),
    );
  });

  it('does at its own time, in order, what is due up to an event, before that event, and the rest later', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 10 }), fc.nat(50), (delays, at) => {
        const clock = new EventClock();
        clock.follow(envelope(0));
        const done: [number, number][] = [];
        for (const delay of delays) timer(delay, clock).subscribe(() => done.push([delay, clock.now() - NOW]));
        clock.follow(envelope(at));
        const due = delays.filter((delay) => delay <= at).sort((a, b) => a - b);
        expect(done).toEqual(due.map((delay) => [delay, delay]));
        clock.follow(envelope(50));
        expect(done).toHaveLength(delays.length);
      }),
    );
  });

  it('does what is scheduled by what is due, if that is due too', () => {
    const clock = new EventClock();
    const ticks: number[] = [];
    clock.follow(envelope(0));
    interval(10, clock).subscribe(() => ticks.push(clock.now() - NOW));
    clock.follow(envelope(35));
    clock.follow(envelope(5));
    clock.follow(envelope(40));
    expect(ticks).toEqual([10, 20, 30, 40]);
  });

  it('counts from the first event what was scheduled before it', () => {
    const clock = new EventClock();
    const event$ = new Subject<Envelope>();
    const buffers: number[] = [];
    event$.pipe(bufferTime(10, null, Number.POSITIVE_INFINITY, clock)).subscribe((buffer) => buffers.push(buffer.length));
    for (const at of [0, 5, 12, 31]) {
      clock.follow(envelope(at));
      event$.next(envelope(at));
    }
    expect(buffers).toEqual([2, 1, 0]);
  });

  it('is not moved by what could not be read', () => {
    const clock = new EventClock();
    const [rejected] = classified(5);
    if (rejected?.kind === 'rejected') clock.follow(rejected);
    expect([rejected?.kind, clock.now()]).toEqual(['rejected', 0]);
  });

  it('keeps microseconds', () => {
    const clock = new EventClock();
    clock.follow({ ...envelope(0), ts: START + 123_456n });
    expect(clock.now()).toBeCloseTo(NOW + 0.123, 3);
  });

  it('at its end lets happen what still waits, within a day', () => {
    const clock = new EventClock();
    const rung: string[] = [];
    clock.schedule(() => rung.push('in an hour'), 3_600_000);
    clock.schedule(() => rung.push('in two days'), 172_800_000);
    clock.finish();
    expect(rung).toEqual(['in an hour']);
  });
});
