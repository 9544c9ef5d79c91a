import { describe, expect, it } from 'vitest';
import { wordToKeep } from '../../src/server/house-words.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestLexicon } from '../engine.ts';

const lexicon = await loadTestLexicon();
const keep = (word: string, text = word): string => wordToKeep(word, readStructure(text), lexicon);

describe('a word for the house', () => {
  it.each([
    ['والفلقطونية', 'فلقطونية'],
    ['الزعترونية', 'زعترونية'],
    ['وبالفلقطونية', 'فلقطونية'],
    ['بالفَلقطونيّة', 'فلقطونية'],
  ])('is kept without the particles before its article: %s', (word, kept) => {
    expect(keep(word)).toBe(kept);
  });

  it.each([
    ['a name that begins with ال', 'والترابيشي'],
    ['a name that begins with و', 'والنسية'],
    ['a name that begins with ف', 'فالنسيتة'],
    ['a name in ة with ك', 'كالفينتة'],
    ['a word that lacks its hamza', 'والكترونية'],
    ['a word that may begin with ل itself', 'للفلقطونية'],
    ['one particle alone', 'وفلقطونية'],
    ['a short stem', 'والقطنبة'],
    ['no particle', 'فلقطونية'],
  ])('is kept as written in doubt: %s', (_why, word) => {
    expect(keep(word)).toBe(word);
  });

  it('is kept as the draft has it without particles', () => {
    expect(keep('وزعتروش', 'زار الوفد زعتروش وزعتروش القديمة.')).toBe('زعتروش');
    expect(keep('للترابيشي', 'قال الترابيشي إن للترابيشي رأيًا.')).toBe('للترابيشي');
    expect(keep('والترابيشي', 'قال الترابيشي ذلك والترابيشي حاضر.')).toBe('الترابيشي');
    expect(keep('والفلقطونية', 'الفلقطونية والفلقطونية')).toBe('فلقطونية');
  });

  it('is not cut down to a word the lexicon has', () => {
    // Not ب + وصلب: the draft's «وصلب» is و + صلب.
    expect(keep('بوصلب', 'معدن وصلب في بوصلب')).toBe('بوصلب');
  });

  it('settles the word it was taken from', () => {
    for (const word of ['والفلقطونية', 'وبالفلقطونية', 'الزعترونية'])
      expect(lexicon.withWords([keep(word)]).contains(word)).toBe(true);
  });
});
