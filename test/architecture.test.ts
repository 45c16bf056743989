/** The tree is the diagram: what may know what. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = [
  'pipeline.ts',
  ...readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('src', file)),
];

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative('.', join(dirname(file), path ?? '')),
  );

const folderOf = (file: string): string => /^src\/(\w+)\//.exec(file)?.[1] ?? (file === 'pipeline.ts' ? 'pipeline' : 'src');

/** Who must not import whom. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  parse: ['sources', 'operators', 'engines', 'rules', 'judges', 'sinks', 'pipeline'],
  rules: ['sources', 'operators', 'engines', 'sinks', 'pipeline'],
  judges: ['sources', 'operators', 'engines', 'sinks', 'pipeline'],
  engines: ['sources', 'operators', 'sinks', 'pipeline'],
  operators: ['sources', 'engines', 'sinks', 'rules', 'pipeline'],
  sources: ['operators', 'engines', 'sinks', 'rules', 'judges', 'pipeline'],
  observer: ['sources', 'operators', 'engines', 'sinks', 'rules', 'judges', 'pipeline'],
  sinks: ['sources', 'engines', 'rules', 'judges', 'pipeline'],
};

describe('the tree', () => {
  it.each(Object.entries(FORBIDDEN))('%s know nothing of what they must not', (folder, forbidden) => {
    const wrong = sources
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))
      .filter(({ imported }) => forbidden.includes(folderOf(imported)));
    expect(wrong).toEqual([]);
  });

  it('subscribes in pipeline.ts alone', () => {
    const subscribing = sources.filter((file) => /\.subscribe\(|lastValueFrom\(|firstValueFrom\(/.test(withoutComments(file)));
    expect(
      subscribing.filter(
        (file) =>
          !['pipeline.ts', 'src/contract.ts', 'src/play.ts', 'src/sources/zmq.ts', 'src/operators/spread.ts'].includes(file),
      ),
    ).toEqual([]);
  });

  it('has no clock and no chance in the graph but the ports', () => {
    const graph = sources.filter((file) => /^src\/(?:operators|engines|rules|judges|parse)\//.test(file));
    expect(
      graph.filter((file) => /Date\.now|setTimeout|setInterval|Math\.random|new Date\(\)/.test(withoutComments(file))),
    ).toEqual([]);
  });
});

const withoutComments = (file: string): string => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
