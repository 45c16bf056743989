/** What a model returns about a question: parts, penalties from a fixed list and the nonce, read without believing any of it. */
import type { Json, Rubric } from '../event.ts';
import { decodeJson } from '../parse/json.ts';
import { isObject, stringOf } from '../parse/wire.ts';
import type { Signal } from './judge.ts';
import { LIMITS, type Parts, rubricOf } from './rubric.ts';

/** What a penalty means, as the model is told and the alert says it, and the risk it amounts to by itself. */
export const PENALTIES = {
  'instructs-the-model': { risk: 65, meaning: 'the specification commands the model instead of describing the tool' },
  'orders-other-tools': { risk: 65, meaning: 'the specification tells how or when other tools must be used, or replaces them' },
  'hides-from-the-user': { risk: 70, meaning: 'the specification asks to keep something from the user, or carries hidden text' },
  'reaches-for-secrets': {
    risk: 65,
    meaning: 'it asks for keys, credentials, private files or conversations that its purpose does not need',
  },
  'diverts-data': { risk: 60, meaning: 'data is sent to a place, or through a parameter, that the stated purpose does not need' },
  'forces-a-value': { risk: 45, meaning: 'the specification forces a value that the user would want to choose' },
  'other-domain': { risk: 45, meaning: 'the call deals with other things than the tool states' },
  'other-operation': { risk: 45, meaning: 'the call does something else than the tool states' },
  'smuggled-argument': {
    risk: 45,
    meaning: 'an argument carries what it does not declare, such as commands, file contents or instructions',
  },
  'result-instructs': { risk: 65, meaning: 'the result speaks to the model, giving it orders, instead of answering' },
  'result-off-topic': { risk: 30, meaning: 'the result is of another kind than the tool states' },
} as const satisfies Record<string, { readonly risk: number; readonly meaning: string }>;

export type PenaltyName = keyof typeof PENALTIES;
const isPenalty = (name: Json): name is PenaltyName => typeof name === 'string' && Object.hasOwn(PENALTIES, name);

/** A model's opinion, as it is remembered; its Score is computed each time anew. */
export interface Opinion extends Parts {
  readonly Penalties: readonly PenaltyName[];
}

const PARTS = Object.keys(LIMITS) as (keyof Parts)[];

export const OPINION_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['nonce', ...PARTS, 'Penalties'],
  properties: {
    nonce: { type: 'string' },
    ...Object.fromEntries(PARTS.map((part) => [part, { type: 'integer', minimum: 0, maximum: LIMITS[part] }])),
    Penalties: { type: 'array', items: { type: 'string', enum: Object.keys(PENALTIES) } },
  },
};

export type Read = { readonly opinion: Opinion } | { readonly unreadable: string };

const FENCED = /^\s*```[a-zA-Z]{0,16}\s([\s\S]*?)```\s*$/;

/** The opinion in a model's answer, if it is one and answers the question with this nonce. */
export const readOpinion = (text: string, nonce: string): Read => {
  const decoded = decodeJson(FENCED.exec(text)?.[1] ?? text);
  if ('unreadable' in decoded || !isObject(decoded.value)) return { unreadable: 'answer not JSON' };
  const answer = decoded.value;
  if (stringOf(answer, 'nonce') !== nonce) return { unreadable: 'wrong nonce' };
  const parts = PARTS.map((part) => [part, Object.hasOwn(answer, part) ? answer[part] : undefined] as const);
  if (parts.some(([, score]) => typeof score !== 'number')) return { unreadable: 'answer not as asked' };
  if (parts.some(([part, score]) => !inRange(score, LIMITS[part]))) return { unreadable: 'score out of range' };
  const penalties = Object.hasOwn(answer, 'Penalties') ? answer.Penalties : undefined;
  if (!Array.isArray(penalties) || !penalties.every(isPenalty)) return { unreadable: 'answer not as asked' };
  return { opinion: { ...(Object.fromEntries(parts) as unknown as Parts), Penalties: [...new Set(penalties)] } };
};

const inRange = (score: Json | undefined, limit: number): boolean =>
  typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= limit;

/** The rubric that an opinion amounts to. */
export const rubricOfOpinion = (opinion: Opinion, origin: Rubric['Origin']): Rubric =>
  rubricOf(
    opinion,
    opinion.Penalties.filter(isPenalty).map((label) => ({ label, risk: PENALTIES[label].risk })),
    origin,
  );

/** Rule id of what a model found: its penalty, or that the parts do not match. */
const ruleOf = (what: PenaltyName | 'mismatch'): string => `TP-MODEL-${what.toUpperCase()}`;

/** What an opinion has against a tool or a call, worst first. */
export const signalsOfOpinion = (opinion: Opinion): readonly Signal[] => {
  const penalties = opinion.Penalties.filter(isPenalty).sort((a, b) => PENALTIES[b].risk - PENALTIES[a].risk);
  if (penalties.length > 0) return penalties.map((name) => signal(ruleOf(name), PENALTIES[name].meaning));
  const sum = PARTS.reduce((total, part) => total + opinion[part], 0);
  return sum < 80 ? [signal(ruleOf('mismatch'), 'what is used or returned does not match what the tool states')] : [];
};

const signal = (rule: string, meaning: string): Signal => ({
  rule,
  reason: `the model says: ${meaning}`,
  field: '',
  excerpt: '',
});
