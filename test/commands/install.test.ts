/** weir install and weir uninstall, on configurations as clients write them. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { CLIENTS, configurationsOf, type Machine } from '../../src/clients/clients.ts';
import { backupOf } from '../../src/clients/file.ts';
import { launcherOf } from '../../src/clients/launcher.ts';
import { observeAll, unobserveAll } from '../../src/clients/rewrite.ts';
import { run as install } from '../../src/commands/install.ts';
import type { Terminal } from '../../src/commands/terminal.ts';
import { run as uninstall } from '../../src/commands/uninstall.ts';
import { heard } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'weir-install-'));
afterAll(() => rmSync(folder, { recursive: true }));

let homes = 0;
/** A home of its own, with these files in it. */
const homeWith = (files: Readonly<Record<string, string>>): Machine => {
  homes += 1;
  const home = join(folder, `home${homes}`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), text);
  }
  const list = (path: string): readonly string[] => (existsSync(path) ? readdirSync(path) : []);
  return { platform: 'linux', home, env: {}, list };
};
const CURSOR = '.cursor/mcp.json';
const read = (machine: Machine, file = CURSOR): string => readFileSync(join(machine.home, file), 'utf8');

const act = async (
  command: typeof install,
  machine: Machine,
  args: readonly string[] = ['--yes'],
  rest: Partial<Terminal> = {},
) => {
  const said = heard(rest);
  const code = await command(args, said.terminal, machine);
  return { code, out: said.out(), err: said.err() };
};

const { node, pipeline } = launcherOf([]);
const through = (name: string, ...command: readonly string[]) => ({
  command: node,
  args: [pipeline, 'observe', '--name', name, '--', ...command],
});

const DESKTOP = `{
  "mcpServers": {
    "filesystem": {
      "command": "npx",
      "args": [
        "-y",
        "@modelcontextprotocol/server-filesystem",
        "/home/me"
      ],
      "env": { "TOKEN": "very-secret" }
    },
    "memory": { "command": "mcp-server-memory" },
    "notion": { "url": "https://mcp.notion.com/mcp" }
  },
  "globalShortcut": ""
}
`;

const VSCODE = `{
\t// kept
\t"servers": {
\t\t"git": { "type": "stdio", "command": "uvx", "args": ["mcp-server-git", /* kept too */ "--repository", "\${workspaceFolder}"], },
\t\t"web": { "type": "http", "url": "https://example.com/mcp" },
\t},
}
`;

