/** FileSystemExposure's rules: what a path in a call does, and where it leads. */
import { excerpt } from '../../parse/excerpt.ts';
import type { ParsedPath, Trick } from '../../parse/path.ts';
import type { Example, Rule, Sighting } from '../../rule.ts';
import { isAskedOnly } from './place.ts';
import type { PathArgument } from './subject.ts';

const reads = (...paths: readonly string[]): Example[] => paths.map((path) => ({ tool: 'read_file', arguments: { path } }));
const within = (roots: readonly string[], ...paths: readonly string[]): Example[] =>
  paths.map((path) => ({ tool: 'read_file', arguments: { path }, roots }));

const sight = ({ pointer, text }: PathArgument, detail?: string): Sighting => {
  const shown = excerpt(text.replaceAll('\0', '\\0'), 0, Math.min(text.length, 100));
  return detail === undefined ? { field: pointer, excerpt: shown } : { field: pointer, excerpt: shown, detail };
};

/** Ways of writing that only hide something when a path climbs, and that an ordinary path seldom needs. */
const DISGUISES: ReadonlySet<Trick> = new Set<Trick>([
  'percent-encoding',
  'double encoding',
  'overlong UTF-8',
  'look-alike characters',
  'invisible characters',
  'stuffed dots',
  'path parameter',
  'trailing dots or spaces',
]);
const disguises = (path: ParsedPath): readonly Trick[] => path.tricks.filter((trick) => DISGUISES.has(trick));

/** It leaves the place where it begins, or the folder that the server was given. */
const leaves = ({ path, workspace }: PathArgument): boolean => path.climbs > 0 || (path.parents > 0 && workspace === 'outside');

/** One plain step to a sibling, which a person might take too. */
const isStepAside = (argument: PathArgument): boolean =>
  argument.path.climbs === 1 && argument.path.anchor === 'relative' && argument.place === undefined;

const PRIVATE_FOLDERS = new Set(
  'documents desktop downloads pictures music movies videos library appdata onedrive dropbox'.split(' '),
);
const SYSTEM_FOLDERS = new Set('etc root boot proc sys windows winnt programdata'.split(' '));

/** Somewhere that a person keeps to themselves, or where the system keeps its settings. */
const isPrivate = ({ segments, home }: ParsedPath): boolean => {
  const first = home >= 0 ? segments[home] : undefined;
  if (first !== undefined) return first.startsWith('.') || PRIVATE_FOLDERS.has(first);
  return SYSTEM_FOLDERS.has(segments[0] ?? '');
};

/** A share that is only another name of this machine. */
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', 'wsl$', 'wsl.localhost']);

/** Its administrative shares excepted: they give every disk whole. */
const isThisMachine = ({ volume, segments }: ParsedPath): boolean => LOCAL_HOSTS.has(volume) && !segments[0]?.endsWith('$');

/** In a folder that the server was given, and in a relative path that stays where it is, only what names a place by itself counts. */
const exposes = ({ path, place, workspace }: PathArgument): boolean =>
  place !== undefined && workspace !== 'inside' && (path.absolute || path.climbs > 0 || place.byName !== true);

