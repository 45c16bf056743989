import { interval, map, take } from 'rxjs';
import { it } from 'vitest';
import { type Load, overload } from '../../src/operators/overload.ts';
import { marbles } from '../streams.ts';

const BOUNDS: Load = { late: 5000, loop: 1000 };
/** c: calm, l: late, b: the loop is blocked, m: between half a bound and the bound. */
const LOADS: Readonly<Record<string, Load>> = {
  c: { late: 0, loop: 10 },
  l: { late: 5001, loop: 10 },
  b: { late: 0, loop: 1001 },
  m: { late: 4000, loop: 10 },
};
const L = { ...LOADS.l, overloaded: true };
const B = { ...LOADS.b, overloaded: true };
const C = { ...LOADS.c, overloaded: false };

it.each([
  ['all is well and nothing is said', 'cmcmc', '-----'],
  ['a moment of delay is none', 'llcbbcll', '--------'],
  ['three seconds late are overload, said once', 'clllll', '---L--'],
  ['late or blocked, it is the same', 'lbb', '--B'],
  ['five calm seconds in a row are recovery', 'lllccccccc', '--L----C--'],
  ['below the bound is not recovered', 'lllmmmmmmmm', '--L--------'],
  ['a relapse begins the five anew', 'lllccccmcccccc', '--L---------C-'],
  ['it can come again', 'lllccccclllc', '--L----C--L-'],
])('%s', (_, loads, expected) =>
  marbles(({ hot, expectObservable }) => {
    expectObservable(hot(loads, LOADS).pipe(overload(BOUNDS))).toBe(expected, { L, B, C });
  }));

it('by a clock, a look a second', () =>
  marbles(({ expectObservable }, scheduler) => {
    const load$ = interval(1000, scheduler).pipe(
      take(12),
      map((second) => (second < 4 ? LOADS.l : LOADS.c) as Load),
    );
    expectObservable(load$.pipe(overload(BOUNDS))).toBe('3s L 5999ms C 2999ms |', { L, C });
  }));
