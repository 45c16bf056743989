/** Typed reading of wire objects: nothing is believed to have the type it should. */
import type { Json, JsonObject } from '../event.ts';

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first of the spellings that holds a string. */
export const stringOf = (from: JsonObject, ...spellings: readonly string[]): string | undefined => {
  for (const name of spellings) {
    const value = from[name];
    if (typeof value === 'string' && Object.hasOwn(from, name)) return value;
  }
  return undefined;
};

/** The first of the spellings that holds a whole number a double can hold. */
export const integerOf = (from: JsonObject, ...spellings: readonly string[]): number | undefined => {
  for (const name of spellings) {
    const value = from[name];
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  }
  return undefined;
};

/** The object that `from` holds under `name`, or an empty one. */
export const objectOf = (from: Json | undefined, name: string): JsonObject => {
  const value = isObject(from) ? from[name] : undefined;
  return isObject(value) ? value : {};
};

/** A property's name as a step of a JSON pointer, escaped; cut to `limit` UTF-16 code units. */
export const pointerStep = (name: string, limit = name.length): string => {
  const cut = name.slice(0, limit);
  return /[~/]/.test(cut) ? cut.replaceAll('~', '~0').replaceAll('/', '~1') : cut;
};
