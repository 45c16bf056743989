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

  expect(await replay('mistral')).toBe(0);
  expect(server.asked).toHaveLength(2);
  expect(origins()).toEqual(['TP-MODEL-OTHER-DOMAIN mistral']);

  expect(await replay('auto')).toBe(0);
  expect(server.asked).toHaveLength(2);
  expect(origins()).toEqual(['TP-MODEL-OTHER-DOMAIN mistral', 'TP-MODEL-OTHER-DOMAIN cache']);

  const everything = openDatabase(file('a.db')).serialize().toString('latin1');
  expect(everything).not.toContain(KEY);
  await server.close();
});
