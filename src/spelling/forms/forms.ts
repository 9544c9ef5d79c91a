/**
 * The other forms of a word that a sentence could ask for: «الجنوبي» and «الجنوبية», «المتهمون» and «المتهمين», «ملحوظ» and
 * «ملحوظا», «الذي» and «التي». Both are right words; only what stands around them decides.
 */
import type { FormKind } from '../../draft/index.ts';
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import { remember } from '../../text/index.ts';

export interface Form {
  readonly text: string;
  readonly kind: FormKind;
}

export type FormsOf = (word: string) => readonly Form[];

const KEPT = 5_000;

export function createForms(lexicon: Lexicon): FormsOf {
  return remember((word) => findForms(word, lexicon), KEPT);
}

const POINTERS: readonly (readonly [string, string])[] = [
  ['الذي', 'التي'],
  ['هذا', 'هذه'],
  ['ذلك', 'تلك'],
];
const POINTER = /^([وف]?[بكل]?)(الذي|التي|هذا|هذه|ذلك|تلك)$/;
const PLURAL_POINTERS: Readonly<Record<string, string>> = { الذين: 'الذي', الذي: 'الذين' };

const isNominal = ({ pos }: Reading): boolean => pos === 'noun' || pos === 'adjective' || pos === 'number';
const isVerb = ({ pos, tense }: Reading): boolean => pos === 'verb' && tense !== 'imperative';

function findForms(word: string, lexicon: Lexicon): Form[] {
  const pointer = POINTER.exec(word);
  if (pointer) {
    const [, front, own] = pointer as unknown as [string, string, string];
    const pair = POINTERS.find((each) => each.includes(own))!;
    const forms: Form[] = [{ text: front + pair.find((each) => each !== own)!, kind: 'relative' }];
    const many = PLURAL_POINTERS[own];
    if (many) forms.push({ text: front + many, kind: 'relative' });
    return forms;
  }
  const readings = lexicon.analyse(word);
  const [best] = readings;
  if (!best || best.pos === 'particle' || best.pos === 'pronoun' || best.pos === 'adverb') return [];
  const found = new Map<string, Form>();
  const offer = (text: string, kind: FormKind, fits: (reading: Reading, own: Reading) => boolean): void => {
    if (text === word || found.has(text)) return;
    const others = lexicon.analyse(text);
    if (others.some((other) => readings.some((own) => sameWord(own, other) && fits(other, own))))
      found.set(text, { text, kind });
  };
  if (readings.some((reading) => reading.pos === 'adjective' && reading.enclitic === '')) {
    const fits = (other: Reading, own: Reading): boolean =>
      other.pos === 'adjective' &&
      own.pos === 'adjective' &&
      other.enclitic === '' &&
      other.number === 'singular' &&
      own.number === 'singular' &&
      other.gender !== own.gender;
    if (word.endsWith('ة')) {
      offer(word.slice(0, -1), 'gender', fits);
      offer(`${word.slice(0, -1)}ا`, 'gender', fits);
    } else {
      offer(`${word}ة`, 'gender', fits);
      if (word.endsWith('ا')) offer(`${word.slice(0, -1)}ة`, 'gender', fits);
    }
  }
  if (readings.some((reading) => isNominal(reading) && reading.enclitic === '')) {
    const fits = (other: Reading, own: Reading): boolean =>
      isNominal(other) && isNominal(own) && other.enclitic === '' && own.enclitic === '';
    const many = (other: Reading, own: Reading): boolean =>
      fits(other, own) && other.number !== 'singular' && own.number !== 'singular';
    if (word.endsWith('ون') || word.endsWith('ان')) offer(`${word.slice(0, -2)}ين`, 'case', many);
    if (word.endsWith('ين')) {
      offer(`${word.slice(0, -2)}ون`, 'case', many);
      offer(`${word.slice(0, -2)}ان`, 'case', many);
    }
    const single = (other: Reading, own: Reading): boolean =>
      fits(other, own) && !other.definite && !own.definite && other.gender === own.gender;
    if (word.endsWith('ا')) offer(word.slice(0, -1), 'accusative', single);
    else if (!/[ةىء]$|ات$/.test(word)) offer(`${word}ا`, 'accusative', single);
  }
  if (readings.some(isVerb)) {
    const third = (other: Reading, own: Reading): boolean =>
      isVerb(other) &&
      isVerb(own) &&
      other.tense === own.tense &&
      other.person === 3 &&
      own.person === 3 &&
      other.enclitic === own.enclitic;
    const mood = (other: Reading, own: Reading): boolean =>
      third(other, own) && other.number === 'plural' && own.number === 'plural';
    if (word.endsWith('ون')) offer(`${word.slice(0, -2)}وا`, 'mood', mood);
    if (word.endsWith('وا')) offer(`${word.slice(0, -2)}ون`, 'mood', mood);
    const single = (other: Reading, own: Reading): boolean =>
      third(other, own) &&
      other.number === 'singular' &&
      own.number === 'singular' &&
      other.gender !== own.gender;
    for (const text of inOtherGender(word)) offer(text, 'verb', single);
  }
  return [...found.values()];
}

const PRESENT = /^([وف]?س?)([يت])(.+)$/;

/** «يستمر» and «تستمر», «بدأ» and «بدأت», «مضى» and «مضت», «دعا» and «دعت». */
function* inOtherGender(verb: string): Generator<string> {
  const present = PRESENT.exec(verb);
  if (present) {
    const [, front, person, rest] = present as unknown as [string, string, string, string];
    yield front + (person === 'ي' ? 'ت' : 'ي') + rest;
  }
  if (verb.endsWith('ت')) {
    const stem = verb.slice(0, -1);
    yield stem;
    yield `${stem}ى`;
    yield `${stem}ا`;
  } else yield `${/[ىا]$/.test(verb) ? verb.slice(0, -1) : verb}ت`;
}

function sameWord(own: Reading, other: Reading): boolean {
  return own.lemma === other.lemma && own.proclitics.join('') === other.proclitics.join('');
}
