/** ToolsPoisoning: compares what a tool says it does with what it is used for and what it returns. */

import { catchError, defer, EMPTY, map, mergeMap, type Observable } from 'rxjs';
import { defineEngine } from '../engine.ts';
import {
  type Answer,
  type Call,
  type Event,
  type Finding,
  type Listing,
  type Specification,
  type StoredEvent,
  severityOf,
} from '../event.ts';
import type { Question, Verdict } from '../judges/judge.ts';
import { judgeOptions } from '../judges/options.ts';
import { riskOf } from '../judges/rubric.ts';
import { isObject } from '../parse/wire.ts';
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

/** One question, and the event that its verdict is about. */
interface Asked {
  readonly question: Question;
  readonly event: StoredEvent;
  readonly tool: string;
  /** Where the judge's pointers lead in that event's `data`. */
  readonly at: (pointer: string) => string;
}

const questionsOf = (event: Event): readonly Asked[] => {
  switch (event.kind) {
    case 'listing':
      return event.fresh.map((spec) => aboutSpecification(event, spec));
    case 'answer':
      return event.call === undefined ? [] : [aboutCall(event, event.call)];
    case 'unanswered':
      return [aboutCall(event.call, event.call)];
    case 'call':
    case 'message':
    case 'file':
    case 'process':
    case 'other':
      return [];
  }
};

const aboutSpecification = (event: Listing, spec: Specification): Asked => ({
  question: {
    look: 'specification',
    server: event.server.label,
    spec,
    beside: event.tools,
  },
  event,
  tool: spec.tool,
  at: (pointer) => `${entryOf(event, spec.tool)}${pointer}`,
});

/** Where the listing holds a tool; a page's own order, since `tools` may leave out what could not be read. */
const entryOf = (event: Listing, tool: string): string => {
  const { result } = event.message;
  const tools = isObject(result) ? result.tools : undefined;
  const index = Array.isArray(tools) ? tools.findIndex((entry) => isObject(entry) && entry.name === tool) : -1;
  return `${messageOf(event)}/result/tools${index < 0 ? '' : `/${index}`}`;
};

const aboutCall = (event: Answer | Call, call: Call): Asked => ({
  question: {
    look: 'call',
    server: event.server.label,
    spec: call.spec ?? null,
    tool: call.tool,
    arguments: call.arguments,
    result: event.kind === 'answer' ? (event.result ?? event.error) : null,
  },
  event,
  tool: call.tool,
  at: (pointer) => placeIn(event, pointer),
});

/** Arguments stand in the call; of an answer, which holds none, the whole message is pointed at. */
const placeIn = (event: Answer | Call, pointer: string): string => {
  if (event.kind === 'call') return pointer.startsWith('/arguments') ? `${messageOf(event)}/params${pointer}` : messageOf(event);
  if (!pointer.startsWith('/result')) return messageOf(event);
  return `${messageOf(event)}/${event.result === null ? 'error' : 'result'}${pointer.slice('/result'.length)}`;
};

/** Where an event's message stands in its `data`: alone, or in a batch. */
const messageOf = ({ raw, part }: Answer | Call | Listing): string =>
  Array.isArray(raw.data.message) ? `/message/${part}` : '/message';

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
  operator: (event$, ports): Observable<Finding> =>
    event$.pipe(
      mergeMap(questionsOf),
      mergeMap((asked) =>
        // A question that fails is counted and lost alone: the stream of questions goes on.
        defer(() => ports.judge(asked.question)).pipe(
          map((verdict) => findingOf(asked, verdict)),
          catchError(() => {
            ports.count(`judge.failed.${asked.question.look}`);
            return EMPTY;
          }),
        ),
      ),
      mergeMap((findings) => findings),
    ),
});
