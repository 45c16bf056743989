/** The whole of it: servers observed by `node pipeline.js observe`, and Weir itself storing and judging what it is told. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import { session } from './client.ts';
import { PIPELINE, type Run, remove, start, temporary } from './kit.ts';

let folder: string;
let weir: Run;

beforeEach(async () => {
  folder = temporary();
  mkdirSync(join(folder, 'files'));
  const sections = [`[Collector]\nbind = ipc://${folder}/weir`, `[EventProvider]\nzmq_address = ipc://${folder}/nobody`];
  writeFileSync(join(folder, 'config.conf'), `${sections.join('\n')}\n`);
  weir = startWeir();
  await expect.poll(() => existsSync(join(folder, 'weir')), { timeout: 10_000 }).toBe(true); // it collects
});
afterEach(async () => {
  weir.child.kill('SIGKILL');
  await weir.ended;
  remove(folder);
});

const startWeir = (): Run =>
  start([
    process.execPath,
    PIPELINE,
    '--config',
    join(folder, 'config.conf'),
    '--db',
    join(folder, 'events.db'),
    '--judge',
    'off',
  ]);

const observed = (options: readonly string[], ...command: readonly string[]): readonly string[] => [
  ...[process.execPath, PIPELINE, 'observe', '--name', 'files', '--to', `ipc://${folder}/weir`, ...options, '--'],
  ...command,
];
const server = (folder: string): readonly string[] => [
  process.execPath,
  resolve('node_modules/@modelcontextprotocol/server-filesystem/dist/index.js'),
  folder,
];

const rows = (sql: string): readonly unknown[] => {
  const db = openDatabase(join(folder, 'events.db'), { readonly: true, fileMustExist: true });
  try {
    return db.prepare(sql).raw().all();
  } finally {
    db.close();
  }
};

const STOPPED = `SELECT 1 FROM process_events WHERE operation = 'Stop'`;
const stored = (sql: string): Promise<void> =>
  expect
    .poll(
      () => {
        try {
          return rows(sql).length;
        } catch {
          return 0;
        }
      },
      { timeout: 20_000, interval: 50 },
    )
    .toBeGreaterThan(0);

describe('an observed session', () => {
  it('is stored message for message, in order, with its tools', async () => {
    const { sent, received } = await session(observed([], ...server(join(folder, 'files'))), async (client) => {
      await client.listTools();
      await client.callTool({ name: 'list_directory', arguments: { path: join(folder, 'files') } });
    });
    await stored(STOPPED);
    const said = (direction: string): readonly unknown[] =>
      rows(
        `SELECT data ->> '$.message' FROM raw_events WHERE event_type = 'MCP' AND data ->> '$.task' = '${direction}' ORDER BY id`,
      ).flat();
    const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
    const json = (text: string): unknown => JSON.parse(Buffer.from(text, 'latin1').toString());
    expect(said('SEND').map((text) => JSON.parse(String(text)))).toEqual(lines(sent).map((line) => JSON.parse(line)));
    expect(said('RECV').map((text) => JSON.parse(String(text)))).toEqual(lines(received).map(json));
    expect(rows(`SELECT count(*) > 5, min(mcpTag), max(mcpTag) FROM mcpl`)).toEqual([[1, 'files', 'files']]);
    const numbers = `SELECT count(*), min(data ->> '$.seq'), max(data ->> '$.seq') FROM raw_events`;
    const [[count]] = rows(numbers) as readonly [readonly [number]];
    expect(rows(numbers)).toEqual([[count, 1, count]]);
  });

  it('goes on when Weir is killed, and what is not stored can be counted by its numbers', async () => {
    const cat = start(observed([], 'cat'));
    cat.child.stdin.write('{"jsonrpc":"2.0","id":1,"result":{}}\n');
    await stored(`SELECT 1 FROM raw_events WHERE event_type = 'MCP'`);
    weir.child.kill('SIGKILL');
    await weir.ended;
    for (let id = 2; id <= 500; id += 1) cat.child.stdin.write(`{"jsonrpc":"2.0","id":${id},"result":{}}\n`);
    weir = startWeir();
    cat.child.stdin.end();
    await stored(`SELECT 1 FROM raw_events WHERE data ->> '$.seq' > 2 AND event_type = 'MCP'`);
    expect(await cat.ended).toEqual({ code: 0, signal: null });
    expect(cat.stdout().toString().split('\n').length).toBe(501);
    expect(rows("SELECT count(*) - count(DISTINCT data ->> '$.seq') FROM raw_events")).toEqual([[0]]);
    expect(
      rows("SELECT count(*) FROM raw_events a JOIN raw_events b ON a.id < b.id AND a.data ->> '$.seq' > b.data ->> '$.seq'"),
    ).toEqual([[0]]);
  });
});

const noStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status !== 0;

describe.skipIf(noStrace)('a traced session', () => {
  it('raises a result for the sensitive file that a tool reads, joined to its server', async () => {
    await session(observed(['--trace'], ...server('/etc')), async (client) => {
      await client.listTools();
      await client.callTool({ name: 'read_text_file', arguments: { path: '/etc/passwd' } });
    });
    await stored(STOPPED);
    const read = `SELECT r.mcpTag, f.operation FROM file_events f JOIN raw_events r ON r.id = f.raw_event_id WHERE f.file_path = '/etc/passwd'`;
    expect(rows(read)).toEqual(expect.arrayContaining([['files', 'Open']]));
    const results = `SELECT DISTINCT serverName FROM engine_results WHERE engine_name IN ('SensitiveFile', 'FileSystemExposure')`;
    expect(rows(results)).toEqual([['files']]);
  });
});
