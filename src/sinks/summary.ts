/** What a run saw, in numbers: events by type, servers and their tools, results, rejections, and what bounds dropped. */
import type { StoredEvent } from '../event.ts';
import { Numbering } from '../numbering.ts';
import type { Analysed } from '../operators/analyse.ts';
import { shortName } from '../parse/name.ts';
import { visible } from './visible.ts';

/** Names counted apart under one heading; the rest is counted together. */
const MAX_NAMES = 1000;
/** Lines shown under one heading. */
const SHOWN = 20;

type Heading = 'events' | 'servers' | 'results' | 'rejected' | 'counted';

export class Summary {
  readonly #counts: Record<Heading, Map<string, number>> = {
    events: new Map(),
    servers: new Map(),
    results: new Map(),
    rejected: new Map(),
    counted: new Map(),
  };
  readonly #tools = new Set<string>();
  readonly #numbering = new Numbering();
  #openCalls = 0;

  /** Counts an outcome that is no row: what a bound dropped, what failed and was survived. */
  readonly count = (outcome: string, by = 1): void => this.#add('counted', outcome, by);

  /** Calls that wait for their answers. */
  get openCalls(): number {
    return this.#openCalls;
  }

  /** Events that observers have numbered and that never came. */
  get lost(): number {
    return this.#numbering.lost;
  }

  get events(): number {
    return sum(this.#counts.events);
  }

  readonly add = ({ event, results }: Analysed): void => {
    for (const { engine, severity, times } of results) {
      if (times !== undefined) this.#add('counted', 'results.repeated');
      else this.#add('results', `${engine} ${severity === 'none' ? 'suppressed' : severity}`);
    }
    if (event?.kind === 'rejected') this.#add('rejected', event.reason);
    else if (event?.kind === 'unanswered') {
      this.#openCalls -= 1;
      this.#add('counted', `calls.unanswered.${event.because}`);
    } else if (event !== undefined) this.#addEvent(event);
  };

  #addEvent(event: StoredEvent): void {
    if (!('part' in event) || event.part === 0) {
      this.#add('events', event.raw.type);
      if (event.server.label !== '') this.#add('servers', event.server.label);
      this.#numbering.hear(event.raw);
    }
    if (event.kind === 'call') this.#openCalls += 1;
    else if (event.kind === 'answer' && event.call !== undefined) this.#openCalls -= 1;
    if (event.kind === 'listing') {
      for (const { tool } of event.fresh)
        if (this.#tools.size < 100 * MAX_NAMES) this.#tools.add(`${shortName(tool)} ${event.server.key}`);
    }
  }

  /** Everything counted, as `heading.name`, for system_metadata. */
  counters(): ReadonlyMap<string, number> {
    const entries = Object.entries({ ...this.#counts, counted: this.#counted() }).flatMap(([heading, names]) =>
      [...names].map(([name, count]) => [`${heading}.${name}`, count] as const),
    );
    return new Map([...entries, ['tools', this.#tools.size]]);
  }

  /** What is lost is counted where it can be told, and may still come. */
  #counted(): ReadonlyMap<string, number> {
    return this.lost === 0 ? this.#counts.counted : new Map([...this.#counts.counted, ['lost', this.lost]]);
  }

  /** For people. `seconds` is how long it took. */
  text(seconds: number): string {
    const total = this.events;
    const counted = this.#counted();
    const rate = seconds > 0 ? `, ${Math.round(total / seconds).toLocaleString('en')} events/s` : '';
    const sections = [
      section(this.#counts.events, `${total} events in ${seconds.toFixed(1)} s${rate}`),
      section(this.#counts.servers, `${this.#counts.servers.size} servers, ${this.#tools.size} tools; events by server`),
      section(this.#counts.results, `${sum(this.#counts.results)} results`),
      section(this.#counts.rejected, `${sum(this.#counts.rejected)} rejected`),
      counted.size > 0 ? section(counted, 'also') : [],
    ];
    return `${sections.flat().join('\n')}\n`;
  }

  #add(heading: Heading, name: string, by = 1): void {
    const names = this.#counts[heading];
    const short = shortName(name);
    const key = names.has(short) || names.size < MAX_NAMES ? short : '(others)';
    names.set(key, (names.get(key) ?? 0) + by);
  }
}

const section = (counts: ReadonlyMap<string, number>, title: string): readonly string[] => {
  const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const width = Math.max(0, ...names.slice(0, SHOWN).map(([, count]) => String(count).length));
  const lines = names.slice(0, SHOWN).map(([name, count]) => `  ${String(count).padStart(width)}  ${visible(name)}`);
  return [title, ...lines, ...(names.length > SHOWN ? [`  … and ${names.length - SHOWN} more`] : [])];
};

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((total, count) => total + count, 0);
