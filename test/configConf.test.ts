/** config.conf is the reference for every option: none is missing, none stands there that is not read, and each has its default. */
import { readFileSync } from 'node:fs';
import { parse } from 'ini';
import { expect, it } from 'vitest';
import type { Options } from '../src/engine.ts';
import { exceptionsOptions } from '../src/exceptions.ts';
import { limitsOptions } from '../src/limits.ts';
import { builtInEngines, extensionsOptions } from '../src/loadEngines.ts';
import { recordingOptions } from '../src/sinks/record.ts';
import { databaseOptions } from '../src/sinks/sqlite.ts';
import { statusOptions } from '../src/sinks/status.ts';
import { collectorOptions } from '../src/sources/collector.ts';
import { eventProviderOptions } from '../src/sources/zmq.ts';

it('shows every option of every section, with its doc and its default', async () => {
  const text = readFileSync('config.conf', 'utf8');
  const enabled = { enabled: { default: true, doc: 'Whether this engine runs.' } };
  const engines = (await builtInEngines()).map(({ name, options }): [string, Options] => [name, { ...enabled, ...options }]);
  const sections: readonly [string, Options][] = [
    ['EventProvider', eventProviderOptions],
    ['Collector', collectorOptions],
    ['Database', databaseOptions],
    ['Recording', recordingOptions],
    ['Status', statusOptions],
    ['Extensions', extensionsOptions],
    ['Exceptions', exceptionsOptions],
    ['Limits', limitsOptions],
    ...engines,
  ];
  const defaults = sections.map(([name, options]) => [
    name,
    Object.fromEntries(
      Object.entries(options).map(([key, option]) => [
        key,
        typeof option.default === 'number' ? String(option.default) : option.default,
      ]),
    ),
  ]);
  expect(parse(text)).toEqual(Object.fromEntries(defaults));
  for (const [, options] of sections) for (const { doc } of Object.values(options)) expect(text).toContain(`; ${doc}`);
});
