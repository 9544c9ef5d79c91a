import { describe, expect, test } from 'vitest';
import { openLexicon } from './helpers.ts';

const lexicon = openLexicon();

describe('analyse', () => {
  test('takes clitics off a plural with the article', () => {
    expect(lexicon.analyse('وبالمشروعات')[0]).toEqual({
      proclitics: ['و', 'ب', 'ال'],
      stem: 'مشروعات',
      enclitic: '',
      lemma: 'مشروع',
      pos: 'adjective',
      gender: 'f',
      number: 'plural',
      definite: true,
    });
  });

  test('reads the third person first: أعلنت الوزارة', () => {
    expect(lexicon.analyse('أعلنت')[0]).toMatchObject({
      lemma: 'أعلن',
      tense: 'past',
      person: 3,
      gender: 'f',
    });
  });

  test('knows no reading of a word it does not contain', () => {
    expect(lexicon.analyse('اجراءات')).toEqual([]);
  });
});
