/** What every engine must hold, built-in or your own: a list of named checks for any test runner. */
import assert from 'node:assert/strict';
import { from, lastValueFrom, mergeMap, NEVER, toArray, VirtualTimeScheduler } from 'rxjs';
import type { Engine, EnginePorts, Ports } from './engine.ts';
import { type Event, type Finding, type Json, type JsonObject, severityOf } from './event.ts';
import { off } from './judges/off.ts';
import { encodeJson } from './parse/json.ts';
import type { Note } from './pending.ts';
import { eventsOf, wireOf } from './play.ts';
import type { AnyRule, Example } from './rule.ts';

export interface Check {
  /** What must hold, as a sentence. */
  readonly name: string;
  /** Rejects with an AssertionError when it does not. */
  readonly run: () => Promise<void>;
}

/** Longest excerpt an alert may carry, in UTF-16 code units. */
const MAX_EXCERPT = 300;

/** The checks that `engine` must pass. `ports` replaces what it is given by default: a virtual clock, a judge that is off, its default options. */
export const contract = (engine: Engine, ports: Partial<Ports> = {}): readonly Check[] => [
  check('has a name that can head a config section, and documented options with fitting defaults', async () => {
    assert.match(engine.name, /^[A-Za-z][A-Za-z0-9_-]*$/);
    for (const [key, option] of Object.entries(engine.options ?? {})) {
      assert.match(key, /^[a-z][a-z0-9_]*$/);
      assert.notEqual(option.doc, '', `${key} has a doc`);
      if (option.range !== undefined)
        assert.ok(
          Number(option.default) >= option.range[0] && Number(option.default) <= option.range[1],
          `${key} defaults within its range`,
        );
      if (option.oneOf !== undefined) assert.ok(option.oneOf.includes(option.default), `${key} defaults to one of its words`);
    }
  }),
  check('survives whatever the wire may carry', async () => {
    await findingsOf(engine, await eventsOf(AWKWARD), ports);
  }),
  check('finds the same in the same events', async () => {
    const events = await eventsOf([...AWKWARD, ...examplesOf(engine).flatMap(wireOf)]);
    assert.deepEqual(await findingsOf(engine, events, ports), await findingsOf(engine, events, ports));
  }),
  check('changes no event', async () => {
    const events = await eventsOf([...AWKWARD, ...examplesOf(engine).flatMap(wireOf)]);
    await findingsOf(engine, events.map(frozen), ports);
  }),
  check('says in every finding what was seen, where, why it matters and what technique it is', async () => {
    for (const example of examplesOf(engine)) {
      for (const finding of await findingsOf(engine, await eventsOf(wireOf(example)), ports)) complete(finding);
    }
  }),
  ...(engine.rules ?? []).flatMap((rule) => rulesChecks(engine, rule, ports)),
];

const check = (name: string, run: () => Promise<void>): Check => ({ name, run });

const rulesChecks = (engine: Engine, rule: AnyRule, ports: Partial<Ports>): readonly Check[] => {
  const rulesRaisedBy = async (example: Example): Promise<readonly string[]> =>
    (await findingsOf(engine, await eventsOf(wireOf(example)), ports)).map((finding) => finding.rule);
  return [
    check(`${rule.id} alerts on its examples`, async () => {
      assert.ok(rule.examples.alerts.length > 0, 'it has examples of what it alerts on');
      for (const example of rule.examples.alerts)
        assert.ok((await rulesRaisedBy(example)).includes(rule.id), JSON.stringify(example));
    }),
    check(`${rule.id} lets its counter-examples pass`, async () => {
      assert.ok(rule.examples.passes.length > 0, 'it has examples of what it lets pass');
      for (const example of rule.examples.passes)
        assert.ok(!(await rulesRaisedBy(example)).includes(rule.id), JSON.stringify(example));
    }),
  ];
};

/** What `engine` finds in `events`, in order. */
export const findingsOf = async (
  engine: Engine,
  events: readonly Event[],
  ports: Partial<Ports> = {},
): Promise<readonly Finding[]> => {
  const given = portsOf(engine, ports);
  if ('detect' in engine) return events.flatMap((event) => engine.detect(event, given));
  const found$ = engine.operator(from(events), given);
  return lastValueFrom(found$.pipe(mergeMap(findingsIn), toArray()));
};