export const rules: readonly Rule<PathArgument>[] = [
  {
    id: 'FE-TRAVERSAL',
    title: 'A path climbs out of the folder where it begins',
    why: 'A path that climbs reaches files that the tool was never meant to show.',
    techniques: ['OWASP-MCP10', 'SAFE-T1105', 'ATT&CK T1083'],
    risk: 70,
    find: (argument) =>
      leaves(argument) && !isStepAside(argument) && disguises(argument.path).length === 0
        ? sight(argument, argument.place?.what ?? `${argument.path.climbs || argument.path.parents} levels up`)
        : undefined,
    examples: {
      alerts: [
        ...reads('../../etc/passwd', '/../../boot.ini', '..\\..\\..\\windows\\win.ini', '/srv/app/../../../etc/shadow'),
        ...within(['/srv/app'], '/srv/app/../other/x.txt'),
      ],
      passes: [
        ...reads('src/../README.md', './a/b/../c.ts', './...', '/srv/app/lib/../x.ts'),
        ...within(['/srv/app'], '/srv/app/lib/../x.ts'),
      ],
    },
  },
  {
    id: 'FE-HIDDEN-TRAVERSAL',
    title: 'A path climbs out of the folder where it begins, and hides that it does',
    why: 'No ordinary client encodes or stuffs the dots of a path: this is written to pass a filter.',
    techniques: ['OWASP-MCP10', 'SAFE-T1105', 'ATT&CK T1027'],
    risk: 85,
    find: (argument) => {
      const found = leaves(argument) ? disguises(argument.path) : [];
      return found.length > 0 ? sight(argument, found.join(', ')) : undefined;
    },
    examples: {
      alerts: reads(
        '%2e%2e%2fetc/passwd',
        '..%252f..%252fboot.ini',
        '..%c0%af..%c0%afetc/passwd',
        '....//....//etc/passwd',
        '..;/..;/conf',
        '．．／．．／etc/passwd',
        '%2e%2e/',
      ),
      passes: reads('docs/my%20file.md', 'a%2Fb.txt', 'docs/100%25.md', 'v1..v2.diff'),
    },
  },
  {
    id: 'FE-PARENT',
    title: 'A path steps out of the folder where it begins',
    why: 'Beside the folder that a tool works in lie files that it was not given.',
    techniques: ['SAFE-T1105'],
    risk: 35,
    find: (argument) => (isStepAside(argument) && disguises(argument.path).length === 0 ? sight(argument) : undefined),
    examples: { alerts: reads('../', '../other/config.php'), passes: reads('a/../b', '.', './', '..hidden', 'a..b/c') },
  },
  {
    id: 'FE-NULL-BYTE',
    title: 'A path contains a null byte',
    why: 'What checks the path reads all of it, what opens the file stops at the null: the two see different files.',
    techniques: ['OWASP-MCP10', 'SAFE-T1105', 'ATT&CK T1027'],
    risk: 85,
    find: (argument) => (argument.path.tricks.includes('null byte') ? sight(argument) : undefined),
    examples: { alerts: reads('notes.txt%00.png', '%00/etc/passwd', 'a\0.txt'), passes: reads('notes.txt', 'report%2000.pdf') },
  },
  {
    id: 'FE-SECRET',
    title: 'A path leads to a secret',
    why: 'Keys, credentials and private data have no business in a tool call: what it returns goes to the model, and on from there.',
    techniques: ['OWASP-MCP01', 'OWASP-MCP10', 'SAFE-T1105', 'ATT&CK T1552.001'],
    risk: 75,
    find: (argument) => {
      const { place } = argument;
      return place !== undefined && exposes(argument) && !isAskedOnly(place) ? sight(argument, place.what) : undefined;
    },
    examples: {
      alerts: [
        ...reads(
          '/home/lea/.ssh/id_rsa',
          '~/.aws/credentials',
          '%USERPROFILE%\\.ssh\\id_rsa',
          'C:\\Windows\\System32\\config\\SAM',
          '/etc/shadow',
          'file:///root/.ssh/id_ed25519',
          '$HOME/.kube/config',
        ),
        ...within(['/home/lea/app'], '/home/lea/other/.env'),
      ],
      passes: [
        ...reads('src/token.py', 'docs/credentials.md', '/home/lea/.ssh/id_rsa.pub', 'config/.env'),
        ...within(['/home/lea/app'], '/home/lea/app/.env'),
      ],
    },
  },
  {
    id: 'FE-SYSTEM',
    title: 'A path leads to what the system keeps about itself',
    why: 'Accounts, processes and settings of the machine tell an attacker where to go next, and writing them gives a way to stay.',
    techniques: ['OWASP-MCP10', 'SAFE-T1105', 'ATT&CK T1083'],
    risk: 55,
    find: (argument) => {
      const { place } = argument;
      return place !== undefined && exposes(argument) && isAskedOnly(place) ? sight(argument, place.what) : undefined;
    },
    examples: {
      alerts: reads('/etc/passwd', '/proc/1/cmdline', 'C:\\boot.ini', '/dev/sda', '/home/lea/.bashrc', '/etc/crontab'),
      passes: reads('/dev/null', '/proc/cpuinfo', '/tmp/report.txt', 'etc/nginx/nginx.conf', '/opt/app/config.yaml'),
    },
  },
  {
    id: 'FE-SHARE',
    title: 'A path leads to another machine',
    why: 'Opening a network share sends the password hash of the account to whoever runs that machine.',
    techniques: ['OWASP-MCP10', 'ATT&CK T1187', 'ATT&CK T1021.002'],
    risk: 60,
    find: (argument) => {
      const { anchor, volume } = argument.path;
      return anchor === 'share' && argument.workspace !== 'inside' && !isThisMachine(argument.path)
        ? sight(argument, volume)
        : undefined;
    },
    examples: {
      alerts: reads(
        '\\\\203.0.113.7\\share\\x.docx',
        'file://files.example.net/share/a',
        '\\\\?\\UNC\\evil\\c$\\x',
        '\\\\127.0.0.1\\admin$',
        'smb://evil/share/x',
      ),
      passes: [
        ...reads('//src/main.ts', '\\\\wsl$\\Ubuntu\\home\\lea\\x', 'file://localhost/srv/x'),
        ...within(['\\\\nas\\projects\\app'], '\\\\nas\\projects\\app\\x.ts'),
      ],
    },
  },
  {
    id: 'FE-DEVICE',
    title: 'A path leads to a device rather than a file',
    why: 'Through a device one reads or writes a disk, a pipe or memory past every permission of the file system.',
    techniques: ['OWASP-MCP10', 'ATT&CK T1006'],
    risk: 70,
    find: (argument) => (argument.path.anchor === 'device' ? sight(argument, argument.path.volume) : undefined),
    examples: {
      alerts: reads('\\\\.\\PhysicalDrive0', '\\\\?\\GLOBALROOT\\Device\\x', '\\\\.\\pipe\\docker_engine'),
      passes: reads('\\\\?\\C:\\Users\\lea\\a.txt'),
    },
  },
  {
    id: 'FE-STREAM',
    title: 'A path names an alternate data stream',
    why: 'A stream hides data behind a file, and `::$DATA` opens a file past a check of its name.',
    techniques: ['ATT&CK T1564.004'],
    risk: 50,
    find: (argument) => (argument.path.tricks.includes('alternate data stream') ? sight(argument) : undefined),
    examples: { alerts: reads('C:\\inetpub\\app\\web.config::$DATA'), passes: reads('C:\\work\\a.txt', 'logs/10:30.txt') },
  },
  {
    id: 'FE-OUTSIDE',
    title: 'A path leaves the folders that the server was given, for somewhere private',
    why: 'The user shared some folders with this server, and this is none of them.',
    techniques: ['OWASP-MCP02', 'SAFE-T1105'],
    risk: 40,
    find: (argument) =>
      argument.workspace === 'outside' && argument.place === undefined && !leaves(argument) && isPrivate(argument.path)
        ? sight(argument)
        : undefined,
    examples: {
      alerts: within(['/home/lea/app'], '/home/lea/Documents/tax.pdf', '/etc/os-release', '/home/lea/.cache/x'),
      passes: [
        ...within(['/home/lea/app'], '/home/lea/app/src/x.ts', '/tmp/x.txt', '/home/lea/app2/x.ts', 'src/x.ts'),
        ...reads('/home/lea/Documents/tax.pdf'),
      ],
    },
  },
];
