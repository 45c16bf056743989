/** The arguments of a call, leaf by leaf, each with what it is for: rules judge a value by the field where it acts. */

import type { Call, Envelope, Json, JsonObject } from '../event.ts';
import { clip, SCAN_LIMIT } from './excerpt.ts';
import { isObject, pointerStep } from './wire.ts';

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
/** Of all calls of one event, which may be a batch. */
const MAX_FIELDS_OF_EVENT = 512;
const MAX_DEPTH = 12;
/** Values looked at of one object or array; no list of arguments is as long. */
const MAX_WIDTH = 1024;
/** UTF-16 code units of a name that are kept in a pointer, and read for a role. */
const MAX_NAME = 256;

/**
 * UTF-16 code units scanned of one event's calls: so many in full, then only each field's `SHORT` head and tail, then none, so that many long fields, or a
 * batch of many calls, cost no more than a few. Whoever hides behind that writes more than it takes to hide in the middle of a single field.
 */
const FULL = 2 * SCAN_LIMIT;
const SHORT = 256;
const EVENT_LIMIT = 4 * SCAN_LIMIT;

const seen = new WeakMap<Call, Found>();
/** What the calls of an event have taken of its limits. */
const taken = new WeakMap<Envelope, Taken>();

interface Taken {
  scanned: number;
  fields: number;
}

/** The string leaves of a call's arguments, in their order; computed once a call, however many engines ask. */
export const fieldsOf = (call: Call): readonly Field[] => found(call).fields;

/** Values that stand too deep, or behind too much else, to be read. */
export const unreadFieldsOf = (call: Call): number => found(call).unread;

const found = (call: Call): Found => {
  const known = seen.get(call);
  if (known !== undefined) return known;
  const ofEvent = taken.get(call.raw) ?? { scanned: 0, fields: 0 };
  taken.set(call.raw, ofEvent);
  const fresh: Found = { call, fields: [], taken: ofEvent, unread: 0 };
  walk(fresh, call.arguments, '/message/params/arguments', '', 0);
  seen.set(call, fresh);
  return fresh;
};

interface Found {
  readonly call: Call;
  readonly fields: Field[];
  readonly taken: Taken;
  unread: number;
}

const walk = (into: Found, value: Json, pointer: string, name: string, depth: number): void => {
  const { scanned, fields } = into.taken;
  const isFull = into.fields.length >= MAX_FIELDS || fields >= MAX_FIELDS_OF_EVENT || scanned >= EVENT_LIMIT;
  if (isFull || depth > MAX_DEPTH) {
    into.unread += 1;
    return;
  }
  if (typeof value === 'string') {
    const text = clip(value, into.taken.scanned < FULL ? SCAN_LIMIT : SHORT);
    into.taken.scanned += text.length;
    into.taken.fields += 1;
    into.fields.push({ pointer, name, role: roleOf(into.call, name, text), text, length: value.length });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.slice(0, MAX_WIDTH).entries()) walk(into, item, `${pointer}/${index}`, name, depth + 1);
    into.unread += Math.max(0, value.length - MAX_WIDTH);
  } else if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value);
    for (const key of keys.slice(0, MAX_WIDTH))
      walk(
        into,
        (value as JsonObject)[key] ?? null,
        `${pointer}/${pointerStep(key, MAX_NAME)}`,
        key.slice(0, MAX_NAME),
        depth + 1,
      );
    into.unread += Math.max(0, keys.length - MAX_WIDTH);
  }
};

/** Property names by role, as words joined without separators, lower case. The last word of a longer name decides where the whole is unknown. */
const NAMES: readonly (readonly [Role, string])[] = [
  ['shell', 'command commands cmd cmds commandline shellcommand bashcommand shell bash powershell cmdline oneliner'],
  ['program', 'program executable exe binary interpreter'],
  [
    'code',
    'code script javascript js python snippet expression expr function fn formula regex regexp pattern glob selector xpath css jsonpath jq query_dsl diagram mermaid latex source sourcecode pythoncode program_source evaluate lambda',
  ],
  ['sql', 'sql statement sqlquery cypher kql'],
  [
    'path',
    'path paths file files filename filenames filepath filepaths dir directory folder cwd workdir workingdirectory root location_path src dest destination target_path outputpath inputpath image video audio document attachment attachments output infile outfile',
  ],
  ['url', 'url urls uri uris href link links endpoint website webhook baseurl'],
  [
    'content',
    'content contents data payload text html markdown md xml json yaml csv diff patch oldstring newstring oldtext newtext oldstr newstr filetext template password passwd secret token accesstoken apikey key otp sshkey publickey signature base64 blob headers cookie ssl useragent',
  ],
  [
    'prose',
    'title titles body message messages subject description summary comment comments note notes reason caption prompt instruction instructions question query queries q search searchquery searchterm keyword keywords term terms topic thought thoughts observation observations answer reply heading explanation context details feedback task goal objective bio about quote sentence paragraph value values entityname',
  ],
  [
    'identifier',
    'id ids uuid guid host hosts hostname server domain ip ipaddress address port ports branch ref revision rev commit sha city state country region province county zip zipcode postcode postalcode timezone locale lang language currency symbol ticker username user login email owner repo repository repositoryname reponame org organization project namespace package packages packagename pkg module dependency container image_name imagename service servicename database table column format encoding mode type kind status level limit count offset page size width height number num amount price lat latitude lon lng longitude date time datetime start end year month day device interface iface mac network subnet cluster pod node region_code countrycode zone bucket channel slug unit units protocol method algorithm codec bitrate',
  ],
];

