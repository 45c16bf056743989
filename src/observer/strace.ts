/** Reads the lines that strace -f -y writes: calls put together again where threads cut them apart, and the ends of processes. */

export interface Syscall {
  readonly kind: 'call';
  readonly tid: number;
  readonly name: string;
  /** As written, one a parameter. */
  readonly args: readonly string[];
  /** The number returned; -1 for an error. */
  readonly result: number;
  /** The path of a returned file descriptor; '' when there is none. */
  readonly path: string;
  /** ENOENT and its like; '' when the call succeeded. */
  readonly error: string;
}

export interface Exit {
  readonly kind: 'exit';
  readonly tid: number;
  readonly code: number | null;
  readonly signal: string | null;
}

/** Calls that are under way at once. */
const MAX_UNFINISHED = 4096;
/** Parameters read of one call; none that is understood has more. */
const MAX_ARGS = 8;

const START = /^(\d+) +(?:([a-z_]\w*)\(|<\.\.\. (\w+) resumed>)/;
const EXIT = /^(\d+) +\+\+\+ (?:exited with (\d+)|killed by (\w+))/;
const UNFINISHED = ' <unfinished ...>';
const RESULT = /^\)\s+= (-?\d+)(?:<([^>]*)>)?(?: ([A-Z]+\d?))?/;

/** Reads one line after the other; undefined where a line completes nothing. */
export const straceReader = (): ((line: string) => Syscall | Exit | undefined) => {
  const unfinished = new Map<number, string>();

  return (line) => {
    const exit = EXIT.exec(line);
    if (exit !== null) {
      const [, tid, code, signal = null] = exit;
      unfinished.delete(Number(tid));
      return { kind: 'exit', tid: Number(tid), code: code === undefined ? null : Number(code), signal };
    }
    const start = START.exec(line);
    if (start === null) return undefined;
    const tid = Number(start[1]);
    const begun = start[2] === undefined ? unfinished.get(tid) : `${start[2]}(`;
    unfinished.delete(tid);
    if (begun === undefined) return undefined;
    const whole = begun + line.slice(start[0].length);
    if (!whole.endsWith(UNFINISHED)) return readCall(tid, whole);
    if (unfinished.size < MAX_UNFINISHED) unfinished.set(tid, whole.slice(0, -UNFINISHED.length));
    return undefined;
  };
};

const readCall = (tid: number, text: string): Syscall | undefined => {
  const open = text.indexOf('(');
  const { args, end } = splitArguments(text, open + 1);
  const result = RESULT.exec(text.slice(end));
  if (result === null) return undefined;
  const [, number, path = '', error = ''] = result;
  return { kind: 'call', tid, name: text.slice(0, open), args, result: Number(number), path: unescaped(path), error };
};

/** Parameters up to the bracket that closes the call. Names within quotes and `<…>` have these characters escaped, so none can pose as another. */
const splitArguments = (text: string, start: number): { readonly args: readonly string[]; readonly end: number } => {
  const args: string[] = [];
  let depth = 0;
  let from = start;
  let at = start;
  const take = (): void => {
    if (args.length < MAX_ARGS && at > from) args.push(text.slice(from, at).trim());
    from = at + 1;
  };
  for (; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = endOfQuoted(text, at);
    else if (char === '<' && isDescriptor(text, at)) at = endOfPath(text, at);
    else if (char === '(' || char === '[' || char === '{') depth += 1;
    else if (depth > 0 && (char === ')' || char === ']' || char === '}')) depth -= 1;
    else if (depth === 0 && char === ')') break;
    else if (depth === 0 && char === ',') take();
  }
  take();
  return { args, end: at };
};

/** `3</path>` and `AT_FDCWD</path>`, but not `1<<3`. */
const isDescriptor = (text: string, at: number): boolean => /[\dD]/.test(text[at - 1] ?? '') && text[at + 1] !== '<';

const endOfPath = (text: string, at: number): number => {
  const end = text.indexOf('>', at);
  return end === -1 ? text.length : end;
};

const endOfQuoted = (text: string, at: number): number => {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end;
};

/** The text within quotes, or null: `"a\303\251"` is aé. What strace cut short ends in `…`. */
export const quotedText = (arg: string): string | null => {
  if (!arg.startsWith('"')) return null;
  const end = endOfQuoted(arg, 0);
  return unescaped(arg.slice(1, end)) + (arg.slice(end + 1).startsWith('...') ? '…' : '');
};

/** The path within `<…>` of a file descriptor, or null when it is no file: `3</etc/passwd>`. */
export const descriptorPath = (arg: string): string | null => {
  const path = /^(?:\d+|AT_FDCWD)<(\/[^>]*)>/.exec(arg)?.[1];
  return path === undefined ? null : unescaped(path);
};

/** The texts of `["cat", "/etc/passwd"]`. */
export const listOfTexts = (arg: string): readonly string[] => {
  const texts: string[] = [];
  for (let at = arg.indexOf('"'); at !== -1; ) {
    const end = endOfQuoted(arg, at);
    const cut = arg.slice(end + 1, end + 4) === '...';
    texts.push(unescaped(arg.slice(at + 1, end)) + (cut ? '…' : ''));
    at = arg.indexOf('"', end + 1);
  }
  return texts;
};

const NAMED: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, v: 11, f: 12, a: 7, b: 8, e: 27 };

/** C's escapes back to bytes, and these to text. */
const unescaped = (text: string): string => {
  if (!text.includes('\\')) return text;
  const bytes = text.replace(/\\(?:([0-7]{1,3})|x([0-9a-f]{2})|(.))/g, (_match, octal?: string, hex?: string, char = '') => {
    const code = octal !== undefined ? Number.parseInt(octal, 8) : hex !== undefined ? Number.parseInt(hex, 16) : NAMED[char];
    return code === undefined ? char : String.fromCharCode(code & 0xff);
  });
  return Buffer.from(bytes, 'latin1').toString('utf8');
};
