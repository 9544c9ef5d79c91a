import type { Severity } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { type CountedNoun, isEither, listedPlural, listedSingular } from './nouns.ts';
import { findScale } from './number-words.ts';
import { figures, type NumberUse, readNumbers } from './reader.ts';
import { accusative, readTanwin, type Tanwin } from './tanwin.ts';

const QUOTES = /^["«»“”„]/;
type Key = 'few' | 'many' | 'accusative' | 'round';

/** Before a number that names something rather than counts: «رقم 5», «المادة 15», «الساعة 8». */
const NAMING = new Set(
  (
    'رقم الرقم المادة الدور الطابق الصفحة العدد البند الفقرة الفصل الباب الحلقة الجولة الدقيقة الساعة المركز الدورة ' +
    'النسخة اللواء الكتيبة القرن عام سنة العام السنة القناة الطريق شارع البيت منزل كيلو الكيلو تحت فوق دون'
  ).split(' '),
);
/** What papers print after a figure as it stands on a price tag: wrong by the book, but widely let pass. */
const UNITS = new Set(
  (
    'دولار جنيه درهم دينار ريال قرش متر سنتيمتر مليمتر كيلومتر كيلوغرام كيلوجرام غرام جرام طن لتر ميل هكتار فدان برميل ' +
    'قيراط مليم ميغاواط مليون مليار تريليون ألف'
  ).split(' '),
);
/** Nouns that begin something else after a figure: an address, a date, a score. */
const OTHERS = new Set([
  'شهر',
  'شارع',
  'ناد',
  'نادي',
  'منتخب',
  'عقد',
  'خمس',
  'ربع',
  'ثلث',
  'صفر',
  'وجه',
  'أمر',
  'بعد',
  'رأس',
]);

export const countedNoun = defineRule<Key>({
  id: 'numbers/counted-noun',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'المعدود: جمع بعد 3–10، ومفرد منصوب بعد 11–99، ومفرد بعد المئة والألف',
    en: 'The counted noun: plural after 3–10, singular accusative after 11–99, singular after hundreds',
  },
  messages: {
    few: {
      ar: 'المعدود بعد 3–10 جمع: «{right}».',
      en: 'After 3–10 the noun is plural: “{right}”.',
    },
    many: {
      ar: 'المعدود بعد 11–99 مفرد منصوب: «{right}».',
      en: 'After 11–99 the noun is singular and accusative: “{right}”.',
    },
    accusative: {
      ar: 'المعدود بعد 11–99 منصوب: «{right}».',
      en: 'After 11–99 the noun is accusative: “{right}”.',
    },
    round: {
      ar: 'المعدود بعد المئة والألف مفرد: «{right}».',
      en: 'After a hundred or a thousand the noun is singular: “{right}”.',
    },
  },
  *check(draft, context) {
    const tanwin = readTanwin(draft, context);
    for (const [{ tokens }, numbers] of readNumbers(draft)) {
      for (const number of numbers) {
        const scale = judgeScale(tokens, number);
        if (scale) yield scale;
        const noun = tokens[number.next];
        if (noun?.kind !== 'word' || isName(tokens, number) || isTitle(tokens, number)) continue;
        const found = judge(tokens, number, noun, tanwin, context.lexicon);
        if (found) yield found;
      }
    }
  },
});

/** «المادة 15 أيام»: the figure belongs to the word before it, or to a score or a date. */
function isName(tokens: readonly Token[], { first, next }: NumberUse): boolean {
  const before = tokens[first - 1];
  if (!before) return tokens[next + 1] === undefined;
  // «المركز الانتخابي 1068 رجال»: the figure names what the adjective before it describes.
  const named = tokens[first - 2];
  return (
    isNaming(before) ||
    (named !== undefined && before.bare.startsWith('ال') && named.bare.startsWith('ال') && isNaming(named)) ||
    '-–—/.+×'.includes(before.text)
  );
}

function isNaming({ bare }: Token): boolean {
  return NAMING.has(bare) || NAMING.has(bare.replace(/^[وبلف]/, ''));
}

/** «33 يوم» in quotation marks, and no more: a film or a book is called so. */
function isTitle(tokens: readonly Token[], { first, next }: NumberUse): boolean {
  const [before, after] = [tokens[first - 1], tokens[next + 1]];
  return before !== undefined && after !== undefined && QUOTES.test(before.text) && QUOTES.test(after.text);
}

