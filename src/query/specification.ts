/** Which specification of a tool was in force at a moment? */
import { decodeJson } from '../parse/json.ts';
import { specificationsOf } from '../parse/specification.ts';
import { isObject } from '../parse/wire.ts';
import type { Reader } from './database.ts';
import { type Tool, type ToolVersion, tools } from './tools.ts';

export interface InForce {
  readonly version: ToolVersion;
  /** 1 for the oldest. */
  readonly number: number;
  readonly versions: number;
}

/** Listings looked through, where a tool has several versions. */
const MAX_LISTINGS = 1000;

/** `event`: the call; only what was listed before it counts. */
export const specificationFor = (
  db: Reader,
  { host, server, tool, event, ts }: { host: string; server: string; tool: string; event: bigint; ts: bigint },
): InForce | undefined => {
  const known = tools(db, { tool, server, changed: false }).find(([first]) => first.host === host);
  const before = known?.filter(({ firstTs }) => firstTs <= ts) ?? [];
  const hash = before.length > 1 ? lastListed(db, server, host, tool, event) : undefined;
  const version = before.find((each) => each.hash === hash) ?? before.at(-1);
  return known === undefined || version === undefined ? undefined : numbered(known, version);
};

const numbered = (known: Tool, version: ToolVersion): InForce => ({
  version,
  number: known.indexOf(version) + 1,
  versions: known.length,
});

/** A tool may go back to an earlier version: the listings themselves tell which was the last. */
const lastListed = (db: Reader, server: string, host: string, tool: string, event: bigint): string | undefined => {
  const listings = db
    .prepare<[string, bigint, string, number], string>(`
      SELECT m.result FROM rpc_events m JOIN raw_events e ON e.id = m.raw_event_id
      WHERE m.method = 'tools/list' AND m.direction = 'Response' AND m.mcptag = ? AND m.raw_event_id < ? AND e.host = ?
      ORDER BY m.raw_event_id DESC LIMIT ?`)
    .pluck()
    .iterate(server, event, host, MAX_LISTINGS);
  for (const listing of listings) {
    const decoded = decodeJson(listing ?? 'null');
    const listed = 'value' in decoded && isObject(decoded.value) ? decoded.value.tools : undefined;
    const spec = specificationsOf(Array.isArray(listed) ? listed : []).find((each) => each.tool === tool);
    if (spec !== undefined) return spec.hash;
  }
  return undefined;
};
