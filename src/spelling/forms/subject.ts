/** What a verb of the third person speaks of when it stands before it: «أن المعرض أصبحت», «أن المدينة شهد أمطارا». */
import type { Reading } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';
import { agreementOf, INNA, isNominal, type Place, showsFeminine } from './agreement.ts';

const RELATIVE = /^[وف]?(?:ال(?:ذ|ت)ي|الذين|اللذ[اي]ن|اللت[اي]ن|ما|من)$/;
/** «أن الكثير من الأعمال أسهمت», «أن عددا من الشركات بدأت»: the verb goes with what there is much of. */
const AMOUNTS =
  /^(?:ال)?(?:كثير|عديد|عدد|مجموعة|جزء|أغلب(?:ية)?|غالب(?:ية)?|أكثر(?:ية)?|أقل(?:ية)?|كل|كافة|عامة|بقية|جميع|بعض|معظم|نصف|ثلث|ربع|نسبة|عشرات|مئات|آلاف|أحد|إحدى|أي|أية|غير|سائر)ا?$/;
/** «أن جلالة الملك التزم»: a feminine word for a man. */
const REVERENCE = /^(?:جلالة|فخامة|سعادة|فضيلة|سماحة|سيادة|غبطة|نيافة|قداسة|حضرة|عطوفة|دولة)$/;
/** «أن اللجنة سبق أن طالبت», «أن الصفقة وقع اسنادها»: what happened follows. */
const IMPERSONAL = new Set(
  'سبق أمكن وجب جاز انبغى تعين كفى بدا ظهر تبين اتضح حدث حصل جرى تم وقع بقي لزم حق توجب تعذر استحال شاع عرف رجح زال كان وجد ذكر'.split(
    ' ',
  ),
);
/** The most words from the head of the phrase to the verb, and from the verb to what may be its own subject. */
const PHRASE = 7;

/**
 * @returns the feminine head of the phrase between «أن» and a verb that is not; undefined where that is in doubt, or the verb
 * may have a subject of its own after it. Without «أن» it may be a club: «الوحدة يمدد معسكره».
 */
export function subjectOf(place: Place): Token | undefined {
  const { written, meant, lexicon } = place;
  const readings = lexicon.analyse(written);
  const [own] = readings;
  if (own?.pos !== 'verb' || own.enclitic !== '' || !lexicon.analyse(meant).some(isFeminineVerb))
    return undefined;
  const saysElse = (reading: Reading): boolean =>
    isNameOrPlace(reading) || isFeminineVerb(reading) || IMPERSONAL.has(reading.lemma);
  if (readings.some(saysElse)) return undefined;
  const head = headBefore(place);
  if (head === undefined || !showsFeminine(head)) return undefined;
  const nouns = lexicon.analyse(head.bare);
  // «أن أمل بدأ»: somebody's name, whatever the word is.
  if (nouns.some(isNameOrPlace)) return undefined;
  const isFeminine = nouns.every((noun) => isNominal(noun) && agreementOf(noun) === 'f');
  return isFeminine && !mayHaveOwnSubject(place) ? head : undefined;
}

function headBefore({ sentence, at, lexicon }: Place): Token | undefined {
  let head: Token | undefined;
  let headAt = at;
  for (let place = at - 1; place >= at - PHRASE; place--) {
    const token = sentence[place];
    if (token?.kind !== 'word' || RELATIVE.test(token.bare)) return undefined;
    if (INNA.test(token.bare)) return headAt === place + 1 ? head : undefined;
    const [best] = lexicon.analyse(token.bare);
    if (best === undefined || best.pos === 'verb' || best.pos === 'name' || best.proclitics[0] === 'و')
      return undefined;
    if (isNominal(best) && best.proclitics.every((front) => front === 'ال')) {
      if (AMOUNTS.test(token.bare) || REVERENCE.test(token.bare)) return undefined;
      head = token;
      headAt = place;
    }
  }
  return undefined;
}

/** «أن الشركة صدر بحقها حكم», «أن الحكومة يجب أن تعمل», «أن المدينة زارها رئيس الوزراء». */
function mayHaveOwnSubject({ sentence, at, lexicon }: Place): boolean {
  const next = sentence[at + 1];
  if (next?.kind === 'word' && (/^ال/.test(next.bare) || lexicon.analyse(next.bare).some(isNameOrPlace)))
    return true;
  for (let place = at + 1; place <= at + PHRASE; place++) {
    const token = sentence[place];
    if (token?.kind !== 'word') return false;
    // «اسنادها» without its hamza no dictionary has.
    if (INNA.test(token.bare) || /ه[امن]?$/.test(token.bare)) return true;
    if (lexicon.analyse(token.bare).some(({ enclitic }) => enclitic !== '')) return true;
  }
  return false;
}

function isFeminineVerb({ pos, person, number, gender }: Reading): boolean {
  return pos === 'verb' && person === 3 && number === 'singular' && gender === 'f';
}

function isNameOrPlace({ pos }: Reading): boolean {
  return pos === 'name' || pos === 'place';
}
