/** علي for على and إلي for إلى: only what follows tells the man, or the pronoun, from the preposition. */
import type { RuleContext } from '../rule.ts';
import { bestReading } from './memo.ts';
import { respellings, type Suspect } from './suspect.ts';
import { isListedName, isProper, type Word } from './words.ts';

/** Nothing but a preposition stands before these. */
const FOLLOWS_PREPOSITION = new Set(
  `أن أنه أنها أنهم ان هذا هذه ذلك تلك هؤلاء كل كلا كلتا جميع كافة بعض أي ما من الرغم رأس حساب مستوى صعيد ضوء أساس نحو
  وشك سبيل متن غرار هامش مدى مدار عاتق يد أيدي أكثر أقل سطح أرض طول عكس خلفية وجه جانب قيد إثر`.split(/\s+/),
);
const ALI = /^[وف]?(?:علي|إلي)$/;

/** علي or إلي, which nothing but their context may judge. */
export function isAli(word: string): boolean {
  return ALI.test(word);
}

export function suspectAli(word: Word, context: RuleContext): Suspect | undefined {
  if (!ALI.test(word.bare) || word.named || word.after === undefined) return undefined;
  const { before, after } = word;
  if (before && (isProper(before) || isListedName(before.bare, context))) return undefined;
  const follows = FOLLOWS_PREPOSITION.has(after.bare);
  if (!follows && !(isCommonDefinite(after, context) && isCommonWord(before, context))) return undefined;
  const right = `${word.bare.slice(0, -1)}ى`;
  const { start, end, text } = word.token;
  const fixes = respellings(word.token, [right], false);
  return {
    rule: 'yaa',
    start,
    end,
    message: 'ala',
    values: { word: text, right },
    severity: 'warning',
    fixes,
  };
}

/** In a list of names «قسومة علي الطبيب» all are names, known or not: a preposition follows a word of the language. */
function isCommonWord(word: Word | undefined, { lexicon }: RuleContext): boolean {
  const best = word && bestReading(word.bare, lexicon);
  return best !== undefined && best.pos !== 'name' && best.pos !== 'place';
}

/** «علي الطريق»; not «علي الطرابلسي» nor «علي العابد», who are men. */
function isCommonDefinite({ bare, named }: Word, context: RuleContext): boolean {
  if (named || !bare.startsWith('ال') || bare.endsWith('ي') || isListedName(bare, context)) return false;
  const best = bestReading(bare, context.lexicon);
  return (
    best !== undefined &&
    (best.pos === 'noun' || best.pos === 'adjective') &&
    best.definite &&
    context.lexicon.frequency(bare) > 0
  );
}
