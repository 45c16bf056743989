/** Undoes the ways in which a path hides its dots and slashes, and names each way it met. */

/** A way of writing a path that a plain program would not choose. */
export type Trick =
  | 'percent-encoding'
  | 'double encoding'
  | 'overlong UTF-8'
  | 'look-alike characters'
  | 'null byte'
  | 'invisible characters'
  | 'mixed slashes'
  | 'stuffed dots'
  | 'path parameter'
  | 'trailing dots or spaces'
  | 'short (8.3) name'
  | 'alternate data stream';

/** Each round undoes one layer; `%25…` chains collapse at once, so that four rounds reach further than any decoder does. */
const MAX_ROUNDS = 4;

const ESCAPES = /%u[0-9a-f]{4}|(?:%[0-9a-f]{2})+/gi;
const ESCAPED_PERCENT = /%(?:25)+(?=u?[0-9a-f%])/gi;

/** What sloppy decoders made of escapes that are not hexadecimal; known from attacks on old web servers. */
const SLOPPY = /%c0%qf|%bg%qf|%c0%9v|%c1%8s|%c1%pc/gi;

/** Characters that normalise to a dot, slash or backslash, or that best-fit conversion turns into one. */
const LOOK_ALIKES = new Map([
  ...[...'．․｡'].map((char) => [char, '.'] as const),
  ['‥', '..'] as const,
  ...[...'／⁄∕⧸\uefc8\uf025'].map((char) => [char, '/'] as const),
  ...[...'＼∖﹨⧵⧹'].map((char) => [char, '\\'] as const),
]);
const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'g');
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const INVISIBLE = /[\x01-\x09\x0b-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Dots and slashes as `0x2e` and `0x2f`, where nothing else would explain them. */
const HEX = /(?:0x2e){2}|\.\.0x(?:2f|5c)/i;
const PLAIN = /^[\x20-\x24\x26-\x7e]*$/;

/** `text` as the last decoder in line would read it. */
export const decodePath = (text: string, tricks: Set<Trick>): string => {
  if (PLAIN.test(text)) return HEX.test(text) ? withoutHex(text, tricks) : text;
  return withoutNull(withoutLookAlikes(withoutEscapes(text, tricks), tricks), tricks);
};

const withoutHex = (text: string, tricks: Set<Trick>): string => {
  tricks.add('percent-encoding');
  return text.replace(/0x2e/gi, '.').replace(/0x(?:2f|5c)/gi, '/');
};

const withoutEscapes = (text: string, tricks: Set<Trick>): string => {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS && current.includes('%'); round += 1) {
    const before = current;
    current = current
      .replace(SLOPPY, (sloppy) => {
        tricks.add('overlong UTF-8');
        return /^%c1/i.test(sloppy) ? '\\' : '/';
      })
      .replace(ESCAPED_PERCENT, () => {
        tricks.add('double encoding');
        return '%';
      })
      .replace(ESCAPES, (run) => decodeRun(run, tricks));
    if (current === before) break;
    if (round > 0) tricks.add('double encoding');
  }
  return current;
};

const decodeRun = (run: string, tricks: Set<Trick>): string => {
  if (run[1] === 'u' || run[1] === 'U') {
    tricks.add('percent-encoding');
    return String.fromCharCode(Number.parseInt(run.slice(2), 16));
  }
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const size = sequenceLength(bytes[at] ?? 0);
    const point = size === 1 ? (bytes[at] ?? 0) : pointOf(bytes, at, size);
    if (size > 1 && point < 0x80) tricks.add('overlong UTF-8');
    // A space or an accent has reason to be encoded; a letter, a digit, a dot, a slash or a null has none.
    if (point < 0x80 && /[\w./\\\0]/.test(String.fromCharCode(point))) tricks.add('percent-encoding');
    text += String.fromCodePoint(point > 0x10ffff ? 0xfffd : point);
    at += size;
  }
  return text;
};

const sequenceLength = (lead: number): number =>
  lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : lead < 0xfc ? 5 : lead < 0xfe ? 6 : 1;

/** As a decoder without checks computes it; after an overlong lead a plain dot or slash stands for itself. */
const pointOf = (bytes: Uint8Array, at: number, size: number): number => {
  const lead = bytes[at] ?? 0;
  const next = bytes[at + 1] ?? 0;
  if (size === 2 && lead < 0xc2 && (next === 0x2e || next === 0x2f || next === 0x5c)) return next;
  let point = lead & (0x7f >> size);
  for (let index = 1; index < size; index += 1) point = point * 64 + ((bytes[at + index] ?? 0) & 0x3f);
  return point;
};

const withoutLookAlikes = (text: string, tricks: Set<Trick>): string =>
  text
    .replace(LOOK_ALIKE, (char) => {
      tricks.add('look-alike characters');
      return LOOK_ALIKES.get(char) ?? char;
    })
    .replace(INVISIBLE, () => {
      tricks.add('invisible characters');
      return '';
    });

/** What a C program behind the server reads: up to the null; a leading null hides nothing but itself. */
const withoutNull = (text: string, tricks: Set<Trick>): string => {
  if (!text.includes('\0')) return text;
  tricks.add('null byte');
  const from = text.search(/[^\0]/);
  const end = from === -1 ? -1 : text.indexOf('\0', from);
  return from === -1 ? '' : text.slice(from, end === -1 ? undefined : end);
};
