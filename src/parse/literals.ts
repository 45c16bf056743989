/** What every match of a pattern holds, read off the pattern itself: a text without it need not be searched. */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';

/** Any match holds at least one of these, folded. */
export type Literals = readonly string[];

/** Texts that a part of a pattern is followed through at once. */
const MAX_EXACT = 32;
/** Longer ones are not rarer by much: they are cut. */
const MAX_LENGTH = 8;
/** Alternatives beyond which a pattern is not worth telling by its literals. */
const MAX_LITERALS = 400;
/** Shorter ones stand in every other text. */
const MIN_LENGTH = 2;
/** A class of more letters is as good as any letter. */
const MAX_LETTERS = 8;

/** One letter for all that differ in case alone: never two for what the flag `i` holds equal. */
export const fold = (letter: string): string => {
  const folded = letter.toLowerCase().toUpperCase();
  return folded.length === 1 ? folded : letter;
};

/** The literals of a pattern; undefined when its matches have none in common. */
export const literalsOf = (pattern: RegExp): Literals | undefined =>
  literalsIn(anyOf(parseRegExpLiteral(pattern).pattern.alternatives));

/** What is known of the texts that a part of a pattern matches. */
interface Known {
  /** All of them, where they are few. */
  readonly exact?: readonly string[] | undefined;
  /** Each holds one of these. */
  readonly holds?: Literals | undefined;
}

const NOTHING: Known = {};
const EMPTY: Known = { exact: [''] };

const literalsIn = ({ exact = [], holds }: Known): Literals | undefined => {
  const literals = [...new Set(exact.map((text) => Array.from(text.slice(0, MAX_LENGTH).split(''), fold).join('')))];
  return shortest(literals) >= MIN_LENGTH ? rarer(literals, holds) : holds;
};

const shortest = (literals: Literals): number => (literals.length === 0 ? 0 : Math.min(...literals.map(({ length }) => length)));

/** Long ones are rarer than short ones, and few rarer than many. */
const rarer = (one: Literals | undefined, other: Literals | undefined): Literals | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  const more = shortest(one) - shortest(other);
  return more > 0 || (more === 0 && one.length <= other.length) ? one : other;
};

/** One part after the other: they are joined while the texts are few and short. Of all that a match holds, the rarest tells. */
const inOrder = ({ elements }: AST.Alternative): Known => {
  let exact: readonly string[] = [''];
  let holds: Literals | undefined;
  let isWhole = true;
  for (const element of elements) {
    const part = knownOf(element);
    if (part.exact !== undefined && exact.length * part.exact.length <= MAX_EXACT && shortest(exact) < MAX_LENGTH) {
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
  const holds = [...new Set(each.flatMap((literals) => literals ?? []))];
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
      return EMPTY;
    default:
      return NOTHING;
  }
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
