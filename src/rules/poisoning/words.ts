/** Patterns of a language's words, and which languages a text is written in. */
import { ASCII } from './invisible.ts';
import { VOCABULARIES, type Vocabulary } from './vocabulary.ts';

/** Scripts that leave no space between words. */
const UNSPACED = new Set(['Chinese', 'Japanese', 'Korean', 'Thai']);

/** “And”, “the”, “to” written together with the word. */
const PREFIXES = new Map([
  ['Hebrew', '[ושהבלמכ]{0,2}'],
  ['Arabic', '[وفبلك]{0,2}'],
]);

/** As ranges of a class, what `runs` finds among all characters of two bytes: unassigned ones may stand within a range, never at its ends. */
const rangesOf = (runs: RegExp): string => {
  const all = Buffer.from(Uint16Array.from({ length: 0xd800 }, (_, code) => code).buffer).toString('utf16le');
  return Array.from(all.matchAll(runs), ([run]) => (run.length === 1 ? run : `${run[0]}-${run.at(-1)}`)).join('');
};

/**
 * Letters, and marks, without a property of Unicode: with one, and the flag `u` that it needs, V8 takes a millisecond to compile a pattern that it
 * compiles in a quarter of that with these. What is missing here, a text made `visible` does not have, but for rare ideographs.
 */
const LETTERS = rangesOf(/\p{L}(?:[\p{L}\p{Cn}]*\p{L})?/gu);
const MARKS = rangesOf(/\p{M}(?:[\p{M}\p{Cn}]*\p{M})?/gu);

/** Alternatives of one language as a pattern; `\b` is where a word of any script begins or ends. */
export const wordsOf = ({ name }: Pick<Vocabulary, 'name'>, alternatives: string, flags = 'i'): RegExp => {
  const before = UNSPACED.has(name) ? '' : `(?<![${LETTERS}${MARKS}_])${PREFIXES.get(name) ?? ''}`;
  const bounded = alternatives.replace(/\\b(?=[(a-z])/g, '(?<!\\p{L})').replaceAll('\\b', '(?!\\p{L})');
  return new RegExp(`${before}(?:${bounded.replaceAll('\\p{L}', `[${LETTERS}]`)})`, flags);
};

/** Small words, and the languages they are of, as their places in `VOCABULARIES`. */
const SIGNS = new Map<string, number[]>();
for (const [at, { signs }] of VOCABULARIES.entries()) {
  for (const word of typeof signs === 'string' ? signs.split(' ') : []) SIGNS.set(word, [...(SIGNS.get(word) ?? []), at]);
}
/** UTF-16 code units of a text that are looked at. */
const LOOKED_AT = 4096;

const countsOf = (text: string): Uint16Array => {
  const counts = new Uint16Array(VOCABULARIES.length);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const at of SIGNS.get(word) ?? []) counts[at] = (counts[at] as number) + 1;
  return counts;
};

/** The languages that `text` may be written in, as their places in `VOCABULARIES`: so many small words of one make it one of it. */
export const languagesOf = (text: string, enough = 2): readonly number[] => {
  const head = text.slice(0, LOOKED_AT);
  const counts = countsOf(head);
  const isLatin = ASCII.test(head);
  return VOCABULARIES.flatMap(({ signs }, at) =>
    signs === undefined || (typeof signs === 'string' ? (counts[at] as number) >= enough : !isLatin && signs.test(head))
      ? [at]
      : [],
  );
};
