/** What flows through the graph: one union of events, from the observer's wire to the engines, and the findings they raise. */

/** Any JSON value; an integer beyond 2^53 is a bigint, so that no digit is lost. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One message as a source delivers it: the bytes of one event, or of a JSON array of events. */
export type Frame = Uint8Array;

/** One event of the wire, its envelope read and its payload untouched. */
export interface Envelope {
  readonly kind: 'envelope';
  /** raw_events.id, given in order of arrival. */
  readonly id: number;
  /** Nanoseconds since the epoch, exactly as sent. */
  readonly ts: bigint;
  readonly host: string;
  readonly producer: string;
  readonly pid: number | null;
  readonly pname: string;
  /** As received: MCP, RPC, JsonRPC, File, FileIO, Process, ProxyLog, … in any case. */
  readonly type: string;
  /** As received, at the top or in `data`; null when absent. */
  readonly tag: string | null;
  readonly data: JsonObject;
  /** The size of its JSON: in bytes, of text beyond ASCII in UTF-16 code units. */
  readonly bytes: number;
  /** Its JSON as it came; absent where that would have to be looked for. */
  readonly written?: Written | undefined;
}

/** JSON as it came: of an event's data and, where that has one `message`, of its parts. */
export interface Written {
  readonly data: string;
  readonly params: string | undefined;
  readonly result: string | undefined;
  readonly error: string | undefined;
}

/** Identifies one server's session: never equal for two servers. Made by `Servers` alone. */
export type ServerKey = string & { readonly brand: 'ServerKey' };

/** What the stream has told about a server so far; a snapshot, never changed. */
export interface Server {
  readonly key: ServerKey;
  readonly host: string;
  /** Its mcpTag or, without one, its serverInfo.name or, not known yet, its process or endpoint. '' when no server is known. */
  readonly label: string;
  /** Folders the client or the command line gave it, as written there; empty when the stream does not show any. */
  readonly roots: readonly string[];
}

/** One tool as its server described it in tools/list. */
export interface Specification {
  readonly tool: string;
  readonly title: string | null;
  readonly description: string;
  readonly inputSchema: Json;
  readonly annotations: Json;
  /** SHA-256 of the canonical JSON of the whole tool entry, hexadecimal. */
  readonly hash: string;
}

interface Seen {
  readonly raw: Envelope;
  readonly server: Server;
}

/** Who sent a JSON-RPC message. The two sides number their requests independently. */
export type Side = 'client' | 'server';

/** A JSON-RPC id as text that keeps 1 and "1" apart: its JSON encoding. */
export type MessageId = string;

interface Rpc extends Seen {
  readonly from: Side;
  /** Position in a JSON-RPC batch; 0 for a message that stands alone. */
  readonly part: number;
  readonly message: JsonObject;
}

/** A request or notification other than tools/call. `id` is null for a notification. */
export interface Message extends Rpc {
  readonly kind: 'message';
  readonly id: MessageId | null;
  readonly method: string;
  readonly params: Json;
}

/** A tools/call request. */
export interface Call extends Rpc {
  readonly kind: 'call';
  readonly id: MessageId;
  /** The same in a request and in its response, and in no others under way. */
  readonly exchange: string;
  readonly method: 'tools/call';
  readonly tool: string;
  readonly arguments: JsonObject;
  /** The specification in force when the call was made; absent when the server listed none. */
  readonly spec?: Specification;
}

/** A response that is not a listing. */
export interface Answer extends Rpc {
  readonly kind: 'answer';
  readonly id: MessageId;
  /** As in the request that it answers. */
  readonly exchange: string;
  /** The method it answers; null when its request was not seen. */
  readonly method: string | null;
  readonly result: Json;
  readonly error: Json;
  /** The call it answers, of the same server; absent when it answers anything else. */
  readonly call?: Call;
}

