import { from, of, Subject, take, throwError, toArray } from 'rxjs';
import { expect, it } from 'vitest';
import { spread } from '../../src/operators/spread.ts';
import { through } from '../streams.ts';

const repeated = (times: number): readonly number[] => Array<number>(times).fill(times);

it('hands on none, one or many for each item, in order', () => {
  expect(through([0, 1, 3, 2], spread(repeated))).toEqual([1, 3, 3, 3, 2, 2]);
});

it('hands on an error, of the source or of the function', () => {
  const heard: unknown[] = [];
  const hear = { next: (item: number) => heard.push(item), error: (error: unknown) => heard.push(error) };
  throwError(() => 'of the source')
    .pipe(spread(repeated))
    .subscribe(hear);
  of(1, -1, 2).pipe(spread(repeated)).subscribe(hear);
  expect(heard).toEqual(['of the source', 1, expect.any(RangeError)]);
});

it('leaves its source when it is left', () => {
  const source$ = new Subject<number>();
  source$.pipe(spread(repeated), take(2)).subscribe();
  source$.next(1);
  expect(source$.observed).toBe(true);
  source$.next(3);
  expect(source$.observed).toBe(false);
});

it('is done when its source is', () => {
  const heard: unknown[] = [];
  from([2])
    .pipe(spread(repeated), toArray())
    .subscribe((items) => heard.push(items));
  expect(heard).toEqual([[2, 2]]);
});
