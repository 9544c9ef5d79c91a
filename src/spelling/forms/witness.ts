/**
 * Whether plain grammar says the same as the weights: the noun right before an adjective has another gender, a preposition
 * governs a plural in ـون, the noun after هذا is feminine. A form is reported loudly only by both.
 */
import type { FormKind } from '../../draft/index.ts';
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';
import { uses } from '../uses.ts';
import { agreementOf, EITHER, INNA, isDefinite, isNominal, type Place } from './agreement.ts';
import { subjectOf } from './subject.ts';

/** «جميع المراكز الصحية»: an adjective is of the noun after these, and not of them. */
const QUANTIFIERS = new Set(['كل', 'جميع', 'كافة', 'سائر', 'بعض', 'معظم', 'أغلب']);

/** How far back a noun may be that an adjective or a relative pronoun belongs to. */
const REACH = 8;
const PREPOSITIONS = new Set(
  'في على إلى عن من مع خلال تجاه عقب إثر منذ حول ضد عند نحو أمام بشأن داخل خارج قبل بعد عبر بين ضمن وسط لدى دون رغم وفق حسب أثناء بسبب'.split(
    ' ',
  ),
);
const SUBJUNCTIVE = /^[وف]?(?:أن|لن|كي|لكي|حتى|لم|ألا|بأن|لأن)$/;
/** Particles of the subjunctive and the jussive, and those of conditions. */
const TAKES_NUN = /^[وف]?(?:لن|كي|لكي|حتى|لم|لا|ألا|إلا|لما|إن|إذا|لو|من|ما|مهما|متى|أينما|حيثما|ثم|أو)$/;
const WHO = /^[وف]?[بلك]?(?:الذين|من)$/;
const BECOMES =
  /^[وفس]*(?:كان|كانت|يكون|تكون|أصبح|أصبحت|يصبح|تصبح|بات|باتت|ظل|ظلت|ليس|ليست|يزال|تزال|زال|زالت)$/;

/** @returns the word that speaks for the form that is ahead, beside it or farther back. */
export function witnessOf(kind: FormKind, place: Place): Token | undefined {
  return WITNESSES[kind](place);
}

type Witness = (place: Place) => Token | undefined;

const WITNESSES: Readonly<Record<FormKind, Witness>> = {
  gender(place) {
    const { sentence, at, written, meant, lexicon } = place;
    const own = adjective(written, lexicon);
    const other = adjective(meant, lexicon);
    const noun = nominalAt(sentence[at - 1], lexicon);
    if (!own || !other || !noun || /ا$/.test(written) || /ا$/.test(meant)) return undefined;
    // «الساعات الأولي»: the dots, not the gender.
    if (written.endsWith('ي') && uses(`${written.slice(0, -1)}ى`, lexicon) > uses(written, lexicon))
      return undefined;
    if (
      isDefinite(noun) !== own.definite ||
      (isPlural(sentence[at - 1]!, lexicon) ? 'f' : agreementOf(noun)) !== other.gender
    )
      return undefined;
    // «الخشب المعروفة به المدينة»: it says something of what comes after it.
    if (hasPronoun(sentence[at + 1], lexicon)) return undefined;
    // «ابن شقيقة الوزير»: a noun that has an owner.
    if (!own.definite && owns(sentence[at + 1], lexicon)) return undefined;
    // «المال العام التابعة للمجلس» reaches far back by what it governs; «المرتفعات الغربية خلال الليل» governs nothing.
    const far = !/ية?$/.test(written) && isOpen(sentence[at + 1], lexicon);
    return couldBelong(place, own.gender, far) ? undefined : sentence[at - 1];
  },
  relative(place) {
    const { sentence, at, written, meant, lexicon } = place;
    const gender = (word: string): string => (/التي|هذه/.test(word) ? 'f' : 'm');
    // «يشمل ذلك السواحل»: what is added to that follows it.
    if (/لك$/.test(written)) return undefined;
    if (/هذ/.test(written)) {
      const noun = nounAt(sentence[at + 1], lexicon);
      const isOfNoun =
        noun?.definite === true && noun.proclitics.join('') === 'ال' && agreementOf(noun) === gender(meant);
      return isOfNoun ? sentence[at + 1] : undefined;
    }
    // «عدد المركبات … والذي بلغ»: what is joined by و may belong to any noun before.
    if (/ذين/.test(written + meant) || /^[وف]/.test(written)) return undefined;
    const noun = nounAt(sentence[at - 1], lexicon);
    if (!noun || !isDefinite(noun) || agreementOf(noun) !== gender(meant)) return undefined;
    return couldBelong(place, gender(written), true) ? undefined : sentence[at - 1];
  },
  mood({ sentence, at, written, lexicon }) {
    const near = sentence[at - 1];
    const word = near?.bare ?? '';
    const says = /ون$/.test(written)
      ? SUBJUNCTIVE.test(word)
      : WHO.test(word) || (/^[يت]/.test(written) && isUngoverned(sentence, at, lexicon));
    if (!says) return undefined;
    // «كيف يمكن أن يخون الخائنون»: the nun is the verb's own.
    const isOwn = lexicon.analyse(written).some(({ pos, number }) => pos === 'verb' && number !== 'plural');
    return isOwn ? undefined : near;
  },
  case({ sentence, at, written, meant, lexicon }) {
    const near = sentence[at - 1];
    if (near?.kind !== 'word') return undefined;
    const readings = lexicon.analyse(written);
    const [own] = readings;
    // «أن البلدان تتعاون»: countries, not two of them.
    if (!own || !isNominal(own) || (/ان$/.test(written) && readings.some(({ number }) => number !== 'dual')))
      return undefined;
    if (/ين$/.test(meant) && (PREPOSITIONS.has(near.bare) || INNA.test(near.bare))) return near;
    const noun = nominalAt(near, lexicon);
    if (!noun || noun.number === 'singular' || noun.definite !== own.definite) return undefined;
    return /(?:ون|ين|ان)$/.test(near.bare) && near.bare.slice(-2) === meant.slice(-2) ? near : undefined;
  },
  accusative({ sentence, at, written, meant, lexicon }) {
    const [near, next] = [sentence[at - 1], sentence[at + 1]];
    if (meant.length < written.length) return undefined;
    if (near?.kind !== 'word') return undefined;
    const own = adjective(written, lexicon);
    // «جدلا واسع النطاق», «أصبحت مكان تندرهم», «كان غالب أو جميع منفذيها»
    if (owns(next, lexicon) || next?.bare === 'أو') return undefined;
    if (BECOMES.test(near.bare) || (own && isAccusative(near, lexicon))) return near;
    return next?.kind === 'word' && isAccusative(next, lexicon) && adjective(next.bare, lexicon)
      ? next
      : undefined;
  },
  verb: subjectOf,
};

