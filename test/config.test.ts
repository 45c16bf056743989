import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { defineOptions, mistralKey, readConfig } from '../src/config.ts';
import { UsageError } from '../src/usageError.ts';
import { temporaryFile, temporaryFolder } from './temporary.ts';

const OPTIONS = defineOptions({
  enabled: { default: true, doc: '' },
  size: { default: 5, range: [1, 10], doc: '' },
  share: { default: 0.5, range: [0, 1], doc: '' },
  mode: { default: 'auto', oneOf: ['auto', 'off'], doc: '' },
  path: { default: 'data', doc: '' },
});
const DEFAULTS = { enabled: true, size: 5, share: 0.5, mode: 'auto', path: 'data' };

/** Reads a file of this text: its one section, and that there are no others. */
const read = (text: string) => {
  const file = temporaryFile('config.conf');
  writeFileSync(file, text);
  const config = readConfig(file, true);
  const values = config.section('Store', OPTIONS);
  config.refuseOthers(['Store', 'Judge']);
  return values;
};

const refusal = (text: string): string => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UsageError) return error.message.replace(/^.*config\.conf/, 'config.conf');
    throw error;
  }
  throw new Error('nothing was refused');
};

test('values are read as their options declare them', () => {
  expect(read('[Store]\nenabled = false\nsize = 10\nshare = 0.25\nmode = off\npath = /a b/c=d\n')).toEqual({
    enabled: false,
    size: 10,
    share: 0.25,
    mode: 'off',
    path: '/a b/c=d',
  });
});

test('comments, a BOM and CRLF are no part of what is written', () => {
  expect(read('\ufeff# one\r\n; two\r\n[Store]\r\nsize = 7 ; three\r\n\r\npath = x\r\n')).toEqual({
    ...DEFAULTS,
    size: 7,
    path: 'x',
  });
});

test('text may look like something else', () => {
  expect(read('[Store]\npath = true').path).toBe('true');
  expect(read('[Store]\npath = 12').path).toBe('12');
  expect(read('[Store]\npath =').path).toBe('');
});

test('where nothing is written, defaults hold', () => {
  expect(read('')).toEqual(DEFAULTS);
  const missing = readConfig(temporaryFile('config.conf'));
  expect(missing.section('Store', OPTIONS)).toEqual(DEFAULTS);
  missing.refuseOthers([]);
});

test('a file that was asked for must be there, and be a file', () => {
  const folder = temporaryFolder();
  for (const file of [folder, join(folder, 'none.conf')]) {
    expect(() => readConfig(file, true)).toThrow(UsageError);
    expect(() => readConfig(file, true)).toThrow(file);
  }
});

test.for([
  ['[Store]\n\nsiez = 1', 'config.conf line 3: [Store] has no key "siez". Did you mean "size"?'],
  ['[Store]\nsize = 1\n[Sotre]\nsize = 1', 'config.conf line 3: there is no section [Sotre]. Did you mean [Store]?'],
  ['[Judge]\nsize = 1\n[Store]\nsize = 11', 'config.conf line 4: [Store] size = 11: it takes a whole number from 1 to 10.'],
  ['[Store]\nsize = many', 'config.conf line 2: [Store] size = many: it takes a whole number from 1 to 10.'],
  ['[Store]\nshare = 2', 'config.conf line 2: [Store] share = 2: it takes a number from 0 to 1.'],
  ['[Store]\nsize = 1.5', 'config.conf line 2: [Store] size = 1.5: it takes a whole number from 1 to 10.'],
  ['[Store]\nsize =', 'config.conf line 2: [Store] size = : it takes a whole number from 1 to 10.'],
  ['[Store]\nenabled = yes', 'config.conf line 2: [Store] enabled = yes: it takes true or false.'],
  ['[Store]\nmode = of', 'config.conf line 2: [Store] mode = of: it takes one of auto, off.'],
  ['# a\nsize = 1', 'config.conf line 2: "size" stands outside any section.'],
  ['Store = 1', 'config.conf line 1: "Store" stands outside any section.'],
] as const)('%j is refused with the line and the cure', ([text, message]) => {
  expect(refusal(text)).toBe(message);
});

test('where nothing is near, all that there is is named', () => {
  expect(refusal('[Store]\nzzzzzzzzzzzz = 1')).toContain('There are "enabled", "size", "share", "mode", "path".');
});

test.for(['constructor', 'toString'])('%s is a name like any other', (name) => {
  expect(refusal(`[Store]\n${name} = 1`)).toContain(`[Store] has no key "${name}"`);
});

describe('the Mistral key', () => {
  const inFolder = (files: Readonly<Record<string, string>>): void => {
    const [before, folder] = [process.cwd(), temporaryFolder()];
    mkdirSync(join(folder, 'src/engines'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    process.chdir(folder);
    onTestFinished(() => process.chdir(before));
  };

  test('is none where none is given', () => {
    inFolder({ '.env': 'OTHER=1\nMISTRAL_API_KEY=\n' });
    expect(mistralKey({ MISTRAL_API_KEY: ' ' })).toBeUndefined();
  });

  test('comes from the environment first, then .env, then src/engines/.env', () => {
    inFolder({ '.env': '\ufeffMISTRAL_API_KEY="near"\r\n', 'src/engines/.env': 'MISTRAL_API_KEY=far # mine\n' });
    expect(mistralKey({ MISTRAL_API_KEY: 'set' })).toBe('set');
    expect(mistralKey({})).toBe('near');
    writeFileSync('.env', '');
    expect(mistralKey({})).toBe('far');
  });
});
