/** Reads a path as the machine behind a server would: decoded, normalised, and with every trick it used named. */
import { type Anchor, anchorOf, expandVariable, withoutScheme } from './pathAnchor.ts';
import { decodePath, type Trick } from './pathEncoding.ts';

export type { Anchor } from './pathAnchor.ts';
export type { Trick } from './pathEncoding.ts';

export interface ParsedPath {
  readonly platform: 'posix' | 'windows' | 'unknown';
  readonly anchor: Anchor;
  readonly absolute: boolean;
  /** The drive's letter, the share's host or the device's name, lower case; '' when there is none. */
  readonly volume: string;
  /** Normalised and lower case: no empty ones, no dots; those of a path that climbs stand where it arrives. */
  readonly segments: readonly string[];
  /** Index of the first segment inside a user's home folder; -1 when the path lies in none. */
  readonly home: number;
  /** How many levels it leaves the place where it begins. */
  readonly climbs: number;
  /** How many of its segments mean the parent. */
  readonly parents: number;
  readonly tricks: readonly Trick[];
}

const SEPARATOR = /[\\/]+/;
/** Windows' short names of the folders that lead to secrets. */
const SHORT_NAMES = new Map([
  ['docume~1', 'documents and settings'],
  ['applic~1', 'application data'],
  ['progra~1', 'program files'],
  ['progra~2', 'program files (x86)'],
  ['progra~3', 'programdata'],
  ['locals~1', 'local settings'],
  ['ssh~1', '.ssh'],
  ['aws~1', '.aws'],
  ['kube~1', '.kube'],
  ['azure~1', '.azure'],
  ['docker~1', '.docker'],
  ['gnupg~1', '.gnupg'],
  ['userda~1', 'user data'],
  ['logind~1', 'login data'],
  ['git-cr~1', '.git-credentials'],
]);

