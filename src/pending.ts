/** Questions that outlast the transaction of their event: noted with it, settled with their answer, handed back when Weir starts again. */
import type { Envelope, Finding } from './event.ts';

/** Which question: one engine's, about one event and one tool. */
export interface About {
  /** raw_events.id. */
  readonly id: number;
  /** Of a JSON-RPC batch, its message; else 0. */
  readonly part: number;
  readonly tool: string | null;
}

/** An engine waits for an answer. Stored in the transaction of the event. */
export interface Opened extends About {
  readonly note: 'opened';
  /** raw_events.id of another event that the question rests on. */
  readonly cause: number | null;
  /** What the engine needs to ask again, in its own words; the events themselves are stored. */
  readonly question: string;
}

/** The answer is there: stored in one transaction with what was found. */
export interface Settled extends About {
  readonly note: 'settled';
  readonly findings: readonly Finding[];
}

export type Note = Opened | Settled;

/** What an earlier run left open. An event that cannot be read any more is absent. */
export interface Pending extends About {
  readonly engine: string;
  readonly question: string;
  readonly event?: Envelope;
  readonly cause?: Envelope;
}
