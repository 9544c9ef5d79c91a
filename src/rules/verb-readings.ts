/** Verbs whose letters are two forms at once. */
import type { Lexicon } from '../lexicon/index.ts';

/**
 * تقدم, تصدر, تحقق, تناول: she does it now, or he did it then (forms V and VI of the past begin with ت). Such a word says
 * nothing of its subject's gender.
 */
export function isTwoFaced(word: string, lexicon: Lexicon): boolean {
  if (!/^[وف]?ت/.test(word)) return false;
  // تؤكد and تقول could be such pasts too, by a root that hardly anybody uses: the likelier reading decides.
  const best = lexicon.analyse(word).find(({ pos, person }) => pos === 'verb' && person === 3);
  return best?.tense === 'past' && best.gender === 'm';
}
