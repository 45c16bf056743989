/** Tells in one pass over a text which of many patterns it may match, by the literals that their matches hold (Aho and Corasick 1975). */
import { fold, type Literal, literalsOf, type Side } from './literals.ts';

/** Of each pattern, by its place in the list: 0 when it surely does not match. */
export type Candidates = Uint8Array;

/** A literal that ends where a state is reached, and the pattern that it speaks for. */
interface Told {
  readonly pattern: number;
  readonly literal: Literal;
}

/** Code units below are stepped by table; those beyond, of which there are far more and which most texts have none of, by look-up. */
const ASCII = 0x80;
/** Set in the step to a state that has something to tell. */
const TELLS = 1 << 30;

export class Screen {
  /** Where nothing but what every text may match is left: shared, since most texts end so. */
  readonly none: Candidates;
  readonly #automaton: Automaton;

  constructor(patterns: readonly RegExp[]) {
    const literals = patterns.map(literalsOf);
    this.none = Uint8Array.from(literals, (some) => (some === undefined ? 1 : 0));
    this.#automaton = new Automaton(
      literals.flatMap((some = [], pattern) => some.map((literal): Told => ({ pattern, literal }))),
    );
  }

  candidates(text: string): Candidates {
    const { next, classes, told } = this.#automaton;
    let found = this.none;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const step = code < ASCII ? (next[state + (classes[code] as number)] as number) : this.#automaton.step(state, code);
      state = step & ~TELLS;
      if (step < TELLS) continue;
      for (const { pattern, literal } of told.get(state) ?? []) {
        if (found[pattern] === 1 || !stands(literal, text, at + 1)) continue;
        if (found === this.none) found = this.none.slice();
        found[pattern] = 1;
      }
    }
    return found;
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

/** Tells at each letter which literals end there. A state is where its row begins in `next`. */
class Automaton {
  /** The class of each letter of ASCII: 0 for those that stand in no literal. */
  readonly classes = new Uint8Array(ASCII);
  /** The next state, by state and class. */
  readonly next: Int32Array;
  readonly told = new Map<number, readonly Told[]>();
  readonly #width: number;
  /** The next state, by state and letter, where the letter is none of ASCII. */
  readonly #far = new Map<number, Map<number, number>>();
  /** The state of the longest end of what a state has read that is a literal's begin, too. */
  readonly #fallback = new Map<number, number>();
  readonly #folded = new Uint16Array(0x10000);

  constructor(literals: readonly Told[]) {
    const trie = new Trie(literals);
    const letters = new Set(literals.flatMap(({ literal }) => literal.letters.split('')).filter((letter) => letter < '\u0080'));
    for (const [index, letter] of [...letters].entries())
      for (const one of [letter, letter.toLowerCase()]) this.classes[one.charCodeAt(0)] = index + 1;
    this.#width = letters.size + 1;
    this.next = new Int32Array(trie.size * this.#width);
    this.#fill(trie);
  }

  /** The step at a letter that is none of ASCII. */
  step(state: number, code: number): number {
    this.#folded[code] ||= fold(String.fromCharCode(code)).charCodeAt(0);
    return this.#stepFolded(state, this.#folded[code] as number);
  }

  #stepFolded(state: number, letter: number): number {
    if (letter < ASCII) return this.next[state + (this.classes[letter] as number)] as number;
    for (let from: number | undefined = state; from !== undefined; from = this.#fallback.get(from)) {
      const step = this.#far.get(from)?.get(letter);
      if (step !== undefined) return step;
    }
    return 0;
  }

  /** Breadth first, so that what a state falls back to is known before it, and the rows that most texts stay in lie together. */
  #fill(trie: Trie): void {
    const queue = [0];
    for (const [index, node] of queue.entries()) {
      const state = index * this.#width;
      const back = this.#fallback.get(state);
      if (back !== undefined) this.next.copyWithin(state, back, back + this.#width);
      for (const [letter, child] of trie.children(node)) {
        const behind = back === undefined ? 0 : this.#stepFolded(back, letter) & ~TELLS;
        const row = queue.length * this.#width;
        this.#fallback.set(row, behind);
        const ends = [...trie.ends(child), ...(this.told.get(behind) ?? [])];
        if (ends.length > 0) this.told.set(row, ends);
        this.#set(state, letter, row + (ends.length > 0 ? TELLS : 0));
        queue.push(child);
      }
    }
  }

  #set(state: number, letter: number, step: number): void {
    if (letter < ASCII) {
      this.next[state + (this.classes[letter] as number)] = step;
      return;
    }
    const far = this.#far.get(state) ?? new Map<number, number>();
    far.set(letter, step);
    this.#far.set(state, far);
  }
}

class Trie {
  readonly #children: Map<number, number>[] = [new Map()];
  readonly #ends: Told[][] = [[]];

  constructor(literals: readonly Told[]) {
    for (const told of literals) this.#add(told);
  }

  get size(): number {
    return this.#children.length;
  }

  /** The nodes below, by the letter that leads there. */
  children(node: number): ReadonlyMap<number, number> {
    return this.#children[node] ?? new Map();
  }

  ends(node: number): readonly Told[] {
    return this.#ends[node] ?? [];
  }

  #add(told: Told): void {
    let node = 0;
    for (const letter of told.literal.letters.split('')) {
      const code = letter.charCodeAt(0);
      const next = this.#children[node]?.get(code) ?? this.#children.push(new Map()) - 1;
      this.#ends[next] ??= [];
      this.#children[node]?.set(code, next);
      node = next;
    }
    this.#ends[node]?.push(told);
  }
}
