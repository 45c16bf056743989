/** Every place in a text where a shell would start a program, if the text were pasted into its command line. */

import { COMMON, PROGRAMS, SUBCOMMANDS } from './programs.ts';
import { baseName } from './wrappers.ts';

export type Opening =
  | 'chain'
  | 'pipe'
  | 'semicolon'
  | 'ampersand'
  | 'newline'
  | 'escape'
  | 'lead'
  | 'substitution'
  | 'backtick'
  | 'start';

/** A program that would start in the middle of a value. */
export interface Breakout {
  readonly opening: Opening;
  readonly reading: string;
  readonly start: number;
  readonly end: number;
  readonly program: string;
  readonly certainty: Certainty;
  /** A quote, escape or expansion stood inside the program's name. */
  readonly disguised: boolean;
  readonly behind: string;
  readonly spaced: boolean;
}

const OPENINGS = /\$\(|\|\||&&|[;|&`\r\n]|[<>]\(|\\[nr](?![a-z]{0,40}[\\/][a-z]{0,40}\.)/g;
const LEAD = /^[\s"'+]{0,8}[<^>!@]{1,2}/;
const PROMPT = /^[\w.-]{1,32}@[\w.-]{1,64}:[^\s$#]{0,64}[$#] /;

/** Every program that a reading would start, in order. */
export const breakoutsOf = (reading: string): readonly Breakout[] => {
  const all: Breakout[] = [];
  const add = (from: number, opening: Opening, start = from): void => {
    const breakout = breakoutAt(reading, from, opening, start);
    if (breakout !== undefined) all.push(breakout);
  };
  add(0, 'start');
  for (const lead of [LEAD.exec(reading), PROMPT.exec(reading)]) if (lead !== null) add(lead[0].length, 'lead');
  const lastBacktick = reading.lastIndexOf('`');
  let inBackticks = false;
  for (const found of reading.matchAll(OPENINGS)) {
    const sign = found[0];
    if (sign === '`') {
      inBackticks = !inBackticks && found.index < lastBacktick;
      if (!inBackticks) continue;
    }
    add(found.index + sign.length, kindOf(sign), found.index);
  }
  return all;
};

/** The program that a text begins with. */
export const firstProgram = (text: string): Breakout | undefined => breakoutAt(text, 0, 'start', 0);

const kindOf = (sign: string): Opening => {
  switch (sign) {
    case '||':
    case '&&':
      return 'chain';
    case '|':
      return 'pipe';
    case ';':
      return 'semicolon';
    case '&':
      return 'ampersand';
    case '`':
      return 'backtick';
    case '\n':
    case '\r':
      return 'newline';
    case '\\n':
    case '\\r':
      return 'escape';
    default:
      return 'substitution';
  }
};

const MAX_NAME = 80;

/** What a command's name can begin with, once quotes and brackets are off. */
const BEGINS = /[\w$%/.\\?*\u0080-\uffff]/;

/** The command word at `from`, as a shell would assemble it from quotes, escapes and empty expansions. */
const breakoutAt = (text: string, from: number, opening: Opening, start: number): Breakout | undefined => {
  let i = behindJunk(text, from);
  if (!BEGINS.test(text[i] ?? '')) return undefined;
  const begin = i;
  let program = '';
  let disguised = false;
  const limit = Math.min(text.length, i + MAX_NAME);
  while (i < limit) {
    const c = text[i] ?? '';
    if (ENDS.has(c) || (c === '`' && opening === 'backtick' && text[i + 1] !== '`')) break;
    const expansion = c === '$' ? EXPANSION.exec(text.slice(i, i + 24)) : null;
    if (expansion?.groups?.blank !== undefined) break;
    if (expansion !== null) {
      disguised = true;
      i += expansion[0].length;
    } else if (HIDES.has(c) || (c === '\\' && /[a-z]/i.test(text[i + 1] ?? '') && !/[:\\%]/.test(program))) {
      if (c === '\\' && program !== '' && /[nr]/.test(text[i + 1] ?? '')) break;
      disguised ||= /^\w/.test(program) && /\w/.test(text[i + 1] ?? '');
      i += 1;
    } else {
      program += c;
      i += 1;
    }
  }
  // `test(…)` is a function of a filter or a language; a shell's command has a blank there.
  if (program === '' || text[i] === '(') return undefined;
  const behind = text.slice(i, i + 120).replace(/^(?:\$\{IFS[^}]{0,12}\}|\$IFS(?:\$\d)?|,)/, ' ');
  const word = { program, behind };
  return {
    opening,
    reading: text,
    start,
    end: Math.min(text.length, i + 40),
    ...word,
    certainty: certaintyOf(word),
    disguised,
    spaced: text[begin - 1] === ' ' && text[start - 1] === ' ',
  };
};

