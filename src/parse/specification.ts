/** The tools of a listing, read from the wire. */
import { createHash } from 'node:crypto';
import type { Json, JsonObject, Specification } from '../event.ts';
import { canonicalJson } from './json.ts';
import { isObject, objectOf, stringOf } from './wire.ts';

/** Tools read of one listing. */
const MAX_TOOLS = 1024;

/** The tools of a `tools` array; entries without a name are none. */
export const specificationsOf = (tools: readonly Json[]): readonly Specification[] =>
  tools
    .slice(0, MAX_TOOLS)
    .map((entry) => (isObject(entry) ? specificationOf(entry) : undefined))
    .filter((spec) => spec !== undefined);

const specificationOf = (entry: JsonObject): Specification | undefined => {
  const tool = stringOf(entry, 'name');
  if (tool === undefined || tool === '') return undefined;
  return {
    tool,
    title: stringOf(entry, 'title') ?? stringOf(objectOf(entry, 'annotations'), 'title') ?? null,
    description: stringOf(entry, 'description') ?? '',
    inputSchema: entry.inputSchema ?? null,
    annotations: entry.annotations ?? null,
    hash: createHash('sha256').update(canonicalJson(entry)).digest('hex'),
  };
};

/** Whether a result that nobody is known to have asked for is a listing all the same: nothing but tools, each with a name and a schema. */
export const looksLikeListing = (result: JsonObject): boolean =>
  Object.keys(result).every((key) => key === 'tools' || key === 'nextCursor' || key === '_meta') &&
  Array.isArray(result.tools) &&
  result.tools.length > 0 &&
  result.tools.every((entry: Json) => isObject(entry) && stringOf(entry, 'name') !== undefined && isObject(entry.inputSchema));
