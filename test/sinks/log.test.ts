import { expect, test } from 'vitest';
import { logTo } from '../../src/sinks/log.ts';

const logging = (quiet = false) => {
  const lines: string[] = [];
  return { lines, log: logTo((line) => lines.push(line), quiet, false) };
};

test('what is said is one line of visible characters', () => {
  const { lines, log } = logging();
  log.info('connected to tcp://\x1b[2J');
  log.warn('a\nb');
  expect(lines).toEqual(['weir: connected to tcp://\\x1b[2J\n', 'weir: a\\x0ab\n']);
});

test('--quiet keeps warnings, and nothing else', () => {
  const { lines, log } = logging(true);
  log.info('connected');
  log.warn('lost');
  expect(lines).toEqual(['weir: lost\n']);
});

test('the same warning is said three times, and the third time says that it is the last', () => {
  const { lines, log } = logging();
  for (let time = 0; time < 100; time += 1) log.warn('lost');
  log.warn('another');
  expect(lines).toEqual(['weir: lost\n', 'weir: lost\n', 'weir: lost (said for the last time)\n', 'weir: another\n']);
});

test('however many different warnings come, what is said is bounded', () => {
  const { lines, log } = logging();
  for (let kind = 0; kind < 5000; kind += 1) log.warn(`failed on ${kind}`);
  for (let time = 0; time < 100; time += 1) log.warn('failed on 4999');
  expect(lines.length).toBeLessThan(300);
});
