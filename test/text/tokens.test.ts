import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/index.ts';
import { arabicText } from '../arbitrary.ts';

/** One line a text: `kind:text` for all but single blanks. */
function show(text: string): string {
  return tokenize(text)
    .filter((token) => token.text !== ' ')
    .map((token) => `${token.kind}:${token.text}`)
    .join(' | ');
}

/** Characters looked at, patterns tried and characters they matched, while a text is cut. */
function countSteps(text: string): number {
  const { charCodeAt } = String.prototype;
  const { test } = RegExp.prototype;
  let steps = 0;
  String.prototype.charCodeAt = function (this: string, at: number) {
    steps++;
    return charCodeAt.call(this, at);
  };
  RegExp.prototype.test = function (this: RegExp, input: string) {
    const start = this.lastIndex;
    const found = test.call(this, input);
    steps += 1 + (found && this.sticky ? this.lastIndex - start : 0);
    return found;
  };
  try {
    tokenize(text);
  } finally {
    String.prototype.charCodeAt = charCodeAt;
    RegExp.prototype.test = test;
  }
  return steps;
}

describe('tokens', () => {
  it.each([
    ['وقال أحمد', 'word:وقال | word:أحمد'],
    ['القُصّر، هنا', 'word:القُصّر | punctuation:، | word:هنا'],
    ['بلغ ٢٤ أو ۲۴ أو 24', 'word:بلغ | number:٢٤ | word:أو | number:۲۴ | word:أو | number:24'],
    ['4،2 بالمئة', 'number:4،2 | word:بالمئة'],
    ['1,200.5 دولار', 'number:1,200.5 | word:دولار'],
    ['في 12/4/2025، و2025-04-12', 'word:في | date:12/4/2025 | punctuation:، | clitic:و | date:2025-04-12'],
    ['نسبة 5-3', 'word:نسبة | number:5 | punctuation:- | number:3'],
    ['الـGDP والـ«ناتو»', 'clitic:الـ | latin:GDP | clitic:والـ | punctuation:« | word:ناتو | punctuation:»'],
    ['بـ20 ولـ100', 'clitic:بـ | number:20 | clitic:ولـ | number:100'],
    ['راجع https://example.org/a?b=1.', 'word:راجع | url:https://example.org/a?b=1 | punctuation:.'],
    [
      'على www.example.org، أو news.example.com',
      'word:على | url:www.example.org | punctuation:، | word:أو | url:news.example.com',
    ],
    ['راسل press@example.org.', 'word:راسل | email:press@example.org | punctuation:.'],
    ['وسم #خبر_عاجل من @desk_ar', 'word:وسم | hashtag:#خبر_عاجل | word:من | handle:@desk_ar'],
    ['COVID-19 وF-16', 'latin:COVID-19 | clitic:و | latin:F-16'],
    ['فوز 🇪🇬👏🏽', 'word:فوز | emoji:🇪🇬 | emoji:👏🏽'],
    ['كتـــاب', 'word:كتـــاب'],
    ['د.أحمد', 'word:د | punctuation:. | word:أحمد'],
    ['\u202bنص\u202c آخر', 'invisible:\u202b | word:نص | invisible:\u202c | word:آخر'],
    ['20%', 'number:20 | punctuation:%'],
    ['a\r\nب\nج', 'latin:a | newline:\r\n | word:ب | newline:\n | word:ج'],
    ['🎉', 'emoji:🎉'],
  ])('%s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('gives the bare form of words beside the original', () => {
    expect(
      tokenize('مُدَقِّقٌ كتـاب ﻻ كتابى‌ها')
        .filter((each) => each.kind === 'word')
        .map((each) => each.bare),
    ).toEqual(['مدقق', 'كتاب', 'لا', 'كتابىها']);
  });

  it('tiles any text and keeps offsets', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, fc.string({ unit: 'binary' })), (text) => {
        const tokens = tokenize(text);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        let at = 0;
        for (const [index, token] of tokens.entries()) {
          expect([token.index, token.start, token.end]).toEqual([index, at, at + token.text.length]);
          at = token.end;
        }
      }),
    );
  });

  // Steps are counted, not seconds: a busy machine must not fail the test, and a second look at what was read must.
  it.each(['www.', 'a.', 'a@', '1.1', '#', '«(', '...', 'ا\u200d', 'http://', '\u0640', '-1-1'])(
    'stays linear on repeats of %s',
    (piece) => {
      const small = countSteps(piece.repeat(1000));
      expect(small).toBeGreaterThan(0);
      expect(countSteps(piece.repeat(10_000))).toBeLessThan(small * 12);
    },
  );
});
