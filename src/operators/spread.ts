/** Each item becomes those that `project` makes of it: mergeMap for arrays, without the price of an inner subscription for every item. */
import { Observable, type OperatorFunction } from 'rxjs';

export const spread =
  <A, B>(project: (item: A) => readonly B[]): OperatorFunction<A, B> =>
  (item$) =>
    new Observable((out) =>
      item$.subscribe({
        next: (item) => {
          try {
            for (const made of project(item)) out.next(made);
          } catch (error) {
            out.error(error);
          }
        },
        error: (error) => out.error(error),
        complete: () => out.complete(),
      }),
    );
