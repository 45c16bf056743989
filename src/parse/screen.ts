/** Tells in one pass over a text which of many patterns it may match, by the literals that their matches hold (Aho and Corasick 1975). */
import { fold, literalsOf } from './literals.ts';

/** Of each pattern, by its place in the list: 0 when it surely does not match. */
export type Candidates = Uint8Array;

type Table = Uint16Array | Uint32Array;

/** A code unit whose class is not known yet. */
const UNKNOWN = 0xffff;

export class Screen {
  /** Where nothing but what every text may match is left: shared, since most texts end so. */
  readonly #none: Candidates;
  /** The class of each code unit: 0 for all that stands in no literal. */
  readonly #classes = new Uint16Array(0x10000).fill(UNKNOWN);
  readonly #letters: ReadonlyMap<string, number>;
  /** The next state, by state and class. */
  readonly #next: Table;
  readonly #width: number;
  /** The patterns that a state speaks for. */
  readonly #told: readonly (readonly number[] | undefined)[];

  constructor(patterns: readonly RegExp[]) {
    const literals = patterns.map(literalsOf);
    this.#none = Uint8Array.from(literals, (some) => (some === undefined ? 1 : 0));
    const letters = new Set(
      literals
        .flatMap((some = []) => some)
        .join('')
        .split(''),
    );
    this.#letters = new Map([...letters].map((letter, index) => [letter, index + 1]));
    this.#width = letters.size + 1;
    const trie = new Trie();
    for (const [pattern, some = []] of literals.entries()) for (const literal of some) trie.add(literal, pattern);
    [this.#next, this.#told] = trie.automaton(this.#letters, this.#width);
  }

  candidates(text: string): Candidates {
    let found = this.#none;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const known = this.#classes[code] as number;
      state = this.#next[state * this.#width + (known === UNKNOWN ? this.#learn(code) : known)] as number;
      const told = this.#told[state];
      if (told === undefined) continue;
      if (found === this.#none) found = this.#none.slice();
      for (const pattern of told) found[pattern] = 1;
    }
    return found;
  }

  #learn(code: number): number {
    const known = this.#letters.get(fold(String.fromCharCode(code))) ?? 0;
    this.#classes[code] = known;
    return known;
  }
}

class Trie {
  readonly #children: Map<string, number>[] = [new Map()];
  readonly #ends: number[][] = [[]];

  add(literal: string, pattern: number): void {
    let state = 0;
    for (const letter of literal.split('')) {
      const next = this.#children[state]?.get(letter) ?? this.#children.push(new Map()) - 1;
      this.#ends[next] ??= [];
      this.#children[state]?.set(letter, next);
      state = next;
    }
    this.#ends[state]?.push(pattern);
  }

  /** Every state's step for every letter, breadth first, so that what a state falls back to is known before it. */
  automaton(letters: ReadonlyMap<string, number>, width: number): [Table, readonly (readonly number[] | undefined)[]] {
    const size = this.#children.length * width;
    const next = this.#children.length > 0xffff ? new Uint32Array(size) : new Uint16Array(size);
    const told = this.#ends.map((patterns) => new Set(patterns));
    const fallback = new Uint32Array(this.#children.length);
    const queue = [0];
    for (const state of queue) {
      const back = fallback[state] as number;
      if (state !== 0) {
        next.copyWithin(state * width, back * width, (back + 1) * width);
        for (const pattern of told[back] ?? []) told[state]?.add(pattern);
      }
      for (const [letter, child] of this.#children[state] ?? []) {
        const step = state * width + (letters.get(letter) as number);
        fallback[child] = state === 0 ? 0 : (next[step] as number);
        next[step] = child;
        queue.push(child);
      }
    }
    return [next, told.map((patterns) => (patterns.size === 0 ? undefined : [...patterns]))];
  }
}
