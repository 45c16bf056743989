// Writes our own cases as labelled rows: `node test/cases/rows.mjs`, then `npm run quality -- test/cases/rows.jsonl`.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const THREATS = { command: 'command_injection', path: 'path_exposure', file: 'sensitive_file', poisoning: 'tool_poisoning' };

const casesOf = (name) =>
  readFileSync(new URL(`${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const kindOf = ({ path, tool }) => {
  if (path !== undefined) return 'file';
  return tool === undefined ? 'spec' : 'call_pair';
};

/** A case judges either a specification or a call; the server of a row lists what the case has beside it. */
const rowOf = (name, one, index) => {
  const { label, expect, beside, rule: _rule, why: _why, ...told } = one;
  const malicious = ['attack', 'alert'].includes(label ?? expect);
  return {
    set: `cases_${name}_${malicious ? 'malicious' : 'benign'}`,
    id: `${name}-${index + 1}`,
    label: malicious ? 'malicious' : 'benign',
    threat: malicious ? THREATS[name] : 'none',
    kind: kindOf(one),
    server: 'server',
    tool: told.spec?.name,
    ...told,
    ...(beside === undefined ? {} : { listing: beside }),
  };
};

/** All cases, one row a line. */
export const rows = () =>
  Object.keys(THREATS)
    .flatMap((name) => casesOf(name).map((one, index) => rowOf(name, one, index)))
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('rows.jsonl', import.meta.url), rows());
}