/** «أهالي البلدية يعانوا»: their noun right before the verb, and nothing in the clause that takes the nun. */
function isUngoverned(sentence: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const subject = nominalAt(sentence[at - 1], lexicon);
  if (subject === undefined || !isDefinite(subject)) return false;
  for (let place = at - 1; place >= at - REACH; place--) {
    const token = sentence[place];
    if (token?.kind !== 'word') break;
    if (INNA.test(token.bare)) return true;
    if (TAKES_NUN.test(token.bare)) return false;
  }
  return true;
}

/** «قمصان الفريق الجديدة»: what a plural is of, letters do not tell. */
function mayAgree(reading: Reading, gender: string | undefined): boolean {
  return (
    EITHER.has(reading.stem) ||
    agreementOf(reading) === gender ||
    (gender === 'f' && reading.number === 'plural')
  );
}

/** May be what an indefinite word before it is of: definite by itself, or somebody's name. */
function owns(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  return lexicon.analyse(token.bare).some(
    (reading) =>
      (isNominal(reading) && isDefinite(reading) && !/^[وفبكل]$/.test(reading.proclitics[0] ?? '')) ||
      // «مكان تندرها»: a verbal noun that the dictionary may have as a verb alone.
      reading.enclitic !== '' ||
      reading.pos === 'name',
  );
}

function hasPronoun(token: Token | undefined, lexicon: Lexicon): boolean {
  return token?.kind === 'word' && lexicon.analyse(token.bare)[0]?.enclitic !== '';
}

function nounAt(token: Token | undefined, lexicon: Lexicon): Reading | undefined {
  if (token?.kind !== 'word') return undefined;
  const [best] = lexicon.analyse(token.bare);
  return best?.pos === 'noun' ? best : undefined;
}

/** An adjective may stand for its noun, and one that follows another agrees as it does. */
function nominalAt(token: Token | undefined, lexicon: Lexicon): Reading | undefined {
  if (token?.kind !== 'word') return undefined;
  const [best] = lexicon.analyse(token.bare);
  return best && isNominal(best) ? best : undefined;
}

function adjective(word: string, lexicon: Lexicon): Reading | undefined {
  return lexicon.analyse(word).find(({ pos, enclitic }) => pos === 'adjective' && enclitic === '');
}

function isAccusative({ bare }: Token, lexicon: Lexicon): boolean {
  if (!/[^اى]ا$/.test(bare)) return false;
  const [best] = lexicon.analyse(bare);
  return (
    (best?.pos === 'noun' || best?.pos === 'adjective') &&
    !best.definite &&
    lexicon.contains(bare.slice(0, -1))
  );
}

/** No reading of it is a single thing: what describes it is feminine or a plural, whatever it is a plural of. */
function isPlural({ bare }: Token, lexicon: Lexicon): boolean {
  const readings = lexicon.analyse(bare).filter(isNominal);
  return readings.length > 0 && readings.every(({ number }) => number === 'plural');
}

/** A preposition follows: «المال العام التابعة للمجلس» may belong to what stands far before it. */
function isOpen(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word') return false;
  return PREPOSITIONS.has(token.bare) || /^[بلك]$/.test(lexicon.analyse(token.bare)[0]?.proclitics[0] ?? '');
}

/**
 * «مدير المدرسة الجديد»: a noun farther back in the same phrase may be what it belongs to, or a name.
 * @param far beyond a preposition too: «مشروع حماية المدينة من الفيضانات الذي».
 */
function couldBelong({ sentence, at, lexicon }: Place, gender: string | undefined, far: boolean): boolean {
  for (let back = 2; back <= REACH; back++) {
    const token = sentence[at - back];
    if (token === undefined || token.kind === 'punctuation') return false;
    if (token.kind !== 'word') continue;
    if (INNA.test(token.bare) || (!far && PREPOSITIONS.has(token.bare))) return false;
    const readings = lexicon.analyse(token.bare).filter(({ proclitics }) => proclitics[0] !== 'أ');
    const [best] = readings;
    if (best === undefined || best.pos === 'name' || best.pos === 'place') return true;
    if (QUANTIFIERS.has(best.stem) && !isDefinite(best)) continue;
    if (readings.some((reading) => isNominal(reading) && mayAgree(reading, gender))) return true;
    if (best.pos === 'verb') return false;
  }
  return false;
}
