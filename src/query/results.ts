/** Which results are there? */
import type { Terminal } from '../commands/terminal.ts';
import { type Json, type JsonObject, type Severity, timeOf } from '../event.ts';
import { decodeJson } from '../parse/json.ts';
import { isObject, objectOf, stringOf } from '../parse/wire.ts';
import type { Reader } from './database.ts';
import { severityPaint } from './paint.ts';
import { type Column, table } from './table.ts';

/** From what the user has excepted to the worst. */
export const SEVERITIES = ['none', 'low', 'medium', 'high'] as const;

/** What is asked for; null and undefined: any. */
export interface ResultsAsked {
  /** This and worse; what is excepted only where it is asked for. */
  readonly severity?: (typeof SEVERITIES)[number] | undefined;
  readonly engine?: string | undefined;
  readonly server?: string | undefined;
  readonly tool?: string | undefined;
  readonly since?: bigint | undefined;
  /** Only results stored after this one. */
  readonly after?: bigint | undefined;
  /** The newest so many; 0: all. */
  readonly limit: number;
}

/** One row of engine_results, with what its event tells. */
export interface ResultRow {
  readonly id: bigint;
  readonly event: bigint;
  readonly ts: bigint;
  readonly host: string;
  readonly severity: Severity;
  readonly engine: string;
  readonly rule: string;
  readonly server: string;
  readonly tool: string;
  readonly risk: bigint;
  readonly score: bigint;
  readonly detail: string;
}

export const RESULT_COLUMNS = `r.id, r.raw_event_id AS event, e.ts, e.host, r.severity, r.engine_name AS engine, r.rule_id AS rule,
  r.serverName AS server, r.tool, r.risk, r.score, r.detail`;

/** Oldest first, as a log is read. */
export const results = (db: Reader, asked: ResultsAsked): readonly ResultRow[] =>
  db
    .prepare<[Record<string, unknown>], ResultRow>(`
      SELECT ${RESULT_COLUMNS} FROM engine_results r JOIN raw_events e ON e.id = r.raw_event_id
      WHERE r.id > @after AND r.severity IN (SELECT value FROM json_each(@severities))
        AND (@engine IS NULL OR r.engine_name = @engine COLLATE NOCASE)
        AND (@server IS NULL OR r.serverName = @server)
        AND (@tool IS NULL OR r.tool = @tool)
        AND (@since IS NULL OR e.ts >= @since)
      ORDER BY r.id DESC LIMIT @limit`)
    .all({
      after: asked.after ?? 0n,
      severities: JSON.stringify(SEVERITIES.slice(SEVERITIES.indexOf(asked.severity ?? 'low'))),
      engine: asked.engine ?? null,
      server: asked.server ?? null,
      tool: asked.tool ?? null,
      since: asked.since ?? null,
      limit: asked.limit === 0 ? -1 : asked.limit,
    })
    .reverse();

export const lastResult = (db: Reader): bigint =>
  db.prepare<[], bigint>('SELECT coalesce(max(id), 0) FROM engine_results').pluck().get() ?? 0n;

/** One finding of a result's detail. */
export interface Told {
  readonly rule: string;
  readonly reason: string;
  readonly why: string;
  readonly field: string;
  readonly excerpt: string;
  /** The entries of the exception that would silence just this; none when it is silenced. */
  readonly exception: JsonObject;
  /** Why it raised nothing: the user's own words. */
  readonly suppressed: string;
}

/** The detail of a result; an extension's may lack anything. */
export const detailOf = (row: ResultRow): JsonObject => {
  const decoded = decodeJson(row.detail);
  return 'value' in decoded && isObject(decoded.value) ? decoded.value : {};
};

/** What a detail tells, the worst first. */
export const toldBy = (detail: JsonObject): readonly Told[] =>
  (Array.isArray(detail.findings) ? detail.findings : []).filter(isObject).map((finding: JsonObject) => ({
    rule: stringOf(finding, 'rule') ?? '',
    reason: stringOf(finding, 'reason') ?? '',
    why: stringOf(finding, 'why') ?? '',
    field: stringOf(finding, 'field') ?? '',
    excerpt: stringOf(finding, 'excerpt') ?? '',
    exception: objectOf(finding, 'exception'),
    suppressed: stringOf(objectOf(finding, 'suppressed'), 'reason') ?? '',
  }));

/** As the alert was printed with --json, and its id. */
export const resultJson = (row: ResultRow): Json => {
  const detail = detailOf(row);
  const [worst] = toldBy(detail);
  const { id, event, ts, severity, engine, rule, server, risk, score } = row;
  const tool = row.tool === '' ? null : row.tool;
  const said = { reason: worst?.reason ?? '', why: worst?.why ?? '' };
  return { id, time: timeOf(ts), ts, event, severity, engine, rule, server, tool, risk, score, ...said, detail };
};

const COLUMNS: readonly Column[] = [
  { head: 'ID', align: 'right' },
  { head: 'TIME' },
  { head: 'SEVERITY' },
  { head: 'ENGINE' },
  { head: 'WHERE' },
  { head: 'WHAT', rest: true },
];

export const resultsText = (rows: readonly ResultRow[], { width, colour }: Pick<Terminal, 'width' | 'colour'>): string => {
  const paint = severityPaint(colour);
  return table(
    COLUMNS,
    rows.map((row) => [
      String(row.id),
      timeOf(row.ts),
      { text: row.severity, paint: paint[row.severity] },
      row.engine,
      whereOf(row),
      whatOf(row),
    ]),
    width,
  );
};

/** One result on one line, for those who watch. */
export const resultLine = (row: ResultRow, { width, colour }: Pick<Terminal, 'width' | 'colour'>): string =>
  resultsText([row], { width, colour }).split('\n').slice(1).join('\n');

export const whereOf = ({ server, host, tool }: ResultRow): string =>
  [server || host || '-', ...(tool === '' ? [] : [tool])].join(' ▸ ');

const whatOf = (row: ResultRow): string => {
  const [worst] = toldBy(detailOf(row));
  return worst === undefined ? row.rule : [worst.reason, worst.excerpt].filter((text) => text !== '').join(' | ');
};
