/** The counters as programs read them: by heading, and by name under it. */
import type { Counters } from './sqlite.ts';

export type Report = Readonly<Record<string, Counted | undefined>>;
type Counted = number | string | Readonly<Record<string, number | string>>;

/** `events.MCP` stands under `events` as `MCP`; what has no heading stands alone. */
export const reportOf = (counters: Counters): Report => {
  const alone = [...counters].filter(([key]) => !key.includes('.'));
  const headings = new Set([...counters.keys()].filter((key) => key.includes('.')).map((key) => key.slice(0, key.indexOf('.'))));
  const names = (heading: string) =>
    [...counters]
      .filter(([key]) => key.startsWith(`${heading}.`))
      .map(([key, value]) => [key.slice(heading.length + 1), value] as const);
  return Object.fromEntries([
    ...[...headings].map((heading) => [heading, Object.fromEntries(names(heading))] as const),
    ...alone,
  ]);
};

/** What stands under a heading, by name. */
export const under = (report: Report, heading: string): ReadonlyMap<string, number | string> => {
  const names = report[heading];
  return new Map(typeof names === 'object' ? Object.entries(names) : []);
};

/** Whether a Weir that says this of itself is at work and keeps up. */
export const isHealthy = (report: Report): boolean => under(report, 'health').get('state') === 'ok';
