import { concatMap, delay, map, type Observable, type SchedulerLike, take, tap, throwError, VirtualTimeScheduler } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine.ts';
import type { Event, Rejected, StoredEvent } from '../../src/event.ts';
import { type Analysed, analyse } from '../../src/operators/analyse.ts';
import { call, classified, finding, hearing, sent } from '../observer.ts';
import { marbles, through } from '../streams.ts';

const [a, b, c] = classified(sent(call(1, 'a')), sent(call(2, 'b')), sent(call(3, 'c'))) as [
  StoredEvent,
  StoredEvent,
  StoredEvent,
];
const [junk] = classified(5) as [Rejected];

const finds = (event: Event, risk = 80, rule = 'FOUND') => ('raw' in event ? [finding(event, { risk, rule })] : []);

const detector = (name: string, detect: (event: Event) => ReturnType<typeof finds>): Engine => ({ name, detect });
const operator = (name: string, found: (event$: Observable<Event>) => Observable<Event>): Engine => ({
  name,
  operator: (event$) => found(event$).pipe(concatMap((event) => finds(event))),
});
const broken = (): never => {
  throw new Error('broken');
};

const analysed = (engines: readonly Engine[], events: readonly (Event | Rejected)[]) => {
  const ports = hearing(new VirtualTimeScheduler());
  const fitted = engines.map((engine) => ({ engine, ports: { ...ports, options: {} } }));
  return { seen: through(events, analyse(fitted, ports)), ...ports };
};

/** `a` is the event itself, then who found something in it: `a:Engine/RULE=risk`; later findings stand behind `+`. */
const written = ({ event, results }: Analysed): string => {
  const nameOf = (of: Event | Rejected): string => (of.kind === 'call' ? of.tool : of.kind);
  const found = results.map(
    (result) => `${event === undefined ? `${nameOf(result.event)}:` : ''}${result.engine}/${result.rule}=${result.risk}`,
  );
  return `${event === undefined ? '+' : `${nameOf(event)}:`}${found.join(',')}`;
};

describe('analyse', () => {
  it('puts an event and all that is found in it at once in one item', () => {
    const { seen } = analysed([detector('One', (event) => finds(event)), detector('Two', (event) => finds(event, 30))], [a, b]);
    expect(seen.map(written)).toEqual(['a:One/FOUND=80,Two/FOUND=30', 'b:One/FOUND=80,Two/FOUND=30']);
  });

  it('puts an event before what an operator finds in it, even at once', () => {
    const { seen } = analysed([operator('Later', (event$) => event$), detector('One', (event) => finds(event))], [a, b]);
    expect(seen.map(written)).toEqual(['a:One/FOUND=80', '+a:Later/FOUND=80', 'b:One/FOUND=80', '+b:Later/FOUND=80']);
  });

  it('groups the findings of one event and tool into the worst, and drops those without severity', () => {
    const three = detector('One', (event) => [
      ...finds(event, 30, 'LOW'),
      ...finds(event, 90, 'HIGH'),
      ...finds(event, 10, 'NONE'),
    ]);
    const none = detector('None', (event) => finds(event, 20));
    expect(analysed([three, none], [a]).seen.map(written)).toEqual(['a:One/HIGH=90']);
  });

  it('passes on what could not be read, and shows it to no engine', () => {
    const engines = [detector('One', broken), operator('Later', (event$) => event$.pipe(tap(broken)))];
    const { seen, counted } = analysed(engines, [junk]);
    expect(seen).toEqual([{ event: junk, results: [], at: 0 }]);
    expect(counted).toEqual([]);
  });

  it('counts a detector that throws, and the others go on', () => {
    const engines = [detector('Bad', broken), detector('Good', (event) => finds(event))];
    const { seen, counted, warned } = analysed(engines, [a, b]);
    expect(seen.map(written)).toEqual(['a:Good/FOUND=80', 'b:Good/FOUND=80']);
    expect(counted).toEqual(['engine.Bad.failed', 'engine.Bad.failed']);
    expect(warned[0]).toBe('Bad failed on an event and went on: broken');
  });

  it('counts a detector that gives no findings at all but something else', () => {
    const odd: Engine = { name: 'Odd', detect: () => [null] as never };
    const { seen, counted } = analysed([odd, detector('Good', (event) => finds(event))], [a]);
    expect(seen.map(written)).toEqual(['a:Good/FOUND=80']);
    expect(counted).toEqual(['engine.Odd.failed']);
  });

  it('starts an operator that throws anew with the next event, and the others go on', () => {
    const engines = [
      operator('Bad', (event$) => event$.pipe(tap((event) => event === b && broken()))),
      operator('Good', (event$) => event$),
    ];
    const { seen, counted } = analysed(engines, [a, b, c]);
    expect(seen.map(written)).toEqual([
      'a:',
      '+a:Bad/FOUND=80',
      '+a:Good/FOUND=80',
      'b:',
      '+b:Good/FOUND=80',
      'c:',
      ...['Good', 'Bad'].map((name) => `+c:${name}/FOUND=80`),
    ]);
    expect(counted).toEqual(['engine.Bad.failed']);
  });

  it('lets an operator rest that fails again and again, even before any event', () => {
    const engines: readonly Engine[] = [
      { name: 'Bad', operator: broken },
      { name: 'Worse', operator: () => throwError(() => 'broken') },
      detector('Good', (event) => finds(event)),
    ];
    const { seen, counted, warned } = analysed(engines, [a]);
    expect(seen.map(written)).toEqual(['a:Good/FOUND=80']);
    expect(counted).toHaveLength(202);
    expect(warned.filter((warning) => warning.includes('rests'))).toHaveLength(2);
  });
});

describe('analyse, in time', () => {
  const values = { a: 'a:', b: 'b:', c: 'c:', A: '+a:Late/FOUND=80', B: '+b:Late/FOUND=80', C: '+c:Late/FOUND=80' };
  const late = (after: number, of: (event$: Observable<Event>) => Observable<Event>) => (scheduler: SchedulerLike) =>
    operator('Late', (event$) => of(event$).pipe(delay(after, scheduler)));

  it.each([
    {
      law: 'what is found later comes later, and the end waits for it',
      engine: late(4, (event$) => event$),
      source: '  a--b-|     ',
      expected: 'a--bA--(B|)',
    },
    {
      law: 'what an operator waits for is lost when it fails, and only that',
      engine: late(2, (event$) => event$.pipe(tap((event) => event === b && broken()))),
      source: '  a--abc--|  ',
      expected: 'a-Aabc-C|  ',
    },
    {
      law: 'an operator that ends early ends alone',
      engine: late(1, (event$) => event$.pipe(take(1))),
      source: '  a--b--|    ',
      expected: 'aA-b--|    ',
    },
    {
      law: 'an error of the source is passed on',
      engine: late(2, (event$) => event$),
      source: '  a---b#     ',
      expected: 'a-A-b#     ',
    },
  ])('$law', ({ engine, source, expected }) =>
    marbles(({ hot, expectObservable, expectSubscriptions }, scheduler) => {
      const ports = hearing(scheduler);
      const event$ = hot(source, { a, b, c });
      const fitted = [{ engine: engine(scheduler), ports: { ...ports, options: {} } }];
      expectObservable(event$.pipe(analyse(fitted, ports), map(written))).toBe(expected, values);
      expectSubscriptions(event$.subscriptions).toBe(`^${'-'.repeat(source.trim().length - 2)}!`);
    }));
});
