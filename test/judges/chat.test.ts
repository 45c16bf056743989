import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { chat } from '../../src/judges/chat.ts';
import { until } from '../durability/running.ts';
import { startMistralServer } from './mistralServer.ts';

/** Collects garbage, now. */
const collect = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

test('a request that hangs is given up when it is told to, whatever was collected meanwhile: it would keep the process', async () => {
  const server = await startMistralServer();
  onTestFinished(() => server.close());
  server.play = () => 'hang';
  const ask = chat({ key: 'a-key', model: 'a-model', server_url: server.url, now: () => 0 });
  const aborts = Array.from({ length: 8 }, () => new AbortController());
  const answers = aborts.map(({ signal }) => ask({ system: 'Judge.', user: 'a question' }, signal));
  await until(() => server.asked.length === 8, 'all are asked');
  for (let round = 0; round < 3; round += 1) {
    collect();
    await new Promise((turn) => setTimeout(turn, 20));
  }
  for (const abort of aborts) abort.abort();
  const given = await Promise.race([Promise.all(answers), new Promise((late) => setTimeout(late, 3000, 'they hang'))]);
  expect(given).toEqual(Array(8).fill(expect.objectContaining({ why: expect.stringMatching(/^mistral: /) })));
});
