/** Every built-in engine passes the contract, and each of its rules its own examples. */
import { describe, expect, it } from 'vitest';
import { contract } from '../src/contract.ts';
import { defineEngine } from '../src/engine.ts';
import { embedded } from '../src/judges/embedded.ts';
import { builtInEngines } from '../src/loadEngines.ts';

const engines = await builtInEngines();

describe.each(engines)('$name', (engine) => {
  for (const { name, run } of contract(engine, { judge: embedded })) it(name, run);
});

it('comes with the four engines, and no rule id twice', () => {
  expect(engines.map(({ name }) => name)).toEqual(['CommandInjection', 'FileSystemExposure', 'SensitiveFile', 'ToolsPoisoning']);
  const ids = engines.flatMap(({ rules }) => rules ?? []).map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

describe('the contract', () => {
  const broken = {
    'throws on a file event': defineEngine({
      name: 'Throws',
      detect: (event) => {
        if (event.kind === 'file') throw new Error('no files, please');
        return [];
      },
    }),
    'remembers between runs': (() => {
      let runs = 0;
      return defineEngine({
        name: 'Remembers',
        detect: (event) => {
          runs += 1;
          const finding = {
            event,
            rule: 'R',
            risk: 50,
            tool: null,
            reason: 'r',
            why: 'w',
            field: '',
            excerpt: String(runs),
            techniques: ['t'],
          };
          return event.kind === 'call' ? [{ ...finding, event }] : [];
        },
      });
    })(),
  };

  it.each(Object.entries(broken))('is failed by an engine that %s', async (_what, engine) => {
    const outcomes = await Promise.allSettled(contract(engine).map(({ run }) => run()));
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
  });
});
