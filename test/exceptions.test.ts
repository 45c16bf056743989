/** Exceptions silence what they name, and say so. */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../src/contract.ts';
import commandInjection from '../src/engines/commandInjection.ts';
import { readExceptions } from '../src/exceptions.ts';
import { encodeJson } from '../src/parse/json.ts';
import { eventsOf, wireOf } from '../src/play.ts';
import { resultsOf } from '../src/result.ts';
import { temporaryFile } from './temporary.ts';

const exceptionsIn = (text: string) => {
  const file = temporaryFile('exceptions.conf');
  writeFileSync(file, text);
  return readExceptions(file);
};

const findings = await findingsOf(
  commandInjection,
  await eventsOf(wireOf({ tool: 'ping', arguments: { host: 'example.com; cat /etc/passwd' } })),
);
const [finding] = findings;
if (finding === undefined) throw new Error('the example raises no finding');

describe('an exception', () => {
  it.each([
    ['rule = CI-*', true],
    ['rule = CI-OTHER', false],
    ['server = example\ntool = ping', true],
    ['server = example\ntool = pong', false],
    ['text = "*; cat /etc/*"', true],
    ['text = "*; cat /home/*"', false],
    ['text = "*cat*cat*"', false],
  ])('that says %j holds: %s', (says, holds) => {
    const [exception] = exceptionsIn(`[one]\n${says}\nreason = because`);
    expect(exception?.excepts(finding)).toBe(holds);
  });

  it('keeps the result, without severity and with its reason', () => {
    const exceptions = exceptionsIn('[one]\ntool = ping\nreason = because');
    const [result] = resultsOf('CommandInjection', findings, (each) => exceptions.find(({ excepts }) => excepts(each)));
    expect(result?.severity).toBe('none');
    expect(JSON.stringify(result?.detail)).toContain('"suppressed":{"exception":"one","reason":"because"}');
  });

  it('is offered by each finding: the narrowest that silences just it', () => {
    const [result] = resultsOf('CommandInjection', findings);
    const [told] = (
      JSON.parse(encodeJson(result?.detail ?? null)) as {
        readonly findings: readonly { readonly exception: Record<string, string> }[];
      }
    ).findings;
    const lines = Object.entries(told?.exception ?? {}).map(([key, value]) => `${key} = ${JSON.stringify(value)}`);
    const [exception] = exceptionsIn(`[offered]\n${lines.join('\n')}\nreason = offered`);
    expect(exception?.excepts(finding)).toBe(true);
    expect(exception?.excepts({ ...finding, excerpt: 'another' })).toBe(false);
  });

  it.each([
    ['[one]\nrule = X', 'gives no reason'],
    ['[one]\nreason = all', 'excepts everything'],
    ['[one]\nruel = X\nreason = typo', 'Did you mean "rule"?'],
    ['[one]\nrule = X\nreason = r\nexpires = soon', 'takes a date'],
  ])('%j is refused: %s', (text, cause) => {
    expect(() => exceptionsIn(text)).toThrow(cause);
  });

  it('matches its own text, and any text with a part of it starred', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '/') }), { minLength: 1, maxLength: 5 }), (parts) => {
        const [exception] = exceptionsIn(`[one]\ntext = ${JSON.stringify(parts.join('*'))}\nreason = r`);
        return exception?.excepts({ ...finding, excerpt: parts.join('ab') }) === true;
      }),
      { numRuns: 50 },
    );
  });
});
