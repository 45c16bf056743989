/** What the model has said is kept across runs, and counts again in a replay. */
import { lastValueFrom } from 'rxjs';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import { embedded } from '../../src/judges/embedded.ts';
import type { Question } from '../../src/judges/judge.ts';
import { openMemory } from '../../src/judges/memory.ts';
import { stored } from '../../src/judges/stored.ts';
import { verdictKey } from '../../src/judges/verdicts.ts';
import { openStore } from '../../src/sinks/sqlite.ts';
import { temporaryFile } from '../temporary.ts';

const LOW = { DomainMatch: 5, OperationMatch: 5, ArgumentSpecificity: 5, Consistency: 5, Penalties: ['other-domain'] } as const;

const question: Question = {
  look: 'specification',
  server: 'weather',
  spec: { tool: 'forecast', title: null, description: 'Tells the weather.', inputSchema: null, annotations: null, hash: 'h' },
  beside: [],
};

const verdictOf = (judge: typeof embedded) => lastValueFrom(judge(question));

it('gives in the next run what was set in this one', () => {
  const path = temporaryFile('events.db');
  openStore(path, 'OFF').close();
  const now = () => 1_767_690_000_000;
  const first = openMemory(path, now);
  first.verdicts.set('a', LOW);
  first.ledger.set(20_000, 7);
  first.close();
  const second = openMemory(path, now);
  expect([second.verdicts.get('a'), second.verdicts.get('b')]).toEqual([LOW, undefined]);
  expect([second.ledger.get(20_000), second.ledger.get(20_001)]).toEqual([7, undefined]);
  second.close();
});

it('judges a replay by what was said, and by the embedded judge where nothing was', async () => {
  const key = verdictKey(question, 'model', await verdictOf(embedded));
  const said = await verdictOf(stored(embedded, { get: (asked) => (asked === key ? LOW : undefined) }, 'model'));
  expect([said.rubric.Origin, said.rubric.Score < 40]).toEqual(['cache', true]);
  expect(await verdictOf(stored(embedded, { get: () => undefined }, 'model'))).toEqual(await verdictOf(embedded));
});

it('counts requests on while the database cannot be written, and the budget holds', () => {
  const path = temporaryFile('events.db');
  openStore(path, 'OFF').close();
  const memory = openMemory(path, () => 1_767_690_000_000);
  memory.ledger.set(20_000, 1);
  const other = openDatabase(path);
  other.exec('BEGIN IMMEDIATE');
  memory.ledger.set(20_000, 2);
  expect([memory.ledger.get(20_000), memory.ledger.get(20_001)]).toEqual([2, undefined]);
  other.close();
  memory.close();
});
