/** What a model has said before, so that an equal question is not paid for twice: the port, an implementation in memory, and what makes questions equal. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Json, JsonObject } from '../event.ts';
import type { Question, Verdict } from './judge.ts';
import type { Opinion } from './opinion.ts';
import { PROMPT_VERSION } from './prompt.ts';

/**
 * Remembers opinions, not verdicts: the Score is computed anew for each call, together with what the embedded judge finds in its values,
 * so that no stored opinion vouches for values it was not formed on.
 */
export interface Verdicts {
  readonly get: (key: string) => Opinion | undefined;
  readonly set: (key: string, opinion: Opinion) => void;
}

/** The last `limit` opinions asked for, in memory. */
export const rememberVerdicts = (limit = 4096): Verdicts => {
  const known = new LRUCache<string, Opinion>({ max: limit });
  return {
    get: (key) => known.get(key),
    set: (key, opinion) => {
      known.set(key, opinion);
    },
  };
};

/**
 * Equal for questions that one opinion answers: the specification, the shapes of arguments and result, the prompt, the model. What the embedded
 * judge found belongs to it, so that a call with something to it is never answered by the opinion about one without.
 */
export const verdictKey = (question: Question, model: string, found: Verdict): string => {
  const rules = [...new Set(found.signals.map(({ rule }) => rule))].sort();
  const asked = question.look === 'call' ? [question.tool, shapeOf(question.arguments), shapeOf(question.result)] : [];
  const parts = [PROMPT_VERSION, model, question.look, question.spec?.hash ?? '', ...asked, ...rules];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
};

const MAX_DEPTH = 12;
const MAX_ENTRIES = 128;

/** The types a value is made of, whatever its texts and numbers: an array's items count once a kind. */
export const shapeOf = (value: Json, depth = 0): string => {
  if (value === null) return 'null';
  if (typeof value === 'bigint') return 'number';
  if (typeof value !== 'object') return typeof value;
  if (depth >= MAX_DEPTH) return '…';
  if (Array.isArray(value)) {
    const items = new Set(value.slice(0, MAX_ENTRIES).map((item: Json) => shapeOf(item, depth + 1)));
    return `[${[...items].sort().join('|')}]`;
  }
  const object = value as JsonObject;
  const names = Object.keys(object).sort().slice(0, MAX_ENTRIES);
  return `{${names.map((name) => `${JSON.stringify(name)}:${shapeOf(object[name] ?? null, depth + 1)}`).join(',')}}`;
};

/** A number from 0 to 100 that depends on the key alone: what is sampled in one run is sampled in every run. */
export const percentileOf = (key: string): number => (Number.parseInt(key.slice(0, 8), 16) / 2 ** 32) * 100;
