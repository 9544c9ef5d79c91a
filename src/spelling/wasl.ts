/**
 * Hamzat wasl that a dictionary cannot see, because it has the same letters with a hamza as a word of their own:
 * الإتجار is a masdar of أتجر that nobody writes, الاتجار of اتّجر is meant.
 */
import type { Reading } from '../lexicon/index.ts';
import { frontSplits } from '../text/index.ts';

/** The masdars of assimilated افتعال, and nouns whose alef is wasl: their shape does not show it. */
const STEMS = new Set(
  `إتجار إتحاد إتخاذ إتزان إتساع إتساق إتصاف إتصال إتضاح إتفاق إتقاء إتكاء إتكال إتهام إتجاه إدخار إدعاء إطراد
  إضطراب إزدياد إزدحام إزدهار إثنين إثنان إثنا إثني إثنتان إثنتين إسم إسما إبن إبنة إبنت إبنا إبنان إمرأة إمرأتان`.split(
    /\s+/,
  ),
);
/** Masdars of أفعل as well (إطلاع الوزير على الملف), so only with the article: الإطلاع على الملف. */
const WITH_ARTICLE = new Set(['إطلاع', 'إتباع']);
const ENDING = /(?:ات|ية|ي|ا|ه|ها|هم|هما|هن|نا|يات|يين|يون|ين|ان)$/;
/** The day of the week is a name, and houses differ. */
const MONDAY = /^إثنين$/;
/** Loans that keep their hamza: house spellings differ, and each is right. */
const LOANS = /^إ(?:ستراتيج|ستون|نديان|نجلي|نجلترا|نستغرام|نستاغرام|ستاد|سترليني|نترنت|نتربول)/;
/** انفعال has its second alef fifth, of إنتاج it is the fourth; افتعال its taa third; استفعال and استفادة. */
const SHAPES =
  /^إ(?:ن(?!هما|كما)[^اي]{2}ا|[^يتن]ت[^ا]ا[^ا]|ستئ?[^ا]{2}ا|ست[^ا]ا[^ا]ة|زد[^ا]ا|صط[^ا]ا|ضط[^ا]ا)/;

/** @param word a bare word with إ somewhere at its front. */
export function isAlwaysWasl(word: string): boolean {
  return frontSplits(word).some(({ length, definite }) => {
    if (word[length] !== 'إ' || (definite && MONDAY.test(word.slice(length)))) return false;
    const stem = word.slice(length);
    if (LOANS.test(stem)) return false;
    if (SHAPES.test(stem) || STEMS.has(stem) || STEMS.has(stem.replace(ENDING, ''))) return true;
    return definite && WITH_ARTICLE.has(stem);
  });
}

/** As often without its hamza, and both are right. */
const UNDECIDED_LOAN = /^(?:استراتيج|استوديو)/;

/** Is a noun that begins with ا as it should be: a masdar of انفعل and its like, one of the ten nouns, استراتيجية? */
function isWaslNoun(stem: string): boolean {
  const raised = `إ${stem.slice(1)}`;
  return isAlwaysWasl(raised) || WITH_ARTICLE.has(raised.replace(ENDING, '')) || UNDECIDED_LOAN.test(stem);
}

/** انجليزية is in the dictionary, and yet no noun but the ten and the masdars of انفعل and its like begins so. */
export function lacksHamza(readings: readonly Reading[]): boolean {
  return (
    readings.length > 0 &&
    readings.every(({ pos, stem }) => {
      return (pos === 'noun' || pos === 'adjective') && /^ا(?!ل)/.test(stem) && !isWaslNoun(stem);
    })
  );
}
