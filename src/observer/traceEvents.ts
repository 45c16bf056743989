/** What traced calls mean: files that were opened, read, written, moved and removed, programs that were run, connections that were made. */
import { basename, resolve } from 'node:path';
import { quoted } from './launch.ts';
import { isNoise } from './noise.ts';
import { ProcessTree, type Traced, workingFolder } from './processTree.ts';
import type { Reporter } from './reporter.ts';
import { descriptorPath, type Exit, listOfTexts, quotedText, type Syscall } from './strace.ts';

/** Of these a failure is told too: what was tried and denied. */
const DENIED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);
/** Reads and writes of one open file are told once; so many open files are told apart. */
const MAX_TOLD = 16_384;
/** Where the name services of the system listen; every program asks them. */
const NAME_SERVICES = /^\/(?:var\/)?run\/(?:nscd|systemd|dbus)\//;

/** The calls that are traced. */
export const TRACED = [
  ...(['open', 'openat', 'openat2', 'creat', 'read', 'pread64', 'readv', 'write', 'pwrite64', 'writev', 'sendfile'] as const),
  ...(['copy_file_range', 'unlink', 'unlinkat', 'rmdir', 'rename', 'renameat', 'renameat2', 'execve', 'execveat'] as const),
  ...(['connect', 'fork', 'vfork', 'clone', 'clone3'] as const),
];
type Call = (typeof TRACED)[number];
const isTraced = (name: string): name is Call => TRACED.some((call) => call === name);

type Meaning = (process: Traced, call: Syscall) => void;
type Sink = Pick<Reporter, 'file' | 'process' | 'network'>;

