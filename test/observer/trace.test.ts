import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { session } from './client.ts';
import { type Collected, collect, isStop, LAUNCHER, remove, start, temporary } from './kit.ts';

const noStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status !== 0;

let folder: string;
let weir: Collected;

beforeEach(() => {
  folder = realpathSync(temporary());
  weir = collect(`ipc://${folder}/weir`);
});
afterEach(() => {
  weir.close();
  remove(folder);
});

const traced = (...command: readonly string[]): readonly string[] => [
  ...[process.execPath, LAUNCHER, '--trace', '--name', 'traced', '--to', weir.address, '--'],
  ...command,
];

/** Tasks and paths of the server's own folder, and of what else is given. */
const filesSeen = (also: string): readonly string[] =>
  weir.events
    .filter(({ eventType }) => eventType === 'File')
    .map(({ data }) => `${data.pname} ${data.task} ${data.filePath}`)
    .filter((line) => line.includes(folder) || line.endsWith(also));

describe.skipIf(noStrace)('a traced server', () => {
  it('shows what its whole process tree does, and ends as it would', async () => {
    const run = start(
      traced('sh', '-c', 'cat /etc/passwd > "$0/copy"; mv "$0/copy" "$0/moved"; rm "$0/moved"; kill -TERM $$', folder),
    );
    expect(await run.ended).toEqual({ code: null, signal: 'SIGTERM' });
    await weir.until((event) => isStop(event) && event.data.pname === 'sh');
    expect(filesSeen('/etc/passwd')).toEqual([
      `sh Open ${folder}/copy`,
      'cat Open /etc/passwd',
      'cat Read /etc/passwd',
      `cat Write ${folder}/copy`,
      `mv Rename ${folder}/moved`,
      `rm Delete ${folder}/moved`,
    ]);
    const programs = weir.events
      .filter(({ eventType }) => eventType === 'Process')
      .map(({ pid, data }) => [
        data.task,
        data.pname,
        data.pid === pid || (data.parent as { pid?: number } | undefined)?.pid === pid,
      ]);
    expect(programs.filter(([task]) => task === 'Start').map(([, name, ours]) => [name, ours])).toEqual(
      ['sh', 'cat', 'mv', 'rm'].map((name) => [name, true]),
    );
    expect(programs.filter(([task]) => task === 'Stop').map(([, name]) => name)).toEqual(['cat', 'mv', 'rm', 'sh']);
    expect(new Set(weir.events.map(({ mcpTag }) => mcpTag))).toEqual(new Set(['traced']));
  });

  it('says the same to the SDK’s client, and the file that a tool reads is seen after the call', async () => {
    const server = [process.execPath, resolve('node_modules/@modelcontextprotocol/server-filesystem/dist/index.js'), '/etc'];
    const read = (command: readonly string[]) =>
      session(command, (client) => client.callTool({ name: 'read_text_file', arguments: { path: '/etc/passwd' } }));
    const plain = await read(server);
    expect(await read(traced(...server))).toEqual(plain);
    await weir.until(isStop);
    const order = weir.events
      .filter(
        ({ data }) =>
          data.filePath === '/etc/passwd' ||
          JSON.stringify(data.message ?? '').includes('/etc/passwd') ||
          JSON.stringify(data.message ?? '').includes('root:'),
      )
      .map(({ eventType, data }) => `${eventType} ${data.task}`);
    expect(order[0]).toBe('MCP SEND');
    expect(order).toContain('File Open');
    expect(order).toContain('File Read');
  });
});

describe('without strace', () => {
  it('the server runs untraced, and both its log and Weir are told why', async () => {
    const command = [process.execPath, LAUNCHER, '--trace', '--to', weir.address, '--', process.execPath, '-e', 'console.log(1)'];
    const run = start(command, { ...process.env, PATH: '/nowhere' });
    expect(await run.ended).toEqual({ code: 0, signal: null });
    expect(run.stdout().toString()).toBe('1\n');
    expect(run.stderr().toString()).toMatch(/^weir observe: --trace needs strace \(apt-get install strace/);
    await weir.until(({ data }) => data.type === 'observer_warning');
  });
});
