/** Characters that a model reads and a person does not see, and text with them taken out. */
import { clip } from '../../parse/excerpt.ts';

/** Unicode tags: ASCII written invisibly. */
export const TAGS = /[\u{E0020}-\u{E007F}]{3,}/u;

/** Overrides and isolates that make text read otherwise than it is stored. */
export const BIDI = /[\u202A-\u202E\u2066-\u2069]/;

/** Nothing-wide characters. The joiners inside scripts that need them, and in emoji, are left out by who asks. */
export const ZERO_WIDTH = /[\u200B-\u200D\u2060-\u2064\u00AD\u180E\uFEFF]/;

const UNSEEN =
  /[\u200B-\u200F\u202A-\u202E\u2060-\u206F\u00AD\u180E\uFEFF\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]|[\uFE00-\uFE0F]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are what is looked for
const ESCAPES = /\u001B\[[0-9;?]{0,32}[A-Za-z]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Cyrillic and Greek letters that look Latin; folded only inside words that mix scripts. */
const LOOKALIKE = new Map(
  [...'аеорсухіјѕԁԛԝАВЕКМНОРСТХІЅαοεινρτυχΑΒΕΗΙΚΜΝΟΡΤΧΥΖ'].map((letter, index) => [
    letter,
    'aeopcyxijsdqwABEKMHOPCTXISaoeivptuxABEHIKMNOPTXYZ'[index] ?? letter,
  ]),
);
const IMITATES = /[\u0370-\u03FF\u0400-\u052F]/;
const MIXED =
  /(?:[A-Za-z]{1,64}[\u0370-\u03FF\u0400-\u052F]|[\u0370-\u03FF\u0400-\u052F]{1,64}[A-Za-z])[A-Za-z\u0370-\u03FF\u0400-\u052F]{0,64}/g;

/** Neither hidden, nor foreign, nor in other forms: nothing to make visible but its line breaks. */
export const ASCII = /^[\t\n\r -~]*$/;

/** Text as a model understands it: one line, compatible forms unified, nothing unseen, look-alike letters read as what they imitate. */
export const visible = (text: string): string => line(text).trim();

/** The same with white space at its ends: cut, a text is a view of the whole, in which every letter takes longer to look at. */
export const line = (text: string): string => (ASCII.test(text) ? text : shown(text)).replace(/\s{2,}|[^\S ]/g, ' ');

const shown = (text: string): string => {
  const unified = clip(text.replace(ESCAPES, ' ').replace(UNSEEN, '').normalize('NFKC'), 2 * text.length + 64); // one letter can stand for eighteen
  return IMITATES.test(unified)
    ? unified.replace(MIXED, (word) => Array.from(word, (letter) => LOOKALIKE.get(letter) ?? letter).join(''))
    : unified;
};

/** What Unicode tags spell. */
export const spelled = (text: string): string =>
  Array.from(text.match(/[\u{E0020}-\u{E007E}]+/gu)?.join(' ') ?? '', (tag) => {
    const code = tag.codePointAt(0) ?? 32;
    return code >= 0xe0020 ? String.fromCodePoint(code - 0xe0000) : tag;
  }).join('');
