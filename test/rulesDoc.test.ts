/** docs/rules.md says what the rules say. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressOf, load, render } from '../scripts/rulesDoc.mjs';
import type { AnyRule } from '../src/rule.ts';

describe('docs/rules.md', () => {
  it('is what `node scripts/rulesDoc.mjs` writes', async () => {
    expect(readFileSync('docs/rules.md', 'utf8')).toBe(render(await load()));
  });

  it('has a section for every rule, and links every technique', async () => {
    const given = await load();
    const page = render(given);
    const rules = given.engines.flatMap(({ rules }: { readonly rules: readonly AnyRule[] }) => rules);
    expect(rules.length).toBeGreaterThan(50);
    for (const { id, techniques } of rules) {
      expect(page).toContain(`\n### ${id}\n`);
      for (const technique of techniques) expect(page).toContain(`\n[${technique}]: https://`);
    }
  });
});

describe('a page of rules', () => {
  const rule = {
    id: 'X-RULE',
    title: 'A | title',
    why: 'For a reason.',
    techniques: ['ATT&CK T1059.004', 'HOUSE-RULE 7'],
    risk: 50,
    examples: {
      alerts: [{ tool: 'note', arguments: { text: '```\u202e\u{e0041}\u0007' }, result: 'x'.repeat(1000) }],
      passes: [{ path: '/tmp/x', pname: 'cat' }],
    },
  };
  const page = render({
    engines: [{ name: 'Own', rules: [rule] }],
    weak: [{ ...rule, id: 'X-SIGN', risk: 5 }],
    severityOf: (risk: number) => (risk < 21 ? 'none' : 'medium'),
    visibleJson: (text: string) => text.replace(/[^ -~]/g, '?'),
  });

  it('shows hostile text as harmless, short, and inside a fence that it cannot close', () => {
    expect(page).toMatch(/\n````text\nnote \{"text":"```\?\?\?\\u0007"\}\n {4}result: "x+… \(\d+ more characters\)\n````\n/);
  });
  it('links what it knows, and names the rest', () => {
    expect(page).toContain('Risk 50, medium. [ATT&CK T1059.004] · HOUSE-RULE 7');
    expect(page).toContain('\n[ATT&CK T1059.004]: https://attack.mitre.org/techniques/T1059/004/');
    expect(page).not.toContain('[HOUSE-RULE 7]');
  });
  it('keeps a title from breaking its table, and weak signs apart', () => {
    expect(page).toContain('| [X-RULE](#x-rule) | A \\| title | medium |');
    expect(page).toContain('| X-SIGN | A \\| title | For a reason. | 5 |');
    expect(page).not.toContain('### X-SIGN');
  });
});

describe('a technique', () => {
  it.each([
    ['OWASP-MCP03', 'https://owasp.org/www-project-mcp-top-10/2025/MCP03-2025%E2%80%93Tool-Poisoning'],
    ['SAFE-T1101', 'https://github.com/safe-agentic-framework/safe-mcp/blob/main/techniques/SAFE-T1101/README.md'],
    ['ATT&CK T1485', 'https://attack.mitre.org/techniques/T1485/'],
    ['ATLAS AML.T0051', 'https://atlas.mitre.org/techniques/AML.T0051'],
    ['T1485', undefined],
  ])('%s is described at %s', (technique, address) => {
    expect(addressOf(technique)).toBe(address);
  });
});
