/** What is stored and alerted: the findings of one engine about one event and one tool, as one result. */
import { type Finding, type Json, type Severity, type StoredEvent, severityOf } from './event.ts';
import { narrowest } from './exceptions.ts';

export interface Result {
  readonly event: StoredEvent;
  readonly engine: string;
  /** Of the worst finding; so are reason and why. */
  readonly rule: string;
  readonly server: string;
  readonly tool: string | null;
  /** 'none': the user has excepted it; it is stored and counted, and alerts nobody. */
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
  /** It has come so often; absent the first time. */
  readonly times?: number;
}

/** Why a finding is no alert, if the user has said so. */
export type Excepted = (finding: Finding) => { readonly name: string; readonly reason: string } | undefined;

/** One result for each event and tool among `findings`; those of severity none are dropped. What is excepted is kept, but raises nothing. */
export const resultsOf = (
  engine: string,
  findings: readonly Finding[],
  excepted: Excepted = () => undefined,
): readonly Result[] => {
  if (findings.length === 0) return [];
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (severityOf(finding.risk) === 'none') continue;
    const key = JSON.stringify([finding.event.raw.id, finding.tool]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => resultOf(engine, group, excepted));
};

const resultOf = (engine: string, group: readonly Finding[], excepted: Excepted): Result => {
  const told = group
    .map((finding) => ({ finding, exception: excepted(finding) }))
    .toSorted((a, b) => Number(a.exception !== undefined) - Number(b.exception !== undefined) || b.finding.risk - a.finding.risk);
  const [{ finding: worst, exception }] = told as [(typeof told)[number]];
  const { event, rule, tool, risk, reason, why, excerpt, rubric } = worst;
  const findings = told.map(({ finding, exception: silenced }) => ({
    rule: finding.rule,
    reason: finding.reason,
    why: finding.why,
    field: finding.field,
    excerpt: finding.excerpt,
    ...(finding.clipped === undefined ? {} : { clipped: finding.clipped }),
    ...(silenced === undefined
      ? { exception: narrowest(finding) }
      : { suppressed: { exception: silenced.name, reason: silenced.reason } }),
  }));
  const techniques = [...new Set(group.flatMap((finding) => finding.techniques))].sort();
  return {
    event,
    engine,
    rule,
    server: event.server.label,
    tool,
    severity: exception === undefined ? severityOf(risk) : 'none',
    score: rubric?.Score ?? risk,
    risk,
    reason,
    why,
    excerpt,
    detail: { ...rubric, findings, techniques } as Json,
  };
};
