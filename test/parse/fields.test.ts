/** The roles that fields are given, and the bounds of a call's walk. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call, Json, JsonObject } from '../../src/event.ts';
import { SCAN_LIMIT } from '../../src/parse/excerpt.ts';
import { fieldsOf, type Role, unreadFieldsOf } from '../../src/parse/fields.ts';

const call = (tool: string, args: JsonObject, properties?: Json): Call =>
  ({
    raw: {},
    tool,
    arguments: args,
    ...(properties === undefined ? {} : { spec: { inputSchema: { type: 'object', properties } } }),
  }) as unknown as Call;

const roleOf = (tool: string, name: string, value: string, properties?: Json): Role | undefined =>
  fieldsOf(call(tool, { [name]: value }, properties))[0]?.role;

describe('a role follows from the name', () => {
  test.each<[Role, string, string, string]>([
    ['shell', 'execute_command', 'command', 'ls'],
    ['shell', 'bash', 'script', 'ls'],
    ['shell', 'start_process', 'args', '-c'],
    ['shell', 'interact_with_process', 'input', 'ls'],
    ['code', 'run_python', 'code', 'print(1)'],
    ['code', 'evaluate', 'jsExpression', '1'],
    ['sql', 'execute_sql', 'sql', 'select 1'],
    ['sql', 'sqlite_read', 'query', 'select 1'],
    ['prose', 'web_search', 'query', 'weather'],
    ['path', 'read_file', 'file_path', '/a'],
    ['path', 'copy', 'destinationPath', '/a'],
    ['url', 'fetch', 'url', 'x'],
    ['content', 'write_file', 'content', 'x'],
    ['content', 'login', 'password', 'x'],
    ['prose', 'create_issue', 'title', 'x'],
    ['identifier', 'git_log', 'branch', 'main'],
    ['identifier', 'get_user', 'userId', '7'],
    ['identifier', 'install_package', 'name', 'left-pad'],
    ['unknown', 'frobnicate', 'zzz', 'x'],
    ['prose', 'frobnicate', 'zzz', 'x'.repeat(200)],
    ['url', 'frobnicate', 'zzz', 'https://example.com/'],
  ])('%s: %s.%s = %s', (role, tool, name, value) => {
    expect(roleOf(tool, name, value)).toBe(role);
  });
});

describe('a schema that is precise comes before the name', () => {
  test('a choice among words is an identifier', () => {
    expect(roleOf('edit', 'command', 'view', { command: { type: 'string', enum: ['view', 'create'] } })).toBe('identifier');
  });
  test('a number sent as text is an identifier', () => {
    expect(roleOf('set', 'content', '7', { content: { type: 'integer' } })).toBe('identifier');
  });
  test('a description that speaks of a shell makes a shell field', () => {
    expect(roleOf('deploy', 'hook', 'make', { hook: { type: 'string', description: 'Shell command to run afterwards' } })).toBe(
      'shell',
    );
  });
  test('a property named like a member of every object is not looked up there', () => {
    expect(() => roleOf('set', 'constructor', 'x', { a: {} })).not.toThrow();
    expect(roleOf('set', '__proto__x', 'x', {})).toBe('unknown');
  });
});

describe('a call is walked within bounds', () => {
  test('pointers are escaped and lead to their values', () => {
    const fields = fieldsOf(call('t', { 'a/b~c': [{ d: 'x' }, 'y'] }));
    expect(fields.map(({ pointer, text }) => [pointer, text])).toEqual([
      ['/message/params/arguments/a~1b~0c/0/d', 'x'],
      ['/message/params/arguments/a~1b~0c/1', 'y'],
    ]);
  });
  test('many long values are scanned shorter, and their length is told', () => {
    const fields = fieldsOf(call('t', { list: Array.from({ length: 64 }, () => 'x'.repeat(2 * SCAN_LIMIT)) }));
    expect(fields).toHaveLength(64);
    expect(fields.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(8 * SCAN_LIMIT);
    expect(fields.at(-1)?.length).toBe(2 * SCAN_LIMIT);
  });
  test('the calls of a batch are scanned within the limits of one event, and what is left unread is counted', () => {
    const raw = {};
    const args = { list: Array.from({ length: 8 }, () => 'x'.repeat(SCAN_LIMIT)) };
    const batch = Array.from({ length: 256 }, () => ({ ...call('t', args), raw }) as Call);
    const read = batch.flatMap((each) => fieldsOf(each));
    expect(read.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(5 * SCAN_LIMIT);
    expect(batch.filter((each) => fieldsOf(each).length === 0 && unreadFieldsOf(each) === 0)).toEqual([]);
    expect(fieldsOf(call('t', args)).every(({ text }) => text.length >= 256)).toBe(true);
  });
  test('any value is walked without a fault, once', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (args, tool) => {
        const asked = call(tool, args as JsonObject, args as JsonObject);
        expect(fieldsOf(asked)).toBe(fieldsOf(asked));
        expect(fieldsOf(asked).length).toBeLessThanOrEqual(256);
      }),
    );
  });
});

test('what is not read is counted: values too deep, and those behind too many others', () => {
  const many = call('t', Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`k${n}`, 'v'])));
  const deep = call('t', { deep: Array.from({ length: 20 }).reduce<Json>((inner) => [inner], 'deep') });
  expect([fieldsOf(many).length, unreadFieldsOf(many)]).toEqual([256, 44]);
  expect([fieldsOf(deep).length, unreadFieldsOf(deep)]).toEqual([0, 1]);
});
