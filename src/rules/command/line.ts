/** A command line as the acts it amounts to: wrappers taken off, nested shells and encoded scripts opened. */
import { excerpt } from '../../parse/excerpt.ts';
import type { Field } from '../../parse/fields.ts';
import { type Command, dialectOf, type Pipeline, parseShell, type Word } from '../../parse/shell.ts';
import type { Sighting } from '../../rule.ts';
import { scriptsOf } from './nested.ts';
import { unwrap } from './wrappers.ts';

/** One program started. */
export interface Act {
  /** Base name, lower case, without .exe; '' for a bare redirection. */
  readonly name: string;
  readonly args: readonly string[];
  /** The program and its arguments, one blank between words, lower case. */
  readonly said: string;
  /** What ran it, outermost first: sudo, env, xargs, find, … */
  readonly via: readonly string[];
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Here-string or here-document. */
  readonly input: string;
  /** Acts in its substitutions and group. */
  readonly inner: readonly Act[];
  /** The pipeline it stands in, itself included; `inPipe` is its place there. */
  readonly pipe: readonly Act[];
  readonly inPipe: number;
  /** Its place among the line's acts. */
  readonly index: number;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

export interface Line {
  readonly field: Field;
  readonly text: string;
  /** Escapes that only hide a word (^ and PowerShell's backtick) dropped, lower case. */
  readonly plain: string;
  readonly acts: readonly Act[];
  /** Those of `acts` that can mean anything: a program alone, without arguments, is harmless but for a few. */
  readonly notable: readonly Act[];
}

const MAX_ACTS = 10_000;
const MAX_NESTING = 4;

export const lineOf = (field: Field, text: string = field.text): Line => {
  const acts: Act[] = [];
  open(text, 0, acts);
  return { field, text, plain: text.replace(/[\^`](?=[A-Za-z])/g, '').toLowerCase(), acts, notable: acts.filter(isNotable) };
};

const GRAVE_ALONE = new Set([
  'su',
  'sudo',
  'mimikatz',
  'invoke-mimikatz',
  'lazagne',
  'format-volume',
  'clear-disk',
  'clear-eventlog',
]);

const isNotable = (act: Act): boolean =>
  act.args.length > 0 ||
  act.via.length > 0 ||
  act.pipe.length > 1 ||
  act.inner.length > 0 ||
  act.reads.length + act.writes.length > 0 ||
  act.input !== '' ||
  GRAVE_ALONE.has(act.name);

export const sighting = (line: Line, act: Act, detail?: string): Sighting => ({
  field: line.field.pointer,
  excerpt: excerpt(act.source, act.start, act.end),
  ...(detail === undefined ? {} : { detail }),
});

/** A sighting of the first act that `is` what is sought. */
export const firstAct =
  (is: (act: Act, line: Line) => boolean | string | undefined) =>
  (line: Line): Sighting | undefined => {
    for (const act of line.notable) {
      const seen = is(act, line);
      if (seen !== undefined && seen !== false) return sighting(line, act, typeof seen === 'string' ? seen : undefined);
    }
    return undefined;
  };

/** A sighting of a pattern in the plain text, for what no parser need split. */
export const firstMatch =
  (pattern: RegExp) =>
  (line: Line): Sighting | undefined => {
    const found = pattern.exec(line.plain);
    return found === null
      ? undefined
      : { field: line.field.pointer, excerpt: excerpt(line.plain, found.index, found.index + found[0].length) };
  };

/** What holds of a whole line, or of a whole pipeline: asked once, however many of its acts ask. */
export const once = <Whole extends object>(holds: (whole: Whole) => boolean): ((whole: Whole) => boolean) => {
  const known = new WeakMap<Whole, boolean>();
  return (whole) => {
    const answer = known.get(whole) ?? holds(whole);
    known.set(whole, answer);
    return answer;
  };
};

const open = (text: string, nesting: number, into: Act[]): readonly Act[] => {
  if (nesting > MAX_NESTING || into.length >= MAX_ACTS) return [];
  return actsOf(parseShell(text, dialectOf(text)), text, nesting, into);
};

const actsOf = (pipelines: readonly Pipeline[], source: string, nesting: number, into: Act[]): readonly Act[] => {
  const all: Act[] = [];
  for (const pipeline of pipelines) {
    const pipe: Act[] = [];
    for (const command of pipeline.commands) {
      if (into.length >= MAX_ACTS) return all;
      const act = actOf(command, source, nesting, into, pipe);
      pipe.push(act);
      into.push(act);
      all.push(act);
    }
  }
  return all;
};

const actOf = (command: Command, source: string, nesting: number, into: Act[], pipe: readonly Act[]): Act => {
  const inner: Act[] = [...actsOf(command.group, source, nesting, into)];
  const openWithin = ({ nested }: Word): void => {
    if (nested.length > 0) inner.push(...actsOf(nested, source, nesting, into));
  };
  command.words.forEach(openWithin);
  command.assignments.forEach(openWithin);
  for (const { target } of command.redirects) openWithin(target);
  const reads: string[] = [];
  const writes: string[] = [];
  let input = '';
  for (const { operator, target } of command.redirects) {
    if (operator.startsWith('<<')) input = target.text;
    else if (operator === '<' || operator === '<>') reads.push(target.text);
    if (operator.includes('>')) writes.push(target.text);
  }
  const { name, args, via } = unwrap(command.words.map((word) => word.text));
  for (const script of scriptsOf(name, args, input, pipe)) inner.push(...open(script, nesting + 1, into));
  return {
    name,
    args,
    said: `${name} ${args.join(' ')}`.slice(0, 4096).toLowerCase().replace(/\s+/g, ' ').trim(),
    index: into.length,
    via,
    reads,
    writes,
    input,
    inner,
    pipe,
    inPipe: pipe.length,
    source,
    start: command.start,
    end: command.end,
  };
};
