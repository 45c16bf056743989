/** Command lines that destroy: files beyond any project, disks, backups, the running machine. */
import type { Rule } from '../../rule.ts';
import { type Act, firstAct, firstMatch, type Line, once } from './line.ts';
import { INTERPRETERS } from './programs.ts';

/** A place whose recursive removal no task wants: a root, a home, a system folder, a drive. */
const VITAL =
  /^(?:\/|~|\$home|\$\{home\}|%userprofile%|%systemdrive%|%systemroot%|%windir%|\$env:(?:userprofile|systemroot|systemdrive)|[a-z]:|\/(?:bin|boot|dev|etc|home|lib|lib64|opt|root|sbin|srv|sys|usr|var|users|system|library|applications)|\/home\/[\w.-]{1,40}|\/users\/[\w.-]{1,40}|[a-z]:[\\/](?:windows|users|program files(?: \(x86\))?)(?:[\\/]system32)?)[\\/]?\*?(?:\.\*)?$/i;

/** `cd / && rm -rf *` */
const sweepsVital = (act: Act, line: Line, targets: readonly string[]): boolean =>
  targets.some((target) => /^(?:\.\/)?\*$|^\.$/.test(target)) &&
  VITAL.test(line.acts[act.index - 1]?.said.replace(/^(?:cd|pushd) (?=\S)/, '') ?? '-');

const removesVital = (act: Act, line: Line): boolean => {
  const targets = act.args.filter((arg) => !/^-|^\/[a-z]$/i.test(arg));
  const vital = targets.some((target) => target !== '' && VITAL.test(target));
  switch (act.name) {
    case 'rm':
      return (
        act.args.includes('--no-preserve-root') ||
        ((vital || sweepsVital(act, line, targets)) && act.args.some((arg) => /^-[a-z]*r|^--recursive$/i.test(arg)))
      );
    case 'del':
    case 'erase':
    case 'rd':
    case 'rmdir':
      return vital && act.args.some((arg) => /^\/s/i.test(arg));
    case 'remove-item':
    case 'ri':
      return vital && act.args.some((arg) => /^-r/i.test(arg));
    case 'chmod':
    case 'chown':
      return (
        act.args.some((arg) => /^-R|^--recursive$/.test(arg)) && targets.slice(1).some((t) => /^(?:\/|~|\$HOME)\*?$/.test(t))
      );
    case 'mv':
      return targets.at(-1) === '/dev/null' && targets.length > 1;
    default:
      return false;
  }
};

const sweepsRoot = (act: Act): boolean => {
  if (act.via[0] === 'find' || act.name !== 'find') return false;
  const wide = /^(?:\/|~|\/etc|\/home|\/usr|\/var)$/.test(act.args[0] ?? '');
  return (
    wide &&
    act.args.includes('-delete') &&
    !act.args.some((arg) => /^-(?:i?name|i?path|i?regex|size|[acm]time|user|empty|newer)/.test(arg))
  );
};

/** What diskpart is told. */
const cleans = once<Act['pipe']>((pipe) => pipe.some(({ said }) => /\bclean\b/.test(said)));

const overwritesDisk = (act: Act): boolean => {
  const disk = /^(?:of=)?\/dev\/(?:sd[a-z]|hd[a-z]|vd[a-z]|xvd[a-z]|nvme\d|mmcblk\d|r?disk\d|mapper\/)/;
  if (act.writes.some((target) => disk.test(target))) return true;
  if (act.name === 'dd') return act.args.some((arg) => arg.startsWith('of=') && disk.test(arg));
  if (/^mkfs(?:\.|$)|^(?:wipefs|shred|blkdiscard)$/.test(act.name)) return act.args.some((arg) => disk.test(arg));
  if (act.name === 'format') return /^[a-z]:$/i.test(act.args[0] ?? '');
  if (act.name === 'diskpart') return cleans(act.pipe);
  return act.name === 'format-volume' || act.name === 'clear-disk';
};

export const destroysFiles: Rule<Line> = {
  id: 'CI-DESTROY-FILES',
  title: 'Removes a whole system, home or root folder',
  why: 'This deletes files far beyond any project and cannot be undone.',
  techniques: ['OWASP-MCP05', 'ATT&CK T1485'],
  risk: 95,
  find: firstAct((act, line) => removesVital(act, line) || sweepsRoot(act)),
  examples: {
    alerts: [
      { tool: 'run_command', arguments: { command: 'rm -rf ~/' } },
      { tool: 'run_command', arguments: { command: 'cd /tmp && sudo rm -fr /*' } },
      { tool: 'execute_command', arguments: { command: 'rd /s /q C:\\Users' } },
      { tool: 'bash', arguments: { command: 'bash -c "rm -r \'$HOME\'"' } },
    ],
    passes: [
      { tool: 'run_command', arguments: { command: 'rm -rf build node_modules' } },
      { tool: 'run_command', arguments: { command: 'rm -rf ~/.cache/pip' } },
      { tool: 'execute_command', arguments: { command: 'rmdir /s /q C:\\work\\app\\dist' } },
      { tool: 'run_command', arguments: { command: "grep -rn 'rm -rf /' docs" } },
    ],
  },
};

