/** علي for على and إلي for إلى: only what follows tells the man, or the pronoun, from the preposition. */
import { isListedName, type RuleContext } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { bestReading } from './memo.ts';
import { respellings, type Suspect } from './suspect.ts';
import { isProper, type Word } from './words.ts';

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
  if (!isPreposition(word, word.after, context)) return undefined;
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

function isPreposition(word: Word, after: Word, context: RuleContext): boolean {
  const { before } = word;
  // No man is called إلي, and «إلي المدينة» is no way to me.
  if (word.bare.endsWith('إلي')) return FOLLOWS_PREPOSITION.has(after.bare) || isNominal(after, context);
  if (before && (isProper(before) || isListedName(before.bare, context))) return false;
  if (FOLLOWS_PREPOSITION.has(after.bare)) return true;
  if (isCommonDefinite(after, context) && isCommonWord(before, context)) return true;
  if (!isNominal(after, context) || isListedName(after.bare, context)) return false;
  // «أثنت اللجنة علي جهودهم»: its subject may stand between.
  return (
    governsAla(before, context) || (isCommonWord(before, context) && governsAla(before?.before, context))
  );
}

/**
 * A noun, a number or a name: what a preposition stands before; not «بالنسبة إلي فالأمر منته», nor «يعود إلي وحدي».
 */
function isNominal({ bare, named }: Word, { lexicon }: RuleContext): boolean {
  if (named) return true;
  if (bare === 'وحدي' || bare === 'شخصيا') return false;
  const best = bestReading(bare, lexicon);
  if (best === undefined || best.enclitic === 'ي' || /^[وفبك]/.test(best.proclitics[0] ?? '')) return false;
  return best.pos === 'noun' || best.pos === 'adjective' || best.pos === 'number' || best.pos === 'place';
}

/** «أثنى علي جهودهم», «القبض علي مشتبه فيه»: verbs and nouns that want على, by their entry. */
function governsAla(word: Word | undefined, { lexicon }: RuleContext): boolean {
  if (word === undefined) return false;
  return lexicon.analyse(word.bare).some(({ lemma }) => GOVERN_ALA.has(lemma));
}

/** What takes a man as its object is left out: «ساعد علي والده», «أكد علي حضوره». */
const GOVERN_ALA = new Set(
  `أثنى حصل عثر شدد اعتمد حافظ أشرف سيطر تعرف اطلع أجاب اعترض حرص احتج أقدم ركز اقتصر احتوى اشتمل تغلب اتفق تعود نص أصر
  استولى طرأ انعكس ترتب اشتبه تفوق استند انطوى عكف أطل حصول عثور إشراف سيطرة موافقة اطلاع اعتماد تأكيد حفاظ حرص إقبال
  قدرة قادر قبض تغلب ضغط هجوم اعتداء اعتراض احتجاج تعليق رد بناء علاوة`.split(/\s+/),
);

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
    context.lexicon.outlets(bare) > 0
  );
}

/** «الأسماء الحسنى», «المرحلة الكبرى»: an adjective in ى agrees with a feminine or a plural before it. */
export function qualifiesNoun({ bare, before }: Word, lexicon: Lexicon): boolean {
  if (before === undefined || !bare.endsWith('ى')) return false;
  const own = lexicon.analyse(bare).find(({ pos, gender }) => pos === 'adjective' && gender === 'f');
  const noun = bestReading(before.bare, lexicon);
  if (own === undefined || noun === undefined || noun.definite !== own.definite) return false;
  return noun.pos !== 'verb' && (noun.gender === 'f' || noun.number === 'plural');
}