/** A response to tools/list. */
export interface Listing extends Rpc {
  readonly kind: 'listing';
  readonly id: MessageId;
  readonly tools: readonly Specification[];
  /** It continues an earlier page rather than beginning a new list. */
  readonly continues: boolean;
  /** Another page follows. */
  readonly more: boolean;
  /** Those of `tools` not known of this server in this version; all of them until the cache has looked. */
  readonly fresh: readonly Specification[];
}

/** A call that will have no answer: a derived event, with no row of its own. */
export interface Unanswered {
  readonly kind: 'unanswered';
  readonly call: Call;
  readonly because: 'cancelled' | 'timeout' | 'superseded' | 'evicted' | 'ended';
}

export interface FileEvent extends Seen {
  readonly kind: 'file';
  readonly operation: string;
  readonly path: string;
  readonly oldPath: string | null;
  readonly newPath: string | null;
  readonly size: number | null;
  /** The process that touched the file. */
  readonly pid: number | null;
  readonly pname: string;
}

export interface ProcessEvent extends Seen {
  readonly kind: 'process';
  readonly operation: string;
  readonly pid: number | null;
  readonly pname: string;
  readonly parentPid: number | null;
  readonly parentName: string;
  readonly commandLine: string;
  readonly image: string;
  readonly exitCode: number | null;
}

/** Stored, not analysed. */
export interface Other extends Seen {
  readonly kind: 'other';
}

/** What could not be read: stored with its reason. */
export interface Rejected {
  readonly kind: 'rejected';
  readonly receivedTs: bigint;
  readonly reason: RejectionReason;
  readonly bytes: number;
  /** The frame, clipped to 64 KiB. */
  readonly frame: Uint8Array;
}

export type RejectionReason =
  | 'empty'
  | 'too-large'
  | 'too-many-values'
  | 'not-utf8'
  | 'not-json'
  | 'number-out-of-range'
  | 'too-deep'
  | 'not-an-event'
  | 'bad-ts'
  | 'bad-event-type'
  | 'bad-data';

/** An event that has a row in raw_events. */
export type StoredEvent = Listing | Call | Answer | Message | FileEvent | ProcessEvent | Other;

/** What engines see. */
export type Event = StoredEvent | Unanswered;

export type Severity = 'none' | 'low' | 'medium' | 'high';

/** One thing an engine saw in one event. */
export interface Finding {
  /** The event that raised it; of an unanswered call, the call. */
  readonly event: StoredEvent;
  readonly rule: string;
  /** 0–100, higher is worse; its severity follows from `severityOf`. */
  readonly risk: number;
  /** The tool it speaks of; null when it is about none. */
  readonly tool: string | null;
  /** What was seen. */
  readonly reason: string;
  /** Why it matters, in one plain sentence. */
  readonly why: string;
  /** JSON pointer into the event's `data`. */
  readonly field: string;
  /** The text that was seen, redacted and short. */
  readonly excerpt: string;
  readonly techniques: readonly string[];
  /** Of a value too long to be scanned whole: how much was, in UTF-16 code units, and of how much. */
  readonly clipped?: { readonly scanned: number; readonly of: number };
  /** How well use and specification agree, where a judge scored that. */
  readonly rubric?: Rubric;
}

/** A judge's score of a call, or of a specification, by the parts; `Score` is computed from them, never stated by a model or server. */
export interface Rubric {
  readonly DomainMatch: number;
  readonly OperationMatch: number;
  readonly ArgumentSpecificity: number;
  readonly Consistency: number;
  readonly Penalties: readonly string[];
  readonly Score: number;
  /** Who judged. */
  readonly Origin: 'embedded' | 'mistral' | 'cache';
  /** What kept a better judge from it, if anything did. */
  readonly Note?: string;
}

/** One scale for all engines: risk 0–20 none, 21–40 low, 41–60 medium, 61–100 high. */
export const severityOf = (risk: number): Severity => (risk <= 20 ? 'none' : risk <= 40 ? 'low' : risk <= 60 ? 'medium' : 'high');

/** A `ts` for people: UTC, to the second. */
export const timeOf = (ts: bigint): string => `${new Date(Number(ts / 1_000_000n)).toISOString().slice(0, 19)}Z`;
