import { expect, test } from 'vitest';
import { logTo } from '../../src/sinks/log.ts';

const logging = (quiet = false, now = () => 0) => {
  const lines: string[] = [];
  return { lines, log: logTo((line) => lines.push(line), quiet, false, now) };
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
  expect(lines).toEqual(['weir: lost\n', 'weir: lost\n', 'weir: lost (said for the last time in a while)\n', 'weir: another\n']);
});

test('however many different warnings come, what is said is bounded', () => {
  const { lines, log } = logging();
  for (let kind = 0; kind < 5000; kind += 1) log.warn(`failed on ${kind}`);
  for (let time = 0; time < 100; time += 1) log.warn('failed on 4999');
  expect(lines.length).toBeLessThan(300);
});

test('a warning that has not come for an hour is news, and one that never ceases is none', () => {
  let minutes = 0;
  const { lines, log } = logging(false, () => 60_000 * minutes);
  for (; minutes < 600; minutes += 30) log.warn('never ceases');
  expect(lines).toHaveLength(3);
  for (let time = 0; time < 10; time += 1) log.warn('the disk is full');
  minutes += 60;
  log.warn('the disk is full');
  expect(lines.slice(3).map((line) => line.includes('last time'))).toEqual([false, false, true, false]);
});
