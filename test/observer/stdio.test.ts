import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Collected, collect, isStop, LAUNCHER, messagesOf, type Run, remove, says, start, temporary } from './kit.ts';

let folder: string;
let weir: Collected;

beforeEach(() => {
  folder = temporary();
  weir = collect(`ipc://${folder}/weir`);
});
afterEach(() => {
  weir.close();
  remove(folder);
});

const observe = (...command: readonly string[]): Run =>
  start([process.execPath, LAUNCHER, '--name', 'tested', '--to', weir.address, '--', ...command]);
const shell = (script: string): Run => observe('sh', '-c', script);
const node = (script: string): Run => observe(process.execPath, '-e', script);

/** The most memory a process ever used, in MiB. */
const peakOf = (run: Run): number =>
  Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${run.child.pid}/status`, 'utf8'))?.[1]) / 1024;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('an observed session', () => {
  it('is reported whole and in order: start, messages of both sides, logs, stop', async () => {
    const run = observe('sh', '-c', 'echo ready >&2; cat; exit 3', 'two words');
    await says(run, 'ready', 'stderr');
    await weir.until(({ eventType }) => eventType === 'ProxyLog');
    run.child.stdin.end('{"jsonrpc":"2.0","id":12345678901234567890,"method":"ping"}\nhello\n');
    expect(await run.ended).toEqual({ code: 3, signal: null });
    await weir.until(isStop);
    const message = expect.objectContaining({ method: 'ping' });
    const seen = weir.events.map(({ eventType, data }) => [eventType, data]);
    expect(seen).toEqual([
      ['Process', expect.objectContaining({ task: 'Start', commandLine: 'sh -c "echo ready >&2; cat; exit 3" "two words"' })],
      ['ProxyLog', expect.objectContaining({ type: 'server_stderr', message: 'ready' })],
      ['MCP', expect.objectContaining({ task: 'SEND', transPort: 'stdio', src: 'client', dst: 'server', message })],
      ['ProxyLog', expect.objectContaining({ type: 'client_line', fault: 'not-json', message: 'hello' })],
      ['MCP', expect.objectContaining({ task: 'RECV', transPort: 'stdio', src: 'server', dst: 'client', message })],
      ['ProxyLog', expect.objectContaining({ type: 'server_line', fault: 'not-json', message: 'hello' })],
      ['Process', expect.objectContaining({ task: 'Stop', exitCode: 3, signal: null })],
    ]);
    const [first] = weir.events;
    for (const [index, event] of weir.events.entries()) {
      const seq = index + 1;
      expect(event).toMatchObject({ seq, mcpTag: 'tested', producer: 'local', pid: first?.pid, pname: 'sh', host: first?.host });
      expect(event.data).toMatchObject({ seq, observer: first?.data.observer });
    }
  });

  it('passes every byte of both streams, whatever they are', async () => {
    const bytes = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * index * 31 + (index >> 8)) & 0xff));
    const run = node('process.stdin.on("data", (chunk) => { process.stdout.write(chunk); process.stderr.write(chunk); })');
    run.child.stdin.end(bytes);
    await run.ended;
    expect(run.stdout().equals(bytes)).toBe(true);
    expect(run.stderr().equals(bytes)).toBe(true);
  });

  it('goes both ways at once: a client that does not read holds up only what it does not read', async () => {
    const run = start([process.execPath, LAUNCHER, '--to', weir.address, '--', process.execPath, '-e', HELD_UP]);
    run.child.stdout.pause();
    run.child.stdin.write('x'.repeat(1_000_000));
    await says(run, 'read 1000000', 'stderr');
    run.child.stdout.resume();
    run.child.stdin.end();
    expect(await run.ended).toEqual({ code: 0, signal: null });
    expect(run.stdout().length).toBe(4_000_000);
  });

  it('has each number once and none missing, over many messages', async () => {
    const count = 30_000;
    const run = shell(`i=0; while [ $i -lt ${count} ]; do echo "{\\"id\\":$i}"; i=$((i+1)); done`);
    await run.ended;
    await weir.until(isStop);
    expect(messagesOf(weir.events, 'RECV')).toEqual(Array.from({ length: count }, (_, id) => ({ id })));
    expect(weir.events.map(({ seq }) => seq)).toEqual(weir.events.map((_, index) => index + 1));
  });

  it('is called after its command when it has no name', async () => {
    const run = start([process.execPath, LAUNCHER, '--to', weir.address, '/bin/cat', '-u']);
    run.child.stdin.end();
    await run.ended;
    expect((await weir.until(isStop)).mcpTag).toBe('cat');
  });
});

/** Writes more than any pipe holds, and counts what it reads meanwhile. */
const HELD_UP = `
  process.stdout.write('y'.repeat(4000000));
  let read = 0;
  process.stdin.on('data', (chunk) => { read += chunk.length; if (read === 1000000) process.stderr.write('read ' + read); });
