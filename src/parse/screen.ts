/** Tells in one pass over a text which of many patterns it may match, by the literals that their matches hold (Aho and Corasick 1975). */
import { fold, type Literal, literalsOf, type Side } from './literals.ts';

/** Of each pattern, by its place in the list: 0 when it surely does not match. */
export type Candidates = Uint8Array;

/** A literal that ends where a state is reached, and the pattern that it speaks for. */
interface Told {
  readonly pattern: number;
  readonly literal: Literal;
}

/** A code unit whose class is not known yet. */
const UNKNOWN = 0xffff;
/** Set in the step to a state that has something to tell. */
const TELLS = 1 << 30;

export class Screen {
  /** Where nothing but what every text may match is left: shared, since most texts end so. */
  readonly none: Candidates;
  /** The class of each code unit: 0 for all that stands in no literal. */
  readonly #classes = new Uint16Array(0x10000).fill(UNKNOWN);
  readonly #letters: ReadonlyMap<string, number>;
  /** The next state, by state and class; a state is where its row begins. */
  readonly #next: Int32Array;
  readonly #told: ReadonlyMap<number, readonly Told[]>;

  constructor(patterns: readonly RegExp[]) {
    const literals = patterns.map(literalsOf);
    this.none = Uint8Array.from(literals, (some) => (some === undefined ? 1 : 0));
    const letters = new Set(literals.flatMap((some = []) => some.flatMap((literal) => literal.letters.split(''))));
    this.#letters = new Map([...letters].map((letter, index) => [letter, index + 1]));
    const trie = new Trie();
    for (const [pattern, some = []] of literals.entries()) for (const literal of some) trie.add({ pattern, literal });
    [this.#next, this.#told] = trie.automaton(this.#letters, letters.size + 1);
  }

  candidates(text: string): Candidates {
    const [classes, next] = [this.#classes, this.#next];
    let found = this.none;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const known = classes[code] as number;
      const step = next[state + (known === UNKNOWN ? this.#learn(code) : known)] as number;
      state = step & ~TELLS;
      if (step < TELLS) continue;
      for (const { pattern, literal } of this.#told.get(state) ?? []) {
        if (found[pattern] === 1 || !stands(literal, text, at + 1)) continue;
        if (found === this.none) found = this.none.slice();
        found[pattern] = 1;
      }
    }
    return found;
  }

  #learn(code: number): number {
    const known = this.#letters.get(fold(String.fromCharCode(code))) ?? 0;
    this.#classes[code] = known;
    return known;
  }
}

/** Whether beside a literal, which ends before `end`, stands what should. */
const stands = ({ letters, before, behind }: Literal, text: string, end: number): boolean =>
  fits(before, text.charCodeAt(end - letters.length - 1)) && fits(behind, text.charCodeAt(end));

/** `code` is NaN beyond the text. */
const fits = (side: Side, code: number): boolean => {
  switch (side) {
    case 'any':
      return true;
    case 'edge':
      return !isLatin(code);
    case 'bare':
      return code < 0x80 ? !isLatin(code) : !(code > 0) || !/\p{L}/u.test(String.fromCharCode(code));
  }
};

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

class Trie {
  readonly #children: Map<string, number>[] = [new Map()];
  readonly #ends: Told[][] = [[]];

  add(told: Told): void {
    let state = 0;
    for (const letter of told.literal.letters.split('')) {
      const next = this.#children[state]?.get(letter) ?? this.#children.push(new Map()) - 1;
      this.#ends[next] ??= [];
      this.#children[state]?.set(letter, next);
      state = next;
    }
    this.#ends[state]?.push(told);
  }

  /** Every state's step for every letter, breadth first, so that what a state falls back to is known before it. */
  automaton(letters: ReadonlyMap<string, number>, width: number): [Int32Array, ReadonlyMap<number, readonly Told[]>] {
    const next = new Int32Array(this.#children.length * width);
    const told = new Map<number, readonly Told[]>();
    const fallback = new Int32Array(this.#children.length);
    const queue = [0];
    for (const state of queue) {
      const row = state * width;
      const back = fallback[state] as number;
      if (state !== 0) next.copyWithin(row, back, back + width);
      for (const [letter, child] of this.#children[state] ?? []) {
        const step = row + (letters.get(letter) as number);
        const behind = state === 0 ? 0 : (next[step] as number) & ~TELLS;
        fallback[child] = behind;
        const ends = [...(this.#ends[child] ?? []), ...(told.get(behind) ?? [])];
        if (ends.length > 0) told.set(child * width, ends);
        next[step] = child * width + (ends.length > 0 ? TELLS : 0);
        queue.push(child);
      }
    }
    return [next, told];
  }
}
