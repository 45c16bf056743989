import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstValueFrom, lastValueFrom, take, toArray } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Pull, Push } from 'zeromq';
import type { Logger } from '../../src/engine.ts';
import { collector } from '../../src/sources/collector.ts';

let folder: string;
let address: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weir-collector-'));
  address = `ipc://${folder}/weir`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const quiet: Logger = { info: () => {}, warn: () => {} };
const collected = (bind: string, log = quiet) => collector({ bind, allowRemote: false, log });

const pushTo = (to: string): Push => {
  const socket = new Push({ linger: 0 });
  socket.connect(to);
  return socket;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

describe('the collector', () => {
  it('gives each message as one frame, in order, of observers that were there before it', async () => {
    const observer = pushTo(address);
    const sending = Promise.all(['one', 'two', 'three'].map((text) => observer.send(text)));
    const frames = await lastValueFrom(collected(address).pipe(take(3), toArray()));
    await sending;
    observer.close();
    expect(frames.map((frame) => Buffer.from(frame).toString())).toEqual(['one', 'two', 'three']);
  });

  it('opens a local socket to its owner alone', async () => {
    const open = collected(address).subscribe();
    await expect.poll(() => statSync(`${folder}/weir`, { throwIfNoEntry: false })?.mode).toBeDefined();
    await expect.poll(() => statSync(`${folder}/weir`).mode & 0o777).toBe(0o600);
    open.unsubscribe();
  });

  it('frees its address when it is left', async () => {
    const bind = `tcp://127.0.0.1:${await freePort()}`;
    collected(bind).subscribe().unsubscribe();
    const next = new Pull({ linger: 0 });
    await expect.poll(() => next.bind(bind).then(() => 'bound')).toBe('bound');
    next.close();
  });

  it('waits for an address that another program holds', async () => {
    const other = new Pull({ linger: 0 });
    const taken = `tcp://127.0.0.1:${20_000 + (process.pid % 10_000)}`; // below the ports that the system hands out, so nobody else gets it meanwhile
    await other.bind(taken);
    let said = (_: string): void => {};
    const warned = new Promise<string>((resolve) => {
      said = resolve;
    });
    const frame = firstValueFrom(collected(taken, { ...quiet, warn: said }));
    expect(await warned).toMatch(/is in use/);
    await other.unbind(taken); // closing alone would still take what comes next
    other.close();
    const observer = pushTo(taken);
    const sending = observer.send('late');
    expect(Buffer.from(await frame).toString()).toBe('late');
    await sending;
    observer.close();
  });

  it.each([
    'tcp://0.0.0.0:5556',
    'tcp://*:5556',
    'tcp://eth0:5556',
    'tcp://192.0.2.1:5556',
    'tcp://127.0.0.1.evil.example:1',
    'udp://x',
  ])('refuses %s, which other machines reach', async (bind) => {
    await expect(firstValueFrom(collected(bind))).rejects.toThrow(/other machines could reach it\. Bind to tcp:\/\/127\.0\.0\.1/);
  });

  it('binds to such an address where the configuration allows it', async () => {
    const port = await freePort();
    const observer = pushTo(`tcp://127.0.0.1:${port}`);
    const sending = observer.send('x');
    const frame = firstValueFrom(collector({ bind: `tcp://0.0.0.0:${port}`, allowRemote: true, log: quiet }));
    expect(Buffer.from(await frame).toString()).toBe('x');
    await sending;
    observer.close();
  });

  it('names the setting and the cure when an address is none', async () => {
    await expect(firstValueFrom(collected('tcp://127.0.0.1:no'))).rejects.toThrow(
      /^\[Collector\] bind = tcp:\/\/127\.0\.0\.1:no: .*It takes forms like/,
    );
  });
});
