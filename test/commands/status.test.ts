/** weir status, asked of a running Weir, of one that has ended, and of databases made for the purpose. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../../src/commands/status.ts';
import { openStore } from '../../src/sinks/sqlite.ts';
import { UsageError } from '../../src/usageError.ts';
import { publisher } from '../publisher.ts';
import { temporaryFolder } from '../temporary.ts';
import { heard } from './terminal.ts';

const status = async (...args: readonly string[]) => {
  const { terminal, ...said } = heard();
  const code = await run(args, terminal);
  return { code, ...said };
};

/** A database in which a Weir has noted this so many milliseconds ago. */
const noted = (counters: Readonly<Record<string, number | string>>, age = 0): string => {
  const file = join(temporaryFolder(), 'events.db');
  const store = openStore(file, 'OFF');
  store.note(new Map(Object.entries(counters)), Date.now() - age);
  store.close();
  return file;
};

const FINE = { 'health.state': 'ok', 'health.since': '2026-01-01T00:00:00.000Z', 'health.uptime_s': 93_784, tools: 3 };

describe('weir status, from a database', () => {
  it('says that a Weir that noted so a moment ago is well', async () => {
    const file = noted({ ...FINE, 'events.MCP': 5, 'counted.judge.mistral.sent': 2, 'counted.lost': 4, 'rejected.not-json': 1 });
    const { code, out } = await status('--db', file);
    expect(code).toBe(0);
    expect(out()).toContain(`state     ok, as told by ${file} 0 s ago\n`);
    expect(out()).toContain('started   2026-01-01T00:00:00.000Z, 1 d 2 h before that\n');
    expect(out()).toContain('lost      4 events that observers numbered; 1 rejected\n');
    expect(out()).toContain('rejected  1 not-json\ncounted   2 judge.mistral.sent\n');
  });

  it.each([
    ['overloaded', { ...FINE, 'health.state': 'overloaded' }, 0],
    ['not running: it has ended', { ...FINE, 'health.state': 'ended' }, 0],
    ['not running, or stuck', FINE, 31_000],
    ['not running: no live Weir has noted anything', { 'events.MCP': 1 }, 0],
    ['not running: no live Weir has noted anything', {}, 0],
  ])('says "%s", with exit code 1', async (state, counters, age) => {
    const { code, out } = await status('--db', noted(counters, age));
    expect([code, out().split('\n')[0]]).toEqual([1, expect.stringContaining(`state     ${state}, as told by `)]);
  });

  it('--json prints all of it, by heading', async () => {
    const file = noted({ ...FINE, 'events.MCP': 5, 'events.\u202e': 1 });
    const { code, lines } = await status('--db', file, '--json');
    expect([code, lines().length]).toEqual([0, 1]);
    expect(JSON.parse(lines()[0] ?? '')).toEqual({
      healthy: true,
      source: file,
      age_ms: expect.any(Number),
      events: { MCP: 5, '\u202e': 1 },
      tools: 3,
      health: { state: 'ok', since: '2026-01-01T00:00:00.000Z', uptime_s: 93_784 },
    });
    expect(lines()[0]).not.toContain('\u202e');
  });

  it('tells what the user can mend', async () => {
    await expect(status('--db', 'none.db')).rejects.toThrow(UsageError);
    await expect(status('--follow')).rejects.toThrow("unknown option '--follow'. See weir status --help.");
    expect((await status('--help')).out()).toContain('Exit codes: 0 Weir is running and keeps up');
  });

  it('reads the database where something else answers at the address', async () => {
    const other = createServer((_, response) => response.end('{"hello":"world"}')).listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const file = noted(FINE);
    const config = join(temporaryFolder(), 'my.conf');
    const { port } = other.address() as AddressInfo;
    writeFileSync(config, `[Status]\nlisten = 127.0.0.1:${port}\n[Database]\npath = ${file}\n`);
    const { code, out } = await status('--config', config);
    expect([code, out()]).toEqual([0, expect.stringContaining(`ok, as told by ${file}`)]);
  });
});

describe('a running Weir', () => {
  it('serves how it fares, notes it in its database, and both are what status tells', async () => {
    const observer = await publisher();
    onTestFinished(() => observer.close());
    const folder = temporaryFolder();
    const [config, db] = [join(folder, 'config.conf'), join(folder, 'data/events.db')];
    const settings = (port: number) =>
      `[EventProvider]\nzmq_address = ${observer.address}\n[Collector]\nbind =\n[Status]\nlisten = 127.0.0.1:${port}\n[Database]\npath = ${db}\n`;
    writeFileSync(config, settings(0));
    const weir = spawn(process.execPath, [resolve('pipeline.js')], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    onTestFinished(() => void weir.kill('SIGKILL'));
    let err = '';
    weir.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    await observer.joined();
    for (const seq of [1, 2, 5])
      await observer.send(`{"ts":${Date.now()}000000,"eventType":"ProxyLog","data":{"observer":"x","seq":${seq}}}`);
    await observer.send('junk');
    await expect.poll(() => err, { timeout: 10_000 }).toContain('lost 2 events that observers had numbered');
    const port = Number(/status at http:\/\/127\.0\.0\.1:(\d+)\/healthz/.exec(err)?.[1]);
    writeFileSync(config, settings(port));

    const counted = { events: { ProxyLog: 3 }, counted: { lost: 2 }, rejected: { 'not-json': 1 } };
    const asked = await status('--config', config, '--json');
    expect(JSON.parse(asked.out())).toMatchObject({ healthy: true, source: `http://127.0.0.1:${port}/healthz`, ...counted });
    expect(JSON.parse(asked.out()).health).toMatchObject({ state: 'ok', last_warning: expect.stringContaining('lost 2 events') });
    expect(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()).toContain('weir_lost_events 2\n');
    expect(asked.code).toBe(0);
    expect((await status('--db', db)).code).toBe(0);

    const ended = once(weir, 'exit');
    weir.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    const after = await status('--config', config, '--json');
    expect(after.code).toBe(1);
    expect(JSON.parse(after.out())).toMatchObject({ healthy: false, source: db, ...counted, health: { state: 'ended' } });
  });
});
