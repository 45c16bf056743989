/** Repeats of one finding on one file by one process are one result with a count. */
import { pipe, tap, VirtualTimeScheduler } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/contract.ts';
import sensitiveFile from '../../src/engines/sensitiveFile.ts';
import { aggregate } from '../../src/operators/aggregate.ts';
import type { Analysed } from '../../src/operators/analyse.ts';
import { eventsOf } from '../../src/play.ts';
import { resultsOf } from '../../src/result.ts';
import { event } from '../observer.ts';
import { through } from '../streams.ts';

interface Touch {
  readonly path: string;
  readonly pid?: number;
  /** Milliseconds. */
  readonly at?: number;
}

const KEY = '/home/a/.ssh/id_rsa';

/** Of each touch the event its result is about, and how often that has come. */
const told = async (...touches: readonly Touch[]) => {
  const wire = touches.map(({ path, pid = 7, at = 0 }) => event('File', { operation: 'Read', filePath: path, pid }, { at }));
  const analysed: Analysed[] = [];
  for (const [index, each] of (await eventsOf(wire)).entries()) {
    analysed.push({ at: touches[index]?.at ?? 0, results: resultsOf('SensitiveFile', await findingsOf(sensitiveFile, [each])) });
  }
  const scheduler = new VirtualTimeScheduler();
  const turned = tap<Analysed>(({ at }) => {
    scheduler.frame = at;
  });
  const seen = through(analysed, pipe(turned, aggregate({ scheduler, window: 1000, limit: 2 })));
  return seen.flatMap(({ results }) => results.map((result) => [result.event.raw.id, result.times ?? 1]));
};

describe('aggregate', () => {
  it('gives the first result again, with how often it has come', async () => {
    expect(await told({ path: KEY }, { path: KEY }, { path: KEY })).toEqual([
      [1, 1],
      [1, 2],
      [1, 3],
    ]);
  });

  it('keeps files and processes apart', async () => {
    expect(await told({ path: KEY }, { path: '/home/b/.ssh/id_rsa' }, { path: KEY, pid: 8 })).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });

  it('takes a repeat for news once the window is over', async () => {
    expect(await told({ path: KEY }, { path: KEY, at: 999 }, { path: KEY, at: 1000 }, { path: KEY, at: 1001 })).toEqual([
      [1, 1],
      [1, 2],
      [3, 1],
      [3, 2],
    ]);
  });

  it('forgets the least used beyond its limit', async () => {
    expect(await told({ path: KEY }, { path: KEY, pid: 8 }, { path: KEY, pid: 9 }, { path: KEY })).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
  });
});
