import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Finding, type Rubric, type StoredEvent, severityOf } from '../src/event.ts';
import { resultsOf } from '../src/result.ts';
import { call, classified, finding, sent } from './observer.ts';

const [one, two] = classified(sent(call(1, 'read')), sent(call(2, 'read'))) as [StoredEvent, StoredEvent];
const saw = (rest: Partial<Finding>): Finding => finding(one, rest);

describe('resultsOf', () => {
  it('groups the findings of one event and one tool into one result, named after the worst', () => {
    const [result, ...others] = resultsOf('E', [
      saw({ rule: 'A', risk: 30, techniques: ['T2'] }),
      saw({ rule: 'B', risk: 70, techniques: ['T1', 'T2'], reason: 'seen', why: 'bad', excerpt: 'x' }),
      saw({ rule: 'C', risk: 50, techniques: [] }),
    ]);
    expect(others).toEqual([]);
    expect(result).toMatchObject({
      engine: 'E',
      rule: 'B',
      risk: 70,
      score: 70,
      severity: 'high',
      reason: 'seen',
      why: 'bad',
      excerpt: 'x',
    });
    expect(result).toMatchObject({ tool: 'read', server: 'node:4242', detail: { techniques: ['T1', 'T2'] } });
    expect(result?.detail).toMatchObject({ findings: [{ rule: 'B' }, { rule: 'C' }, { rule: 'A' }] });
  });

  it('keeps the first of two equally bad', () =>
    expect(resultsOf('E', [saw({ rule: 'A', risk: 50 }), saw({ rule: 'B', risk: 50 })])).toMatchObject([{ rule: 'A' }]));

  it('takes score and parts from a judge', () => {
    const rubric: Rubric = {
      DomainMatch: 20,
      OperationMatch: 10,
      ArgumentSpecificity: 5,
      Consistency: 5,
      Penalties: [],
      Score: 40,
      Origin: 'embedded',
    };
    expect(resultsOf('E', [saw({ risk: 60, rubric })])).toMatchObject([
      { score: 40, risk: 60, severity: 'medium', detail: rubric },
    ]);
  });

  it('gives one result an event and tool, with the highest risk among them, and none without severity', () => {
    const any = fc
      .record({ event: fc.constantFrom(one, two), tool: fc.constantFrom('a', 'b', null), risk: fc.nat(100) })
      .map(saw);
    fc.assert(
      fc.property(fc.array(any), (findings) => {
        const worst = new Map<string, number>();
        for (const { event, tool, risk } of findings) {
          const key = `${event.raw.id} ${tool}`;
          if (risk > 20) worst.set(key, Math.max(risk, worst.get(key) ?? 0));
        }
        const results = resultsOf('E', findings);
        expect(results.map(({ event, tool, risk }) => [`${event.raw.id} ${tool}`, risk])).toEqual([...worst]);
        for (const { severity, risk } of results) expect(severity).toBe(severityOf(risk));
      }),
    );
  });
});

describe('severityOf', () => {
  it.each([
    [0, 'none'],
    [20, 'none'],
    [21, 'low'],
    [40, 'low'],
    [41, 'medium'],
    [60, 'medium'],
    [61, 'high'],
    [100, 'high'],
  ] as const)('of %d is %s', (risk, severity) => expect(severityOf(risk)).toBe(severity));
});
