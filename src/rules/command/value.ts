/** A value that is no command line: how much of a shell's language its field has use for, and where it would start programs. */
import type { Field, Role } from '../../parse/fields.ts';
import { type Breakout, breakoutsOf } from './breakout.ts';
import { COMMON, PROGRAMS } from './programs.ts';
import { readingsOf } from './reading.ts';
import { baseName } from './wrappers.ts';

/** How little of a shell's language the field has use for: in a host name any, in a name some, in a text anything may stand. */
export type Bearing = 'strict' | 'loose' | 'url' | 'text' | 'sql';

export interface Value {
  readonly field: Field;
  readonly bearing: Bearing;
  /** The text as sent and, where it is encoded, as a server may decode it. */
  readonly readings: readonly string[];
  readonly breakouts: readonly Breakout[];
}

const BEARINGS: Readonly<Record<Role, Bearing | undefined>> = {
  shell: undefined,
  program: 'loose',
  code: undefined,
  sql: 'sql',
  path: 'strict',
  url: 'url',
  content: undefined,
  prose: 'text',
  identifier: 'strict',
  unknown: 'loose',
};

const TEXT_LIMIT = 400;

/** What can open a command, or begin an option: most values hold none, and end here. */
const ACTIVE = /[;|&`$\r\n%<>^\\({＂；｜＆]|(?<!\w)-/;

/** Of a line of text, only what closes a quote, begins with a separator or substitutes is looked at. */
const BREAKS_OUT = /["')]\s?(?:[;|]|&&)|^\s{0,8}[;|&`$]|\$\(|\w`/;

export const suspectOf = (field: Field): Value | undefined => {
  const bearing = BEARINGS[field.role];
  if (bearing === undefined) return undefined;
  const { text } = field;
  if (bearing === 'text' && (text.length > TEXT_LIMIT || text.includes('\n'))) return undefined;
  if (bearing === 'text' && !BREAKS_OUT.test(text)) return undefined;
  if (bearing === 'loose' && isDocument(text)) return undefined;
  if (!ACTIVE.test(text) && !startsProgram(text)) return undefined;
  const readings = readingsOf(text);
  return { field, bearing, readings, breakouts: bearing === 'sql' ? [] : readings.flatMap(breakoutsOf) };
};

/** LaTeX has uses of its own for every one of these signs; only where nothing is known of the field. */
const isDocument = (text: string): boolean => /^\s{0,8}\\documentclass\b/.test(text);

const startsProgram = (text: string): boolean => {
  const blank = text.search(/\s/);
  if (blank < 1 || blank > 64) return false;
  const first = baseName(text.slice(0, blank));
  return PROGRAMS.has(first) || COMMON.has(first) || text.startsWith('/');
};
