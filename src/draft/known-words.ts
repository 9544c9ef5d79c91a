/** Words that are right because somebody owns them: names, places, the newsroom's own terms. */
import type { Gazetteer } from '../people/index.ts';
import type { Terminology } from '../terms/index.ts';
import { frontSplits } from '../text/index.ts';

const houseWords = new WeakMap<Terminology, ReadonlySet<string>>();

/** Is the bare word, without its particles, part of a term or name that the newsroom's terminology has? */
export function isHouseWord(word: string, terminology: Terminology): boolean {
  let words = houseWords.get(terminology);
  if (words === undefined) {
    const forms = terminology.entries.flatMap(({ canonical, variants = [] }) => [canonical, ...variants]);
    words = new Set(forms.flatMap((form) => form.split(/\s+/)));
    houseWords.set(terminology, words);
  }
  return words.size > 0 && someStem(word, (stem) => words.has(stem));
}

/** Is the bare word, without its particles, in the lists of names and places? */
export function isListedName(word: string, { gazetteer }: { readonly gazetteer: Gazetteer }): boolean {
  return someStem(word, (stem) => gazetteer.name(stem) !== undefined || gazetteer.isPlace(stem));
}

/** Whether the bare word, or what is left of it without particles, passes the test; a stem keeps its article. */
export function someStem(word: string, test: (stem: string) => boolean): boolean {
  return frontSplits(word).some(({ length, definite, proclitics }) => {
    // أرادو has no name رادو after a question's أ: nobody asks in that form in the press.
    if (proclitics.includes('أ')) return false;
    const stem = word.slice(length);
    return test(stem) || (definite && test(`ال${stem}`));
  });
}
