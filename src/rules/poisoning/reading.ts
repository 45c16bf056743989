/** A specification as its reader, the model, meets it: the passages of text, sentence by sentence, with the tools it speaks of marked. */

import type { Json, JsonObject, Specification } from '../../event.ts';
import { clip, excerpt } from '../../parse/excerpt.ts';
import { isObject, pointerStep } from '../../parse/wire.ts';
import type { Sighting } from '../../rule.ts';
import { visible } from './invisible.ts';
import { type Mentions, marked } from './mentions.ts';

/** One text of a specification. */
export interface Passage {
  /** JSON pointer into the specification. */
  readonly field: string;
  readonly place: 'name' | 'title' | 'description' | 'parameter';
  /** As sent, clipped. */
  readonly raw: string;
  /** As read: invisible characters out, look-alikes folded, white space collapsed. */
  readonly text: string;
}

/** One sentence, with this tool written ⟦self⟧ and any other tool ⟦tool⟧. */
export interface Sentence {
  readonly field: string;
  readonly text: string;
  readonly marked: string;
  /** The other tools it names. */
  readonly tools: readonly string[];
  /** This sentence and its neighbours, marked: where a pretext may stand. */
  around: string;
  /** This sentence, and the next where that gives its reason (“This ensures …”). */
  reasoned: string;
}

export interface Parameter {
  readonly name: string;
  readonly field: string;
  readonly required: boolean;
  readonly described: boolean;
}

export interface Reading {
  readonly spec: Specification;
  /** The tools of the same list; it may be among them. */
  readonly beside: readonly Specification[];
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  /** The properties at the top of its input schema. */
  readonly parameters: readonly Parameter[];
}

/**
 * UTF-16 code units read of a specification; its parameters get what title and description leave. As much had to be written before to hide behind
 * it, in the parameters themselves.
 */
const BUDGET = 32 * 1024;
const MAX_NODES = 600;
const MAX_DEPTH = 8;
const MAX_SENTENCES = 400;
const MAX_BESIDE = 1000;

/** Reads a specification that stands `beside` others of its server. */
export const read = (spec: Specification, beside: readonly Specification[]): Reading => {
  const spoken = [
    passage('/name', 'name', spec.tool),
    ...(spec.title === null ? [] : [passage('/title', 'title', spec.title)]),
    passage('/description', 'description', spec.description),
  ];
  const schema = new SchemaTexts(spoken.reduce((left, { raw }) => left - raw.length, BUDGET));
  schema.walk(spec.inputSchema, '/inputSchema', 0);
  const passages = [...spoken, ...schema.texts.map(({ field, text }) => passage(field, 'parameter', text))];
  const mentions: Mentions = {
    own: spec.tool,
    known: namesOf(beside),
    parameters: schema.names,
  };
  return { spec, beside, passages, sentences: sentencesOf(passages, mentions), parameters: parametersOf(spec.inputSchema) };
};

/** A list is read once, however many of its tools are judged. */
const names = new WeakMap<readonly Specification[], ReadonlySet<string>>();

const namesOf = (beside: readonly Specification[]): ReadonlySet<string> => {
  const known = names.get(beside) ?? new Set(beside.slice(0, MAX_BESIDE).map(({ tool }) => tool.slice(0, 128)));
  names.set(beside, known);
  return known;
};

const passage = (field: string, place: Passage['place'], text: string): Passage => {
  const raw = clip(text);
  return { field, place, raw, text: visible(raw) };
};

/** What a schema says in words, wherever a model would read it. */
class SchemaTexts {
  readonly texts: { readonly field: string; readonly text: string }[] = [];
  readonly names = new Set<string>();
  private budget: number;
  private nodes = MAX_NODES;

  constructor(budget: number) {
    this.budget = budget;
  }

