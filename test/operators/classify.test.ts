import { describe, expect, it } from 'vitest';
import type { Answer, Call, Event, Json, JsonObject, Listing, Rejected } from '../../src/event.ts';
import { call, classified, event, listing, notification, received, request, response, sent, tool } from '../observer.ts';

const only = (...events: readonly JsonObject[]): Event | Rejected | undefined => classified(...events).at(-1);
const kinds = (...events: readonly JsonObject[]): readonly string[] => classified(...events).map(({ kind }) => kind);
const serverOf = (seen: Event | Rejected | undefined): string | undefined =>
  seen !== undefined && 'server' in seen ? seen.server.label : undefined;
const servers = (...events: readonly JsonObject[]): readonly (string | undefined)[] => classified(...events).map(serverOf);

describe('what an event is', () => {
  it.each([
    ['MCP', 'call'],
    ['mcp', 'call'],
    ['RPC', 'call'],
    ['JsonRPC', 'call'],
    ['jsonrpc', 'call'],
    ['JSONRPC', 'call'],
    ['File', 'file'],
    ['FILE', 'file'],
    ['FileIO', 'file'],
    ['fileio', 'file'],
    ['Process', 'process'],
    ['process', 'process'],
    ['ProxyLog', 'other'],
    ['', 'rejected'],
    ['MCP ', 'other'],
    ['constructor', 'other'],
  ])('of type %j is: %s', (type, kind) => {
    const data = { task: 'SEND', message: call(1, 't'), filePath: '/a' };
    expect(kinds(event(type, data))).toEqual([kind]);
  });

  it.each<readonly [string, JsonObject, string]>([
    ['a call', sent(call(1, 'read', { path: '/a' })), 'call'],
    ['a call without arguments', sent(request(1, 'tools/call', { name: 'read' })), 'call'],
    ['a call without a tool', sent(request(1, 'tools/call', {})), 'message'],
    ['a call without an id', sent(notification('tools/call', { name: 'read' })), 'message'],
    ['a call by the server', received(call(1, 'read')), 'message'],
    ['another request', sent(request(1, 'initialize')), 'message'],
    ['a notification', received(notification('notifications/tools/list_changed')), 'message'],
    ['a result', received(response(1, {})), 'answer'],
    ['a null result', received(response(1, null)), 'answer'],
    ['an error', received({ id: 1, error: { code: -32601 } }), 'answer'],
    ['a message of neither', received({ id: 1 }), 'other'],
    ['a result of no id', received({ id: null, result: {} }), 'other'],
    ['no message', sent(null), 'other'],
    ['a message in words', sent('{}'), 'other'],
    ['a method that is no text', sent({ id: 1, method: 5 }), 'other'],
    ['an empty batch', sent([]), 'other'],
    ['a file event without a path', event('File', { operation: 'Read' }), 'other'],
  ])('%s', (_what, wire, kind) => expect(kinds(wire)).toEqual([kind]));
});

describe('a file event', () => {
  const whole = { kind: 'file', operation: 'Write', path: '/a', oldPath: '/b', newPath: '/c', size: 5, pid: 7, pname: 'vi' };
  it.each<readonly [string, JsonObject]>([
    ['one spelling', { operation: 'Write', filePath: '/a', oldPath: '/b', newPath: '/c', size: 5, pid: 7, pname: 'vi' }],
    ['another', { task: 'Write', file_path: '/a', old_path: '/b', new_path: '/c', ioSize: 5, pid: 7, pname: 'vi' }],
    ['a third', { operation: 'Write', path: '/a', oldPath: '/b', newPath: '/c', size: 5, pid: 7, pname: 'vi' }],
    ['a fourth', { operation: 'Write', fileName: '/a', oldPath: '/b', newPath: '/c', size: 5, pid: 7, pname: 'vi' }],
  ])('is read in %s', (_spelling, data) => expect(only(event('File', data))).toMatchObject(whole));

  it('has the process of its envelope where it names none, and nothing of a wrong type', () =>
    expect(
      only(event('File', { path: '/a', operation: 1, oldPath: null, newPath: [], size: '5', pid: 'x', pname: 1 })),
    ).toMatchObject({
      operation: '',
      oldPath: null,
      newPath: null,
      size: null,
      pid: 4242,
      pname: 'node',
    }));
});

