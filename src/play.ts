/** Plays wire events, or a rule's example, through the real graph up to the engines: what engines are tested with. */
import { from, lastValueFrom, toArray, VirtualTimeScheduler } from 'rxjs';
import type { Event, JsonObject } from './event.ts';
import { classify } from './operators/classify.ts';
import { decode } from './operators/decode.ts';
import { mcplCache } from './operators/mcplCache.ts';
import { pair } from './operators/pair.ts';
import { encodeJson } from './parse/json.ts';
import type { Example } from './rule.ts';

/** The events that engines would see of these events of the wire; what cannot be read is left out. */
export const eventsOf = async (wire: readonly JsonObject[]): Promise<readonly Event[]> => {
  const scheduler = new VirtualTimeScheduler();
  const seen$ = from(wire.map((event) => Buffer.from(encodeJson(event)))).pipe(
    decode({ scheduler, firstId: 1, maxFrameBytes: Number.MAX_SAFE_INTEGER }),
    classify(),
    mcplCache({ maxServers: 1000, maxTools: 1000, count: () => {} }),
    pair({ scheduler, timeout: Number.POSITIVE_INFINITY, maxOpen: 1000 }),
    toArray(),
  );
  return (await lastValueFrom(seen$)).filter((event) => event.kind !== 'rejected');
};

/** A rule's example as an observer would have published it. */
export const wireOf = (example: Example): readonly JsonObject[] => {
  if ('path' in example) {
    const { path, operation = 'Read', pname = 'node' } = example;
    return [seen(0, 'File', { operation, filePath: path, pid: PID, pname })];
  }
  if ('spec' in example) return listing([example.spec, ...(example.beside ?? [])]);
  const { tool, arguments: args, schema, description = '', result = 'ok', roots = [] } = example;
  const given = roots.length === 0 ? [] : answered(0, 'server', 'roots/list', {}, { roots: roots.map((uri) => ({ uri })) });
  const listed =
    schema === undefined && description === ''
      ? []
      : listing([{ name: tool, description, inputSchema: schema ?? { type: 'object' } }]);
  const content = [{ type: 'text', text: result }];
  return [...given, ...listed, ...answered(9, 'client', 'tools/call', { name: tool, arguments: args }, { content })];
};

const PID = 4242;
const START = 1_767_690_000_000_000_001n;

const seen = (at: number, eventType: string, data: JsonObject): JsonObject => ({
  ts: START + BigInt(at) * 1_000_000n,
  producer: 'local',
  pid: PID,
  pname: 'node',
  eventType,
  mcpTag: 'example',
  data,
});

const listing = (tools: readonly JsonObject[]): readonly JsonObject[] => answered(1, 'client', 'tools/list', {}, { tools });

const answered = (
  id: number,
  asker: 'client' | 'server',
  method: string,
  params: JsonObject,
  result: JsonObject,
): readonly JsonObject[] => {
  const [ask, answer] = asker === 'client' ? ['SEND', 'RECV'] : ['RECV', 'SEND'];
  return [
    seen(2 * id, 'MCP', { task: ask, transPort: 'stdio', message: { jsonrpc: '2.0', id, method, params } }),
    seen(2 * id + 1, 'MCP', { task: answer, transPort: 'stdio', message: { jsonrpc: '2.0', id, result } }),
  ];
};
