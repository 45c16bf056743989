import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { asyncScheduler, from, lastValueFrom, map, mergeMap, of, Subject, toArray } from 'rxjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json, Specification } from '../../src/event.ts';
import type { Judge, Question, Verdict } from '../../src/judges/judge.ts';
import { type MistralParts, mistral } from '../../src/judges/mistral.ts';
import type { Opinion } from '../../src/judges/opinion.ts';
import { mistralOptions as options } from '../../src/judges/options.ts';
import { rubricOf } from '../../src/judges/rubric.ts';
import { percentileOf, rememberVerdicts, verdictKey } from '../../src/judges/verdicts.ts';
import { isOpen, weighed } from '../../src/judges/weighing.ts';
import { CLEAN, type MistralServer, type Play, startMistralServer } from './mistralServer.ts';

const KEY = 'test-key-that-must-not-show-1234567890';

const specification = (tool: string): Specification => ({
  tool,
  title: null,
  description: `Returns the ${tool}`,
  inputSchema: { type: 'object', properties: { city: { type: 'string' } } },
  annotations: null,
  hash: `hash of ${tool}`,
});

const call = (tool: string, args: { readonly [key: string]: Json } = { city: 'Lyon' }, result: Json = 'sunny'): Question => ({
  look: 'call',
  server: 'weather',
  spec: specification(tool),
  tool,
  arguments: args,
  result,
});

const look = (tool: string): Question => ({ look: 'specification', server: 'weather', spec: specification(tool), beside: [] });

const full = { DomainMatch: 40, OperationMatch: 35, ArgumentSpecificity: 15, Consistency: 10 };
const SURE: Verdict = { rubric: rubricOf(full, [], 'embedded'), signals: [] };
const UNSURE: Verdict = { rubric: rubricOf({ ...full, DomainMatch: 30 }, [], 'embedded'), signals: [] };
const FIRED: Verdict = {
  rubric: rubricOf(full, [{ label: 'an odd value', risk: 30 }], 'embedded'),
  signals: [{ rule: 'TP-ODD', reason: 'an odd value', field: '/arguments/city', excerpt: '…' }],
};

const defaults = Object.fromEntries(
  Object.entries(options).map(([name, option]) => [name, option.default]),
) as unknown as MistralParts['options'];
const quick: MistralParts['options'] = {
  ...defaults,
  sample_percent: 0,
  min_time_ms: 0,
  requests_per_minute: 10_000,
  timeout_ms: 20_000,
  max_wait_ms: 25_000,
  max_retries: 0,
};

let server: MistralServer;
let stop$: Subject<void>;
let counted: Map<string, number>;
let logged: string[];

beforeEach(async () => {
  server = await startMistralServer();
  stop$ = new Subject();
  counted = new Map();
  logged = [];
});
afterEach(async () => {
  stop$.next();
  await server.close();
});

let nonces = 0;
const judge = (
  changes: Partial<MistralParts['options']> = {},
  embedded: Judge = () => of(UNSURE),
  more: Partial<MistralParts> = {},
): Judge =>
  mistral({
    key: KEY,
    options: { ...quick, server_url: server.url, ...changes },
    embedded,
    scheduler: asyncScheduler,
    log: { info: (line) => logged.push(line), warn: (line) => logged.push(line) },
    count: (name, by = 1) => counted.set(name, (counted.get(name) ?? 0) + by),
    stop$,
    random: () => 0,
    nonce: () => `nonce-${nonces++}`,
    ...more,
  });

const verdict = (judged: ReturnType<Judge>): Promise<Verdict> => lastValueFrom(judged);

