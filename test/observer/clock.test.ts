import { describe, expect, it } from 'vitest';
import { startClock } from '../../src/observer/clock.ts';

const SECOND = 1_000_000_000n;

/** A clock whose sources are turned by hand. */
const turned = () => {
  const at = { monotonic: 5n * SECOND, real: 1_795_000_000n * SECOND };
  const now = startClock(
    () => at.monotonic,
    () => at.real,
  );
  return { at, now };
};

describe('the observer’s clock', () => {
  it('never gives a time twice, even when no time passes', () => {
    const { now } = turned();
    expect([now(), now(), now()]).toEqual([0n, 1n, 2n].map((more) => 1_795_000_000n * SECOND + more));
  });

  it('follows the wall clock over a sleep of the machine', () => {
    const { at, now } = turned();
    at.real += 3600n * SECOND;
    expect(now()).toBe(at.real);
  });

  it('does not run backwards when the wall clock is set back', () => {
    const { at, now } = turned();
    const before = now();
    at.real -= 3600n * SECOND;
    expect(now()).toBe(before + 1n);
  });
});
