import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible, visibleJson } from '../../src/sinks/visible.ts';

test.for([
  ['an escape', '\x1b[2J', '\\x1b[2J'],
  ['a line break', 'a\r\nb', 'a\\x0d\\x0ab'],
  ['a null byte', 'a\0b', 'a\\x00b'],
  ['a C1 control', '\x9b31m', '\\x9b31m'],
  ['a bidi override', 'txt.\u202eexe', 'txt.\\u{202e}exe'],
  ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
  ['a tag character', 'a\u{e0041}', 'a\\u{e0041}'],
  ['a lone surrogate', 'a\ud800b', 'a\\u{d800}b'],
] as const)('%s is spelled out', ([, text, shown]) => {
  expect(visible(text)).toBe(shown);
});

test('text that people read stays as it is', () => {
  const text = 'Größe: 3 €, 東京, مرحبا, 🐟, "C:\\Users"';
  expect(visible(text)).toBe(text);
});

test('no text is printed with a character that a terminal would obey', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)) }), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    }),
  );
});

test('visible JSON is the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const shown = visibleJson(JSON.stringify(value));
      expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
    }),
  );
});
