import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import engine from '../../src/engines/sensitiveFile.ts';
import type { FileEvent, Finding, JsonObject, ServerKey } from '../../src/event.ts';
import { systemPath } from '../../src/parse/path.ts';
import type { Example } from '../../src/rule.ts';
import { rules } from '../../src/rules/file/rules.ts';
import { mayLead, placeOf } from '../../src/rules/path/place.ts';
import { places } from '../../src/rules/path/places.ts';

const fileEvent = (path: string, pname: string, data: JsonObject, more: Partial<FileEvent> = {}): FileEvent => ({
  kind: 'file',
  raw: {
    kind: 'envelope',
    bytes: 2,
    id: 1,
    ts: 1n,
    host: 'h',
    producer: 'etw',
    pid: 4,
    pname: 'MCPTrace',
    type: 'FileIO',
    tag: 's',
    data,
  },
  server: { key: 'h s' as ServerKey, host: 'h', label: 's', roots: [] },
  operation: 'Read',
  path,
  oldPath: null,
  newPath: null,
  size: null,
  pid: 7,
  pname,
  ...more,
});

const judge = (event: FileEvent): readonly Finding[] => {
  if (!('detect' in engine)) throw new Error('SensitiveFile detects');
  // Its detection asks nothing of the ports.
  return engine.detect(event, undefined as never);
};
const touching = (path: string, pname = 'node') => judge(fileEvent(path, pname, { fileName: path })).map(({ rule }) => rule);
const raised = (example: Example) => ('path' in example ? touching(example.path, example.pname) : []);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.examples.alerts)('alerts of %j', (example) => {
    expect(raised(example)).toEqual([id]);
  });
  it.each(rule.examples.passes)('passes %j', (example) => {
    expect(raised(example)).toEqual([]);
  });
});

const cases = readFileSync(new URL('../cases/file.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { expect: 'alert' | 'pass'; path: string; pname: string } => JSON.parse(line));

describe('the regression cases', () => {
  it.each(
    cases.map((each) => [each.expect, each.path, each.pname] as const),
  )('%s of %s touched by %s', (expected, path, pname) => {
    expect(touching(path, pname)).toHaveLength(expected === 'alert' ? 1 : 0);
  });
});

describe('a finding', () => {
  it('points at the field that held the path, in each spelling', () => {
    const path = '/home/lea/.aws/credentials';
    const field = (data: JsonObject) => judge(fileEvent(path, 'node', data))[0]?.field;
    expect([field({ filePath: path }), field({ path }), field({ fileName: path }), field({})]).toEqual([
      '/filePath',
      '/path',
      '/fileName',
      '/filePath',
    ]);
  });

  it('is raised of a secret that is renamed away', () => {
    const event = fileEvent(
      '/tmp/x',
      'node',
      { path: '/tmp/x', oldPath: '/etc/shadow' },
      { oldPath: '/etc/shadow', newPath: '/tmp/x' },
    );
    expect(judge(event)).toMatchObject([{ rule: 'SF-SYSTEM-SECRET', field: '/oldPath', tool: null }]);
  });

  it('says what was touched, and by the end of a long path', () => {
    const [found] = judge(fileEvent(`/home/lea/${'deep/'.repeat(60)}.ssh/id_rsa`, 'node', {}));
    expect(found?.reason).toBe('A process of a server touched a sensitive file: an SSH private key');
    expect(found?.excerpt).toMatch(/\.ssh\/id_rsa$/);
    expect(found?.excerpt.length).toBeLessThanOrEqual(122);
  });
});

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/);
const alerts = cases.filter((each) => each.expect === 'alert');

describe('properties', () => {
  it('a Windows path alerts in any case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...alerts.filter(({ path }) => path.startsWith('C:\\'))),
        fc.boolean(),
        ({ path, pname }, upper) => {
          expect(touching(upper ? path.toUpperCase() : path.toLowerCase(), pname)).toHaveLength(1);
        },
      ),
    );
  });

  it('a browser profile alerts whoever made the browser, and passes for that browser itself', () => {
    fc.assert(
      fc.property(name, fc.constantFrom('Login Data', 'Network\\Cookies', 'Web Data'), (browser, file) => {
        const path = `C:\\Users\\lea\\AppData\\Local\\vx${browser}\\User Data\\Default\\${file}`;
        expect(touching(path)).toEqual(['SF-BROWSER-PROFILE']);
        expect(touching(path, `vx${browser}.exe`)).toEqual([]);
      }),
    );
  });

  it('an ordinary file passes, whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('go', 'py', 'ts', 'md', 'rs', 'html'),
        (names, extension) => {
          expect(touching(`/home/lea/src/q_${names.join('/q_')}.${extension}`)).toEqual([]);
          expect(touching(`/home/lea/src/app/${names.at(-1)}_token.${extension}`)).toEqual([]);
        },
      ),
    );
  });
});

describe('the gate', () => {
  const known = places.flatMap(({ is }) => is).filter((path) => !path.includes('..'));

  it.each(known)('lets %s through, which is a place to the system too', (path) => {
    expect(placeOf(systemPath(path))).toBeDefined();
    expect(mayLead(path)).toBe(true);
  });

  it('stops no path that leads to a place', () => {
    const suffix = fc.constantFrom('', '/', '\\', '-wal', '.bak', '~', ':stream', '/x', '.old');
    const prefix = fc.constantFrom('', 'C:\\x', '/srv', '\\\\?\\', '//', '/home/lea/');
    fc.assert(
      fc.property(prefix, fc.constantFrom(...known), suffix, fc.boolean(), (before, path, after, upper) => {
        const changed = upper ? `${before}${path}${after}`.toUpperCase() : `${before}${path}${after}`;
        if (placeOf(systemPath(changed)) !== undefined) expect(mayLead(changed)).toBe(true);
      }),
    );
  });

  it('stops most ordinary paths', () => {
    const ordinary = Array.from({ length: 1000 }, (_, index) => `/home/lea/project/lib/part${index}/file${index * 7}.ts`);
    expect(ordinary.filter((path) => mayLead(path)).length).toBeLessThan(50);
  });
});

describe('hostile input', () => {
  it.each([
    '/',
    '\\',
    '.',
    '.ssh/',
    '.kube/',
    'user data/default/',
    'local storage/leveldb/',
    ' ',
    '~',
    '-',
    '*',
    'k3s/',
  ])('a megabyte of %j is judged at once', (unit) => {
    const started = performance.now();
    touching(unit.repeat(Math.ceil(1_000_000 / unit.length)));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
