/** Arguments that a tool never asked for, or that carry what does not belong in them. */

import type { JsonObject } from '../../event.ts';
import { excerpt } from '../../parse/excerpt.ts';
import { pointerStep } from '../../parse/wire.ts';
import type { Rule, Sighting } from '../../rule.ts';
import type { Exchange, Leaf } from './exchange.ts';
import { TAGS } from './invisible.ts';
import { misfit, undeclared } from './schema.ts';

/** Fields whose purpose is to hold files, code or secrets. */
const HOLDS =
  /content|file|body|data|code|text|script|command|query|sql|patch|diff|html|markdown|source|input|value|key|token|secret|password|passwd|pwd|auth|credential|header|cert|pem|env|config|edits?|new_?str|old_?str|url/i;
const NARROW =
  /^(?:note|notes|side_?note|feedback|reason|comment|context|metadata|tag|tags|label|title|subject|name|city|location|query|user|llm_?name|model|message|summary|description|memo|remark|greeting|topic|id)$/i;
/** Tools whose work it is to write files or to run code. */
const WRITES =
  /write|edit|create_?file|save|upload|put|push|patch|insert|append|exec|run|shell|command|eval|deploy|commit|encrypt|import|ssh|key|secret|config|env|cert/i;

const KEY_BLOCK = /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY-----|PuTTY-User-Key-File/;
const FILE_CONTENT =
  /\broot:[x*]:0:0:|(?:^|\n)(?:Host \S{1,64}\n\s{1,8}HostName|\[default\]\s{0,4}aws_access_key_id)|(?:^|\n)(?:[A-Z][A-Z0-9_]{2,40}=\S{1,200}\n){4}|"mcpServers"\s{0,4}:\s{0,4}\{/;
const TOKEN =
  /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[abprs]-[A-Za-z0-9-]{20,80}|sk-(?:proj-|ant-)?[A-Za-z0-9_-]{32,200}|AIza[A-Za-z0-9_-]{35}|glpat-[A-Za-z0-9_-]{20})\b/;

const leafWhereRaw = (leaves: readonly Leaf[], pattern: RegExp, also: (leaf: Leaf) => boolean): Sighting | undefined => {
  for (const leaf of leaves) {
    const found = pattern.exec(leaf.raw);
    if (found !== null && also(leaf))
      return { field: leaf.field, excerpt: excerpt(leaf.raw, found.index, found.index + Math.min(24, found[0].length), 60) };
  }
  return undefined;
};

const TECHNIQUES = ['OWASP-MCP01', 'OWASP-MCP10'] as const;

const privateKey: Rule<Exchange> = {
  id: 'TP-ARG-PRIVATE-KEY',
  title: 'A private key is passed in a field that is not for keys',
  why: 'A key that leaves the machine is no longer private.',
  techniques: TECHNIQUES,
  risk: 65,
  bears: ['ArgumentSpecificity'],
  find: ({ sent, tool }) =>
    leafWhereRaw(sent, KEY_BLOCK, ({ name }) => NARROW.test(name) || (!HOLDS.test(name) && !WRITES.test(tool))),
  examples: {
    alerts: [{ tool: 'add', arguments: { a: 1, b: 2, sidenote: '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk' } }],
    passes: [{ tool: 'write_file', arguments: { path: 'key.pem', content: '-----BEGIN PRIVATE KEY-----\nMIIE' } }],
  },
};

const fileContent: Rule<Exchange> = {
  id: 'TP-ARG-FILE-CONTENT',
  title: 'The content of a system or secrets file is passed in a field that is not for files',
  why: 'A short field that suddenly holds a whole file is how data is smuggled out.',
  techniques: TECHNIQUES,
  risk: 50,
  bears: ['ArgumentSpecificity'],
  find: ({ sent, tool }) =>
    leafWhereRaw(sent, FILE_CONTENT, ({ name }) => NARROW.test(name) || (!HOLDS.test(name) && !WRITES.test(tool))),
  examples: {
    alerts: [{ tool: 'get_weather', arguments: { city: 'Oslo', note: 'root:x:0:0:root:/root:/bin/bash' } }],
    passes: [{ tool: 'write_file', arguments: { path: 'passwd.txt', content: 'root:x:0:0:root:/root:/bin/bash' } }],
  },
};

