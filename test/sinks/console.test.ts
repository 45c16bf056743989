import { expect, test } from 'vitest';
import type { Result } from '../../src/result.ts';
import { alertsTo } from '../../src/sinks/console.ts';
import { call, sent, stored } from '../observer.ts';

const RESULT: Result = {
  event: stored(sent(call(1, 'read_file'))),
  engine: 'Sees',
  rule: 'sees.key',
  server: 'desk',
  tool: 'read_file',
  severity: 'high',
  score: 80,
  risk: 80,
  reason: 'reads a key',
  why: 'A key opens other machines.',
  excerpt: '~/.ssh/id_rsa',
  detail: { findings: [], techniques: ['SAFE-T1105'] },
};

const printed = (json: boolean, colour: boolean, rest: Partial<Result> = {}): string => {
  let text = '';
  alertsTo({
    json,
    colour,
    write: (line) => {
      text += line;
    },
  })({ ...RESULT, ...rest });
  return text;
};

const HOSTILE = 'a\x1b]0;owned\x07\r\nb\u202ec\u200bd\0';
const hostile = { server: HOSTILE, tool: HOSTILE, reason: HOSTILE, why: HOSTILE, excerpt: HOSTILE };
const OBEYED = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

test('an alert is one line: time, severity, engine, server, tool, what and why, rule', () => {
  expect(printed(false, false)).toBe(
    '2025-11-03T06:11:57Z HIGH   Sees desk ▸ read_file reads a key | ~/.ssh/id_rsa | A key opens other machines. [sees.key]\n',
  );
});

test('an alert of no tool names the server, and of no server the host', () => {
  expect(printed(false, false, { tool: null, excerpt: '' })).toBe(
    '2025-11-03T06:11:57Z HIGH   Sees desk reads a key | A key opens other machines. [sees.key]\n',
  );
  expect(printed(false, false, { tool: null, server: '' })).toContain(' Sees desk reads a key ');
});

test('nothing that came off the wire reaches the terminal unescaped', () => {
  const line = printed(false, false, hostile);
  expect(line.endsWith('\n')).toBe(true);
  expect(line.slice(0, -1)).not.toMatch(OBEYED);
  expect(line).toContain('\\x1b]0;owned\\x07\\x0d\\x0ab\\u{202e}c\\u{200b}d\\x00');
});

test('colour changes how a line looks, not what it says', () => {
  const coloured = printed(false, true, hostile);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escapes
  const plain = coloured.replace(/\x1b\[\d+m/g, '');
  expect(coloured).not.toBe(plain);
  expect(plain).toBe(printed(false, false, hostile));
});

test('--json prints one object a line, with every digit and no raw control character', () => {
  const line = printed(true, true, hostile);
  expect(line.slice(0, -1)).not.toMatch(OBEYED);
  expect(line).toContain('"ts":1762150317741000001,');
  expect(JSON.parse(line)).toEqual({
    time: '2025-11-03T06:11:57Z',
    ts: expect.any(Number),
    event: 1,
    severity: 'high',
    engine: 'Sees',
    rule: 'sees.key',
    server: HOSTILE,
    tool: HOSTILE,
    risk: 80,
    score: 80,
    reason: HOSTILE,
    why: HOSTILE,
    detail: { findings: [], techniques: ['SAFE-T1105'] },
  });
});
