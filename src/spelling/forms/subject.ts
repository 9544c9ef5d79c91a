/** What a verb of the third person speaks of when it stands before it: «أن المعرض أصبحت», «أن المدينة شهد أمطارا». */
import type { Reading } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';
import { agreementOf, INNA, isNominal, type Place } from './agreement.ts';

const RELATIVE = /^[وف]?(?:ال(?:ذ|ت)ي|الذين|اللذ[اي]ن|اللت[اي]ن|ما|من)$/;
/** «أن الكثير من الأعمال أسهمت», «أن عددا من الشركات بدأت»: the verb goes with what there is much of. */
const AMOUNTS =
  /^(?:ال)?(?:كثير|عديد|عدد|مجموعة|جزء|أغلب(?:ية)?|غالب(?:ية)?|أكثر(?:ية)?|أقل(?:ية)?|كل|كافة|عامة|بقية|جميع|بعض|معظم|نصف|ثلث|ربع|نسبة|عشرات|مئات|آلاف|أحد|إحدى|أي|أية|غير|سائر)ا?$/;
/** «أن جلالة الملك التزم»: a feminine word for a man. */
const REVERENCE = /^(?:جلالة|فخامة|سعادة|فضيلة|سماحة|سيادة|غبطة|نيافة|قداسة|حضرة|عطوفة|دولة)$/;
/** The most words from the head of the phrase to the verb, and from the verb to what may be its own subject. */
const PHRASE = 7;

/**
 * @returns the head of the phrase between «أن» and the verb, where its gender is the other one; undefined where that is in
 * doubt, or the verb may have a subject of its own after it. Without «أن» it may be a club: «الوحدة يمدد معسكره».
 */
export function subjectOf(place: Place): Token | undefined {
  const { written, meant, lexicon } = place;
  const readings = lexicon.analyse(written);
  const [own] = readings;
  if (own?.pos !== 'verb' || own.enclitic !== '' || readings.some(isNameOrPlace)) return undefined;
  const head = headBefore(place);
  if (head === undefined) return undefined;
  const nouns = lexicon.analyse(head.bare);
  // «أن أمل بدأ»: somebody's name, whatever the word is.
  if (nouns.some(isNameOrPlace)) return undefined;
  const genders = new Set(nouns.filter(isNominal).map(agreementOf));
  const [gender] = genders;
  // «أن الحكومة تقوم» is read as «تقوّم» too, of a man.
  if (genders.size > 1 || !gender || readings.some((verb) => isOfThird(verb, gender))) return undefined;
  const fits = lexicon.analyse(meant).some((verb) => isOfThird(verb, gender));
  return fits && !mayHaveOwnSubject(place) ? head : undefined;
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
    if (INNA.test(token.bare) || lexicon.analyse(token.bare).some(({ enclitic }) => enclitic !== ''))
      return true;
  }
  return false;
}

function isOfThird({ pos, person, number, gender }: Reading, of: string): boolean {
  return pos === 'verb' && person === 3 && number === 'singular' && gender === of;
}

function isNameOrPlace({ pos }: Reading): boolean {
  return pos === 'name' || pos === 'place';
}
