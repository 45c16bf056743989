/** A stream of which a tenth is hostile: the other nine tenths arrive whole and judged as if it were not there, and what is kept stays bounded. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { NEVER, Subject, VirtualTimeScheduler } from 'rxjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventsFrom } from '../bench/events.mjs';
import { frames, hostileAt, LARGE, SMALL } from '../bench/hostile.mjs';
import { type Parts, pipeline } from '../pipeline.ts';
import type { Frame } from '../src/event.ts';
import { embedded } from '../src/judges/embedded.ts';
import { type Limits, limitsOf, limitsOptions } from '../src/limits.ts';
import { builtInEngines } from '../src/loadEngines.ts';
import type { Analysed } from '../src/operators/analyse.ts';
import { encodeJson } from '../src/parse/json.ts';
import { shortName } from '../src/parse/name.ts';
import { rootsOfCommandLine } from '../src/parse/roots.ts';
import { Summary } from '../src/sinks/summary.ts';

/** What catches a hang; any single frame takes a small part of it. Milliseconds. */
const HANG = 2000;

const defaultsOf = <O extends Readonly<Record<string, { readonly default: unknown }>>>(options: O) =>
  Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])) as {
    readonly [K in keyof O]: O[K]['default'];
  };
const LIMITS = limitsOf(defaultsOf(limitsOptions) as Parameters<typeof limitsOf>[0]);

let engines: Awaited<ReturnType<typeof builtInEngines>>;
beforeAll(async () => {
  engines = await builtInEngines();
});

/** The whole graph, a frame at a time; time stands still, unless `scheduler` tells another. `hear` is told each event with what it raised, in order. */
const graph = (hear: (analysed: Analysed) => void, limits: Limits = LIMITS, scheduler = new VirtualTimeScheduler()) => {
  const frame$ = new Subject<Frame>();
  const summary = new Summary();
  const log = { info: () => {}, warn: () => {} };
  const ports = { scheduler, stop$: NEVER, log, judge: embedded, count: summary.count };
  const parts: Parts = {
    engines: engines.map((engine) => ({ engine, ports: { ...ports, options: defaultsOf(engine.options ?? {}) as never } })),
    store: { nextEventId: 1, write: () => {} },
    ports,
    limits,
    clock: () => {},
    watch: (analysed) => {
      summary.add(analysed);
      hear(analysed);
    },
    batches: { size: 100, window: Number.POSITIVE_INFINITY },
  };
  let failed: unknown;
  pipeline(frame$, parts).subscribe({
    error: (error: unknown) => {
      failed = error;
    },
  });
  return {
    /** Milliseconds that the slowest of them took. */
    feed: (all: readonly Frame[]): number => {
      let slowest = 0;
      for (const frame of all) {
        const began = performance.now();
        frame$.next(frame);
        slowest = Math.max(slowest, performance.now() - began);
      }
      expect(failed).toBeUndefined();
      return slowest;
    },
    end: () => frame$.complete(),
    summary,
  };
};

/** What is told of the honest ones: each event by its own time, with its kind, server and results. */
const honest = () => {
  const told: string[] = [];
  const hear = ({ event, results }: Analysed): void => {
    const raw = event !== undefined && 'raw' in event ? event.raw : results[0]?.event.raw;
    if (raw?.host !== 'desk') return;
    const found = results.map(({ engine, rule, tool, risk, detail, event: of }) =>
      encodeJson([String(of.raw.ts), engine, rule, tool, risk, detail]),
    );
    const joined = event?.kind === 'answer' ? event.call?.spec?.hash : undefined;
    const what = event !== undefined && 'server' in event ? [event.kind, event.server.label, joined ?? ''] : [];
    told.push([String(raw.ts), ...what, ...found].join(' '));
  };
  return { told, hear };
};

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