`;

describe('the end of a session', () => {
  it.each([0, 1, 42])('has the server’s exit code: %i', async (code) => {
    expect(await shell(`exit ${code}`).ended).toEqual({ code, signal: null });
  });

  it.each(['SIGKILL', 'SIGTERM', 'SIGSEGV', 'SIGABRT'] as const)('is the server’s death by %s', async (signal) => {
    expect(await shell(`kill -${signal.slice(3)} $$`).ended).toEqual({ code: null, signal });
    expect((await weir.until(isStop)).data.signal).toBe(signal);
  });

  it.each([
    'SIGTERM',
    'SIGINT',
    'SIGHUP',
    'SIGUSR2',
  ] as const)('comes from the client’s %s, which the server hears', async (signal) => {
    const run = shell(`trap 'echo heard; exit 7' ${signal.slice(3)}; echo ready; while :; do sleep 0.05; done`);
    await says(run, 'ready');
    run.child.kill(signal);
    expect(await run.ended).toEqual({ code: 7, signal: null });
    expect(run.stdout().toString()).toBe('ready\nheard\n');
  });

  it('comes when the client closes the server’s input', async () => {
    const run = shell('cat; echo bye');
    run.child.stdin.end('last words');
    await run.ended;
    expect(run.stdout().toString()).toBe('last wordsbye\n');
  });

  it('reaches a server that writes to a client that is gone', async () => {
    const run = node('process.stdout.on("error", () => process.exit(9)); setInterval(() => process.stdout.write("x"), 5)');
    await says(run, 'x');
    run.child.stdout.destroy();
    expect(await run.ended).toEqual({ code: 9, signal: null });
  });

  it('does not wait for what the server left running', async () => {
    const run = shell('sleep 60 & echo $!');
    const { code } = await run.ended;
    process.kill(Number(run.stdout().toString()));
    expect(code).toBe(0);
  });

  it('is a shell’s code for a command that is not there', async () => {
    const run = observe('no-such-command-here');
    expect(await run.ended).toEqual({ code: 127, signal: null });
    expect(run.stdout().length).toBe(0);
    expect(run.stderr().toString()).toBe('weir observe: cannot start no-such-command-here: no such command\n');
  });
});

describe('a hostile server', () => {
  it('that writes 100 MB without a line break does not make the observer grow', async () => {
    const run = shell('head -c 100000000 /dev/zero; cat >&2');
    run.child.stdout.removeAllListeners('data');
    let read = 0;
    await new Promise<void>((resolve) =>
      run.child.stdout.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read === 100_000_000) resolve();
      }),
    );
    expect(peakOf(run)).toBeLessThan(250);
    run.child.stdin.end();
    expect((await run.ended).code).toBe(0);
    const { data } = await weir.until((event) => event.data.fault === 'too-large');
    expect(data.bytes).toBe(100_000_000);
  });

  it('that floods messages while nobody collects does not make the observer grow, and what is lost is counted', async () => {
    weir.close();
    const run = shell('yes \'{"jsonrpc":"2.0","method":"flood"}\' | head -n 1000000; cat >&2');
    run.child.stdout.removeAllListeners('data');
    let read = 0;
    await new Promise<void>((resolve) =>
      run.child.stdout.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read === 35_000_000) resolve();
      }),
    );
    expect(peakOf(run)).toBeLessThan(250);
    weir = collect(weir.address);
    const gap = await weir.until(({ data }) => data.type === 'observer_dropped');
    run.child.stdin.end();
    await run.ended;
    const last = await weir.until(isStop);
    expect(Number(gap.data.count) + weir.events.length).toBe(last.seq);
    expect(weir.events.map(({ seq }) => seq)).toEqual([...weir.events.map(({ seq }) => seq)].sort((a, b) => a - b));
  });

  it('that writes no UTF-8 is passed through and reported', async () => {
    const run = shell('printf \'{"a":"\\377\\376"}\\n{"b":1}\\n\'');
    await run.ended;
    await weir.until(isStop);
    expect(run.stdout().equals(Buffer.from('7b2261223a22fffe227d0a7b2262223a317d0a', 'hex'))).toBe(true);
    expect(messagesOf(weir.events, 'RECV')).toEqual([{ b: 1 }]);
    expect(weir.events.map(({ data }) => data.fault)).toContain('not-utf8');
  });

  it('cannot write events of its own', async () => {
    const forged =
      '{}}},{"ts":1,"eventType":"MCP","data":{"message":{"forged":true}}},{"ts":2,"eventType":"MCP","data":{"message":{}}';
    const run = shell(`echo '${forged}'`);
    await run.ended;
    await weir.until(isStop);
    expect(weir.events.map(({ eventType }) => eventType)).toEqual(['Process', 'ProxyLog', 'Process']);
  });

  it('that ignores SIGTERM lives on as it would, and dies with an observer that is killed', async () => {
    const run = shell('trap \'echo ignored\' TERM; echo ready; while :; do read -r line && echo "$line"; done');
    await says(run, 'ready');
    const { pid } = await weir.until(({ eventType }) => eventType === 'Process');
    run.child.kill('SIGTERM');
    await says(run, 'ignored');
    run.child.stdin.write('still here\n');
    await says(run, 'still here');
    run.child.kill('SIGKILL');
    await run.ended;
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
  });
});

/** Makes every import of zeromq fail, as where it has no native module. */
const NO_ZEROMQ = `--import=data:text/javascript,${encodeURIComponent(`
  import { register } from 'node:module';
  register('data:text/javascript,' + encodeURIComponent(\`
    export const resolve = (name, context, next) => {
      if (name === 'zeromq') throw new Error('no native module for this platform');
      return next(name, context);
    };
  \`));
`)}`;

describe('without ZeroMQ', () => {
  it('the session is the same', async () => {
    const command = [process.execPath, LAUNCHER, '--to', weir.address, '--', 'sh', '-c', 'cat; echo err >&2; exit 4'];
    const run = start(command, { ...process.env, NODE_OPTIONS: NO_ZEROMQ });
    run.child.stdin.end('{"id":1}\n');
    expect(await run.ended).toEqual({ code: 4, signal: null });
    expect([run.stdout().toString(), run.stderr().toString()]).toEqual(['{"id":1}\n', 'err\n']);
    expect(weir.events).toEqual([]);
  });
});
