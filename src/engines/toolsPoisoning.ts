/** ToolsPoisoning: compares what a tool says it does with what it is used for and what it returns. */

import {
  catchError,
  defaultIfEmpty,
  defer,
  EMPTY,
  filter,
  from,
  map,
  merge,
  mergeMap,
  type Observable,
  type ObservableInput,
  of,
} from 'rxjs';
import { defineEngine } from '../engine.ts';
import { type Finding, severityOf } from '../event.ts';
import { type Asked, aboutOf, askedAgain, noteOf, questionsOf } from '../judges/asked.ts';
import { STOPPED, type Verdict } from '../judges/judge.ts';
import { judgeOptions } from '../judges/options.ts';
import { riskOf } from '../judges/rubric.ts';
import { Shares } from '../judges/shares.ts';
import type { About, Note, Pending } from '../pending.ts';
import type { AnyRule } from '../rule.ts';
import { CALL_RULES } from '../rules/poisoning/call.ts';
import { SPECIFICATION_RULES } from '../rules/poisoning/specification.ts';

/** A verdict that no single rule accounts for: the parts of the rubric alone make it. */
const mismatch: AnyRule = {
  id: 'TP-MISMATCH',
  title: 'Use and specification do not agree',
  why: 'A tool that does something else than it says cannot be judged by what it says.',
  techniques: ['OWASP-MCP03', 'SAFE-T1001'],
  risk: 40,
  find: () => undefined,
  examples: { alerts: [], passes: [] },
};

const rules: readonly AnyRule[] = [...SPECIFICATION_RULES, ...CALL_RULES];
const byId: ReadonlyMap<string, AnyRule> = new Map(rules.map((rule) => [rule.id, rule]));
/** Weaker ones are signs that only count beside others: no alert ever stands on them. */
const alerting = rules.filter(({ risk }) => severityOf(risk) !== 'none');

/** Questions kept for the next start; further ones are lost if Weir dies before their answer. */
const MAX_KEPT = 1000;
/** Of those, so many are asked at once, so that the live ones find room. */
const AGAIN_AT_ONCE = 4;

const findingOf = ({ event, tool, at }: Asked, { rubric, signals }: Verdict): readonly Finding[] => {
  const risk = riskOf(rubric);
  if (severityOf(risk) === 'none') return [];
  const [worst] = signals;
  const rule = (worst && byId.get(worst.rule)) ?? mismatch;
  const cited = signals.flatMap((signal) => byId.get(signal.rule)?.techniques ?? []);
  return [
    {
      event,
      rule: worst?.rule ?? rule.id,
      risk,
      tool,
      reason: reasonOf(signals.map(({ reason }) => reason)),
      why: rule.why,
      field: at(worst?.field ?? ''),
      excerpt: worst?.excerpt ?? '',
      techniques: [...new Set(cited.length === 0 ? rule.techniques : cited)],
      rubric,
    },
  ];
};

/** What weighed most, in words; the rest is counted. */
const reasonOf = ([worst, second, ...rest]: readonly string[]): string => {
  if (worst === undefined) return mismatch.title;
  if (second === undefined) return worst;
  return `${worst}; ${second}${rest.length === 0 ? '' : `; and ${rest.length} more`}`;
};

export default defineEngine({
  name: 'ToolsPoisoning',
  options: judgeOptions,
  rules: alerting,
  operator: (event$, ports): Observable<Finding | Note> => {
    let kept = ports.pending?.length ?? 0;
    const shares = new Shares(ports.scheduler);

    /** Emits the verdict; undefined when there is none. A question that fails is counted and lost alone: the stream of questions goes on. */
    const ask = ({ question }: Asked): Observable<Verdict | undefined> =>
      defer(() => ports.judge(question)).pipe(
        defaultIfEmpty(undefined),
        catchError(() => {
          ports.count(`judge.failed.${question.look}`);
          return of(undefined);
        }),
      );

    const settle = ({ id, part, tool }: About, findings: readonly Finding[]): Note => {
      kept -= 1;
      return { note: 'settled', id, part, tool, findings };
    };

    const keep = (asked: Asked): Note | undefined => {
      const note = kept < MAX_KEPT ? noteOf(asked) : undefined;
      if (note === undefined) ports.count('judge.pending.unkept');
      else kept += 1;
      return note;
    };

    /** A listing of a thousand tools, or a batch of as many answers, does not hold up the events behind it. */
    const askInTurn = (asked: Asked): Observable<Verdict | undefined> => {
      const turn$ = kept < MAX_KEPT ? shares.turnOf(asked.event.raw) : undefined;
      if (turn$ === undefined) return ask(asked);
      ports.count(`judge.deferred.${asked.question.look}`);
      return turn$.pipe(mergeMap(() => ask(asked)));
    };

    /** What is answered at once is a finding and leaves no trace. What is not is noted until it is. */
    const judge = (asked: Asked): Observable<Finding | Note> => {
      let isFinal = false;
      let note: Note | undefined;
      const found$ = askInTurn(asked).pipe(
        mergeMap((verdict): ObservableInput<Finding | Note> => {
          isFinal = verdict?.rubric.Note !== STOPPED;
          const findings = verdict === undefined ? [] : findingOf(asked, verdict);
          if (note !== undefined && isFinal) return of(settle(aboutOf(asked), findings));
          return findings.length === 0 ? EMPTY : findings; // most: and an array's own stream would cost more
        }),
      );
      const left$ = defer(() => {
        if (!isFinal) note = keep(asked);
        return note === undefined ? EMPTY : of(note);
      });
      return merge(found$, left$);
    };

    /** A stop leaves it open again: what the embedded judge says of it was said then. */
    const judgeAgain = (pending: Pending): Observable<Note> => {
      const asked = askedAgain(pending);
      if (asked === undefined) {
        ports.count('judge.pending.unreadable');
        return of(settle(pending, []));
      }
      return ask(asked).pipe(
        mergeMap((verdict) => {
          if (verdict?.rubric.Note === STOPPED) return [];
          ports.count('judge.pending.resumed');
          return [settle(pending, verdict === undefined ? [] : findingOf(asked, verdict))];
        }),
      );
    };

    const again$ = defer(() => ports.pending ?? []).pipe(mergeMap(judgeAgain, AGAIN_AT_ONCE));
    const asked$ = event$.pipe(
      map(questionsOf),
      filter(({ length }) => length > 0), // most events raise none, and an inner stream for each would cost more than the rest
      mergeMap((questions) => (questions.length === 1 ? judge(questions[0] as Asked) : from(questions).pipe(mergeMap(judge)))),
    );
    return merge(asked$, again$);
  },
});