/** What an operator has found; of a note, what was found with the answer. */
const findingsIn = (found: Finding | Note): readonly Finding[] => {
  if (!('note' in found)) return [found];
  return found.note === 'settled' ? found.findings : [];
};

const portsOf = (engine: Engine, ports: Partial<Ports>): EnginePorts => ({
  scheduler: new VirtualTimeScheduler(),
  stop$: NEVER,
  judge: off,
  log: { info: () => {}, warn: () => {} },
  count: () => {},
  ...ports,
  options: Object.fromEntries(Object.entries(engine.options ?? {}).map(([key, option]) => [key, option.default])),
});

const examplesOf = (engine: Engine): readonly Example[] =>
  (engine.rules ?? []).flatMap(({ examples }) => [...examples.alerts, ...examples.passes]);

const complete = ({ event, rule, risk, reason, why, field, excerpt, techniques }: Finding): void => {
  assert.match(rule, /^[A-Z][A-Z0-9-]+$/, 'a rule id is upper case');
  assert.ok(
    Number.isInteger(risk) && risk >= 0 && risk <= 100 && severityOf(risk) !== 'none',
    `${rule}: risk ${risk} is worth an alert`,
  );
  assert.ok(reason !== '' && why !== '', `${rule} says what was seen and why it matters`);
  assert.ok(techniques.length > 0, `${rule} cites its techniques`);
  assert.ok(excerpt.length <= MAX_EXCERPT, `${rule}: its excerpt is short`);
  assert.notEqual(at(event.raw.data, field), undefined, `${rule}: ${field} points into the event`);
};

/** What a JSON pointer points at. */
const at = (data: JsonObject, pointer: string): Json | undefined =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>(
      (value, name) => (value !== null && typeof value === 'object' ? (value as JsonObject)[name] : undefined),
      data,
    );

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) frozen(item);
  }
  return value;
};

const AWKWARD_VALUES: readonly Json[] = [
  null,
  true,
  -0.5,
  2n ** 64n,
  '',
  '\u0000\ud800\u202e\u001b[2J',
  '${IFS}'.repeat(5000),
  '../'.repeat(5000),
  'a'.repeat(100_000),
  ['x', ['y', [null]]],
  { ['__proto__']: { polluted: 'yes' }, constructor: 'c', toString: 't' },
];

/** Events of every kind with values that a careless engine trips over. */
const AWKWARD: readonly JsonObject[] = AWKWARD_VALUES.flatMap((value, index) => {
  const rpc = (task: string, message: Json): JsonObject => ({ eventType: 'MCP', data: { task, message } });
  const tool = { name: 'tool', description: value, inputSchema: value, annotations: value, title: value };
  const events: readonly JsonObject[] = [
    rpc('SEND', { id: `l${index}`, method: 'tools/list', params: value }),
    rpc('RECV', { id: `l${index}`, result: { tools: [tool, value, { ...tool, name: value }] } }),
    rpc('SEND', {
      id: `c${index}`,
      method: 'tools/call',
      params: { name: 'tool', arguments: { value, path: value, command: value, [`${encodeJson(value).slice(0, 50)}/~`]: value } },
    }),
    rpc('RECV', { id: `c${index}`, result: { content: value, structuredContent: value } }),
    rpc('SEND', { id: `e${index}`, method: 'tools/call', params: { name: 'tool', arguments: value } }),
    rpc('RECV', { id: `e${index}`, error: value }),
    rpc('SEND', value),
    { eventType: 'File', data: { filePath: value, operation: value, pid: value } },
    { eventType: 'FileIO', data: { fileName: encodeJson(value), task: value } },
    { eventType: 'Process', data: { task: 'Start', pid: value, commandLine: value, parent: value } },
    { eventType: 'ProxyLog', data: { message: value } },
  ];
  return events.map((event) => ({
    ts: 1_767_690_000_000_000_001n,
    producer: 'local',
    pid: 1,
    pname: 'node',
    mcpTag: 'awkward',
    ...event,
  }));
});
