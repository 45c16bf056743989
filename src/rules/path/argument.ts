/** The paths among a call's arguments, each with what it leads to. */
import type { Call } from '../../event.ts';
import { SCAN_LIMIT } from '../../parse/excerpt.ts';
import { type Field, fieldsOf } from '../../parse/fields.ts';
import { isInside, type ParsedPath, parsePath } from '../../parse/path.ts';
import { placeOf } from './place.ts';
import { secretsIn } from './shell.ts';
import type { PathArgument } from './subject.ts';

/** Names of arguments that hold text to write, find or say, whatever it looks like. */
const TEXT =
  /^(?:(?:old|new|find|search|replace)?_?-?(?:text|string|str|content|contents|body|code|html|markdown|snippet|value|line)s?|prompt|query|question|message|msg|subject|title|comment|comment_body|description|summary|note|notes|script|sql|regex|regexp|pattern|search|replacement|expression|template|caption|observations?|thought)$/i;
const NAMES_A_PATH =
  /path|file|folder|director(?:y|ies)|(?:^|_)(?:dir|cwd|root|uri|src|source|dest|destination|target|location|attachments?|output|input|workspace|repo)s?$|(?:Dir|Uri|Root)$/i;

const LOOKS_LIKE_PATH =
  /^["'`]?(?:[\\/~]|\.{1,2}(?:[\\/%;]|$)|\.{3,}[\\/]|[A-Za-z]:[\\/]|%(?:\w{3,20}%|[0-9a-f]{2}|u[0-9a-f]{4})|\$\{?(?:env:|home)|(?:view-source:|jar:)?(?:file|netdoc|smb|cifs):)/i;
const CLIMBS = /\.\.|%2e|%u002e|%%|%c0|%e0|[．․‥｡]|\.[\u200b-\u200f]|\0|%00/i;
const URL = /^(?!file:|netdoc:|smb:|cifs:|view-source:file:|jar:file:)[a-z][a-z0-9+.-]{1,30}:(?!\\)\/?\//i;
/** PHP's ways to open a file by a URL. */
const STREAM_WRAPPER = /^(?:php:\/\/filter\/[^=]{0,256}=|(?:zip|phar|compress\.zlib):\/\/)/i;

const MAX_PROSE = 1024;

/** Every path the call names in an argument of its own. */
export const pathsOf = (call: Call): readonly PathArgument[] => {
  const roots = rootsOf(call.server.roots);
  return fieldsOf(call).flatMap((field) =>
    field.role === 'shell' ? secretsIn(field) : written(field).map((text) => judged(field, text, roots)),
  );
};

/** A server's roots stay the same array from call to call. */
const parsedRoots = new WeakMap<readonly string[], readonly ParsedPath[]>();

const rootsOf = (roots: readonly string[]): readonly ParsedPath[] => {
  const known = parsedRoots.get(roots) ?? roots.map((root) => parsePath(root));
  parsedRoots.set(roots, known);
  return known;
};

const judged = (field: Field, text: string, roots: readonly ParsedPath[]): PathArgument => {
  const path = parsePath(text);
  const workspace = workspaceOf(path, roots);
  return { pointer: field.pointer, text, path, place: placeOf(path), workspace };
};

/** The home folder or a folder of the system is no workspace: whoever was given it was not given all secrets in it. */
const isWorkspace = (root: ParsedPath): boolean =>
  root.segments.length > Math.max(0, root.home) && !SYSTEM_FOLDERS.has(root.segments[0] ?? '');
const SYSTEM_FOLDERS = new Set('etc proc sys dev boot windows winnt programdata bin sbin lib usr'.split(' '));

const workspaceOf = (path: ParsedPath, roots: readonly ParsedPath[]): PathArgument['workspace'] => {
  if (roots.length === 0 || !path.absolute) return 'unknown';
  const around = roots.filter((root) => isInside(path, root));
  if (around.length === 0) return path.anchor === 'home' ? 'unknown' : 'outside';
  return around.some(isWorkspace) ? 'inside' : 'unknown';
};

/** The paths in a field: the value itself; of one too long to be scanned whole, its two ends. */
const written = (field: Field): readonly string[] => {
  const text = field.text.replace(STREAM_WRAPPER, '');
  if (field.length <= field.text.length) return text !== field.text || mayBePath(field) ? [text] : [];
  const half = SCAN_LIMIT / 2;
  const head = text.slice(0, half);
  // What was cut has left a line break in the text, so that the role cannot tell a path from a file's content.
  if (!NAMES_A_PATH.test(field.name) || /[\n\r]/.test(head)) return [];
  const end = text.slice(-half);
  return [head, end.slice(end.search(/[\\/]/) + 1)];
};

const mayBePath = ({ role, name, text }: Field): boolean => {
  if (URL.test(text)) return false;
  switch (role) {
    case 'path':
      return true;
    case 'shell':
    case 'code':
    case 'sql':
    case 'content':
    case 'prose':
      return false;
    case 'program':
    case 'url':
    case 'identifier':
    case 'unknown':
      return looksLikePath(name, text);
  }
};

const looksLikePath = (name: string, text: string): boolean => {
  if (TEXT.test(name) || /[\n\r]/.test(text)) return false;
  const head = text.slice(0, 512);
  if (NAMES_A_PATH.test(name)) return true;
  return text.length <= MAX_PROSE && LOOKS_LIKE_PATH.test(head) && (CLIMBS.test(head) || !/\s\S+\s\S+\s/.test(head));
};
