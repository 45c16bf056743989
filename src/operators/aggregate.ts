/** A process that touches the same sensitive file again and again is one finding: its first result counts the repeats. */
import { map, type OperatorFunction, type SchedulerLike } from 'rxjs';
import { remembering } from '../remembering.ts';
import type { Result } from '../result.ts';
import type { Analysed } from './analyse.ts';

export interface AggregateOptions {
  readonly scheduler: SchedulerLike;
  /** After so long a repeat is news again. Milliseconds. */
  readonly window: number;
  /** Findings whose repeats are recognised. */
  readonly limit: number;
}

interface First {
  readonly result: Result;
  /** Scheduler time, milliseconds. */
  readonly since: number;
  readonly times: number;
}

export const aggregate =
  ({ scheduler, window, limit }: AggregateOptions): OperatorFunction<Analysed, Analysed> =>
  (analysed$) => {
    const raised = remembering<string, First>(limit);

    /** The result itself the first time; then the first one, which has come once more. */
    const counted = (result: Result): Result => {
      const key = keyOf(result);
      if (key === undefined) return result;
      const first = raised.get(key);
      const isNews = first === undefined || scheduler.now() - first.since >= window;
      const known = isNews ? { result, since: scheduler.now(), times: 1 } : { ...first, times: first.times + 1 };
      raised.set(key, known);
      return isNews ? result : { ...known.result, times: known.times };
    };

    return analysed$.pipe(
      map((analysed) => (analysed.results.length === 0 ? analysed : { ...analysed, results: analysed.results.map(counted) })),
    );
  };

/** One file, one process, one rule; only file events repeat themselves so. */
const keyOf = ({ event, engine, rule, severity }: Result): string | undefined =>
  event.kind === 'file'
    ? JSON.stringify([event.server.key, event.pid, event.pname, event.path, engine, rule, severity])
    : undefined;
