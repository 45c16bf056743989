// Measures detection on labelled rows, with Weir as a black box: `npm run quality -- ROWS.jsonl[.gz|.xz] [--misses FILE]`. docs/quality.md explains it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { openDatabase } from '../dist/src/database.js';

const PIPELINE = fileURLToPath(new URL('../pipeline.js', import.meta.url));

/** The engines whose matter a threat is; one that is not named here is any engine's. */
const OWNERS = {
  tool_poisoning: ['ToolsPoisoning'],
  command_injection: ['CommandInjection'],
  path_exposure: ['FileSystemExposure'],
  sensitive_file: ['SensitiveFile', 'FileSystemExposure'],
};

/** A set of poisoned tools, which is measured once more with each tool among the clean ones of its server. */
const LISTED = { poisoned: 'H1_mcptox_malicious', clean: 'H1_mcptox_benign', together: 'H1_mcptox_in_listing' };

class RowsError extends Error {}

// ── rows ──

/** The rows of a file, each checked for what every row must have. */
export const readRows = (file) =>
  textOf(file)
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, `${file}:${index + 1}`)]));

const textOf = (file) => {
  if (!existsSync(file)) throw new RowsError(`${file}: no such file.`);
  if (file.endsWith('.gz')) return gunzipSync(readFileSync(file)).toString();
  if (!file.endsWith('.xz')) return readFileSync(file, 'utf8');
  const { error, status, stdout, stderr } = spawnSync('xz', ['-dc', file], { maxBuffer: 2 ** 31, encoding: 'utf8' });
  if (error?.code === 'ENOENT') {
    throw new RowsError(
      `${file}: the program xz is needed to read it, and there is none. Install it (package xz-utils), or unpack the file.`,
    );
  }
  if (error !== undefined || status !== 0) throw new RowsError(`${file}: xz failed: ${error?.message ?? stderr.trim()}`);
  return stdout;
};

const rowOf = (line, place) => {
  let row;
  try {
    row = JSON.parse(line);
  } catch {
    throw new RowsError(`${place}: not JSON.`);
  }
  for (const key of ['set', 'id', 'label', 'kind']) {
    if (typeof row?.[key] !== 'string') throw new RowsError(`${place}: a row needs a "${key}".`);
  }
  return row;
};

/** The rows, and each poisoned tool once more among the clean tools of its server. */
export const withListings = (rows) => {
  const clean = groupedBy(
    rows.filter(({ set }) => set === LISTED.clean),
    ({ server }) => server,
  );
  const listed = rows
    .filter(({ set }) => set === LISTED.poisoned)
    .flatMap((row) => {
      const listing = (clean.get(row.server) ?? []).map(({ spec }) => spec).filter(({ name }) => name !== row.tool);
      return listing.length === 0 ? [] : [{ ...row, set: LISTED.together, id: `${row.id}-list`, listing }];
    });
  return [...rows, ...listed];
};

// ── the recording: every row a session of its own, so that none bears on another ──

/** Nanoseconds, and more than a double holds exactly: a real observer's are too. */
const START = 1_767_690_000_000_000_001n;

export const recordingOf = (rows) => {
  const sessions = new Map(rows.map((row) => [row.id, row]));
  let at = START;
  return [...sessions.values()]
    .flatMap((row, number) => sessionOf(row, 1000 + number))
    .map((event) => {
      at += 1_000_000n;
      return `{"ts":${at},${JSON.stringify(event).slice(1)}\n`;
    })
    .join('');
};

const sessionOf = (row, pid) => {
  const host = `host-${row.id}`;
  if (row.kind === 'file') {
    const data = { task: 'Read', pid, pname: row.pname ?? 'node', fileName: row.path, mcpTag: row.id };
    return [{ host, producer: 'etw', pid: 4, pname: 'MCPTrace', eventType: 'FileIO', data }];
  }
  const said = (task, message) => {
    const [src, dst] = task === 'SEND' ? ['client', 'server'] : ['server', 'client'];
    const data = { task, transPort: 'stdio', src, dst, message: { jsonrpc: '2.0', ...message } };
    return { host, producer: 'local', pid, pname: 'node', eventType: 'MCP', mcpTag: row.id, data };
  };
  return exchangesOf(row).flatMap(({ asker, method, params, result }, id) => {
    const [ask, answer] = asker === 'server' ? ['RECV', 'SEND'] : ['SEND', 'RECV'];
    return [said(ask, { id, method, params }), said(answer, { id, result })];
  });
};

/** What client and server say to each other in a row's session. */
const exchangesOf = (row) => {
  const { server = 'server', spec, listing = [], roots = [], tool, arguments: args, result } = row;
  const version = { protocolVersion: '2025-06-18' };
  const said = [
    {
      method: 'initialize',
      params: { ...version, capabilities: {}, clientInfo: { name: 'quality', version: '1' } },
      result: { ...version, capabilities: { tools: {} }, serverInfo: { name: server, version: '1' } },
    },
  ];
  if (roots.length > 0)
    said.push({ asker: 'server', method: 'roots/list', params: {}, result: { roots: roots.map((uri) => ({ uri })) } });
  if (spec) said.push({ method: 'tools/list', params: {}, result: { tools: [spec, ...listing] } });
  if (row.kind !== 'spec') {
    const content = [{ type: 'text', text: result || 'ok' }];
    said.push({ method: 'tools/call', params: { name: tool, arguments: args ?? {} }, result: { content, isError: false } });
  }
  return said;
};

