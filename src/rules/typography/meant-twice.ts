/** Words that a writer puts twice on purpose: «ولي ولي العهد», «خطوة خطوة», «الحوار الليبي الليبي», a song's refrain. */
import type { RuleContext, Severity } from '../../draft/index.ts';
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import { isLetterName } from '../../spelling/index.ts';
import { hasMarks, type Sentence, type Token } from '../../text/index.ts';
import { findOnes, findScale, findTens } from '../numbers/number-words.ts';

/** Function words that never follow themselves. */
const NEVER_TWICE = new Set(
  (
    'في إلى الى على عن قد لن أو مع حتى منذ حول عبر لدى سوى التي الذي الذين اللذين اللتين هذا هذه ذلك تلك هؤلاء أنه أنها إنه ' +
    'إنها انه انها لأن لأنه لكنه لكنها كان كانت ليس ليست'
  ).split(' '),
);
/** «مَن مِن», «أنَّ أنْ», «ما ما زال», «لِمَ لَم»: written alike, and two different words may meet. */
const HOMOGRAPHS = new Set(['من', 'إن', 'ان', 'ما', 'أن', 'لم']);
/** Said twice to make it stronger or one by one: «جدا جدا», «خطوة خطوة», «هي هي», «زنقة زنقة». */
const SAID_TWICE = new Set(
  (
    'جدا رويدا مهلا قليلا كثيرا أبدا حقا تماما سريعا قريبا أهلا مرحبا هيا كلا حذار لا نعم آه ها هه بس كفى الله فقط ' +
    'الكثير القليل أكثر أقل الأهم أهم الآن هنا هناك هو هي هم أنا أنت نحن هكذا بين ' +
    'واحد واحدة مرة يوم شهر عام سنة ساعة لحظة دقيقة خطوة كلمة باب بيت دار شارع زنقة حارة قرية مدينة قطعة حبة درجة ' +
    'نقطة بند مادة سطر جزء فصل صفحة فرد شخص دولة محافظة صف مثنى جماعة طبقة لقمة قطرة ورقة وحدة'
  ).split(' '),
);
/** What a person or a thing may be to another of the same kind: «نائب نائب الرئيس», «ابن ابن عمه», «صواريخ أرض أرض». */
const OF_ANOTHER = new Set(
  'ولي ولى نائب وكيل مساعد معاون مستشار ابن بنت أم أب جد جدة أخ أخت عم خال صديق زوج زوجة نسخة أرض جو بحر'.split(
    ' ',
  ),
);
/** «من عمل عمل هؤلاء», «إذا بكت بكت»: what follows these may be answered by the same verb. */
const CONDITIONAL = /^[وفبلك]?(?:من|ما|إذا|اذا|إن|لو|مهما|كلما|متى|أينما|حيثما|الذي|التي|الذين|مما|بما|كما)$/;
/** How far before the verb its condition may stand. Words. */
const CONDITION_REACH = 3;
/** What so many outlets write is a word of the language, and not a name that some of them print. */
const COMMON = 6;
const NISBA = /^[وفبلك]?(?:ال|لل)\p{L}{3,}(?:ي|ية|يين|يون)$/u;

/**
 * How sure it is that the word at `at` and the same word after it are one word typed twice.
 * @param at place of the first of the two in `sentence.tokens`.
 * @returns undefined where it may be meant.
 */
export function judgeDoubled(
  sentence: Sentence,
  at: number,
  { lexicon }: Pick<RuleContext, 'lexicon'>,
): Severity | undefined {
  const { tokens } = sentence;
  const [first, second] = [tokens[at]!, tokens[at + 1]!];
  const { bare } = first;
  // «فساد فساد فساد»
  if (tokens[at - 1]?.bare === bare || tokens[at + 2]?.bare === bare) return undefined;
  if (marksDiffer(first, second)) return undefined;
  if (isLetterName({ bare }) && (isLetterName(tokens[at - 1]) || isLetterName(tokens[at + 2])))
    return undefined;
  if (NEVER_TWICE.has(bare)) return 'warning';
  if (HOMOGRAPHS.has(bare)) return judgeHomograph(sentence, at, lexicon);
  return bare.length < 3 ? undefined : judgeContent(sentence, at, lexicon);
}

