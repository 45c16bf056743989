/** `kill -9` at any moment. `npm run soak -- --only killed` does it thirty times. */
import { expect, test } from 'vitest';
import { BATCH_SIZE, killed } from '../scenarios/killed.mjs';

test('killed while it starts, waits for a lock, stops, and under load: what is committed is whole, once, and in order, and little that was read is not', async () => {
  const { read, behind, errors, violations } = await killed({ kills: 4 });
  expect({ violations, errors: errors.filter((line: string) => !line.includes('another program holds it locked')) }).toEqual({
    violations: [],
    errors: [],
  });
  expect(read).toBeGreaterThan(1000);
  const [, whileLocked] = behind;
  expect(whileLocked).toBeGreaterThan(BATCH_SIZE / 2); // there was something to lose
});