const token: Rule<Exchange> = {
  id: 'TP-ARG-TOKEN',
  title: 'An access token is passed in a field that is not for tokens',
  why: 'Whoever runs the server can use it from now on.',
  techniques: TECHNIQUES,
  risk: 40,
  bears: ['ArgumentSpecificity'],
  find: ({ sent, tool }) =>
    leafWhereRaw(sent, TOKEN, ({ name }) => NARROW.test(name) || (!HOLDS.test(name) && !WRITES.test(tool))),
  examples: {
    alerts: [{ tool: 'get_weather', arguments: { city: 'Oslo', note: `ghp_${'a1B2'.repeat(9)}` } }],
    passes: [{ tool: 'login', arguments: { token: `ghp_${'a1B2'.repeat(9)}` } }],
  },
};

const hidden: Rule<Exchange> = {
  id: 'TP-ARG-HIDDEN',
  title: 'An argument carries text in invisible Unicode tags',
  why: 'Data leaves unseen by whoever approves the call.',
  techniques: TECHNIQUES,
  risk: 60,
  bears: ['ArgumentSpecificity', 'Consistency'],
  find: ({ sent }) => leafWhereRaw(sent, TAGS, ({ raw }) => !/\u{1F3F4}[\u{E0020}-\u{E007F}]/u.test(raw)),
  examples: {
    alerts: [
      {
        tool: 'post',
        arguments: { text: `Hi${Array.from('my key', (c) => String.fromCodePoint(0xe0000 + (c.codePointAt(0) ?? 0))).join('')}` },
      },
    ],
    passes: [{ tool: 'post', arguments: { text: 'Hi 👋🏽' } }],
  },
};

const smuggled: Rule<Exchange> = {
  id: 'TP-ARG-SMUGGLED',
  title: 'An argument that the specification does not declare carries a long text',
  why: 'An undeclared argument that a server reads is a side channel.',
  techniques: ['OWASP-MCP10', 'OWASP-MCP03'],
  risk: 35,
  bears: ['ArgumentSpecificity'],
  find: (exchange) => extra(exchange, (value) => typeof value === 'string' && value.length >= 400),
  examples: {
    alerts: [
      {
        tool: 'add',
        arguments: { a: 1, note: 'what the user said before, '.repeat(20) },
        schema: { type: 'object', properties: { a: { type: 'number' } } },
      },
    ],
    passes: [
      { tool: 'add', arguments: { a: 1, verbose: true }, schema: { type: 'object', properties: { a: { type: 'number' } } } },
    ],
  },
};

const extra = ({ spec, values }: Exchange, test: (value: JsonObject[string] | undefined) => boolean): Sighting | undefined => {
  const name = spec === null ? undefined : undeclared(spec, values).find((key) => test(values[key]));
  return name === undefined ? undefined : { field: `/arguments/${pointerStep(name, 128)}`, excerpt: excerpt(name) };
};

const unasked: Rule<Exchange> = {
  id: 'TP-ARG-UNDECLARED',
  title: 'It is called with an argument that its specification does not declare',
  why: 'Often a mistake of the model; together with other signs, a side channel.',
  techniques: ['OWASP-MCP10'],
  risk: 10,
  bears: ['ArgumentSpecificity'],
  find: (exchange) => extra(exchange, () => true),
  examples: {
    alerts: [],
    passes: [{ tool: 'add', arguments: { a: 1, verbose: true }, schema: { type: 'object', properties: { a: {} } } }],
  },
};

const unfit: Rule<Exchange> = {
  id: 'TP-ARG-MISFIT',
  title: 'Its arguments do not fit its schema',
  why: 'Often a mistake of the model; together with other signs, a misuse.',
  techniques: ['OWASP-MCP10'],
  risk: 8,
  bears: ['ArgumentSpecificity'],
  find: ({ spec, values }) => {
    const detail = spec === null ? undefined : misfit(spec, values);
    return detail === undefined ? undefined : { field: '/arguments', excerpt: '', detail };
  },
  examples: {
    alerts: [],
    passes: [{ tool: 'add', arguments: { a: 'one' }, schema: { type: 'object', properties: { a: { type: 'number' } } } }],
  },
};

export const ARGUMENTS: readonly Rule<Exchange>[] = [privateKey, fileContent, token, hidden, smuggled, unasked, unfit];
