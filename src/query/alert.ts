/** What was behind one result? Its request and response, the specification in force, and what happened around it. */
import { type Json, timeOf } from '../event.ts';
import { decodeJson } from '../parse/json.ts';
import { isObject, stringOf } from '../parse/wire.ts';
import type { Reader } from './database.ts';
import { type Exchange, exchangeOf, messageOf, ongoing, type Said } from './exchange.ts';
import { RESULT_COLUMNS, type ResultRow, resultJson } from './results.ts';
import { type InForce, specificationFor } from './specification.ts';
import { type Moment, type Timeline, timeline } from './timeline.ts';
import { versionJson } from './tools.ts';

export interface Alert extends Exchange, Timeline {
  readonly result: ResultRow;
  /** The event's stored data, where the event is no message: then request and response are of the call that was in progress. */
  readonly data?: string;
  readonly specification?: InForce;
}

/** `around`: nanoseconds of timeline before and after. Undefined when there is no such result. */
export const alert = (db: Reader, id: bigint, around: bigint): Alert | undefined =>
  db.transaction(() => {
    const found = db
      .prepare<[bigint], ResultRow & { data: string }>(`
        SELECT ${RESULT_COLUMNS}, e.data FROM engine_results r JOIN raw_events e ON e.id = r.raw_event_id WHERE r.id = ?`)
      .get(id);
    if (found === undefined) return undefined;
    const { data, ...result } = found;
    const said = messageOf(db, result.event, result.tool);
    const exchange = said === undefined ? ongoing(db, result) : exchangeOf(db, said);
    const specification = specificationOf(db, result, exchange);
    return {
      result,
      ...(said === undefined && { data }),
      ...exchange,
      ...(specification && { specification }),
      ...timeline(db, result, around),
    };
  })();

const specificationOf = (db: Reader, result: ResultRow, { request, response }: Exchange): InForce | undefined => {
  const tool = result.tool === '' ? toolOf(request) : result.tool;
  const { host, server } = result;
  if (tool === undefined) return undefined;
  // A result about a listing speaks of the very specification that was listed.
  if (response?.method === 'tools/list')
    return specificationFor(db, { host, server, tool, event: response.event + 1n, ts: response.ts });
  const { event, ts } = request ?? result;
  return specificationFor(db, { host, server, tool, event, ts });
};

/** The tool that a request calls. */
export const toolOf = (request: Said | undefined): string | undefined => {
  const params = jsonOf(request?.params ?? null);
  return request?.method === 'tools/call' && isObject(params) ? stringOf(params, 'name') : undefined;
};

export const alertJson = ({ result, data, request, response, specification, moments, omitted }: Alert): Json => ({
  ...(resultJson(result) as object),
  ...(data === undefined ? {} : { data: jsonOf(data) }),
  request: request === undefined ? null : saidJson(request, { method: request.method, params: jsonOf(request.params) }),
  response:
    response === undefined ? null : saidJson(response, { result: jsonOf(response.result), error: jsonOf(response.error) }),
  specification:
    specification === undefined
      ? null
      : { version: specification.number, versions: specification.versions, ...(versionJson(specification.version) as object) },
  timeline: moments.map(momentJson),
  timeline_omitted: omitted,
});

const saidJson = ({ event, ts, messageId, side }: Said, rest: { readonly [key: string]: Json }): Json => ({
  event,
  time: timeOf(ts),
  ts,
  from: side,
  id: messageId,
  ...rest,
});

const momentJson = ({ event, ts, kind, side, what, about, pid, pname }: Moment): Json => ({
  event,
  time: timeOf(ts),
  ts,
  kind,
  from: side === '' ? null : side,
  what,
  about,
  pid,
  pname,
});

const jsonOf = (text: string | null): Json => {
  const decoded = decodeJson(text ?? 'null');
  return 'value' in decoded ? decoded.value : text;
};
