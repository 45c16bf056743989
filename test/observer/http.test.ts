import { once } from 'node:events';
import {
  createServer,
  get,
  type IncomingMessage,
  type RequestListener,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect as connectTo } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Collected, collect, LAUNCHER, messagesOf, type Run, remove, says, start, temporary } from './kit.ts';

let folder: string;
let weir: Collected;
let remote: Server | undefined;
let observer: Run | undefined;

beforeEach(() => {
  folder = temporary();
  weir = collect(`ipc://${folder}/weir`);
});
afterEach(async () => {
  observer?.child.kill();
  await observer?.ended;
  remote?.closeAllConnections();
  remote?.close();
  weir.close();
  remove(folder);
});

/** A remote server, and the address that stands for it here. */
const remoteBehind = async (listener: RequestListener): Promise<{ readonly direct: URL; readonly observed: URL }> => {
  remote = createServer(listener).listen(0, '127.0.0.1');
  await once(remote, 'listening');
  const direct = new URL(`http://127.0.0.1:${(remote.address() as AddressInfo).port}/mcp?key=sesame`);
  return { direct, observed: await observe(direct) };
};

const observe = async (url: URL): Promise<URL> => {
  observer = start([process.execPath, LAUNCHER, '--name', 'far', '--to', weir.address, '--http', url.href]);
  await says(observer, 'stands for', 'stderr');
  return new URL(`${/http:\S+/.exec(observer.stderr().toString())?.[0]}${url.search}`);
};

interface Answered {
  readonly status: number | undefined;
  readonly headers: readonly string[];
  readonly body: string;
}

const fetchRaw = (url: URL, headers: readonly string[], body: string, method = 'POST'): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: ['Host', url.host, ...headers], setHost: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode,
          headers: answer.rawHeaders.filter((text) => !/^(?:connection|keep-alive|timeout=\d+)$/i.test(text)), // of this hop alone
          body: Buffer.concat(chunks).toString('latin1'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
};

const SECRETS = ['Authorization', 'Bearer opensesame', 'Cookie', 'session=opensesame', 'Mcp-Session-Id', 'opensesame'];

describe('a remote server', () => {
  it('gets each request, and the client each answer, as it was sent', async () => {
    const { direct, observed } = await remoteBehind(async (asked, answer) => {
      const heard = JSON.stringify([
        asked.method,
        asked.url,
        asked.rawHeaders.filter((text) => !/^[\d.]+:\d+$/.test(text)),
        await bodyOf(asked),
      ]);
      answer.sendDate = false;
      answer.writeHead(207, 'Odd', [
        'Set-Cookie',
        'a=opensesame',
        'set-cookie',
        'b=2',
        'X-Odd-CASE',
        ' v ',
        'Content-Type',
        'application/json',
      ]);
      answer.end(heard);
    });
    const body = '{"jsonrpc":"2.0","id":12345678901234567890,\n"method":"x"}';
    const headers = [
      ...SECRETS,
      'Content-Type',
      'application/json',
      'X-Twice',
      '1',
      'x-twice',
      '2',
      'Content-Length',
      String(body.length),
    ];
    const plain = await fetchRaw(direct, headers, body);
    expect(await fetchRaw(observed, headers, body)).toEqual(plain);
    expect(plain.status).toBe(207);
    const { data } = await weir.until(({ eventType }) => eventType === 'MCP');
    expect(data).toMatchObject({
      task: 'SEND',
      transPort: 'http',
      src: 'client',
      dst: `${direct.origin}/mcp`,
      message: { method: 'x' },
    });
    expect(JSON.stringify(weir.events)).not.toMatch(/sesame/);
  });

  it('streams: an event is with the client before the next is sent, and a client that leaves is seen to leave', async () => {
    let gone = (): void => {};
    const left = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const { observed } = await remoteBehind((_asked, answer: ServerResponse) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' });
      answer.write('data: {"jsonrpc":"2.0","method":"first"}\n\n');
      answer.on('close', gone);
    });
    const answer = await new Promise<IncomingMessage>((resolve) => get(observed, resolve));
    const [chunk] = await once(answer, 'data');
    expect(String(chunk)).toBe('data: {"jsonrpc":"2.0","method":"first"}\n\n');
    await weir.until(({ data }) => data.task === 'RECV');
    answer.destroy();
    await left;
  });

  it('that breaks off an answer breaks off the client’s, too', async () => {
    const { observed } = await remoteBehind((_asked, answer) => {
      answer.writeHead(200, { 'content-length': '100' });
      answer.write('some', () => answer.destroy());
    });
    await expect(fetchRaw(observed, [], '')).rejects.toThrow('aborted');
  });

  it('that is not there is answered for with 502', async () => {
    const observed = await observe(new URL('http://127.0.0.1:9/mcp'));
    expect(await fetchRaw(observed, SECRETS, '')).toMatchObject({ status: 502 });
    const { data } = await weir.until((event) => event.data.type === 'http');
    expect(data.message).toMatch(/^POST \/mcp: connect ECONNREFUSED/);
  });

  it('is not reached by a request that cannot be written, and the next one passes', async () => {
    const { observed } = await remoteBehind((_asked, answer) => answer.end('fine'));
    const socket = connectTo(Number(observed.port), '127.0.0.1');
    socket.write(Buffer.from(`GET /caf\xe9 HTTP/1.1\r\nHost: ${observed.host}\r\n\r\n`, 'latin1'));
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
    expect(await fetchRaw(observed, [], '')).toMatchObject({ status: 200, body: 'fine' });
  });

  it('is not shown to a web page whose own name leads here', async () => {
    const { observed } = await remoteBehind((_asked, answer) => answer.end('secret'));
    const asked = request(observed, { headers: { Host: 'evil.example' } });
    asked.end();
    const [answer] = await once(asked, 'response');
    expect(answer.statusCode).toBe(403);
    answer.resume();
  });
});

