/** How a client starts a server through Weir: with this node and this pipeline.js, by their absolute paths. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../usageError.ts';

export interface Launcher {
  readonly node: string;
  readonly pipeline: string;
  /** Further options of `weir observe`, such as --trace. */
  readonly options: readonly string[];
}

/** Links that outlive an update of the node behind them. */
const LASTING = ['/opt/homebrew/bin/node', '/usr/local/bin/node', '/usr/bin/node'];

/** @throws UsageError when this Weir stands where it will not stay. */
export const launcherOf = (options: readonly string[]): Launcher => {
  const pipeline = join(packageFolder(), 'pipeline.js');
  if (pipeline.includes(`${sep}_npx${sep}`))
    throw new UsageError(`install: npx keeps Weir in a cache that it empties. Install it first: npm install --global weir-mcp.`);
  return { node: lastingNode(process.execPath), pipeline, options };
};

const packageFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
};

const lastingNode = (node: string): string =>
  LASTING.find((link) => existsSync(link) && realpathSync(link) === realpathSync(node)) ?? node;

/** The arguments that observe a server, to stand before its own command. */
export const prefixOf = ({ pipeline, options }: Launcher, server: string): readonly string[] => [
  pipeline,
  'observe',
  '--name',
  server,
  ...options,
  '--',
];
