import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLexicon, readSource } from './helpers.ts';

const lexicon = openLexicon();

describe('suggest', () => {
  test.each([
    ['اجراءات', 'إجراءات'], // Hunspell offers it fifth
    ['الاسرائيلي', 'الإسرائيلي'],
    ['الإستقلالية', 'الاستقلالية'],
    ['إنتشارها', 'انتشارها'],
    ['وبالاضافة', 'وبالإضافة'], // clitics stay
    ['لاطلاق', 'لإطلاق'],
    ['الاف', 'آلاف'],
    ['الان', 'الآن'],
    ['الجمعه', 'الجمعة'],
    ['فى', 'في'],
    ['التى', 'التي'],
    ['المياة', 'المياه'],
    ['موسسة', 'مؤسسة'],
    ['المسئلة', 'المسألة'],
    ['القارىء', 'القارئ'],
    ['ملاجىء', 'ملاجئ'],
    ['الاظطراب', 'الاضطراب'],
    ['اندثرة', 'اندثرت'],
    ['منفاوتة', 'متفاوتة'],
    ['االشرق', 'الشرق'],
    ['المزراع', 'المزارع'],
    ['الريسية', 'الرئيسية'],
    ['لايمكن', 'لا يمكن'],
    ['ياأخي', 'يا أخي'],
    ['وزيرالتنمية', 'وزير التنمية'],
    ['مؤخراخبرا', 'مؤخرا خبرا'],
    ['عبدالمسيح', 'عبد المسيح'],
    ['ترمب', 'ترامب'],
    ['يااخي', 'يا أخي'],
    ['جداااا', 'جدا'],
    ['كبيييير', 'كبير'],
    ['انشاءالله', 'إن شاء الله'],
    ['ماشاءالله', 'ما شاء الله'],
    ['هاذا', 'هذا'],
    ['يقولو', 'يقولوا'],
    ['الاهم', 'الأهم'], // nobody writes إلاهم
    ['انها', 'أنها'], // films say إنها more often, the press does not
  ])('%s is %s', (wrong, right) => {
    expect(lexicon.suggest(wrong)[0]).toBe(right);
  });

  test('offers near and frequent words for a word it knows: صعدة may be meant as سعادة', () => {
    expect(lexicon.contains('انه')).toBe(true);
    expect(lexicon.suggest('انه')[0]).toBe('أنه');
    expect(lexicon.suggest('احمد')[0]).toBe('أحمد');
  });

  test('no question particle is glued on', () => {
    for (const wrong of ['الذى', 'الاسرائيلي', 'الجمعه', 'الارهاب', 'اجراءات']) {
      expect(lexicon.suggest(wrong).filter((word) => /^(?:ألا|ألإ|ألذ|آلإ|أإ|أج)/.test(word))).toEqual([]);
    }
  });

  test('at most as many as asked for, eight by default', () => {
    expect(lexicon.suggest('الاعلام', { max: 3 })).toHaveLength(3);
    expect(lexicon.suggest('مر').length).toBeLessThanOrEqual(8);
    expect(lexicon.suggest('الاعلام', { max: 0 })).toEqual([]);
  });

  test('nothing for what is not a word at all', () => {
    for (const text of ['', 'abc', '12', '؟؟؟', 'ههههه', 'ن'.repeat(60)])
      expect(lexicon.suggest(text)).toEqual([]);
  });

  const words = readSource('frequency/papers.tsv')
    .split('\n')
    .map((line) => line.split('\t')[0]!)
    .filter((word) => word.length > 3 && !word.startsWith('#'));
  const letter = fc.constantFrom(...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي');
  const slips = fc
    .record({ word: fc.constantFrom(...words), at: fc.nat(), letter, kind: fc.nat({ max: 2 }) })
    .map(({ word, at, letter, kind }) => {
      const place = at % word.length;
      return word.slice(0, place) + (kind === 0 ? '' : letter) + word.slice(place + (kind === 1 ? 0 : 1));
    });

  test('every suggestion is made of words, none comes twice, none is the word itself', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(slips, (written) => {
        const suggestions = lexicon.suggest(written);
        expect(new Set(suggestions).size).toBe(suggestions.length);
        expect(suggestions).not.toContain(written);
        for (const suggestion of suggestions) {
          for (const word of suggestion.split(' ')) expect(lexicon.contains(word)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
