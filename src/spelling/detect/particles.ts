/**
 * أن for إن and إن for أن where grammar leaves no choice: «قال الوزير أن», «على إن», «بإن». So many writers do not know
 * the rule that what they write teaches no speller; the others are judged by their sentence.
 */

import type { Severity } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { bestReading } from '../memo.ts';
import { type Suspect, suspectWord } from '../suspect.ts';
import { isInAcronym, isProper, type Word } from '../words.ts';

const SHAPE = /^([وف]?[بلك]?)([اأإ])ن(ه|ها|هم|هن|هما|ك|كم|ي|ني|نا|)$/;
const PREPOSITIONS = 'بلك';

type ParticleKind = 'anna' | 'inna' | 'inna-opener';

interface Particle {
  readonly front: string;
  readonly alef: string;
  readonly pronoun: string;
  /** The last letter of `front` where it is a preposition written on: بأن, لأن, كأن. */
  readonly preposition: string;
}

/** Reads أن and إن with particles before and a pronoun after. */
function readParticle({ bare }: Word): Particle | undefined {
  const match = SHAPE.exec(bare);
  if (match === null || match[2] === 'ا') return undefined;
  const [, front = '', alef = '', pronoun = ''] = match;
  const last = front.at(-1) ?? '';
  const preposition = last !== '' && PREPOSITIONS.includes(last) ? last : '';
  return { front, alef, pronoun, preposition };
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Forms of قال, alone among the verbs of saying to take إن. */
const SAY = setOf(`قال قالت قالوا قالا قلت قلنا يقول تقول يقولون أقول نقول قائلا قائلة قائلين قوله قولها قولهم
  سيقول ستقول يقل تقل قيل يقال قالو يقولو تقولو وقال وقالت وقالوا ويقول وتقول فقال فقالت`);
/** Of these a subject may stand between them and their إن; قوله and قائلا have theirs at once. */
const SAY_VERB = /^[وف]?س?(?:[ينتأ]ق(?:ول|ل)|قال|قيل|يقال)/;
const GOVERN_AN =
  setOf(`على إلى الى من في عن مع منذ بعد قبل دون رغم غير سوى لولا لو كما بما مما علما خاصة خصوصا سيما باعتبار بشرط شرط
  أكد أكدت يؤكد تؤكد وأكد وأكدت مؤكدا مؤكدة أضاف أضافت وأضاف وأضافت أوضح أوضحت وأوضح وأوضحت أعلن أعلنت يعتبر تعتبر
  يجب ينبغي يمكن يريد تريد يعني تعني يبدو يذكر بيد`);
const ASSERTS = setOf('أكد أضاف أوضح أعلن اعتبر أفاد ذكر كشف بين رأى علم زعم ظن أشار شدد');
/** After these an إن is a slip; لو إن, إلا إن and حتى إن are not. */
const NEVER_IN = setOf('على إلى من عن بعد قبل منذ دون رغم كما أكد أكدت يؤكد تؤكد وأكد وأكدت يجب ينبغي يمكن');
/** How many words of a subject may stand between قال and its إن. */
const REACH = 7;
export function suspectParticle(word: Word, lexicon: Lexicon): Suspect | undefined {
  const particle = readParticle(word);
  if (particle === undefined || isProper(word) || isInAcronym(word)) return undefined;
  if (particle.alef === 'إ') return wrongIn(word, particle, lexicon);
  return wrongAn(word, particle, lexicon);
}

function write({ front, pronoun }: Particle, alef: string): string {
  return `${front}${alef}ن${pronoun}`;
}

/** What is sworn or answered begins anew with إن: «والله العظيم ان», «نعم ان». */
const OATH = /^[وبت]الله$/;
const ANSWER = /^[وف]?(?:نعم|كلا)$/;
const NEAR_OATH = 2;

/** Looks for what governs farther back: قال عميد الكلية ان; with و the particle it is coordinated with. */
export function lookBack(word: Word, coordinated: boolean, lexicon: Lexicon): 'أ' | 'إ' | undefined {
  let at = word.previous;
  for (let step = 0; at !== undefined; step++, at = at.previous) {
    const earlier = SHAPE.exec(at.bare);
    if (earlier !== null && !PREPOSITIONS.includes(earlier[1]!.at(-1) ?? ' ')) {
      const alef = earlier[2]!;
      return coordinated && alef !== 'ا' ? (alef as 'أ' | 'إ') : undefined;
    }
    if ((step === 0 && ANSWER.test(at.bare)) || (step < NEAR_OATH && OATH.test(at.bare))) return 'إ';
    if (step < REACH || coordinated) {
      if (SAY.has(at.bare)) return 'إ';
      if (GOVERN_AN.has(at.bare) && !isPreposition(at.bare)) return 'أ';
      // «أكدوا ان», «نؤكد ان»: the verb in whatever person.
      const best = bestReading(at.bare, lexicon);
      if (best?.pos === 'verb' && ASSERTS.has(best.lemma)) return 'أ';
    }
  }
  return undefined;
}

function isPreposition(word: string): boolean {
  return word.length <= 3;
}

/** «على إن», «بإن», «أكد إن». */
function wrongIn(word: Word, particle: Particle, lexicon: Lexicon): Suspect | undefined {
  const governed =
    particle.front === '' && NEVER_IN.has(word.before?.bare ?? '') && lookBack(word, false, lexicon) !== 'إ';
  if (particle.preposition === '' && !governed) return undefined;
  // «كإن» is dialect; «لإن» and «بإن» are slips of the pen.
  return suspect(word, 'anna', 'warning', [write(particle, 'أ')]);
}

/** «قال أن», «قال الوزير أن», «بل أن». */
function wrongAn(word: Word, particle: Particle, lexicon: Lexicon): Suspect | undefined {
  const { before, after } = word;
  if (particle.front !== '' || before === undefined) return undefined;
  const right = [write(particle, 'إ')];
  if (SAY.has(before.bare)) return suspect(word, 'inna', 'warning', right);
  // «أكد أن الخطة قائمة بل أن العمل بدأ» goes on with its أن, «لا أن ينتظر بل أن يبادر» with a verb.
  if (before.bare === 'بل')
    return lookBack(word, true, lexicon) === 'أ' || isPresentVerb(after?.bare ?? '', lexicon)
      ? undefined
      : suspect(word, 'inna', 'warning', right);
  if (before.bare === 'حيث' || before.bare === 'إذ') return suspect(word, 'inna-opener', 'hint', right);
  if (particle.pronoun === '' && isPresentVerb(after?.bare ?? '', lexicon)) return undefined;
  return isSubjectOfSaying(before, lexicon) ? suspect(word, 'inna', 'warning', right) : undefined;
}

/** Nothing but nouns between قال and here: «قال المتحدث باسم الوزارة أن». */
function isSubjectOfSaying(from: Word, lexicon: Lexicon): boolean {
  let at: Word | undefined = from;
  for (let step = 0; step < REACH && at !== undefined; step++, at = at.before) {
    if (SAY.has(at.bare)) return SAY_VERB.test(at.bare);
    if (SHAPE.test(at.bare) || GOVERN_AN.has(at.bare)) return false;
    if (!at.named && isVerbFirst(at.bare, lexicon)) return false;
  }
  return false;
}

function isVerbFirst(word: string, lexicon: Lexicon): boolean {
  return bestReading(word, lexicon)?.pos === 'verb';
}

function isPresentVerb(word: string, lexicon: Lexicon): boolean {
  if (!/^[أنيت]/.test(word)) return false;
  return bestReading(word, lexicon)?.tense === 'present';
}

function suspect({ token }: Word, kind: ParticleKind, level: Severity, rights: readonly string[]): Suspect {
  return suspectWord(token, kind, rights, level);
}
