/** What stands beside a word and makes it a name, or another word than it looks like alone. */
import { isListedName, type RuleContext } from '../draft/index.ts';
import { bestReading } from './memo.ts';
import { isProper, type Word } from './words.ts';

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** What follows is the name of a place, known or not: وادي الكراة, أم العرايس, هنشير الستيل. */
const PLACE_HEADS = setOf(
  'وادي جبل جبال هنشير قرية بلدة سيدي لالة أم بني أولاد دوار بئر عزبة كفر تل عين خربة نجع جزيرة نهر نهج',
);
/** The same where the dictionary does not have the word: نادي فاردار, مدرسة ثانوية. */
const BODY_HEADS = setOf(
  'نادي فريق شركة مصنع مجلة صحيفة جريدة دورية موقع قناة تطبيق منصة منظمة فرقة موسيقى أغاني فندق مطعم مقهى شارع حي منطقة مدينة مدرسة مستشفى محافظة استاد ملعب مطار ميناء مركز دورة مهرجان ولاية إقليم جماعة قصر سد حديقة سوق محطة',
);
/** The people of, in Amazigh: «دواوير آيت سدرات», «حسن أيت باها». What follows is a name, and they are no slip of آيات. */
const NAME_HEADS = setOf('آيت أيت ايت');
const CLITIC = /^(?:[وف]?[بلك]?)(?=...)/;

/** Is the word a name by what stands before it? A hamza left out is one even in a name. */
export function isNamedBefore({ before }: Word, known: boolean): boolean {
  if (before === undefined) return false;
  const head = before.bare;
  const heads = [head, head.replace(CLITIC, '')];
  return heads.some((each) => isNameHead(each) || PLACE_HEADS.has(each) || (!known && BODY_HEADS.has(each)));
}

export function isNameHead(word: string): boolean {
  return NAME_HEADS.has(word.replace(/^[وف](?=...)/, ''));
}

/** After a given name an unknown word is a family before it is a slip: مباركة المطيار; not «سابق لكوالة الأنباء». */
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

/** «باديس بن صالح»: whoever has a father is a person. */
export function precedesFather({ after }: Word): boolean {
  return after !== undefined && FATHERS.has(after.bare);
}

const FATHERS = setOf('بن ابن بنت');

const LIKELY_NAME = 0.5;

const MUSIC = setOf('موسيقى أغنية أغاني أغان فن نجم ملك مغني مطرب فرقة مهرجان غناء');

/** «شيان قومو»: after a word that nobody knows comes the rest of a foreign name; not in «يدخلو ويجلسو». */
export function continuesForeignName({ before }: Word, { lexicon }: RuleContext): boolean {
  return before !== undefined && !/و$/.test(before.bare) && !lexicon.contains(before.bare);
}

/** Loans that are a word less its hamza, known by their neighbours: «موسيقى الراي», «باي بال». */
export function isLoan({ bare, before, after }: Word, context: RuleContext): boolean {
  if (bare === 'الراي') {
    const head = before?.bare ?? '';
    return MUSIC.has(head) || MUSIC.has(head.replace(CLITIC, ''));
  }
  // «باي حال» is بأي; «باي بال» pays, and باي تونس ruled.
  return bare === 'باي' && (!isIndefiniteNoun(after, context) || after?.bare === 'بال');
}

function isIndefiniteNoun(word: Word | undefined, context: RuleContext): boolean {
  if (word === undefined || isProper(word) || isListedName(word.bare, context)) return false;
  const best = bestReading(word.bare, context.lexicon);
  return best?.pos === 'noun' && !best.definite && best.proclitics.length === 0;
}