const ROLES: ReadonlyMap<string, Role> = new Map(NAMES.flatMap(([role, names]) => names.split(' ').map((name) => [name, role])));

/** Tools whose `name`, `input` or `target` is a token that a program is given rather than a person's words. */
const NAMES_A_THING =
  /package|install|module|image|convert|transcode|video|audio|ping|host|dns|whois|lookup|container|branch|git/i;
const BARE_NAME = new Set(['name', 'input', 'target', 'item', 'resource', 'source', 'query', 'value']);

const RUNS_COMMANDS =
  /shell|bash|terminal|powershell|pwsh|\bzsh\b|\bcmd\b|(?:^|[^a-z])(?:run|exec|execute|start|spawn|launch)[-_ ]?(?:the[-_ ]?)?(?:\w{1,12}[-_ ])?(?:commands?|process|cmd|program|cli)|(?:command|process)[-_ ]?(?:run|exec|line)|interact_with_process|ssh[-_]?exec|^(?:exec|execute|run|cmd|sh|console)$/i;
const RUNS_CODE = /(?:run|exec|execute|eval|evaluate)[-_]?(?:python|javascript|js|code|script)|repl|sandbox/i;
const SAYS_SHELL = /\b(?:shell|bash|terminal|powershell|command[- ]line|cmd\.exe|system command|command to (?:run|execute))\b/i;
const IN_SHELL_TOOL = new Set(['script', 'code', 'input', 'line', 'args', 'arguments', 'argv', 'text', 'keys', 'commandargs']);
const SAYS_PROSE = /\b(?:message|prompt|natural language|free[- ]?form|markdown|sentence|plain text)\b/i;

/** Of an enumeration, a number or a formatted string, whatever its name says. */
const TYPED = new Set(['number', 'integer', 'boolean']);
const FORMATS: ReadonlyMap<string, Role> = new Map([
  ['uri', 'url'],
  ['url', 'url'],
  ['email', 'identifier'],
  ['date', 'identifier'],
  ['date-time', 'identifier'],
  ['uuid', 'identifier'],
  ['hostname', 'identifier'],
  ['ipv4', 'identifier'],
]);

/**
 * The property's own schema first where it is precise, then its name, then its tool. A value never talks its way out of the role that the name
 * gives it: only a field that nothing is known of is judged by its shape.
 */
const roleOf = (call: Call, name: string, text: string): Role => {
  const schema = propertySchema(call, name);
  const squashed = squash(name);
  const named = ROLES.get(squashed) ?? roleOfLastWord(name);
  if (named === 'shell' || named === 'program' || IN_SHELL_TOOL.has(squashed)) {
    if (RUNS_COMMANDS.test(call.tool)) return 'shell';
  }
  if (named === 'shell') return schema?.enum === undefined ? 'shell' : 'identifier';
  const typed = schema === undefined ? undefined : roleOfSchema(schema);
  if (typed !== undefined) return typed;
  const described = typeof schema?.description === 'string' ? schema.description.slice(0, 400) : '';
  if (named === 'code' || named === 'prose' || named === undefined || named === 'content') {
    if (SAYS_SHELL.test(described) && named !== 'prose') return 'shell';
  }
  if (named === 'prose' && /sql|database|postgres|sqlite/i.test(call.tool) && squashed === 'query') return 'sql';
  if (BARE_NAME.has(squashed) && named !== 'prose' && !RUNS_CODE.test(call.tool)) {
    return NAMES_A_THING.test(call.tool) ? 'identifier' : shapeOf(text);
  }
  if (named === 'path' && text.length > 600 && text.includes('\n')) return 'content';
  if (named !== undefined) return named;
  return SAYS_PROSE.test(described) ? 'prose' : shapeOf(text);
};

const roleOfSchema = (schema: JsonObject): Role | undefined => {
  if (Array.isArray(schema.enum)) return 'identifier';
  if (typeof schema.type === 'string' && TYPED.has(schema.type)) return 'identifier';
  return typeof schema.format === 'string' ? FORMATS.get(schema.format) : undefined;
};

/** Several lines or many words are somebody's text; a URL is one anywhere. */
const shapeOf = (text: string): Role => {
  if (/^https?:\/\/\S/i.test(text)) return 'url';
  if (text.length > 160 || text.includes('\n')) return 'prose';
  return 'unknown';
};

const squash = (name: string): string => (/^[a-z]+$/.test(name) ? name : name.replace(/[^A-Za-z0-9]/g, '').toLowerCase());

const roleOfLastWord = (name: string): Role | undefined => {
  const last = name.length > 64 ? undefined : /(?:[A-Z]?[a-z]{1,64}|[A-Z]{1,64})\d{0,8}$/.exec(name)?.[0];
  return last === undefined || last.length === name.length ? undefined : ROLES.get(squash(last));
};

const propertySchema = (call: Call, name: string): JsonObject | undefined => {
  const properties = member(call.spec?.inputSchema, 'properties');
  const schema = member(properties, name);
  return isObject(schema) ? schema : undefined;
};

const member = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
