/**
 * What the compiled lexicon says of entries and endings, packed into numbers: the compiler writes these, analysis reads
 * them. Also how Arabic verbs show person, gender and number, which the dictionary leaves to the reader.
 */
import { type Gender, PARTS_OF_SPEECH, type PartOfSpeech, type Reading } from './lexicon.ts';

/** Number 0 is for what the dictionary does not say. */
const PARTS: readonly PartOfSpeech[] = ['unknown', ...PARTS_OF_SPEECH.filter((part) => part !== 'unknown')];
const GENDERS: readonly (Gender | undefined)[] = [undefined, 'm', 'f'];
const NUMBERS: readonly Reading['number'][] = [undefined, 'singular', 'dual', 'plural'];
const PERSONS: readonly Reading['person'][] = [undefined, 1, 2, 3];
const TENSES: readonly Reading['tense'][] = [undefined, 'past', 'present', 'imperative'];

/** Inflections that a verb's stem takes before its attached pronoun; `''` is the stem alone. */
export const VERB_ENDINGS = [
  '',
  'ا',
  'ان',
  'ن',
  'نا',
  'نان',
  'ت', // كتبت: all of 3f, 1, 2
  'تا',
  'تم',
  'تما',
  'تن',
  'وا',
  'ون',
  'ي',
  'ين',
  'م',
  'ما',
  'ت3', // قالت: the third person only, for the first is قلت
  'ت12', // قلت
  'stem', // قل of قلت: no past form without an ending
] as const;
export type VerbEnding = (typeof VERB_ENDINGS)[number];

/** What every reading of a dictionary entry shares. */
export interface EntryClass {
  readonly pos: PartOfSpeech;
  readonly gender: Gender | undefined;
  readonly number: Reading['number'];
  /** Of a pronoun; a verb's follows from its form. */
  readonly person: Reading['person'];
  readonly tense: Reading['tense'];
  /** The inflection that the entry itself ends with: Ayaspell lists قاضت as an entry. */
  readonly ending: VerbEnding;
  /** Letters of proclitics and of the attached pronoun written into the entry: Ayaspell lists وبغيري as an entry. */
  readonly proclitics: number;
  readonly enclitic: number;
  /** The entry has its article inside: الآن. */
  readonly definite: boolean;
}

export function packClass(entry: EntryClass): number {
  return (
    PARTS.indexOf(entry.pos) |
    (GENDERS.indexOf(entry.gender) << 4) |
    (NUMBERS.indexOf(entry.number) << 6) |
    (TENSES.indexOf(entry.tense) << 8) |
    (VERB_ENDINGS.indexOf(entry.ending) << 10) |
    (entry.proclitics << 15) |
    (entry.enclitic << 18) |
    (Number(entry.definite) << 21) |
    ((entry.person ?? 0) << 22)
  );
}

export function unpackClass(packed: number): EntryClass {
  return {
    pos: PARTS[packed & 15]!,
    gender: GENDERS[(packed >> 4) & 3],
    number: NUMBERS[(packed >> 6) & 3],
    tense: TENSES[(packed >> 8) & 3],
    ending: VERB_ENDINGS[(packed >> 10) & 31]!,
    proclitics: (packed >> 15) & 7,
    enclitic: (packed >> 18) & 7,
    definite: ((packed >> 21) & 1) === 1,
    person: PERSONS[(packed >> 22) & 3],
  };
}

/** What an ending adds to its entry. */
export interface Ending {
  /** Which prefixes may come before the body: a label of the body automaton. */
  readonly bodyLabel: number;
  /** Letters of the attached pronoun. */
  readonly enclitic: number;
  readonly gender: Gender | undefined;
  readonly number: Reading['number'];
  readonly verb: VerbEnding;
  /** A nisba adjective made from a noun: مصر → مصرية. Its lemma is the head with the ending's first letters. */
  readonly nisba: boolean;
  /** How many letters of the ending belong to the lemma, for a nisba. */
  readonly lemmaLetters: number;
}

