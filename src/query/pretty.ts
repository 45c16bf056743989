/** Stored JSON, indented for people. */
import { applyEdits, format } from 'jsonc-parser';

/** Beyond this, indenting helps nobody. */
const MAX_INDENTED = 1_000_000;

/** `json` over several lines, every digit and every key as it stands: only white space is added. */
export const pretty = (json: string): string => {
  if (json.length > MAX_INDENTED) return json;
  return applyEdits(json, format(json, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' }));
};
