/** Text from the wire, safe to print: what a terminal would obey, or a reader could not see, is spelled out. */

/** C0 and C1 controls, DEL, soft hyphen, zero-width and bidi marks, line separators, variation and tag characters, lone surrogates. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each code point is meant alone
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{e0000}-\u{e0fff}\p{Surrogate}]/gu;

/** `text` on one line, each unseen character as its code: `\x1b`, `\u{202e}`. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });

/** JSON text with the same characters as JSON escapes: the same value, safe to print. */
export const visibleJson = (json: string): string =>
  json.replace(UNSEEN, (character) =>
    [...Array(character.length).keys()].map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
