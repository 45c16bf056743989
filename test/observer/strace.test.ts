import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptorPath, listOfTexts, quotedText, straceReader } from '../../src/observer/strace.ts';
import { traceEvents } from '../../src/observer/traceEvents.ts';

const readAll = (...lines: readonly string[]) => {
  const read = straceReader();
  return lines.map((line) => read(line));
};

describe('a line of strace', () => {
  it('is a call with its parameters, its result and the file behind it', () => {
    expect(readAll('12 openat(AT_FDCWD</srv>, "a, b) = 3", O_RDONLY|O_CLOEXEC) = 3</srv/a, b) = 3>')).toEqual([
      {
        kind: 'call',
        tid: 12,
        name: 'openat',
        args: ['AT_FDCWD</srv>', '"a, b) = 3"', 'O_RDONLY|O_CLOEXEC'],
        result: 3,
        path: '/srv/a, b) = 3',
        error: '',
      },
    ]);
  });

  it('may be cut by another thread’s', () => {
    const [first, second, third] = readAll(
      '12 openat(AT_FDCWD</>, "/etc/hosts", O_RDONLY <unfinished ...>',
      '13 unlink("/tmp/x")               = -1 ENOENT (No such file or directory)',
      '12 <... openat resumed>)             = 4</etc/hosts>',
    );
    expect(first).toBeUndefined();
    expect(second).toMatchObject({ tid: 13, name: 'unlink', result: -1, error: 'ENOENT' });
    expect(third).toMatchObject({ tid: 12, args: ['AT_FDCWD</>', '"/etc/hosts"', 'O_RDONLY'], path: '/etc/hosts' });
  });

  it('may be a process’ end', () => {
    expect(readAll('7 +++ exited with 3 +++', '8 +++ killed by SIGKILL (core dumped) +++')).toEqual([
      { kind: 'exit', tid: 7, code: 3, signal: null },
      { kind: 'exit', tid: 8, code: null, signal: 'SIGKILL' },
    ]);
  });

  it('is ignored when it is anything else', () => {
    const odd = [
      '',
      'strace: Process 3 attached',
      '5 --- SIGCHLD {si_signo=SIGCHLD} ---',
      '5 <... read resumed>"", 4) = 0',
      '5 read(',
    ];
    expect(readAll(...odd)).toEqual(odd.map(() => undefined));
  });

  it('never fails, whatever it is', () => {
    const bit = fc.constantFrom(
      '1 ',
      'openat(',
      '"',
      '\\',
      '<',
      '>',
      ', ',
      ')',
      ' = 3',
      '<unfinished ...>',
      '<... x resumed>',
      '[',
      'é',
      '/x',
    );
    fc.assert(
      fc.property(fc.array(fc.array(bit, { maxLength: 12 }), { maxLength: 5 }), (lines) => {
        readAll(...lines.map((bits) => `1 ${bits.join('')}`));
      }),
    );
  });
});

describe('a text of strace', () => {
  it('is unescaped to the bytes it stands for', () => {
    expect(quotedText('"a\\"b\\n\\303\\251\\\\"')).toBe('a"b\né\\');
    expect(quotedText('"cut"...')).toBe('cut…');
    expect(quotedText('0x7ffd')).toBeNull();
    expect(descriptorPath('4</tmp/a\\74b\\76 \\303\\251>')).toBe('/tmp/a<b> é');
    expect(descriptorPath('4<socket:[12]>')).toBeNull();
    expect(listOfTexts('["sh", "-c", "echo \\"x\\", y"]')).toEqual(['sh', '-c', 'echo "x", y']);
  });
});

/** What is told of these lines; the server is process 10. */
const told = (...lines: readonly string[]): readonly unknown[] => {
  const seen: unknown[] = [];
  const read = straceReader();
  const tell = traceEvents(10, 'node', {
    file: (operation, path, data) => seen.push([operation, path, data]),
    process: (task, data) => seen.push([task, data]),
    network: (task, data) => seen.push([task, data]),
  });
  for (const line of lines) {
    const event = read(line);
    if (event !== undefined) tell(event);
  }
  return seen;
};

