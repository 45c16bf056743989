/** One result with all that was behind it, as a person reads it: from what is wrong to what happened around it. */
import { stringify } from 'ini';
import pc from 'picocolors';
import type { Terminal } from '../commands/terminal.ts';
import { type Json, timeOf } from '../event.ts';
import { encodeJson } from '../parse/json.ts';
import { visible } from '../sinks/visible.ts';
import { type Alert, toolOf } from './alert.ts';
import type { Said } from './exchange.ts';
import { severityPaint } from './paint.ts';
import { pretty } from './pretty.ts';
import { detailOf, type Told, toldBy, whereOf } from './results.ts';
import { type Cell, table } from './table.ts';
import type { Moment } from './timeline.ts';
import { specificationLines } from './tools.ts';

export interface AlertTextOptions extends Pick<Terminal, 'width' | 'colour'> {
  /** Nothing cut. */
  readonly full: boolean;
}

/** Of one payload, where it is not asked for in full. */
const MAX_LINES = 24;
const MAX_LINE = 400;

type Colours = ReturnType<typeof pc.createColors>;

export const alertText = (alert: Alert, options: AlertTextOptions): string => {
  const colours = pc.createColors(options.colour);
  const lines = (text: string): readonly string[] => indented(text.split('\n'), options.full);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    headline(alert, options.colour),
    ...event(alert, lines),
    ...specification(alert, lines),
    ...message('REQUEST', alert.request, alert, lines),
    ...message('RESPONSE', alert.response, alert, lines),
    around(alert, options.width, colours),
    ...exception(alert),
  ];
  return sections.map(([heading, body]) => `${[colours.bold(heading), ...body].join('\n')}\n`).join('\n');
};

const headline = ({ result }: Alert, colour: boolean): readonly [string, readonly string[]] => {
  const detail = detailOf(result);
  const rubric = Object.entries(detail).filter(([name]) => name !== 'findings' && name !== 'techniques');
  const techniques = Array.isArray(detail.techniques) ? detail.techniques : [];
  const heading = `${severityPaint(colour)[result.severity](result.severity.toUpperCase())} ${visible(`${result.engine} ${whereOf(result)}`)}`;
  return [
    heading,
    [
      `  result ${result.id}, event ${result.event}, ${timeOf(result.ts)}, risk ${result.risk}, score ${result.score}`,
      ...toldBy(detail).flatMap(told),
      ...(rubric.length > 0 ? [`  ${visible(rubric.map(([name, value]) => `${name} ${plain(value)}`).join(', '))}`] : []),
      ...(techniques.length > 0 ? [`  ${visible(techniques.map(plain).join(', '))}`] : []),
    ],
  ];
};

const told = ({ rule, reason, why, field, excerpt, suppressed }: Told): readonly string[] =>
  [
    `  ${reason} [${rule}]`,
    ...(field === '' ? [] : [`    ${field}: ${excerpt}`]),
    ...(why === '' ? [] : [`    ${why}`]),
    ...(suppressed === '' ? [] : [`    excepted: ${suppressed}`]),
  ].map(visible);

const plain = (value: Json): string => (typeof value === 'string' ? value : encodeJson(value));

type Section = readonly [string, readonly string[]];

const specification = (
  { specification: found, request }: Alert,
  lines: (text: string) => readonly string[],
): readonly Section[] => {
  if (found !== undefined) {
    const { version, number, versions } = found;
    const which = versions > 1 ? `, version ${number} of ${versions}` : '';
    return [
      [
        `SPECIFICATION ${visible(version.tool)}${which}, since ${timeOf(version.firstTs)}`,
        lines(specificationLines(version).join('\n')),
      ],
    ];
  }
  return toolOf(request) === undefined
    ? []
    : [['SPECIFICATION', ['  none: the server had not listed this tool before the call']]];
};

const message = (
  name: string,
  said: Said | undefined,
  alert: Alert,
  lines: (text: string) => readonly string[],
): readonly Section[] => {
  if (said === undefined) {
    const unanswered = name === 'RESPONSE' && alert.request?.direction === 'Request';
    return unanswered ? [[name, ['  none was seen']]] : [];
  }
  const whose = alert.data === undefined ? '' : ' of the call in progress:';
  const heading = `${name}${whose} ${visible(said.method ?? '')}, from the ${said.side}, event ${said.event}, ${offset(said.ts, alert.result.ts)}`;
  const payload = said.error ?? (said.direction === 'Response' ? said.result : said.params);
  return [[said.error === null ? heading : `${heading}, an error`, payload === null ? ['  (empty)'] : lines(pretty(payload))]];
};

/** The event itself, where it is no message. */
const event = ({ data }: Alert, lines: (text: string) => readonly string[]): readonly Section[] =>
  data === undefined ? [] : [['EVENT', lines(pretty(data))]];

const around = ({ result, moments, omitted }: Alert, width: Terminal['width'], colours: Colours): Section => {
  const rows = moments.map((moment) => {
    const own = moment.event === result.event;
    const paint = own ? colours.bold : (text: string) => text;
    return [own ? '▶' : '', offset(moment.ts, result.ts), ...momentCells(moment)].map((text): Cell => ({ text, paint }));
  });
  const heads = [
    { head: '' },
    { head: '', align: 'right' as const },
    { head: '' },
    { head: '' },
    { head: '', rest: true as const },
  ];
  const body = table(heads, rows, width).split('\n').slice(1, -1);
  return [
    'TIMELINE',
    [...body, ...(omitted > 0 ? [`  … and ${omitted} more, farther away; --around SECONDS sets how far to look`] : [])],
  ];
};

const ARROWS = { client: '→ server', server: '← server', '': '' } as const;

const momentCells = ({ kind, side, what, about, pid, pname }: Moment): readonly [string, string, string] => {
  const who = `${pname} ${pid === null ? '' : `(${pid})`}`.trim();
  switch (kind) {
    case 'request':
    case 'notification':
      return [ARROWS[side], what, about];
    case 'response':
      return [ARROWS[side], `answer to ${what}`, about];
    case 'file':
    case 'process':
      return [`${kind} ${what}`, who, about];
    case 'other':
      return [what, who, about];
  }
};

/** What would silence just this, ready to be put into a file of exceptions. */
const exception = ({ result }: Alert): readonly Section[] => {
  const [worst] = toldBy(detailOf(result));
  if (worst === undefined || Object.keys(worst.exception).length === 0) return [];
  const entries = Object.fromEntries(Object.entries(worst.exception).map(([key, value]) => [key, visible(plain(value))]));
  const lines = stringify(entries, { whitespace: true }).trimEnd().split('\n');
  return [
    [
      'IF THIS IS A FALSE ALARM: an exception for just this, see docs/tuning.md',
      indented(['[a name of your own]', ...lines, 'reason = (why)'], true),
    ],
  ];
};

/** When, seen from the result's event: to the microsecond. */
const offset = (ts: bigint, from: bigint): string => {
  const micros = (ts - from) / 1000n;
  return `${micros < 0n ? '−' : '+'}${(Math.abs(Number(micros)) / 1e6).toFixed(3)} s`;
};

const indented = (lines: readonly string[], full: boolean): readonly string[] => {
  const shown = full ? lines : lines.slice(0, MAX_LINES);
  const cut = lines.length - shown.length;
  return [
    ...shown.map(
      (line) =>
        `  ${visible(full || line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE)}… (${line.length} characters)`)}`,
    ),
    ...(cut > 0 ? [`  … ${cut} more lines: --full shows them`] : []),
  ];
};
