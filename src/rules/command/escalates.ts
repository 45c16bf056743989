/** Command lines that gain more rights than the user gave: root shells, setuid bits, sudoers, administrator accounts. */
import type { Rule } from '../../rule.ts';
import { type Act, firstAct, type Line } from './line.ts';
import { SHELLS } from './programs.ts';
import { baseName } from './wrappers.ts';

const opensRootShell = (act: Act): boolean => {
  const elevated = act.via.some((wrapper) => wrapper === 'sudo' || wrapper === 'doas' || wrapper === 'pkexec');
  if (elevated && act.name === 'su') return !act.args.includes('-c') && !act.args.includes('postgres');
  if (elevated && SHELLS.has(act.name))
    return act.args.every((arg) => /^-[il]$/.test(arg)) && act.reads.length === 0 && act.pipe.length === 1;
  if (act.name === 'sudo') return act.args.length > 0 && act.args.every((arg) => /^-(?:i|s|su|H|E|-login|-shell)$/.test(arg));
  return act.name === 'su' && act.pipe.length === 1 && act.args.every((arg) => /^(?:-|-l|--login|root)$/.test(arg));
};

export const rootShell: Rule<Line> = {
  id: 'CI-ROOT-SHELL',
  title: 'Opens a shell as root',
  why: 'Everything typed after this runs without limits or a further question.',
  techniques: ['OWASP-MCP05', 'OWASP-MCP02', 'ATT&CK T1548.003'],
  risk: 55,
  find: firstAct(opensRootShell),
  examples: {
    alerts: [
      { tool: 'run_command', arguments: { command: 'sudo su' } },
      { tool: 'run_command', arguments: { command: 'sudo -i' } },
      { tool: 'bash', arguments: { command: 'cd /srv; sudo /bin/bash' } },
    ],
    passes: [
      { tool: 'run_command', arguments: { command: 'su - deploy' } },
      { tool: 'run_command', arguments: { command: 'sudo apt install -y jq' } },
      { tool: 'run_command', arguments: { command: 'sudo su -c "systemctl restart nginx" deploy' } },
      { tool: 'run_command', arguments: { command: 'bash ./build.sh' } },
    ],
  },
};

const SETUID_TARGET =
  /(?:^|[\\/])(?:bash|sh|zsh|dash|python[\d.]*|perl|find|vim?|nano|cp|env|awk|less|more|nmap)$|^\/tmp\/|^\/var\/tmp\/|^\/dev\/shm\//;
const setsUid = (act: Act): boolean => {
  if (act.name === 'setcap') return /cap_(?:setuid|sys_admin|dac_override|sys_ptrace)/.test(act.said);
  if (act.name !== 'chmod') return false;
  const mode = act.args.find((arg) => !/^-[a-zA-Z]{1,3}$|^--/.test(arg)) ?? '';
  const target = act.args.at(-1) ?? '';
  return (
    /^(?:[ugoa]*\+[rwx]*s[rwx]*|[2467][0-7]{3}|0[46][0-7]{3})$/.test(mode) &&
    SETUID_TARGET.test(target) &&
    !/^[2][0-7]{3}$/.test(mode)
  );
};

export const setuid: Rule<Line> = {
  id: 'CI-SETUID',
  title: 'Makes a program run with its owner’s rights',
  why: 'A setuid interpreter gives root to whoever starts it from then on.',
  techniques: ['OWASP-MCP05', 'OWASP-MCP02', 'ATT&CK T1548.001'],
  risk: 85,
  find: firstAct(setsUid),
  examples: {
    alerts: [
      { tool: 'run_command', arguments: { command: 'cp /bin/bash /tmp/.b && chmod u+s /tmp/.b' } },
      { tool: 'run_command', arguments: { command: 'sudo chmod 4755 /bin/bash' } },
      { tool: 'bash', arguments: { command: 'setcap cap_setuid+ep /usr/bin/python3' } },
    ],
    passes: [
      { tool: 'run_command', arguments: { command: 'chmod 755 deploy.sh' } },
      { tool: 'run_command', arguments: { command: 'find . -perm -u+s -ls' } },
      { tool: 'run_command', arguments: { command: 'chmod g+s /srv/shared' } },
    ],
  },
};

