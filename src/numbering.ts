/** What observers have numbered and Weir never heard. An observer counts its events in `data.seq`, from 1, under the name in `data.observer`. */
import type { Envelope } from './event.ts';
import { remembering } from './remembering.ts';

/** Observers whose numbers are followed; the one not heard for longest makes room. */
const MAX_OBSERVERS = 10_000;
/** Gaps of one observer that late events may still close; what is in an older one is lost for good. */
const MAX_GAPS = 32;

interface Numbers {
  /** One more than the highest number heard. */
  next: number;
  /** Numbers passed over, each gap from its first to before its end. */
  gaps: (readonly [from: number, until: number])[];
  /** The first number was heard once more: any other low number means that the observer counts anew. */
  first: number | undefined;
}

export class Numbering {
  readonly #observers = remembering<string, Numbers>(MAX_OBSERVERS);
  #lost = 0;

  /** Events in gaps, of all observers: those before the first that was heard are in none. */
  get lost(): number {
    return this.#lost;
  }

  readonly hear = ({ host, data: { observer, seq } }: Pick<Envelope, 'host' | 'data'>): void => {
    if (typeof observer !== 'string' || typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0) return;
    const key = `${host}\0${observer}`;
    const known = this.#observers.get(key);
    if (known === undefined) this.#observers.set(key, { next: seq + 1, gaps: [], first: undefined });
    else if (seq >= known.next) this.#advance(known, seq);
    else if (!this.#closes(known, seq)) this.#again(known, seq);
  };

  #advance(numbers: Numbers, seq: number): void {
    if (seq > numbers.next) {
      numbers.gaps = [...numbers.gaps, [numbers.next, seq] as const].slice(-MAX_GAPS);
      this.#lost = Math.min(Number.MAX_SAFE_INTEGER, this.#lost + seq - numbers.next);
    }
    numbers.next = seq + 1;
    numbers.first = undefined;
  }

  /** A late event is not lost. */
  #closes(numbers: Numbers, seq: number): boolean {
    const index = numbers.gaps.findIndex(([from, until]) => from <= seq && seq < until);
    const [from, until] = numbers.gaps[index] ?? [0, 0];
    if (index < 0) return false;
    const left = [[from, seq] as const, [seq + 1, until] as const].filter(([begin, end]) => begin < end);
    numbers.gaps = numbers.gaps.toSpliced(index, 1, ...left).slice(-MAX_GAPS);
    this.#lost -= 1;
    return true;
  }

  /** A number heard before: a duplicate, or an observer that has begun again under its old name. */
  #again(numbers: Numbers, seq: number): void {
    if (seq <= 1 && numbers.first === undefined) numbers.first = seq;
    else if (numbers.first !== undefined && seq > numbers.first) {
      Object.assign(numbers, { next: numbers.first + 1, gaps: [] });
      this.#advance(numbers, seq);
    }
  }
}
