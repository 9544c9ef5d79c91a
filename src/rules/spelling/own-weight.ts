/**
 * How much is to be said for a word that the dictionary has, as it stands: its own counts, those of its relatives, and
 * how natural its readings are in a news item.
 */
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import type { Correction, Fault } from './correction.ts';
import {
  hostUsage,
  ownUsage,
  pressUsage,
  speechUsage,
  usageUnderSuspicion,
  usageWithPronoun,
} from './usage.ts';
import { uses } from './uses.ts';
import { isWaslNoun } from './wasl.ts';
import { isPersonal } from './words.ts';

/** What a word of each kind counts for, beside frequencies in some million words of press. */
const IMPERATIVE = 0.001;
const RARE_IMPERATIVE = 0.00003;
const FIRST_OR_SECOND_PERSON = 0.03;
const UNSEEN = 0.3;
/** ف + على is a word, seen or not. */
const PARTICLE = 30;
/** The same where not even speech has it, of slips that are a writer's habit: ساهمو for ساهموا, تحظي for تحظى. */
const UNHEARD = 0.06;
const UNHEARD_PLURAL = 0.004;
/** أسقاط for إسقاط: subtitles, whence what speech has, know no hamza below. */
const UNSEEN_ABOVE = 0.02;
/** The same where the press has no other form of it, and where it is but a question: أغلاقها, أفساد. */
const ALONE_ABOVE = 0.01;
const ASKED_ABOVE = 0.002;
const UNSEEN_ENTRY = 0.01;
const UNSEEN_NISBA = 0.003;
const UNSEEN_DUAL = 0.01;
/**
 * A form in ه that the press writes with no other pronoun, by the root of how often it writes its host. Of such forms the
 * press has 2 in 100 where it has no host, 13 where it has it ten times, 20 above 150 times. Less of an adjective:
 * إشعاعيه; a nisba has none at all.
 */
const RARE_PRONOUN = 0.012;
/** The same of a person: وزيره and منافسه are said of many who have one. */
const PERSONAL = 0.3;
const RARE_NISBA = 0.0002;
const RARE_ADJECTIVE = 0.002;
/** ماضي, نادي: as good as nouns. */
const ACTIVE_PARTICIPLE = /^.ا.ي?$/;
/** Slips that make a word of quite another sense: حرث is not حرس though no paper has it. */
const FAR_SLIPS: ReadonlySet<Fault> = new Set<Fault>(['sound', 'seat', 'vowel', 'open-taa']);
const UNHEARD_BY: Partial<Readonly<Record<Fault, number>>> = {
  taa: UNHEARD,
  yaa: UNHEARD,
  fariqa: UNHEARD_PLURAL,
  dad: UNHEARD,
};

/** How much is to be said for a word that the dictionary has, as it stands. */
export function ownWeight(word: string, { text, slips }: Correction, lexicon: Lexicon): number {
  const readings = lexicon.analyse(word);
  if (readings.every(({ tense }) => tense === 'imperative')) {
    // الى, اعلن and انه are in every list of press words too, and are slips there; إد and دي are names. What people say
    // oftener than the correction is a command they give: اجلس.
    const seen =
      slips[0] === 'qat'
        ? Math.max(0, speechUsage(word, lexicon) - speechUsage(text, lexicon))
        : ownUsage(word, lexicon);
    // «اكتبن» and «اكتبا» are yet rarer than «اكتب».
    return (readings.every(isPlainImperative) ? IMPERATIVE : RARE_IMPERATIVE) + seen;
  }
  // أفظل asks whether it was shade.
  if (slips[0] === 'dad' && readings.every(isAsked)) return ASKED_ABOVE + usageUnderSuspicion(word, lexicon);
  if (slips[0] === 'taa' && readings.every(({ enclitic }) => enclitic === 'ه')) {
    return rarityWithPronoun(readings, hostUsage(word, lexicon)) + usageWithPronoun(word, lexicon);
  }
  if (readings.every(({ tense, person }) => tense === 'imperative' || person === 1 || person === 2))
    return FIRST_OR_SECOND_PERSON + seenAsSuch(word, text, slips, lexicon);
  if (slips[0] === 'qat' && readings.every(isNounWithoutHamza))
    return UNSEEN_ENTRY + Math.max(0, uses(word, lexicon) - uses(text, lexicon));
  if (readings[0]?.pos === 'particle' || readings[0]?.pos === 'number')
    return PARTICLE + usageUnderSuspicion(word, lexicon);
  // الهيكل العظمي is of bone, whatever العظمى is: a nisba may be made of anything.
  const far = FAR_SLIPS.has(slips[0]!) || (slips[0] === 'yaa' && readings.every(isNisba));
  if (slips[0] === 'seat' && lexicon.outlets(word) === 0 && isRaised(word, text))
    return unseenAbove(readings, pressUsage(word, lexicon));
  if (slips[0] === 'qat' && readings.every(({ pos, enclitic }) => pos === 'adjective' && enclitic !== ''))
    return RARE_ADJECTIVE + seenAsSuch(word, text, slips, lexicon);
  const unseen = far ? UNSEEN : unseenWeight(readings, lexicon);
  // Subtitles confuse ي and ى too: what only they have is not heard.
  if (slips[0] === 'yaa' && word.endsWith('ي') && lexicon.outlets(word) === 0)
    return (
      (far && uses(word, lexicon, 'general') > 0 ? UNSEEN : Math.min(unseen, UNHEARD)) +
      Math.min(pressUsage(word, lexicon), usageUnderSuspicion(word, lexicon))
    );
  const unheard = uses(word, lexicon, 'general') === 0 ? UNHEARD_BY[slips[0]!] : undefined;
  return Math.min(unseen, unheard ?? UNSEEN) + seenAsSuch(word, text, slips, lexicon);
}

