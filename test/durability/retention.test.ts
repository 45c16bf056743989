/** Weir under its own bounds: max_size_mb, as a user sets it. */
import { statSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { encodeJson } from '../../src/parse/json.ts';
import { event } from '../observer.ts';
import { temporaryFolder } from '../temporary.ts';
import { query, until, value } from './running.ts';
import { linesOf, watching } from './watching.ts';

const EVENTS = 6000;
/** One in so many raises an alert. */
const RARE = 200;

const wireOf = (n: number): string =>
  encodeJson(
    n % RARE === 0
      ? event('File', { operation: 'Read', filePath: `/home/ann/.ssh/id_${n}` }, { pid: n + 1 })
      : event('ProxyLog', { text: 'x'.repeat(3000) }, { pid: n + 1 }),
  );

test('a stream of several times its size is taken in without a pause; what is left is the newest, and every alert with its event', async () => {
  const at = await watching(temporaryFolder(), {}, wireOf);
  writeFileSync(at.file('config.conf'), '[Database]\nmax_size_mb = 4\nbatch_size = 1000\n', { flag: 'a' });
  const weir = await at.startRecording();
  await at.send(EVENTS);
  const used = () =>
    4096e-6 * Number(value(at.db, 'SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count'));
  await until(() => value(at.db, 'SELECT max(id) FROM raw_events') === BigInt(EVENTS), 'all was stored');
  await until(() => used() <= 4, 'the rest is removed');
  weir.kill('SIGTERM');
  expect(await weir.ended).toBe(0);

  const left = query(at.db, 'SELECT pid - 1 AS n FROM raw_events ORDER BY id').map(({ n }) => Number(n));
  const alerts = left.filter((n) => n % RARE === 0);
  const others = left.filter((n) => n % RARE !== 0);
  expect(alerts).toEqual(Array.from({ length: EVENTS / RARE }, (_, index) => index * RARE));
  expect(others.length).toBeGreaterThan(300);
  expect(others).toEqual(Array.from({ length: EVENTS }, (_, n) => n).filter((n) => n >= (others[0] ?? 0) && n % RARE !== 0));
  expect(value(at.db, 'SELECT count(*) FROM engine_results')).toBe(BigInt(EVENTS / RARE));
  expect(value(at.db, 'PRAGMA integrity_check')).toBe('ok');
  expect(linesOf(weir, /retention\.events/)).toEqual([expect.stringMatching(new RegExp(`${EVENTS - left.length}  retention`))]);
  expect(statSync(at.db).size).toBeLessThan(4e6 + 6e6); // some free pages are kept for what comes
});
