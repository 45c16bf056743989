/** A text as its passages, and a passage as its tokens: words, with names, numbers and addresses put down as what they are. */
import { visible } from '../invisible.ts';

export interface Token {
  /** `grams` are letters of scripts in which no space tells words apart. */
  readonly kind: 'word' | 'grams' | 'mark' | 'number' | 'url' | 'mail' | 'path' | 'secret' | 'host' | 'name' | 'money';
  /** In lower case; of all but words and marks only the kind counts. */
  readonly text: string;
}

/** UTF-16 code units of a passage, and below which it says nothing. */
const MAX_PASSAGE = 320;
const MIN_PASSAGE = 6;

const ENDS = new Set('.!?;؟።');
const ENDS_ALONE = new Set('。！？；।॥\n\r');
const CLOSES = new Set('"\'”»)]');
const SPACE = /\s/;

/** Sentences and lines of `raw`, in their order, as a model reads them; those that are no prose are left out. */
export const passagesOf = (raw: string, most: number): readonly string[] => {
  const found: string[] = [];
  let from = 0;
  const cut = (to: number): void => {
    for (const piece of pieces(visible(raw.slice(from, to)))) if (isProse(piece) && found.length < most) found.push(piece);
    from = to;
  };
  for (let at = 0; at < raw.length && found.length < most; at += 1) {
    const letter = raw[at] as string;
    const signs = ENDS_ALONE.has(letter) ? 1 : separatorAt(raw, at);
    if (signs > 0) {
      cut(at);
      from = at + signs;
      at = from - 1;
    } else if (ENDS.has(letter)) {
      let end = at + 1;
      while (end < raw.length && CLOSES.has(raw[end] as string)) end += 1;
      if (end < raw.length && !SPACE.test(raw[end] as string)) continue;
      cut(end);
      at = end - 1;
    }
  }
  cut(raw.length);
  return found;
};

/** Length of what parts texts at `at`, where it does: a line's end written as in JSON, a value's end, the begin or end of a comment in markup. */
const separatorAt = (raw: string, at: number): number => {
  switch (raw[at]) {
    case '\\':
      return raw[at + 1] === 'n' ? 2 : 0;
    case '"':
    case "'":
      return ',:}]'.includes(raw[at + 1] ?? ' ') ? 2 : 0;
    case '-':
      return raw.startsWith('-->', at) ? 3 : 0;
    case '<':
      return raw.startsWith('<!--', at) ? 4 : 0;
    default:
      return 0;
  }
};

/** What is longer than a passage, cut between words. */
const pieces = (text: string): readonly string[] => {
  if (text.length <= MAX_PASSAGE) return [text];
  const found: string[] = [];
  let rest = text;
  while (rest.length > MAX_PASSAGE) {
    const space = rest.lastIndexOf(' ', MAX_PASSAGE);
    const end = space < 100 ? MAX_PASSAGE : space;
    found.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  found.push(rest);
  return found;
};

const RUN = /[\p{L}\p{M}]{1,400}|[^\s\p{L}\p{M}]{1,400}/gu;
const IS_LETTER = /^\p{L}/u;

/** Words, and not many more signs than words: data is none. */
const isProse = (text: string): boolean => {
  if (text.length < MIN_PASSAGE) return false;
  let words = 0;
  let signs = 0;
  for (const [run] of text.matchAll(RUN)) {
    if (!IS_LETTER.test(run)) signs += 1;
    else if (IN_GRAMS.test(run)) words += run.length / 2;
    else if (run.length > 1) words += 1;
  }
  return words >= 3 && words >= 0.8 * signs;
};

const IN_GRAMS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Hangul}]/u;

/** One group a kind of token, in the order of `KINDS`. */
const TOKEN =
  /((?:[hH]ttps?:\/\/|www\.)[^\s"'<>)\]}]{1,256})|([\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8})|((?:~|\.{1,2})?\/[\w.~-]{1,64}(?:\/[\w.~-]{1,64}){0,16}\/?|[A-Z]:\\[\w\\.-]{1,200}|\.(?:env|ssh|aws|npmrc|netrc|git)\b[\w/.-]{0,64})|(\b[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,6}\.(?:com|net|org|io|co|example|dev|de|fr|site|ru|info|test)\b(?:\/[^\s"'<>)\]}]{0,256})?)|(\b[A-Za-z]{1,40}(?:_[A-Za-z\d]{1,40}){1,12}\b|\b[a-z]{1,40}(?:[A-Z][a-z\d]{1,40}){1,12}\b)|([$€£₹¥]\s?\d[\d.,]{0,24}|\d[\d.,]{0,24}\s?(?:€|[eE][uU][rR]|[uU][sS][dD]|gbp|GBP|₽|円|元|원)(?!\p{L}))|(\d[\d.,:/-]{0,64})|([\p{L}\p{M}]{1,80}(?:['’]\p{L}{1,40}){0,4})|([^\s\p{L}\p{M}\d])/gu;
const KINDS = ['url', 'mail', 'path', 'host', 'name', 'money', 'number', 'word', 'mark'] as const;
const IS_SECRET = /env|ssh|passw|shadow|secret|cred|key|token/i;

export const tokensOf = (passage: string): readonly Token[] => {
  const tokens: Token[] = [];
  for (const found of passage.matchAll(TOKEN)) {
    const [text] = found;
    let group = 1;
    while (found[group] === undefined) group += 1;
    const kind = KINDS[group - 1] as (typeof KINDS)[number];
    if (kind === 'word') {
      const word = text.toLowerCase();
      tokens.push({ kind: IN_GRAMS.test(word) ? 'grams' : 'word', text: word });
    } else if (kind === 'path') tokens.push({ kind: IS_SECRET.test(text) ? 'secret' : 'path', text });
    else tokens.push({ kind, text });
  }
  return tokens;
};
