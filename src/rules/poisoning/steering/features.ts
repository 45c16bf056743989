/** What is told of a passage to the model, as buckets of a hash: its words, and what they are about. */
import { CONCEPT_NAMES, conceptsOf } from './lexicon.ts';
import { type Token, tokensOf } from './tokens.ts';

export const BITS = 17;
const MASK = (1 << BITS) - 1;

export interface Features {
  /** Words, pairs of them, and letters in a row inside them. */
  readonly words: readonly number[];
  /** Concepts, pairs of them in any order, and those that follow one another. */
  readonly concepts: readonly number[];
  /** It is written, for the most part, in a script that leaves no space between words. */
  readonly unspaced: boolean;
}

const PRIME = 0x01000193;
/** One step of FNV-1a over code units. */
export const step = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);
const bucket = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) & MASK;
};
const spread = (hash: number, text: string, from = 0, to = text.length): number => {
  let mixed = hash;
  for (let at = from; at < to; at += 1) mixed = step(mixed, text.charCodeAt(at));
  return mixed;
};
/** Where a kind of feature begins, so that no two kinds share their buckets by design. */
const begin = (kind: number): number => step(0x811c9dc5, kind);
const [WORD, PAIR, LETTERS, GRAM, MARK, CONCEPT, TOGETHER, FOLLOWS, LENGTH] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(begin) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Buckets, each once. */
class Buckets {
  readonly all: number[] = [];
  static readonly #seen = new Int32Array(1 << BITS);
  static #round = 0;

  constructor() {
    Buckets.#round += 1;
  }

  add(hash: number): void {
    const at = bucket(hash);
    if (Buckets.#seen[at] === Buckets.#round) return;
    Buckets.#seen[at] = Buckets.#round;
    this.all.push(at);
  }
}

export const featuresOf = (passage: string): Features => {
  const tokens = tokensOf(passage);
  const unspaced = tokens.filter(({ kind }) => kind === 'grams').length > tokens.filter(({ kind }) => kind === 'word').length;
  return { words: wordsOf(tokens), concepts: aboutOf(tokens), unspaced };
};

const shown = ({ kind, text }: Token): string => (kind === 'word' || kind === 'mark' || kind === 'grams' ? text : `⟨${kind}⟩`);

const wordsOf = (tokens: readonly Token[]): readonly number[] => {
  const buckets = new Buckets();
  let before = '^';
  for (const token of tokens) {
    const text = shown(token);
    if (token.kind === 'mark') {
      buckets.add(spread(MARK, text));
      before = text;
    } else if (token.kind === 'grams') {
      for (let from = 0; from < text.length; from += 1)
        for (let to = from + 1; to <= Math.min(from + 4, text.length); to += 1) buckets.add(spread(GRAM, text, from, to));
      before = text.slice(-2);
    } else {
      buckets.add(spread(WORD, text));
      buckets.add(spread(step(spread(PAIR, before), 32), text));
      if (token.kind === 'word' && text.length > 3) {
        const edged = `^${text}$`;
        for (let from = 0; from + 4 <= edged.length; from += 1) {
          const four = spread(LETTERS, edged, from, from + 4);
          buckets.add(four);
          if (from + 5 <= edged.length) buckets.add(step(four, edged.charCodeAt(from + 4)));
        }
      }
      before = text;
    }
  }
  return buckets.all;
};

const aboutOf = (tokens: readonly Token[]): readonly number[] => {
  const row = conceptsOf(tokens);
  const held = [...new Set(row.flat())].sort((a, b) => a - b);
  const buckets = new Buckets();
  for (const [at, one] of held.entries()) {
    buckets.add(conceptHash(one));
    for (const other of held.slice(at + 1)) buckets.add(togetherHash(one, other));
  }
  for (const [at, here] of row.entries())
    for (const earlier of row[at - 1] ?? []) for (const one of here) buckets.add(step(step(FOLLOWS, earlier), one));
  buckets.add(step(LENGTH, Math.min(6, Math.floor(Math.log2(row.length + 1) * 1.5))));
  return buckets.all;
};

const conceptHash = (one: number): number => step(CONCEPT, one);
const togetherHash = (one: number, other: number): number => step(step(TOGETHER, one), other);

/** What each concept in a passage adds to its score, by the weights of a model: its own, and half of what it shares. */
export const sharesOf = (passage: string, weights: Int8Array): readonly (readonly [(typeof CONCEPT_NAMES)[number], number])[] => {
  const held = [...new Set(conceptsOf(tokensOf(passage)).flat())].sort((a, b) => a - b);
  return held.map((one) => {
    const shared = held
      .filter((other) => other !== one)
      .reduce((sum, other) => sum + (weights[bucket(togetherHash(Math.min(one, other), Math.max(one, other)))] ?? 0) / 2, 0);
    return [CONCEPT_NAMES[one] ?? 'NO', (weights[bucket(conceptHash(one))] ?? 0) + shared] as const;
  });
};
