/** Requests and what answers them, over all servers: an answer means nothing without its question. */
import type { Answer, Call, Json, JsonObject, Listing, Message, MessageId, Server, Side } from './event.ts';
import { encodeJson } from './parse/json.ts';
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
    const { message, server, from } = said;
    const method = stringOf(message, 'method');
    const id = messageIdOf(message.id);
    if (method === undefined) return id === null ? undefined : this.#answer(said, id);
    const params = message.params ?? null;
    if (id === null) return { ...said, kind: 'message', id, method, params };
    const continues = isObject(params) && typeof params.cursor === 'string';
    this.#asked.set(questionKey(server, from, id), { method, continues });
    if (method === 'tools/list') this.#listing.set(server.key, true);
    const tool = isObject(params) ? stringOf(params, 'name') : undefined;
    if (method !== 'tools/call' || from !== 'client' || tool === undefined)
      return { ...said, kind: 'message', id, method, params };
    return { ...said, kind: 'call', id, method, tool, arguments: objectOf(params, 'arguments') };
  }

  #answer(said: Said, id: MessageId): Answer | Listing | undefined {
    const { message, server, from } = said;
    if (message.result === undefined && message.error === undefined) return undefined;
    const key = questionKey(server, from === 'server' ? 'client' : 'server', id);
    const asked = this.#asked.get(key);
    this.#asked.delete(key);
    const result = message.result ?? null;
    if (from === 'server' && isObject(result) && Array.isArray(result.tools) && this.#isListing(server, asked, result)) {
      const tools = specificationsOf(result.tools);
      const more = typeof result.nextCursor === 'string';
      return { ...said, kind: 'listing', id, tools, fresh: tools, continues: asked?.continues === true, more };
    }
    return { ...said, kind: 'answer', id, method: asked?.method ?? null, result, error: message.error ?? null };
  }

  /** It answers tools/list; or the stream began midway, no request of this server was seen, and it has a listing's exact shape. */
  #isListing(server: Server, asked: Asked | undefined, result: JsonObject): boolean {
    if (asked !== undefined) return asked.method === 'tools/list';
    return !this.#listing.has(server.key) && looksLikeListing(result);
  }
}

/** Null for what is no id. 1 and "1" differ, and so do 2^53 and 2^53 + 1. */
export const messageIdOf = (id: Json | undefined): MessageId | null =>
  typeof id === 'string' || typeof id === 'number' || typeof id === 'bigint' ? shortName(encodeJson(id)) : null;

/** What a message asks or answers: no two servers share one, and neither do the two sides of a server. */
export const questionKey = (server: Server, asker: Side, id: MessageId): string => `${server.key}\n${asker}\n${id}`;
