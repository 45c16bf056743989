/** How severities look, wherever they stand. */
import pc from 'picocolors';
import type { Severity } from '../event.ts';

export const severityPaint = (colour: boolean): Readonly<Record<Severity, (text: string) => string>> => {
  const colours = pc.createColors(colour);
  return { high: (text) => colours.bold(colours.red(text)), medium: colours.yellow, low: colours.cyan, none: colours.dim };
};
