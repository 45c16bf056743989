import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Numbering } from '../src/numbering.ts';

const lostOf = (...numbers: readonly unknown[]): number => {
  const numbering = new Numbering();
  for (const seq of numbers) numbering.hear({ host: '', data: { observer: 'a', seq: seq as number } });
  return numbering.lost;
};

describe('what is lost', () => {
  it.each<[string, number[], number]>([
    ['is nothing of a whole sequence', [1, 2, 3], 0],
    ['is each number passed over', [1, 2, 5, 9], 5],
    ['is not what came before the first that was heard', [57, 58], 0],
    ['is not what comes late', [1, 4, 3, 2, 5], 0],
    ['is not lessened by duplicates', [1, 3, 3, 3, 1], 1],
    ['is not made by an observer that counts anew from 1', [1, 2, 3, 1, 2, 3, 4], 0],
    ['is not made by an observer that counts anew from 0', [0, 1, 2, 3, 0, 1, 2], 0],
    ['is what such an observer passes over', [1, 2, 3, 4, 5, 1, 3, 4], 1],
    ['is not made by a first event that came twice', [1, 2, 3, 1, 4, 5], 0],
  ])('%s', (_, numbers, lost) => expect(lostOf(...numbers)).toBe(lost));

  it('is told apart by host and observer', () => {
    const numbering = new Numbering();
    for (const [host, observer, seq] of [
      ['x', 'a', 1],
      ['y', 'a', 5],
      ['x', 'b', 9],
      ['x', 'a', 3],
    ] as const)
      numbering.hear({ host, data: { observer, seq } });
    expect(numbering.lost).toBe(1);
  });

  it('is nothing where events carry no number, or none that is one', () =>
    expect(lostOf(undefined, '1', -5, 1.5, 2n ** 60n, Number.NaN, 7, 8)).toBe(0));

  it('is all that never came, in whatever order the rest came', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 40 });
    fc.assert(
      fc.property(numbers, (rest) => {
        expect(lostOf(1, ...rest)).toBe(Math.max(1, ...rest) - 1 - rest.length);
      }),
    );
  });
});
