/** No pattern in src/ backtracks super-linearly. What is bounded throughout is linear; what is not is checked by an analyser. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const patternsIn = (file: string): readonly Pattern[] => {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    const parts = ts.isRegularExpressionLiteral(node) ? /^\/(.*)\/([a-z]*)$/s.exec(node.text) : null;
    if (parts !== null) found.push({ file, source: parts[1] ?? '', flags: parts[2] ?? '' });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
};

/** It repeats something without a limit, or far: escapes and character classes aside. */
const repeatsFreely = ({ source }: Pattern): boolean => {
  const bare = source.replace(/\\./gs, '_').replace(/\[[^\]]*\]/g, '_');
  return /[*+]|\{\d+,\}|\{\d*,\d{4,}\}/.test(bare);
};

/** Quoting of what the user types on his own command line, which nobody else can write. */
const OWN_INPUT = 'src/observer/windows.ts';

const patterns = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file))
  .filter((file) => file !== OWN_INPUT)
  .flatMap(patternsIn);

describe('patterns', () => {
  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(300);
  });

  it.each(patterns.filter(repeatsFreely))('$file: /$source/$flags', ({ source, flags }) => {
    expect(checkSync(source, flags, { timeout: 5000 }).status).not.toBe('vulnerable');
  });

  it.each(['(a+)+$', 'x*x*x*y'])('would be caught: /%s/', (source) => {
    expect(checkSync(source, '').status).toBe('vulnerable');
  });
});