describe('a trace', () => {
  it('tells of the file behind a link, and what was asked for', () => {
    expect(told('10 openat(AT_FDCWD</srv>, "harmless.txt", O_RDONLY) = 3</etc/shadow>')).toEqual([
      ['Open', '/etc/shadow', expect.objectContaining({ asked: '/srv/harmless.txt', pid: 10, pname: 'node', access: 'read' })],
    ]);
  });

  it('tells of what is read and written once for each time it is opened', () => {
    const open = '10 openat(AT_FDCWD</srv>, "/srv/a", O_RDWR) = 3</srv/a>';
    const use = ['10 read(3</srv/a>, "x", 1) = 1', '10 pread64(3</srv/a>, "x", 1, 0) = 1', '10 write(3</srv/a>, "x", 1) = 1'];
    const operations = told(open, ...use, ...use, open, ...use).map((event) => (event as readonly string[])[0]);
    expect(operations).toEqual(['Open', 'Read', 'Write', 'Open', 'Read', 'Write']);
  });

  it('tells whose thread it was, and of every process: its parent, its command line and its end', () => {
    const lines = [
      '10 clone3({flags=CLONE_VM|CLONE_THREAD|CLONE_SIGHAND, ...} => {parent_tid=[11]}, 88) = 11',
      '11 vfork( <unfinished ...>',
      '99999912 execve("/bin/cat", ["cat", "a b"], 0x55 /* 3 vars */ <unfinished ...>',
      '11 <... vfork resumed>) = 99999912',
      '99999912 <... execve resumed>) = 0',
      '99999912 unlink("/srv/b") = 0',
      '99999912 +++ exited with 0 +++',
      '11 +++ exited with 0 +++',
      '10 +++ exited with 0 +++',
    ];
    const cat = { pid: 99999912, pname: 'cat' };
    const parent = { pid: 10, name: 'node' };
    expect(told('10 execve("/usr/bin/node", ["node"], 0x1 /* 3 vars */) = 0', ...lines)).toEqual([
      ['Start', { ...cat, parent, commandLine: 'cat "a b"', imageFilename: '/bin/cat' }],
      ['Delete', '/srv/b', expect.objectContaining(cat)],
      ['Stop', { ...cat, exitCode: 0, signal: null }],
    ]);
  });

  it('tells of both names of what is moved, of connections, and of what was denied', () => {
    expect(
      told(
        '10 renameat2(AT_FDCWD</srv>, "a", 5</tmp>, "b", 0) = 0',
        '10 connect(4<socket:[1]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 EINPROGRESS (Operation now in progress)',
        '10 connect(4<socket:[1]>, {sa_family=AF_INET6, sin6_port=htons(80), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
        '10 connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path="/var/run/docker.sock"}, 23) = 0',
        '10 openat(AT_FDCWD</srv>, "/etc/shadow", O_RDONLY) = -1 EACCES (Permission denied)',
      ),
    ).toEqual([
      ['Rename', '/tmp/b', expect.objectContaining({ oldPath: '/srv/a', newPath: '/tmp/b' })],
      ['Connect', { pid: 10, pname: 'node', address: '192.0.2.7', port: 443 }],
      ['Connect', { pid: 10, pname: 'node', address: '2001:db8::1', port: 80 }],
      ['Connect', { pid: 10, pname: 'node', path: '/var/run/docker.sock' }],
      ['Open', '/etc/shadow', expect.objectContaining({ error: 'EACCES' })],
    ]);
  });

  it('is silent about what every program does, but not when that is changed', () => {
    expect(
      told(
        '10 openat(AT_FDCWD</srv>, "/lib/x86_64-linux-gnu/libc.so.6", O_RDONLY|O_CLOEXEC) = 3</lib/x86_64-linux-gnu/libc.so.6>',
        '10 openat(AT_FDCWD</srv>, "/proc/self/maps", O_RDONLY) = 3</proc/10/maps>',
        '10 openat(AT_FDCWD</srv>, "/srv/node_modules/x/index.js", O_RDONLY) = 3</srv/node_modules/x/index.js>',
        '10 openat(AT_FDCWD</srv>, "/srv/nothing", O_RDONLY) = -1 ENOENT (No such file or directory)',
        '10 openat(AT_FDCWD</srv>, "/dev/null", O_RDWR) = 3</dev/null>',
        '10 read(0<pipe:[5]>, "x", 1) = 1',
      ),
    ).toEqual([]);
    expect(
      told('10 openat(AT_FDCWD</srv>, "/srv/node_modules/x/index.js", O_WRONLY|O_TRUNC) = 3</srv/node_modules/x/index.js>'),
    ).toHaveLength(1);
  });
});
