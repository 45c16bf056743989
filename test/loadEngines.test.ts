import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInEngines, extensionEngines } from '../src/loadEngines.ts';
import { UsageError } from '../src/usageError.ts';
import { temporaryFolder } from './temporary.ts';

const engine = (name: string, power = 'detect: () => []'): string => `export default { name: '${name}', ${power} };\n`;

/** A folder of extensions with these files in it. */
const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

test('the built-in engines are those of the folder, and each has a name of its own', async () => {
  const names = (await builtInEngines()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['CommandInjection', 'FileSystemExposure', 'SensitiveFile', 'ToolsPoisoning']));
  expect(new Set(names).size).toBe(names.length);
});

test('without a folder there are no extensions', async () => {
  expect(await extensionEngines('', [])).toEqual([]);
});

test('each file of the folder is an engine, of either power; what is no module is left alone', async () => {
  const folder = folderOf({
    'b.mjs': engine('Bee', 'operator: (event$) => event$'),
    'a.mjs': engine('Ay'),
    'a.d.ts': 'export {}',
    'README.md': '# mine',
  });
  expect((await extensionEngines(folder, [])).map(({ name }) => name)).toEqual(['Ay', 'Bee']);
});

test('a folder that is not there is named', async () => {
  await expect(extensionEngines('/nowhere/engines', [])).rejects.toThrow('[Extensions] path = /nowhere/engines: no such folder.');
});

test.for([
  ['does not parse', 'export default {{'],
  ['throws', 'throw new Error("boom")'],
  ['imports what is not there', 'import "./none.mjs"'],
  ['exports nothing', 'export const engine = 1'],
  ['exports null', 'export default null'],
  ['has no name', 'export default { detect: () => [] }'],
  ['has a name that no section can bear', engine('a b')],
  ['has no power', engine('Ay', '')],
  ['has both powers', engine('Ay', 'detect: () => [], operator: (event$) => event$')],
] as const)('a file that %s stops the start with its name', async ([, text]) => {
  const folder = folderOf({ 'good.mjs': engine('Good'), 'mine.mjs': text });
  const loading = extensionEngines(folder, []);
  await expect(loading).rejects.toThrow(UsageError);
  await expect(loading).rejects.toThrow(`${join(folder, 'mine.mjs')}: `);
});

test('two engines of one name are refused, be one of them built in', async () => {
  const taken = await builtInEngines();
  await expect(extensionEngines(folderOf({ 'a.mjs': engine('SensitiveFile') }), taken)).rejects.toThrow(
    'two engines are named SensitiveFile',
  );
  const twins = folderOf({ 'a.mjs': engine('Twin'), 'b.mjs': engine('Twin') });
  await expect(extensionEngines(twins, [])).rejects.toThrow('two engines are named Twin');
});
