/** A local stand-in for a remote MCP server: requests and answers pass through as they are, and Weir sees the messages in them. */
import { createServer, Agent as HttpAgent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { Agent as HttpsAgent, request as secureRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { UsageError } from '../usageError.ts';
import { bodyReader } from './bodies.ts';
import { unobtrusive } from './passThrough.ts';
import { Reporter, type Route } from './reporter.ts';

export interface HttpOptions {
  /** The server's endpoint. */
  readonly url: URL;
  readonly host: string;
  readonly port: number;
  readonly name: string;
  /** Weir's collector. */
  readonly to: string;
  /** Hears where it listens. */
  readonly ready: (address: string) => void;
}

/** Those that concern one connection alone. Host must name the server that is spoken to; every other header passes as it is. */
const OF_CONNECTION: ReadonlySet<string> = new Set(['connection', 'keep-alive', 'proxy-connection']);
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** Runs until SIGINT or SIGTERM. @throws UsageError when it cannot listen. */
export const observeHttp = async (options: HttpOptions): Promise<number> => {
  const { url } = options;
  const reporter = new Reporter({ producer: 'remote', pid: process.pid, pname: 'weir', tag: options.name }, options.to);
  const endpoint = url.origin + url.pathname; // neither a password nor a key in the query
  const sent: Route = { task: 'SEND', transPort: 'http', src: 'client', dst: endpoint };
  const received: Route = { task: 'RECV', transPort: 'http', src: endpoint, dst: 'client' };
  const agent = url.protocol === 'https:' ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const send = url.protocol === 'https:' ? secureRequest : request;

  const fail = (asked: IncomingMessage, answer: ServerResponse, status: number, error: unknown): void => {
    const cause = error instanceof Error ? error.message : String(error);
    reporter.log('http', `${asked.method} ${pathOf(asked)}: ${cause}`);
    if (answer.headersSent || answer.destroyed) answer.destroy();
    else answer.writeHead(status).end(`weir observe: cannot pass this on to ${endpoint}: ${cause}\n`);
  };

  const reply = (asked: IncomingMessage, answer: ServerResponse, answered: IncomingMessage): void => {
    const { statusCode = 502, statusMessage = '' } = answered;
    if (statusCode >= 400) reporter.log('http', `${asked.method} ${pathOf(asked)}: ${statusCode} ${statusMessage}`);
    answer.sendDate = false;
    answer.writeHead(statusCode, statusMessage, passed(answered.rawHeaders).flat());
    answer.flushHeaders();
    pipeline(answered, answer, () => {});
    watch(answered, received, reporter);
  };

  const forward = (asked: IncomingMessage, answer: ServerResponse): void => {
    const own = passed(asked.rawHeaders).filter(([name]) => name.toLowerCase() !== 'host');
    const headers = ['Host', url.host, ...own.flat()];
    const onward = send(url.origin, { method: asked.method ?? 'GET', path: asked.url ?? '/', headers, agent, setHost: false });
    onward.setNoDelay(true);
    pipeline(asked, onward, () => {});
    watch(asked, sent, reporter);
    onward.on('error', (error) => fail(asked, answer, 502, error));
    onward.on('response', (answered) => {
      try {
        reply(asked, answer, answered);
      } catch (error) {
        onward.destroy();
        fail(asked, answer, 502, error); // headers that Node does not write
      }
    });
    answer.on('close', () => {
      if (!answer.writableFinished) onward.destroy(); // the client is gone
    });
  };

  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    if (LOOPBACK.test(options.host) && !LOOPBACK.test(asked.headers.host ?? '')) {
      // A page in a browser that has its own name point here; the server cannot tell any more, for it is sent its own name.
      answer.writeHead(403).end('weir observe: this address answers to local names alone\n');
      return;
    }
    try {
      forward(asked, answer);
    } catch (error) {
      fail(asked, answer, 400, error); // a path that Node does not write
    }
  };

  const server = createServer({ requestTimeout: 0, noDelay: true }, pass);
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', (error) =>
      reject(new UsageError(`observe --listen ${options.host}:${options.port}: ${error.message}. Choose another port.`)),
    );
    server.listen(options.port, options.host.replace(/^\[|\]$/g, ''), resolve);
  });
  const { port } = server.address() as AddressInfo; // never a path: it was told a port
  reporter.open();
  reporter.log('observer_started', `passes ${options.host}:${port} on to ${endpoint}`);
  options.ready(`http://${options.host}:${port}${url.pathname}`);

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  server.close();
  server.closeAllConnections();
  agent.destroy();
  reporter.log('observer_stopped', `no longer passes on to ${endpoint}`);
  await reporter.close();
  return 0;
};

/** Looks at a body as it passes. */
const watch = (body: IncomingMessage, route: Route, reporter: Reporter): void => {
  const { 'content-type': type = '', 'content-encoding': encoding = '' } = body.headers;
  const reader = bodyReader(type, encoding, {
    message: (json) => reporter.message(route, json),
    fault: (fault, start, length) => reporter.fault(route, fault, start, length),
  });
  const { add, end } = unobtrusive(reader);
  body.on('data', add);
  body.on('end', end);
};

/** Pairs of name and value, in order and as they were written. */
const passed = (raw: readonly string[]): readonly (readonly [string, string])[] => {
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const [name = '', value = ''] = raw.slice(index, index + 2);
    if (!OF_CONNECTION.has(name.toLowerCase())) pairs.push([name, value]);
  }
  return pairs;
};

/** Without its query, which may hold a key. */
const pathOf = (asked: IncomingMessage): string => (asked.url ?? '/').split('?', 1)[0] ?? '/';
