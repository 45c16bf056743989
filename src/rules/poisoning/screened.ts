/** Patterns that are searched for only in texts which hold their literals: one pass over a text tells of all. */
import { type Candidates, Screen } from '../../parse/screen.ts';

/** A pattern and its place among all that are screened. */
export interface Screened {
  readonly pattern: RegExp;
  readonly at: number;
}

const patterns: RegExp[] = [];
let screen: Screen | undefined;

export const screened = (pattern: RegExp): Screened => {
  screen = undefined;
  return { pattern, at: patterns.push(pattern) - 1 };
};

/** Of each screened pattern, whether `text` may match. Made ready at the first text, not with the program. */
export const candidatesIn = (text: string): Candidates => {
  screen ??= new Screen(patterns);
  return screen.candidates(text);
};
