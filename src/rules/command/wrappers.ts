/** Programs that run another: sudo, env, xargs, find -exec and the like, taken off a command. */

/** Programs that run the program behind them, with those of their flags that take a value. */
const WRAPPERS: ReadonlyMap<string, string> = new Map([
  ['sudo', 'ughpCrtUDT'],
  ['doas', 'uC'],
  ['env', 'uCS'],
  ['nohup', ''],
  ['nice', 'n'],
  ['timeout', 'sk'],
  ['stdbuf', 'ioe'],
  ['setsid', ''],
  ['ionice', 'cnp'],
  ['exec', 'a'],
  ['command', ''],
  ['builtin', ''],
  ['xargs', 'InPLdsEa'],
  ['busybox', ''],
  ['watch', 'n'],
  ['unbuffer', ''],
  ['call', ''],
  ['start', ''],
  ['pkexec', ''],
  ['runas', ''],
]);

/** The program that is really run, and what ran it. */
export const unwrap = (words: readonly string[]): { name: string; args: readonly string[]; via: readonly string[] } => {
  const via: string[] = [];
  let at = 0;
  for (let guard = 0; guard < 8; guard += 1) {
    const name = baseName(words[at] ?? '');
    const exec = name === 'find' ? words.findIndex((word) => /^-(?:exec|execdir|ok)$/.test(word)) : -1;
    const valued = WRAPPERS.get(name);
    if (exec === -1 && valued === undefined) break;
    const next = exec === -1 ? behindFlags(words, at + 1, name, valued ?? '') : exec + 1;
    if (words[next] === undefined) break;
    via.push(name);
    at = next;
  }
  const end = via.includes('find') ? words.findIndex((word, i) => i >= at && (word === ';' || word === '+')) : -1;
  return { name: baseName(words[at] ?? ''), args: words.slice(at + 1, end === -1 ? undefined : end), via };
};

const behindFlags = (words: readonly string[], from: number, wrapper: string, valued: string): number => {
  let at = from;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    if (/^[A-Za-z_]\w*=/.test(word)) at += 1;
    else if (word === '--') return at + 1;
    else if (/^-[a-zA-Z]$/.test(word) && valued.includes(word.slice(1))) at += 2;
    else if (word.startsWith('-') && word.length > 1) at += 1;
    else if (wrapper === 'start' && /^(?:\/\w+|)$/.test(word)) at += 1;
    else if (wrapper === 'timeout' && /^\d/.test(word)) at += 1;
    else if (wrapper === 'runas' && word.startsWith('/')) at += 1;
    else return at;
  }
  return at;
};

/** `/usr/bin/Cat.exe` is cat. */
export const baseName = (word: string): string => {
  const cut = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\'));
  return word
    .slice(cut + 1, cut + 65)
    .toLowerCase()
    .replace(/\.(?:exe|com|cmd|bat)$/, '');
};
