/**
 * Reads grammar off Ayaspell: the headings of its noun lists, its verb morphology, and which affixes a word takes.
 */
import type { Ending, EntryClass, VerbEnding } from '../grammar.ts';
import type { PartOfSpeech } from '../lexicon.ts';
import type { Tail } from './expand.ts';
import type { DictionaryEntry } from './hunspell.ts';

/** Ayaspell's headings; participles stand under their own and are adjectives until a list says otherwise. */
const PARTS_BY_SECTION: readonly (readonly [RegExp, PartOfSpeech])[] = [
  [/^verb\.huns/, 'verb'],
  [/^stopwords/, 'particle'],
  [/القارات|البلدان|العواصم/, 'place'],
  [/أشخاص/, 'name'],
  [/اسم-الفاعل|اسم-المفعول|صفة|صفات|التفضيل|النسبة/, 'adjective'],
  [/أسماء|اسم-جامد|مصادر|المصادر|مختلفات|اﻷسماء/, 'noun'],
];

function partOfSpeech(entry: DictionaryEntry): PartOfSpeech {
  const own = /^own (\w+)$/.exec(entry.section)?.[1];
  if (own !== undefined) return own as PartOfSpeech;
  const listed = PARTS_BY_SECTION.find(([heading]) => heading.test(entry.section))?.[1] ?? 'particle';
  // Ayaspell lists ألماني below ألمانيا: what takes a taa marbuta (suffix group B) is its adjective.
  return listed === 'place' && entry.flags.includes('BA') ? 'adjective' : listed;
}

const VERB_ENDING_BY_GROUP: Readonly<Record<string, VerbEnding>> = {
  A: 'ا',
  B: 'ان',
  C: 'ن',
  D: 'نا',
  E: 'نان',
  F: 'ت',
  K: 'تا',
  L: 'تم',
  M: 'تما',
  N: 'تن',
  O: 'وا',
  Q: 'ون',
  R: 'ي',
  S: 'ين',
  I: 'م',
  J: 'ما',
};

const VERB_SUFFIX = /^([A-Z])([a-ix])$/;
const PRONOUN = /(?:هما|هم|هن|ها|ه|كما|كم|كن|ك|نا|ني|ي)$/;
const TENSES = { pst: 'past', prst: 'present', imp: 'imperative' } as const;

const PLAIN: EntryClass = {
  pos: 'noun',
  gender: undefined,
  number: undefined,
  tense: undefined,
  ending: '',
  proclitics: 0,
  enclitic: 0,
  definite: false,
};

export interface Description {
  readonly class: EntryClass;
  readonly lemma: string;
}

/** Every way to understand an entry: a verb form may be past as well as imperative. */
export function describeEntry(entry: DictionaryEntry, closedWords: ClosedWords): readonly Description[] {
  const pos = partOfSpeech(entry);
  if (pos === 'verb') return describeVerb(entry);
  if (pos === 'particle') return [closedWords.describe(entry.word)];
  const feminine = entry.word.endsWith('ة') || /[^أ]اء$/.test(entry.word);
  const gender = feminine ? 'f' : 'm';
  return [{ class: { ...PLAIN, pos, gender, number: 'singular' }, lemma: entry.word }];
}

function describeVerb(entry: DictionaryEntry): Description[] {
  const lemma = /st:(\S+)/.exec(entry.morphology)?.[1] ?? entry.word;
  const inflects = entry.flags.some((flag) => VERB_SUFFIX.test(flag) && flag.endsWith('x'));
  return [...entry.morphology.matchAll(/is:(\w+)/g)].map(([, name]) => {
    const tense = TENSES[name as keyof typeof TENSES];
    const ending = inflects ? '' : endingOf(entry.word, lemma, tense);
    return { class: { ...PLAIN, pos: 'verb', tense, ending }, lemma };
  });
}

const PAST_ENDINGS: readonly VerbEnding[] = ['تما', 'تم', 'تن', 'تا', 'نا', 'وا', 'ت3', 'ن', 'ا'];
const PRESENT_ENDINGS: readonly VerbEnding[] = ['ان', 'ون', 'ين', 'وا', 'ن', 'ا', 'ي'];
const WEAK_FINAL = /[اىيو]$/;

/** The inflection an entry without inflecting suffixes carries inside: قاضت of قاضى, but not يكن of كان. */
function endingOf(word: string, lemma: string, tense: 'past' | 'present' | 'imperative'): VerbEnding {
  if (word === lemma) return '';
  const endings = tense === 'past' ? PAST_ENDINGS : PRESENT_ENDINGS;
  const found = endings.find((ending) => {
    const letters = ending === 'ت3' ? 'ت' : ending;
    return word.endsWith(letters) && word.length - letters.length >= 2 && !lemma.endsWith(letters.at(-1)!);
  });
  if ((found === 'ا' || found === 'ي') && WEAK_FINAL.test(lemma) && tense !== 'past') return '';
  return found ?? '';
}

