/** A question that waits for its answer is not lost when Weir dies, nor answered twice. */
import { expect, onTestFinished, test } from 'vitest';
import { encodeJson } from '../../src/parse/json.ts';
import { startMistralServer } from '../judges/mistralServer.ts';
import { call, listing, received, request, response, sent, tool } from '../observer.ts';
import { publisher } from '../publisher.ts';
import { home, query, until, value } from './running.ts';

const KEY = { MISTRAL_API_KEY: 'a-key' };
const HOSTILE = { DomainMatch: 0, OperationMatch: 35, ArgumentSpecificity: 15, Consistency: 10, Penalties: ['other-domain'] };

/** A listing, a call and its answer: two questions. */
const SESSION = [
  sent(request(1, 'tools/list')),
  received(listing(1, [tool('forecast', { description: 'Tells the weather of a city.' }), tool('other')])),
  sent([call(2, 'forecast', { city: 'Busan', big: 2n ** 60n }), call(3, 'unknown', {})]),
  received(response(2, { content: [{ type: 'text', text: 'Sunny.' }] })),
];

const prepared = async () => {
  const observer = await publisher();
  const server = await startMistralServer();
  server.opinion = () => HOSTILE;
  const at = home(
    `[EventProvider]\nzmq_address = ${observer.address}\n[ToolsPoisoning]\nserver_url = ${server.url}\nsample_percent = 100\nmin_time_ms = 0\nmax_concurrent = 8`,
  );
  onTestFinished(async () => {
    at.leave();
    observer.close();
    await server.close();
  });
  const pending = () => Number(value(at.db, 'SELECT count(*) FROM pending_judgements'));
  const verdicts = () =>
    query(
      at.db,
      "SELECT raw_event_id AS id, tool, json_extract(detail, '$.Origin') AS who FROM engine_results ORDER BY id, tool",
    );
  /** Plays the session to a Weir that runs, until all three questions wait. */
  const play = async () => {
    await observer.joined();
    for (const event of SESSION) await observer.send(encodeJson(event));
    await until(() => pending() === 3, 'three questions are noted');
  };
  return { server, pending, verdicts, play, ...at };
};

const ALL = [
  { id: 2n, tool: 'forecast', who: 'mistral' },
  { id: 2n, tool: 'other', who: 'mistral' },
  { id: 4n, tool: 'forecast', who: 'mistral' },
];

test('killed while the model thinks, Weir asks again at its next start, and each verdict arrives once', async () => {
  const { server, start, play, pending, verdicts } = await prepared();
  server.play = () => 'hang';
  const first = start([], KEY);
  await play();
  await until(() => server.asked.length === 3, 'the model is asked');
  expect(verdicts()).toEqual([]);
  first.kill('SIGKILL');
  await first.ended;

  server.play = () => 'good';
  const second = start([], KEY);
  await until(() => pending() === 0, 'all questions are settled');
  expect(verdicts()).toEqual(ALL);
  const evidence = (asked: (typeof server.asked)[number]) => asked.messages[1]?.content.split('\n')[1];
  expect(server.asked.slice(3).map(evidence).sort()).toEqual(server.asked.slice(0, 3).map(evidence).sort());
  second.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(second.said.err).toContain('3  judge.pending.resumed');
  expect(second.said.out.match(/TP-MODEL-OTHER-DOMAIN/g)).toHaveLength(3);

  const third = start([], KEY);
  await until(() => third.said.err.includes('connected'), 'it runs');
  third.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  expect([verdicts(), server.asked.length]).toEqual([ALL, 6]);
});

test('stopped while the model thinks, Weir leaves the questions open, and a note that nobody can read is dropped and counted', async () => {
  const { server, start, play, pending, verdicts, db } = await prepared();
  server.play = () => 'hang';
  const first = start([], KEY);
  await play();
  first.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(pending()).toBe(4); // the call that nobody will answer was asked about at the end
  const { openDatabase } = await import('../../src/database.ts');
  const damaging = openDatabase(db);
  damaging.exec("UPDATE pending_judgements SET question = '{' WHERE tool = 'unknown'");
  damaging.close();

  server.play = () => 'good';
  const second = start([], KEY);
  await until(() => pending() === 0, 'all questions are settled');
  second.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(verdicts()).toEqual(ALL);
  expect(second.said.err).toContain('1  judge.pending.unreadable');
});
