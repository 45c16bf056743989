/** Columns for people: no borders, so that they can be searched and cut; fitted to the terminal where there is one. */
import Table from 'cli-table3';
import type { Terminal } from '../commands/terminal.ts';
import { visible } from '../sinks/visible.ts';

export interface Column {
  readonly head: string;
  readonly align?: 'right';
  /** Gets the room that the others leave, and is cut there. One of a table. */
  readonly rest?: true;
}

/** Text of the wire, and how it is to look. Made safe to print before it is painted: nothing reaches the terminal otherwise. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string };

const NO_BORDER = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '' },
  ...{ 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' },
};
const LEAST_REST = 30;

/** Each row on one line, or on two where the terminal is too narrow for the column that gets the rest; ends with a line break. */
export const table = (columns: readonly Column[], rows: readonly (readonly Cell[])[], width: Terminal['width']): string => {
  const texts = rows.map((row) => row.map((cell) => visible(typeof cell === 'string' ? cell : cell.text)));
  const painted = rows.map((row, at) =>
    row.map((cell, column) => (typeof cell === 'string' ? String : cell.paint)(texts[at]?.[column] ?? '')),
  );
  const room = width === undefined ? undefined : roomFor(columns, texts, width);
  if (width === undefined || room === undefined || room >= LEAST_REST) return `${draw(columns, painted, room).join('\n')}\n`;
  const rest = columns.findIndex((column) => column.rest);
  const [head, ...lines] = draw(
    columns.toSpliced(rest, 1),
    painted.map((row) => row.toSpliced(rest, 1)),
  );
  const below = draw(
    [{ head: '', rest: true }],
    painted.map((row) => [row[rest] ?? '']),
    width - 4,
  ).slice(1);
  return `${[head, ...lines.flatMap((line, at) => [line, `    ${below[at]}`])].join('\n')}\n`;
};

/** The head, and a line for each row. */
const draw = (columns: readonly Column[], rows: readonly (readonly string[])[], room?: number): readonly string[] => {
  const drawn = new Table({
    head: columns.map(({ head }) => head),
    chars: NO_BORDER,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: columns.map(({ align }) => align ?? 'left'),
    colWidths: columns.map(({ rest }) => (rest ? (room ?? null) : null)),
  });
  for (const row of rows) drawn.push([...row]);
  return drawn
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
};

/** What the others leave of the terminal's width; undefined when no column asks for it. */
const roomFor = (columns: readonly Column[], texts: readonly (readonly string[])[], width: number): number | undefined => {
  if (!columns.some(({ rest }) => rest)) return undefined;
  const others = columns.map(({ head, rest }, column) =>
    rest ? 0 : texts.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), head.length) + 2,
  );
  return width - others.reduce((sum, each) => sum + each, 0);
};
