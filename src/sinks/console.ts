/** Alerts for people, one line each, or for programs, one JSON object a line. */
import pc from 'picocolors';
import { type Severity, timeOf } from '../event.ts';
import { encodeJson } from '../parse/json.ts';
import type { Result } from '../result.ts';
import { visible, visibleJson } from './visible.ts';

export interface ConsoleOptions {
  readonly json: boolean;
  readonly colour: boolean;
  readonly write: (line: string) => void;
}

/** Says each result as it is found. */
export const alertsTo = ({ json, colour, write }: ConsoleOptions): ((result: Result) => void) => {
  const format = json ? jsonLine : textLine(pc.createColors(colour));
  return (result) => write(`${format(result)}\n`);
};

const textLine = (colours: ReturnType<typeof pc.createColors>): ((result: Result) => string) => {
  const shade: Record<Severity, (text: string) => string> = {
    high: (text) => colours.bold(colours.red(text)),
    medium: colours.yellow,
    low: colours.cyan,
    none: colours.dim,
  };
  return (result) => {
    const { event, severity, engine, rule, server, tool, reason, why, excerpt } = result;
    const where = [server || event.server.host || '-', ...(tool === null ? [] : [tool])].map(visible).join(' ▸ ');
    const seen = excerpt === '' ? '' : ` ${colours.dim('|')} ${visible(excerpt)}`;
    const level = shade[severity](severity.toUpperCase().padEnd(6));
    return `${colours.dim(timeOf(event.raw.ts))} ${level} ${engine} ${colours.bold(where)} ${visible(reason)}${seen} ${colours.dim('|')} ${visible(why)} ${colours.dim(`[${rule}]`)}`;
  };
};

const jsonLine = ({ event, server, tool, severity, engine, rule, risk, score, reason, why, detail }: Result): string =>
  visibleJson(
    encodeJson({
      time: timeOf(event.raw.ts),
      ts: event.raw.ts,
      event: event.raw.id,
      severity,
      engine,
      rule,
      server,
      tool,
      risk,
      score,
      reason,
      why,
      detail,
    }),
  );