const mcpServer = (): McpServer => {
  const server = new McpServer({ name: 'far', version: '1' });
  server.registerTool('greet', { description: 'Greets.' }, async () => ({ content: [{ type: 'text', text: 'grüezi' }] }));
  return server;
};

/** What a client hears of a server's only tool. */
const talk = async (client: Client): Promise<unknown> => {
  const answers = [await client.listTools(), await client.callTool({ name: 'greet', arguments: {} })];
  await client.close();
  return answers;
};

describe('a session of the SDK', () => {
  it('over Streamable HTTP is the same, and each message is collected once', async () => {
    const { direct, observed } = await remoteBehind(async (asked, answer) => {
      const server = mcpServer();
      const transport = new StreamableHTTPServerTransport({});
      await server.connect(transport as Parameters<typeof server.connect>[0]);
      await transport.handleRequest(asked, answer);
    });
    const connect = async (url: URL): Promise<unknown> => {
      const client = new Client({ name: 'tester', version: '1' });
      await client.connect(new StreamableHTTPClientTransport(url) as Parameters<typeof client.connect>[0]);
      return talk(client);
    };
    expect(await connect(observed)).toEqual(await connect(direct));
    await weir.until(({ data }) => JSON.stringify(data.message ?? '').includes('grüezi'));
    expect(messagesOf(weir.events, 'SEND')).toMatchObject([
      { method: 'initialize' },
      { method: 'notifications/initialized' },
      { method: 'tools/list' },
      { method: 'tools/call' },
    ]);
    expect(messagesOf(weir.events, 'RECV')).toMatchObject([{ id: 0 }, { id: 1 }, { id: 2 }]);
  });

  it('over SSE is the same, and each message is collected once', async () => {
    const transports = new Map<string, SSEServerTransport>();
    const { direct, observed } = await remoteBehind(async (asked, answer) => {
      const id = new URL(asked.url ?? '/', 'http://x').searchParams.get('sessionId');
      if (id !== null) return transports.get(id)?.handlePostMessage(asked, answer);
      const transport = new SSEServerTransport('/messages', answer);
      transports.set(transport.sessionId, transport);
      await mcpServer().connect(transport);
    });
    const connect = async (url: URL): Promise<unknown> => {
      const client = new Client({ name: 'tester', version: '1' });
      await client.connect(new SSEClientTransport(url));
      return talk(client);
    };
    expect(await connect(observed)).toEqual(await connect(direct));
    await weir.until(({ data }) => JSON.stringify(data.message ?? '').includes('grüezi'));
    expect(messagesOf(weir.events, 'SEND')).toHaveLength(4);
    expect(messagesOf(weir.events, 'RECV')).toMatchObject([{ id: 0 }, { id: 1 }, { id: 2 }]);
  });
});