export const destroysDisk: Rule<Line> = {
  id: 'CI-DESTROY-DISK',
  title: 'Overwrites or formats a disk',
  why: 'Writing to a raw disk destroys every file on it.',
  techniques: ['OWASP-MCP05', 'ATT&CK T1561'],
  risk: 90,
  find: firstAct(overwritesDisk),
  examples: {
    alerts: [
      { tool: 'run_command', arguments: { command: 'dd if=/dev/zero of=/dev/sda bs=1M' } },
      { tool: 'run_command', arguments: { command: 'sudo mkfs.ext4 /dev/nvme0n1' } },
      { tool: 'run_command', arguments: { command: 'cat /dev/urandom > /dev/sda' } },
    ],
    passes: [
      { tool: 'run_command', arguments: { command: 'dd if=/dev/zero of=disk.img bs=1M count=64' } },
      { tool: 'run_command', arguments: { command: 'mkfs.ext4 disk.img' } },
      { tool: 'run_command', arguments: { command: 'lsblk /dev/sda' } },
    ],
  },
};

export const forkBomb: Rule<Line> = {
  id: 'CI-FORK-BOMB',
  title: 'Starts copies of itself without end',
  why: 'A fork bomb exhausts the machine until it must be restarted.',
  techniques: ['OWASP-MCP05', 'ATT&CK T1499'],
  risk: 85,
  find: firstMatch(/([\w:.]{1,16}) ?\( ?\) ?\{ ?\1 ?\| ?\1 ?& ?\} ?; ?\1|%0 ?\| ?%0/),
  examples: {
    alerts: [
      { tool: 'bash', arguments: { command: ':(){ :|:& };:' } },
      { tool: 'run_command', arguments: { command: 'bomb() { bomb | bomb & }; bomb' } },
      { tool: 'execute_command', arguments: { command: 'cmd /c %0|%0' } },
    ],
    passes: [{ tool: 'bash', arguments: { command: 'build() { make | tee log; }; build' } }],
  },
};

const spoilsBackups = (act: Act): boolean =>
  /^(?:vssadmin (?:.{0,40} )?(?:delete shadows|resize shadowstorage)|wbadmin (?:.{0,40} )?delete|wmic shadowcopy (?:.{0,40} )?delete|bcdedit .{0,60}(?:recoveryenabled no|ignoreallfailures)|tmutil (?:delete|disable))/.test(
    act.said,
  );

export const destroysBackups: Rule<Line> = {
  id: 'CI-DESTROY-BACKUPS',
  title: 'Deletes backups or turns recovery off',
  why: 'Ransomware removes backups first so that nothing can be restored.',
  techniques: ['OWASP-MCP05', 'ATT&CK T1490'],
  risk: 95,
  find: firstAct(spoilsBackups),
  examples: {
    alerts: [
      { tool: 'execute_command', arguments: { command: 'vssadmin.exe Delete Shadows /All /Quiet' } },
      { tool: 'powershell', arguments: { command: 'bcdedit /set {default} recoveryenabled No' } },
    ],
    passes: [{ tool: 'execute_command', arguments: { command: 'vssadmin list shadows' } }],
  },
};

const stopsMachine = (act: Act): boolean =>
  (act.name === 'kill' && /(?:^| )-(?:9|kill|s kill) (?:.{0,20} )?-1$/.test(act.said)) ||
  (INTERPRETERS.has(act.name) && /shutil\.rmtree\(\s?['"](?:\/|~|\/home|c:\\)['"]/.test(act.said));

export const destroysByProgram: Rule<Line> = {
  id: 'CI-DESTROY-PROCESSES',
  title: 'Ends every process or removes a root folder from a script',
  why: 'It takes down everything the user is running or has stored.',
  techniques: ['OWASP-MCP05', 'ATT&CK T1489'],
  risk: 85,
  find: firstAct(stopsMachine),
  examples: {
    alerts: [
      { tool: 'bash', arguments: { command: 'kill -9 -1' } },
      { tool: 'bash', arguments: { command: 'python3 -c "import shutil; shutil.rmtree(\'/\')"' } },
    ],
    passes: [{ tool: 'bash', arguments: { command: 'kill -9 4242' } }],
  },
};
