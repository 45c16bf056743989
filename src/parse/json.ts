/** JSON without loss: an integer that a double cannot hold is a bigint, in both directions. */
import { randomUUID } from 'node:crypto';
import type { Json } from '../event.ts';
import { type Range, type Scan, scan } from './scan.ts';

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
export const decodeJson = (text: string): Decoded => decodeScanned(text, scan(text));

/** The same for a text that was scanned before. */
export const decodeScanned = (text: string, { depth, longIntegers, misplaced, huge }: Scan): Decoded => {
  if (misplaced) return { unreadable: 'not-json' };
  if (depth > MAX_DEPTH) return { unreadable: 'too-deep' };
  let value: unknown;
  try {
    value = JSON.parse(masked(text, longIntegers));
  } catch {
    return { unreadable: 'not-json' };
  }
  if (longIntegers.length === 0 && !huge) return { value: value as Json };
  if (longIntegers.some(([from, until]) => until - from > MAX_DIGITS)) return { unreadable: 'number-out-of-range' };
  const parsed = new Parsed(longIntegers.length);
  value = parsed.restored(value);
  return parsed.isOutOfRange ? { unreadable: 'number-out-of-range' } : { value: value as Json };
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

/** Each of these integers quoted, behind the mask. */
const masked = (text: string, longIntegers: readonly Range[]): string => {
  if (longIntegers.length === 0) return text;
  let result = '';
  let copied = 0;
  for (const [from, until] of longIntegers) {
    result += `${text.slice(copied, from)}"${MASK}${text.slice(from, until)}"`;
    copied = until;
  }
  return result + text.slice(copied);
};

/** A value as `JSON.parse` gives it: one walk turns masked strings back to numbers, in place, and finds what is beyond a double. */
class Parsed {
  isOutOfRange = false;
  /** Masked strings that are still to be found. */
  #masked: number;

  constructor(masked: number) {
    this.#masked = masked;
  }

  restored(value: unknown): unknown {
    switch (typeof value) {
      case 'string':
        return this.#masked > 0 && value.charCodeAt(0) === MARK && value.startsWith(MASK) ? this.#unmasked(value) : value;
      case 'number':
        if (!Number.isFinite(value)) this.isOutOfRange = true;
        return value;
      case 'object':
        if (value !== null) this.#walk(value as Container);
        return value;
      default:
        return value;
    }
  }

  #walk(container: Container): void {
    if (Array.isArray(container)) for (let index = 0; index < container.length; index += 1) this.#restore(container, index);
    else for (const key in container) this.#restore(container, key);
  }

  #restore(container: Container, key: string | number): void {
    const item = container[key];
    const restored = this.restored(item);
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