describe('weir install', () => {
  it('has each server that the client starts started through Weir, and nothing else changed', async () => {
    const machine = homeWith({ [CURSOR]: DESKTOP });
    const { code, out } = await act(install, machine);
    expect(code).toBe(0);
    const before = JSON.parse(DESKTOP);
    expect(JSON.parse(read(machine))).toEqual({
      ...before,
      mcpServers: {
        filesystem: { ...before.mcpServers.filesystem, ...through('filesystem', 'npx', ...before.mcpServers.filesystem.args) },
        memory: through('memory', 'mcp-server-memory'),
        notion: before.mcpServers.notion,
      },
    });
    expect(out).toContain('notion      left alone: the client reaches it by URL');
    expect(readFileSync(join(machine.home, backupOf(CURSOR)), 'utf8')).toBe(DESKTOP);
  });

  it('starts a server that really runs', async () => {
    const machine = homeWith({
      [CURSOR]: JSON.stringify({ mcpServers: { s: { command: 'node', args: ['-e', 'console.log(1)'] } } }),
    });
    await act(install, machine);
    const { command, args } = JSON.parse(read(machine)).mcpServers.s;
    expect(existsSync(command)).toBe(true);
    expect(existsSync(args[0])).toBe(true);
    expect(spawnSync(command, [args[0], '--version'], { encoding: 'utf8' }).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('shows the difference, but no secret', async () => {
    const { out } = await act(install, homeWith({ [CURSOR]: DESKTOP }), ['--dry-run']);
    expect(out).toMatch(/^-\s+"command": "npx",$/m);
    expect(out).not.toContain('very-secret');
  });

  it('changes nothing with --dry-run, nor when the answer is not yes', async () => {
    const machine = homeWith({ [CURSOR]: DESKTOP });
    expect((await act(install, machine, ['--dry-run'])).code).toBe(0);
    expect((await act(install, machine, [], { ask: async () => 'n' })).code).toBe(1);
    expect((await act(install, machine, [], { ask: async () => '' })).code).toBe(1);
    await expect(act(install, machine, [])).rejects.toThrow(/--yes/);
    expect(readdirSync(join(machine.home, '.cursor'))).toEqual(['mcp.json']);
    expect(read(machine)).toBe(DESKTOP);
    expect((await act(install, machine, [], { ask: async () => 'yes' })).code).toBe(0);
    expect(read(machine)).not.toBe(DESKTOP);
  });

  it('does nothing the second time', async () => {
    const machine = homeWith({ [CURSOR]: DESKTOP });
    await act(install, machine);
    const once = read(machine);
    const { code, out } = await act(install, machine, []);
    expect(code).toBe(0);
    expect(out).toContain('observed already');
    expect(read(machine)).toBe(once);
  });

  it('observes servers that another Weir, or other options, observed before', async () => {
    const elsewhere = { command: '/old/node', args: ['/old/weir/pipeline.js', 'observe', '--name', 's', '--', 'npx', 'x'] };
    const machine = homeWith({ [CURSOR]: JSON.stringify({ mcpServers: { s: elsewhere } }) });
    await act(install, machine);
    expect(JSON.parse(read(machine)).mcpServers.s).toEqual(through('s', 'npx', 'x'));
    await act(install, machine, ['--trace', '--yes']);
    expect(JSON.parse(read(machine)).mcpServers.s.args.slice(1, 6)).toEqual(['observe', '--name', 's', '--trace', '--']);
    await act(uninstall, machine);
    expect(JSON.parse(read(machine)).mcpServers.s).toEqual({ command: 'npx', args: ['x'] });
  });

  it('leaves alone what is started through Weir in words of one’s own', async () => {
    const byHand = JSON.stringify({
      mcpServers: {
        a: { command: 'npx', args: ['weir', 'observe', '--name', 'files', '--', 'npx', 'x'] },
        b: { command: 'weir', args: ['observe', '--', 'npx', 'x'] },
      },
    });
    const machine = homeWith({ [CURSOR]: byHand });
    await act(install, machine);
    await act(uninstall, machine);
    expect(read(machine)).toBe(byHand);
  });

  it('names a broken configuration with its line, leaves it alone, and goes on with the others', async () => {
    const broken = '{\n  "mcpServers": {\n    "a": { "command": "x" \n';
    const machine = homeWith({ '.config/Claude/claude_desktop_config.json': broken, [CURSOR]: DESKTOP });
    const { code, err } = await act(install, machine);
    expect(code).toBe(2);
    expect(err).toMatch(/claude_desktop_config\.json line [34]: /);
    expect(read(machine, '.config/Claude/claude_desktop_config.json')).toBe(broken);
    expect(read(machine)).toContain('observe');
  });

  it.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1')],
    ['servers that are no object', '{"mcpServers": 5}'],
    [
      'a server that is none',
      '{"mcpServers": {"a": null, "b": {"command": 5}, "c": {"command": "x", "args": "y"}, "d": {"type": "http", "command": "x"}}}',
    ],
  ])('leaves a configuration with %s as it is', async (_what, text) => {
    const machine = homeWith({ [CURSOR]: '' });
    writeFileSync(join(machine.home, CURSOR), text, 'latin1');
    await act(install, machine);
    expect(readFileSync(join(machine.home, CURSOR), 'latin1')).toBe(text);
  });

  it('keeps the permissions of the file, for the backup too, and the link that leads to it', async () => {
    const machine = homeWith({ 'dotfiles/mcp.json': DESKTOP });
    chmodSync(join(machine.home, 'dotfiles/mcp.json'), 0o600);
    mkdirSync(join(machine.home, '.cursor'));
    symlinkSync(join(machine.home, 'dotfiles/mcp.json'), join(machine.home, CURSOR));
    await act(install, machine);
    const names = readdirSync(join(machine.home, 'dotfiles'));
    expect(names.toSorted()).toEqual(['mcp.json', 'mcp.json.weir-backup']);
    for (const name of names) expect(statSync(join(machine.home, 'dotfiles', name)).mode & 0o777).toBe(0o600);
    expect(read(machine, 'dotfiles/mcp.json')).toContain('observe');
  });

  it('does not write over what the client wrote while the user was thinking', async () => {
    const machine = homeWith({ [CURSOR]: DESKTOP });
    const changed = '{"mcpServers":{}}';
    const ask = async () => {
      writeFileSync(join(machine.home, CURSOR), changed);
      return 'y';
    };
    const { code, err } = await act(install, machine, [], { ask });
    expect(code).toBe(2);
    expect(err).toContain('changed meanwhile');
    expect(read(machine)).toBe(changed);
  });

  it('observes only the servers and the clients that are named', async () => {
    const machine = homeWith({ [CURSOR]: DESKTOP, '.claude.json': DESKTOP, 'own.json': VSCODE });
    await act(install, machine, ['--client', 'cursor', '--server', 'memory', '--yes']);
    expect(JSON.parse(read(machine)).mcpServers).toMatchObject({ filesystem: { command: 'npx' }, memory: { command: node } });
    expect(read(machine, '.claude.json')).toBe(DESKTOP);
    await act(install, machine, ['--file', join(machine.home, 'own.json'), '--yes']);
    expect(read(machine, 'own.json')).toContain('"git", "--", "uvx", "mcp-server-git", /* kept too */');
    await expect(act(install, machine, ['--client', 'emacs'])).rejects.toThrow(/claude-desktop, claude-code, cursor, vscode/);
    await expect(act(install, machine, ['--client', 'vscode'])).rejects.toThrow(/Code\/User\/mcp\.json/);
    await expect(act(install, machine, ['--file', join(machine.home, 'none.json')])).rejects.toThrow(/no such file/);
  });

  it('finds the servers that Claude Code keeps by project', async () => {
    const projects = { '/home/me/a.b': { mcpServers: { s: { type: 'stdio', command: 'npx', args: ['x'], env: {} } } } };
    const machine = homeWith({ '.claude.json': JSON.stringify({ projects, mcpServers: { t: { command: 'y' } } }, null, 2) });
    await act(install, machine);
    const now = JSON.parse(read(machine, '.claude.json'));
    expect(now.projects['/home/me/a.b'].mcpServers.s).toMatchObject(through('s', 'npx', 'x'));
    expect(now.mcpServers.t).toEqual(through('t', 'y'));
  });

  it('says where it looked when it finds no client', async () => {
    const { code, err } = await act(install, homeWith({ nothing: '' }));
    expect(code).toBe(1);
    expect(err).toContain('claude_desktop_config.json');
  });
});

describe('weir uninstall', () => {
  it.each([
    ['plain', DESKTOP],
    ['with comments', VSCODE],
    ['with a byte order mark', `\ufeff${DESKTOP}`],
    ['with the line ends of Windows', DESKTOP.replaceAll('\n', '\r\n')],
    ['on one line', JSON.stringify(JSON.parse(DESKTOP))],
  ])('gives back the very bytes of a configuration %s, and removes its backup', async (_what, text) => {
    const machine = homeWith({ [CURSOR]: text });
    await act(install, machine);
    expect(read(machine)).not.toBe(text);
    expect((await act(uninstall, machine)).code).toBe(0);
    expect(read(machine)).toBe(text);
    expect(readdirSync(join(machine.home, '.cursor'))).toEqual([basename(CURSOR)]);
  });

  it('takes back only its own where something else has changed since', async () => {
    const machine = homeWith({ [CURSOR]: DESKTOP });
    await act(install, machine);
    const changed = { ...JSON.parse(read(machine)), theme: 'dark' };
    changed.mcpServers.added = { command: 'added' };
    writeFileSync(join(machine.home, CURSOR), JSON.stringify(changed));
    await act(install, machine);
    await act(uninstall, machine);
    const before = JSON.parse(DESKTOP);
    // The client has written its file anew: where there were no arguments there is an empty list now, which says the same.
    before.mcpServers.memory.args = [];
    expect(JSON.parse(read(machine))).toEqual({
      ...before,
      theme: 'dark',
      mcpServers: { ...before.mcpServers, added: { command: 'added' } },
    });
    expect(existsSync(join(machine.home, backupOf(CURSOR)))).toBe(true);
  });

  it('does nothing where nothing was installed', async () => {
    const machine = homeWith({ [CURSOR]: DESKTOP });
    expect((await act(uninstall, machine, [])).code).toBe(0);
    expect(read(machine)).toBe(DESKTOP);
  });
});

/** A server as a configuration may hold it, awkward names and arguments included. */
const server = fc.record(
  {
    command: fc.string({ minLength: 1 }),
    args: fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('--', 'observe', '--name'))),
    env: fc.dictionary(fc.string(), fc.string()),
  },
  { requiredKeys: ['command'] },
);
const configuration = fc.record({
  mcpServers: fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('--', 'env', '__proto__')), server),
});
const written = fc
  .tuple(configuration, fc.constantFrom(undefined, 2, '\t'))
  .map(([value, indent]) => JSON.stringify(value, null, indent));
