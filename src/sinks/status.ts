/** How Weir fares, over HTTP: /healthz for whoever restarts or pages, /metrics for Prometheus. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineOptions } from '../config.ts';
import type { Logger, Values } from '../engine.ts';
import { UsageError } from '../usageError.ts';
import { isHealthy, type Report, reportOf } from './report.ts';
import type { Vitals } from './vitals.ts';

/** Section [Status] of config.conf. */
export const statusOptions = defineOptions({
  listen: {
    default: '',
    doc: 'Where /healthz and /metrics are served, 127.0.0.1:9464 for instance. Empty: nowhere.',
  },
  allow_remote: {
    default: false,
    doc: 'Also serve them at an address that other machines reach, and under any name. They tell names of servers, without asking who reads.',
  },
  overload_lag_s: {
    default: 5,
    range: [1, 3600],
    doc: 'Events that are read so much later than usual are overload, which is warned of. Seconds.',
  },
  overload_loop_ms: {
    default: 1000,
    range: [50, 60_000],
    doc: 'An event loop that is late by so much is overload, too. Milliseconds, at the 99th percentile of a second.',
  },
});

export interface StatusOptions extends Pick<Values<typeof statusOptions>, 'listen' | 'allow_remote'> {
  readonly log: Pick<Logger, 'info'>;
  readonly vitals: Pick<Vitals, 'counters'>;
}

export interface Served {
  /** http://127.0.0.1:9464 for instance; '' where nothing is served. */
  readonly address: string;
  readonly close: () => void;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const MAX_CONNECTIONS = 16;
const LIMITS = { maxHeaderSize: 4096, headersTimeout: 5000, requestTimeout: 5000, keepAliveTimeout: 5000 };
const NOSNIFF = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Serves until closed, and never keeps the process. @throws UsageError for an address that cannot be had. */
export const serveStatus = async ({ listen, allow_remote, log, vitals }: StatusOptions): Promise<Served> => {
  if (listen === '') return { address: '', close: () => {} };
  const read = (): Report => reportOf(vitals.counters());
  const { host, port } = addressOf(listen, allow_remote);
  const { metricsOf } = await import('./metrics.ts');
  const metrics = metricsOf(read);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const say = (code: number, type: string, text: string): void => {
      response.writeHead(code, { ...NOSNIFF, 'content-type': type }).end(request.method === 'HEAD' ? undefined : text);
    };
    const refuse = (code: number, text: string): void => say(code, 'text/plain; charset=utf-8', `${text}\n`);
    // A page in a browser that has its own name lead to this machine is turned away by that name.
    if (!allow_remote && !LOOPBACK.test(nameOf(request.headers.host))) return refuse(403, 'Ask by a name of this machine.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'GET only.');
    const path = request.url?.split('?')[0];
    if (path === '/metrics') return say(200, metrics.contentType, await metrics.metrics());
    if (path !== '/healthz') return refuse(404, 'There are /healthz and /metrics.');
    const report = read();
    say(isHealthy(report) ? 200 : 503, 'application/json', `${JSON.stringify(report)}\n`);
  };

  const server = createServer(LIMITS, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.on('connection', (socket) => socket.unref());
  server.unref();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw unusable(listen, error);
  }
  const { port: bound } = server.address() as AddressInfo;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  log.info(`status at ${address}/healthz and /metrics`);
  return {
    address,
    close: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
};

/** @throws UsageError for what is no address, or one that others reach. */
const addressOf = (listen: string, allowRemote: boolean): { readonly host: string; readonly port: number } => {
  const [, name = '', port = ''] = /^(\[[\da-f:.]+\]|[\w.-]+):(\d{1,5})$/i.exec(listen) ?? [];
  if (name === '' || Number(port) > 65_535)
    throw new UsageError(`[Status] listen = ${listen}: it takes HOST:PORT, like 127.0.0.1:9464.`);
  if (!allowRemote && !LOOPBACK.test(name))
    throw new UsageError(
      `[Status] listen = ${listen}: other machines could reach it. Listen on 127.0.0.1:${port}, or set allow_remote = true.`,
    );
  return { host: name.replace(/^\[|\]$/g, ''), port: Number(port) };
};

/** The name in a Host header, without its port. */
const nameOf = (host = ''): string => host.replace(/:\d*$/, '').toLowerCase();

const unusable = (listen: string, error: unknown): UsageError => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const cause = error instanceof Error ? error.message : String(error);
  return new UsageError(
    `[Status] listen = ${listen}: ${taken ? 'in use, by another Weir perhaps. Choose another port' : `${cause}. It takes HOST:PORT`}, or leave it empty.`,
  );
};
