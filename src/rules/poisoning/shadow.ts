/** Shadowing: a tool that dresses as another of the same list. */
import { distance } from 'fastest-levenshtein';
import { excerpt } from '../../parse/excerpt.ts';
import type { Rule } from '../../rule.ts';
import { visible } from './invisible.ts';
import type { Reading } from './reading.ts';

const MAX_BESIDE = 300;

const twin: Rule<Reading> = {
  id: 'TP-TWIN',
  title: 'It has the description of another tool under a name of its own',
  why: 'A copy under a tempting name takes the calls of the original.',
  techniques: ['OWASP-MCP03', 'OWASP-MCP09', 'SAFE-T1001'],
  risk: 18,
  find: ({ spec, beside }) => {
    const own = visible(spec.description.slice(0, 400));
    if (own.length < 24) return undefined;
    const other = beside
      .slice(0, MAX_BESIDE)
      .find(
        (tool) =>
          tool.tool !== spec.tool && spec.tool.length > tool.tool.length && visible(tool.description.slice(0, 400)) === own,
      );
    return other === undefined ? undefined : { field: '/name', excerpt: excerpt(spec.tool), detail: `as ${excerpt(other.tool)}` };
  },
  examples: {
    alerts: [],
    passes: [
      {
        spec: { name: 'add', description: 'Adds two numbers and returns the sum.' },
        beside: [{ name: 'sub', description: 'Subtracts.' }],
      },
    ],
  },
};

const lookalike: Rule<Reading> = {
  id: 'TP-LOOKALIKE-NAME',
  title: 'Its name looks like that of another tool',
  why: 'Letters of another script, or one letter off, make a model or a person take one tool for the other.',
  techniques: ['OWASP-MCP03', 'OWASP-MCP09', 'SAFE-T1001'],
  risk: 50,
  find: ({ spec, beside }) => {
    const name = spec.tool.slice(0, 128);
    const plain = visible(name);
    const other = beside
      .slice(0, MAX_BESIDE)
      .find(({ tool }) => tool !== spec.tool && disguised(name, plain, tool.slice(0, 128)));
    return other === undefined ? undefined : { field: '/name', excerpt: excerpt(plain), detail: `as ${excerpt(other.tool)}` };
  },
  examples: {
    alerts: [
      { spec: { name: 'reаd_file', description: 'Reads.' }, beside: [{ name: 'read_file', description: 'Reads a file.' }] },
    ],
    passes: [
      { spec: { name: 'get_user', description: 'One user.' }, beside: [{ name: 'get_users', description: 'All users.' }] },
    ],
  },
};

/** Equal to the eye only: other code points, digits for letters, or two letters swapped in a long name. */
const disguised = (name: string, plain: string, other: string): boolean => {
  if (plain === visible(other)) return name !== plain && other === visible(other);
  const digits = (text: string): string => text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('rn', 'm');
  if (
    name.length === other.length &&
    digits(name) === digits(other) &&
    /[01]/.test(name) &&
    name.toLowerCase() !== other.toLowerCase()
  )
    return !/[01]/.test(other);
  return (
    name.length === other.length &&
    name.length >= 8 &&
    distance(name, other) === 2 &&
    [...name].sort().join('') === [...other].sort().join('')
  );
};

export const SHADOW: readonly Rule<Reading>[] = [twin, lookalike];
