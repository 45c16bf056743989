import type { WriteStream } from 'node:tty';
import { expect, test } from 'vitest';
import { progressTo } from '../../src/sinks/progress.ts';

const drawn = (isTTY: boolean, quiet: boolean, ...heard: readonly (readonly [number, number])[]): string => {
  let text = '';
  const write = (more: string): boolean => {
    text += more;
    return true;
  };
  const progress = progressTo({ isTTY, write } as WriteStream, quiet);
  for (const [read, size] of heard) progress(read, size);
  return text;
};

test('nothing is drawn where no terminal is, nor when quiet', () => {
  expect(drawn(false, false, [1, 2], [2, 2])).toBe('');
  expect(drawn(true, true, [1, 2], [2, 2])).toBe('');
});

test('a short replay draws nothing that stays', () => {
  expect(drawn(true, false, [1, 3], [2, 3], [3, 3])).toBe('\r\x1b[K');
});
