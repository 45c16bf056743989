/** What is packed, and whether it runs elsewhere: the npm package, the container, the service. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { databaseOptions } from '../src/sinks/sqlite.ts';
import { collectorOptions } from '../src/sources/collector.ts';
import { eventProviderOptions } from '../src/sources/zmq.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'weir-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the npm package', () => {
  const installed = join(folder, 'node_modules', 'weir-mcp');
  const weir = join(folder, 'node_modules', '.bin', 'weir');
  let packed: readonly string[] = [];

  /** Packs, and installs it as npm would, with the dependencies that are here already. */
  beforeAll(() => {
    const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8' });
    const [{ filename, files }] = JSON.parse(said);
    packed = files.map(({ path }: { path: string }) => path);
    mkdirSync(dirname(installed), { recursive: true });
    mkdirSync(dirname(weir));
    execFileSync('tar', ['-xzf', join(folder, basename(filename)), '-C', folder]);
    execFileSync('mv', [join(folder, 'package'), installed]);
    symlinkSync(resolve('node_modules'), join(installed, 'node_modules'));
    execFileSync('chmod', ['+x', join(installed, manifest.bin.weir)]);
    symlinkSync(join('..', 'weir-mcp', manifest.bin.weir), weir);
  });

  it('holds what the program reads when it runs, and no source, test or secret', () => {
    const needed = [manifest.bin.weir, 'dist/pipeline.js', 'dist/schema.sql', 'config.conf', 'recordings/demo.jsonl', 'LICENSE'];
    expect(packed).toEqual(expect.arrayContaining(needed));
    expect(
      packed.filter((file) => /^(?:src|test|bench|data)\/|\.(?:db|env|tgz)$|^(?:pipeline|.*\/\.env)\.ts$/.test(file)),
    ).toEqual([]);
    for (const { types, default: main } of Object.values<{ types: string; default: string }>(manifest.exports)) {
      expect(packed).toEqual(expect.arrayContaining([types, main].map((file) => file.replace('./', ''))));
    }
  });

  it('runs as weir in any folder: --version, --replay', () => {
    const elsewhere = join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    const run = (...args: readonly string[]) => spawnSync(weir, args, { cwd: elsewhere, encoding: 'utf8' });
    expect(run('--version').stdout.trim()).toBe(manifest.version);
    const replayed = run('--replay', join(installed, 'recordings/demo.jsonl'), '--db', 'demo.db', '--json');
    expect(replayed.status, replayed.stderr).toBe(0);
    expect(replayed.stdout).toContain('"severity":"high"');
    expect(existsSync(join(elsewhere, 'demo.db'))).toBe(true);
  });
});

describe('the container', () => {
  const dockerfile = readFileSync('Dockerfile', 'utf8');
  const instructions = dockerfile
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/));
  const kept = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));

  it('is built of files that are here, and that .dockerignore lets in', () => {
    const copied = instructions
      .filter(([name, first]) => name === 'COPY' && !first?.startsWith('--from'))
      .flatMap((words) => words.slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
    expect(copied.map((file) => file.replace(/^\.\//, '')).filter((file) => !kept.includes(file))).toEqual([]);
    expect(kept.filter((file) => !copied.some((each) => each.replace(/^\.\//, '') === file))).toEqual([]);
  });

  it('has what the build runs', () => {
    const script = /^node (\S+)$/.exec(manifest.scripts.build)?.[1];
    expect(kept).toContain(script);
    expect(kept).toEqual(expect.arrayContaining(['tsconfig.json', 'tsconfig.build.json', 'schema.sql', 'src']));
  });

  it('runs a Node that package.json takes, as a user who is not root', () => {
    const stages = instructions.filter(([name]) => name === 'FROM').map(([, image]) => image);
    for (const image of stages) expect(manifest.engines.node).toContain(`^${/^node:(\d+)/.exec(image ?? '')?.[1]}.`);
    expect(instructions.find(([name]) => name === 'USER')).toEqual(['USER', 'node']);
  });

  it('comes with a configuration that Weir takes, whose database is in the volume and whose port is published', () => {
    const config = readConfig('packaging/docker.conf', true);
    const { path } = config.section('Database', databaseOptions);
    const { bind, allow_remote } = config.section('Collector', collectorOptions);
    config.section('EventProvider', eventProviderOptions);
    config.refuseOthers(['Database', 'Collector', 'EventProvider']);
    expect(instructions).toContainEqual(['VOLUME', dirname(path)]);
    expect(allow_remote).toBe(true);
    const port = bind.split(':').at(-1);
    expect(readFileSync('docker-compose.yml', 'utf8')).toContain(`"127.0.0.1:${port}:${port}"`);
  });
});

describe('the service and the set-up', () => {
  it('is a unit that systemd takes', (context) => {
    const verified = spawnSync('systemd-analyze', ['verify', '--user', 'packaging/weir.service'], {
      encoding: 'utf8',
      env: { ...process.env, XDG_RUNTIME_DIR: folder },
    });
    if (verified.error !== undefined) context.skip('no systemd here');
    expect(verified.stderr + verified.stdout).toBe('');
  });

  it('asks for the versions of Node that package.json asks for', () => {
    const script = readFileSync('setup.ps1', 'utf8');
    const least = [...manifest.engines.node.matchAll(/\^(\d+\.\d+\.\d+)/g)].map(([, version]) => version);
    expect(least.length).toBeGreaterThan(0);
    for (const version of least) expect(script).toContain(`[version] '${version}'`);
  });
});