/** The path that an argument names, however it is written. */
export const parsePath = (written: string): ParsedPath => {
  const tricks = new Set<Trick>();
  const unquoted = written.trim().replace(/^(["'`])([^"'`]*)\1$/, '$2');
  const local = expandVariable(withoutScheme(unquoted));
  const text = expandVariable(decodePath(local, tricks)).replace(/\\ /g, ' ');
  const { anchor, volume, rest } = anchorOf(text);
  const windows = volume !== '' || (text.includes('\\') && !text.includes('/'));
  const { segments, climbs, parents } = normalise(rest, anchor, tricks);
  if (text.includes('/') && text.includes('\\') && !/^[A-Za-z]:/.test(text)) tricks.add('mixed slashes');
  return {
    platform: windows ? 'windows' : /^[/~]/.test(text) && !text.includes('\\') ? 'posix' : 'unknown',
    anchor,
    absolute: anchor !== 'relative',
    volume,
    segments,
    home: anchor !== 'home' ? homeIn(segments) : climbs === 0 ? 0 : -1,
    climbs,
    parents,
    tricks: [...tricks],
  };
};

/** The path of a file event: the system wrote it, so there is nothing to decode and nothing hidden. */
export const systemPath = (path: string): ParsedPath => {
  const { anchor, volume, rest } = anchorOf(path);
  const segments = split(rest);
  const last = segments.length - 1;
  const name = segments[last];
  // Windows opens an unnamed stream under the file's own name.
  if (name?.includes(':')) segments[last] = name.slice(0, name.indexOf(':')) || name;
  const start = volumePrefix(segments);
  const inside = start === 0 ? segments : segments.slice(start);
  const platform = volume !== '' || path.includes('\\') ? 'windows' : 'posix';
  const absolute = anchor !== 'relative';
  return { platform, anchor, absolute, volume, segments: inside, home: homeIn(inside), climbs: 0, parents: 0, tricks: [] };
};

/** Thousands of file events a second come here: no pattern, and one slash or the other. */
const split = (path: string): string[] => {
  const text = path.toLowerCase();
  const parts = text.includes('\\') ? (text.includes('/') ? text.replaceAll('/', '\\') : text).split('\\') : text.split('/');
  return parts.includes('') ? parts.filter((part) => part !== '') : parts;
};

/** Whether `path` is `folder` or lies in it. */
export const isInside = (path: ParsedPath, folder: ParsedPath): boolean =>
  path.absolute &&
  path.climbs === 0 &&
  path.volume === folder.volume &&
  path.anchor === folder.anchor &&
  folder.segments.every((segment, index) => segment === path.segments[index]);

const normalise = (rest: string, anchor: Anchor, tricks: Set<Trick>): { segments: string[]; climbs: number; parents: number } => {
  const raw = rest.toLowerCase().split(SEPARATOR);
  const segments: string[] = [];
  let climbs = 0;
  let parents = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const segment = plainSegment(raw[index] ?? '', raw[index + 1], anchor, tricks);
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') {
      segments.push(segment);
      continue;
    }
    parents += 1;
    if (segments.pop() === undefined) climbs += 1;
  }
  const start = volumePrefix(segments);
  return { segments: start === 0 ? segments : segments.slice(start), climbs, parents };
};

const plainSegment = (raw: string, next: string | undefined, anchor: Anchor, tricks: Set<Trick>): string => {
  if (raw === '' || raw === '.' || raw === '..') return raw;
  if (/^\.{3,}$/.test(raw)) return dotsOnly(raw, next, tricks);
  let segment = raw;
  const cut = segment.search(/[;?]/);
  if (cut > 0) {
    if (segment[cut] === ';') tricks.add('path parameter');
    segment = segment.slice(0, cut);
  }
  const stream = segment.indexOf(':');
  if (stream > 0 && (segment.includes('::$') || anchor === 'share')) {
    tricks.add('alternate data stream');
    segment = segment.slice(0, stream);
  }
  const trimmed = segment === '..' || segment === '.' ? segment : trimEnd(segment);
  if (trimmed !== segment) tricks.add('trailing dots or spaces');
  const long = SHORT_NAMES.get(trimmed);
  if (long !== undefined) tricks.add('short (8.3) name');
  return long ?? trimmed;
};

/** `....//` and `..././` become `../` where a filter strips `../` once, `.../` climbs on old systems; longer runs of dots are padding. */
const dotsOnly = (raw: string, next: string | undefined, tricks: Set<Trick>): string => {
  if (raw.length === 3 && next !== '.' && next !== '..' && next !== '...') return raw;
  tricks.add('stuffed dots');
  return raw.length <= 4 ? '..' : '.';
};

/** Windows drops trailing dots and spaces; `.. ` is a parent there, and `. ` the folder itself. */
const trimEnd = (segment: string): string => {
  let end = segment.length;
  while (end > 0 && ' .\n'.includes(segment[end - 1] ?? '')) end -= 1;
  if (end > 0) return segment.slice(0, end);
  return segment.startsWith('..') ? '..' : '.';
};

/** How many leading segments only name the volume, or a second way to the root: macOS' data volume, NT's devices, another process' root. */
const volumePrefix = (segments: readonly string[]): number => {
  const [first, second, third] = segments;
  if (first === 'private' && (second === 'etc' || second === 'var' || second === 'tmp')) return 1;
  if (first === 'system' && second === 'volumes' && third === 'data') return segments[3] === 'private' ? 4 : 3;
  if (first === 'device' && second?.startsWith('harddiskvolume')) return 2;
  if (first === 'mnt' && second?.length === 1) return 2;
  if (first === 'proc' && third === 'root') return 3;
  return 0;
};

const homeIn = (segments: readonly string[]): number => {
  for (let index = 0; index < Math.min(3, segments.length); index += 1) {
    const segment = segments[index];
    if (segment === 'home' || segment === 'users' || segment === 'documents and settings') return index + 2;
  }
  if (segments[0] === 'root') return 1;
  return segments[0] === 'var' && segments[1] === 'root' ? 2 : -1;
};
