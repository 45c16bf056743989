/** Puts Weir before a server's command, and takes it away again: edits of the text that leave every other byte as it is. */
import { applyEdits, type Edit, type Node } from 'jsonc-parser';
import { type Launcher, prefixOf } from './launcher.ts';
import { readServers, type ServerEntry } from './servers.ts';

/** Which servers are meant. */
export type Choice = (server: ServerEntry) => boolean;

/** The text with each chosen server observed; one that another Weir observes, or with other options, is observed by this one. */
export const observeAll = (text: string, launcher: Launcher, chosen: Choice): string => {
  const outdated = (server: ServerEntry): boolean => chosen(server) && !isObservedBy(server, launcher);
  const bare = unobserveAll(text, outdated);
  return edit(bare, (server) => (outdated(server) && server.observed === undefined ? observe(bare, server, launcher) : []));
};

/** The text with each chosen server that `weir install` had observed as it was before. */
export const unobserveAll = (text: string, chosen: Choice): string =>
  edit(text, (server) => (chosen(server) ? unobserve(text, server) : []));

export const isObservedBy = ({ name, observed }: ServerEntry, launcher: Launcher): boolean =>
  observed !== undefined &&
  observed !== 'by hand' &&
  observed.name === name &&
  JSON.stringify(observed.launcher) === JSON.stringify(launcher);

const edit = (text: string, editsOf: (server: ServerEntry) => readonly Edit[]): string => {
  const read = readServers(text);
  return 'broken' in read ? text : applyEdits(text, read.servers.flatMap(editsOf));
};

const observe = (text: string, { name, command, args }: ServerEntry, launcher: Launcher): readonly Edit[] => {
  if (command === undefined) return [];
  const words = [...prefixOf(launcher, name).map((word) => JSON.stringify(word)), source(text, command)].join(', ');
  return [replace(command, JSON.stringify(launcher.node)), inFront(text, words, command, args)];
};

const inFront = (text: string, words: string, command: Node, args: Node | undefined): Edit => {
  if (args === undefined) return insert(endOf(command), `${BETWEEN}"args": [${words}]`);
  const [first] = args.children ?? [];
  if (first === undefined) return insert(args.offset + 1, words);
  const space = text.slice(args.offset + 1, first.offset);
  return insert(first.offset, `${words},${space.trim() === '' && space.includes('\n') ? space : ' '}`);
};

/** What `observe` writes between a command and arguments that were not there. */
const BETWEEN = ', ';

const unobserve = (text: string, { command, args, observed }: ServerEntry): readonly Edit[] => {
  if (observed === undefined || observed === 'by hand' || command === undefined || args === undefined) return [];
  const words = args.children ?? [];
  const [first, own, next, last] = [words[0], words[observed.at], words[observed.at + 1], words.at(-1)];
  if (first === undefined || own === undefined || last === undefined) return [];
  const restored = replace(command, source(text, own));
  if (next !== undefined) return [restored, remove(first.offset, next.offset)];
  const key = args.parent?.offset ?? -1;
  const added = text.slice(endOf(command), key) === BETWEEN && endOf(args) === endOf(last) + 1;
  return [restored, added ? remove(endOf(command), endOf(args)) : remove(first.offset, endOf(last))];
};

const endOf = ({ offset, length }: Node): number => offset + length;
const source = (text: string, node: Node): string => text.slice(node.offset, endOf(node));
const replace = ({ offset, length }: Node, content: string): Edit => ({ offset, length, content });
const insert = (offset: number, content: string): Edit => ({ offset, length: 0, content });
const remove = (offset: number, end: number): Edit => ({ offset, length: end - offset, content: '' });
