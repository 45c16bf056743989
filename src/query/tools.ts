/** Which tools were listed, and what did each say of itself, version by version? */
import { structuredPatch } from 'diff';
import pc from 'picocolors';
import type { Terminal } from '../commands/terminal.ts';
import { type Json, timeOf } from '../event.ts';
import { decodeJson } from '../parse/json.ts';
import { visible } from '../sinks/visible.ts';
import type { Reader } from './database.ts';
import { pretty } from './pretty.ts';
import { type Column, table } from './table.ts';

/** Lines that may differ before a diff stops being one; a server may not make us search longer. */
const MAX_EDITS = 2000;

/** One version of one tool's specification: one row of mcpl. */
export interface ToolVersion {
  readonly host: string;
  readonly producer: string;
  readonly server: string;
  readonly tool: string;
  readonly title: string | null;
  readonly description: string | null;
  readonly parameters: string | null;
  readonly annotations: string | null;
  readonly hash: string;
  readonly firstTs: bigint;
  readonly lastTs: bigint;
}

export const VERSION_COLUMNS = `host, producer, mcpTag AS server, tool, tool_title AS title, tool_description AS description,
  tool_parameter AS parameters, annotations, spec_hash AS hash, first_seen_ts AS firstTs, last_seen_ts AS lastTs`;

export interface ToolsAsked {
  readonly tool?: string | undefined;
  readonly server?: string | undefined;
  /** Only those that have changed. */
  readonly changed: boolean;
}

/** Tools by server and name, each with its versions, the oldest first; never empty. */
export type Tool = readonly [ToolVersion, ...ToolVersion[]];

export const tools = (db: Reader, { tool, server, changed }: ToolsAsked): readonly Tool[] => {
  const versions = db
    .prepare<[Record<string, unknown>], ToolVersion>(`
      SELECT ${VERSION_COLUMNS} FROM mcpl WHERE (@tool IS NULL OR tool = @tool) AND (@server IS NULL OR mcpTag = @server)
      ORDER BY mcpTag, host, producer, tool, first_seen_ts, id`)
    .all({ tool: tool ?? null, server: server ?? null });
  const found = new Map<string, [ToolVersion, ...ToolVersion[]]>();
  for (const version of versions) {
    const key = JSON.stringify([version.host, version.producer, version.server, version.tool]);
    const known = found.get(key);
    if (known === undefined) found.set(key, [version]);
    else known.push(version);
  }
  return [...found.values()].filter((each) => !changed || each.length > 1);
};

export const toolJson = (tool: Tool): Json => {
  const [{ host, producer, server, tool: name }] = tool;
  return { server, host, producer, tool: name, versions: tool.map(versionJson) };
};

export const versionJson = (version: ToolVersion): Json => ({
  title: version.title,
  description: version.description,
  parameters: jsonOf(version.parameters),
  annotations: jsonOf(version.annotations),
  hash: version.hash,
  first_seen: timeOf(version.firstTs),
  first_seen_ts: version.firstTs,
  last_seen: timeOf(version.lastTs),
  last_seen_ts: version.lastTs,
});

const jsonOf = (text: string | null): Json => {
  const decoded = decodeJson(text ?? 'null');
  return 'value' in decoded ? decoded.value : text;
};

const COLUMNS: readonly Column[] = [
  { head: 'SERVER' },
  { head: 'TOOL' },
  { head: 'VERSIONS', align: 'right' },
  { head: 'FIRST SEEN' },
  { head: 'LAST SEEN' },
  { head: 'DESCRIPTION', rest: true },
];

/** One line a tool, its newest version's description. */
export const toolsText = (found: readonly Tool[], { width }: Pick<Terminal, 'width'>): string =>
  table(
    COLUMNS,
    found.map((tool) => {
      const newest = tool.at(-1) ?? tool[0];
      const seen = [timeOf(tool[0].firstTs), timeOf(newest.lastTs)];
      return [newest.server, newest.tool, String(tool.length), ...seen, newest.description?.split('\n')[0] ?? ''];
    }),
    width,
  );

/** Whole: the first version, then what each later one changed. */
export const toolText = (tool: Tool, { colour }: Pick<Terminal, 'colour'>): string => {
  const colours = pc.createColors(colour);
  const blocks = tool.map((version, at) => {
    const before = tool[at - 1];
    const heading = `version ${at + 1} of ${tool.length}  ${timeOf(version.firstTs)} – ${timeOf(version.lastTs)}  ${version.hash.slice(0, 12)}`;
    const lines =
      before === undefined ? specificationLines(version).map((line) => `  ${line}`) : changes(before, version, colours);
    return [colours.dim(heading), ...lines].join('\n');
  });
  const [{ server, host, tool: name }] = tool;
  const where = [server, name].map(visible).join(' ▸ ');
  return `${colours.bold(where)}${host === '' ? '' : ` on ${visible(host)}`}\n${blocks.join('\n')}\n`;
};

/** A specification as lines, safe to print: what changes between two versions shows line by line, hidden characters too. */
export const specificationLines = (version: ToolVersion): readonly string[] =>
  [
    ...(version.title === null ? [] : [`title: ${version.title}`]),
    ...(version.description ?? '').split('\n'),
    ...section('parameters', version.parameters),
    ...section('annotations', version.annotations),
  ].map(visible);

const section = (name: string, json: string | null): readonly string[] =>
  json === null ? [] : `${name}: ${pretty(json)}`.split('\n');

const changes = (before: ToolVersion, after: ToolVersion, colours: ReturnType<typeof pc.createColors>): readonly string[] => {
  const [old, fresh] = [before, after].map((version) => `${specificationLines(version).join('\n')}\n`);
  const patch = structuredPatch('', '', old ?? '', fresh ?? '', '', '', { context: 2, maxEditLength: MAX_EDITS });
  if (patch === undefined) return ['  changed all over:', ...specificationLines(after).map((line) => `  ${line}`)];
  const { hunks } = patch;
  if (hunks.length === 0) return ['  changed only in what Weir does not keep (output schema, icons, _meta)'];
  return hunks.flatMap(({ lines }, at) => [
    ...(at === 0 ? [] : [colours.dim('  …')]),
    ...lines.map((line) =>
      line.startsWith('+') ? colours.green(`  ${line}`) : line.startsWith('-') ? colours.red(`  ${line}`) : `  ${line}`,
    ),
  ]);
};