// ── the score ──

/** The items under their keys, both in the order in which they come. */
const groupedBy = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
};

/** What was raised in each row's session. */
const alertsOf = (db) => {
  const results = db
    .prepare(
      `SELECT raw_events.mcpTag AS row, engine_name AS engine, severity, tool
       FROM engine_results JOIN raw_events ON raw_events.id = raw_event_id
       WHERE severity IN ('low', 'medium', 'high')`,
    )
    .all();
  return groupedBy(results, ({ row }) => row);
};

/** The sets in the order in which they first occur, each with its counts and what was judged otherwise than labelled. */
export const scoreOf = (rows, alerts) =>
  [...groupedBy(rows, ({ set }) => set)].map(([set, members]) => {
    const score = { set, malicious: members[0].label === 'malicious', n: members.length };
    Object.assign(score, { alert: 0, actionable: 0, own: 0, onClean: 0, engines: new Map(), misses: [] });
    for (const row of members) {
      const raised = alerts.get(row.id) ?? [];
      // In a list, only what names the poisoned tool is a hit.
      const hits = set === LISTED.together ? raised.filter(({ tool }) => tool === row.tool) : raised;
      const owners = Object.hasOwn(OWNERS, row.threat) ? OWNERS[row.threat] : undefined;
      if (hits.length < raised.length) score.onClean += 1;
      if (hits.length > 0) score.alert += 1;
      if (hits.some(({ severity }) => severity !== 'low')) score.actionable += 1;
      if (hits.some(({ engine }) => owners === undefined || owners.includes(engine))) score.own += 1;
      for (const engine of new Set(hits.map((hit) => hit.engine)))
        score.engines.set(engine, (score.engines.get(engine) ?? 0) + 1);
      if (hits.length > 0 !== (row.label === 'malicious')) score.misses.push(row.id);
    }
    return score;
  });

/** Wilson's 95 % interval of a share: it holds for small sets and for shares near 0 and 1. */
export const wilson = (hits, n) => {
  if (n === 0) return [0, 0];
  const z = 1.96;
  const share = hits / n;
  const middle = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z / (2 * n)) ** 2);
  return [middle - reach, middle + reach].map((bound) => Math.max(0, bound / (1 + z ** 2 / n)));
};

const percent = (share) => `${(100 * share).toFixed(2)}%`;

const HEAD = ['set', 'n', 'label', 'alert', '95%', 'actionable', 'own engine', ' engines'];
/** Negative: aligned to the left. */
const WIDTHS = [-32, 6, -9, 7, 15, 10, 10, -1];

const lineOf = (cells) =>
  cells.map((cell, index) => (WIDTHS[index] < 0 ? cell.padEnd(-WIDTHS[index]) : cell.padStart(WIDTHS[index]))).join(' ');

const rowOfTable = ({ set, n, malicious, alert, actionable, own, onClean, engines }) => {
  const [low, high] = wilson(alert, n).map((bound) => percent(bound).padStart(6));
  const counts = [...engines].sort().map(([engine, count]) => `${engine}=${count}`);
  if (set === LISTED.together) counts.push(`lists with an alert on a clean tool=${onClean}`);
  const shares = [alert, actionable, own].map((count) => percent(count / n));
  const label = malicious ? 'malicious' : 'benign';
  return lineOf([set, String(n), label, shares[0], `${low} - ${high}`, shares[1], shares[2], ` ${counts.join(' ')}`]);
};

export const tableOf = (scores) => [lineOf(HEAD), ...scores.map(rowOfTable)].map((line) => line.trimEnd()).join('\n');

/** Builds the recording of `file`'s rows, replays it through Weir, and scores what Weir stored. */
const measure = (file, missesFile) => {
  const rows = withListings(readRows(file));
  const folder = mkdtempSync(join(tmpdir(), 'weir-quality-'));
  try {
    const [recording, stored] = [join(folder, 'rows.jsonl'), join(folder, 'rows.db')];
    writeFileSync(recording, recordingOf(rows));
    const command = [PIPELINE, '--replay', recording, '--db', stored, '--judge', 'embedded', '--quiet'];
    const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new RowsError(`${file}: Weir could not replay its recording (exit ${status}).`);
    const db = openDatabase(stored, { readonly: true });
    const scores = scoreOf(rows, alertsOf(db));
    const { sessions } = db.prepare('SELECT count(DISTINCT mcpTag) AS sessions FROM raw_events').get();
    db.close();
    console.log(tableOf(scores));
    console.log(`sessions stored: ${sessions} of ${new Set(rows.map(({ id }) => id)).size}`);
    const misses = Object.fromEntries(
      scores.filter((score) => score.misses.length > 0).map((score) => [score.set, score.misses]),
    );
    if (missesFile !== undefined) writeFileSync(missesFile, `${JSON.stringify(misses, null, 1)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const USAGE = 'usage: npm run quality -- ROWS.jsonl[.gz|.xz] [--misses FILE]';

const main = () => {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'string' } } });
    if (positionals.length !== 1) throw new RowsError(USAGE);
    measure(positionals[0], values.misses);
  } catch (error) {
    if (!(error instanceof RowsError) && !String(error?.code).startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(error instanceof RowsError ? error.message : `${error.message}\n${USAGE}`);
    process.exitCode = 2;
  }
};

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
