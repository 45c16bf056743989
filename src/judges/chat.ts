/** One question to the chat completions endpoint through Mistral's SDK: what it answered, or the name of what kept it from answering; never a rejection. */
import type { HTTPClient } from '@mistralai/mistralai/lib/http.js';
import { OPINION_SCHEMA } from './opinion.ts';
import type { Prompt } from './prompt.ts';
import type { Attempt } from './throttle.ts';

export interface Reply {
  readonly text: string;
  readonly tokens: number;
}

export type Chat = (prompt: Prompt, signal: AbortSignal) => Promise<Attempt<Reply>>;

export interface ChatOptions {
  readonly key: string;
  readonly model: string;
  readonly server_url: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Bytes of an answer, decompressed; an opinion takes 300. */
const MAX_ANSWER = 256 * 1024;
const MAX_TOKENS = 400;
/** Where a 429 does not say how long to be silent. */
const SILENCE_MS = 5000;

export const chat = ({ key, model, server_url, now }: ChatOptions): Chat => {
  let connected: Promise<Client | undefined> | undefined;
  return async (prompt, signal) => {
    try {
      connected ??= connect(key, server_url).catch(() => undefined);
      const connection = await connected;
      if (connection === undefined) return { kind: 'refused', why: 'mistral: no client for this server_url' };
      const { clientFor, chatComplete } = connection;
      const result = await chatComplete(
        clientFor(signal),
        {
          model,
          temperature: 0,
          maxTokens: MAX_TOKENS,
          messages: [
            { role: 'system', content: prompt.system },
            { role: 'user', content: prompt.user },
          ],
          responseFormat: {
            type: 'json_schema',
            jsonSchema: { name: 'opinion', schemaDefinition: OPINION_SCHEMA, strict: true },
          },
        },
        { signal, retries: { strategy: 'none' } },
      );
      return result.ok ? replyOf(result.value) : failureOf(result.error, now());
    } catch (error) {
      return failureOf(error, now());
    }
  };
};

type Client = Awaited<ReturnType<typeof connect>>;

/** The SDK costs a second to load, so it is loaded when first needed, and only the one function of it. */
const connect = async (key: string, server_url: string) => {
  const [{ MistralCore }, { chatComplete }, http] = await Promise.all([
    import('@mistralai/mistralai/core.js'),
    import('@mistralai/mistralai/funcs/chatComplete.js'),
    import('@mistralai/mistralai/lib/http.js'),
  ]);
  // With a logger of its own the SDK does not print requests, and with them the key, when MISTRAL_DEBUG is set.
  const debugLogger = { group: () => undefined, groupEnd: () => undefined, log: () => undefined };
  const options = { apiKey: key, serverURL: server_url, debugLogger };
  new MistralCore(options); // throws for an address that is none
  const clientFor = (signal: AbortSignal) => {
    const httpClient: HTTPClient = new http.HTTPClient({ fetcher: (request) => fetcher(request, signal) });
    return new MistralCore({ ...options, httpClient });
  };
  return { clientFor, chatComplete };
};

class Refused extends Error {
  readonly attempt: Attempt<never>;
  constructor(attempt: Attempt<never>) {
    super(attempt.kind);
    this.attempt = attempt;
  }
}

/**
 * Follows no redirect, which would send evidence and key elsewhere, and reads no more of an answer than one can have. It hears `signal` itself: the SDK's
 * request is a copy of one that may have been collected, and then would be aborted no more, and keep the process.
 */
const fetcher = async (request: Parameters<typeof fetch>[0], signal: AbortSignal): Promise<Response> => {
  const response = await fetch(request, { redirect: 'manual', signal });
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel().catch(() => undefined);
    throw new Refused({ kind: 'refused', why: 'mistral: redirected' });
  }
  const { status, headers } = response;
  const text = await read(response.body);
  return new Response(text === '' ? null : text, { status, headers });
};

const read = async (body: ReadableStream<Uint8Array> | null): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // Leaving the loop cancels the rest.
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_ANSWER) throw new Refused({ kind: 'useless', why: 'mistral: answer too large' });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

/** The part of the SDK's response type that is read; its values are the server's. */
interface Completion {
  readonly choices: readonly { readonly finishReason: string; readonly message?: { readonly content?: unknown } | undefined }[];
  readonly usage: { readonly totalTokens?: number | undefined };
}

const replyOf = ({ choices, usage }: Completion): Attempt<Reply> => {
  const [choice] = choices;
  if (choice === undefined) return { kind: 'useless', why: 'mistral: no choices' };
  if (choice.finishReason.endsWith('length')) return { kind: 'useless', why: 'mistral: answer truncated' };
  const text = textOf(choice.message?.content);
  if (text.trim() === '') return { kind: 'useless', why: 'mistral: empty answer' };
  return { kind: 'answered', value: { text, tokens: Math.max(0, usage.totalTokens ?? 0) } };
};

const textOf = (content: unknown): string => {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content.map((chunk: unknown) => (has(chunk, 'text') && typeof chunk.text === 'string' ? chunk.text : '')).join('');
};

const has = <K extends string>(value: unknown, name: K): value is Record<K, unknown> =>
  typeof value === 'object' && value !== null && name in value;

/** Names a failure by its kind alone: the texts of errors repeat what the server sent, and what was sent to it. */
const failureOf = (error: unknown, now: number): Attempt<never> => {
  const cause = has(error, 'cause') ? error.cause : undefined;
  if (cause instanceof Refused) return cause.attempt;
  if (has(error, 'name') && error.name === 'ResponseValidationError')
    return { kind: 'useless', why: 'mistral: not a completion' };
  if (has(error, 'statusCode') && typeof error.statusCode === 'number') {
    return failureOfStatus(
      error.statusCode,
      has(error, 'headers') && error.headers instanceof Headers ? error.headers : new Headers(),
      now,
    );
  }
  if (error instanceof SyntaxError) return { kind: 'useless', why: 'mistral: answer not JSON' };
  if (has(error, 'name') && error.name === 'RequestAbortedError') return { kind: 'transient', why: 'mistral: aborted' };
  if (error instanceof TypeError || (has(error, 'name') && error.name === 'ConnectionError')) {
    return { kind: 'transient', why: 'mistral: connection failed' };
  }
  if (cause instanceof TypeError) return { kind: 'transient', why: 'mistral: connection failed' };
  return { kind: 'useless', why: 'mistral: failed' };
};

const failureOfStatus = (status: number, headers: Headers, now: number): Attempt<never> => {
  switch (status) {
    case 401:
      return { kind: 'refused', why: 'mistral: 401 unauthorized' };
    case 403:
      return { kind: 'refused', why: 'mistral: 403 forbidden' };
    case 404:
      return { kind: 'refused', why: 'mistral: 404 not found' };
    case 429:
      return { kind: 'limited', why: 'mistral: 429 too many requests', forMs: silenceOf(headers.get('retry-after'), now) };
    default:
      if (status >= 500 || status === 408) return { kind: 'transient', why: `mistral: ${status} server error` };
      return { kind: 'useless', why: status < 300 ? 'mistral: answer not JSON' : `mistral: ${status} question refused` };
  }
};

/** Retry-After is seconds or a date. */
const silenceOf = (header: string | null, now: number): number => {
  if (header === null) return SILENCE_MS;
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : SILENCE_MS;
};
