/** Requests and what answers them, over all servers: an answer means nothing without its question. */
import type { Answer, Call, Json, JsonObject, Listing, Message, MessageId, Server, Side } from './event.ts';
import { shortName } from './parse/name.ts';
import { looksLikeListing, specificationsOf } from './parse/specification.ts';
import { isObject, objectOf, stringOf } from './parse/wire.ts';
import { remembering } from './remembering.ts';

/** Requests whose answer is still awaited, over all servers. */
const MAX_ASKED = 65_536;

/** What is remembered of a request until its answer comes. */
interface Asked {
  readonly method: string;
  /** It asks for a further page of a listing. */
  readonly continues: boolean;
}

/** A message and who said it to whom. */
type Said = Pick<Message, 'raw' | 'server' | 'from' | 'part' | 'message'>;

/** What a message is, given those before it. Bounded: the oldest unanswered question is forgotten. */
export class Conversations {
  readonly #asked = remembering<string, Asked>(MAX_ASKED);
  /** Servers of whom a tools/list request was seen: their listings must answer one. */
  readonly #listing = remembering<string, true>(MAX_ASKED);

  read(said: Said): Call | Answer | Listing | Message | undefined {
    const { raw, message, server, from, part } = said; // spelt out below: spreading them costs microseconds
    const method = stringOf(message, 'method');
    const id = messageIdOf(message.id);
    if (method === undefined) return id === null ? undefined : this.#answer(said, id);
    const params = message.params ?? null;
    if (id === null) return { kind: 'message', raw, server, from, part, message, id, method, params };
    const continues = isObject(params) && typeof params.cursor === 'string';
    const exchange = exchangeOf(server, from, id);
    this.#asked.set(exchange, { method: shortName(method), continues });
    if (method === 'tools/list') this.#listing.set(server.key, true);
    const tool = isObject(params) ? stringOf(params, 'name') : undefined;
    if (method !== 'tools/call' || from !== 'client' || tool === undefined)
      return { kind: 'message', raw, server, from, part, message, id, method, params };
    const given = objectOf(params, 'arguments');
    return { kind: 'call', raw, server, from, part, message, id, exchange, method, tool, arguments: given };
  }

  #answer(said: Said, id: MessageId): Answer | Listing | undefined {
    const { raw, message, server, from, part } = said;
    if (message.result === undefined && message.error === undefined) return undefined;
    const exchange = exchangeOf(server, from === 'server' ? 'client' : 'server', id);
    const asked = this.#asked.get(exchange);
    this.#asked.delete(exchange);
    const result = message.result ?? null;
    if (from === 'server' && isObject(result) && Array.isArray(result.tools) && this.#isListing(server, asked, result)) {
      const tools = specificationsOf(result.tools);
      const more = typeof result.nextCursor === 'string';
      const continues = asked?.continues === true;
      return { kind: 'listing', raw, server, from, part, message, id, tools, fresh: tools, continues, more };
    }
    const error = message.error ?? null;
    return { kind: 'answer', raw, server, from, part, message, id, exchange, method: asked?.method ?? null, result, error };
  }

  /** It answers tools/list; or the stream began midway, no request of this server was seen, and it has a listing's exact shape. */
  #isListing(server: Server, asked: Asked | undefined, result: JsonObject): boolean {
    if (asked !== undefined) return asked.method === 'tools/list';
    return !this.#listing.has(server.key) && looksLikeListing(result);
  }
}

/** Null for what is no id. 1 and "1" differ, and so do 2^53 and 2^53 + 1. */
export const messageIdOf = (id: Json | undefined): MessageId | null => {
  switch (typeof id) {
    case 'number':
    case 'bigint':
      return String(id);
    case 'string':
      return shortName(JSON.stringify(id));
    default:
      return null;
  }
};

/** No two servers share one, and neither do the two sides of a server. */
export const exchangeOf = (server: Server, asker: Side, id: MessageId): string => `${id}\n${asker}\n${server.key}`;
