import { describe, expect, test } from 'vitest';
import { NspellFront } from '../../src/lexicon/index.ts';
import { openLexicon } from './helpers.ts';

describe('words of one’s own', () => {
  test('are accepted with their clitics at once, and no other form', () => {
    const lexicon = openLexicon();
    expect(lexicon.contains('زرقونيوم')).toBe(false);
    lexicon.add('زرقونيوم');
    for (const form of [
      'زرقونيوم',
      'وزرقونيوم',
      'لزرقونيوم',
      'بزرقونيوم',
      'وبالزرقونيوم',
      'للزرقونيوم',
      'أزرقونيوم',
    ]) {
      expect(lexicon.contains(form), form).toBe(true);
    }
    for (const form of ['زرقونيومات', 'زرقونيومي', 'سزرقونيوم', 'زرقونيو', 'بوزرقونيوم']) {
      expect(lexicon.contains(form), form).toBe(false);
    }
    lexicon.remove('زرقونيوم');
    expect(lexicon.contains('وزرقونيوم')).toBe(false);
  });

  test('a name with its own article loses its alef after ل', () => {
    const lexicon = openLexicon();
    lexicon.add('الظبيرات');
    expect(lexicon.contains('للظبيرات')).toBe(true);
    expect(lexicon.analyse('للظبيرات')[0]).toMatchObject({
      proclitics: ['ل'],
      stem: 'الظبيرات',
      pos: 'name',
    });
    expect(lexicon.contains('الالظبيرات')).toBe(false);
  });

  test('are read as names', () => {
    const lexicon = openLexicon();
    lexicon.add('زرقونيوم');
    expect(lexicon.analyse('وبالزرقونيوم')).toEqual([
      {
        proclitics: ['و', 'ب', 'ال'],
        stem: 'زرقونيوم',
        enclitic: '',
        lemma: 'زرقونيوم',
        pos: 'name',
        definite: true,
      },
    ]);
  });

  test('are suggested, clitics kept', () => {
    const lexicon = openLexicon();
    lexicon.add('زرقونيوم');
    expect(lexicon.suggest('زرقوتيوم')[0]).toBe('زرقونيوم');
    expect(lexicon.suggest('وزرقنيوم')[0]).toBe('وزرقونيوم');
    expect(lexicon.suggest('كتاب')).not.toContain('زرقونيوم');
  });

  test('take marks and phrases', () => {
    const lexicon = openLexicon();
    lexicon.add('ظَبيرات  زرقونيوم');
    expect(lexicon.contains('وظبيرات')).toBe(true);
    expect(lexicon.contains('زرقونيوم')).toBe(true);
    lexicon.add('');
    expect(lexicon.contains('')).toBe(false);
  });

  test('do not leak into another lexicon', () => {
    openLexicon().add('زرقونيوم');
    expect(openLexicon().contains('زرقونيوم')).toBe(false);
  });
});

describe('the nspell front', () => {
  test('answers as nspell does', () => {
    const speller = new NspellFront(openLexicon());
    expect(speller.correct('إجراءات')).toBe(true);
    expect(speller.spell('اجراءات')).toEqual({ correct: false, forbidden: false, warn: false });
    expect(speller.suggest('اجراءات')[0]).toBe('إجراءات');
    expect(speller.suggest('إجراءات')).toEqual([]);
    expect(speller.wordCharacters()).toBeNull();
  });

  test('add and remove can be chained; a removed word of the dictionary is wrong', () => {
    const speller = new NspellFront(openLexicon());
    expect(speller.add('زرقونيوم').correct('زرقونيوم')).toBe(true);
    expect(speller.remove('زرقونيوم').correct('زرقونيوم')).toBe(false);
    expect(speller.remove('مشاريع').spell('مشاريع')).toEqual({
      correct: false,
      forbidden: true,
      warn: false,
    });
    expect(speller.suggest('مشاربع')).not.toContain('مشاريع');
    expect(speller.add('مشاريع').correct('مشاريع')).toBe(true);
  });

  test('reads a personal dictionary', () => {
    const speller = new NspellFront(openLexicon());
    speller.personal('زرقونيوم\nظبيرات/مشروع\n*مشاريع\n\n');
    expect(['زرقونيوم', 'ظبيرات', 'مشاريع'].map((word) => speller.correct(word))).toEqual([
      true,
      true,
      false,
    ]);
    speller.personal(new TextEncoder().encode('*ظبيرات'));
    expect(speller.correct('ظبيرات')).toBe(false);
  });
});
