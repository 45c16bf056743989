/** ToolsPoisoning with Mistral, whole: the program, the real SDK, a server on this machine that speaks its protocol. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/database.ts';
import { main } from '../../src/main.ts';
import { encodeJson } from '../../src/parse/json.ts';
import { call, listing, received, request, response, sent, tool } from '../observer.ts';
import { temporaryFolder } from '../temporary.ts';
import { CLEAN, startMistralServer } from './mistralServer.ts';

const KEY = 'a-key-that-must-not-show';

afterEach(() => vi.unstubAllEnvs());

/** Asks for an opinion on the specification, and on the call. */
const RECORDING = [
  sent(request(1, 'tools/list')),
  received(listing(1, [tool('forecast', { description: 'Tells the weather of a city.' })])),
  sent(call(2, 'forecast', { city: 'Busan' })),
  received(response(2, { content: [{ type: 'text', text: 'Sunny.' }] })),
];

it('is judged by the model, and in the next run by what it said', async () => {
  vi.stubEnv('MISTRAL_API_KEY', KEY);
  const server = await startMistralServer();
  server.opinion = ({ messages }) =>
    JSON.stringify(messages).includes('Busan') ? { ...CLEAN, DomainMatch: 0, Penalties: ['other-domain'] } : CLEAN;
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  writeFileSync(
    file('a.jsonl'),
    RECORDING.map((event, at) => encodeJson({ ...event, ts: BigInt(String(event.ts)) + BigInt(at) })).join('\n'),
  );
  writeFileSync(file('my.conf'), `[ToolsPoisoning]\nserver_url = ${server.url}\nsample_percent = 100\nmin_time_ms = 0\n`);
  const replay = (judge: string) =>
    main(['--replay', file('a.jsonl'), '--db', file('a.db'), '--config', file('my.conf'), '--judge', judge, '--quiet']);
  const origins = () =>
    openDatabase(file('a.db'))
      .prepare("SELECT rule_id || ' ' || json_extract(detail, '$.Origin') FROM engine_results ORDER BY id")
      .pluck()
      .all();

  const counted = () =>
    openDatabase(file('a.db'))
      .prepare("SELECT key || ' ' || value FROM system_metadata WHERE key LIKE 'last_run.counted.judge.%' ORDER BY key")
      .pluck()
      .all();

  expect(await replay('mistral')).toBe(0);
  expect(server.asked).toHaveLength(2);
  expect(origins()).toEqual(['TP-MODEL-OTHER-DOMAIN mistral']);
  expect(counted()).toEqual([
    'last_run.counted.judge.mistral 2',
    'last_run.counted.judge.mistral.sent 2',
    'last_run.counted.judge.mistral.tokens 200',
  ]);

  expect(await replay('auto')).toBe(0);
  expect(server.asked).toHaveLength(2);
  expect(origins()).toEqual(['TP-MODEL-OTHER-DOMAIN mistral', 'TP-MODEL-OTHER-DOMAIN cache']);

  const everything = openDatabase(file('a.db')).serialize().toString('latin1');
  expect(everything).not.toContain(KEY);
  await server.close();
});

it('says in its summary what was asked, what was known, and what was shed', async () => {
  vi.stubEnv('MISTRAL_API_KEY', KEY);
  const server = await startMistralServer();
  const folder = temporaryFolder();
  const file = (name: string) => join(folder, name);
  const calls = Array.from({ length: 6 }, (_, index) => [
    sent(call(10 + index, 'forecast', { [`field ${index}`]: 'Busan' })),
    received(response(10 + index, { content: [{ type: 'text', text: 'Sunny.' }] })),
  ]).flat();
  writeFileSync(
    file('a.jsonl'),
    [...RECORDING, ...calls].map((event, at) => encodeJson({ ...event, ts: BigInt(String(event.ts)) + BigInt(at) })).join('\n'),
  );
  writeFileSync(
    file('my.conf'),
    `[ToolsPoisoning]\nserver_url = ${server.url}\nsample_percent = 100\nmin_time_ms = 0\nmax_queue = 2\n`,
  );
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const replay = () =>
    main(['--replay', file('a.jsonl'), '--db', file('a.db'), '--config', file('my.conf'), '--judge', 'mistral']);
  expect(await replay()).toBe(0);
  const first = said.splice(0).join('');
  expect(await replay()).toBe(0);
  const second = said.join('');
  spy.mockRestore();
  expect(first).toMatch(/2 {2}judge\.mistral\.sent/);
  expect(first).toMatch(/200 {2}judge\.mistral\.tokens/);
  expect(first).toMatch(/6 {2}judge\.fallback\.shed_queue_full/);
  expect(second).toMatch(/2 {2}judge\.cache/);
  await server.close();
});
