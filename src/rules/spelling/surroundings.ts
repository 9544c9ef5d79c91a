/** What stands beside a word and makes it a name, or another word than it looks like alone. */
import { isListedName, type RuleContext } from '../../draft/index.ts';
import type { Correction } from './correction.ts';
import { bestReading } from './memo.ts';
import { isPersonal, isProper, type Word } from './words.ts';

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** What follows is the name of a place, known or not: وادي الكراة, أم العرايس, هنشير الستيل. */
const PLACE_HEADS = setOf(
  'وادي جبل جبال هنشير قرية بلدة سيدي لالة أم بني أولاد دوار بئر عزبة كفر تل عين خربة نجع جزيرة نهر نهج',
);
/** The same where the word is none that the dictionary has: نادي فاردار, مدرسة ثانوية. */
const BODY_HEADS = setOf(
  'نادي فريق شركة مصنع مجلة صحيفة جريدة دورية موقع قناة تطبيق منصة منظمة فندق مطعم مقهى شارع حي منطقة مدينة مدرسة',
);
const CLITIC = /^(?:[وف]?[بلك]?)(?=...)/;

/** Is the word a name by what stands before it? A hamza left out is one even in a name. */
export function isNamedBefore({ before }: Word, known: boolean): boolean {
  if (before === undefined) return false;
  const head = before.bare;
  const heads = [head, head.replace(CLITIC, '')];
  return heads.some((each) => PLACE_HEADS.has(each) || (!known && BODY_HEADS.has(each)));
}

/** Behind a given name an unknown word is a family before it is a slip: مباركة المطيار; not «سابق لكوالة الأنباء». */
export function followsName({ bare, before }: Word, { gazetteer, lexicon }: RuleContext): boolean {
  if (before === undefined || /^[وفبلك]/.test(bare)) return false;
  if (isProper(before)) return true;
  const name = gazetteer.name(before.bare);
  return (
    name !== undefined &&
    Math.max(name.male, name.female) >= LIKELY_NAME &&
    bestReading(before.bare, lexicon)?.pos !== 'particle'
  );
}

const LIKELY_NAME = 0.5;
const MUSIC = setOf('موسيقى أغنية أغاني أغان فن نجم ملك مغني مطرب فرقة مهرجان غناء');

/** How much more, or less, likely its neighbours make the slip; 1 where they say nothing. */
export function support(word: Word, best: Correction, context: RuleContext): number {
  const { bare, before, after } = word;
  if (best.slips[0] === 'taa') return supportForTaa(word, context);
  // عاملو النظافة are many who work, and the dictionary has them; it has no «رفضو التوقيع».
  // «شيان قومو»: after a word that nobody knows comes the rest of a foreign name; not in «يدخلو ويجلسو».
  if (
    best.slips[0] === 'fariqa' &&
    before &&
    !/و$/.test(before.bare) &&
    !context.lexicon.contains(before.bare)
  )
    return 0;
  if (best.slips[0] === 'fariqa' && after?.bare.startsWith('ال'))
    return context.lexicon.contains(bare) ? 0 : 1;
  // الراي is music, الراي العام is الرأي.
  if (bare === 'الراي' && MUSIC.has(before?.bare ?? '')) return 0;
  // «باي حال» is بأي; «باي بال» pays, and باي تونس ruled.
  if (bare === 'باي') return isIndefiniteNoun(after, context) && after?.bare !== 'بال' ? 1 : 0;
  return 1;
}

function isIndefiniteNoun(word: Word | undefined, context: RuleContext): boolean {
  if (word === undefined || isProper(word) || isListedName(word.bare, context)) return false;
  const best = bestReading(word.bare, context.lexicon);
  return best?.pos === 'noun' && !best.definite && best.proclitics.length === 0;
}

/** «ديوانه الأول» and «مقره الأخير» are masculine. */
const ORDINALS = setOf(
  'الأول الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الأخير الاخير الآخر الاخر الأكبر الأصغر',
);
const BEFORE_NOUN = 8;
const BEFORE_FEMININE = 4;

/**
 * What follows an ه that may be a ة. A noun with a pronoun takes no noun behind it, so «فرقه الموسيقى» is فرقة; in «خطه
 * التحريري» an adjective of the masculine خط follows.
 */
function supportForTaa({ bare, before, after }: Word, { lexicon, gazetteer }: RuleContext): number {
  // «بقي على حاله», «حاله حال غيره».
  if (/^[وفب]?حاله$/.test(bare) && (/^[وف]?على$/.test(before?.bare ?? '') || after?.bare === 'حال')) return 0;
  if (!bare.endsWith('ه') || !after?.bare.startsWith('ال')) return 1;
  if (ORDINALS.has(after.bare)) return 0;
  const next = bestReading(after.bare, lexicon);
  if (next?.pos === 'adjective') return after.bare.endsWith('ة') ? BEFORE_FEMININE : 0;
  const best = bestReading(bare, lexicon);
  if (best?.enclitic === 'ه' && isPersonal(best.stem)) {
    // Where he is from is a noun as well: «تلميذه النيوزلندي».
    if (next?.pos === 'noun' && after.bare.endsWith('ي')) return 0;
    // «قال تلميذه الدكتور» names him twice; «وزيره التعليم» names none.
    if (isProper(after) || gazetteer.title(after.bare) !== undefined || (next && isPersonal(next.stem)))
      return 1;
  }
  return next?.pos === 'noun' ? BEFORE_NOUN : 1;
}