export const traceEvents = (pid: number, pname: string, sink: Sink): ((seen: Syscall | Exit) => void) => {
  const tree = new ProcessTree(pid, pname);
  const told = new Set<string>();
  let started = false;

  const by = ({ pid, name }: Traced) => ({ pid, pname: name });
  const once = (key: string): boolean => {
    if (told.size >= MAX_TOLD) told.clear();
    return told.size < told.add(key).size;
  };

  /** The path that a call names, whole: relative to the folder that stands before it, or to where the process is. */
  const pathAt = (process: Traced, name: string | undefined, folder?: string): string | undefined => {
    const path = name === undefined ? null : quotedText(name);
    if (path === null || path === '') return undefined;
    const base = folder === undefined ? null : descriptorPath(folder);
    return path.startsWith('/') ? path : resolve(base ?? (workingFolder(process.pid) || '/'), path);
  };

  const file = (process: Traced, call: Syscall, operation: string, path: string | undefined, more: object = {}): void => {
    if (path === undefined || (call.error !== '' && !DENIED.has(call.error))) return;
    const error = call.error === '' ? {} : { error: call.error };
    sink.file(operation, path, { ...by(process), syscall: call.name, ...error, ...more });
  };

  const opened = (process: Traced, call: Syscall, asked: string | undefined, flags: string): void => {
    const path = call.path.startsWith('/') ? call.path.replace(/ \(deleted\)$/, '') : asked;
    const writes = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|^$/.test(flags);
    for (const kind of ['read', 'write']) told.delete(`${process.pid} ${call.result} ${kind}`);
    if (path === undefined || (!writes && (isNoise(path, tree.threads) || flags.includes('O_DIRECTORY')))) return;
    if (path.startsWith('/dev/') && isNoise(path, tree.threads)) return;
    const link = asked === undefined || asked === path ? {} : { asked };
    file(process, call, 'Open', path, { flags, access: writes ? 'write' : 'read', ...link });
  };

  const moved = (process: Traced, call: Syscall, from?: string, to?: string): void => {
    if (from !== undefined && to !== undefined) file(process, call, 'Rename', to, { oldPath: from, newPath: to });
  };

  const used = (process: Traced, call: Syscall, kind: 'read' | 'write', index: number): void => {
    const descriptor = call.args[index] ?? '';
    const path = descriptorPath(descriptor);
    if (path === null || call.result < 0 || isNoise(path, tree.threads)) return;
    const fd = descriptor.slice(0, descriptor.indexOf('<'));
    if (once(`${process.pid} ${fd} ${kind}`)) file(process, call, kind === 'read' ? 'Read' : 'Write', path);
  };

  const copied = (process: Traced, call: Syscall, from: number, to: number): void => {
    used(process, call, 'read', from);
    used(process, call, 'write', to);
  };

  const executed = (process: Traced, call: Syscall, path: string | undefined, args: string | undefined): void => {
    if (call.error !== '' || path === undefined) return;
    process.name = basename(path);
    const first = !started && process === tree.root;
    started = true;
    if (first) return; // told when it was started
    const parent = process.parent === undefined ? {} : { parent: { pid: process.parent.pid, name: process.parent.name } };
    const commandLine = listOfTexts(args ?? '')
      .map(quoted)
      .join(' ');
    sink.process('Start', { ...by(process), ...parent, commandLine, imageFilename: path });
  };

  const connected = (process: Traced, call: Syscall): void => {
    const address = call.args[1] ?? '';
    const path = /sun_path=@?("(?:[^"\\]|\\.)*")/.exec(address)?.[1];
    const ip = /(?:inet_addr\(|inet_pton\(AF_INET6, )"([^"]*)"/.exec(address)?.[1];
    const port = Number(/sin6?_port=htons\((\d+)\)/.exec(address)?.[1] ?? 0);
    const local = path === undefined ? undefined : (quotedText(path) ?? '');
    if (local === undefined ? ip === undefined || port === 0 : NAME_SERVICES.test(local)) return;
    const error = call.error === '' || call.error === 'EINPROGRESS' ? {} : { error: call.error };
    sink.network('Connect', { ...by(process), ...(local === undefined ? { address: ip, port } : { path: local }), ...error });
  };

  const begun = (process: Traced, call: Syscall): void => {
    const isThread = call.args.some((arg) => arg.includes('CLONE_THREAD'));
    if (call.result > 0) tree.begun(call.result, process, isThread);
  };

  const meanings: Readonly<Record<Call, Meaning>> = {
    open: (process, call) => opened(process, call, pathAt(process, call.args[0]), call.args[1] ?? ''),
    creat: (process, call) => opened(process, call, pathAt(process, call.args[0]), 'O_WRONLY|O_CREAT|O_TRUNC'),
    openat: (process, call) => opened(process, call, pathAt(process, call.args[1], call.args[0]), call.args[2] ?? ''),
    openat2: (process, call) => opened(process, call, pathAt(process, call.args[1], call.args[0]), call.args[2] ?? ''),
    read: (process, call) => used(process, call, 'read', 0),
    pread64: (process, call) => used(process, call, 'read', 0),
    readv: (process, call) => used(process, call, 'read', 0),
    write: (process, call) => used(process, call, 'write', 0),
    pwrite64: (process, call) => used(process, call, 'write', 0),
    writev: (process, call) => used(process, call, 'write', 0),
    sendfile: (process, call) => copied(process, call, 1, 0),
    copy_file_range: (process, call) => copied(process, call, 0, 2),
    unlink: (process, call) => file(process, call, 'Delete', pathAt(process, call.args[0])),
    rmdir: (process, call) => file(process, call, 'Delete', pathAt(process, call.args[0])),
    unlinkat: (process, call) => file(process, call, 'Delete', pathAt(process, call.args[1], call.args[0])),
    rename: (process, call) => moved(process, call, pathAt(process, call.args[0]), pathAt(process, call.args[1])),
    renameat: (process, call) =>
      moved(process, call, pathAt(process, call.args[1], call.args[0]), pathAt(process, call.args[3], call.args[2])),
    renameat2: (process, call) =>
      moved(process, call, pathAt(process, call.args[1], call.args[0]), pathAt(process, call.args[3], call.args[2])),
    execve: (process, call) => executed(process, call, pathAt(process, call.args[0]), call.args[1]),
    execveat: (process, call) => executed(process, call, pathAt(process, call.args[1], call.args[0]), call.args[2]),
    connect: connected,
    fork: begun,
    vfork: begun,
    clone: begun,
    clone3: begun,
  };

  return (seen) => {
    if (seen.kind === 'call') {
      if (isTraced(seen.name)) meanings[seen.name](tree.of(seen.tid), seen);
      return;
    }
    const process = tree.ended(seen.tid);
    if (process === undefined || process === tree.root) return; // a thread; and the server's own end is told by who started it
    const { code, signal } = seen;
    sink.process('Stop', { ...by(process), exitCode: code, signal });
  };
};
