/** Finds engines by folder: each file that default-exports a `defineEngine` is one. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineOptions } from './config.ts';
import type { Engine } from './engine.ts';
import { UsageError } from './usageError.ts';

/** Section [Extensions] of config.conf. */
export const extensionsOptions = defineOptions({
  path: { default: '', doc: 'A folder of your own engines, one a file (docs/extending.md). Empty: none.' },
});

const BUILT_IN = fileURLToPath(new URL('engines/', import.meta.url));

/** The engines that come with Weir. */
export const builtInEngines = (): Promise<readonly Engine[]> => load(BUILT_IN);

/** Those of a user's folder; '' means none. @throws UsageError that names the broken file. */
export const extensionEngines = async (folder: string, taken: readonly Engine[]): Promise<readonly Engine[]> => {
  if (folder === '') return [];
  if (!existsSync(folder)) throw new UsageError(`[Extensions] path = ${folder}: no such folder.`);
  const engines = await load(resolve(folder));
  const names = new Set(taken.map(({ name }) => name));
  for (const { name } of engines) {
    if (names.has(name)) throw new UsageError(`[Extensions] path = ${folder}: two engines are named ${name}. Rename one.`);
    names.add(name);
  }
  return engines;
};

const load = async (folder: string): Promise<readonly Engine[]> => {
  const files = readdirSync(folder).filter((file) => /\.(?:[cm]?js|ts)$/.test(file) && !file.endsWith('.d.ts'));
  return Promise.all(files.sort().map((file) => loadFile(join(folder, file))));
};

const loadFile = async (file: string): Promise<Engine> => {
  let exported: { readonly default?: unknown };
  try {
    exported = await import(pathToFileURL(file).href);
  } catch (error) {
    throw new UsageError(`${file}: cannot be loaded (${error instanceof Error ? error.message : String(error)}).`);
  }
  if (!isEngine(exported.default)) {
    throw new UsageError(
      `${file}: its default export is no engine. Export default defineEngine({ name, options, detect }), or with operator instead of detect.`,
    );
  }
  return exported.default;
};

const isEngine = (value: unknown): value is Engine => {
  const engine = Object(value) as Partial<Record<string, unknown>>;
  const powers = [engine.detect, engine.operator].filter((power) => typeof power === 'function');
  return typeof engine.name === 'string' && /^[A-Za-z][A-Za-z0-9_-]*$/.test(engine.name) && powers.length === 1;
};
