/** A call as judged: the texts that went in and those that came back, each with where it stands. */

import type { Json, JsonObject, Specification } from '../../event.ts';
import type { Question } from '../../judges/judge.ts';
import { clip, excerpt } from '../../parse/excerpt.ts';
import type { Candidates } from '../../parse/screen.ts';
import { pointerStep } from '../../parse/wire.ts';
import type { Sighting } from '../../rule.ts';
import { line } from './invisible.ts';
import { candidatesIn, mayHold, type Screened } from './screened.ts';

/** One string of the arguments or of the result. */
export interface Leaf {
  /** JSON pointer into {arguments, result}. */
  readonly field: string;
  /** The nearest property name. */
  readonly name: string;
  /** As sent, clipped. */
  readonly raw: string;
  /** Length of the whole in UTF-16 code units. */
  readonly length: number;
}

/** One that the model reads. */
export interface ReadLeaf extends Leaf {
  /** As a model reads it. */
  readonly text: string;
  /** Which patterns it may match. */
  readonly candidates: Candidates;
}

export interface Exchange {
  readonly tool: string;
  readonly spec: Specification | null;
  readonly values: JsonObject;
  readonly sent: readonly Leaf[];
  readonly returned: readonly ReadLeaf[];
  /** Those that hold a literal of any screened pattern: in all others none of them need be searched for. */
  readonly suspects: readonly ReadLeaf[];
}

const MAX_LEAVES = 400;
const MAX_DEPTH = 12;
/** UTF-16 code units scanned of one string, and of all of one side. */
const LEAF_LIMIT = 32 * 1024;
const BUDGET = 64 * 1024;

/** Reads the question about a call. */
export const exchangeOf = ({ tool, spec, arguments: values, result }: Extract<Question, { look: 'call' }>): Exchange => {
  const returned = leavesOf(result, '/result').map(asRead);
  const suspects = returned.filter(({ candidates }) => mayHold(candidates));
  return { tool, spec, values, sent: leavesOf(values, '/arguments'), returned, suspects };
};

const asRead = ({ field, name, raw, length }: Leaf): ReadLeaf => {
  const text = line(raw);
  return { field, name, raw, length, text: text.trim(), candidates: candidatesIn(text) };
};

const leavesOf = (root: Json, at: string): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  let budget = BUDGET;
  const walk = (value: Json, field: string, name: string, depth: number): void => {
    if (leaves.length >= MAX_LEAVES || budget <= 0 || depth > MAX_DEPTH) return;
    if (typeof value === 'string') {
      // Pictures and sounds are no text: base64 under `data` is left unread.
      if (name === 'data' && value.length > 512 && !/\s/.test(value.slice(0, 512))) return;
      const raw = clip(value, Math.min(LEAF_LIMIT, budget));
      budget -= raw.length;
      leaves.push({ field, name, raw, length: value.length });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.slice(0, MAX_LEAVES).entries()) walk(item, `${field}/${index}`, name, depth + 1);
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value).slice(0, MAX_LEAVES)) {
        walk(item, `${field}/${pointerStep(key, 128)}`, key, depth + 1);
      }
    }
  };
  walk(root, at, '', 0);
  return leaves;
};

/** The first place in `leaves` where the pattern matches, unless its surroundings, or what stands right before it, say otherwise. */
export const leafWhere = (
  leaves: readonly ReadLeaf[],
  { pattern, at }: Screened,
  unless?: RegExp,
  behind?: RegExp,
): Sighting | undefined => {
  for (const { field, text, candidates } of leaves) {
    if (candidates[at] === 0) continue;
    const found = pattern.exec(text);
    if (found === null) continue;
    if (unless?.test(text.slice(Math.max(0, found.index - 120), found.index + found[0].length + 120))) continue;
    if (behind?.test(text.slice(Math.max(0, found.index - 3), found.index))) continue;
    return { field, excerpt: excerpt(text, found.index, found.index + found[0].length) };
  }
  return undefined;
};
