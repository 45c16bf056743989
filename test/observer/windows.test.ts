import { describe, expect, it } from 'vitest';
import { windowsLaunch } from '../../src/observer/windows.ts';

const launch = (file: string, ...args: readonly string[]) => windowsLaunch({ command: 'tool', args }, () => file);

describe('a command on Windows', () => {
  it('is started as it is when it is a program', () => {
    expect(launch('C:\\bin\\tool.exe', 'a b')).toEqual({ command: 'tool', args: ['a b'], verbatim: false });
  });

  it('goes through cmd.exe when it is a script, and none of its words is acted on there', () => {
    const { args, verbatim } = launch('C:\\bin\\tool.CMD', 'a b', 'x & del', 'say "hi"', 'C:\\', '%PATH%');
    expect(verbatim).toBe(true);
    expect(args.slice(0, 3)).toEqual(['/d', '/s', '/c']);
    const words = ['^"C:\\bin\\tool.CMD^"', '^"a b^"', '^"x ^& del^"', '^"say \\^"hi\\^"^"', '^"C:\\\\^"', '^"^%PATH^%^"'];
    expect(args[3]).toBe(`"${words.join(' ')}"`);
  });
});