/** «أرجو مِن مَن بيدهم القرار»: of homographs one mark is enough to tell them apart. */
function marksDiffer(first: Token, second: Token): boolean {
  if (first.text === second.text) return false;
  return (hasMarks(first) && hasMarks(second)) || HOMOGRAPHS.has(first.bare);
}

function judgeHomograph({ tokens }: Sentence, at: number, lexicon: Lexicon): Severity | undefined {
  const [previous, next] = [tokens[at - 1], tokens[at + 2]];
  // «من من الرياضيين تتابع؟», «لم لم يحضر؟»
  if (previous?.kind !== 'word' || tokens.some(({ text }) => text === '؟' || text === '?')) return undefined;
  if (next?.kind !== 'word') return 'hint';
  const readings = lexicon.analyse(next.bare);
  const mayGovernVerb = readings.length === 0 || readings.some(({ pos }) => pos === 'verb');
  // «خير من من وعد», «بقدر ما ما زال», «أن أن نعمل خير»
  return mayGovernVerb || /^(?:ما|لم)$/.test(tokens[at]!.bare) ? 'hint' : 'warning';
}

function judgeContent({ tokens }: Sentence, at: number, lexicon: Lexicon): Severity | undefined {
  const { bare } = tokens[at]!;
  if (SAID_TWICE.has(bare) || SAID_TWICE.has(withoutTanwin(bare)) || OF_ANOTHER.has(bare) || isNumeral(bare))
    return undefined;
  const readings = lexicon.analyse(bare);
  // «لينغ لينغ»: what no dictionary knows and few papers write may be a foreign name.
  if (readings.length === 0 || (!bare.startsWith('ال') && lexicon.outlets(bare) < COMMON)) return undefined;
  if (readings.every(({ pos, proclitics }) => pos === 'place' && proclitics.length === 0)) return undefined;
  // «التربية والتعليم والتعليم الفني», «أخطر وأخطر»: the second is another, or it makes the first stronger.
  if (isConjoined(readings[0]!)) return undefined;
  if (opensAndEnds(tokens, at)) return undefined;
  if (isAnswered(tokens, at, readings)) return undefined;
  const next = tokens[at + 2];
  // «الحوار العربي العربي»: between two of one kind.
  if (NISBA.test(bare)) return 'hint';
  if (isDistributive(bare, next, readings)) return 'hint';
  return 'warning';
}

function isConjoined({ proclitics }: Reading): boolean {
  return proclitics[0] === 'و' || proclitics[0] === 'ف';
}

function isNumeral(bare: string): boolean {
  return findOnes(bare) !== undefined || findTens(bare) !== undefined || findScale(bare) !== undefined;
}

function withoutTanwin(bare: string): string {
  return bare.replace(/(?<=..)ا$/, '');
}

/** «الهمة الهمة.», «سلمية سلمية!»: a call is all there is. */
function opensAndEnds(tokens: readonly Token[], at: number): boolean {
  const words = (from: number, to: number) =>
    tokens.slice(Math.max(from, 0), to).some(({ kind }) => kind === 'word');
  return !words(at - 2, at) && !words(at + 2, at + 4);
}

/** «من يفهم يفهم», «دع ما للبحر للبحر»: the word answers its own condition. */
function isAnswered(tokens: readonly Token[], at: number, readings: readonly Reading[]): boolean {
  if (!readings.some(({ pos, proclitics }) => pos === 'verb' || proclitics[0] === 'ل')) return false;
  return tokens.slice(Math.max(0, at - CONDITION_REACH), at).some(({ bare }) => CONDITIONAL.test(bare));
}

function isIndefiniteNoun({ pos, definite, enclitic }: Reading): boolean {
  return (pos === 'noun' || pos === 'adjective') && !definite && enclitic === '';
}

/** «يبنى لبنة لبنة، ويرتفع حجرا حجرا أمامنا»: an indefinite accusative, unless the second governs what follows it. */
function isDistributive(bare: string, next: Token | undefined, readings: readonly Reading[]): boolean {
  if (!/[اة]$/.test(bare) || !readings.some(isIndefiniteNoun)) return false;
  return bare.endsWith('ا') || !next?.bare.startsWith('ال');
}
