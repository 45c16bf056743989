/** Which texts need not be looked at: most of what tools return has no word of what steering is made of. */
import { step } from './features.ts';
import { CONCEPT_NAMES, type Concept, theLexicon } from './lexicon.ts';

/** Hardly anything steers without one of these. */
const TELLING: ReadonlySet<Concept> = new Set<Concept>([
  'BOT',
  'AGENT',
  'USER',
  'SEC',
  'HUSH',
  'IGN',
  'RULE',
  'TOOL',
  'ANS',
  'REC',
  'READ',
  'SEND',
  'PAY',
  'ASK',
  'TELL',
]);

/** UTF-16 code units of a stem by which a word is looked up: longer ones are told by their beginning. */
const SHORTEST = 3;
const LONGEST = 10;
const BITS = 20;
const place = (hash: number): number => (hash ^ (hash >>> 15)) & ((1 << BITS) - 1);

/** Beginnings of words, and a set of their hashes by which most words are passed over. */
interface Beginnings {
  readonly exact: ReadonlySet<string>;
  readonly hashed: Uint8Array;
  /** What each code unit is. */
  readonly letters: Uint16Array;
}

const beginnings = (): Beginnings => {
  const exact = new Set<string>();
  const hashed = new Uint8Array(1 << BITS);
  const { begins, whole } = theLexicon().all;
  for (const [stems, isWhole] of [
    [begins, false],
    [whole, true],
  ] as const) {
    for (const [stem, concepts] of stems) {
      if (!concepts.some((at) => TELLING.has(CONCEPT_NAMES[at] as Concept))) continue;
      if (stem.length < SHORTEST) continue;
      const key = stem.slice(0, LONGEST);
      exact.add(isWhole ? `${key}$` : key);
      let hash = 0;
      for (let at = 0; at < key.length; at += 1) hash = step(hash, key.charCodeAt(at));
      hashed[place(hash)] = 1;
    }
  }
  return { exact, hashed, letters: lettersOf() };
};

/** Made ready at the first text, not with the program. */
let known: Beginnings | undefined;

/** What a code unit is to the gate: a letter in lower case, nothing between letters, or a reason to look closer. */
const BETWEEN = 0;
const CLOSER = 0xffff;
const lettersOf = (): Uint16Array => {
  const letters = new Uint16Array(0x10000);
  for (let code = 0; code < letters.length; code += 1) {
    const isSmall = (code >= 97 && code <= 122) || (code >= 0xdf && code < 0x250);
    const isCapital = (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0xdf);
    // Scripts beyond the Latin one are looked at always: few texts are written in them, and not in all a word is told by its beginning.
    const isFar = (code >= 0x250 && code < 0x2000) || (code >= 0x2e80 && (code < 0xd800 || code >= 0xf900));
    letters[code] = isSmall ? code : isCapital ? code | 32 : isFar || code === 64 ? CLOSER : BETWEEN;
  }
  return letters;
};

/** Whether a text may steer: told in one pass, and true of any in another script than the Latin one, or with a mail or web address. */
export const maySteer = (text: string): boolean => {
  known ??= beginnings();
  const { exact, hashed, letters } = known;
  let hash = 0;
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = letters[code] as number;
    if (letter === BETWEEN) {
      if (code === 58 && length >= 4 && text.startsWith('//', at + 1)) return true;
      hash = 0;
      length = 0;
      continue;
    }
    if (letter === CLOSER) return true;
    length += 1;
    if (length > LONGEST) continue;
    hash = step(hash, letter);
    if (length < SHORTEST || hashed[place(hash)] === 0) continue;
    const word = text.slice(at + 1 - length, at + 1).toLowerCase();
    if (exact.has(word) || (exact.has(`${word}$`) && letters[text.charCodeAt(at + 1)] === BETWEEN)) return true;
  }
  return false;
};