describe('a process event', () => {
  const whole = {
    kind: 'process',
    operation: 'Stop',
    pid: 7,
    pname: 'vi',
    parentPid: 3,
    parentName: 'sh',
    commandLine: 'vi a',
    image: '/bin/vi',
    exitCode: 1,
  };
  it.each<readonly [string, JsonObject]>([
    [
      'one spelling',
      {
        task: 'Stop',
        pid: 7,
        pname: 'vi',
        parent: { pid: 3, name: 'sh' },
        commandLine: 'vi a',
        imageFilename: '/bin/vi',
        exitCode: 1,
      },
    ],
    [
      'another',
      {
        operation: 'Stop',
        pid: 7,
        pname: 'vi',
        parentPid: 3,
        parentName: 'sh',
        command_line: 'vi a',
        image: '/bin/vi',
        exit_code: 1,
      },
    ],
    [
      'a third',
      {
        operation: 'Stop',
        pid: 7,
        pname: 'vi',
        parent_pid: 3,
        parentName: 'sh',
        command_line: 'vi a',
        image: '/bin/vi',
        exit_code: 1,
      },
    ],
  ])('is read in %s', (_spelling, data) => expect(only(event('Process', data))).toMatchObject(whole));

  it('has nothing of a wrong type', () =>
    expect(only(event('Process', { task: [], parent: 'sh', commandLine: 5, exitCode: 1.5 }))).toMatchObject({
      operation: '',
      pid: 4242,
      parentPid: null,
      parentName: '',
      commandLine: '',
      image: '',
      exitCode: null,
    }));
});

describe('who speaks', () => {
  const ask = call(1, 't');
  it.each<readonly [string, JsonObject, string]>([
    ['the client, who sends', { task: 'SEND', message: ask }, 'client'],
    ['the client, whatever the case', { task: 'send', src: 'server', message: ask }, 'client'],
    ['the server, whom one receives', { task: 'RECV', message: ask }, 'server'],
    ['either, in the other spelling', { operation: 'RECV', message: ask }, 'server'],
    ['the source, without a task', { src: 'server', message: ask }, 'server'],
    ['the source, with a task unheard of', { task: 'X', src: 'client', message: response(1, {}) }, 'client'],
    ['the client, when nothing is told but a request', { message: ask }, 'client'],
    ['the server, when nothing is told but an answer', { message: response(1, {}) }, 'server'],
  ])('is %s', (_what, data, from) => expect(only(event('MCP', data))).toMatchObject({ from }));
});

describe('an answer', () => {
  const methodOf = (seen: Event | Rejected | undefined): Json | undefined => (seen?.kind === 'answer' ? seen.method : undefined);

  it.each<readonly [string, Json, Json, string | null]>([
    ['0', 0, 0, 'ping'],
    ['text', 'a', 'a', 'ping'],
    ['1 is not "1"', 1, '1', null],
    ['beyond 2^53', 2n ** 53n + 1n, 2n ** 53n + 1n, 'ping'],
    ['2^53 is not 2^53 + 1', 2n ** 53n, 2n ** 53n + 1n, null],
    ['long text', 'x'.repeat(1000), 'x'.repeat(1000), 'ping'],
    ['long texts that differ at their end', `${'x'.repeat(1000)}a`, `${'x'.repeat(1000)}b`, null],
  ])('knows its request by id: %s', (_what, asked, answered, method) =>
    expect(methodOf(only(sent(request(asked, 'ping')), received(response(answered, {}))))).toBe(method));

  it('is of the side that was asked: the two sides number their requests apart', () => {
    const seen = classified(
      sent(request(1, 'ping')),
      received(request(1, 'roots/list')),
      sent(response(1, {})),
      received(response(1, {})),
    );
    expect(seen.slice(2).map(methodOf)).toEqual(['roots/list', 'ping']);
  });

  it('is of its own server', () => {
    const of = { pid: 2 };
    const seen = classified(
      sent(request(1, 'ping')),
      sent(request(1, 'initialize'), of),
      received(response(1, {}), of),
      received(response(1, {})),
    );
    expect(seen.slice(2).map(methodOf)).toEqual(['initialize', 'ping']);
  });

  it('knows its request once', () =>
    expect(methodOf(only(sent(request(1, 'ping')), received(response(1, {})), received(response(1, {}))))).toBe(null));
});

