/** Tells whether bytes are one JSON value that Weir can read, chunk by chunk and without keeping any of them. */

/** Weir reads 256 levels; an event and its batch take four of them. */
const MAX_DEPTH = 250;
/** Weir reads integers of so many digits. */
const MAX_BARE = 1000;

const VALUE = 0; //       a value must follow
const FIRST_ITEM = 1; //  a value, or the end of the array
const FIRST_KEY = 2; //   a key, or the end of the object
const KEY = 3;
const COLON = 4;
const AFTER = 5; //       a value is complete
const STRING = 6;
const ESCAPE = 7;
const HEX = 8;
const BARE = 9; //        in a number, true, false or null
const BROKEN = 10;

const NUMBER = /^-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * An observed line is put into an event as it is, so that no digit of it changes. It must therefore be exactly one value: text that closes a
 * bracket too many would write events of its own, and one that Weir cannot read would take its whole batch with it.
 */
export class JsonScan {
  /** For each open bracket, whether it is an object's. */
  readonly #objects: boolean[] = [];
  #state = VALUE;
  /** The string being read is a key. */
  #key = false;
  #hexLeft = 0;
  #bare = '';

  begin(): void {
    this.#objects.length = 0;
    this.#state = VALUE;
    this.#bare = '';
  }

  readonly feed = (bytes: Uint8Array): void => {
    for (let index = 0; index < bytes.length && this.#state !== BROKEN; index += 1) {
      const byte = bytes[index] ?? 0;
      if (this.#state === STRING) {
        if (byte === 0x22) this.#state = this.#key ? COLON : AFTER;
        else if (byte === 0x5c) this.#state = ESCAPE;
        else if (byte < 0x20) this.#state = BROKEN;
      } else this.#step(byte);
    }
  };

  /** Whether what was fed since `begin` is one whole value. */
  end(): boolean {
    if (this.#state === BARE) this.#endBare();
    return this.#state === AFTER && this.#objects.length === 0;
  }

  #step(byte: number): void {
    switch (this.#state) {
      case ESCAPE:
        this.#escape(byte);
        return;
      case HEX:
        if (!isHex(byte)) this.#state = BROKEN;
        else if (--this.#hexLeft === 0) this.#state = STRING;
        return;
      case BARE:
        if (isBare(byte) && this.#bare.length < MAX_BARE) this.#bare += String.fromCharCode(byte);
        else {
          this.#endBare();
          this.#token(byte);
        }
        return;
      default:
        this.#token(byte);
    }
  }

  #escape(byte: number): void {
    if (byte === 0x75) {
      this.#hexLeft = 4;
      this.#state = HEX;
    } else this.#state = '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? STRING : BROKEN;
  }

  /** Between tokens. */
  #token(byte: number): void {
    if (this.#state === BROKEN) return;
    switch (byte) {
      case 0x20:
      case 0x09:
      case 0x0a:
      case 0x0d:
        return;
      case 0x7b:
        this.#open(true);
        return;
      case 0x5b:
        this.#open(false);
        return;
      case 0x7d:
        this.#close(true, FIRST_KEY);
        return;
      case 0x5d:
        this.#close(false, FIRST_ITEM);
        return;
      case 0x2c:
        this.#state = this.#state === AFTER && this.#objects.length > 0 ? (this.#objects.at(-1) ? KEY : VALUE) : BROKEN;
        return;
      case 0x3a:
        this.#state = this.#state === COLON ? VALUE : BROKEN;
        return;
      case 0x22:
        this.#key = this.#state === KEY || this.#state === FIRST_KEY;
        this.#state = this.#key || this.#wantsValue() ? STRING : BROKEN;
        return;
      default:
        this.#bare = String.fromCharCode(byte);
        this.#state = this.#wantsValue() && isBare(byte) ? BARE : BROKEN;
    }
  }

  #wantsValue(): boolean {
    return this.#state === VALUE || this.#state === FIRST_ITEM;
  }

  #open(object: boolean): void {
    const allowed = this.#wantsValue() && this.#objects.length < MAX_DEPTH;
    this.#objects.push(object);
    this.#state = allowed ? (object ? FIRST_KEY : FIRST_ITEM) : BROKEN;
  }

  #close(object: boolean, whenEmpty: number): void {
    const allowed = this.#state === AFTER || this.#state === whenEmpty;
    this.#state = this.#objects.pop() === object && allowed ? AFTER : BROKEN;
  }

  #endBare(): void {
    this.#state = isValue(this.#bare) ? AFTER : BROKEN;
  }
}

const isHex = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);

/** Letters, digits, and `+ - .` */
const isBare = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= 0x30 && byte <= 0x39) ||
  byte === 0x2d ||
  byte === 0x2e ||
  byte === 0x2b ||
  byte === 0x45;

const isValue = (bare: string): boolean => {
  if (bare === 'true' || bare === 'false' || bare === 'null') return true;
  const number = NUMBER.exec(bare);
  if (number === null) return false;
  const whole = number[1] === undefined && number[2] === undefined;
  return whole || Number.isFinite(Number(bare));
};
