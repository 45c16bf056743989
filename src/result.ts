/** What is stored and alerted: the findings of one engine about one event and one tool, as one result. */
import { type Finding, type Json, type Severity, type StoredEvent, severityOf } from './event.ts';

export interface Result {
  readonly event: StoredEvent;
  readonly engine: string;
  /** Of the worst finding; so are reason and why. */
  readonly rule: string;
  readonly server: string;
  readonly tool: string | null;
  readonly severity: Severity;
  /** 0–100: for a judged call its alignment (100 = perfect), for a signature its risk. */
  readonly score: number;
  /** 0–100, higher is worse, in every engine. */
  readonly risk: number;
  readonly reason: string;
  readonly why: string;
  readonly excerpt: string;
  /** engine_results.detail: the findings with their techniques, or a judge's rubric. */
  readonly detail: Json;
}

/** One result for each event and tool among `findings`; those of severity none are dropped. */
export const resultsOf = (engine: string, findings: readonly Finding[]): readonly Result[] => {
  if (findings.length === 0) return [];
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (severityOf(finding.risk) === 'none') continue;
    const key = JSON.stringify([finding.event.raw.id, finding.tool]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => resultOf(engine, group));
};

const resultOf = (engine: string, group: readonly Finding[]): Result => {
  const [worst, ...others] = group.toSorted((a, b) => b.risk - a.risk) as [Finding, ...Finding[]];
  const { event, rule, tool, risk, reason, why, excerpt, rubric } = worst;
  const findings = [worst, ...others].map((each) => ({
    rule: each.rule,
    reason: each.reason,
    why: each.why,
    field: each.field,
    excerpt: each.excerpt,
  }));
  const techniques = [...new Set(group.flatMap((each) => each.techniques))].sort();
  return {
    event,
    engine,
    rule,
    server: event.server.label,
    tool,
    severity: severityOf(risk),
    score: rubric?.Score ?? risk,
    risk,
    reason,
    why,
    excerpt,
    detail: { ...rubric, findings, techniques } as Json,
  };
};
