/** The embedded judge: deterministic, offline, and its every deduction named by the rule that made it. */
import { of } from 'rxjs';
import type { AnyRule, Rule, Sighting } from '../rule.ts';
import { CALL_RULES } from '../rules/poisoning/call.ts';
import { exchangeOf } from '../rules/poisoning/exchange.ts';
import { read } from '../rules/poisoning/reading.ts';
import { compiling } from '../rules/poisoning/screened.ts';
import { SPECIFICATION_RULES } from '../rules/poisoning/specification.ts';
import type { Judge, Question, Signal, Verdict } from './judge.ts';
import { LIMITS, type Parts, type Penalty, rubricOf } from './rubric.ts';

interface Seen {
  readonly rule: AnyRule;
  readonly sighting: Sighting;
}

/** Judges at once, and the same question always alike. */
export const embedded: Judge = (question) => of(judged(question));

/** The verdict by rules alone: what any other judge may lower and none may raise. */
export const judged = (question: Question): Verdict => {
  const seen = look(question);
  return seen.length === 0 ? CLEAN : verdictOf(seen.toSorted((a, b) => rankOf(b.rule) - rankOf(a.rule)));
};

const rankOf = ({ risk, yields = 0 }: AnyRule): number => risk - yields;

const verdictOf = (seen: readonly Seen[]): Verdict => ({
  rubric: rubricOf(partsOf(seen), seen.map(penaltyOf), 'embedded'),
  signals: seen.map(signalOf),
});

const look = (question: Question): readonly Seen[] => {
  switch (question.look) {
    case 'specification':
      return applied(SPECIFICATION_RULES, read(question.spec, question.beside));
    case 'call':
      return applied(CALL_RULES, exchangeOf(question));
  }
};

const applied = <Subject>(rules: readonly Rule<Subject>[], subject: Subject): readonly Seen[] => {
  const seen: Seen[] = [];
  for (const rule of rules) {
    const sighting = rule.find(subject);
    if (sighting !== undefined) seen.push({ rule, sighting });
  }
  return seen;
};

const USUALLY: NonNullable<AnyRule['bears']> = ['DomainMatch', 'OperationMatch'];

/** Each part loses what the rules that bear on it take away; parts say where it hurts, penalties how much. */
const partsOf = (seen: readonly Seen[]): Parts => {
  const left = (part: keyof Parts): number =>
    seen.reduce(
      (rest, { rule: { bears = USUALLY, risk } }) => (bears.includes(part) ? rest * (1 - risk / 100) : rest),
      LIMITS[part],
    );
  return {
    DomainMatch: left('DomainMatch'),
    OperationMatch: left('OperationMatch'),
    ArgumentSpecificity: left('ArgumentSpecificity'),
    Consistency: left('Consistency'),
  };
};

const reasonOf = ({ rule, sighting }: Seen): string =>
  sighting.detail === undefined ? rule.title : `${rule.title}: ${sighting.detail}`;

const penaltyOf = (seen: Seen): Penalty => ({ label: `${seen.rule.id}: ${reasonOf(seen)}`, risk: seen.rule.risk });

const signalOf = (seen: Seen): Signal => ({
  rule: seen.rule.id,
  reason: reasonOf(seen),
  field: seen.sighting.field,
  excerpt: seen.sighting.excerpt,
});

/** Most verdicts: shared. */
const CLEAN: Verdict = verdictOf([]);

/** Questions of either look, to which nothing is amiss: in letters of one byte and of two, for which patterns are compiled anew. */
const FIRST: readonly Question[] = ['Says a text again. ', 'Says ”a text” again. '].flatMap((text): readonly Question[] => {
  const description = text.repeat(60);
  const inputSchema = { type: 'object', properties: { text: { type: 'string', description } } };
  const spec = { tool: 'echo', title: null, description, inputSchema, annotations: null, hash: '' };
  return [
    { look: 'specification', server: '', spec, beside: [spec] },
    { look: 'call', server: '', spec, tool: spec.tool, arguments: { text }, result: description },
  ];
});

/** Makes ready, step by step, what the first questions would have to wait for: a compiler of schemas, and patterns. */
export function* warming(): Generator<void> {
  for (const question of FIRST) {
    judged(question);
    yield;
  }
  yield* compiling();
}
