/** How Windows starts what is no program of its own: npx and its like are scripts, and only cmd.exe runs them. */
import { existsSync } from 'node:fs';
import { delimiter, extname, isAbsolute, join } from 'node:path';
import type { Launch } from './launch.ts';

export interface Verbatim extends Launch {
  /** The arguments are a command line already. */
  readonly verbatim: boolean;
}

/** `launch` as it can be started: scripts through cmd.exe, everything else as it is. */
export const windowsLaunch = (launch: Launch, find = findCommand): Verbatim => {
  const file = find(launch.command);
  if (file === undefined || !/\.(?:cmd|bat)$/i.test(file)) return { ...launch, verbatim: false };
  const line = [file, ...launch.args].map(forCmd).join(' ');
  return { command: process.env.comspec ?? 'cmd.exe', args: ['/d', '/s', '/c', `"${line}"`], verbatim: true };
};

/** One word for the program behind cmd.exe: quoted as C programs read it, with what cmd.exe itself would act on made plain. */
const forCmd = (word: string): string => {
  const quoted = `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;
  return quoted.replace(/[()%!^"<>&|]/g, '^$&');
};

/** The file a command names, as PATH and PATHEXT find it. */
const findCommand = (command: string): string | undefined => {
  const endings = extname(command) === '' ? (process.env.PATHEXT ?? '.COM;.EXE;.BAT;.CMD').split(';') : [''];
  const folders = isAbsolute(command) || /[\\/]/.test(command) ? [''] : (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending))).find((file) => existsSync(file));
};
