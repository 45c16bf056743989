/** Runs every engine over the events: what an event raises at once travels with it, what an engine finds later follows. */
import { catchError, connect, defer, EMPTY, filter, map, merge, type Observable, type OperatorFunction, retry, tap } from 'rxjs';
import type { Engine, EnginePorts, Ports } from '../engine.ts';
import type { Event, Finding, Rejected } from '../event.ts';
import type { Exception } from '../exceptions.ts';
import type { Note } from '../pending.ts';
import { type Result, resultsOf } from '../result.ts';

/** One event with what it raised at once; or, later, only what it raised, and what an engine notes of a question. */
export interface Analysed {
  readonly event?: Event | Rejected;
  readonly results: readonly Result[];
  readonly noted?: { readonly engine: string; readonly note: Note };
  /** When the graph saw it, by its clock: milliseconds since the epoch. */
  readonly at: number;
}

/** An engine with what it was configured to be given. */
export interface Fitted {
  readonly engine: Engine;
  readonly ports: EnginePorts;
}

/** Most events raise nothing: they share it. */
const NOTHING: readonly Result[] = [];

/** An operator that fails is started anew so often; then it rests, and the others go on. */
const RESTARTS = 100;

export const analyse =
  (
    engines: readonly Fitted[],
    { scheduler, log, count }: Pick<Ports, 'scheduler' | 'log' | 'count'>,
    exceptions: readonly Exception[] = [],
  ): OperatorFunction<Event | Rejected, Analysed> =>
  (event$) => {
    const excepted = (finding: Finding): Exception | undefined =>
      exceptions.find(({ until, excepts }) => scheduler.now() < until && excepts(finding));

    const failed = (engine: Engine, error: unknown): void => {
      count(`engine.${engine.name}.failed`);
      log.warn(`${engine.name} failed on an event and went on: ${error instanceof Error ? error.message : String(error)}`);
    };

    const detect = ({ engine, ports }: Fitted, event: Event): readonly Result[] => {
      if (!('detect' in engine)) return NOTHING;
      try {
        return resultsOf(engine.name, engine.detect(event, ports), excepted);
      } catch (error) {
        failed(engine, error);
        return NOTHING;
      }
    };

    const detectors = engines.filter(({ engine }) => 'detect' in engine);
    const raisedBy = (event: Event): readonly Result[] => {
      let raised = NOTHING;
      for (const fitted of detectors) {
        const results = detect(fitted, event);
        if (results.length > 0) raised = [...raised, ...results];
      }
      return raised;
    };
    const detectAll = (event: Event | Rejected): Analysed => ({
      event,
      results: event.kind === 'rejected' ? NOTHING : raisedBy(event),
      at: scheduler.now(),
    });

    const later = (engine: string, found: Finding | Note): Analysed => {
      const at = scheduler.now();
      if (!('note' in found)) return { results: resultsOf(engine, [found], excepted), at };
      const findings = found.note === 'settled' ? found.findings : [];
      return { results: resultsOf(engine, findings, excepted), noted: { engine, note: found }, at };
    };

    const operate = ({ engine, ports }: Fitted, shared$: Observable<Event | Rejected>): Observable<Analysed> => {
      if (!('operator' in engine)) return EMPTY;
      const events$ = shared$.pipe(filter((event): event is Event => event.kind !== 'rejected'));
      return defer(() => engine.operator(events$, ports)).pipe(
        map((found) => later(engine.name, found)),
        tap({ error: (error: unknown) => failed(engine, error) }),
        retry(RESTARTS),
        catchError(() => {
          log.warn(`${engine.name} failed ${RESTARTS} times and rests; the other engines go on.`);
          return EMPTY;
        }),
      );
    };

    return event$.pipe(
      connect((shared$) => merge(shared$.pipe(map(detectAll)), ...engines.map((fitted) => operate(fitted, shared$)))),
    );
  };
