/** What would change in a configuration, for people. Values that are likely secrets are not repeated on the screen. */
import { createTwoFilesPatch } from 'diff';
import { applyEdits, type Edit, visit } from 'jsonc-parser';
import pc from 'picocolors';
import { visible } from '../sinks/visible.ts';

export const differenceOf = (path: string, before: string, after: string, colour: boolean): string => {
  const colours = pc.createColors(colour);
  const patch = createTwoFilesPatch(path, path, masked(before), masked(after), 'now', 'then', { context: 1 });
  const lines = patch.split('\n').filter((line) => !/^(?:=+|Index: .*|\\ No newline.*|)$/.test(line));
  return lines.map((line) => `${paint(visible(line.replaceAll('\t', '  ')), colours)}\n`).join('');
};

const paint = (line: string, colours: ReturnType<typeof pc.createColors>): string =>
  line.startsWith('+') ? colours.green(line) : line.startsWith('-') ? colours.red(line) : colours.dim(line);

/** The text with the values of every `env` and `headers` hidden. */
const masked = (text: string): string => {
  const edits: Edit[] = [];
  visit(
    text,
    {
      onLiteralValue: (value, offset, length, _line, _column, pathOf) => {
        const path = pathOf();
        const [holder, key] = path.slice(-2);
        // A server may be called env, too.
        const secret = (holder === 'env' || holder === 'headers') && key !== 'command';
        if (typeof value === 'string' && secret) edits.push({ offset, length, content: '"•••"' });
      },
    },
    { allowTrailingComma: true },
  );
  return applyEdits(text, edits);
};
