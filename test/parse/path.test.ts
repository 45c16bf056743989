import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside, parsePath, systemPath } from '../../src/parse/path.ts';

const read = (written: string) => {
  const { anchor, volume, segments, climbs } = parsePath(written);
  return `${anchor}${volume === '' ? '' : `(${volume})`} ${segments.join('/')}${climbs > 0 ? ` ^${climbs}` : ''}`;
};

describe('a path', () => {
  it.each([
    ['a/./b//../c', 'relative a/c'],
    ['../../x', 'relative x ^2'],
    ['a/../../x', 'relative x ^1'],
    ['/../../x', 'root x ^2'],
    ['C:\\Users\\Lea\\..\\x', 'root(c) users/x'],
    ['/C:/Users/Lea', 'root(c) users/lea'],
    ['file:///C:/Temp/x', 'root(c) temp/x'],
    ['file:///etc/hosts', 'root etc/hosts'],
    ['file://localhost/etc/hosts', 'root etc/hosts'],
    ['file://nas/share/x', 'share(nas) share/x'],
    ['\\\\NAS\\share\\x', 'share(nas) share/x'],
    ['//nas.example.org/share/x', 'share(nas.example.org) share/x'],
    ['//src//main.ts', 'root src/main.ts'],
    ['\\\\?\\C:\\x', 'root(c) x'],
    ['\\\\?\\UNC\\nas\\share\\x', 'share(nas) share/x'],
    ['\\\\.\\PhysicalDrive0', 'device(physicaldrive0) '],
    ['~/.ssh/config', 'home .ssh/config'],
    ['%USERPROFILE%\\.ssh', 'home .ssh'],
    ['%APPDATA%\\x', 'home appdata/roaming/x'],
    ['$HOME/x', 'home x'],
    ['${HOME}/x', 'home x'],
    ['$env:LOCALAPPDATA\\x', 'home appdata/local/x'],
    ['"/etc/hosts"', 'root etc/hosts'],
    ['/private/etc/hosts', 'root etc/hosts'],
    ['/System/Volumes/Data/Users/lea/x', 'root users/lea/x'],
    ['/proc/self/root/etc/x', 'root etc/x'],
    ['My\\ Documents/x', 'relative my documents/x'],
  ])('%s is read as %s', (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  it.each([
    ['%2e%2e%2fx', 'percent-encoding'],
    ['%252e%252e%252fx', 'double encoding'],
    ['%%32%65%%32%65%%32%66x', 'double encoding'],
    ['..%c0%afx', 'overlong UTF-8'],
    ['%c0%ae%c0%ae/x', 'overlong UTF-8'],
    ['..%e0%80%afx', 'overlong UTF-8'],
    ['..%f0%80%80%afx', 'overlong UTF-8'],
    ['..%fc%80%80%80%80%afx', 'overlong UTF-8'],
    ['..%c1%9cx', 'overlong UTF-8'],
    ['..%c0%2fx', 'overlong UTF-8'],
    ['..%u2215x', 'look-alike characters'],
    ['．．／x', 'look-alike characters'],
    ['‥/x', 'look-alike characters'],
    ['.\u200b./x', 'invisible characters'],
    ['....//x', 'stuffed dots'],
    ['..././x', 'stuffed dots'],
    ['..;/x', 'path parameter'],
    ['.. /x', 'trailing dots or spaces'],
    ['..\\../x', 'mixed slashes'],
    ['%00../x', 'null byte'],
  ])('%j climbs, by way of %s', (written, trick) => {
    const path = parsePath(written);
    expect(path.climbs).toBeGreaterThan(0);
    expect(path.tricks).toContain(trick);
    expect(path.segments.at(-1)).toBe('x');
  });

  it.each([
    'a%20b.txt',
    'caf%c3%a9.txt',
    '100%',
    '%zz',
    'a..b',
    '...',
    './...',
    '第１章．txt',
    'a;b',
    'x:y',
  ])('%j does not climb', (written) => {
    expect(parsePath(written).climbs).toBe(0);
  });

  it('ends for the system where a null stands', () => {
    expect(parsePath('/etc/passwd%00.png').segments).toEqual(['etc', 'passwd']);
  });

  it('knows the home folder on every platform', () => {
    expect(
      ['/home/lea/x', '/Users/lea/x', 'C:\\Users\\lea\\x', '/root/x', '~/x', '/srv/x'].map((path) => parsePath(path).home),
    ).toEqual([2, 2, 2, 1, 0, -1]);
  });

  it('is inside a folder by whole segments, not by its first letters', () => {
    const folder = parsePath('file:///work/app');
    expect(isInside(parsePath('/work/app/src/../x'), folder)).toBe(true);
    expect(isInside(parsePath('/work/app-private/x'), folder)).toBe(false);
    expect(isInside(parsePath('/work/app/../x'), folder)).toBe(false);
    expect(isInside(parsePath('src/x'), folder)).toBe(false);
  });
});

describe('a path that the system wrote', () => {
  it('is taken as it stands', () => {
    expect(systemPath('/srv/a%2fb').segments).toEqual(['srv', 'a%2fb']);
    expect(systemPath('C:\\Users\\Lea\\x.txt:stream').segments).toEqual(['users', 'lea', 'x.txt']);
    expect(systemPath('\\Device\\HarddiskVolume3\\Users\\lea\\x').segments).toEqual(['users', 'lea', 'x']);
  });
});

const segment = fc.stringMatching(/^[a-z0-9_]{1,8}$/);

describe('properties', () => {
  it('a normalised path parses to itself', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 8 }), (segments) => {
        expect(parsePath(segments.join('/')).segments).toEqual(segments);
      }),
    );
  });

  it('padding with ./ and // changes neither where a path leads nor how far it climbs', () => {
    const step = fc.oneof(segment, fc.constant('..'));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.constantFrom('/', '//', '/./', '/././/')), { minLength: 1, maxLength: 12 }),
        (steps) => {
          const plain = parsePath(steps.map(([name]) => name).join('/'));
          const padded = parsePath(steps.map(([name, slash]) => name + slash).join(''));
          expect([padded.segments, padded.climbs]).toEqual([plain.segments, plain.climbs]);
        },
      ),
    );
  });

  it('never fails, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', 'c0', 'ae', '~', ':', '?', '$', '{', '\0', ' ') }),
        ),
        (written) => {
          expect(parsePath(written).climbs).toBeGreaterThanOrEqual(0);
          expect(systemPath(written).segments.every((name) => name !== '')).toBe(true);
        },
      ),
    );
  });
});
