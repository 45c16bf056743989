/** The judge of a replay: what a model has said before counts again, and nothing is asked. */
import { map } from 'rxjs';
import type { Judge } from './judge.ts';
import { type Verdicts, verdictKey } from './verdicts.ts';
import { weighed } from './weighing.ts';

export const stored =
  (embedded: Judge, verdicts: Pick<Verdicts, 'get'>, model: string): Judge =>
  (question) =>
    embedded(question).pipe(
      map((mine) => {
        const opinion = verdicts.get(verdictKey(question, model, mine));
        return opinion === undefined ? mine : weighed(mine, opinion, 'cache');
      }),
    );