  walk(value: Json, field: string, depth: number): void {
    if (depth > MAX_DEPTH || this.nodes-- <= 0 || value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.slice(0, MAX_NODES).entries()) this.walk(item, `${field}/${index}`, depth + 1);
      return;
    }
    for (const [key, item] of entriesOf(value as JsonObject)) {
      const at = `${field}/${pointer(key)}`;
      if (typeof item === 'string') {
        if (key === 'description' || key === 'title' || key === '$comment' || key === 'default' || key === 'const')
          this.say(at, item);
      } else if (key === 'enum' || key === 'examples') {
        if (Array.isArray(item))
          for (const [index, one] of item.slice(0, 64).entries())
            if (typeof one === 'string' && one.length > 40) this.say(`${at}/${index}`, one);
      } else {
        if (key === 'properties' && isObject(item)) {
          for (const name of Object.keys(item).slice(0, MAX_NODES)) {
            this.names.add(name);
            // A long property name is prose in disguise.
            if (name.length > 40) this.say(`${at}/${pointer(name)}`, name.replaceAll('_', ' '));
          }
        }
        this.walk(item, at, depth + 1);
      }
    }
  }

  private say(field: string, text: string): void {
    if (this.budget <= 0 || text.length < 4) return;
    const cut = clip(text, Math.min(16 * 1024, this.budget));
    this.budget -= cut.length;
    this.texts.push({ field, text: cut });
  }
}

const entriesOf = (value: JsonObject): readonly (readonly [string, Json])[] => Object.entries(value).slice(0, MAX_NODES);

const pointer = (key: string): string => pointerStep(key, 128);

const parametersOf = (schema: Json): readonly Parameter[] => {
  if (!isObject(schema) || !isObject(schema.properties)) return [];
  const required = new Set(Array.isArray(schema.required) ? schema.required.slice(0, MAX_NODES) : []);
  return entriesOf(schema.properties).map(([name, of]) => ({
    name,
    field: `/inputSchema/properties/${pointer(name)}`,
    required: required.has(name),
    described: isObject(of) && typeof of.description === 'string' && of.description.trim() !== '',
  }));
};

const END = /(?<=[.!?;])(?<!\b(?:e\.g|i\.e|etc|vs|cf|approx)\.)[\s"')\]]+(?=\S)|(?<=[。！？；])|\n\s*\n|\n\s{0,40}(?=[-*•\d✓×⚠])/;

const sentencesOf = (passages: readonly Passage[], mentions: Mentions): readonly Sentence[] => {
  const all: Sentence[] = [];
  for (const { field, raw, place } of passages) {
    if (place === 'name') continue;
    const from = all.length;
    for (const piece of raw.split(END)) {
      const text = visible(piece);
      if (text.length < 4 || all.length >= MAX_SENTENCES) continue;
      all.push({ field, text, ...marked(text, mentions), around: '', reasoned: '' });
    }
    for (let at = from; at < all.length; at++) {
      const here = all[at];
      if (here === undefined) continue;
      const next = all[at + 1];
      here.reasoned =
        next?.field === field && /^(?:This|It|That|These|Such|The|Doing so|Failure)\b/.test(next.text)
          ? `${here.marked} ${next.marked}`
          : here.marked;
      here.around = [all[at - 1], here, all[at + 1], all[at + 2]]
        .flatMap((near) => (near?.field === field ? [near.marked] : []))
        .join(' ');
    }
  }
  return all;
};

/** The first sentence of which `test` holds, as a sighting. */
export const sentenceWhere = (reading: Reading, test: (sentence: Sentence) => boolean): Sighting | undefined => {
  const found = reading.sentences.find(test);
  return found === undefined ? undefined : { field: found.field, excerpt: excerpt(found.text) };
};

/** The first place where `pattern` matches what a model reads. */
export const passageWhere = (reading: Reading, pattern: RegExp, unless?: RegExp): Sighting | undefined => {
  for (const { field, text, place } of reading.passages) {
    if (place === 'name') continue;
    const found = pattern.exec(text);
    if (found === null) continue;
    const near = text.slice(Math.max(0, found.index - 80), found.index + found[0].length + 80);
    if (unless?.test(near)) continue;
    return { field, excerpt: excerpt(text, found.index, found.index + found[0].length) };
  }
  return undefined;
};
