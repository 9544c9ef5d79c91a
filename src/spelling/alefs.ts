/** Which alef a particle without its hamza is meant to have, where the words around it leave no choice. */
import type { RuleContext } from '../draft/index.ts';
import type { Judgement } from './correction.ts';
import { bestReading } from './memo.ts';
import type { Word } from './words.ts';

const DENIES = /^[وف]?(?:لا|لم|لن|ما|ليس|ليست|ليسوا|لسنا|هل|غير)$/;
/** Words between what denies and its exception. */
const REACH = 6;

/** @returns the judgement with that correction first. */
export function settleAlef(judgement: Judgement, word: Word, context: RuleContext): Judgement {
  const { corrections } = judgement;
  const alef = alefOf(word, context);
  const first = alef && corrections.find(({ text }) => text.startsWith(alef));
  if (!first || first === corrections[0]) return judgement;
  // As likely as the one that it goes before.
  const settled = { ...first, weight: corrections[0]!.weight };
  return { ...judgement, corrections: [settled, ...corrections.filter((each) => each !== first)] };
}

/** «لا نريد الا الحرية», «الا تذكرون», «اما أن نكون أو لا نكون»: what is denied has an exception, a choice two sides. */
function alefOf(word: Word, { lexicon }: RuleContext): 'أ' | 'إ' | undefined {
  if (word.bare === 'اما') return offersChoice(word) ? 'إ' : undefined;
  if (word.bare !== 'الا') return undefined;
  if (isDenied(word)) return 'إ';
  const next = bestReading(word.after?.bare ?? '', lexicon);
  return word.opensSentence && next?.tense === 'present' ? 'أ' : undefined;
}

/** أو or a second إما follows in the sentence. */
export function offersChoice(word: Word): boolean {
  for (let at = word.following; at !== undefined; at = at.following)
    if (at.bare === 'أو' || at.bare === 'او' || /^و[إا]ما$/.test(at.bare)) return true;
  return false;
}

function isDenied(word: Word): boolean {
  let at = word.previous;
  for (let step = 0; step < REACH && at !== undefined; step++, at = at.previous)
    if (DENIES.test(at.bare)) return true;
  return false;
}
