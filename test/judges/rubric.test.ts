/** The rubric's arithmetic: exact at every edge, and lowered only. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/event.ts';
import { bounded, combined, LIMITS, type Penalty, riskOf, rubricOf } from '../../src/judges/rubric.ts';

const parts = fc.record({
  DomainMatch: fc.oneof(fc.double(), fc.integer({ min: -100, max: 200 })),
  OperationMatch: fc.oneof(fc.double(), fc.integer({ min: -100, max: 200 })),
  ArgumentSpecificity: fc.oneof(fc.double(), fc.integer({ min: -100, max: 200 })),
  Consistency: fc.oneof(fc.double(), fc.integer({ min: -100, max: 200 })),
});
const penalties = fc.array(fc.record({ label: fc.string(), risk: fc.integer({ min: -10, max: 120 }) }), { maxLength: 12 });

describe('a rubric', () => {
  it('scores 100 with full parts and nothing against it', () => {
    expect(rubricOf(LIMITS, [], 'embedded')).toEqual({ ...LIMITS, Penalties: [], Score: 100, Origin: 'embedded' });
  });

  it.each([
    [80, 'none'],
    [79, 'low'],
    [60, 'low'],
    [59, 'medium'],
    [40, 'medium'],
    [39, 'high'],
  ] as const)('of Score %i is %s, by its penalty or by its parts', (score, severity) => {
    const capped = rubricOf(LIMITS, [{ label: 'one', risk: 100 - score }], 'embedded');
    expect([capped.Score, severityOf(riskOf(capped))]).toEqual([score, severity]);
    const lost = 100 - score;
    const summed = rubricOf(
      { ...LIMITS, DomainMatch: 40 - Math.min(40, lost), OperationMatch: 35 - Math.max(0, lost - 40) },
      [],
      'mistral',
    );
    expect([summed.Score, severityOf(riskOf(summed))]).toEqual([score, severity]);
  });

  it('holds every part within its limit, as a whole number, whatever a model returns', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const held = bounded(given);
        for (const key of ['DomainMatch', 'OperationMatch', 'ArgumentSpecificity', 'Consistency'] as const) {
          expect(Number.isInteger(held[key]) && held[key] >= 0 && held[key] <= LIMITS[key]).toBe(true);
        }
      }),
    );
  });

  it('never scores above the sum of its parts nor above what any one penalty allows', () => {
    fc.assert(
      fc.property(parts, penalties, (given, against) => {
        const { Score, DomainMatch, OperationMatch, ArgumentSpecificity, Consistency } = rubricOf(given, against, 'mistral');
        expect(Number.isInteger(Score) && Score >= 0).toBe(true);
        expect(Score).toBeLessThanOrEqual(DomainMatch + OperationMatch + ArgumentSpecificity + Consistency);
        for (const { risk } of against) expect(Score).toBeLessThanOrEqual(100 - Math.min(100, Math.max(0, risk)));
      }),
    );
  });

  it('is only lowered by a further penalty', () => {
    fc.assert(
      fc.property(parts, penalties, fc.integer({ min: 0, max: 100 }), (given, against, risk) => {
        const more: readonly Penalty[] = [...against, { label: 'more', risk }];
        expect(rubricOf(given, more, 'embedded').Score).toBeLessThanOrEqual(rubricOf(given, against, 'embedded').Score);
        expect(combined(more)).toBeGreaterThanOrEqual(combined(against) - 1e-9);
      }),
    );
  });

  it('lets one weak sign pass, and two of them not', () => {
    const weak: Penalty = { label: 'weak', risk: 15 };
    expect(severityOf(riskOf(rubricOf(LIMITS, [weak], 'embedded')))).toBe('none');
    expect(severityOf(riskOf(rubricOf(LIMITS, [weak, weak], 'embedded')))).toBe('low');
  });

  it('keeps a note of what kept a better judge from it', () => {
    expect(rubricOf(LIMITS, [], 'embedded', 'no key').Note).toBe('no key');
  });
});
