import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import engine from '../../src/engines/fileSystemExposure.ts';
import type { Call, Finding, JsonObject, ServerKey } from '../../src/event.ts';
import { parsePath } from '../../src/parse/path.ts';
import type { Example } from '../../src/rule.ts';
import { placeOf } from '../../src/rules/path/place.ts';
import { places } from '../../src/rules/path/places.ts';
import { rules } from '../../src/rules/path/rules.ts';

const callOf = (tool: string, args: JsonObject, roots: readonly string[] = []): Call => ({
  kind: 'call',
  raw: {
    kind: 'envelope',
    bytes: 2,
    id: 1,
    ts: 1n,
    host: 'h',
    producer: 'local',
    pid: 1,
    pname: 'node',
    type: 'MCP',
    tag: 's',
    data: {},
  },
  server: { key: 'h s' as ServerKey, host: 'h', label: 's', roots },
  from: 'client',
  part: 0,
  message: {},
  id: '1',
  exchange: '1',
  method: 'tools/call',
  tool,
  arguments: args,
});

const judge = (tool: string, args: JsonObject, roots?: readonly string[]): readonly Finding[] => {
  if (!('detect' in engine)) throw new Error('FileSystemExposure detects');
  // Its detection asks nothing of the ports.
  return engine.detect(callOf(tool, args, roots), undefined as never);
};
const reading = (path: string, roots?: readonly string[]) => judge('read_file', { path }, roots).map(({ rule }) => rule);
const raised = (example: Example): readonly string[] =>
  'tool' in example ? judge(example.tool, example.arguments, example.roots).map(({ rule }) => rule) : [];

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.alerts)('alerts of %j', (example) => {
    expect(raised(example)).toContain(id);
  });
  it.each(rule.examples.passes)('passes %j', (example) => {
    expect(raised(example)).not.toContain(id);
  });
});

describe.each(places.map((place) => [place.what, place] as const))('%s', (_what, place) => {
  it.each(place.is)('is %s', (path) => {
    expect(placeOf(parsePath(path))?.what).toBe(place.what);
  });
  it.each(place.not)('is not %s', (path) => {
    expect(placeOf(parsePath(path))?.what).not.toBe(place.what);
  });
});

const cases = readFileSync(new URL('../cases/path.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { expect: 'alert' | 'pass'; rule?: string; tool: string; arguments: JsonObject; roots?: string[] } =>
    JSON.parse(line),
  );

describe('the regression cases', () => {
  it.each(
    cases.map((each) => [each.expect, JSON.stringify(each.arguments), each] as const),
  )('%s of %s', (_expect, _arguments, each) => {
    const found = judge(each.tool, each.arguments, each.roots).map(({ rule }) => rule);
    if (each.expect === 'pass') expect(found).toEqual([]);
    else expect(found).toContain(each.rule);
  });
});

describe('a finding', () => {
  it('says what, where and why', () => {
    const [found] = judge('read_multiple_files', { paths: ['a.txt', '/home/lea/.ssh/id_rsa'] });
    expect(found).toMatchObject({
      rule: 'FE-SECRET',
      tool: 'read_multiple_files',
      reason: 'A path leads to a secret: an SSH private key',
      field: '/message/params/arguments/paths/1',
      excerpt: '/home/lea/.ssh/id_rsa',
    });
  });

  it('is raised once a rule and field', () => {
    const found = judge('read_file', { path: `../../etc/passwd${'/.'.repeat(20_000)}/../../etc/passwd` });
    expect(new Set(found.map(({ rule, field }) => rule + field)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(0);
  });
});

const percent = (text: string) => text.replace(/[./]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
const encodings: readonly ((text: string) => string)[] = [
  (text) => text,
  percent,
  (text) => percent(text).replaceAll('%', '%25'),
  (text) => percent(text).toUpperCase(),
  (text) => text.replaceAll('/', '%c0%af'),
  (text) => text.replaceAll('.', '%c0%ae'),
  (text) => text.replaceAll('/', '\\'),
  (text) => text.replaceAll('/', '//'),
  (text) => text.replaceAll('/', '/./'),
  (text) => text.replaceAll('/', '／'),
  (text) => text.replaceAll('../', '..;/'),
  (text) => `./${text}`,
  (text) => text.toUpperCase(),
];
const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,7}$/);

describe('properties', () => {
  it('a traversal alerts however it is encoded and padded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.array(name, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...encodings),
        (levels, names, encode) => {
          expect(reading(encode('../'.repeat(levels) + names.join('/')))).not.toEqual([]);
        },
      ),
    );
  });

  it('a path that stays inside where it begins passes, whatever its names', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', './', '/srv/project/', '/home/lea/project/', 'D:\\project\\'),
        (names, base) => {
          expect(reading(`${base}q_${names.join('/x_')}/../y_${names.join('_')}`)).toEqual([]);
        },
      ),
    );
  });

  it('a Windows secret alerts in any case and with either slash', () => {
    const secret = 'C:/Users/lea/.ssh/id_rsa';
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: secret.length, maxLength: secret.length }), fc.boolean(), (upper, back) => {
        const cased = [...secret].map((char, at) => (upper[at] ? char.toUpperCase() : char)).join('');
        expect(reading(back ? cased.replaceAll('/', '\\') : cased)).toContain('FE-SECRET');
      }),
    );
  });

  it('a path in prose, code or file content passes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('content', 'body', 'text', 'newText', 'message', 'code'),
        fc.constantFrom('../../etc/passwd', '~/.ssh/id_rsa', '%2e%2e%2f'),
        (field, path) => {
          expect(judge('write', { [field]: `${path}` })).toEqual([]);
        },
      ),
    );
  });
});

describe('hostile input', () => {
  const repeated = [
    '../',
    '%2e%2e%2f',
    '%25',
    '/',
    '\\',
    '.',
    '~',
    '%c0%ae',
    ' ',
    '"',
    ':',
    'C:\\',
    '$HOME/',
    'file://',
    '\0',
    '.ssh/',
    '.kube/',
    'user data/',
    '%',
    '....//',
    '..;',
    'php://',
    'a b ',
  ];
  it.each(repeated)('a megabyte of %j is judged at once', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const started = performance.now();
    judge('read_file', { path: text, other: text });
    parsePath(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
