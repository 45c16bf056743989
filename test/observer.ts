/** What an observer publishes, for tests: events of the wire, the frames they are sent in, and what the graph makes of them. */
import { NEVER, pipe, type SchedulerLike, VirtualTimeScheduler } from 'rxjs';
import type { Ports } from '../src/engine.ts';
import type { Event, Finding, Frame, Json, JsonObject, Rejected, StoredEvent } from '../src/event.ts';
import { off } from '../src/judges/off.ts';
import { classify } from '../src/operators/classify.ts';
import { decode } from '../src/operators/decode.ts';
import { encodeJson } from '../src/parse/json.ts';
import { through } from './streams.ts';

/** Nanoseconds, beyond 2^53 like every real `ts`. */
export const START = 1_762_150_317_741_000_001n;

/** A whole event; what is given replaces what is usual. `at` is in milliseconds after START. */
export const event = (
  type: string,
  data: JsonObject,
  { at = 0, ...rest }: { readonly at?: number } & JsonObject = {},
): JsonObject => ({
  ts: START + BigInt(at) * 1_000_000n,
  host: 'desk',
  producer: 'local',
  pid: 4242,
  pname: 'node',
  eventType: type,
  data,
  ...rest,
});

/** What the client sends its server. */
export const sent = (message: Json, rest: { readonly at?: number } & JsonObject = {}): JsonObject =>
  event('MCP', { task: 'SEND', transPort: 'stdio', src: 'client', dst: 'server', message }, rest);

/** What the server sends its client. */
export const received = (message: Json, rest: { readonly at?: number } & JsonObject = {}): JsonObject =>
  event('MCP', { task: 'RECV', transPort: 'stdio', src: 'server', dst: 'client', message }, rest);

export const request = (id: Json, method: string, params: Json = {}): JsonObject => ({ jsonrpc: '2.0', id, method, params });
export const notification = (method: string, params: Json = {}): JsonObject => ({ jsonrpc: '2.0', method, params });
export const response = (id: Json, result: Json): JsonObject => ({ jsonrpc: '2.0', id, result });
export const call = (id: Json, tool: string, args: JsonObject = {}): JsonObject =>
  request(id, 'tools/call', { name: tool, arguments: args });
export const listing = (id: Json, tools: readonly JsonObject[], rest: JsonObject = {}): JsonObject =>
  response(id, { tools, ...rest });
export const tool = (name: string, rest: JsonObject = {}): JsonObject => ({
  name,
  description: `Does ${name}.`,
  inputSchema: { type: 'object' },
  ...rest,
});

export const frame = (value: Json): Frame => Buffer.from(encodeJson(value));

/** What the graph's first two operators make of events of the wire. */
export const classified = (...events: readonly Json[]): readonly (Event | Rejected)[] =>
  through(
    events.map(frame),
    pipe(decode({ scheduler: new VirtualTimeScheduler(), firstId: 1, maxFrameBytes: 2 ** 20 }), classify()),
  );

/** The one event of the graph that an event of the wire becomes. */
export const stored = (of: JsonObject): StoredEvent => {
  const [seen] = classified(of);
  if (seen === undefined || !('raw' in seen)) throw new Error('no event of the wire');
  return seen;
};

/** What an engine may say of an event; what is given replaces what is usual. */
export const finding = (event: StoredEvent, rest: Partial<Finding> = {}): Finding => ({
  event,
  rule: 'T-RULE',
  risk: 80,
  tool: event.kind === 'call' ? event.tool : null,
  reason: 'Something was seen',
  why: 'It matters.',
  field: '/message',
  excerpt: '',
  techniques: [],
  ...rest,
});

/** Ports without a judge, and with ears: what was counted and warned of. */
export const hearing = (scheduler: SchedulerLike): Ports & { readonly counted: string[]; readonly warned: string[] } => {
  const counted: string[] = [];
  const warned: string[] = [];
  const log = { info: () => {}, warn: (message: string) => warned.push(message) };
  return { scheduler, stop$: NEVER, judge: off, log, count: (outcome) => counted.push(outcome), counted, warned };
};
