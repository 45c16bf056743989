/** JSON without loss: an integer that a double cannot hold is a bigint, in both directions. */
import { randomUUID } from 'node:crypto';
import type { Json } from '../event.ts';

/** Stands before the digits of a long integer while `JSON.parse` or `JSON.stringify` carries it as a string; unguessable, so no text can pose as one. */
const MASK = `${randomUUID()}:`;
const MASKED = new RegExp(`"${MASK}(-?\\d+)"`, 'g');

const MAX_DIGITS = 1000;
const MAX_DEPTH = 256;

/** A double beyond ±1.8e308 needs an exponent of three digits, or a mantissa this long. */
const LARGE_EXPONENT = /[eE]\+?\d{3}/;
const LONG_MANTISSA = 200;

export type Unreadable = 'not-json' | 'too-deep' | 'number-out-of-range';
export type Decoded = { readonly value: Json } | { readonly unreadable: Unreadable };

/** The value that `text` is JSON of. Numbers beyond a double's range, integers over 1,000 digits and nesting over 256 levels are refused. */
export const decodeJson = (text: string): Decoded => {
  const { masked, count, misplaced, tooLong, longMantissa } = maskLongIntegers(text);
  if (misplaced) return { unreadable: 'not-json' };
  let value: unknown;
  try {
    value = JSON.parse(masked);
  } catch {
    return { unreadable: 'not-json' };
  }
  if (tooLong) return { unreadable: 'number-out-of-range' };
  if (text.length > 2 * MAX_DEPTH && deeperThan(value, MAX_DEPTH)) return { unreadable: 'too-deep' };
  if ((longMantissa || LARGE_EXPONENT.test(text)) && !finite(value)) return { unreadable: 'number-out-of-range' };
  return { value: (count > 0 ? unmask(value, { left: count }) : value) as Json };
};

/** The JSON of `value`, every integer digit for digit. */
export const encodeJson = (value: Json): string => {
  try {
    return JSON.stringify(value);
  } catch {
    const masked = JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? MASK + item : item));
    return masked.replace(MASKED, '$1');
  }
};

/** The JSON of `value` with every object's keys in order: equal for equal values. */
export const canonicalJson = (value: Json): string => encodeJson(sorted(value));

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item as Json)]));
};

/** What proves that the digits behind it stand outside strings: had the first quote closed one, no name could follow it. */
const NAMED = /[{,]"\w{1,32}":-?$/;
const NAMED_LENGTH = 37;

/** Quotes each integer of 16 digits or more that stands outside strings, behind the mask. Strings are told apart only before digits without a plain name. */
const maskLongIntegers = (text: string) => {
  const digits = /\d{16,}/g;
  const beforeColon = /[ \t\n\r]*:/y;
  let masked = '';
  let copied = 0;
  let outside = 0; // everything before this index is known, and it lies outside any string
  let quote = text.indexOf('"'); // the first from there on
  let count = 0;
  let misplaced = false; // as a key: masked, it would pass for one
  let tooLong = false;
  let longMantissa = false;
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    if (NAMED.test(text.slice(Math.max(0, match.index - NAMED_LENGTH), match.index))) {
      outside = match.index;
      quote = text.indexOf('"', outside);
    }
    while (quote !== -1 && quote < match.index) {
      outside = endOfString(text, quote);
      quote = text.indexOf('"', outside);
    }
    if (outside > match.index) {
      digits.lastIndex = outside; // it stands in a string: go on behind that
      continue;
    }
    const start = text[match.index - 1] === '-' ? match.index - 1 : match.index;
    const end = match.index + match[0].length;
    const partOfFloat = /[.eE+]/.test(text[start - 1] ?? '') || /[.eE]/.test(text[end] ?? '');
    if (partOfFloat && match[0].length >= LONG_MANTISSA) longMantissa = true;
    if (partOfFloat || match[0].startsWith('0')) continue;
    if (match[0].length > MAX_DIGITS) tooLong = true;
    beforeColon.lastIndex = end;
    if (beforeColon.test(text)) misplaced = true;
    masked += `${text.slice(copied, start)}"${MASK}${text.slice(start, end)}"`;
    copied = end;
    count += 1;
  }
  return { masked: count === 0 ? text : masked + text.slice(copied), count, misplaced, tooLong, longMantissa };
};

/** The index behind the string that opens at `quote`; the text's end when it never closes. */
const endOfString = (text: string, quote: number): number => {
  let end = quote;
  do {
    end = text.indexOf('"', end + 1);
    if (end === -1) return text.length;
  } while (escaped(text, end));
  return end + 1;
};

const escaped = (text: string, index: number): boolean => {
  let slashes = 0;
  while (text[index - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
};

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const deeperThan = (value: unknown, levels: number): boolean => {
  if (!isContainer(value)) return false;
  if (levels === 0) return true;
  for (const key in value) if (deeperThan(value[key], levels - 1)) return true;
  return false;
};

const finite = (value: unknown): boolean =>
  isContainer(value) ? Object.values(value).every(finite) : typeof value !== 'number' || Number.isFinite(value);

/** Masked strings back to numbers, in place, until none is left: bigint only where a double would lose a digit. */
const unmask = (value: unknown, masked: { left: number }): unknown => {
  if (typeof value === 'string' && value.startsWith(MASK)) {
    masked.left -= 1;
    const exact = BigInt(value.slice(MASK.length));
    return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
  }
  if (isContainer(value)) {
    for (const key in value) {
      if (masked.left === 0) break;
      const item = value[key];
      if (isContainer(item) || typeof item === 'string') {
        const restored = unmask(item, masked);
        if (restored !== item) value[key] = restored;
      }
    }
  }
  return value;
};