const ADMIN_GROUPS = /^(?:sudo|wheel|root|admin|docker|shadow|administrators|"?remote desktop users"?)$/;
const SUDOERS = /^\/etc\/(?:sudoers|passwd|shadow|group|doas\.conf)/;

const grantsRights = (act: Act): boolean => {
  const { name, args, said } = act;
  if (act.writes.some((target) => SUDOERS.test(target))) return true;
  if ((name === 'tee' || name === 'cp' || name === 'mv' || name === 'install') && SUDOERS.test(args.at(-1) ?? '')) return true;
  if (name === 'sed' && args.some((arg) => /^-i|^--in-place/.test(arg)) && args.some((arg) => SUDOERS.test(arg))) return true;
  if (name === 'usermod' || name === 'gpasswd' || name === 'adduser') {
    return args.some((arg) => arg.split(',').some((group) => /^(?:sudo|wheel|root|admin|shadow)$/.test(group)));
  }
  if (name === 'useradd' || name === 'usermod') return / -o\b.{0,40} -u 0\b| -u 0\b/.test(said);
  if (name === 'net' || name === 'net1') {
    if (args[0]?.toLowerCase() === 'localgroup') return said.includes('/add') && ADMIN_GROUPS.test(args[1]?.toLowerCase() ?? '');
    return args[0]?.toLowerCase() === 'user' && said.includes('/add');
  }
  if (name === 'add-localgroupmember') return said.includes('administrators');
  if (name === 'dscl') return /-append \/groups\/admin/.test(said);
  if (name === 'docker' || name === 'podman')
    return /(?: -v|--volume|--volume=|-v=) ?\/:\/|--privileged .{0,200}(?:chroot|nsenter)/.test(said);
  return name === 'nsenter' && /-t 1\b|--target[ =]1\b/.test(said);
};

export const grantsAdministration: Rule<Line> = {
  id: 'CI-GRANT-ADMIN',
  title: 'Gives an account administrator rights',
  why: 'The account keeps the rights after the session ends.',
  techniques: ['OWASP-MCP05', 'OWASP-MCP02', 'ATT&CK T1098'],
  risk: 80,
  find: firstAct(grantsRights),
  examples: {
    alerts: [
      { tool: 'run_command', arguments: { command: 'echo "dev ALL=(ALL) NOPASSWD:ALL" | sudo tee -a /etc/sudoers' } },
      { tool: 'run_command', arguments: { command: 'usermod -aG sudo eve' } },
      { tool: 'execute_command', arguments: { command: 'net localgroup Administrators eve /add' } },
      { tool: 'run_command', arguments: { command: 'docker run -it -v /:/host alpine chroot /host' } },
    ],
    passes: [
      { tool: 'run_command', arguments: { command: 'usermod -aG audio dev' } },
      { tool: 'execute_command', arguments: { command: 'net user' } },
      { tool: 'run_command', arguments: { command: 'docker run -v /srv/data:/data nginx' } },
      { tool: 'run_command', arguments: { command: 'sudo visudo -c' } },
    ],
  },
};

/** Root rights taken by a known trick: a program that sudo allows, made to give a shell. */
const escapesToShell = (act: Act): boolean =>
  act.via.includes('sudo') &&
  !SHELLS.has(act.name) &&
  /(?:^| )(?::!|!)(?:\/bin\/)?(?:ba)?sh\b|exec\W{1,6}\/bin\/(?:ba)?sh|os\.(?:system|execl)\(['"]\/bin\/|\/bin\/sh \\?;|--checkpoint-action=exec/.test(
    act.said,
  ) &&
  baseName(act.name) !== 'docker';

export const sudoEscape: Rule<Line> = {
  id: 'CI-SUDO-ESCAPE',
  title: 'Breaks out of a program that sudo allows into a root shell',
  why: 'It turns a narrow permission into a full root shell.',
  techniques: ['OWASP-MCP05', 'ATT&CK T1548.003'],
  risk: 85,
  find: firstAct((act) => escapesToShell(act)),
  examples: {
    alerts: [
      { tool: 'bash', arguments: { command: "sudo vim -c ':!/bin/sh'" } },
      { tool: 'bash', arguments: { command: 'sudo python3 -c \'import os; os.system("/bin/sh")\'' } },
    ],
    passes: [{ tool: 'bash', arguments: { command: 'sudo vim /etc/hosts' } }],
  },
};
