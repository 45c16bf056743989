/** Patterns that are searched for only in texts which hold their literals: one pass over a text tells of all. */
import { type Candidates, Screen } from '../../parse/screen.ts';

/** A pattern and its place among all that are screened with it. */
export interface Screened {
  readonly pattern: RegExp;
  readonly at: number;
}

const EACH: (readonly RegExp[])[] = [];

/** Patterns that are searched for in the same texts. */
export class Screening {
  readonly #patterns: RegExp[] = [];
  #screen: Screen | undefined;

  constructor() {
    EACH.push(this.#patterns);
  }

  readonly screened = (pattern: RegExp): Screened => {
    this.#screen = undefined;
    return { pattern, at: this.#patterns.push(pattern) - 1 };
  };

  /** Of each pattern, whether `text` may match. Made ready at the first text, not with the program. */
  readonly candidatesIn = (text: string): Candidates => {
    this.#screen ??= new Screen(this.#patterns);
    return this.#screen.candidates(text);
  };

  /** Whether a text held a literal of any pattern; those that have none are but a part of what is looked for, and say nothing alone. */
  readonly mayHold = (candidates: Candidates): boolean => candidates !== this.#screen?.none;
}

/** The patterns of results. */
export const { screened, candidatesIn, mayHold } = new Screening();

/** Long enough for V8 to compile a pattern at its first use; in letters of one byte and of two, since for each it is compiled anew. */
const LONG = ['. ', '。 '].map((text) => text.repeat(600));

/** Compiles all screened patterns, one a step: a text that holds literals of every language would else have to wait for hundreds. */
export function* compiling(): Generator<void> {
  for (const pattern of EACH.flat()) {
    for (const text of LONG) text.search(pattern);
    yield;
  }
}