function judge(
  tokens: readonly Token[],
  number: NumberUse,
  noun: Token,
  tanwin: Tanwin,
  lexicon: Lexicon,
): Report<Key> | undefined {
  const { value } = number;
  if (!Number.isInteger(value) || isYear(tokens[number.first]!, value)) return undefined;
  if (isEither(noun.bare, lexicon)) return undefined;
  const rest = value % 100;
  const singular = listedSingular(noun.bare);
  const plural = listedPlural(noun.bare);
  if (plural) {
    // «3850 ملايين ريال»: a scale is in construct with what it counts, and has no tanwin.
    const inConstruct = findScale(noun.bare) !== undefined && tokens[number.next + 1]?.kind === 'word';
    const right = inConstruct ? plural.singular : accusative(plural.singular, tanwin);
    if (rest >= 11) return report('many', number, noun, right, 'warning');
    const isRound = rest === 0 && value >= 100;
    return isRound ? report('round', number, noun, plural.singular, 'warning') : undefined;
  }
  const withoutAlef = noun.bare.endsWith('ا') ? noun.bare.slice(0, -1) : undefined;
  // «ثلاثة أشهرا»: what is counted is in the genitive, which has no alef.
  if (withoutAlef !== undefined && rest >= 3 && rest <= 10 && listedPlural(withoutAlef))
    return report('few', number, noun, withoutAlef, 'warning');
  // «وألف كتابا» in the sense of writing a book
  const mayBeVerb = !number.inFigures && value === 1000;
  const isHundreds = rest === 0 && value >= 100 && singular && !UNITS.has(singular.singular);
  // «مئة مواطنا»
  if (isHundreds && !mayBeVerb && singular.singular === withoutAlef)
    return report('round', number, noun, withoutAlef, 'warning');
  const after = tokens[number.next + 1];
  const adjective = adjectiveOf(after, lexicon);
  if (!singular || OTHERS.has(singular.singular) || !(adjective || standsAlone(after, lexicon)))
    return undefined;
  const severity: Severity = UNITS.has(singular.singular) ? 'info' : 'warning';
  if (rest >= 3 && rest <= 10) {
    // «5 طالب جديد»: the adjective would change too, in a way that letters do not tell.
    return adjective ? undefined : few(number, noun, singular, value > 100 ? 'info' : severity);
  }
  // «20 مليون دولار»: a noun in construct has no tanwin.
  if (rest < 11 || singular.gender === 'f' || UNITS.has(singular.singular)) return undefined;
  const right = accusative(singular.singular, tanwin);
  if (noun.bare !== singular.singular || right.length === noun.bare.length || noun.bare.endsWith('اء'))
    return undefined;
  const found = report('accusative', number, noun, right, severity);
  if (!adjective) return found;
  const both = `${right} ${accusative(adjective.bare, tanwin)}`;
  const fixes = [replace(noun.start, adjective.end, both)];
  return { ...found, end: adjective.end, values: { right: both }, fixes };
}

const SCALES: readonly (readonly [singular: string, plural: string])[] = [
  ['ألف', 'آلاف'],
  ['مليون', 'ملايين'],
  ['مليار', 'مليارات'],
  ['تريليون', 'تريليونات'],
];

/** «20 آلاف ريال», «7 مليون ريال»: thousands and millions are counted as any noun is, and have no tanwin in construct. */
function judgeScale(tokens: readonly Token[], number: NumberUse): Report<Key> | undefined {
  const { first, next, inFigures } = number;
  const word = tokens[first + 1];
  const value = figures(tokens[first]!);
  if (!inFigures || next === first + 1 || !word || value === undefined || !Number.isInteger(value))
    return undefined;
  const pair = SCALES.find((each) => each.includes(word.bare));
  if (!pair || isName(tokens, { ...number, next: first + 1 })) return undefined;
  const [singular, plural] = pair;
  const rest = value % 100;
  const isFew = rest >= 3 && rest <= 10;
  if (rest === 1 || rest === 2 || word.bare === (isFew ? plural : singular)) return undefined;
  const key = isFew ? 'few' : rest === 0 ? 'round' : 'many';
  return report(key, number, word, isFew ? plural : singular, 'warning');
}

/** «5 دولار» is as it stands on a price tag: a hint. */
function few(number: NumberUse, noun: Token, singular: CountedNoun, severity: Severity): Report<Key> {
  return report('few', number, noun, singular.plural, severity === 'info' ? 'hint' : severity);
}

/** «في 18 مارس 2015 متاحف المدينة مغلقة». */
function isYear(token: Token, value: number): boolean {
  return token.kind === 'number' && token.text.length === 4 && value >= 1900 && value < 2100;
}

const AFTER_NOUN = new Set(
  'في من على إلى الى عن مع أن إن خلال منذ بعد قبل بين حتى أو ثم كما الذي التي الذين حول ضد دون عبر أمام لكن'.split(
    ' ',
  ),
);

/**
 * Whether nothing makes the noun a construct: «70 مكتب بريد», «120 ملف فساد» and «20 كتاب الوزارة» are right as they
 * stand. A particle, a verb or the sentence's end does not.
 */
function standsAlone(after: Token | undefined, lexicon: Lexicon): boolean {
  if (after?.kind !== 'word' || AFTER_NOUN.has(after.bare) || AFTER_NOUN.has(after.bare.replace(/^و/, '')))
    return true;
  if (listedSingular(after.bare.replace(/^و/, ''))?.gender === 'f' && after.bare.startsWith('و')) return true;
  const readings = lexicon.analyse(after.bare);
  return readings.length > 0 && readings.every(({ pos }) => pos === 'verb');
}

const ADJECTIVES = new Set('جديد كبير صغير مختلف قديم مصاب متطوع مشارك'.split(' '));

/** «25 مركز صحي», «15 لاعب جديد»: an adjective of relation or a plain one takes the same case. */
function adjectiveOf(after: Token | undefined, lexicon: Lexicon): Token | undefined {
  if (after?.kind !== 'word') return undefined;
  if (ADJECTIVES.has(after.bare)) return after;
  if (!after.bare.endsWith('ي') || after.bare.length < 3) return undefined;
  const readings = lexicon.analyse(after.bare);
  const isName = readings.some(({ pos }) => pos === 'name');
  return !isName && readings.some(({ pos }) => pos === 'adjective') ? after : undefined;
}

function report(
  message: Key,
  number: NumberUse,
  noun: Token,
  right: string,
  severity: Severity,
): Report<Key> {
  return {
    start: number.start,
    end: noun.end,
    message,
    values: { right },
    fixes: [replace(noun.start, noun.end, right)],
    severity,
  };
}
