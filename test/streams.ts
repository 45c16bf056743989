/** Runs operators in tests: over a list at once, or over marbles with the clock turned by hand. */
import { from, type OperatorFunction } from 'rxjs';
import { type RunHelpers, TestScheduler } from 'rxjs/testing';
import { expect } from 'vitest';

/** What `operator` makes of `items`, synchronously. */
export const through = <A, B>(items: readonly A[], operator: OperatorFunction<A, B>): readonly B[] => {
  const out: B[] = [];
  from(items)
    .pipe(operator)
    .subscribe((item) => out.push(item));
  return out;
};

export const marbles = (run: (helpers: RunHelpers, scheduler: TestScheduler) => void): void => {
  const scheduler = new TestScheduler((actual, expected) => expect(actual).toEqual(expected));
  scheduler.run((helpers) => run(helpers, scheduler));
};
