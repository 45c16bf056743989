/**
 * One pass over a JSON text, before it is parsed: how deep and how full it is, where its long integers stand, and where an event has what is stored
 * as it came. It takes the text to be JSON; of another it tells nonsense, and `JSON.parse` refuses that.
 */

/** Where a value stands: from its first code unit to behind its last. */
export type Range = readonly [from: number, until: number];

/**
 * Where an event stands in its frame, and in it what is stored as it came. What is there twice is the last, as `JSON.parse` has it; of an event that
 * writes one of these names with escapes nothing is told but `whole`.
 */
export interface EventPlaces {
  readonly whole: Range;
  /** Where it is a long integer. */
  readonly ts: Range | undefined;
  readonly data: Range | undefined;
  /** These stand in `data.message`. */
  readonly params: Range | undefined;
  readonly result: Range | undefined;
  readonly error: Range | undefined;
}

export interface Scan {
  /** Levels of objects and arrays in each other. */
  readonly depth: number;
  /** Names and values. */
  readonly values: number;
  /** Integers of 16 digits and more, without those that are an event's `ts`. */
  readonly longIntegers: readonly Range[];
  /** A long integer stands where a name should. */
  readonly misplaced: boolean;
  /** A number may lie beyond a double's range. */
  readonly huge: boolean;
  /** Of the text, or of each item of the array that it is. */
  readonly events: readonly EventPlaces[];
}

/** `ofEvents`: tell also where the events' parts stand. */
export const scan = (text: string, ofEvents = false): Scan => {
  const longIntegers: Range[] = [];
  const tracked = new Tracked(text, ofEvents, longIntegers);
  let [level, depth, values, misplaced, huge] = [0, 0, 0, false, false];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const code = text.charCodeAt(at);
    if (code === COLON || code <= SPACE) {
      at += 1;
      continue;
    }
    const isTracked = level === tracked.level;
    if (code === QUOTE) {
      const until = endOfString(text, at);
      values += 1;
      if (isTracked) tracked.string(at, until);
      at = until;
    } else if (code === COMMA) {
      if (isTracked) tracked.comma(at);
      at += 1;
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      values += 1;
      if (isTracked) tracked.open(at, code === OPEN_OBJECT);
      level += 1;
      depth = Math.max(depth, level);
      at += 1;
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      if (isTracked) tracked.close(at);
      level -= 1;
      at += 1;
    } else {
      const until = endOfScalar(text, at);
      values += 1;
      if (isTracked) tracked.begin(at);
      if (code <= NINE) {
        huge ||= mayBeHuge(text, at, until);
        if (isLongInteger(text, at, until)) {
          misplaced ||= text.charCodeAt(behindSpace(text, until)) === COLON;
          if (!isTracked || !tracked.takesTs(at, until)) longIntegers.push([at, until]);
        }
      }
      at = until;
    }
  }
  tracked.end(text.length);
  return { depth, values, longIntegers, misplaced, huge, events: tracked.events };
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;
/** Of what begins a number or a literal, up to it are numbers. */
const NINE = 0x39;

