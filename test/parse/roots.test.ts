import { describe, expect, it } from 'vitest';
import { rootsOfAnswer, rootsOfCommandLine } from '../../src/parse/roots.ts';

describe('rootsOfCommandLine', () => {
  it.each<readonly [string, readonly string[]]>([
    ['npx -y @modelcontextprotocol/server-filesystem /home/dana/garden /srv/notes', ['/home/dana/garden', '/srv/notes']],
    [
      '"C:\\Program Files\\nodejs\\node.exe" C:\\srv\\index.js "C:\\Users\\dana\\My Documents"',
      ['C:\\Users\\dana\\My Documents'],
    ],
    ["server '/home/dana/two words' ~/notes", ['/home/dana/two words', '~/notes']],
    ['server \\\\nas\\share', ['\\\\nas\\share']],
    ['node /usr/lib/node_modules/server/dist /home/dana', ['/home/dana']],
    ['/usr/bin/node /opt/server/index.js', []],
    ['/opt/server', []],
    ['server --port 80 relative/path', []],
    ['server "/never closed', []],
    ['', []],
  ])('of %s are %j', (commandLine, roots) => expect(rootsOfCommandLine(commandLine)).toEqual(roots));

  it('are 32 at most, of a line of any length, soon', () => {
    const began = performance.now();
    expect(rootsOfCommandLine(`server ${'/a '.repeat(100_000)}`)).toHaveLength(32);
    expect(rootsOfCommandLine(`server ${'"'.repeat(1_000_001)}`)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('rootsOfAnswer', () => {
  it.each<readonly [string, Parameters<typeof rootsOfAnswer>[0], readonly string[]]>([
    ['the uris', [{ uri: 'file:///home/dana', name: 'home' }, { uri: 'file:///srv' }], ['file:///home/dana', 'file:///srv']],
    ['none of what has no uri', [null, 1, 'file:///x', [], {}, { uri: 5 }, { uri: 'file:///y' }], ['file:///y']],
    ['none of no list', { uri: 'file:///x' }, []],
    ['none of nothing', undefined, []],
    ['32 at most', Array(100).fill({ uri: '/a' }), Array(32).fill('/a')],
  ])('are %s', (_what, answer, roots) => expect(rootsOfAnswer(answer)).toEqual(roots));
});
