/** Command lines inside a command: sh -c, cmd /c, encoded PowerShell, eval, ssh, here-documents. */
import { decodeBase64Text, decodeEncodedCommand } from '../../parse/powershell.ts';
import { SHELLS } from './programs.ts';
import { baseName } from './wrappers.ts';

/** What stands before it in its pipeline. */
interface Fed {
  readonly name: string;
  readonly args: readonly string[];
  readonly input: string;
}

/** The command lines that an act's arguments hold. */
export const scriptsOf = (name: string, args: readonly string[], input: string, pipe: readonly Fed[]): readonly string[] => {
  if (name === '') return [];
  const scripts: string[] = [];
  if (SHELLS.has(name)) {
    const c = args.findIndex((arg) => /^-[a-z]{0,6}c$/.test(arg));
    if (c !== -1 && args[c + 1] !== undefined) scripts.push(args[c + 1] ?? '');
    if (input !== '') scripts.push(input);
    const fed = decoded(pipe);
    if (fed !== undefined) scripts.push(fed);
  } else if (name === 'cmd') {
    const c = args.findIndex((arg) => /^\/[ckr]$/i.test(arg));
    if (c !== -1) scripts.push(args.slice(c + 1).join(' '));
  } else if (name === 'powershell' || name === 'pwsh') {
    const encoded = args.findIndex((arg) => /^[-/]e(?:c|n|nc|nco|ncod|ncode|ncoded\w{0,8})?$/i.test(arg));
    if (encoded !== -1) {
      const script = decodeEncodedCommand(args[encoded + 1] ?? '');
      if (script !== undefined) scripts.push(script);
    } else {
      const c = args.findIndex((arg) => /^[-/]c(?:ommand)?$/i.test(arg));
      scripts.push(args.slice(c + 1).join(' '));
    }
  } else if (name === 'eval' || (name === 'ssh' && args.length > 1)) {
    scripts.push(name === 'eval' ? args.join(' ') : args.slice(remoteCommand(args)).join(' '));
  } else if (name === 'su' || name === 'runuser' || name === 'script') {
    const c = args.findIndex((arg) => arg === '-c' || arg === '--command');
    if (c !== -1) scripts.push(args[c + 1] ?? '');
  } else if ((name === 'docker' || name === 'podman' || name === 'kubectl') && /^(?:run|exec)$/.test(args[0] ?? '')) {
    const shell = args.findIndex((arg, i) => i > 0 && SHELLS.has(baseName(arg)));
    if (shell !== -1 && args[shell + 1] === '-c') scripts.push(args[shell + 2] ?? '');
  }
  return scripts.filter((script) => script.trim() !== '');
};

/** What an `echo … | base64 -d |` in front of it feeds a shell. */
const decoded = (pipe: readonly Fed[]): string | undefined => {
  const last = pipe.at(-1);
  const first = pipe.at(-2);
  if (last?.name === 'echo' || last?.name === 'printf') return last.args.filter((arg) => !arg.startsWith('-')).join(' ');
  if (last?.name !== 'base64' || first === undefined) return undefined;
  const literal = first.name === 'echo' || first.name === 'printf' ? first.args.at(-1) : first.input;
  return literal === undefined ? undefined : decodeBase64Text(literal.trim());
};

const remoteCommand = (args: readonly string[]): number => {
  let at = 0;
  while (at < args.length && args[at]?.startsWith('-')) at += /^-[bcDEeFIiJLlmOopQRSWw]$/.test(args[at] ?? '') ? 2 : 1;
  return at + 1;
};
