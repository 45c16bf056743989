/** Do arguments fit a schema? A server's schema is hostile input: a bounded copy of it is compiled, without patterns, references or formats. */

import { createRequire } from 'node:module';
import type { Ajv, ValidateFunction } from 'ajv';
import type { Json, JsonObject, Specification } from '../../event.ts';
import { isObject } from '../../parse/wire.ts';

const MAX_NODES = 400;
const MAX_DEPTH = 8;
const MAX_WIDTH = 100;
const KEPT = 64;

/** Keywords whose value is taken as it is, if it has this type; all others but the nested ones are left out. */
const PLAIN: ReadonlyMap<string, 'number' | 'boolean'> = new Map([
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['minLength', 'number'],
  ['maxLength', 'number'],
  ['minItems', 'number'],
  ['maxItems', 'number'],
]);
const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);

/** A copy of `schema` that is safe to compile: bounded, and only of keywords that take linear time to check. */
export const tamed = (schema: Json): JsonObject => {
  let nodes = MAX_NODES;
  const tame = (value: Json | undefined, depth: number): JsonObject | boolean => {
    if (!isObject(value) || depth > MAX_DEPTH || nodes-- <= 0) return true;
    const out: Record<string, Json> = {};
    for (const [key, item] of Object.entries(value).slice(0, MAX_WIDTH)) {
      const plain = PLAIN.get(key);
      if (plain !== undefined) {
        if (
          typeof item === plain &&
          (typeof item !== 'number' ||
            (Number.isFinite(item) &&
              (key.startsWith('m') && /Length|Items/.test(key) ? Number.isInteger(item) && item >= 0 : true)))
        )
          out[key] = item;
      } else if (key === 'type') {
        const types = (Array.isArray(item) ? [...new Set(item as Json[])] : [item]).filter(
          (type): type is string => typeof type === 'string' && TYPES.has(type),
        );
        if (types.length > 0) out.type = types;
      } else if (key === 'enum') {
        if (Array.isArray(item) && item.length <= 1000 && item.every(scalar)) out.enum = [...new Set(item as Json[])];
      } else if (key === 'required') {
        if (Array.isArray(item)) out.required = [...new Set(item.slice(0, MAX_WIDTH).filter((name) => typeof name === 'string'))];
      } else if (key === 'properties' && isObject(item)) {
        out.properties = Object.fromEntries(
          Object.entries(item)
            .slice(0, MAX_WIDTH)
            .filter(([name]) => name !== '__proto__')
            .map(([name, of]) => [name, tame(of, depth + 1)]),
        );
      } else if (key === 'items') out.items = tame(item, depth + 1);
    }
    if (Array.isArray(out.enum) && out.enum.length === 0) delete out.enum;
    if (value.nullable === true || '$ref' in value || 'anyOf' in value || 'oneOf' in value || 'allOf' in value) return true;
    return out;
  };
  const top = tame(schema, 0);
  return typeof top === 'boolean' ? {} : top;
};

const scalar = (value: Json): boolean =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const require = createRequire(import.meta.url);
let ajv: Ajv | undefined;
const compiled = new Map<string, ValidateFunction | null>();

/** Ajv is loaded with the first schema, not with the program. */
const compiler = (): Ajv => {
  if (ajv === undefined) {
    const { Ajv: Class } = require('ajv') as typeof import('ajv');
    ajv = new Class({
      strict: false,
      allErrors: false,
      logger: false,
      validateFormats: false,
      validateSchema: false,
      addUsedSchema: false,
      unicodeRegExp: false,
    });
  }
  return ajv;
};

/** How `values` break the specification's schema, in words; undefined when they fit or the schema says nothing. */
export const misfit = (spec: Specification, values: JsonObject): string | undefined => {
  let check = compiled.get(spec.hash);
  if (check === undefined) {
    try {
      check = compiler().compile(tamed(spec.inputSchema));
    } catch {
      check = null;
    }
    const oldest = compiled.keys().next();
    if (compiled.size >= KEPT && oldest.done !== true) compiled.delete(oldest.value);
    compiled.set(spec.hash, check);
  }
  if (check === null || check(values)) return undefined;
  const error = check.errors?.[0];
  return error === undefined
    ? undefined
    : `${error.instancePath === '' ? 'the arguments' : error.instancePath.slice(0, 80)} ${(error.message ?? 'do not fit').slice(0, 120)}`;
};

/** Names of arguments that the schema does not declare; none when it declares no properties, or leaves room for more. */
export const undeclared = (spec: Specification, values: JsonObject): readonly string[] => {
  const { inputSchema } = spec;
  if (!isObject(inputSchema) || !isObject(inputSchema.properties)) return [];
  const { properties, additionalProperties, patternProperties } = inputSchema;
  if (
    Object.keys(properties).length === 0 ||
    additionalProperties === true ||
    isObject(additionalProperties) ||
    isObject(patternProperties)
  )
    return [];
  return Object.keys(values)
    .filter((name) => !Object.hasOwn(properties, name))
    .slice(0, MAX_WIDTH);
};
