/** A command line in parts, as a shell would split it. Never fails: what a shell would refuse is read as far as it goes, for an attacker writes it too. */

/** posix: backslash escapes, backticks substitute. windows: backslash is a letter, ^ and backtick escape. */
export type Dialect = 'posix' | 'windows';

export interface Word {
  /** The word with quoting removed. An expansion stays as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A quote or an escape stood in it. */
  readonly quoted: boolean;
  /** What stands in its substitutions. */
  readonly nested: readonly Pipeline[];
}

export interface Redirect {
  readonly operator: string;
  readonly target: Word;
}

export interface Command {
  readonly words: readonly Word[];
  /** NAME=value words before the program. */
  readonly assignments: readonly Word[];
  readonly redirects: readonly Redirect[];
  /** What `( … )` or `{ … }` holds, where this is a group. */
  readonly group: readonly Pipeline[];
  readonly start: number;
  readonly end: number;
}

/** Commands joined by `|`. */
export interface Pipeline {
  readonly commands: readonly Command[];
  /** The operator in front of it; '' for the first. */
  readonly after: string;
}

const MAX_DEPTH = 12;

export const dialectOf = (text: string): Dialect =>
  /\b[A-Za-z]:\\|(?:[A-Za-z]\^){2}|%[A-Za-z]{3,24}%|\\\\[\w.-]{1,64}\\|\bpowershell\b|\bpwsh\b|\.exe\b|\bcmd(?:\.exe)?\s{1,4}\/|\bHK(?:LM|CU|EY_)|\b(?:[Gg]et|[Ss]et|[Nn]ew|[Ii]nvoke|[Rr]emove|[Ss]tart|[Aa]dd|[Ss]top)-[A-Z][a-z]/.test(
    text,
  )
    ? 'windows'
    : 'posix';

export const parseShell = (text: string, dialect: Dialect = dialectOf(text)): readonly Pipeline[] =>
  new Reader(text, dialect).script(0, '');

/** One pass over the text: every method begins at `at` and leaves it behind what it read, so the whole is linear. */
class Reader {
  private at = 0;
  private readonly text: string;
  private readonly dialect: Dialect;
  private heredocs: { end: string; redirect: { operator: string; target: Word }; command: Redirect[] }[] = [];

