import { once } from 'node:events';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Counters } from '../../src/sinks/sqlite.ts';
import { serveStatus } from '../../src/sinks/status.ts';
import { UsageError } from '../../src/usageError.ts';

const FINE: Counters = new Map<string, number | string>([
  ['events.MCP', 3],
  ['events.say "hi"\n', 1],
  ['results.ToolsPoisoning high', 2],
  ['rejected.not-json', 5],
  ['counted.lost', 7],
  ['counted.judge.mistral.sent', 4],
  ['tools', 9],
  ['health.state', 'ok'],
  ['health.lag_ms', 1500],
  ['health.last_warning_at', '2026-01-01T00:00:00.000Z'],
]);

const serving = async (counters: () => Counters = () => FINE, rest: { listen?: string; allow_remote?: boolean } = {}) => {
  const log = { info: () => {} };
  const served = await serveStatus({ listen: '127.0.0.1:0', allow_remote: false, ...rest, log, vitals: { counters } });
  onTestFinished(served.close);
  return served;
};

/** Like fetch, but with any Host header. */
const ask = async (address: string, host: string): Promise<number | undefined> => {
  const asked = request(address, { headers: { host } }).end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
};

describe('/healthz', () => {
  it('answers 200 with all that is counted, by heading', async () => {
    const { address } = await serving();
    const answer = await fetch(`${address}/healthz`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await answer.json()).toEqual({
      events: { MCP: 3, 'say "hi"\n': 1 },
      results: { 'ToolsPoisoning high': 2 },
      rejected: { 'not-json': 5 },
      counted: { lost: 7, 'judge.mistral.sent': 4 },
      tools: 9,
      health: { state: 'ok', lag_ms: 1500, last_warning_at: '2026-01-01T00:00:00.000Z' },
    });
  });

  it.each(['overloaded', 'stalled', 'ended'])('answers 503 when Weir is %s', async (state) => {
    const { address } = await serving(() => new Map([['health.state', state]]));
    const answer = await fetch(`${address}/healthz`);
    expect([answer.status, await answer.json()]).toEqual([503, { health: { state } }]);
  });

  it('answers as things are when it is asked', async () => {
    let events = 1;
    const { address } = await serving(() => new Map([['events.MCP', events]]));
    const seen = async () => (await fetch(`${address}/healthz`)).json();
    expect(await seen()).toEqual({ events: { MCP: 1 } });
    events = 2;
    expect(await seen()).toEqual({ events: { MCP: 2 } });
  });
});

describe('/metrics', () => {
  it('answers what Prometheus reads', async () => {
    const { address } = await serving();
    const answer = await fetch(`${address}/metrics`);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = (await answer.text()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '# TYPE weir_events_total counter',
        'weir_events_total{type="MCP"} 3',
        'weir_events_total{type="say \\"hi\\"\\n"} 1',
        'weir_results_total{engine="ToolsPoisoning",severity="high"} 2',
        'weir_rejected_total{reason="not-json"} 5',
        'weir_outcomes_total{outcome="judge.mistral.sent"} 4',
        'weir_lost_events 7',
        'weir_tools 9',
        'weir_healthy 1',
        '# TYPE weir_lag_seconds gauge',
        'weir_lag_seconds 1.5',
        'weir_last_warning_timestamp_seconds 1767225600',
      ]),
    );
    expect(lines.filter((line) => /^weir_database_bytes /.test(line))).toEqual([]);
  });

  it('is the same when it is asked again: nothing adds up', async () => {
    const { address } = await serving();
    const read = async () => (await fetch(`${address}/metrics`)).text();
    expect(await read()).toBe(await read());
  });
});

describe('who may ask what', () => {
  it.each(['localhost', 'localhost:9464', '127.0.0.1', '127.1.2.3:1', '[::1]:9464', 'LOCALHOST'])('as %s', async (host) => {
    const { address } = await serving();
    expect(await ask(`${address}/healthz`, host)).toBe(200);
  });

  it.each([
    'evil.example',
    'evil.example:9464',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.0.2.1',
  ])('not as "%s", a name that a page could have made lead here', async (host) => {
    const { address } = await serving();
    for (const path of ['healthz', 'metrics']) expect(await ask(`${address}/${path}`, host)).toBe(403);
  });

  it('GET and HEAD of two paths, and nothing else', async () => {
    const { address } = await serving();
    const status = async (path: string, method = 'GET') => (await fetch(`${address}${path}`, { method })).status;
    expect([await status('/'), await status('/healthz/x'), await status('/healthz?x=1')]).toEqual([404, 404, 200]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(await status('/healthz', method)).toBe(405);
    const head = await fetch(`${address}/metrics`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('not with headers larger than any that are honest', async () => {
    const { address } = await serving();
    expect((await fetch(`${address}/healthz`, { headers: { x: 'x'.repeat(10_000) } })).status).toBe(431);
  });

  it('by any name where others may ask', async () => {
    const { address } = await serving(() => FINE, { allow_remote: true, listen: '0.0.0.0:0' });
    expect(await ask(`${address.replace('0.0.0.0', '127.0.0.1')}/healthz`, 'weir.example')).toBe(200);
  });
});

describe('where', () => {
  const served = (listen: string) =>
    serveStatus({ listen, allow_remote: false, log: { info: () => {} }, vitals: { counters: () => FINE } });

  it('is nowhere by default', async () => expect((await served('')).address).toBe(''));

  it.each(['9464', 'nonsense', '127.0.0.1', '127.0.0.1:99999', ':9464'])('is not %s', async (listen) => {
    await expect(served(listen)).rejects.toThrow(UsageError);
    await expect(served(listen)).rejects.toThrow(`[Status] listen = ${listen}: it takes HOST:PORT, like 127.0.0.1:9464.`);
  });

  it.each([
    '0.0.0.0:9464',
    '[::]:9464',
    '192.0.2.1:9464',
    'weir.example:9464',
  ])('is not %s without being told that others may ask', async (listen) => {
    await expect(served(listen)).rejects.toThrow('other machines could reach it. Listen on 127.0.0.1:9464, or set allow_remote');
  });

  it('is not an address that is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await expect(served(`127.0.0.1:${port}`)).rejects.toThrow(
      `[Status] listen = 127.0.0.1:${port}: in use, by another Weir perhaps. Choose another port, or leave it empty.`,
    );
  });

  it('ends with Weir, whoever is still connected', async () => {
    const { address, close } = await serving();
    const idle = connect(Number(new URL(address).port), '127.0.0.1');
    await once(idle, 'connect');
    const ended = once(idle, 'close');
    close();
    await ended;
  });
});
