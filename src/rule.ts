/** A detection rule: what it looks for, what it tells the user, and the examples that prove it. */
import type { Finding, Json, JsonObject, StoredEvent } from './event.ts';
import type { Parts } from './judges/rubric.ts';

/** `Subject` is what an engine has parsed out of an event: a command line, a path, a specification. */
export interface Rule<Subject> {
  /** Stable, upper case, its engine's letters first: `CI-REVERSE-SHELL`. */
  readonly id: string;
  /** What was seen, as the alert says it. */
  readonly title: string;
  /** Why it matters, in one plain sentence. */
  readonly why: string;
  /** OWASP MCP Top 10 (`OWASP-MCP05`), SAFE-MCP (`SAFE-T1101`), MITRE ATT&CK (`ATT&CK T1059`) or ATLAS (`ATLAS AML.T0053`). */
  readonly techniques: readonly string[];
  /** 0–100 on the scale of `severityOf`. */
  readonly risk: number;
  /** By how much it ranks lower than its risk says, since others tell more exactly what was seen. */
  readonly yields?: number;
  /** The parts of a judge's rubric that suffer where it is seen; the domain and the operation, unless it says otherwise. */
  readonly bears?: readonly (keyof Parts)[];
  find(subject: Subject): Sighting | undefined;
  readonly examples: { readonly alerts: readonly Example[]; readonly passes: readonly Example[] };
}

/** `find` is a method, so that rules of any subject stand in one list. */
export type AnyRule = Rule<unknown>;

/** Where a rule saw it. */
export interface Sighting {
  /** JSON pointer into the event's `data`. */
  readonly field: string;
  readonly excerpt: string;
  /** What exactly, where the title alone would be vague. */
  readonly detail?: string;
}

/** A case small enough to read beside its rule; the rules' test plays it through the real engine. */
export type Example =
  | {
      readonly tool: string;
      readonly arguments: JsonObject;
      readonly schema?: Json;
      readonly description?: string;
      readonly result?: string;
      readonly roots?: readonly string[];
    }
  | { readonly path: string; readonly operation?: string; readonly pname?: string }
  | { readonly spec: JsonObject; readonly beside?: readonly JsonObject[] };

/** A value that was scanned, as far as `text` goes, and its whole length. */
interface Scanned {
  readonly text: string;
  readonly length: number;
}

/** The finding that a rule's sighting in an event, and there in a value, amounts to. */
export const finding = (
  event: StoredEvent,
  rule: AnyRule,
  seen: Sighting,
  tool: string | null = null,
  value?: Scanned,
): Finding => ({
  event,
  rule: rule.id,
  risk: rule.risk,
  tool,
  reason: seen.detail === undefined ? rule.title : `${rule.title}: ${seen.detail}`,
  why: rule.why,
  field: seen.field,
  excerpt: seen.excerpt,
  techniques: rule.techniques,
  ...(value === undefined || value.length <= value.text.length
    ? {}
    : { clipped: { scanned: value.text.length, of: value.length } }),
});