  constructor(text: string, dialect: Dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  /** Pipelines up to `close`: ')' '}' '`' or '' for the end of the text. */
  script(depth: number, close: string): readonly Pipeline[] {
    const pipelines: Pipeline[] = [];
    let commands: Command[] = [];
    let after = '';
    const flush = (operator: string): void => {
      if (commands.length > 0) pipelines.push({ commands, after });
      commands = [];
      after = operator;
    };
    while (this.at < this.text.length) {
      this.blanks();
      const c = this.text[this.at];
      if (c === undefined) break;
      if (close !== '' && c === close) break;
      if (c === '\n' || c === '\r') {
        this.at += 1;
        if (c === '\n') this.readHeredocs();
        flush('\n');
      } else if (c === '#') {
        this.skipLine();
      } else if (c === ';') {
        this.at += 1;
        flush(';');
      } else if (c === '&') {
        const double = this.text[this.at + 1] === '&';
        this.at += double ? 2 : 1;
        flush(double ? '&&' : '&');
      } else if (c === '|') {
        if (this.text[this.at + 1] === '|') {
          this.at += 2;
          flush('||');
        } else {
          this.at += this.text[this.at + 1] === '&' ? 2 : 1;
        }
      } else if (c === ')' || (c === '}' && close !== '')) {
        this.at += 1; // closes nothing that is open here
      } else {
        const before = this.at;
        const command = this.command(depth, close);
        if (command !== undefined) commands.push(command);
        if (this.at === before) this.at += 1;
      }
    }
    flush('');
    return pipelines;
  }

  private command(depth: number, close: string): Command | undefined {
    const start = this.at;
    const words: Word[] = [];
    const assignments: Word[] = [];
    const redirects: Redirect[] = [];
    const group: Pipeline[] = [];
    for (;;) {
      this.blanks();
      const c = this.text[this.at];
      if (c === '#') {
        this.skipLine();
        break;
      }
      if (c === undefined || c === '\n' || c === '\r' || c === ';' || c === '|' || c === ')' || (close !== '' && c === close))
        break;
      if (c === '&' && this.text[this.at + 1] !== '>') {
        if (words.length > 0 || this.dialect !== 'windows' || this.text[this.at + 1] === '&') break;
        this.at += 1; // PowerShell's call operator
        continue;
      }
      if (c === '(' && depth < MAX_DEPTH) {
        this.at += 1;
        group.push(...this.closed(depth + 1, ')'));
        continue;
      }
      if (c === '{' && words.length === 0 && /\s/.test(this.text[this.at + 1] ?? ' ')) {
        this.at += 1; // a brace group's commands are read as the list they are
        continue;
      }
      const operator = this.redirection();
      if (operator !== '') {
        this.blanks();
        if (operator.startsWith('<<') && operator !== '<<<') {
          const mark = this.word(depth, close);
          const redirect = { operator, target: mark };
          redirects.push(redirect);
          this.heredocs.push({ end: mark.text, redirect, command: redirects });
        } else {
          redirects.push({ operator, target: this.word(depth, close) });
        }
        continue;
      }
      const before = this.at;
      const word = this.word(depth, close);
      if (this.at === before) {
        this.at += 1;
        continue;
      }
      if (words.length === 0 && !word.quoted && RESERVED.has(word.text)) continue;
      if (words.length === 0 && /^[A-Za-z_]\w{0,63}\+?=/.test(word.text)) assignments.push(word);
      else words.push(word);
    }
    if (words.length + assignments.length + redirects.length + group.length === 0) return undefined;
    return { words, assignments, redirects, group, start, end: this.at };
  }

  private closed(depth: number, close: string): readonly Pipeline[] {
    const inner = this.script(depth, close);
    if (this.text[this.at] === close) this.at += 1;
    return inner;
  }

  private redirection(): string {
    REDIRECTION.lastIndex = this.at;
    const found = REDIRECTION.exec(this.text);
    if (found === null) return '';
    const operator = found[1] ?? '';
    if (operator === '<' || operator === '>') {
      if (this.text[this.at + found[0].length] === '(') return ''; // a process substitution is a word
    }
    this.at += found[0].length;
    return operator;
  }

  private word(depth: number, close: string): Word {
    const start = this.at;
    const nested: Pipeline[] = [];
    let text = '';
    let quoted = false;
    for (;;) {
      const c = this.text[this.at];
      if (c === undefined || (close !== '' && c === close)) break;
      const next = this.text[this.at + 1];
      if (c === "'") {
        quoted = true;
        text += this.singleQuoted();
      } else if (c === '"') {
        quoted = true;
        text += this.doubleQuoted(depth, nested);
      } else if (c === '$' && (next === "'" || next === '"')) {
        quoted = true;
        this.at += 1;
        text += next === "'" ? ansi(this.singleQuoted()) : this.doubleQuoted(depth, nested);
      } else if (c === '$' && next === '(') {
        text += this.substitution(depth, nested, 2);
      } else if (c === '$' && this.ifs() > 0) {
        break;
      } else if (c === '$' && next === '{') {
        text += this.braced();
      } else if ((c === '<' || c === '>') && next === '(' && this.at === start) {
        text += this.substitution(depth, nested, 2);
      } else if (c === '`' && this.dialect === 'posix') {
        text += this.backticks(depth, nested);
      } else if (c === '\\' && this.dialect === 'posix') {
        quoted = true;
        if (next !== '\n') text += next ?? '';
        this.at += 2;
      } else if ((c === '^' || c === '`') && this.dialect === 'windows') {
        text += next === '\n' ? '' : (next ?? '');
        this.at += 2;
      } else if (BREAKS.has(c)) {
        break;
      } else {
        text += c;
        this.at += 1;
      }
    }
    this.at = Math.min(this.at, this.text.length);
    return { text, start, end: this.at, quoted, nested };
  }

  private singleQuoted(): string {
    const end = this.text.indexOf("'", this.at + 1);
    const stop = end === -1 ? this.text.length : end;
    const inner = this.text.slice(this.at + 1, stop);
    this.at = stop + 1;
    return inner;
  }

  private doubleQuoted(depth: number, nested: Pipeline[]): string {
    let text = '';
    this.at += 1;
    for (;;) {
      const c = this.text[this.at];
      if (c === undefined) break;
      const next = this.text[this.at + 1];
      if (c === '"') {
        this.at += 1;
        break;
      }
      if (c === '$' && next === '(') text += this.substitution(depth, nested, 2);
      else if (c === '`' && this.dialect === 'posix') text += this.backticks(depth, nested);
      else if (c === '\\' && this.dialect === 'posix' && next !== undefined && '$`"\\\n'.includes(next)) {
        text += next;
        this.at += 2;
      } else {
        text += c;
        this.at += 1;
      }
    }
    return text;
  }

  /** `$( … )`, `<( … )`: read in place, and kept in the word as written. */
  private substitution(depth: number, nested: Pipeline[], opener: number): string {
    const start = this.at;
    this.at += opener;
    if (depth >= MAX_DEPTH) return this.text.slice(start, this.at);
    nested.push(...this.closed(depth + 1, ')'));
    return this.text.slice(start, this.at);
  }

  private backticks(depth: number, nested: Pipeline[]): string {
    const start = this.at;
    this.at += 1;
    if (depth >= MAX_DEPTH) return '`';
    nested.push(...this.closed(depth + 1, '`'));
    return this.text.slice(start, this.at);
  }

  private braced(): string {
    const limit = Math.min(this.text.length, this.at + 128);
    const start = this.at;
    while (this.at < limit && this.text[this.at] !== '}') this.at += 1;
    if (this.at < this.text.length) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private blanks(): void {
    for (;;) {
      const c = this.text[this.at];
      if (c === ' ' || c === '\t' || c === '\v' || c === '\f' || c === '\u00a0') this.at += 1;
      else if (c === '\\' && this.text[this.at + 1] === '\n') this.at += 2;
      else if (c === '$' && this.ifs() > 0) this.at += this.ifs();
      else return;
    }
  }

  /** Length of an unquoted `$IFS` here, which splits words as a blank does. */
  private ifs(): number {
    IFS.lastIndex = this.at;
    return IFS.exec(this.text)?.[0].length ?? 0;
  }

  private skipLine(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end === -1 ? this.text.length : end;
  }

  /** Here-documents begin on the line behind their operator; their body becomes the redirection's target. */
  private readHeredocs(): void {
    for (const heredoc of this.heredocs.splice(0)) {
      const start = this.at;
      let end = this.text.length;
      while (this.at < this.text.length) {
        const line = this.at;
        this.skipLine();
        const text = this.text.slice(line, this.at).trim();
        this.at = Math.min(this.at + 1, this.text.length);
        if (text === heredoc.end) {
          end = line;
          break;
        }
      }
      const position = heredoc.command.indexOf(heredoc.redirect);
      const body: Word = { text: this.text.slice(start, end), start, end, quoted: true, nested: [] };
      heredoc.command[position] = { operator: heredoc.redirect.operator, target: body };
    }
  }
}

const RESERVED = new Set([
  'if',
  'then',
  'else',
  'elif',
  'do',
  'while',
  'until',
  '!',
  'time',
  '{',
  '}',
  'fi',
  'done',
  'coproc',
  'try',
  'catch',
]);
const BREAKS = new Set([' ', '\t', '\n', '\r', '\v', '\f', '\u00a0', ';', '|', '&', '<', '>', '(', ')']);
const REDIRECTION = /(?:\d{1,2}|&)?(<<<|<<-|<<|<>|<&|>>|>&|>\||[<>])/y;
const IFS = /\$\{IFS[^}]{0,16}\}|\$IFS\b(?:\$\d)?/y;

/** The escapes of `$'…'`. */
const ansi = (text: string): string =>
  text.replace(/\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)/g, (_all, code: string) => {
    if (code.startsWith('x') && code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    return ESCAPES.get(code) ?? code;
  });
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['e', '\u001b'],
]);
