/** The arithmetic of a verdict: Score from its parts, lowered by what counts against it, and never raised by anything. */
import type { Rubric } from '../event.ts';

/** What a judge scores, each from 0 to its limit. */
export interface Parts {
  readonly DomainMatch: number;
  readonly OperationMatch: number;
  readonly ArgumentSpecificity: number;
  readonly Consistency: number;
}

/** The limits of the parts; they add up to 100. */
export const LIMITS: Parts = { DomainMatch: 40, OperationMatch: 35, ArgumentSpecificity: 15, Consistency: 10 };

/** One thing that counts against a tool or a call, and the risk (0–100) it would mean by itself. */
export interface Penalty {
  readonly label: string;
  readonly risk: number;
}

/** Parts held within their limits, as whole numbers; what is no number counts as nothing. */
export const bounded = (parts: Parts): Parts => ({
  DomainMatch: within(parts.DomainMatch, LIMITS.DomainMatch),
  OperationMatch: within(parts.OperationMatch, LIMITS.OperationMatch),
  ArgumentSpecificity: within(parts.ArgumentSpecificity, LIMITS.ArgumentSpecificity),
  Consistency: within(parts.Consistency, LIMITS.Consistency),
});

const within = (value: number, limit: number): number =>
  Number.isNaN(value) ? 0 : Math.round(Math.min(limit, Math.max(0, value)));

/** The risk of independent penalties together: weak ones add up, none takes another away, 100 is never passed. */
export const combined = (penalties: readonly Penalty[]): number =>
  100 * (1 - penalties.reduce((clean, { risk }) => clean * (1 - within(risk, 100) / 100), 1));

/** A rubric whose Score is the sum of its parts, capped by its penalties: whoever scored the parts, a firing rule cannot be talked over. */
export const rubricOf = (parts: Parts, penalties: readonly Penalty[], origin: Rubric['Origin'], note?: string): Rubric => {
  const held = bounded(parts);
  const sum = held.DomainMatch + held.OperationMatch + held.ArgumentSpecificity + held.Consistency;
  // Rounded before the subtraction, so that floating point never moves a verdict across a severity's edge.
  const cap = 100 - Math.round(combined(penalties));
  return {
    ...held,
    Penalties: penalties.map(({ label }) => label),
    Score: Math.min(sum, cap),
    Origin: origin,
    ...(note === undefined ? {} : { Note: note }),
  };
};

/** Risk on the scale of `severityOf`: 100 - Score. */
export const riskOf = (rubric: Rubric): number => 100 - rubric.Score;
