/** Patterns of paths, segment by segment: literals, stars within a segment, and `**` for any number of segments. */

/** Runs of segments; any number of others may stand where one run ends and the next begins. */
export interface Pattern {
  readonly base: 'home' | 'root' | 'any';
  readonly runs: readonly (readonly Segment[])[];
}

/** A literal, or the pieces between its stars. */
export type Segment = string | readonly string[];

const matchesSegment = (pattern: Segment, segment: string): boolean => {
  if (typeof pattern === 'string') return pattern === segment;
  const last = pattern.length - 1;
  const start = pattern[0] ?? '';
  const end = pattern[last] ?? '';
  if (segment.length < start.length + end.length || !segment.startsWith(start) || !segment.endsWith(end)) return false;
  let from = start.length;
  for (let index = 1; index < last; index += 1) {
    const at = segment.indexOf(pattern[index] ?? '', from);
    if (at === -1) return false;
    from = at + (pattern[index] ?? '').length;
  }
  return from <= segment.length - end.length;
};

/** `{a,b}c` as `ac` and `bc`. */
export const alternatives = (text: string): string[] => {
  const group = /\{([^{}]*)\}/.exec(text);
  if (group === null) return [text];
  const [all, inner = ''] = group;
  return inner.split(',').flatMap((choice) => alternatives(text.replace(all, choice)));
};

export const compile = (text: string): Pattern => {
  const base = text.startsWith('~/') ? 'home' : text.startsWith('/') ? 'root' : 'any';
  const runs: Segment[][] = [[]];
  for (const part of text.replace(/^~?\//, '').split('/')) {
    if (part === '**') runs.push([]);
    else runs.at(-1)?.push(part.includes('*') ? part.split('*') : part);
  }
  return { base, runs };
};

const standsAt = (run: readonly Segment[], segments: readonly string[], at: number): boolean => {
  if (at < 0 || at + run.length > segments.length) return false;
  for (let index = 0; index < run.length; index += 1) {
    if (!matchesSegment(run[index] ?? '', segments[at + index] ?? '')) return false;
  }
  return true;
};

export const matches = ({ base, runs }: Pattern, segments: readonly string[], home: number, rooted = true): boolean => {
  if ((base === 'home' && home < 0) || (base === 'root' && !rooted)) return false;
  const first = runs[0] ?? [];
  const last = runs[runs.length - 1] ?? [];
  const end = segments.length - last.length;
  const start = base === 'home' ? home : 0;
  if (runs.length === 1) return standsAt(first, segments, end) && (base === 'any' || end === start);
  if (!standsAt(last, segments, end)) return false;
  let at = start;
  for (let index = 0; index < runs.length - 1; index += 1) {
    const run = runs[index] ?? [];
    if (base === 'any' || index > 0) while (at + run.length <= end && !standsAt(run, segments, at)) at += 1;
    if (at + run.length > end || !standsAt(run, segments, at)) return false;
    at += run.length;
  }
  return true;
};
