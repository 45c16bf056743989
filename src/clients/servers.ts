/** How servers stand in a client's configuration: JSON, with comments where the client allows them. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Launcher } from './launcher.ts';

/** A server that the client starts, or, without `command`, something else. */
export interface ServerEntry {
  readonly name: string;
  /** Where it stands: the keys that lead to it. Unlike its name, no other entry has it. */
  readonly path: string;
  readonly is: 'stdio' | 'http' | 'unknown';
  readonly command?: Node;
  readonly args?: Node;
  /** Its arguments; those that are no strings as null. */
  readonly words: readonly (string | null)[];
  /** Started through Weir: as `weir install` writes it, or in words of the user's own. */
  readonly observed?: Observed | 'by hand';
}

export interface Observed {
  readonly launcher: Launcher;
  readonly name: string;
  /** Of the words: which is the server's own command. */
  readonly at: number;
}

export type Configuration = { readonly servers: readonly ServerEntry[] } | { readonly broken: string };

export const readServers = (text: string): Configuration => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) return { broken: `line ${lineAt(text, error.offset)}: ${describe(error)}` };
  if (root?.type !== 'object') return { broken: 'line 1: it is no JSON object' };
  const maps = [
    { path: ['mcpServers'], node: at(root, 'mcpServers') },
    { path: ['servers'], node: at(root, 'servers') },
    { path: ['mcp', 'servers'], node: at(at(root, 'mcp'), 'servers') },
    ...members(at(root, 'projects')).map(([name, node]) => ({
      path: ['projects', name, 'mcpServers'],
      node: at(node, 'mcpServers'),
    })),
  ];
  return {
    servers: maps.flatMap(({ path, node }) => members(node).map(([name, entry]) => entryOf(name, [...path, name], entry))),
  };
};

const entryOf = (name: string, path: readonly string[], node: Node): ServerEntry => {
  const [command, args, type] = [at(node, 'command'), at(node, 'args'), at(node, 'type')?.value];
  const known = { name, path: JSON.stringify(path), words: [] };
  const remote = ['url', 'serverUrl', 'httpUrl'].some((key) => at(node, key) !== undefined);
  if ((type !== undefined && type !== 'stdio') || (remote && command === undefined))
    return { ...known, is: remote ? 'http' : 'unknown' };
  if (command?.type !== 'string' || (args !== undefined && args.type !== 'array')) return { ...known, is: 'unknown' };
  const words = (args?.children ?? []).map((word) => (word.type === 'string' ? String(word.value) : null));
  const observed = observedBy(String(command.value), words);
  return { ...known, is: 'stdio', command, ...(args && { args }), words, ...(observed && { observed }) };
};

const observedBy = (command: string, words: readonly (string | null)[]): ServerEntry['observed'] => {
  const [pipeline, verb, flag, name] = words;
  if (fileName(pipeline) === 'pipeline.js' && verb === 'observe' && flag === '--name' && pipeline && typeof name === 'string') {
    // A server may even be called "--".
    const end = words.indexOf('--', 4);
    const options = words.slice(4, end).filter((word) => word !== null);
    if (end !== -1 && typeof words[end + 1] === 'string')
      return { launcher: { node: command, pipeline, options }, name, at: end + 1 };
  }
  const before = words.indexOf('observe') - 1;
  const program = before === -1 ? command : words[before];
  return before >= -1 && ['weir', 'weir.cmd', 'weir-mcp', 'pipeline.js'].includes(fileName(program)) ? 'by hand' : undefined;
};

const fileName = (path: string | null | undefined): string => path?.split(/[\\/]/).at(-1) ?? '';

/** The value of a key; of a key written twice the last, as JSON readers have it. */
const at = (node: Node | undefined, key: string): Node | undefined => members(node).findLast(([name]) => name === key)?.[1];

const members = (node: Node | undefined): readonly (readonly [string, Node])[] =>
  (node?.type === 'object' ? (node.children ?? []) : []).flatMap(({ children }) => {
    const [key, value] = children ?? [];
    return key === undefined || value === undefined ? [] : [[String(key.value), value] as const];
  });

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** `ValueExpected` as "value expected". */
const describe = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .toLowerCase();
