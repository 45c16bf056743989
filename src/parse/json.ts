/** JSON without loss: an integer that a double cannot hold is a bigint, in both directions. */
import { randomUUID } from 'node:crypto';
import type { Json } from '../event.ts';

/** The first letter of the mask: one that is in hardly any text, and keeps it a string of single bytes. */
const MARK = 0x9f;
/** Stands before the digits of a long integer while `JSON.parse` or `JSON.stringify` carries it as a string; unguessable, so no text can pose as one. */
const MASK = `${String.fromCharCode(MARK)}${randomUUID()}:`;
const MASKED = new RegExp(`"${MASK}(-?\\d+)"`, 'g');

const MAX_DIGITS = 1000;
const MAX_DEPTH = 256;

export type Unreadable = 'not-json' | 'too-deep' | 'number-out-of-range';
export type Decoded = { readonly value: Json } | { readonly unreadable: Unreadable };

/** The value that `text` is JSON of. Numbers beyond a double's range, integers over 1,000 digits and nesting over 256 levels are refused. */
export const decodeJson = (text: string): Decoded => {
  const { masked, count, misplaced, tooLong } = maskLongIntegers(text);
  if (misplaced) return { unreadable: 'not-json' };
  let value: unknown;
  try {
    value = JSON.parse(masked);
  } catch {
    return { unreadable: 'not-json' };
  }
  if (tooLong) return { unreadable: 'number-out-of-range' };
  const parsed = new Parsed(count);
  value = parsed.restored(value, MAX_DEPTH);
  return parsed.fault === undefined ? { value: value as Json } : { unreadable: parsed.fault };
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
/** That of nearly all long integers. */
const TS = '{"ts":';

const isNamed = (text: string, index: number): boolean =>
  text.startsWith(TS, index - TS.length) || NAMED.test(text.slice(Math.max(0, index - NAMED_LENGTH), index));

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
  for (let match = digits.exec(text); match !== null; match = digits.exec(text)) {
    if (isNamed(text, match.index)) {
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
    const partOfFloat = '.eE+'.includes(text[start - 1] ?? ' ') || '.eE'.includes(text[end] ?? ' ');
    if (partOfFloat || match[0].startsWith('0')) continue;
    if (match[0].length > MAX_DIGITS) tooLong = true;
    beforeColon.lastIndex = end;
    if (beforeColon.test(text)) misplaced = true;
    masked += `${text.slice(copied, start)}"${MASK}${text.slice(start, end)}"`;
    copied = end;
    count += 1;
  }
  return { masked: count === 0 ? text : masked + text.slice(copied), count, misplaced, tooLong };
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

/** A value as `JSON.parse` gives it: one walk turns masked strings back to numbers, in place, and tells what is wrong with the rest. */
class Parsed {
  fault: Unreadable | undefined;
  /** Masked strings that are still to be found. */
  #masked: number;

  constructor(masked: number) {
    this.#masked = masked;
  }

  restored(value: unknown, levels: number): unknown {
    switch (typeof value) {
      case 'string':
        return this.#masked > 0 && value.charCodeAt(0) === MARK && value.startsWith(MASK) ? this.#unmasked(value) : value;
      case 'number':
        if (!Number.isFinite(value)) this.fault ??= 'number-out-of-range';
        return value;
      case 'object':
        if (value !== null) this.#walk(value as Container, levels);
        return value;
      default:
        return value;
    }
  }

  #walk(container: Container, levels: number): void {
    if (levels === 0) this.fault = 'too-deep';
    else if (Array.isArray(container))
      for (let index = 0; index < container.length; index += 1) this.#restore(container, index, levels);
    else for (const key in container) this.#restore(container, key, levels);
  }

  #restore(container: Container, key: string | number, levels: number): void {
    const item = container[key];
    const restored = this.restored(item, levels - 1);
    if (restored !== item) container[key] = restored;
  }

  /** A bigint only where a double would lose a digit. */
  #unmasked(text: string): number | bigint {
    this.#masked -= 1;
    const exact = BigInt(text.slice(MASK.length));
    return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
  }
}

type Container = Record<string | number, unknown>;
