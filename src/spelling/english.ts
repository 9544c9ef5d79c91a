/** The checker of Latin-script words behind a small interface; nspell reads its dictionary on the first question. */
import nspell from 'nspell';
import type { EnglishSpeller } from '../draft/index.ts';

/**
 * @param dictionary the text of a Hunspell dictionary (`dictionary-en`); called on the first question only, since
 * reading it takes tens of milliseconds that a draft in Arabic alone need not pay.
 */
export function createEnglishSpeller(dictionary: () => { aff: string; dic: string }): EnglishSpeller {
  let speller: ReturnType<typeof nspell> | undefined;
  const load = () => {
    if (speller === undefined) {
      const { aff, dic } = dictionary();
      speller = nspell(aff, dic);
    }
    return speller;
  };
  return {
    correct: (word) => load().correct(word),
    suggest: (word) => load().suggest(word),
  };
}
