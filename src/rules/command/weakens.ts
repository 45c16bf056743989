/** Command lines that turn protection off or wipe the traces of what was done. */
import type { Rule } from '../../rule.ts';
import { type Act, firstAct, type Line } from './line.ts';

const GUARDS =
  'auditd|rsyslog|syslog|firewalld|ufw|apparmor|fail2ban|falcon-sensor|crowdstrike\\w*|clamav\\w*|osqueryd|wazuh-agent|sysmon|iptables|nftables|mdatp|windefend|wdnissvc|sense|mpssvc|securityhealthservice|eventlog|wscsvc|sentinelagent';
const STOPS_SERVICE = new RegExp(
  `^(?:systemctl (?:--now )?(?:stop|disable|mask)(?: --now)?|service|sc(?:\\.exe)? (?:stop|delete|config)|net1? stop|stop-service(?: -name| -force){0,2}|set-service(?: -name)?|launchctl (?:unload|bootout|remove)) "?(?:${GUARDS})\\b(?! (?:status|start|restart))`,
);
const STOPS_GUARD = new RegExp(`^service (?:${GUARDS}) stop`);
const SAYS = new RegExp(
  [
    '^setenforce (?:0|permissive)',
    '^ufw (?:--force )?(?:disable|reset)',
    '^ip6?tables (?:-t \\w{1,12} )?(?:-f$|--flush$|-p (?:input|forward) accept)',
    '^nft flush ruleset',
    '^netsh (?:adv)?firewall .{0,60}(?:opmode (?:mode=)?disable|state off)',
    '^set-netfirewallprofile .{0,80}-enabled (?:\\$?false|0)',
    '^set-mppreference .{0,120}-(?:disable\\w{4,40} (?:\\$true|1|true)|exclusion)',
    '^add-mppreference .{0,120}-exclusion',
    '^uninstall-windowsfeature .{0,40}defender',
    '^spctl --(?:master-disable|global-disable)',
    '^csrutil disable',
    '^auditctl (?:-e ?0|-d)$',
    '^reg add .{0,200}(?:disableantispyware|disablerealtimemonitoring|enablelua .{0,60}/d 0|fdenytsconnections .{0,60}/d 0)',
    '^set-itemproperty .{0,200}(?:disableantispyware|enablelua|fdenytsconnections)',
    '^amsiutils|amsiinitfailed',
    '^sysctl .{0,20}kernel\\.randomize_va_space=0',
    '^taskkill .{0,80}(?:msmpeng|defender|csfalcon)',
  ].join('|'),
);

const disables = (act: Act): boolean => {
  const said = act.said;
  if (act.name === 'service') return STOPS_GUARD.test(said);
  return STOPS_SERVICE.test(said) || SAYS.test(said);
};

export const disablesSecurity: Rule<Line> = {
  id: 'CI-DISABLE-SECURITY',
  title: 'Turns off a protection of this machine',
  why: 'With the firewall, audit or virus scanner off, what comes next goes unseen.',
  techniques: ['OWASP-MCP05', 'ATT&CK T1685', 'ATT&CK T1686'],
  risk: 65,
  find: firstAct(disables),
  examples: {
    alerts: [
      { tool: 'run_command', arguments: { command: 'sudo setenforce 0' } },
      { tool: 'execute_command', arguments: { command: 'netsh advfirewall set allprofiles state off' } },
      { tool: 'powershell', arguments: { command: 'Set-MpPreference -DisableRealtimeMonitoring $true' } },
      { tool: 'run_command', arguments: { command: 'sudo systemctl stop auditd' } },
    ],
    passes: [
      { tool: 'run_command', arguments: { command: 'sudo systemctl restart nginx' } },
      { tool: 'run_command', arguments: { command: 'sudo ufw allow 443/tcp' } },
      { tool: 'execute_command', arguments: { command: 'netsh advfirewall show allprofiles' } },
    ],
  },
};

const LOGS =
  /(?:^|\/)(?:var\/log\/(?:auth|secure|syslog|messages|audit|wtmp|btmp|lastlog|\*)|\.(?:bash|zsh|python|mysql)_history|wtmp|utmp)/;

const wipesTraces = (act: Act): boolean => {
  const said = act.said;
  if (/^(?:rm|shred|truncate|unlink)$/.test(act.name)) return act.args.some((arg) => LOGS.test(arg));
  if (act.name === 'ln') return act.args.includes('/dev/null') && LOGS.test(said);
  if ((act.name === '' || /^(?:echo|cat|true|:)$/.test(act.name)) && act.writes.some((target) => LOGS.test(target))) {
    return act.name === '' || act.args.length === 0 || act.args[0] === '/dev/null';
  }
  return /^(?:unset histfile|export histfile=(?:\/dev\/null)?$|export histsize=0|set \+o history|wevtutil (?:cl|clear-log)|clear-eventlog|remove-eventlog|fsutil usn deletejournal)/.test(
    said,
  );
};

export const hidesTraces: Rule<Line> = {
  id: 'CI-HIDE-TRACES',
  title: 'Deletes logs or shell history',
  why: 'Traces are removed so that nobody can tell what happened.',
  techniques: ['OWASP-MCP05', 'OWASP-MCP08', 'ATT&CK T1070'],
  risk: 60,
  find: firstAct(wipesTraces),
  examples: {
    alerts: [
      { tool: 'bash', arguments: { command: 'unset HISTFILE; rm -f ~/.bash_history' } },
      { tool: 'execute_command', arguments: { command: 'wevtutil cl Security' } },
      { tool: 'bash', arguments: { command: '> /var/log/auth.log' } },
    ],
    passes: [
      { tool: 'bash', arguments: { command: 'rm -f logs/app.log' } },
      { tool: 'bash', arguments: { command: 'tail -f /var/log/auth.log' } },
    ],
  },
};
