/** What every match of a pattern holds, read off the pattern itself: a text without it need not be searched. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AST } from '@eslint-community/regexpp';

/** What stands in a text beside a literal: where it begins and ends, no letter of ASCII (`edge`) or no letter at all (`bare`) does. */
export type Side = 'any' | 'edge' | 'bare';

export interface Literal {
  /** Folded. */
  readonly letters: string;
  readonly before: Side;
  readonly behind: Side;
}

/** Any match holds at least one of these. */
export type Literals = readonly Literal[];

/** Texts that a part of a pattern is followed through at once. */
const MAX_EXACT = 64;
/** UTF-16 code units that they are followed for. */
const MAX_FOLLOWED = 32;
/** Longer literals are not rarer by much: they are cut. */
const MAX_LENGTH = 8;
/** Alternatives beyond which a pattern is not worth telling by its literals. */
const MAX_LITERALS = 800;
/** Lighter ones stand in every other text: two frequent letters are enough, or one that is foreign. */
const MIN_WEIGHT = 6;
/** A class of more letters is as good as any letter. */
const MAX_LETTERS = 8;

/** One letter for all that differ in case alone: never two for what the flag `i` holds equal. */
export const fold = (letter: string): string => {
  const folded = letter.toLowerCase().toUpperCase();
  return folded.length === 1 ? folded : letter;
};

/** Written by `npm run build`: reading the patterns of all languages takes most of a second. */
const KEPT = new URL('./literals.json', import.meta.url);

let read: Map<string, Literals | null> | undefined;

/** What has been read, by a digest of the pattern; null for none in common. Looked up with the first pattern, not with the program. */
export const known = (): Map<string, Literals | null> => {
  read ??= new Map(existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : []);
  return read;
};

/** The literals of a pattern; undefined when its matches have none in common. */
export const literalsOf = (pattern: RegExp): Literals | undefined => {
  const digest = createHash('sha256').update(String(pattern)).digest('base64url');
  const kept = known().get(digest);
  if (kept !== undefined) return kept ?? undefined;
  const literals = readOff(pattern);
  known().set(digest, literals ?? null);
  return literals;
};

const require = createRequire(import.meta.url);

/** The reader of patterns is loaded where one is not known yet. */
const readOff = (pattern: RegExp): Literals | undefined => {
  const { parseRegExpLiteral } = require('@eslint-community/regexpp') as typeof import('@eslint-community/regexpp');
  return literalsIn(anyOf(parseRegExpLiteral(pattern).pattern.alternatives));
};

/** Assertions, among the letters of what a part matches: `\b`, no letter before it, no letter behind it. Never letters: Unicode holds them back. */
const [EDGE, BARE_BEFORE, BARE_BEHIND] = ['\ufdd0', '\ufdd1', '\ufdd2'];
const isAssertion = (letter: string | undefined): boolean => letter !== undefined && letter >= EDGE && letter <= BARE_BEHIND;

const literalOf = (text: string): Literal => {
  let [from, to] = [0, text.length];
  while (isAssertion(text[from])) from += 1;
  while (to > from && isAssertion(text[to - 1])) to -= 1;
  const letters = text
    .slice(from, to)
    .split('')
    .filter((letter) => !isAssertion(letter));
  return {
    letters: letters.slice(0, MAX_LENGTH).map(fold).join(''),
    before: sideOf(text.slice(0, from), BARE_BEFORE, letters[0]),
    behind: letters.length > MAX_LENGTH ? 'any' : sideOf(text.slice(to), BARE_BEHIND, letters.at(-1)),
  };
};

/** `\b` beside what is no word says the opposite: that a word goes on. */
const sideOf = (asserted: string, bare: string, letter = ''): Side =>
  asserted === '' ? 'any' : asserted.includes(bare) ? 'bare' : asserted.includes(EDGE) && /^\w$/.test(letter) ? 'edge' : 'any';

/** What is known of the texts that a part of a pattern matches. */
interface Known {
  /** All of them, where they are few. */
  readonly exact?: readonly string[] | undefined;
  /** Each holds one of these. */
  readonly holds?: Literals | undefined;
}

const NOTHING: Known = {};

const literalsIn = ({ exact, holds }: Known): Literals | undefined => {
  const literals = distinct((exact ?? []).map(literalOf));
  return lightest(literals) >= MIN_WEIGHT ? rarer(literals, holds) : holds;
};

const distinct = (literals: Literals): Literals =>
  literals.length < 2
    ? literals
    : [...new Map(literals.map((literal) => [`${literal.before} ${literal.behind} ${literal.letters}`, literal])).values()];

/** About the bits that a letter tells: the frequent ones of English, others of ASCII, and foreign ones. */
const weightOf = (letter: string): number => (letter > '\u007f' ? 8 : ' ETAOINSRHLD'.includes(letter) ? 3 : 5);
/** As much does an end that is told. */
const EDGE_WEIGHT = 2;