/** What the suffixes of a tail tell. `bodyLabel` is the compiler's business. */
export function describeTail(tail: Tail, entry: DictionaryEntry): Omit<Ending, 'bodyLabel'> {
  const [inner, outer] = tail.suffixes;
  const plain = {
    enclitic: 0,
    gender: undefined,
    number: undefined,
    verb: '',
    nisba: false,
    lemmaLetters: 0,
  } as const;
  const shortStem = entry.flags.includes('Lx') && !entry.flags.includes('Kx');
  const bareVerb = shortStem ? 'stem' : '';
  if (inner === undefined) return { ...plain, verb: bareVerb };
  const verb = VERB_SUFFIX.exec(inner.flag);
  if (verb !== null) {
    const [, group, person] = verb;
    const enclitic = person === 'x' ? 0 : pronounLength(inner.append);
    return {
      ...plain,
      enclitic,
      verb: group! in VERB_ENDING_BY_GROUP ? verbEnding(group!, entry) : bareVerb,
    };
  }
  const enclitic = outer !== undefined ? pronounLength(outer.append) : nounEnclitic(inner.flag, inner.append);
  return { ...plain, ...nounForm(inner.flag, inner.append), enclitic };
}

function verbEnding(group: string, entry: DictionaryEntry): VerbEnding {
  if (group !== 'F') return VERB_ENDING_BY_GROUP[group]!;
  // قال takes تا but not تم, قل takes تم but not تا, كتب takes both.
  if (!entry.flags.includes('Lx')) return 'ت3';
  return entry.flags.includes('Kx') ? 'ت' : 'ت12';
}

function nounEnclitic(flag: string, append: string): number {
  // Lower-case groups are pronouns alone (حواليكم); groups C and D of the others end in ه when a pronoun is on.
  if (/^[a-z]/.test(flag)) return pronounLength(append);
  return /[CD]$/.test(flag) && append.endsWith('ه') ? 1 : 0;
}

function pronounLength(append: string): number {
  return PRONOUN.exec(append)?.[0].length ?? 0;
}

function nounForm(flag: string, append: string): Partial<Omit<Ending, 'bodyLabel'>> {
  const letters = append.replace(/ه$/, '');
  switch (flag[0]) {
    case 'B':
      return /[ةت]/.test(letters) ? { gender: 'f', number: 'singular' } : {};
    case 'C':
    case 'D':
    case 'E':
    case 'F':
    case 'G':
      return { number: 'dual', gender: letters.startsWith('ت') ? 'f' : undefined };
    case 'H':
      return { gender: 'f', number: 'plural' };
    case 'I':
      return { gender: 'm', number: 'plural' };
    case 'J':
      return {};
    case 'L':
    case 'M':
    case 'N':
      return nisbaForm(letters);
    default:
      return {};
  }
}

function nisbaForm(letters: string): Partial<Omit<Ending, 'bodyLabel'>> {
  const stemEnd = letters.indexOf('ي') + 1;
  if (stemEnd === 0) return {};
  const form = { nisba: true, lemmaLetters: stemEnd } as const;
  const rest = letters.slice(stemEnd);
  if (/^ات/.test(rest)) return { ...form, gender: 'f', number: 'plural' };
  if (/^(?:تا|تي)/.test(rest)) return { ...form, gender: 'f', number: 'dual' };
  if (/^[ةت]/.test(rest)) return { ...form, gender: 'f', number: 'singular' };
  if (/^ا/.test(rest)) return { ...form, gender: 'm', number: rest === 'ا' ? 'singular' : 'dual' };
  if (/^[وي]/.test(rest)) return { ...form, gender: 'm', number: 'plural' };
  return { ...form, gender: 'm', number: 'singular' };
}

/** Words of the closed classes, which Ayaspell lists with their clitics written on: غير, وغير, بغيره. */
export class ClosedWords {
  readonly #words: ReadonlySet<string>;

  constructor(words: ReadonlySet<string>) {
    this.#words = words;
  }

  describe(word: string): Description {
    const proclitics = this.#proclitics(word);
    const rest = word.slice(proclitics);
    const enclitic = this.#enclitic(rest);
    const stem = rest.slice(0, rest.length - enclitic);
    return {
      class: { ...PLAIN, pos: 'particle', proclitics, enclitic, definite: /^ال./.test(stem) },
      lemma: this.#words.has(stem) || enclitic === 0 ? stem : stem.replace(/ي$/, 'ى'),
    };
  }

  #proclitics(word: string): number {
    for (const pattern of [/^أ[وف][بكل]?/, /^[أوف][بكل]/, /^[أوف]/, /^[بكل]/]) {
      const length = pattern.exec(word)?.[0].length ?? 0;
      const rest = word.slice(length);
      if (length > 0 && rest.length > 1 && !WHOLE.has(word) && this.#words.has(rest)) return length;
    }
    return 0;
  }

  #enclitic(word: string): number {
    const length = PRONOUN.exec(word)?.[0].length ?? 0;
    const stem = word.slice(0, word.length - length);
    if (length === 0 || WHOLE.has(word)) return 0;
    const known = this.#words.has(stem) || this.#words.has(stem.replace(/ي$/, 'ى')) || /^[بل]$/.test(stem);
    return known ? length : 0;
  }
}

/** Closed-class words that look like a clitic and another one. */
const WHOLE = new Set([
  'أما',
  'ألا',
  'أو',
  'أي',
  'كما',
  'كأن',
  'لما',
  'لكن',
  'أين',
  'كي',
  'لن',
  'هنا',
  'هما',
  'هم',
  'هن',
  'أنهم',
]);
