/**
 * What a word is about, in some sixty languages: a stem stands for a concept, so that what is learned of one language holds in the others.
 *
 * A line is a language, or a concept with its stems there. A stem is the beginning of a word; `=` behind it, the whole word; `_` in it, two
 * words in a row. Of languages that leave no space between words, or write endings into them, a stem stands anywhere.
 */
import { ENGLISH } from './english.ts';
import { EUROPEAN } from './european.ts';
import type { Token } from './tokens.ts';
import { WORLD } from './world.ts';

/** What each concept says of a passage, as an alert tells it. */
export const CONCEPTS = {
  BOT: 'names an AI',
  AGENT: 'names an assistant or a program',
  READ: 'speaks of who reads it',
  USER: 'speaks of the user',
  NO: 'forbids',
  TELL: 'says what is to be told',
  ASK: 'speaks of questions and consent',
  HUSH: 'wants silence',
  SEND: 'wants something sent',
  PAY: 'wants something paid or ordered',
  DEL: 'wants something deleted',
  OPEN: 'wants something opened',
  RUN: 'wants something run',
  PUT: 'wants something put somewhere',
  TAKE: 'wants something looked up',
  CHG: 'wants something changed or granted',
  REC: 'favours something',
  SEC: 'speaks of secrets',
  PRIV: 'speaks of private data',
  MON: 'speaks of money',
  FIRST: 'wants to come first',
  THEN: 'says how to go on',
  ANS: 'shapes the answer',
  INST: 'replaces one thing by another',
  IGN: 'wants something ignored',
  RULE: 'speaks of instructions',
  ALL: 'spares nothing',
  MUST: 'obliges',
  PLS: 'asks politely',
  OK: 'claims a consent',
  TOOL: 'speaks of tools',
  NOW: 'is in haste',
  ONLY: 'excludes the rest',
  TRUE: 'vouches for something',
  WHEN: 'waits for an occasion',
  YOU: 'addresses its reader',
  ME: 'speaks for itself',
  OTH: 'speaks of rivals',
  url: 'names an address',
  mail: 'names a mail address',
  secret: 'names a file of secrets',
  path: 'names a file',
  host: 'names a host',
  name: 'names a tool or a field',
  money: 'names an amount',
} as const;

export type Concept = keyof typeof CONCEPTS;
export const CONCEPT_NAMES = Object.keys(CONCEPTS) as Concept[];

/** Concepts as their places in `CONCEPT_NAMES`. */
type Places = readonly number[];
const NONE: Places = [];

class Stems {
  readonly whole = new Map<string, number[]>();
  readonly begins = new Map<string, number[]>();
  readonly pairs = new Map<string, number[]>();
  #longest = 0;

  add(stem: string, concept: number): void {
    const [first, second] = stem.split('_').filter((part) => part !== '');
    if (first === undefined) return;
    if (second !== undefined) note(this.pairs, `${first} ${second}`, concept);
    else if (first.endsWith('=')) note(this.whole, first.slice(0, -1), concept);
    else if (first.length < 3) note(this.whole, first, concept);
    else {
      note(this.begins, first, concept);
      this.#longest = Math.max(this.#longest, first.length);
    }
  }

  /** Of the longest stem that `word` begins with. */
  of(word: string): Places {
    const whole = this.whole.get(word);
    if (whole !== undefined) return whole;
    for (let length = Math.min(word.length, this.#longest); length >= 3; length -= 1) {
      const found = this.begins.get(word.slice(0, length));
      if (found !== undefined) return found;
    }
    return NONE;
  }
}

const note = (map: Map<string, number[]>, key: string, concept: number): void => {
  const known = map.get(key);
  if (known === undefined) map.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
};

const ANYWHERE = new Set(['zh', 'ja', 'ko', 'th', 'km', 'my']);

interface Lexicon {
  readonly english: Stems;
  readonly all: Stems;
  readonly anywhere: ReadonlyMap<string, Places>;
  readonly longest: number;
}

const read = (): Lexicon => {
  const english = new Stems();
  const all = new Stems();
  const anywhere = new Map<string, number[]>();
  for (const part of [ENGLISH, EUROPEAN, WORLD]) {
    let language = '';
    for (const line of part.split('\n')) {
      const [head = '', ...stems] = line.split(' ');
      if (stems.length === 0) language = head;
      const concept = CONCEPT_NAMES.indexOf(head as Concept);
      for (const stem of stems.map((each) => each.toLowerCase())) {
        if (ANYWHERE.has(language)) {
          note(anywhere, stem.replaceAll('_', ''), concept);
          continue;
        }
        all.add(stem, concept);
        if (language === 'en') english.add(stem, concept);
      }
    }
  }
  return { english, all, anywhere, longest: Math.max(...[...anywhere.keys()].map(({ length }) => length)) };
};

let lexicon: Lexicon | undefined;
/** Read when the first passage is, not with the program. */
export const theLexicon = (): Lexicon => {
  lexicon ??= read();
  return lexicon;
};

/** Small words of English: what holds enough of them needs no other language looked up. */
const SMALL = new Set(
  'the and of to in is for with that this on are it as be or from by a an at not you your if when was has have will its can any all'.split(
    ' ',
  ),
);

const isEnglish = (tokens: readonly Token[]): boolean => {
  let words = 0;
  let small = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word') continue;
    words += 1;
    if (SMALL.has(text)) small += 1;
  }
  return small >= 1 && small >= 0.14 * words;
};

/** Letters that “and”, “the”, “to” add to the front of a word, in Arabic and Hebrew. */
const CLITIC = /^[وفبلكسايتنمأשהוכלבמ]$/u;

const withoutClitics = (stems: Stems, word: string): Places => {
  for (let at = 1; at <= 3 && at < word.length - 1 && CLITIC.test(word[at - 1] ?? ''); at += 1) {
    const found = stems.of(word.slice(at));
    if (found.length > 0) return found;
  }
  return NONE;
};

const IS_SEMITIC = /^[\u0590-\u06FF]/;

/** The concepts that a text is about, in its order: of each word all that it may stand for. */
export const conceptsOf = (tokens: readonly Token[]): readonly Places[] => {
  const { english, all, anywhere, longest } = theLexicon();
  const stems = isEnglish(tokens) ? english : all;
  const found: Places[] = [];
  let before = '';
  for (const { kind, text } of tokens) {
    if (kind === 'mark' || kind === 'number') continue;
    if (kind === 'grams') {
      for (let at = 0; at < text.length; ) {
        let length = Math.min(longest, text.length - at);
        let places: Places | undefined;
        for (; length >= 1; length -= 1) {
          places = anywhere.get(text.slice(at, at + length));
          if (places !== undefined) break;
        }
        if (places !== undefined) found.push(places);
        at += Math.max(1, length);
      }
      before = '';
    } else if (kind === 'word') {
      const places = stems.pairs.get(`${before} ${text}`) ?? stems.of(text);
      const kept = places.length === 0 && IS_SEMITIC.test(text) ? withoutClitics(stems, text) : places;
      if (kept.length > 0) found.push(kept);
      before = text;
    } else {
      found.push(PLACED.get(kind) ?? NONE);
      before = '';
    }
  }
  return found;
};

const PLACED = new Map(CONCEPT_NAMES.map((name, place) => [name as string, [place]]));