const launcher = fc.constantFrom(
  { node: '/usr/bin/node', pipeline: '/opt/weir/pipeline.js', options: [] },
  { node: 'C:\\Program Files\\nodejs\\node.exe', pipeline: 'C:\\Users\\Me & You\\weir\\pipeline.js', options: ['--trace'] },
);
const all = () => true;

describe('observing and its undoing', () => {
  it('are exact inverses, but for arguments that were empty', () => {
    fc.assert(
      fc.property(written, launcher, (text, by) => {
        const back = unobserveAll(observeAll(text, by, all), all);
        expect(back.replaceAll(/,\s*"args":\s*\[\]/g, '')).toBe(text.replaceAll(/,\s*"args":\s*\[\]/g, ''));
      }),
    );
  });

  it('are idempotent', () => {
    fc.assert(
      fc.property(written, launcher, (text, by) => {
        const once = observeAll(text, by, all);
        expect(observeAll(once, by, all)).toBe(once);
      }),
    );
  });

  it('change nothing but commands and arguments', () => {
    fc.assert(
      fc.property(written, launcher, (text, by) => {
        const [before, after] = [JSON.parse(text), JSON.parse(observeAll(text, by, all))];
        for (const [name, { command, args = [], ...rest }] of Object.entries<Record<string, unknown>>(before.mcpServers)) {
          const { command: node, args: words, ...others } = after.mcpServers[name];
          expect(node).toBe(by.node);
          expect(words).toEqual([by.pipeline, 'observe', '--name', name, ...by.options, '--', command, ...(args as string[])]);
          expect(others).toEqual(rest);
        }
      }),
    );
  });
});