export function packEnding(ending: Ending): number {
  return (
    ending.bodyLabel |
    (ending.enclitic << 12) |
    (GENDERS.indexOf(ending.gender) << 15) |
    (NUMBERS.indexOf(ending.number) << 17) |
    (VERB_ENDINGS.indexOf(ending.verb) << 19) |
    (Number(ending.nisba) << 24) |
    (ending.lemmaLetters << 25)
  );
}

export function unpackEnding(packed: number): Ending {
  return {
    bodyLabel: packed & 0xfff,
    enclitic: (packed >> 12) & 7,
    gender: GENDERS[(packed >> 15) & 3],
    number: NUMBERS[(packed >> 17) & 3],
    verb: VERB_ENDINGS[(packed >> 19) & 31]!,
    nisba: ((packed >> 24) & 1) === 1,
    lemmaLetters: (packed >> 25) & 7,
  };
}

export interface Agreement {
  readonly person: 1 | 2 | 3;
  readonly gender?: Gender;
  readonly number: 'singular' | 'dual' | 'plural';
}

function agreement(person: 1 | 2 | 3, gender: Gender | undefined, number: Agreement['number']): Agreement {
  return gender === undefined ? { person, number } : { person, gender, number };
}

const THIRD_FEMININE = agreement(3, 'f', 'singular');
const FIRST_OR_SECOND = [
  agreement(1, undefined, 'singular'),
  agreement(2, 'm', 'singular'),
  agreement(2, 'f', 'singular'),
];

const PAST: Readonly<Record<VerbEnding, readonly Agreement[]>> = {
  '': [agreement(3, 'm', 'singular')],
  ا: [agreement(3, 'm', 'dual')],
  ان: [agreement(3, 'm', 'dual')],
  ن: [agreement(3, 'f', 'plural')],
  نا: [agreement(1, undefined, 'plural')],
  نان: [agreement(3, 'f', 'plural')],
  ت: [THIRD_FEMININE, ...FIRST_OR_SECOND],
  ت3: [THIRD_FEMININE],
  ت12: FIRST_OR_SECOND,
  stem: [],
  تا: [agreement(3, 'f', 'dual')],
  تم: [agreement(2, 'm', 'plural')],
  تما: [agreement(2, undefined, 'dual')],
  تن: [agreement(2, 'f', 'plural')],
  وا: [agreement(3, 'm', 'plural')],
  ون: [agreement(3, 'm', 'plural')],
  ي: [agreement(2, 'f', 'singular')],
  ين: [agreement(2, 'f', 'singular')],
  م: [agreement(2, 'm', 'plural')],
  ما: [agreement(2, undefined, 'dual')],
};

/** Who a verb agrees with. `first` is the present's first letter (أ ن ت ي); best reading in the press first. */
export function agreements(tense: Reading['tense'], first: string, ending: VerbEnding): readonly Agreement[] {
  if (tense === 'past') return PAST[ending];
  const second = tense === 'imperative' || first === 'ت';
  if (tense === 'present' && first === 'أ') return [agreement(1, undefined, 'singular')];
  if (tense === 'present' && first === 'ن') return [agreement(1, undefined, 'plural')];
  switch (ending) {
    case 'ا':
    case 'ان':
      if (tense === 'imperative') return [agreement(2, undefined, 'dual')];
      return second
        ? [agreement(3, 'f', 'dual'), agreement(2, undefined, 'dual')]
        : [agreement(3, 'm', 'dual')];
    case 'ون':
    case 'وا':
      return [agreement(second ? 2 : 3, 'm', 'plural')];
    case 'ن':
    case 'نان':
      return [agreement(second ? 2 : 3, 'f', 'plural')];
    case 'ي':
    case 'ين':
      return [agreement(2, 'f', 'singular')];
    default:
      if (tense === 'imperative') return [agreement(2, 'm', 'singular')];
      return second ? [THIRD_FEMININE, agreement(2, 'm', 'singular')] : [agreement(3, 'm', 'singular')];
  }
}