describe('a stream of which a tenth is hostile', () => {
  it('brings every honest event, with the results it has without the hostile ones', () => {
    const events = eventsFrom(0, 4000).map((text: string) => Buffer.from(text));
    const alone = honest();
    graph(alone.hear).feed(events);

    const among = honest();
    const { feed, summary } = graph(among.hear);
    let slowest = 0;
    for (const [index, event] of events.entries()) {
      slowest = Math.max(slowest, feed([event]));
      if (index % 9 === 8) slowest = Math.max(slowest, feed(hostileAt(index, 40)));
    }
    expect(alone.told.length).toBeGreaterThanOrEqual(events.length);
    expect(among.told).toEqual(alone.told);
    expect(slowest).toBeLessThan(HANG);
    const rejected = [...summary.counters()].flatMap(([name]) => (name.startsWith('rejected.') ? [name.slice(9)] : []));
    expect(rejected).toEqual(
      expect.arrayContaining([
        'bad-data',
        'bad-event-type',
        'bad-ts',
        'empty',
        'not-an-event',
        'not-json',
        'not-utf8',
        'too-deep',
      ]),
    );
  });

  it('survives every kind of hostile frame, and loses none', () => {
    const kinds = { ...SMALL, ...LARGE };
    const unheard = Object.keys(kinds).filter((name) => {
      let heard = 0;
      let [opened, settled] = [0, 0];
      const scheduler = new VirtualTimeScheduler(undefined, 0); // lets pass what is put off, and no timeout
      scheduler.now = () => performance.now();
      const hear = ({ event, noted }: Analysed): void => {
        if (event !== undefined) heard += 1;
        if (noted?.note.note === 'opened') opened += 1;
        if (noted?.note.note === 'settled') settled += 1;
      };
      const made = frames(kinds, name, 3);
      expect(graph(hear, LIMITS, scheduler).feed(made), name).toBeLessThan(HANG);
      scheduler.flush();
      expect(settled, name).toBe(opened);
      return heard < made.length;
    });
    expect(unheard).toEqual([]);
  });

  it('puts off most of what a long listing, or a batch, asks of the judge, and loses none of it', () => {
    const putOff = (name: string): { readonly deferred: number; readonly answered: number } => {
      let time = 0;
      const scheduler = new VirtualTimeScheduler(undefined, 0);
      scheduler.now = () => time++; // each look at the clock takes a millisecond
      let answered = 0;
      const { feed, summary } = graph(
        ({ noted }) => {
          if (noted?.note.note === 'settled') answered += 1;
        },
        LIMITS,
        scheduler,
      );
      feed(frames(LARGE, name, 3));
      const deferred = [...summary.counters()].flatMap(([key, value]) => (key.includes('judge.deferred') ? [Number(value)] : []));
      scheduler.flush();
      return { answered, deferred: deferred.reduce((sum, count) => sum + count, 0) };
    };
    for (const name of ['list.ordering', 'list.talkative', 'similarTools', 'batch.answers']) {
      const { deferred, answered } = putOff(name);
      expect(deferred, name).toBeGreaterThan(40);
      expect(answered, name).toBe(deferred);
    }
  });

  it('makes nothing grow that does not stop growing', () => {
    const few: Limits = {
      ...LIMITS,
      mcplCache: { maxServers: 100, maxTools: 100 },
      pair: { timeout: 1000, maxOpen: 100 },
      aggregate: { window: 1000, limit: 100 },
    };
    const { feed } = graph(() => {}, few);
    const heapAfter = (from: number, to: number): number => {
      for (let n = from; n < to; n += 1)
        feed([
          ...frames(SMALL, 'stranger', n % 8192),
          ...frames(SMALL, 'unanswered', n % 3000),
          ...frames(SMALL, 'sensitive', n),
        ]);
      for (let n = from; n < to; n += 500) feed([...frames(LARGE, 'call.letters', n), ...frames(LARGE, 'manyTools', n)]);
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const full = heapAfter(0, 10_000);
    expect(heapAfter(10_000, 20_000) / full).toBeLessThan(1.15);
  });
});

describe('what is remembered', () => {
  it('of a long name is a short one of its own, not a view of the whole', () => {
    const heap = (): number => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = heap();
    const kept = Array.from({ length: 100 }, (_, n) => [
      shortName(`${n}${'x'.repeat(100_000)}`),
      ...rootsOfCommandLine(`x /srv/${n} ${'x'.repeat(100_000)}`),
    ]);
    expect(heap() - before).toBeLessThan(2 ** 20);
    expect(kept.length).toBe(100);
  });
});
