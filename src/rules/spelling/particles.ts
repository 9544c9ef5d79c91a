/**
 * أن or إن: which of them, and which one an ان without hamza stands for, is decided by what governs it.
 * «قال الوزير إن», «أكد أن», «بل إن», «لأن», «بعد أن»; at the head of a sentence إن.
 */

import type { Severity } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { bestReading } from './memo.ts';
import { respellings, type Suspect } from './suspect.ts';
import { isProper, type Word } from './words.ts';

const SHAPE = /^([وف]?[بلك]?)([اأإ])ن(ه|ها|هم|هن|هما|ك|كم|ي|ني|نا|)$/;
const PREPOSITIONS = 'بلك';

interface Particle {
  readonly front: string;
  readonly alef: string;
  readonly pronoun: string;
  /** The last letter of `front` where it is a preposition written on: بأن, لأن, كأن. */
  readonly preposition: string;
}

/** Reads ان, أن, إن with particles before and a pronoun after. كان is a verb, and انا, اني mostly أنا, أني. */
function readParticle({ bare }: Word): Particle | undefined {
  const match = SHAPE.exec(bare);
  if (match === null || bare === 'فلان') return undefined;
  const [, front = '', alef = '', pronoun = ''] = match;
  const last = front.at(-1) ?? '';
  const preposition = last !== '' && PREPOSITIONS.includes(last) ? last : '';
  if (alef === 'ا' && preposition === 'ك' && pronoun === '') return undefined;
  return { front, alef, pronoun, preposition };
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Forms of قال, alone among the verbs of saying to take إن. */
const SAY = setOf(`قال قالت قالوا قالا قلت قلنا يقول تقول يقولون أقول نقول قائلا قائلة قائلين قوله قولها قولهم
  سيقول ستقول يقل تقل قيل يقال وقال وقالت وقالوا ويقول وتقول فقال فقالت`);
/** Of these a subject may stand between them and their إن; قوله and قائلا have theirs at once. */
const SAY_VERB = /^[وف]?س?(?:[ينتأ]ق(?:ول|ل)|قال|قيل|يقال)/;
/** Behind these a clause begins anew. */
const OPENERS = setOf('حيث إذ اذ ثم بل كلا ألا الا');
const GOVERN_AN =
  setOf(`على إلى الى من في عن مع منذ بعد قبل دون رغم غير سوى لولا لو كما بما مما علما خاصة خصوصا سيما باعتبار بشرط شرط
  أكد أكدت يؤكد تؤكد وأكد وأكدت مؤكدا مؤكدة أضاف أضافت وأضاف وأضافت أوضح أوضحت وأوضح وأوضحت أعلن أعلنت يعتبر تعتبر
  يجب ينبغي يمكن يريد تريد يعني تعني يبدو يذكر بيد`);
/** Behind these an إن is a slip; لو إن, إلا إن and حتى إن are not. */
const NEVER_IN = setOf('على إلى من عن بعد قبل منذ دون رغم كما أكد أكدت يؤكد تؤكد وأكد وأكدت يجب ينبغي يمكن');
/** إن of a condition: وإن كان, إن لم. */
const CONDITION = setOf('كان كانت كانوا لم شاء');
/** How many words of a subject may stand between قال and its إن. */
const REACH = 7;
/** فان غوخ, بان كي مون, ان بي سي. */
const FOREIGN_NEXT = /^(?:كي|بي|سي|تي|إف|إكس|دير|دن|غوخ|جوخ|دايك|بيرسي|نيستلروي|غال|دام)$/;

export function suspectParticle(word: Word, lexicon: Lexicon): Suspect | undefined {
  const particle = readParticle(word);
  if (particle === undefined || isProper(word)) return undefined;
  if (FOREIGN_NEXT.test(word.after?.bare ?? '')) return undefined;
  if (particle.alef === 'ا') return withoutHamza(word, particle, lexicon);
  if (particle.alef === 'إ') return wrongIn(word, particle);
  return wrongAn(word, particle, lexicon);
}

function withoutHamza(word: Word, particle: Particle, lexicon: Lexicon): Suspect {
  const first = choose(word, particle, lexicon);
  const alefs = first === 'إ' ? ['إ', 'أ'] : ['أ', 'إ'];
  const rights =
    particle.preposition === '' ? alefs.map((alef) => write(particle, alef)) : [write(particle, 'أ')];
  return report(word, 'particle', 'error', rights);
}

function write({ front, pronoun }: Particle, alef: string): string {
  return `${front}${alef}ن${pronoun}`;
}

function choose(word: Word, { front, preposition, pronoun }: Particle, lexicon: Lexicon): 'أ' | 'إ' {
  if (preposition !== '') return 'أ';
  if (front === 'ف') return 'إ';
  const { before, after } = word;
  const next = after?.bare ?? '';
  if (pronoun === '' && isPresentVerb(next, lexicon)) return 'أ';
  // At the head of a sentence nothing governs: «إن الجامعة ستكرم الفائزين». Behind a comma the sentence goes on.
  if (word.opensSentence) return 'إ';
  if (before === undefined) return lookBack(word, true) ?? 'أ';
  if (SAY.has(before.bare) || OPENERS.has(before.bare)) return 'إ';
  if (GOVERN_AN.has(before.bare)) return 'أ';
  if (pronoun === '' && CONDITION.has(next)) return 'إ';
  return lookBack(word, front === 'و') ?? 'أ';
}

/** Looks for what governs farther back: قال عميد الكلية ان; with و the particle it is coordinated with. */
function lookBack(word: Word, coordinated: boolean): 'أ' | 'إ' | undefined {
  let at = word.previous;
  for (let step = 0; at !== undefined && at.sentence === word.sentence; step++, at = at.previous) {
    const earlier = SHAPE.exec(at.bare);
    if (earlier !== null && !PREPOSITIONS.includes(earlier[1]!.at(-1) ?? ' ')) {
      const alef = earlier[2]!;
      return coordinated && alef !== 'ا' ? (alef as 'أ' | 'إ') : undefined;
    }
    if (step < REACH || coordinated) {
      if (SAY.has(at.bare)) return 'إ';
      if (GOVERN_AN.has(at.bare) && !isPreposition(at.bare)) return 'أ';
    }
  }
  return undefined;
}

function isPreposition(word: string): boolean {
  return word.length <= 3;
}

/** «على إن», «بإن», «أكد إن». */
function wrongIn(word: Word, particle: Particle): Suspect | undefined {
  const governed =
    particle.front === '' && NEVER_IN.has(word.before?.bare ?? '') && lookBack(word, false) !== 'إ';
  if (particle.preposition === '' && !governed) return undefined;
  // «كإن» is dialect; «لإن» and «بإن» are slips of the pen.
  return report(word, 'anna', 'warning', [write(particle, 'أ')]);
}

/** «قال أن», «قال الوزير أن», «بل أن». */
function wrongAn(word: Word, particle: Particle, lexicon: Lexicon): Suspect | undefined {
  const { before, after } = word;
  if (particle.front !== '' || before === undefined) return undefined;
  const right = [write(particle, 'إ')];
  if (SAY.has(before.bare)) return report(word, 'inna', 'warning', right);
  // «أكد أن الخطة قائمة بل أن العمل بدأ» goes on with its أن, «لا أن ينتظر بل أن يبادر» with a verb.
  if (before.bare === 'بل')
    return lookBack(word, true) === 'أ' || isPresentVerb(after?.bare ?? '', lexicon)
      ? undefined
      : report(word, 'inna', 'warning', right);
  if (before.bare === 'حيث' || before.bare === 'إذ') return report(word, 'inna-opener', 'hint', right);
  if (particle.pronoun === '' && isPresentVerb(after?.bare ?? '', lexicon)) return undefined;
  return isSubjectOfSaying(before, lexicon) ? report(word, 'inna', 'warning', right) : undefined;
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

function report(word: Word, message: string, severity: Severity, rights: readonly string[]): Suspect {
  const { start, end, text } = word.token;
  const values = { word: text, right: rights[0]! };
  const fixes = respellings(word.token, rights, false);
  return { rule: 'hamza', start, end, message, values, severity, fixes };
}
