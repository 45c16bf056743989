import { describe, expect, it } from 'vitest';
import { Lateness } from '../../src/sinks/lateness.ts';

/** What each look finds, after the ages that are heard before it; `busy` from the second look on. */
const looks = (...ages: readonly (readonly (readonly [host: string, age: number])[])[]): readonly number[] => {
  const lateness = new Lateness();
  return ages.map((heard, index) => {
    for (const [host, age] of heard) lateness.hear(host, age);
    return lateness.look(index === 0);
  });
};

describe('lateness', () => {
  it('is what a busy Weir adds to the usual age, whatever a host takes for the time', () => {
    expect(looks([['a', 20]], [['a', 7020]])).toEqual([0, 7000]);
    expect(looks([['a', -90_000]], [['a', -83_000]])).toEqual([0, 7000]);
  });

  it('is that of the freshest event: old ones that an observer had kept are not late by our fault', () =>
    expect(
      looks(
        [['a', 20]],
        [
          ['a', 60_000],
          ['a', 25],
        ],
      ),
    ).toEqual([0, 5]));

  it('is that of the host that is worst off', () =>
    expect(
      looks(
        [
          ['a', 0],
          ['b', 500],
        ],
        [
          ['a', 100],
          ['b', 3500],
        ],
      ),
    ).toEqual([0, 3000]));

  it('is none where nothing is heard', () => expect(looks([['a', 0]], [['a', 9000]], [])).toEqual([0, 9000, 0]));

  it('is none while idle: a clock was set, or an observer had waited', () => {
    const lateness = new Lateness();
    const found = [10, 60_010, 60_020].map((age) => {
      lateness.hear('a', age);
      return lateness.look(true);
    });
    expect(found).toEqual([0, 0, 0]);
    lateness.hear('a', 61_020);
    expect(lateness.look(false)).toBe(1000);
  });

  it('finds a usual age even when Weir is busy from its beginning', () => {
    const lateness = new Lateness();
    const found = [5000, 200, 1200].map((age) => {
      lateness.hear('a', age);
      return lateness.look(false);
    });
    expect(found).toEqual([0, 0, 1000]);
  });

  it('is none of events of another time, which are published again', () =>
    expect(looks([['a', 4e9]], [['a', 4e9 + 60_000]])).toEqual([0, 0]));
});
