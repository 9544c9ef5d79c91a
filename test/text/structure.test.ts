import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStructure } from '../../src/text/index.ts';
import { arabicText } from '../arbitrary.ts';

const sentencesOf = (text: string): string[] =>
  readStructure(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['وصل الوفد. وقال رئيسه كلمة.', ['وصل الوفد.', 'وقال رئيسه كلمة.']],
    ['قال د. باسم عوض إن أ.د. منى حضرت.', ['قال د. باسم عوض إن أ.د. منى حضرت.']],
    ['حضر م. شريف قاسم. وانصرف.', ['حضر م. شريف قاسم.', 'وانصرف.']],
    ['ولد عام 622 م. وبعدها هاجر.', ['ولد عام 622 م.', 'وبعدها هاجر.']],
    ['هل وصلوا؟ نعم!', ['هل وصلوا؟', 'نعم!']],
    ['قال: «انتهى العمل.» ثم خرج.', ['قال: «انتهى العمل.»', 'ثم خرج.']],
    ['انتظر... ثم خرج. وعاد', ['انتظر... ثم خرج.', 'وعاد']],
    ['بلغ 3.5 في المئة. وزاد', ['بلغ 3.5 في المئة.', 'وزاد']],
    ['عنوان\n\nنص الخبر.', ['عنوان', 'نص الخبر.']],
    ['ماذا؟! لا شيء', ['ماذا؟!', 'لا شيء']],
    ['', []],
    [' \n\t\n', []],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('covers every solid token exactly once, in order', () => {
    fc.assert(
      fc.property(arabicText, (text) => {
        const { tokens, sentences, paragraphs } = readStructure(text);
        const hidden = new Set(['space', 'newline', 'invisible', 'markup']);
        const solid = tokens.filter((token) => !hidden.has(token.kind));
        expect(sentences.flatMap((sentence) => sentence.tokens)).toEqual(solid);
        expect(paragraphs.flatMap((paragraph) => paragraph.sentences)).toEqual(sentences);
        expect(sentences.map((sentence) => sentence.index)).toEqual(sentences.map((_, index) => index));
      }),
    );
  });
});

describe('headline', () => {
  it('is a short first line without a full stop', () => {
    const { headline } = readStructure('وفد برلماني يزور المعبر\n\nزار وفد المعبر أمس.');
    expect(headline?.isHeadline).toBe(true);
    expect(headline?.end).toBe('وفد برلماني يزور المعبر'.length);
  });

  it.each(['زار وفد المعبر أمس.\nوقال رئيسه كلمة.', 'سطر واحد بلا متن', ''])('is absent in: %s', (text) => {
    expect(readStructure(text).headline).toBeUndefined();
  });
});

describe('quotations and pairs', () => {
  const pairs = (text: string) => {
    const { quotations, unpaired } = readStructure(text);
    return {
      quoted: quotations.map(({ start, end }) => text.slice(start, end)),
      unpaired: unpaired.map(({ mark }) => mark),
    };
  };

  it.each<[string, string[], string[]]>([
    ['قال: «نعم» ثم "لا".', ['«نعم»', '"لا"'], []],
    ['«خارج “داخل” خارج»', ['«خارج “داخل” خارج»', '“داخل”'], []],
    ['قال «نعم ثم سكت.', [], ['«']],
    ['قال نعم» ثم سكت.', [], ['»']],
    ['(قوس) و[آخر] و(ثالث', [], ['(']],
    ['1) أول البنود', [], []],
    ['"مفتوح', [], ['"']],
  ])('%s', (text, quoted, unpaired) => {
    expect(pairs(text)).toEqual({ quoted, unpaired });
  });
});
