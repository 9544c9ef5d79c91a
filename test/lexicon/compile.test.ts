import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compile/compile.ts';
import { parseWordList } from '../../src/lexicon/compile/own-words.ts';
import { loadLexicon } from '../../src/lexicon/index.ts';
import { openLexicon, readSource } from './helpers.ts';

const AFFIXES = `SET UTF-8
FLAG long
AF 3
AF PaAC # 1
AF Mm # 2
AF AA # 3
AM 1
AM is:prst st:كتب po:verb
PFX Pa Y 1
PFX Pa 0 و .
PFX Mm Y 2
PFX Mm 0 ال [^ل]
PFX Mm ل لل ل
SFX AC Y 2
SFX AC ة ته ة
SFX AC 0 ه [^ة]
SFX AA Y 1
SFX AA 0 0/2 .
`;
const DICTIONARY = `5
names.dic
###أسماء
كتاب/1
مدرسة/1
لغة/3
verb.huns.dic
يكتب	1
::::
`;

describe('compileLexicon', () => {
  const small = loadLexicon(compileLexicon({ affixes: AFFIXES, dictionary: DICTIONARY }));

  test('puts prefixes and suffixes on as their conditions say', () => {
    for (const word of ['كتاب', 'كتابه', 'وكتابه', 'مدرسته', 'ومدرسة', 'لغة', 'للغة', 'يكتب']) {
      expect(small.contains(word), word).toBe(true);
    }
    for (const word of ['مدرسةه', 'الكتاب', 'اللغة', 'ولغة', 'ويكتب', 'كتابة', 'وو', 'names', '::::']) {
      expect(small.contains(word), word).toBe(false);
    }
  });

  test('reads what it put on', () => {
    expect(small.analyse('ومدرسته')).toMatchObject([
      { proclitics: ['و'], stem: 'مدرست', enclitic: 'ه', lemma: 'مدرسة', pos: 'noun', gender: 'f' },
    ]);
    expect(small.analyse('يكتب')).toMatchObject([{ lemma: 'كتب', tense: 'present', person: 3, gender: 'm' }]);
  });

  test('gives the same bytes for the same sources', () => {
    const again = compileLexicon({ affixes: AFFIXES, dictionary: DICTIONARY });
    expect(again).toEqual(compileLexicon({ affixes: AFFIXES, dictionary: DICTIONARY }));
  });

  describe('with counts', () => {
    const words = 1_000_000;
    const forms = new Map(
      [2, 7, 100, 37_875].map((press, at) => [
        `كت${'ب'.repeat(at)}`,
        { press, speech: 0, outlets: Math.min(press, 30) },
      ]),
    );
    forms.set('مدرسة', { press: 400, speech: 0, outlets: 3 });
    forms.set('قمر', { press: 0, speech: 900, outlets: 0 });
    const totals = { press: words, speech: words / 2, discount: 0.5 };
    const frequencies = { totals, forms };
    const counted = loadLexicon(compileLexicon({ affixes: AFFIXES, dictionary: DICTIONARY, frequencies }));

    test('keeps the rarity of what is counted within a quarter of a bit', () => {
      for (const [word, { press }] of forms) {
        if (press === 0) continue;
        const bits = Math.log2(words / (press - totals.discount));
        expect(Math.abs(counted.rarity(word) - bits), word).toBeLessThanOrEqual(0.25);
      }
    });

    test('a form of a known entry that was not met is rarer than any that was, a strange string rarer still', () => {
      const met = Math.max(...['كت', 'مدرسة'].map((word) => counted.rarity(word)));
      const promised = counted.rarity('مدرسته');
      expect(promised).toBeGreaterThan(met);
      // Of the two entries one is written four hundred times, the other never.
      expect(counted.rarity('لغة')).toBeGreaterThan(promised);
      expect(counted.rarity('غاب')).toBeGreaterThan(counted.rarity('لغة'));
      expect(Number.isFinite(counted.rarity('غاب'))).toBe(true);
    });

    test('counts speech in for the general register alone', () => {
      expect(counted.rarity('قمر')).toBeGreaterThan(20);
      expect(counted.rarity('قمر', 'general')).toBeLessThan(12);
      expect(counted.rarity('مدرسة', 'general')).toBeCloseTo(counted.rarity('مدرسة') + Math.log2(1.5), 5);
    });

    test('says how many outlets write a form, up to fifteen', () => {
      const outlets = [...forms.keys(), 'غاب', 'مدرسته'].map((word) => counted.outlets(word));
      expect(outlets).toEqual([2, 7, 15, 15, 3, 0, 0, 0]);
    });
  });

  test('refuses lists it cannot read', () => {
    const compile = (words: string, verbs = '') => {
      return () => compileLexicon({ affixes: AFFIXES, dictionary: DICTIONARY, words: [words], verbs });
    };
    expect(compile('== planet\nالمريخ')).toThrow('No word model "planet"');
    expect(compile('المريخ')).toThrow('below no heading');
    expect(compile('', 'رقمن بعثر')).toThrow('رقمن cannot be like بعثر');
  });
});

describe('the house words', () => {
  const lists = ['people', 'names', 'places', 'world', 'modern', 'sample'].map((name) => `words/${name}.txt`);
  const words = lists.flatMap((list) => parseWordList(readSource(list)));

  test('are all accepted', () => {
    const lexicon = openLexicon();
    const missing = words.filter(
      ({ word, flags }) => !lexicon.contains(flags[0] === 'AA' && !flags.includes('AB') ? `ال${word}` : word),
    );
    expect(missing).toEqual([]);
  });

  test('hide no slip: none is a common word less its hamza, taa marbuta or yaa', () => {
    const lexicon = openLexicon();
    const hiding = words.flatMap(({ word }) => {
      // أف and اف are both the letters of an agency.
      if (word.length < 3) return [];
      const better = [
        word.replace(/^ا/, 'أ'),
        word.replace(/^ا/, 'إ'),
        word.replace(/ه$/, 'ة'),
        word.replace(/ى$/, 'ي'),
      ];
      const common = better.filter(
        (form) => form !== word && lexicon.rarity(form) < Math.min(17, lexicon.rarity(word) - 3.4),
      );
      return common.map((form) => `${word} ${form}`);
    });
    expect(hiding).toEqual([]);
  });
});
