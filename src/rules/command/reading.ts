/** A text as sent and as a server may decode it before it reaches a shell. */

/** The text and, where it is encoded, its decoding. */
export const readingsOf = (text: string): readonly string[] => {
  const decoded = decode(text);
  return decoded === text ? [text] : [text, decoded];
};

const FULLWIDTH: ReadonlyMap<string, string> = new Map([
  ['＂', '"'],
  ['；', ';'],
  ['｜', '|'],
  ['＆', '&'],
  ['＄', '$'],
]);

/** Percent-encoding (twice), plus signs for blanks beside it, HTML entities, full-width signs. */
const decode = (text: string): string => {
  let plain = text;
  if (/%[0-9a-f]{2}/i.test(plain) || /\+[|&;]|[|&;]\+/.test(plain)) plain = percent(percent(plain.replaceAll('+', ' ')));
  if (plain.includes('&')) {
    plain = plain.replace(
      /&(quot|amp|lt|gt|apos|#39|#x27|#x3b|#59|#124|#x7c|NewLine);/gi,
      (all, name: string) => ENTITIES.get(name.toLowerCase()) ?? all,
    );
  }
  return /[＂；｜＆＄]/.test(plain) ? plain.replace(/[＂；｜＆＄]/g, (sign) => FULLWIDTH.get(sign) ?? sign) : plain;
};

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ['#39', "'"],
  ['#x27', "'"],
  ['#x3b', ';'],
  ['#59', ';'],
  ['#124', '|'],
  ['#x7c', '|'],
  ['newline', '\n'],
]);

const percent = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (all, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code < 128 ? String.fromCharCode(code) : all;
  });
