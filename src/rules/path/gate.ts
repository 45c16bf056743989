/** Says of most paths, in one pass and without making a string, that they lead to no place of the table. */

/** A bit for each literal's hash; the few others that share one are told apart by the look-up behind the gate. */
const SIZE = 1 << 18;
const START = 0x811c9dc5;
const EXTENSION = 0x2545f491;
/** The hash of no extension: no text leads to it but by chance. */
const NONE = 0x1b873593;

export class Gate {
  readonly #names = new Uint8Array(SIZE);
  readonly #folders = new Uint8Array(SIZE);

  /** Lets through a path that ends in this name. */
  addName(name: string): void {
    this.#names[slot(hashOf(name, START))] = 1;
  }

  /** Lets through a path whose last name has this extension. */
  addExtension(extension: string): void {
    this.#names[slot(hashOf(extension, EXTENSION))] = 1;
  }

  /** Lets through a path with a segment of this name. */
  addFolder(folder: string): void {
    this.#folders[slot(hashOf(folder, START))] = 1;
  }

  /** Never false of a path that holds what was added, in any case, its name cut before any `.`, `-`, `~` or `:` too; always true beyond ASCII. */
  passes(path: string): boolean {
    let named = false;
    let name = START;
    let extension = NONE;
    let empty = true;
    for (let at = 0; at < path.length; at += 1) {
      const code = path.charCodeAt(at);
      if (code > 127) return true;
      if (code === SLASH || code === BACKSLASH) {
        if (empty) continue;
        if (this.#folders[slot(name)] === 1) return true;
        // Only the last name counts, but slashes may follow it.
        named = this.#isNamed(name, extension);
        name = START;
        extension = NONE;
        empty = true;
        continue;
      }
      if (empty) named = false;
      empty = false;
      const lower = code >= 65 && code <= 90 ? code + 32 : code;
      if (isCut(code)) named ||= this.#isNamed(name, extension);
      name = step(name, lower);
      extension = code === DOT ? EXTENSION : step(extension, lower);
    }
    return named || (!empty && (this.#isNamed(name, extension) || this.#folders[slot(name)] === 1));
  }

  #isNamed(name: number, extension: number): boolean {
    return this.#names[slot(name)] === 1 || this.#names[slot(extension)] === 1;
  }
}

const SLASH = 47;
const BACKSLASH = 92;
const DOT = 46;
const isCut = (code: number): boolean => code === DOT || code === 45 || code === 58 || code === 126;

const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const slot = (hash: number): number => ((hash ^ (hash >>> 15)) >>> 0) & (SIZE - 1);

const hashOf = (text: string, start: number): number => {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = step(hash, text.charCodeAt(at));
  return hash;
};
