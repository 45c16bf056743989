/** The folders a server was given, where the stream shows them. */
import type { Json } from '../event.ts';
import { copied } from './name.ts';
import { isObject, stringOf } from './wire.ts';

const MAX_ROOTS = 32;
/** UTF-16 code units of a command line that are read, and of one root. */
const MAX_LINE = 4096;
const MAX_ROOT = 1024;

/** Words of a command line: quoted, or up to the next space. */
const WORD = /"([^"]*)"|'([^']*)'|(\S+)/g;
const ABSOLUTE = /^(?:\/|~|[A-Za-z]:[\\/]|\\\\)/;
const NAMES_A_FILE = /\.[A-Za-z]{1,5}$/;

/** The folders among the arguments of a server's command line, such as server-filesystem is started with. */
export const rootsOfCommandLine = (commandLine: string): readonly string[] => {
  const line = commandLine.length > MAX_LINE ? copied(commandLine.slice(0, MAX_LINE)) : commandLine;
  const words = [...line.matchAll(WORD)].map((word) => word[1] ?? word[2] ?? word[3] ?? '');
  return words
    .slice(1)
    .filter((word) => ABSOLUTE.test(word) && !NAMES_A_FILE.test(word) && !/[\\/](?:bin|node_modules)[\\/]/.test(word))
    .slice(0, MAX_ROOTS);
};

/** The folders of a client's answer to roots/list. */
export const rootsOfAnswer = (roots: Json | undefined): readonly string[] =>
  Array.isArray(roots)
    ? roots
        .slice(0, MAX_ROOTS)
        .map((root: Json) => (isObject(root) ? stringOf(root, 'uri') : undefined))
        .filter((uri): uri is string => uri !== undefined && uri.length <= MAX_ROOT)
    : [];