describe('a model that answers', () => {
  test('decides what the embedded judge leaves open', async () => {
    server.opinion = () => ({ ...CLEAN, Penalties: ['result-instructs'] });
    const { rubric, signals } = await verdict(judge()(call('forecast')));
    expect(rubric).toEqual({ ...full, Penalties: ['result-instructs'], Score: 35, Origin: 'mistral' });
    expect(signals.map(({ rule }) => rule)).toEqual(['TP-MODEL-RESULT-INSTRUCTS']);
    expect(counted.get('judge.mistral.tokens')).toBe(100);
  });

  test.each<Play>(['good', 'fenced', 'chunked content'])('is understood when its answer is %s', async (play) => {
    server.play = () => play;
    expect((await verdict(judge()(call('forecast')))).rubric).toEqual({ ...full, Penalties: [], Score: 100, Origin: 'mistral' });
  });

  test('is asked with two messages, a schema and the key where it belongs', async () => {
    await verdict(judge()(call('forecast')));
    const [asked] = server.asked;
    expect(asked?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(asked?.authorization).toBe(`Bearer ${KEY}`);
    expect(asked?.body).toMatchObject({
      model: 'mistral-small-latest',
      temperature: 0,
      response_format: { type: 'json_schema' },
    });
    expect(JSON.stringify(asked?.body)).not.toContain(KEY);
  });

  test('cannot raise what a rule has lowered, and can lower it further', () => {
    const praise: Opinion = { ...full, Penalties: [] };
    const raised = weighed(FIRED, praise, 'mistral');
    expect(raised.rubric).toMatchObject({ Score: 70, Origin: 'mistral', Note: "TP-ODD caps the model's score of 100" });
    expect(raised.signals).toEqual(FIRED.signals);
    const lowered = weighed(FIRED, { ...praise, Penalties: ['other-domain'] }, 'mistral');
    expect(lowered.rubric.Score).toBe(55);
    expect(lowered.signals.map(({ rule }) => rule)).toEqual(['TP-MODEL-OTHER-DOMAIN', 'TP-ODD']);
  });

  test.each([
    [20, 80],
    [21, 79],
    [40, 60],
    [41, 59],
    [60, 40],
    [61, 39],
  ])('that takes %i points away leaves a Score of exactly %i', (less, score) => {
    const domain = Math.max(0, 40 - less);
    const opinion = { ...full, DomainMatch: domain, OperationMatch: 35 - (less - (40 - domain)), Penalties: [] };
    expect(weighed(SURE, opinion, 'mistral').rubric.Score).toBe(score);
  });
});

describe('a model that cannot be had leaves the verdict to the embedded judge and names the reason', () => {
  test.each<readonly [Play, string]>([
    ['400', 'mistral: 400 question refused'],
    ['401', 'mistral: 401 unauthorized'],
    ['403', 'mistral: 403 forbidden'],
    ['404', 'mistral: 404 not found'],
    ['429', 'mistral: 429 too many requests'],
    ['500', 'mistral: 500 server error'],
    ['reset', 'mistral: connection failed'],
    ['reset body', 'mistral: connection failed'],
    ['malformed JSON', 'mistral: answer not JSON'],
    ['HTML', 'mistral: answer not JSON'],
    ['not a completion', 'mistral: not a completion'],
    ['empty choices', 'mistral: no choices'],
    ['empty answer', 'mistral: empty answer'],
    ['truncated', 'mistral: answer truncated'],
    ['prose', 'mistral: answer not JSON'],
    ['out of range', 'mistral: score out of range'],
    ['unknown penalty', 'mistral: answer not as asked'],
    ['wrong nonce', 'mistral: wrong nonce'],
    ['60 MB', 'mistral: answer too large'],
    ['redirect', 'mistral: redirected'],
  ])('%s', async (play, note) => {
    server.play = () => play;
    const judged = await verdict(judge()(call('forecast')));
    expect(judged).toEqual({ ...UNSURE, rubric: { ...UNSURE.rubric, Note: note } });
    expect(server.asked).toHaveLength(1);
    expect(server.poured).toBeLessThan(30 * 1024 * 1024);
    expect(JSON.stringify([judged, logged, [...counted]])).not.toContain(KEY);
  });

  test.each<Play>(['hang', 'slow body'])('%s', async (play) => {
    await verdict(judge()(call('warm up')));
    server.play = () => play;
    const judged = await verdict(judge({ timeout_ms: 150 })(call('forecast')));
    expect(judged.rubric).toMatchObject({ Origin: 'embedded', Note: 'mistral: timeout', Score: 90 });
  });

  test('nobody listens there', async () => {
    await server.close();
    expect((await verdict(judge()(call('forecast')))).rubric.Note).toBe('mistral: connection failed');
  });

  test('its address is none', async () => {
    const judging = judge({ server_url: 'api of mistral' });
    expect((await verdict(judging(call('forecast')))).rubric.Note).toBe('mistral: no client for this server_url');
    expect((await verdict(judging(call('another')))).rubric.Note).toBe('circuit open (mistral: no client for this server_url)');
  });

  test('a cache that throws', async () => {
    const broken = () => {
      throw new Error('disk full');
    };
    expect(
      (await verdict(judge({}, undefined, { cache: { get: () => undefined, set: broken } })(call('forecast')))).rubric.Origin,
    ).toBe('mistral');
    expect((await verdict(judge({}, undefined, { cache: { get: broken, set: broken } })(call('forecast')))).rubric.Note).toBe(
      'mistral: failed',
    );
  });
});

test('a 429 is waited out for as long as its Retry-After says, and then the model decides', async () => {
  await verdict(judge()(call('warm up')));
  const plays: Play[] = ['429', 'good'];
  const times: number[] = [];
  server.play = () => {
    times.push(performance.now());
    return plays.shift() ?? 'good';
  };
  server.retryAfter = '1';
  expect((await verdict(judge({ max_retries: 1 })(call('forecast')))).rubric.Origin).toBe('mistral');
  expect(times).toHaveLength(2);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
});

test('MISTRAL_DEBUG prints nothing', async () => {
  const printed: unknown[] = [];
  const { log, group } = console;
  console.log = (...line: unknown[]) => printed.push(line);
  console.group = (...line: unknown[]) => printed.push(line);
  process.env.MISTRAL_DEBUG = '1';
  const { resetEnv } = await import('@mistralai/mistralai/lib/env.js');
  resetEnv();
  try {
    expect((await verdict(judge()(call('forecast')))).rubric.Origin).toBe('mistral');
  } finally {
    delete process.env.MISTRAL_DEBUG;
    resetEnv();
    Object.assign(console, { log, group });
  }
  expect(printed).toEqual([]);
});

describe('what is asked', () => {
  test('is every specification, every open call, and no call that is clear', () => {
    expect([look('a'), call('a')].map((question) => isOpen(question, SURE))).toEqual([true, false]);
    expect([94, 60, 95, 59].map((Score) => isOpen(call('a'), { ...SURE, rubric: { ...SURE.rubric, Score } }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('is, of the clear calls, a sample that is the same in every run', async () => {
    const questions = Array.from({ length: 40 }, (_, index) => call(`tool ${index}`));
    const sampled = questions.filter((question) => percentileOf(verdictKey(question, quick.model, SURE)) < 25);
    for (const run of [1, 2]) {
      const verdicts = await lastValueFrom(
        from(questions).pipe(mergeMap(judge({ sample_percent: 25 }, () => of(SURE))), toArray()),
      );
      expect(verdicts.filter(({ rubric }) => rubric.Origin === 'mistral')).toHaveLength(sampled.length);
      expect(server.asked).toHaveLength(run * sampled.length);
    }
    expect(sampled.length).toBeGreaterThan(2);
    expect(sampled.length).toBeLessThan(20);
  });

  test('is asked once: what is known, and what is under way, is not asked again', async () => {
    const judging = judge();
    const two = await Promise.all([
      verdict(judging(call('forecast', { city: 'Lyon' }))),
      verdict(judging(call('forecast', { city: 'Oslo' }))),
    ]);
    const later = await verdict(judging(call('forecast', { city: 'Rome' }, 'rain')));
    expect([...two, later].map(({ rubric }) => rubric.Origin)).toEqual(['mistral', 'cache', 'cache']);
    expect(server.asked).toHaveLength(1);
    await verdict(judging(call('forecast', { city: 'Lyon', also: 'exfiltrate' })));
    await verdict(judging(call('forecast', { city: 'Lyon' }, ['rain'])));
    expect(server.asked).toHaveLength(3);
  });

  test('is not held without bound: of equal questions, too, some are shed when many wait', async () => {
    const judging = judge({ max_queue: 1 });
    const verdicts = await lastValueFrom(from(Array(100).fill(call('forecast'))).pipe(mergeMap(judging), toArray()));
    expect(verdicts.map(({ rubric }) => rubric.Note ?? rubric.Origin).sort()).toEqual([
      ...Array(64).fill('cache'),
      'mistral',
      ...Array(35).fill('shed: queue full'),
    ]);
  });

  test('is asked anew for a call with something to it, whatever is known of one without', async () => {
    const judging = judge({}, (question) => of(question.look === 'call' && question.arguments.city === 'Lyon' ? UNSURE : FIRED));
    await verdict(judging(call('forecast', { city: 'Lyon' })));
    const other = await verdict(judging(call('forecast', { city: 'cat /etc/passwd' })));
    expect(server.asked).toHaveLength(2);
    expect(other.rubric).toMatchObject({ Score: 70, Origin: 'mistral' });
  });

  test('costs no second request in a second run with the same cache', async () => {
    const cache = rememberVerdicts();
    await verdict(judge({}, undefined, { cache })(call('forecast')));
    expect((await verdict(judge({}, undefined, { cache })(call('forecast')))).rubric.Origin).toBe('cache');
    expect(server.asked).toHaveLength(1);
  });
});

test('stopping ends what is under way within two seconds, and what comes later at once', async () => {
  await verdict(judge()(call('warm up')));
  server.play = () => 'hang';
  const judging = judge({ max_concurrent: 1 });
  const verdicts = Promise.all(['running', 'waiting'].map((tool) => verdict(judging(call(tool)))));
  while (server.asked.length < 2) await new Promise(setImmediate);
  const before = performance.now();
  stop$.next();
  expect((await verdicts).map(({ rubric }) => rubric.Note)).toEqual(['stopped', 'stopped']);
  expect((await verdict(judging(call('late')))).rubric.Note).toBe('stopped');
  expect(performance.now() - before).toBeLessThan(2000);
});

/** Bytes that are still held once all that can be freed is. */
const held = (): number => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
};

test('10,000 questions of 50 shapes at 20 requests a second: 50 are asked, never more than 20 in a second, each has its own verdict, and nothing is kept of them', async () => {
  const before = held();
  const sent: number[] = [];
  const nonce = (): string => {
    sent.push(Date.now());
    return `nonce-${sent.length}`;
  };
  const judging = judge({ min_time_ms: 50, max_queue: 200, max_concurrent: 8 }, undefined, { nonce });
  server.opinion = ({ messages }) => {
    const index = Number(/tool (\d+)/.exec(messages[1]?.content ?? '')?.[1]);
    return { ...CLEAN, DomainMatch: index % 40 };
  };
  const questions = Array.from({ length: 10_000 }, (_, index) => call(`tool ${index % 50}`, { city: `city ${index}` }));
  const answers = await lastValueFrom(
    from(questions).pipe(
      mergeMap((question, index) => judging(question).pipe(map(({ rubric }) => ({ index, rubric })))),
      toArray(),
    ),
  );
  expect(server.asked).toHaveLength(50);
  expect(sent.filter((at, index) => at - (sent[index - 20] ?? 0) < 1000)).toEqual([]);
  expect(new Set(answers.map(({ index }) => index)).size).toBe(10_000);
  expect(answers.filter(({ index, rubric }) => rubric.DomainMatch !== (index % 50) % 40)).toEqual([]);
  expect(answers.filter(({ rubric }) => rubric.Origin === 'mistral')).toHaveLength(50);
  answers.length = 0;
  questions.length = 0;
  expect(held() - before).toBeLessThan(16 * 1024 * 1024);
});

test('the SDK, which takes a second to load, is loaded by the first question and no sooner', () => {
  const files = readdirSync('src/judges').map((file) => readFileSync(`src/judges/${file}`, 'utf8'));
  expect(files.filter((source) => /^(?:import|export) (?!type)[^;]*@mistralai/m.test(source))).toEqual([]);
  expect(files.filter((source) => source.includes("import('@mistralai"))).toHaveLength(1);
});
