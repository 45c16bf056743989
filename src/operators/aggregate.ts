/** A process that touches the same sensitive file again and again is one finding: its first result counts the repeats. */
import { map, type OperatorFunction, type SchedulerLike } from 'rxjs';
import type { StoredEvent } from '../event.ts';
import { shortName } from '../parse/name.ts';
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
      const known = isNews ? { result: light(result), since: scheduler.now(), times: 1 } : { ...first, times: first.times + 1 };
      raised.set(key, known);
      return isNews ? result : { ...known.result, times: known.times };
    };

    return analysed$.pipe(
      map((analysed) => (analysed.results.length === 0 ? analysed : { ...analysed, results: analysed.results.map(counted) })),
    );
  };

/** What is kept of a result: the event may be large, and of a repeat only its id is written. */
const light = (result: Result): Result => {
  const { event, detail } = result;
  return {
    ...result,
    event: { ...event, raw: { ...event.raw, data: {} }, path: '' } as StoredEvent,
    detail: structuredClone(detail),
  };
};

/** One file, one process, one rule; only file events repeat themselves so. */
const keyOf = ({ event, engine, rule, severity }: Result): string | undefined =>
  event.kind === 'file'
    ? JSON.stringify([event.server.key, event.pid, shortName(event.pname), shortName(event.path), engine, rule, severity])
    : undefined;