const endOfString = (text: string, quote: number): number => {
  let end = text.indexOf('"', quote + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
};

const isEscaped = (text: string, index: number): boolean => {
  let before = index;
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
  return (index - before) % 2 === 1;
};

const endOfScalar = (text: string, from: number): number => {
  let until = from + 1;
  while (until < text.length && !endsScalar(text.charCodeAt(until))) until += 1;
  return until;
};

const endsScalar = (code: number): boolean =>
  code <= SPACE || code === COMMA || code === CLOSE_OBJECT || code === CLOSE_ARRAY || code === COLON || code === QUOTE;

/** Shorter integers lose no digit in a double. */
const LONG_LENGTH = 16;
const LONG = /^-?[1-9]\d{15,}$/;
const isLongInteger = (text: string, from: number, until: number): boolean =>
  until - from >= LONG_LENGTH && LONG.test(text.slice(from, until));

/** Only with an exponent, or with hundreds of digits. */
const mayBeHuge = (text: string, from: number, until: number): boolean => {
  if (until - from > 300) return true;
  for (let at = from; at < until; at += 1) if (text.charCodeAt(at) > NINE) return true;
  return false;
};

const behindSpace = (text: string, from: number): number => {
  let at = from;
  while (text.charCodeAt(at) <= SPACE) at += 1;
  return at;
};

/** The names that lead to what is told, and those of what is told: in an event, in its data, in its message. */
const NAMES = [[], ['ts', 'data'], ['message'], ['params', 'result', 'error']] as const;
type Name = (typeof NAMES)[number][number];

/** Spelt out, since properties named at run time take three times as long. */
class Places implements EventPlaces {
  whole: Range;
  ts: Range | undefined = undefined;
  data: Range | undefined = undefined;
  params: Range | undefined = undefined;
  result: Range | undefined = undefined;
  error: Range | undefined = undefined;

  constructor(at: number) {
    this.whole = [at, at];
  }

  put(name: Name, at: Range): void {
    if (name === 'data') this.data = at;
    else if (name === 'params') this.params = at;
    else if (name === 'result') this.result = at;
    else if (name === 'error') this.error = at;
  }

  /** What stood under this name, and in that. */
  forget(name: Name): void {
    if (name === 'ts') this.ts = undefined;
    if (name === 'data') this.data = undefined;
    if (name === 'data' || name === 'message' || name === 'params') this.params = undefined;
    if (name === 'data' || name === 'message' || name === 'result') this.result = undefined;
    if (name === 'data' || name === 'message' || name === 'error') this.error = undefined;
  }
}

/** Follows the events, their data and messages through a text, and hears of nothing else in it. */
class Tracked {
  readonly events: Places[] = [];
  /** The level of what stands directly in the innermost of these objects that is open. */
  level: number;
  /** What that is: 0 none, for events stand in it; 1 an event, 2 its data, 3 its message. */
  #kind = 0;
  /** By kind: the last name, and where its value begins; -1 where no value is open. */
  readonly #names: (Name | undefined)[] = [undefined, undefined, undefined, undefined];
  readonly #from = [-1, -1, -1, -1];
  #awaitsName = false;
  /** Its event has a name with escapes, which may be any. */
  #isObscure = false;
  #event = new Places(0);
  readonly #text: string;
  readonly #longIntegers: Range[];

  constructor(text: string, ofEvents: boolean, longIntegers: Range[]) {
    this.#text = text;
    this.#longIntegers = longIntegers;
    this.level = !ofEvents ? Number.NaN : text.charCodeAt(behindSpace(text, 0)) === OPEN_ARRAY ? 1 : 0;
  }

  string(from: number, until: number): void {
    if (this.#awaitsName) this.#named(from + 1, until - 1);
    else this.begin(from);
  }

  begin(at: number): void {
    if ((this.#from[this.#kind] ?? -1) >= 0) return;
    this.#from[this.#kind] = at;
    if (this.#kind > 0) return;
    this.#event = new Places(at);
    this.events.push(this.#event);
    this.#isObscure = false;
  }

  open(at: number, isObject: boolean): void {
    this.begin(at);
    const name = this.#names[this.#kind];
    if (!isObject || (this.#kind > 0 && name !== 'data' && name !== 'message')) return;
    this.#kind += 1;
    this.level += 1;
    this.#awaitsName = true;
  }

  comma(at: number): void {
    this.end(at);
    this.#awaitsName = this.#kind > 0;
  }

  close(at: number): void {
    this.end(at);
    if (this.#kind === 0) return;
    this.#kind -= 1;
    this.level -= 1;
    this.#awaitsName = false;
  }

  /** The value that is open ends before `at`. */
  end(at: number): void {
    const from = this.#from[this.#kind] ?? -1;
    if (from < 0) return;
    this.#from[this.#kind] = -1;
    const name = this.#names[this.#kind];
    if (this.#kind > 0 && (name === undefined || this.#isObscure)) return;
    let until = at;
    while (this.#text.charCodeAt(until - 1) <= SPACE) until -= 1;
    if (name === undefined) this.#event.whole = [from, until];
    else this.#event.put(name, [from, until]);
  }

  /** Whether the long integer is the event's `ts`. */
  takesTs(from: number, until: number): boolean {
    if (this.#names[this.#kind] !== 'ts') return false;
    this.#event.ts = [from, until];
    return true;
  }

  #named(from: number, until: number): void {
    this.#awaitsName = false;
    if (!this.#isObscure && hasEscape(this.#text, from, until)) this.#obscure();
    const name = this.#isObscure ? undefined : this.#nameAt(from, until);
    this.#names[this.#kind] = name;
    if (name !== undefined) this.#event.forget(name); // it comes again
  }

  #nameAt(from: number, until: number): Name | undefined {
    for (const name of NAMES[this.#kind] ?? [])
      if (name.length === until - from && this.#text.startsWith(name, from)) return name;
    return undefined;
  }

  /** Its `ts` is a long integer like any other, in their order. */
  #obscure(): void {
    const { ts } = this.#event;
    this.#isObscure = true;
    this.#event.forget('ts');
    this.#event.forget('data');
    if (ts === undefined) return;
    const before = this.#longIntegers.findLastIndex(([from]) => from < ts[0]);
    this.#longIntegers.splice(before + 1, 0, ts);
  }
}

const hasEscape = (text: string, from: number, until: number): boolean => {
  for (let at = from; at < until; at += 1) if (text.charCodeAt(at) === BACKSLASH) return true;
  return false;
};
