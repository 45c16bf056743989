import fc from 'fast-check';
import { concatMap, delay, from, of, VirtualTimeScheduler } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { batch } from '../../src/operators/batch.ts';
import { marbles } from '../streams.ts';

/** A capital belongs to what came before it. */
const opens = (item: string): boolean => item === item.toLowerCase();

describe('batch', () => {
  it('neither loses nor reorders, and no batch is over its size but for what belongs to its last event', () => {
    const item = fc.tuple(fc.constantFrom('a', 'b', 'c', 'A', 'B'), fc.nat(6));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), fc.nat(8), (items, size, window) => {
        const scheduler = new VirtualTimeScheduler();
        const batches: string[][] = [];
        from(items)
          .pipe(
            concatMap(([item, wait]) => (wait === 0 ? of(item) : of(item).pipe(delay(wait, scheduler)))),
            batch({ scheduler, size, window, opens }),
          )
          .subscribe((full) => batches.push([...full]));
        scheduler.flush();

        expect(batches.flat()).toEqual(items.map(([item]) => item));
        for (const full of batches) {
          const head = full.findLastIndex(opens) + 1;
          expect(full.length).toBeGreaterThan(0);
          expect(head).toBeLessThanOrEqual(size);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('is full by the weight of what it holds', () => {
  const scheduler = new VirtualTimeScheduler();
  const batches: (readonly number[])[] = [];
  from([3, 1, 1, 9, 1, 2, 2, 1])
    .pipe(batch({ scheduler, size: 5, window: Number.POSITIVE_INFINITY, weigh: (item) => item }))
    .subscribe((full) => batches.push(full));
  expect(batches).toEqual([[3, 1, 1], [9], [1, 2, 2], [1]]);
});

describe('batch, in time', () => {
  it.each([
    {
      law: 'an item that comes alone goes at once',
      source: '  a------b-----c---|',
      expected: 'x------y-----z---|',
      batches: { x: 'a', y: 'b', z: 'c' },
    },
    {
      law: 'under load there is one batch a window',
      source: '  abc--bcab--bca---|',
      expected: 'x----y----z----w-|',
      batches: { x: 'a', y: 'bcb', z: 'cab', w: 'bca' },
    },
    {
      law: 'a full batch goes when the next item comes, and a window begins anew',
      source: '  abbbc---------|',
      expected: 'x---y----z----|',
      batches: { x: 'a', y: 'bbb', z: 'c' },
    },
    {
      law: 'what belongs to the last event stays with it, in a full batch too',
      source: '  abbbBBc-------|',
      expected: 'x----y----z---|',
      batches: { x: 'a', y: 'bbbBB', z: 'c' },
    },
    {
      law: 'what comes late and alone opens a batch all the same',
      source: '  a--------B----|',
      expected: 'x--------y----|',
      batches: { x: 'a', y: 'B' },
    },
    {
      law: 'the end does not wait for the window',
      source: '  ab|            ',
      expected: 'x-(y|)         ',
      batches: { x: 'a', y: 'b' },
    },
    {
      law: 'the end alone is only the end',
      source: '  a------|       ',
      expected: 'x------|       ',
      batches: { x: 'a' },
    },
    {
      law: 'what was gathered comes before an error',
      source: '  abc#           ',
      expected: 'x--(y#)        ',
      batches: { x: 'a', y: 'bc' },
    },
    {
      law: 'nothing gathered, only the error',
      source: '  #              ',
      expected: '#              ',
      batches: {},
    },
  ])('$law', ({ source, expected, batches }) =>
    marbles(({ hot, expectObservable }, scheduler) => {
      const values = Object.fromEntries(Object.entries(batches).map(([name, items]) => [name, items.split('')]));
      expectObservable(hot(source).pipe(batch({ scheduler, size: 3, window: 5, opens }))).toBe(expected, values);
    }));

  it('of an endless window waits for a full batch or the end, as in a replay', () =>
    marbles(({ hot, expectObservable }, scheduler) => {
      const source = '  ab--------cd|  ';
      const expected = '----------x-(y|)';
      const full$ = hot(source).pipe(batch({ scheduler, size: 2, window: Number.POSITIVE_INFINITY }));
      expectObservable(full$).toBe(expected, { x: ['a', 'b'], y: ['c', 'd'] });
    }));

  it('leaves its source when it is left', () =>
    marbles(({ hot, expectObservable, expectSubscriptions }, scheduler) => {
      const source$ = hot('a-b----');
      const subscribed = ' ^--!   ';
      const expected = '   x------';
      expectObservable(source$.pipe(batch({ scheduler, size: 3, window: 5 })), subscribed).toBe(expected, { x: ['a'] });
      expectSubscriptions(source$.subscriptions).toBe(subscribed);
    }));
});