/** The press leaves out one hamza for five it writes: اليهم in its list is إليهم so many times. */
export const HAMZA_LEFT_OUT = 0.2;
/** Subtitles have such a share of slips with alef: أثنين in them is اثنين. */
const SLIPS_IN_SPEECH = 0.2;

/** How often the word was seen and meant, as far as the counts tell: less what slips for the correction made of it. */
function seenAsSuch(word: string, text: string, slips: readonly Fault[], lexicon: Lexicon): number {
  const seen = usageUnderSuspicion(word, lexicon);
  // امتلك is he who owned before it is أمتلك.
  if ((slips[0] !== 'qat' && slips[0] !== 'wasl') || lexicon.analyse(word).some(isTold)) return seen;
  const slipped = SLIPS_IN_SPEECH * speechUsage(text, lexicon);
  if (slips[0] === 'wasl') return Math.max(uses(word, lexicon), seen - slipped);
  return Math.max(0, seen - slipped - HAMZA_LEFT_OUT * uses(text, lexicon));
}

function rarityWithPronoun(readings: readonly Reading[], host: number): number {
  if (readings.every(isNisba)) return RARE_NISBA * Math.sqrt(1 + host);
  if (readings.some(({ stem }) => isPersonal(stem))) return PERSONAL * (1 + host) ** 0.25;
  if (readings.every(({ pos, lemma }) => pos === 'adjective' && !ACTIVE_PARTICIPLE.test(lemma)))
    return RARE_ADJECTIVE;
  // نظريه is no dual of نظر with its pronoun where there is نظري.
  if (host > 0 && readings.every((each) => isNisba(each) || isLikeNisba(each))) return RARE_ADJECTIVE;
  return RARE_PRONOUN * Math.sqrt(1 + host);
}

/** A dual, or what one says to a woman. */
function isLikeNisba({ number, person }: Reading): boolean {
  return number === 'dual' || person === 2;
}

/** انجليزية is in the dictionary, and yet no noun but the ten and the masdars of انفعل and its like begins so. */
function isNounWithoutHamza({ pos, stem }: Reading): boolean {
  return (pos === 'noun' || pos === 'adjective') && stem.startsWith('ا') && !isWaslNoun(stem);
}

function isRaised(word: string, correction: string): boolean {
  const at = firstDifference(word, correction);
  return word[at] === 'أ' && correction[at] === 'إ';
}

function unseenAbove(readings: readonly Reading[], used: number): number {
  if (readings.every(isAsked)) return ASKED_ABOVE + used;
  if (readings.some(isTold)) return UNSEEN + used;
  // الأخوان are two brothers.
  return used > 0 || readings.some(({ number }) => number === 'dual') ? UNSEEN_ABOVE + used : ALONE_ABOVE;
}

/** With an أ that asks, which no newspaper does. */
export function isAsked({ proclitics }: Reading): boolean {
  return proclitics[0] === 'أ';
}

/** What news are told in: he did. */
export function isTold({ tense, person }: Reading): boolean {
  return tense === 'past' && person === 3;
}

export function isPlainImperative({ number, gender }: Reading): boolean {
  return number !== 'dual' && !(number === 'plural' && gender === 'f');
}

/** What a form may count for that was never seen: little where the press has not even its entry, or for a dual. */
function unseenWeight(readings: readonly Reading[], lexicon: Lexicon): number {
  if (readings.every(({ number }) => number === 'dual')) return UNSEEN_DUAL;
  const familiar = readings.some(
    ({ lemma, stem }) => lexicon.outlets(lemma) > 0 || lexicon.outlets(stem) > 0,
  );
  if (familiar) return UNSEEN;
  // لامسي is what anyone could make of لامس, and nobody has.
  return readings.every(isNisba) ? UNSEEN_NISBA : UNSEEN_ENTRY;
}

function isNisba({ pos, lemma }: Reading): boolean {
  // ماضيه is his past: ماضي is of no place.
  return pos === 'adjective' && lemma.endsWith('ي') && !ACTIVE_PARTICIPLE.test(lemma);
}

export function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
