import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, type Literal, literalsOf } from '../../src/parse/literals.ts';
import { Screen } from '../../src/parse/screen.ts';

/** A pattern's source, with a text that it matches. */
interface Pair {
  readonly source: string;
  readonly text: string;
}

const join = (pairs: readonly Pair[]): Pair => ({
  source: pairs.map(({ source }) => source).join(''),
  text: pairs.map(({ text }) => text).join(''),
});

const letter = fc.constantFrom('a', 'b', 'K', 'é', 'я', '本', ' ', '\u{1F600}');
const { pair } = fc.letrec<{ pair: Pair }>((tie) => {
  const alternatives = fc.tuple(fc.array(tie('pair'), { minLength: 1, maxLength: 3 }), fc.nat()).map(([pairs, chosen]) => ({
    source: `(?:${pairs.map(({ source }) => source).join('|')})`,
    text: pairs[chosen % pairs.length]?.text ?? '',
  }));
  const repeated = fc
    .tuple(
      tie('pair'),
      fc.constantFrom<readonly [string, number]>(['?', 0], ['?', 1], ['*', 2], ['+', 1], ['{2}', 2], ['{0,3}', 3]),
    )
    .map(([{ source, text }, [times, count]]) => ({ source: `(?:${source})${times}`, text: text.repeat(count) }));
  return {
    pair: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.array(letter, { maxLength: 5 }).map((letters) => ({ source: letters.join(''), text: letters.join('') })),
      fc.constantFrom(
        { source: '\\b', text: '' },
        { source: '\\B', text: '' },
        { source: '(?<!\\p{L})', text: '' },
        { source: '(?!\\p{L})', text: '' },
        { source: '(?=)', text: '' },
        { source: '\\w', text: 'x' },
        { source: '.', text: '!' },
      ),
      fc.constantFrom({ source: '[abé]', text: 'é' }, { source: '[a-z]', text: 'q' }, { source: '[^a]', text: 'z' }),
      fc.array(tie('pair'), { maxLength: 4 }).map(join),
      alternatives,
      repeated,
    ),
  };
});

describe('a screen', () => {
  it('never turns away what a pattern matches, in any case and among any others', () => {
    const flags = fc.constantFrom('', 'i', 'u', 'iu');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(pair, flags), { minLength: 1, maxLength: 6 }),
        fc.string({ unit: letter }),
        fc.constantFrom('toUpperCase' as const, 'toLowerCase' as const, 'toString' as const),
        (pairs, around, cased) => {
          const patterns = pairs.map(([{ source }, flag]) => new RegExp(source, flag));
          const screen = new Screen(patterns);
          for (const [{ text }] of pairs) {
            const all = `${around}${text}${around}`[cased]();
            const candidates = screen.candidates(all);
            for (const [index, pattern] of patterns.entries()) if (pattern.test(all)) expect(candidates[index]).toBe(1);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes what a pattern of very many texts matches', () => {
    const pattern = /(?:[abcdefgh]x[abcdefgh]y[abcdefgh]|one|two) ?(?:of|in) (?:mine|yours)/;
    const screen = new Screen([pattern]);
    fc.assert(
      fc.property(fc.stringMatching(pattern), (text) => {
        expect([...screen.candidates(text)]).toEqual([1]);
      }),
    );
    expect([...screen.candidates('axbyc of theirs')]).toEqual([0]);
  });

  it('turns away what holds none of a pattern’s literals, and finds literals that overlap', () => {
    const screen = new Screen([/ignore.{0,9}rules/, /rule|ules of/i, /\w+@\w+/, /nor/]);
    expect([...screen.candidates('what is due on day 7')]).toEqual([0, 0, 1, 0]);
    expect([...screen.candidates('IGNORE the RULES of the house')]).toEqual([1, 1, 1, 1]);
    expect([...screen.candidates('the rule')]).toEqual([0, 1, 1, 0]);
  });
});

/** A literal with its ends: `|` where no letter of ASCII stands beside it, `‖` where no letter does. */
const written = ({ letters, before, behind }: Literal): string => SIDES[before] + letters + SIDES[behind];
const SIDES = { any: '', edge: '|', bare: '‖' };

describe('the literals of a pattern', () => {
  it.each<[RegExp, readonly string[] | undefined]>([
    [/ignore (?:all|previous) instructions?/, ['IGNORE A', 'IGNORE P']],
    [/\b(?:send|mail)\b.{0,40}secret/i, ['SECRET']],
    [/(?:one|two|)/, undefined],
    [/[a-z]+\d/, undefined],
    [/(?:abc)*/, undefined],
    [/(?:abc)+x*/, ['ABC']],
    [/^.*(?!never)always$/, ['ALWAYS']],
    [/\b(?:ai|llm)s?\b/i, ['|AI|', '|AIS|', '|LLM|', '|LLMS|']],
    [/@\b(?:assistant|bot)\b/, ['@ASSISTA', '@BOT|']],
    [/(?<![\p{L}\p{M}])(?:hi|给)(?!\p{L})/iu, ['‖HI‖', '‖给‖']],
    [/\Bai\b/, ['AI|']],
  ])('%s', (pattern, literals) => {
    expect(literalsOf(pattern)?.map(written).toSorted()).toEqual(literals?.toSorted());
  });

  it('are folded as `i` and `iu` compare letters', () => {
    const canonical = (of: string): string => {
      const upper = of.toUpperCase();
      return upper.length === 1 && !(of > '\u007f' && upper <= '\u007f') ? upper : of;
    };
    const wrong: string[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      const one = String.fromCharCode(code);
      if (fold(one) !== fold(canonical(one))) wrong.push(one);
    }
    expect(wrong).toEqual([]);
    for (const [one, other] of ['kK', 'sſ', 'åÅ', 'σς', 'µμ'].map(([one = '', other = '']) => [one, other]))
      expect([new RegExp(`^${one}$`, 'iu').test(other ?? ''), fold(one ?? '') === fold(other ?? '')]).toEqual([true, true]);
  });
});
