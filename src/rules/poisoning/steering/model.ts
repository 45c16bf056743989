/** A linear model of passages that steer whoever reads them, trained by `scripts/train.mjs` on `training/`. */
import { readFileSync } from 'node:fs';
import { BITS, featuresOf, sharesOf } from './features.ts';
import { CONCEPTS } from './lexicon.ts';
import { passagesOf } from './tokens.ts';

/** One looks at what tools return, one at what they say of themselves. */
export const LOOKS = ['result', 'specification'] as const;
export type Look = (typeof LOOKS)[number];

export interface Model {
  readonly weights: Int8Array;
  /** What one unit of a weight amounts to. */
  readonly scale: number;
  readonly bias: number;
}

/** Concepts are fewer than words, and weigh more. */
const CONCEPT_SHARE = 1.5;
/** So many features that stand in no passage are counted along: a short one is not sure of anything. */
const DAMPING = { words: 20, concepts: 10 };

/** What the features of a passage are multiplied with, so that a long one is not louder than a short one. */
export const factorsOf = (words: number, concepts: number): { readonly word: number; readonly concept: number } => ({
  word: 1 / Math.sqrt(words + DAMPING.words),
  concept: CONCEPT_SHARE / Math.sqrt(concepts + DAMPING.concepts),
});

/** Scripts without spaces have more features a passage, of which fewer are known: ordinary and steering ones all score lower by about this. */
const UNSPACED = 0.5;

/** A passage, what its features weigh, and how many they are. */
interface Weighed {
  readonly passage: string;
  readonly words: number;
  readonly concepts: number;
  readonly ofWords: number;
  readonly ofConcepts: number;
  readonly lift: number;
}

const weigh = ({ weights }: Model, passage: string): Weighed => {
  const { words, concepts, unspaced } = featuresOf(passage);
  return {
    passage,
    words: words.length,
    concepts: concepts.length,
    ofWords: sumOf(weights, words),
    ofConcepts: sumOf(weights, concepts),
    lift: unspaced ? UNSPACED : 0,
  };
};

const sumOf = (weights: Int8Array, buckets: readonly number[]): number => {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] as number;
  return sum;
};

/** Of passages in a row as if they were one. */
const scoreOf = ({ scale, bias }: Model, first: Weighed, second?: Weighed): number => {
  const { word, concept } = factorsOf(first.words + (second?.words ?? 0), first.concepts + (second?.concepts ?? 0));
  const ofWords = first.ofWords + (second?.ofWords ?? 0);
  const ofConcepts = first.ofConcepts + (second?.ofConcepts ?? 0);
  return scale * (ofWords * word + ofConcepts * concept) + bias + first.lift;
};

/** One text: passages that follow one another in it belong together. */
export interface Text {
  readonly field: string;
  readonly raw: string;
}

export interface Steering {
  readonly score: number;
  readonly field: string;
  readonly passage: string;
}

/** Passages that are looked at, of all texts together. */
const MAX_PASSAGES = 600;
/** How far the surroundings of a passage speak for or against it: imperative ones make an order ordinary. */
const SURROUNDINGS = { share: 0.7, least: -3, most: 1 };

/** Passages in a row that were weighed as one: from the first to the last. */
interface Window extends Steering {
  readonly from: number;
  readonly to: number;
}

/** The passage, or two in a row, that steers most; its score is lower where one that does not touch it does as well. */
export const steeringIn = (model: Model, texts: readonly Text[]): Steering | undefined => {
  const scores: number[] = [];
  const known = new Map<string, Weighed>();
  let best: Window | undefined;
  const better = (window: Window): void => {
    if (best === undefined || window.score > best.score) best = window;
  };
  for (const { field, raw } of texts) {
    let before: Weighed | undefined;
    for (const passage of passagesOf(raw, MAX_PASSAGES - scores.length)) {
      const here = known.get(passage) ?? weigh(model, passage);
      known.set(passage, here);
      const alone = scoreOf(model, here);
      const at = scores.push(alone) - 1;
      better({ score: alone, field, passage, from: at, to: at });
      if (before !== undefined) {
        const both = `${before.passage} ${passage}`;
        better({ score: scoreOf(model, before, here), field, passage: both, from: at - 1, to: at });
      }
      before = here;
    }
  }
  if (best === undefined) return undefined;
  const { score, field, passage, from, to } = best as Window;
  const { share, least, most } = SURROUNDINGS;
  const others = scores.reduce(
    (highest, other, at) => (at < from - 1 || at > to + 1 ? Math.max(highest, other) : highest),
    least,
  );
  return { score: score - share * Math.min(most, others), field, passage };
};

/** What of a passage weighs most, in words. */
export const resembles = ({ weights }: Model, passage: string): string =>
  sharesOf(passage, weights)
    .filter(([, share]) => share > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([concept]) => CONCEPTS[concept])
    .join(', ');

const HEADER = 8;
const SIZE = HEADER + (1 << BITS);

/** Models as a file: of each look in turn its scale and its bias (32-bit floats, little-endian), then its weights. */
export const packed = (models: Readonly<Record<Look, Model>>): Uint8Array => {
  const bytes = new Uint8Array(SIZE * LOOKS.length);
  const view = new DataView(bytes.buffer);
  for (const [index, look] of LOOKS.entries()) {
    const { weights, scale, bias } = models[look];
    view.setFloat32(index * SIZE, scale, true);
    view.setFloat32(index * SIZE + 4, bias, true);
    bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), index * SIZE + HEADER);
  }
  return bytes;
};

export const unpacked = (bytes: Uint8Array): Readonly<Record<Look, Model>> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const modelAt = (index: number): Model => ({
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + index * SIZE + HEADER, 1 << BITS),
    scale: view.getFloat32(index * SIZE, true),
    bias: view.getFloat32(index * SIZE + 4, true),
  });
  return { result: modelAt(0), specification: modelAt(1) };
};

let models: Readonly<Record<Look, Model>> | undefined;
/** Read when the first passage is, not with the program. */
export const modelOf = (look: Look): Model => {
  models ??= unpacked(readFileSync(new URL('weights.bin', import.meta.url)));
  return models[look];
};
