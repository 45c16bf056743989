/** The Judge port: who scores what a tool is used for against what it says it does. */
import type { Observable } from 'rxjs';
import type { Json, JsonObject, Rubric, Specification } from '../event.ts';

/** A tool's specification on its own, or one call of it with what it returned (null: never answered). */
export type Question =
  | {
      readonly look: 'specification';
      readonly server: string;
      readonly spec: Specification;
      readonly beside: readonly Specification[];
    }
  | {
      readonly look: 'call';
      readonly server: string;
      readonly spec: Specification | null;
      readonly tool: string;
      readonly arguments: JsonObject;
      readonly result: Json;
    };

/** One thing that counts against a tool or a call. */
export interface Signal {
  /** A rule's id. */
  readonly rule: string;
  /** What was seen, in words. */
  readonly reason: string;
  /** JSON pointer into the specification, or into {arguments, result}. */
  readonly field: string;
  readonly excerpt: string;
}

export interface Verdict {
  readonly rubric: Rubric;
  /** What weighed most, worst first; empty for a clean verdict. */
  readonly signals: readonly Signal[];
}

/** The Note of a verdict that stands until Weir starts again: the question was cut off by its end. */
export const STOPPED = 'stopped';

/** One verdict a question, and what a judge could not find out, its verdict says; none only from the judge that is off. Never errors. */
export type Judge = (question: Question) => Observable<Verdict>;