describe('where clients keep their configurations', () => {
  const on = (platform: NodeJS.Platform, home: string, env: Machine['env'] = {}, list: Machine['list'] = () => []): Machine => ({
    platform,
    home,
    env,
    list,
  });
  const all = (machine: Machine) => CLIENTS.flatMap((client) => configurationsOf(client, machine));

  it('is known on macOS', () => {
    expect(all(on('darwin', '/Users/me'))).toEqual([
      '/Users/me/Library/Application Support/Claude/claude_desktop_config.json',
      '/Users/me/.claude.json',
      '/Users/me/.cursor/mcp.json',
      '/Users/me/Library/Application Support/Code/User/mcp.json',
      '/Users/me/Library/Application Support/Code - Insiders/User/mcp.json',
    ]);
  });

  it('is known on Windows, in a package too', () => {
    const list = (path: string) => (path.endsWith('Packages') ? ['Claude_abc', 'Other_abc'] : []);
    const machine = on('win32', 'C:\\Users\\me', { APPDATA: 'D:\\Roaming', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' }, list);
    expect(all(machine).slice(0, 4)).toEqual([
      'C:\\Users\\me\\AppData\\Local\\Packages\\Claude_abc\\LocalCache\\Roaming\\Claude\\claude_desktop_config.json',
      'D:\\Roaming\\Claude\\claude_desktop_config.json',
      'C:\\Users\\me\\.claude.json',
      'C:\\Users\\me\\.cursor\\mcp.json',
    ]);
  });

  it('is known on Linux, with the profiles of VS Code', () => {
    const list = (path: string) => (path === '/xdg/Code/User/profiles' ? ['-1a2b'] : []);
    const machine = on('linux', '/home/me', { XDG_CONFIG_HOME: '/xdg', CLAUDE_CONFIG_DIR: '/claude' }, list);
    expect(configurationsOf('vscode', machine)).toContain('/xdg/Code/User/profiles/-1a2b/mcp.json');
    expect(configurationsOf('claude-code', machine)).toEqual(['/claude/.claude.json']);
  });
});
