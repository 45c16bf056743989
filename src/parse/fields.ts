/** The arguments of a call, leaf by leaf, each with what it is for: rules judge a value by the field where it acts. */
import type { Call, Json, JsonObject } from '../event.ts';
import { clip } from './excerpt.ts';

/** What a value is used as, by its name, its schema and its tool. */
export type Role = 'shell' | 'program' | 'code' | 'sql' | 'path' | 'url' | 'content' | 'prose' | 'identifier' | 'unknown';

export interface Field {
  /** JSON pointer into the event's `data`. */
  readonly pointer: string;
  /** The nearest property name; an array's items bear the array's. */
  readonly name: string;
  readonly role: Role;
  /** The value, clipped to what is scanned. */
  readonly text: string;
  /** Length of the whole value in UTF-16 code units. */
  readonly length: number;
}

const MAX_FIELDS = 256;
const MAX_DEPTH = 12;

const seen = new WeakMap<Call, readonly Field[]>();

/** The string leaves of a call's arguments, in their order; computed once a call, however many engines ask. */
export const fieldsOf = (call: Call): readonly Field[] => {
  let fields = seen.get(call);
  if (fields === undefined) {
    fields = [];
    seen.set(call, walk(call, call.arguments, '/message/params/arguments', '', 0, fields as Field[]));
  }
  return fields;
};

const walk = (call: Call, value: Json, pointer: string, name: string, depth: number, into: Field[]): Field[] => {
  if (into.length >= MAX_FIELDS || depth > MAX_DEPTH) return into;
  if (typeof value === 'string') {
    const text = clip(value);
    into.push({ pointer, name, role: roleOf(call, name, text), text, length: value.length });
  } else if (Array.isArray(value)) {
    value.forEach((item: Json, index) => walk(call, item, `${pointer}/${index}`, name, depth + 1, into));
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value as JsonObject)) {
      walk(call, item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, key, depth + 1, into);
    }
  }
  return into;
};

const roleOf = (_call: Call, _name: string, _text: string): Role => 'unknown';
