import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { session } from './client.ts';
import { COLLECTOR, collect, isStop, LAUNCHER, messagesOf, type Run, remove, start, temporary, type Wire } from './kit.ts';

let folder: string;
let address: string;

beforeEach(() => {
  folder = temporary();
  address = `ipc://${folder}/weir`;
});
afterEach(() => remove(folder));

const observed = (command: readonly string[]): readonly string[] => [
  process.execPath,
  LAUNCHER,
  ...['--name', 'tested', '--to', address, '--'],
  ...command,
];

const server = (name: string, ...args: readonly string[]): readonly string[] => [
  process.execPath,
  resolve(`node_modules/@modelcontextprotocol/server-${name}/dist/index.js`),
  ...args,
];

const call = (client: Client, name: string, args: Record<string, unknown> = {}): Promise<unknown> =>
  client.callTool({ name, arguments: args });

interface Scripted {
  readonly command: () => readonly string[];
  readonly env?: () => NodeJS.ProcessEnv;
  readonly script: (client: Client) => Promise<unknown>;
}

const LARGE = 'A line of text, € and 🎉 included.\n'.repeat(60_000);

const SESSIONS: Readonly<Record<string, Scripted>> = {
  filesystem: {
    command: () => server('filesystem', join(folder, 'files')),
    script: async (client) => {
      await client.listTools();
      const path = join(folder, 'files', 'large.txt');
      await call(client, 'write_file', { path, content: LARGE });
      await call(client, 'read_text_file', { path });
      await call(client, 'list_directory', { path: join(folder, 'files') });
      await call(client, 'read_text_file', { path: '/etc/passwd' });
    },
  },
  memory: {
    command: () => server('memory'),
    env: () => ({ ...process.env, MEMORY_FILE_PATH: join(folder, 'files', 'memory.jsonl') }),
    script: async (client) => {
      await client.listTools();
      await call(client, 'create_entities', { entities: [{ name: 'weir', entityType: 'dam', observations: ['measures'] }] });
      await call(client, 'search_nodes', { query: 'weir' });
      await call(client, 'read_graph');
    },
  },
  everything: {
    command: () => server('everything', 'stdio'),
    script: async (client) => {
      await client.listTools();
      await client.listPrompts();
      await client.listResources();
      await call(client, 'echo', { message: 'ünï\u0000\u2028"code"' });
      await call(client, 'get-tiny-image');
      const params = { name: 'trigger-long-running-operation', arguments: { duration: 0.2, steps: 4 } };
      await client.callTool(params, undefined, { onprogress: () => {} });
      const cancel = new AbortController();
      const cancelled = client.callTool(params, undefined, { signal: cancel.signal }).catch(() => {});
      cancel.abort();
      await cancelled;
      await call(client, 'trigger-sampling-request', { prompt: 'say', maxTokens: 10 });
      await call(client, 'no-such-tool');
    },
  },
};

const run = async ({ command, env, script }: Scripted, wrap = (plain: readonly string[]) => plain) => {
  rmSync(join(folder, 'files'), { recursive: true, force: true });
  mkdirSync(join(folder, 'files'), { recursive: true });
  return session(wrap(command()), script, env?.());
};

const parsed = (lines: string): readonly unknown[] =>
  Buffer.from(lines, 'latin1')
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe.each(Object.entries(SESSIONS))('a session with the %s server', (_name, scripted) => {
  it('is byte for byte the same, observed or not, and all of it is collected', async () => {
    const plain = await run(scripted);
    expect(await run(scripted, observed)).toEqual(plain); // nobody collects
    const weir = collect(address);
    const { sent, received, ...rest } = await run(scripted, observed);
    await weir.until(isStop);
    weir.close();
    expect({ sent, received, ...rest }).toEqual(plain);
    expect(messagesOf(weir.events, 'SEND')).toEqual(parsed(Buffer.from(sent).toString('latin1')));
    expect(messagesOf(weir.events, 'RECV')).toEqual(parsed(received));
    expect(weir.events.map(({ seq }) => seq)).toEqual(weir.events.map((_, index) => index + 1));
  });
});

/** A Weir of its own process, to be killed. */
const startWeir = async (file: string): Promise<Run> => {
  const weir = start([process.execPath, COLLECTOR, address, file]);
  await once(weir.child.stdout, 'data'); // events have come
  return weir;
};

const kill = async (weir: Run): Promise<void> => {
  weir.child.kill('SIGKILL');
  await weir.ended;
};

const eventsIn = (file: string): readonly Wire[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.endsWith(']'))
        .flatMap((line) => JSON.parse(line) as Wire[])
    : [];

describe('while Weir is killed and started again', () => {
  it('no answer is late or lost, and each message arrives once and in order or is missing from the count', async () => {
    const echo = start(observed(['cat']));
    let next = 0;
    const talk = async (count: number): Promise<void> => {
      for (const until = next + count; next < until; next += 1) {
        const answered = once(echo.child.stdout, 'data');
        echo.child.stdin.write(`{"id":${next}}\n`);
        await answered;
      }
    };
    const files = [1, 2, 3].map((number) => join(folder, `${number}.jsonl`));
    for (const file of files) {
      await talk(100);
      const weir = await startWeir(file);
      await talk(300);
      await kill(weir);
    }
    const file = join(folder, 'last.jsonl');
    const last = startWeir(file);
    await talk(100);
    await last;
    echo.child.stdin.end();
    expect(await echo.ended).toEqual({ code: 0, signal: null });
    expect(parsed(echo.stdout().toString('latin1'))).toEqual(Array.from({ length: 1300 }, (_, id) => ({ id })));
    await kill(await last);

    const events = [...files, file].flatMap(eventsIn);
    const numbers = events.map(({ seq }) => seq);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    const end = events.at(-1);
    expect(end).toSatisfy(isStop);
    expect(end?.seq).toBe(1 + 2 * 1300 + 1); // so what is missing can be counted, and it is little
    expect(events.length).toBeGreaterThan(2400);
    for (const task of ['SEND', 'RECV'] as const) {
      const ids = messagesOf(events, task).map((message) => (message as { readonly id: number }).id);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    }
  });
});