const sumOf = (letters: string): number => letters.split('').reduce((sum, letter) => sum + weightOf(letter), 0);
const lightest = (literals: Literals): number =>
  literals.length === 0 ? 0 : Math.min(...literals.map(({ letters }) => sumOf(letters)));
const rarity = (literals: Literals): number =>
  Math.min(
    ...literals.map(
      ({ letters, before, behind }) => sumOf(letters) + EDGE_WEIGHT * (Number(before !== 'any') + Number(behind !== 'any')),
    ),
  );

/** Heavy ones are rarer than light ones, and few rarer than many. */
const rarer = (one: Literals | undefined, other: Literals | undefined): Literals | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  const more = rarity(one) - rarity(other);
  return more > 0 || (more === 0 && one.length <= other.length) ? one : other;
};

const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length));

/** One part after the other: they are joined while the texts are few and short. Of all that a match holds, the rarest tells. */
const inOrder = ({ elements }: AST.Alternative): Known => {
  let exact: readonly string[] = [''];
  let holds: Literals | undefined;
  let isWhole = true;
  for (const element of elements) {
    const part = knownOf(element);
    if (part.exact !== undefined && exact.length * part.exact.length <= MAX_EXACT && shortest(exact) < MAX_FOLLOWED) {
      exact = product(exact, part.exact);
    } else {
      holds = rarer(literalsIn({ exact, holds }), part.holds);
      exact = part.exact ?? [''];
      isWhole = false;
    }
  }
  return isWhole ? { exact, holds } : { holds: literalsIn({ exact, holds }) };
};

const product = (heads: readonly string[], tails: readonly string[]): readonly string[] =>
  tails.length === 1 && tails[0] === '' ? heads : heads.flatMap((head) => tails.map((tail) => head + tail));

const anyOf = (alternatives: readonly AST.Alternative[]): Known => {
  const parts = alternatives.map(inOrder);
  const exact = [...new Set(parts.flatMap((part) => part.exact ?? []))];
  if (exact.length <= MAX_EXACT && parts.every((part) => part.exact !== undefined)) return { exact };
  const each = parts.map(literalsIn);
  const holds = distinct(each.flatMap((literals) => literals ?? []));
  return each.includes(undefined) || holds.length > MAX_LITERALS ? NOTHING : { holds };
};

const knownOf = (element: AST.Element): Known => {
  switch (element.type) {
    case 'Character':
      return { exact: [String.fromCodePoint(element.value)] };
    case 'CharacterClass':
      return { exact: lettersOf(element) };
    case 'Group':
    case 'CapturingGroup':
      return anyOf(element.alternatives);
    case 'Quantifier':
      return repeated(element);
    case 'Assertion':
      return { exact: [assertedBy(element)] };
    default:
      return NOTHING;
  }
};

/** What an assertion says of the letters beside it, as far as that is followed. */
const assertedBy = (assertion: AST.Assertion): string => {
  switch (assertion.kind) {
    case 'word':
      return assertion.negate ? '' : EDGE;
    case 'lookbehind':
      return assertion.negate && assertion.alternatives.some(isLetter) ? BARE_BEFORE : '';
    case 'lookahead':
      return assertion.negate && assertion.alternatives.some(isLetter) ? BARE_BEHIND : '';
    default:
      return '';
  }
};

/** Any letter, whatever else: as the property, or as the ranges that it amounts to. */
const isLetter = ({ elements: [only, ...more] }: AST.Alternative): boolean => {
  const classes = only?.type === 'CharacterClass' && !only.negate ? only.elements : [only];
  const inRange = (letter: string): boolean => {
    const code = letter.charCodeAt(0);
    return classes.some((each) => each?.type === 'CharacterClassRange' && each.min.value <= code && code <= each.max.value);
  };
  return (
    more.length === 0 &&
    (['a', 'я', '字'].every(inRange) ||
      classes.some((each) => each?.type === 'CharacterSet' && each.kind === 'property' && each.value === 'L' && !each.negate))
  );
};

const lettersOf = ({ negate, elements }: AST.CharacterClass): readonly string[] | undefined => {
  const letters = elements.map((element) => (element.type === 'Character' ? String.fromCodePoint(element.value) : undefined));
  const known = letters.filter((letter) => letter !== undefined);
  return negate || known.length < letters.length || known.length > MAX_LETTERS ? undefined : known;
};

const repeated = ({ min, max, element }: AST.Quantifier): Known => {
  const once = knownOf(element);
  if (min === 1 && max === 1) return once;
  if (min > 0) return { holds: literalsIn(once) };
  return max === 1 && once.exact !== undefined ? { exact: ['', ...once.exact] } : NOTHING;
};
