/** Finds the sensitive place that a path leads to: a few look-ups in hash tables, and a pattern only where one of them hit. */
import type { ParsedPath } from '../../parse/path.ts';
import { Gate } from './gate.ts';
import { extensionOf, isProjectMaterial } from './material.ts';
import { alternatives, compile, matches, type Pattern } from './pattern.ts';
import { type Place, type Purpose, places } from './places.ts';

interface Entry {
  readonly place: Place;
  readonly pattern: Pattern;
  readonly except: readonly Pattern[];
}

/** Each pattern is filed once: under its last segment, that one's extension, or the rarest folder that it names. */
const names = new Map<string, Entry[]>();
const extensions = new Map<string, Entry[]>();
const folders = new Map<string, Entry[]>();
const gate = new Gate();

const file = (map: Map<string, Entry[]>, key: string, entry: Entry): unknown => {
  const known = map.get(key);
  return known === undefined ? map.set(key, [entry]) : known.push(entry);
};

/** Extensions that many files have. */
const COMMON_EXTENSIONS = new Set([
  'json',
  'bin',
  'config',
  'ini',
  'md',
  'yaml',
  'txt',
  'xml',
  'log',
  'db',
  'conf',
  'dat',
  'yml',
  'toml',
  'js',
]);

/** Folders that many paths go through. */
const COMMON_FOLDERS = new Set(
  'appdata roaming local microsoft windows winnt system32 library etc var proc dev .config .local share programdata config data user cache lib'.split(
    ' ',
  ),
);

const add = (entry: Entry): unknown => {
  const last = entry.pattern.runs.at(-1)?.at(-1);
  if (typeof last === 'string') return file(names, last, entry);
  const extension = last === undefined ? '' : extensionOf(last.at(-1) ?? '');
  const literals = entry.pattern.runs.flat().filter((segment) => typeof segment === 'string');
  const rarest = literals.sort((a, b) => Number(COMMON_FOLDERS.has(a)) - Number(COMMON_FOLDERS.has(b)) || b.length - a.length)[0];
  if (extension !== '' && (rarest === undefined || !COMMON_EXTENSIONS.has(extension))) return file(extensions, extension, entry);
  if (rarest === undefined) throw new Error(`a pattern of "${entry.place.what}" holds no literal to look up`);
  return file(folders, rarest, entry);
};

for (const place of places) {
  const except = (place.except ?? []).flatMap(alternatives).map(compile);
  for (const at of place.at.flatMap(alternatives)) add({ place, pattern: compile(at), except });
}

for (const name of names.keys()) gate.addName(name);
for (const extension of extensions.keys()) gate.addExtension(extension);
for (const folder of folders.keys()) gate.addFolder(folder);

/** Whether a path as the system wrote it may lead to a place; nearly all do not. */
export const mayLead = (path: string): boolean => gate.passes(path);

/** Segments looked at, from the front and from the end: more than any real path has. */
const FRONT = 32;
const END = 96;

/** The place that the path leads to: by its name first, then its extension, then its folders. */
export const placeOf = (path: ParsedPath): Place | undefined => {
  const whole = path.segments;
  const written = whole[whole.length - 1] ?? '';
  const name = withoutSuffix(written);
  const bounded = whole.length > FRONT + END ? [...whole.slice(0, FRONT), ...whole.slice(-END)] : whole;
  const segments = name === written ? bounded : [...bounded.slice(0, -1), name];
  const named = pick(names.get(written), path, bounded) ?? pick(names.get(name), path, segments);
  if (named !== undefined && !isAskedOnly(named)) return named;
  let found = named ?? pick(extensions.get(extensionOf(name)), path, segments);
  for (let at = 0; at < segments.length && (found === undefined || isAskedOnly(found)); at += 1) {
    const entries = folders.get(segments[at] ?? '');
    const place = entries === undefined ? undefined : pick(entries, path, segments);
    if (found === undefined || (place !== undefined && !isAskedOnly(place))) found = place;
  }
  return found;
};

const ASKED_ONLY: ReadonlySet<Purpose> = new Set<Purpose>(['accounts', 'process', 'server log', 'system configuration']);

/** Whether a place is told of in a call's argument only: any secret that the path leads to as well goes first. */
export const isAskedOnly = (place: Place): boolean => ASKED_ONLY.has(place.purpose);

const pick = (entries: readonly Entry[] | undefined, path: ParsedPath, segments: readonly string[]): Place | undefined => {
  if (entries === undefined) return undefined;
  const { home } = path;
  const rooted = path.absolute || path.climbs > 0;
  return entries.find(
    ({ place, pattern, except }) =>
      matches(pattern, segments, home, rooted) &&
      !(place.byName === true && isProjectMaterial(segments, home)) &&
      !(place.inAppData === true && !segments.some((segment) => APP_DATA.has(segment))) &&
      !except.some((exception) => matches(exception, segments, home)),
  )?.place;
};

/** A database's journal, the copy that someone made of a file, and an environment of any name hold what the file itself holds. */
const withoutSuffix = (name: string): string => {
  if (name.endsWith('~')) return name.slice(0, -1);
  if (name.startsWith('.env.')) return SHIPPED.test(name) ? name : '.env';
  const cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('-'));
  return cut > 0 && SUFFIXES.has(name.slice(cut)) ? name.slice(0, cut) : name;
};
const SHIPPED =
  /[._-](?:example|sample|template|tmpl|tpl|dist|defaults?|test|tests|testing|ci|schema|keys|md|txt|enc|encrypted|vault|mock|demo|d|ts|js|py|go|rs)(?:$|[._-])/;
const SUFFIXES = new Set([
  '-journal',
  '-wal',
  '-shm',
  '.bak',
  '.bak1',
  '.backup',
  '.old',
  '.orig',
  '.save',
  '.swp',
  '.copy',
  '.tmp',
]);

/** Where programs keep what belongs to their users: Windows, macOS, Linux, its sandboxes. */
const APP_DATA = new Set([
  'appdata',
  'application data',
  'local settings',
  'application support',
  'containers',
  'group containers',
  '.config',
  '.local',
  '.var',
  'snap',
  '.mozilla',
  '.opera',
  '.thunderbird',
  'user data',
]);
