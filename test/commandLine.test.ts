import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readCommandLine } from '../src/commandLine.ts';
import { UsageError } from '../src/usageError.ts';
import { VERSION } from '../src/version.ts';

const read = (...args: readonly string[]) => readCommandLine(args, VERSION);

/** What is printed when the arguments ask for nothing else. */
const printed = (...args: readonly string[]): string => {
  let text = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((more) => {
    text += String(more);
    return true;
  });
  onTestFinished(() => write.mockRestore());
  expect(read(...args)).toBeUndefined();
  return text;
};

test('without arguments Weir watches', () => {
  expect(read()).toEqual({ json: false, quiet: false });
});

test('every option is read', () => {
  const files = ['--replay', '-', '--config', 'c', '--db', 'd', '--record', 'r', '--judge', 'off'];
  expect(read(...files, '--json', '--quiet')).toEqual({
    replay: '-',
    config: 'c',
    db: 'd',
    record: 'r',
    judge: 'off',
    json: true,
    quiet: true,
  });
});

test.for([
  [['--replya', 'x'], "unknown option '--replya' (Did you mean --replay?). See --help."],
  [['--replay'], "option '--replay <file>' argument missing. See --help."],
  [
    ['--judge', 'me'],
    "option '--judge <who>' argument 'me' is invalid. Allowed choices are auto, embedded, mistral, off. See --help.",
  ],
  [['recording.jsonl'], 'too many arguments. Expected 0 arguments but got 1. See --help.'],
] as const)('%j is refused in one line with the cure', ([args, message]) => {
  expect(() => read(...args)).toThrow(UsageError);
  expect(() => read(...args)).toThrow(message);
});

test('--help teaches: each option, examples, where output goes, exit codes', () => {
  const help = printed('--help');
  for (const option of ['--replay', '--config', '--db', '--record', '--judge', '--json', '--quiet', '--help', '--version'])
    expect(help).toContain(option);
  for (const taught of ['node pipeline.js --replay recordings/demo.jsonl', 'standard error', 'Ctrl-C', 'Exit codes: 0 done'])
    expect(help).toContain(taught);
});

test('--version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(VERSION).toBe(version);
  expect(printed('--version')).toBe(`${version}\n`);
});
