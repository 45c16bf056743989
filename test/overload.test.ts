/** Twice what Weir can take: docs/operating.md says what happens then, and this holds it to that. */
import { expect, test } from 'vitest';
import { openDatabase } from '../src/database.ts';
import { overload } from './scenarios/overload.mjs';
import { temporaryFile } from './temporary.ts';

test('overload is reported, what is lost is counted to the event, memory stays, and all recovers', async () => {
  const file = temporaryFile('events.db');
  const ended = await overload({ file });
  expect(ended).toMatchObject({ reported: true, recovered: true, heardAgain: true, lostAfter: 0 });
  expect(ended.lost).toBeGreaterThan(0);
  expect(ended.rss - ended.rssBefore).toBeLessThan(100e6);

  const warnings = ended.said.filter((line: string) => /overloaded|lost \d/.test(line));
  expect(warnings.toSorted()).toEqual([
    expect.stringMatching(/^lost \d+ events that observers had numbered: they never came$/),
    'no longer overloaded',
    expect.stringMatching(/^overloaded: events are read \d+\.\d s later than usual\. /),
  ]);

  const db = openDatabase(file, { readonly: true });
  expect(db.prepare('SELECT count(*) FROM raw_events').pluck().get()).toBe(ended.sent - ended.lost);
  const noted = db.prepare('SELECT value FROM system_metadata WHERE key = ?').pluck();
  expect(noted.get('last_run.counted.lost')).toBe(String(ended.lost));
  expect(noted.get('last_run.counted.overloaded')).toBe('1');
  expect(noted.get('last_run.health.state')).toBe('ended');
  db.close();
});
