/** The shell reader: how lines are split, and that nothing breaks it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64Text, decodeEncodedCommand } from '../../src/parse/powershell.ts';
import { dialectOf, type Pipeline, parseShell } from '../../src/parse/shell.ts';

/** `a b | c` is [['a b', 'c']]; substitutions and groups stand in brackets behind their command. */
const shown = (pipelines: readonly Pipeline[]): unknown =>
  pipelines.map(({ commands }) =>
    commands.map(({ words, group }) => {
      const inner = [...group, ...words.flatMap((word) => word.nested)];
      const said = words.map((word) => word.text).join(' ');
      return inner.length === 0 ? said : [said, shown(inner)];
    }),
  );

describe('lines are split as a shell would', () => {
  test.each<[string, unknown]>([
    ['ls -la', [['ls -la']]],
    ['a | b |& c', [['a', 'b', 'c']]],
    ['a; b && c || d & e', [['a'], ['b'], ['c'], ['d'], ['e']]],
    ['echo "a; b" \'c | d\'', [['echo a; b c | d']]],
    ['r\\m -r\'f\' "/"', [['rm -rf /']]],
    ["$'\\x72\\x6d' x", [['rm x']]],
    ['cat$IFS/etc/x', [['cat /etc/x']]],
    ['echo $(id; ls)', [[['echo $(id; ls)', [['id'], ['ls']]]]]],
    ['echo "`id`"', [[['echo `id`', [['id']]]]]],
    ['sh <(curl x)', [[['sh <(curl x)', [['curl x']]]]]],
    ['(a; b) | c', [[['', [['a'], ['b']]], 'c']]],
    ['if true; then a; fi', [['true'], ['a']]],
    ['a # b; c', [['a']]],
    ['type C:\\a\\b & p^owershell', [['type C:\\a\\b'], ['powershell']]],
    ['echo "unclosed', [['echo unclosed']]],
    ['echo $(unclosed', [[['echo $(unclosed', [['unclosed']]]]]],
    [')};', []],
  ])('%s', (line, expected) => {
    expect(shown(parseShell(line))).toEqual(expected);
  });

  test('redirections are no arguments', () => {
    const command = parseShell('a > out 2>&1 < in')[0]?.commands[0];
    expect(command?.words.map((word) => word.text)).toEqual(['a']);
    expect(command?.redirects.map(({ operator, target }) => `${operator} ${target.text}`)).toEqual(['> out', '>& 1', '< in']);
  });

  test('a here-document is its command’s input, not commands', () => {
    const pipelines = parseShell('cat << END > f\nrm -rf /\nEND\nls');
    expect(shown(pipelines)).toEqual([['cat'], ['ls']]);
    expect(pipelines[0]?.commands[0]?.redirects[0]?.target.text).toBe('rm -rf /\n');
  });

  test('assignments before a program are told apart', () => {
    const command = parseShell('A=1 B=$(id) make x=2')[0]?.commands[0];
    expect(command?.assignments.map((word) => word.text)).toEqual(['A=1', 'B=$(id)']);
    expect(command?.words.map((word) => word.text)).toEqual(['make', 'x=2']);
  });
});

describe('the reader has laws', () => {
  const hostile = fc.string({ unit: fc.constantFrom(...'a;|&$(){}<>"\'`\\^#\n =%'), maxLength: 300 });

  test('it never throws, and places every command inside the text', () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom('posix' as const, 'windows' as const), (text, dialect) => {
        const inside = (pipelines: readonly Pipeline[]): boolean =>
          pipelines.every(({ commands }) =>
            commands.every(
              ({ start, end, words, group }) =>
                0 <= start && start <= end && end <= text.length && inside(group) && words.every(({ nested }) => inside(nested)),
            ),
          );
        expect(inside(parseShell(text, dialect))).toBe(true);
      }),
    );
  });

  test('single quotes around any text make it one word', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes("'")),
        (text) => {
          expect(parseShell(`echo '${text}'`, 'posix')[0]?.commands[0]?.words[1]?.text).toBe(text);
        },
      ),
    );
  });
});

describe('encodings', () => {
  test('PowerShell’s encoded command is UTF-16 in base64', () => {
    expect(decodeEncodedCommand(Buffer.from('whoami', 'utf16le').toString('base64'))).toBe('whoami');
    expect(decodeEncodedCommand('not base64!')).toBeUndefined();
  });
  test('base64 of bytes that are no text is left alone', () => {
    expect(decodeBase64Text(Buffer.from('rm -rf /tmp').toString('base64'))).toBe('rm -rf /tmp');
    expect(decodeBase64Text(Buffer.from([0, 1, 2, 255, 254, 3, 4, 5]).toString('base64'))).toBeUndefined();
  });
  test('a drive letter, a cmdlet or a caret makes a line a Windows one', () => {
    for (const line of ['dir C:\\x', 'Get-ChildItem', 'w^h^oami', 'cmd /c dir']) expect(dialectOf(line)).toBe('windows');
    expect(dialectOf('ls /etc')).toBe('posix');
  });
});
