/** Exceptions: what a user has decided not to be alerted about, each with its reason. Section [Exceptions] of config.conf names their file. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'ini';
import { defineOptions, nearest } from './config.ts';
import type { Finding } from './event.ts';
import { UsageError } from './usageError.ts';

/** Section [Exceptions] of config.conf. */
export const exceptionsOptions = defineOptions({
  path: { default: '', doc: 'A file of exceptions: what not to alert about, and why (docs/tuning.md). Empty: none.' },
});

/** What an exception may name: all that it names must be so. `text` and `tool` may hold `*`. */
const KEYS = ['rule', 'server', 'tool', 'field', 'text', 'reason', 'expires'] as const;
type Key = (typeof KEYS)[number];

export interface Exception {
  readonly name: string;
  readonly reason: string;
  /** It holds until then: milliseconds since the epoch. */
  readonly until: number;
  readonly excepts: (finding: Finding) => boolean;
}

/** The exceptions in `file`; '' means none. @throws UsageError that names the exception and the cure. */
export const readExceptions = (file: string): readonly Exception[] => {
  if (file === '') return [];
  if (!existsSync(file)) throw new UsageError(`[Exceptions] path = ${file}: no such file.`);
  const sections = Object.entries(parse(readFileSync(file, 'utf8')));
  return sections.map(([name, entries]) =>
    exceptionOf(file, name, new Map(Object.entries(Object(entries) as Record<string, unknown>))),
  );
};

const exceptionOf = (file: string, name: string, entries: ReadonlyMap<string, unknown>): Exception => {
  const mistake = (what: string): UsageError => new UsageError(`${file}: exception [${name}] ${what}`);
  for (const key of entries.keys()) {
    if (!KEYS.some((known) => known === key)) throw mistake(`has no key "${key}"${nearest(key, KEYS, '"', '"')}`);
  }
  const value = (key: Key): string | undefined => (entries.has(key) ? String(entries.get(key)) : undefined);
  const reason = value('reason')?.trim() ?? '';
  if (reason === '') throw mistake('gives no reason. Add a line: reason = why this is no alert.');
  if (!entries.has('rule') && !entries.has('server') && !entries.has('tool') && !entries.has('text')) {
    throw mistake('excepts everything. Name a rule, a server, a tool or a text.');
  }
  const until = entries.has('expires') ? Date.parse(value('expires') ?? '') : Number.POSITIVE_INFINITY;
  if (Number.isNaN(until)) throw mistake(`expires = ${value('expires')}: it takes a date such as 2027-01-31.`);
  const matches = (key: Key, text: string): boolean => like(value(key) ?? '*', text);
  return {
    name,
    reason,
    until,
    excepts: ({ rule, event, tool, field, excerpt }) =>
      matches('rule', rule) &&
      matches('server', event.server.label) &&
      matches('tool', tool ?? '') &&
      matches('field', field) &&
      matches('text', excerpt),
  };
};

/** Whether `text` is like `pattern`, in which each `*` stands for anything. Linear: the pieces are looked for one behind the other. */
const like = (pattern: string, text: string): boolean => {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
};

/** The narrowest exception that would silence just this finding, as it would stand in the file. */
export const narrowest = ({ rule, event, tool, field, excerpt }: Finding): Readonly<Record<string, string>> => ({
  rule,
  server: event.server.label,
  ...(tool === null ? {} : { tool }),
  field,
  text: excerpt,
});