/** Blanks of any number; quotes, brackets and what else may stand before a name, a few. */
const behindJunk = (text: string, from: number): number => {
  let i = from;
  for (let signs = 0; signs < 24; i += 1) {
    const c = text[i] ?? '';
    if (SIGNS.has(c)) signs += 1;
    else if (c !== ' ' && c !== '\t') break;
  }
  return i;
};

const SIGNS = new Set('"\'(){@!,+^`');
const ENDS = new Set(' \t\r\n;|&<>(),#');
const HIDES = new Set('\'"^`');

/** An expansion that leaves nothing behind, or only a blank. */
const EXPANSION = /^\$(?:(?<blank>\{IFS|IFS)|@|\*|[a-z]\b(?=\W)|\(\)|\{[@*]\}|\{\w{1,12}\}(?=\w))/;

export type Arguments = 'none' | 'arguments' | 'words';

/** What stands behind a program's name: nothing more of this command, arguments such as programs take, or other words. */
export const argumentsOf = (behind: string): Arguments => {
  const rest = behind.replace(/^["']+/, '');
  if (/^\s*(?:$|[;|&`)"'#}\r\n]|\\[nr])/.test(rest)) return 'none';
  if (/^\s*[<>]{1,3}\s?[/&.$~(]|^\s+[<>]{1,2}\s?\w/.test(rest)) return 'arguments';
  const args = rest.trimStart();
  if (
    /^(?:-{1,2}[A-Za-z0-9?]|\/(?:[A-Za-z?]|\s|$)|\.{1,2}[\\/]|~|\$|%\w{2,}|[A-Za-z]:(?:[\\/]|\s*(?:$|[|&;]))|\*|["'`]|\\\\|`|\d+(?:\s*(?:$|[;|&#"'\r\n])|\.\d)|[a-z]{3,5}:\/\/|\[)/.test(
      args,
    )
  )
    return 'arguments';
  if (/\s[<>|]{1,2}\s?[\w/&.$~]/.test(args)) return 'arguments';
  return /^[\w.-]+[\\/=][\w\\/]|^[\w-]+(?:\.[\w-]+)+(?:\s*$|[\s;|&"'/])/.test(args) ? 'arguments' : 'words';
};

/** `net user`, `ip addr`: the word behind makes it the program. */
export const hasSubcommand = ({ program, behind }: Pick<Breakout, 'program' | 'behind'>): boolean =>
  SUBCOMMANDS.get(baseName(program))?.has(/^\s+"?([\w/.:[-]+)/.exec(behind)?.[1]?.toLowerCase() ?? '') === true;

export type Certainty = 'sure' | 'common' | 'unknown';

/** How surely a word is a program. */
const certaintyOf = ({ program: word, behind }: Pick<Breakout, 'program' | 'behind'>): Certainty => {
  const name = baseName(word).replace(/^(python|perl|php|ruby|pip)[\d.]{1,6}$/, '$1');
  if (/^(?:\/(?:usr\/|usr\/local\/)?s?bin\/|\/[?*/]{2,}|\/dev\/tcp\/|(?:[a-z]:|%\w+%)\\(?:windows|\w*\\?system32))/i.test(word))
    return 'sure';
  if (/^%(?:comspec|systemroot|commonprogramfiles|programfiles|path|os)\b/i.test(word)) return 'sure';
  if (/^\$(?:\{?(?:0|SHELL|BASH|COMSPEC)\b)/.test(word)) return 'sure';
  if (word.includes('/') && !/^[./\w-]+$/.test(word)) return 'unknown';
  if (PROGRAMS.has(name)) return 'sure';
  if (hasSubcommand({ program: word, behind })) return 'sure';
  return COMMON.has(name) ? 'common' : 'unknown';
};