describe('a listing', () => {
  const tools = [tool('read')];
  const list = (id: Json, params: JsonObject = {}): JsonObject => sent(request(id, 'tools/list', params));

  it.each<readonly [string, readonly JsonObject[], string]>([
    ['answers tools/list', [list(1), received(listing(1, tools))], 'listing'],
    ['of no tools too', [list(1), received(listing(1, []))], 'listing'],
    ['with more than tools too', [list(1), received(listing(1, [], { ttl: 5 }))], 'listing'],
    ['is seen midway by its exact shape', [received(listing(1, tools))], 'listing'],
    ['is not seen midway in another shape', [received(listing(1, tools, { content: [] }))], 'answer'],
    ['is no result of a call that merely contains tools', [sent(call(1, 't')), received(listing(1, tools))], 'answer'],
    ['is no answer to anything else', [sent(request(1, 'resources/list')), received(listing(1, tools))], 'answer'],
    ['is no second answer to tools/list', [list(1), received(listing(1, tools)), received(listing(1, tools))], 'answer'],
    ['is no answer that was not asked for, once tools/list was seen', [list(1), received(listing(2, tools))], 'answer'],
    ['is seen midway of another server all the same', [list(1), received(listing(2, tools), { pid: 2 })], 'listing'],
    ["is no client's", [received(request(1, 'tools/list')), sent(listing(1, tools))], 'answer'],
    ['is no error', [list(1), received({ id: 1, error: { tools } })], 'answer'],
    ['has tools in a list', [list(1), received(response(1, { tools: {} }))], 'answer'],
  ])('%s', (_law, wire, kind) => expect(kinds(...wire).at(-1)).toBe(kind));

  it('says whether it continues another, and whether more follows', () => {
    const pages = classified(
      list(1),
      received(listing(1, tools, { nextCursor: 'x' })),
      list(2, { cursor: 'x' }),
      received(listing(2, tools)),
    );
    expect(
      pages.filter((seen): seen is Listing => seen.kind === 'listing').map(({ continues, more }) => [continues, more]),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('has its tools read', () =>
    expect(only(list(1), received(listing(1, [...tools, { no: 'name' }])))).toMatchObject({
      id: '1',
      tools: [{ tool: 'read' }],
      fresh: [{ tool: 'read' }],
    }));
});

describe('a JSON-RPC batch', () => {
  it('is read message by message, each with its part; what is no message is passed over', () => {
    const [...seen] = classified(
      sent([call(1, 'a'), null, 5, [], {}, request(2, 'tools/list'), notification('x')]),
      received([listing(2, [tool('a')]), response(1, {})]),
    );
    const read = seen.map((each) => ('part' in each ? [each.raw.id, each.kind, each.part] : each));
    expect(read).toEqual([
      [1, 'call', 0],
      [1, 'message', 1],
      [1, 'message', 2],
      [2, 'listing', 0],
      [2, 'answer', 1],
    ]);
  });

  it('is one event without messages', () => expect(kinds(sent([null, {}]))).toEqual(['other']));
  it('is read up to 256 messages', () =>
    expect(kinds(sent(Array.from({ length: 300 }, (_, id) => call(id, 't'))))).toHaveLength(256));
});

describe('a call', () => {
  it('has its tool, its arguments and its exact id', () =>
    expect(only(sent(call(2n ** 60n, 'read', { path: '/a', n: 2n ** 60n })))).toMatchObject({
      id: String(2n ** 60n),
      tool: 'read',
      arguments: { path: '/a', n: 2n ** 60n },
    }));

  it.each<Json>([null, [], 'x', 5])('with %j for arguments has none', (args) =>
    expect(only(sent(request(1, 'tools/call', { name: 'read', arguments: args })))).toMatchObject({
      kind: 'call',
      arguments: {},
    }));
});

describe('whose an event is', () => {
  const named = (id: Json, name: string, rest: JsonObject = {}): JsonObject =>
    received(response(id, { capabilities: {}, serverInfo: { name } }), rest);
  const started = (pid: number, parent: number, rest: JsonObject = {}): JsonObject =>
    event('Process', { task: 'Start', pid, parent: { pid: parent }, ...rest });

  it('told by its tag at the top or in data, its process, or its endpoint', () => {
    const remote = (task: string, message: JsonObject, src: string, dst: string) =>
      event('MCP', { task, message, src, dst }, { producer: 'remote' });
    expect(
      servers(
        sent(call(1, 't'), { mcpTag: 'top' }),
        event('MCP', { task: 'SEND', message: call(1, 't'), mcpTag: 'inside' }),
        sent(call(1, 't')),
        remote('SEND', call(1, 't'), 'client', 'https://x'),
        remote('RECV', response(1, {}), 'https://x', 'client'),
      ),
    ).toEqual(['top', 'inside', 'node:4242', 'https://x', 'https://x']);
  });

  it('shown by the name it gives itself, once known, and only by its own word', () => {
    expect(servers(sent(call(1, 't')), named(0, 'weather'), sent(call(2, 't')), sent(call(1, 't'), { pid: 2 }))).toEqual([
      'node:4242',
      'weather',
      'weather',
      'node:2',
    ]);
    expect(servers(named(0, 'weather', { mcpTag: 'told' }))).toEqual(['told']);
    expect(servers(sent(response(0, { capabilities: {}, serverInfo: { name: 'client' } })))).toEqual(['node:4242']);
    expect(servers(received(response(0, { content: [], serverInfo: { name: 'posing' } })))).toEqual(['node:4242']);
  });

  it('told by the tree over a wrong tag, for files and processes, and by the tag where there is no tree', () => {
    const wrong = { mcpTag: 'wrong', pid: 1 };
    const all = [
      started(10, 1),
      started(11, 10),
      sent(call(1, 't'), { pid: 10 }),
      event('File', { path: '/a', pid: 11 }, wrong),
      event('Process', { task: 'Stop', pid: 11 }, wrong),
      event('File', { path: '/a', pid: 99 }, wrong),
    ];
    expect(servers(...all).slice(3)).toEqual(['node:10', 'node:10', 'wrong']);
  });

  it('told by a tree that comes to light late', () =>
    expect(
      servers(
        sent(call(1, 't'), { pid: 10 }),
        event('File', { path: '/a', pid: 11 }),
        started(11, 10),
        event('File', { path: '/a', pid: 11 }),
      ),
    ).toEqual(['node:10', '', 'node:10', 'node:10']));

  it('gives it the folders of roots/list, from the client alone, over those of its command line', () => {
    const given = response(1, { roots: [{ uri: 'file:///home/dana' }] });
    const rootsOf = (...wire: readonly JsonObject[]): readonly string[] => {
      const seen = only(...wire, sent(call(9, 't'))) as Call | Answer;
      return seen.server.roots;
    };
    const start = started(4242, 1, { commandLine: 'node index.js /srv' });
    expect(rootsOf(sent(given))).toEqual(['file:///home/dana']);
    expect(rootsOf(received(given))).toEqual([]);
    expect(rootsOf(start)).toEqual(['/srv']);
    expect(rootsOf(start, sent(given))).toEqual(['file:///home/dana']);
    expect(rootsOf(sent(call(1, 't')), start)).toEqual(['/srv']);
  });
});

describe('classify', () => {
  it('keeps every event in its place', () => {
    const wire: readonly Json[] = [5, sent(call(1, 't')), event('Odd', {}), {}, event('File', { path: '/a' })];
    expect(classified(...wire).map(({ kind }) => kind)).toEqual(['rejected', 'call', 'other', 'rejected', 'file']);
  });
});
