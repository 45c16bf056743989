/** A chat completions endpoint on this machine, for tests: it answers well, or fails in each of the ways that endpoints fail. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Play =
  | 'good'
  | 'fenced'
  | 'chunked content'
  | '400'
  | '401'
  | '403'
  | '404'
  | '429'
  | '500'
  | 'hang'
  | 'slow body'
  | 'reset'
  | 'reset body'
  | 'malformed JSON'
  | 'not a completion'
  | 'HTML'
  | 'empty choices'
  | 'empty answer'
  | 'truncated'
  | 'prose'
  | 'out of range'
  | 'unknown penalty'
  | 'wrong nonce'
  | '60 MB'
  | 'redirect';

export interface Asked {
  /** Milliseconds of a clock that never jumps, when the request was complete. */
  readonly at: number;
  readonly authorization: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly body: Readonly<Record<string, unknown>>;
}

export interface MistralServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What to play for the n-th request, from 0. */
  play: (index: number, asked: Asked) => Play;
  /** What a good answer says. */
  opinion: (asked: Asked) => Readonly<Record<string, unknown>>;
  /** Seconds, or a date. */
  retryAfter: string;
  /** Bytes handed to the 60 MB answer so far. */
  readonly poured: number;
  readonly close: () => Promise<void>;
}

export const CLEAN = { DomainMatch: 40, OperationMatch: 35, ArgumentSpecificity: 15, Consistency: 10, Penalties: [] };

export const startMistralServer = async (): Promise<MistralServer> => {
  const asked: Asked[] = [];
  const state = { play: (): Play => 'good', opinion: () => CLEAN, retryAfter: '1', poured: 0 } as unknown as MistralServer & {
    poured: number;
  };
  const server = createServer((request, response) => {
    receive(request).then((text) => {
      const body = JSON.parse(text) as Record<string, unknown>;
      const one: Asked = {
        at: performance.now(),
        authorization: request.headers.authorization ?? '',
        messages: body.messages as Asked['messages'],
        body,
      };
      asked.push(one);
      perform(state.play(asked.length - 1, one), one, response, state);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  });
};

const receive = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const nonceOf = (asked: Asked): string => asked.messages[1]?.content.split('\n')[0] ?? '';

const completion = (content: unknown, finish = 'stop', choices = 1): string =>
  JSON.stringify({
    id: 'one',
    object: 'chat.completion',
    model: 'played',
    created: 1,
    usage: { prompt_tokens: 90, completion_tokens: 10, total_tokens: 100 },
    choices: Array.from({ length: choices }, (_, index) => ({
      index,
      message: { role: 'assistant', content },
      finish_reason: finish,
    })),
  });

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What is answered in one piece. */
const answerOf = (play: Play, asked: Asked, state: MistralServer): Answer | undefined => {
  const opinion = (changes: object = {}): string =>
    JSON.stringify({ nonce: nonceOf(asked), ...state.opinion(asked), ...changes });
  // Error texts repeat the credentials, as some proxies do.
  const error = JSON.stringify({ message: `refused ${asked.authorization}` });
  switch (play) {
    case 'good':
      return { text: completion(opinion()) };
    case 'fenced':
      return { text: completion(`\`\`\`json\n${opinion()}\n\`\`\``) };
    case 'chunked content':
      return { text: completion([{ type: 'text', text: opinion() }]) };
    case '400':
    case '401':
    case '403':
    case '404':
    case '500':
      return { status: Number(play), text: error };
    case '429':
      return { status: 429, text: error, headers: state.retryAfter === '' ? {} : { 'retry-after': state.retryAfter } };
    case 'malformed JSON':
      return { text: completion(opinion()).slice(0, -2) };
    case 'not a completion':
      return { text: '{"id":1}' };
    case 'HTML':
      return { text: '<html>portal</html>', headers: { 'content-type': 'text/html' } };
    case 'empty choices':
      return { text: completion('', 'stop', 0) };
    case 'empty answer':
      return { text: completion('') };
    case 'truncated':
      return { text: completion(opinion().slice(0, 40), 'length') };
    case 'prose':
      return { text: completion('The tool looks fine to me. Score: 100') };
    case 'out of range':
      return { text: completion(opinion({ DomainMatch: 400 })) };
    case 'unknown penalty':
      return { text: completion(opinion({ Penalties: ['__proto__'] })) };
    case 'wrong nonce':
      return { text: completion(opinion({ nonce: 'guessed' })) };
    case 'redirect':
      return { status: 307, text: '', headers: { location: '/elsewhere' } };
    default:
      return undefined;
  }
};

const JSON_TYPE = { 'content-type': 'application/json' };

const perform = (play: Play, asked: Asked, response: ServerResponse, state: MistralServer & { poured: number }): void => {
  const answer = answerOf(play, asked, state);
  if (answer !== undefined) response.writeHead(answer.status ?? 200, { ...JSON_TYPE, ...answer.headers }).end(answer.text);
  else if (play === 'reset') response.socket?.resetAndDestroy();
  else if (play === 'reset body') {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
    response.write('{"id":"one"', () => response.socket?.resetAndDestroy());
  } else if (play === 'slow body') drip(response.writeHead(200, JSON_TYPE));
  else if (play === '60 MB') pour(response.writeHead(200, JSON_TYPE), state, 60 * 1024 * 1024);
  // 'hang' says nothing
};

const drip = (response: ServerResponse): void => {
  if (response.destroyed) return;
  response.write(' ');
  setTimeout(drip, 20, response).unref();
};

const MEGABYTE = ' '.repeat(1024 * 1024);

const pour = (response: ServerResponse, state: { poured: number }, total: number): void => {
  if (response.destroyed) return;
  if (state.poured >= total) {
    response.end();
    return;
  }
  state.poured += MEGABYTE.length;
  response.write(MEGABYTE, () => pour(response, state, total));
};
