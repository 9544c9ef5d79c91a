/**
 * Reads grammar off Ayaspell: the headings of its noun lists, its verb morphology, and which affixes a word takes.
 */
import type { Ending, VerbEnding } from '../grammar.ts';
import type { PartOfSpeech } from '../lexicon.ts';
import type { Tail } from './expand.ts';
import type { DictionaryEntry } from './hunspell.ts';
import { type Description, type KnownGrammar, PLAIN, PRONOUN } from './known.ts';

/** The headings of Ayaspell's lists of the closed classes. */
export const CLOSED = /^(?:stopwords|tools)/;

/** Ayaspell's headings; participles have their own and are adjectives until a list says otherwise. */
const PARTS_BY_SECTION: readonly (readonly [RegExp, PartOfSpeech])[] = [
  [/^verb\.huns/, 'verb'],
  [CLOSED, 'particle'],
  [/القارات|البلدان|العواصم/, 'place'],
  [/أشخاص/, 'name'],
  [/اسم-الفاعل|اسم-المفعول|صفة|صفات|التفضيل|النسبة/, 'adjective'],
  [/أسماء|اسم-جامد|مصادر|المصادر|مختلفات|اﻷسماء/, 'noun'],
];

function partOfSpeech(entry: DictionaryEntry): PartOfSpeech {
  const own = /^own (\w+)$/.exec(entry.section)?.[1];
  if (own !== undefined) return own as PartOfSpeech;
  const listed = PARTS_BY_SECTION.find(([heading]) => heading.test(entry.section))?.[1] ?? 'noun';
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
const TENSES = { pst: 'past', prst: 'present', imp: 'imperative' } as const;

/** Every way to understand an entry: a verb form may be past as well as imperative. */
export function describeEntry(entry: DictionaryEntry, known: KnownGrammar): readonly Description[] {
  const pos = partOfSpeech(entry);
  if (pos === 'verb') return describeVerb(entry);
  if (pos === 'particle') return known.closedWord(entry.word);
  const listed = known.nominals(entry.word).filter((description) => fits(description.class.pos, pos));
  return listed.length > 0 ? listed : [describeNominal(entry, pos)];
}

/** A listed noun may be among Ayaspell's participles and the reverse, but a name stays a name. */
function fits(listed: PartOfSpeech, section: PartOfSpeech): boolean {
  return listed === section || (listed !== 'place' && (section === 'noun' || section === 'adjective'));
}

/** Broken plurals without tanwin: مدارس, تقارير. */
const DIPTOTE_PLURAL = /^[^أ].ا.ي?.$/;
/** أفعال, of nouns that take no plural of their own. */
const AFAAL = /^أ..ا.$/;

function describeNominal(entry: DictionaryEntry, pos: PartOfSpeech): Description {
  const { word, flags } = entry;
  const plain = { ...PLAIN, pos };
  if (pos === 'name') return { class: plain, lemma: word };
  const simple = pos === 'noun' && !flags.includes('CA') && !flags.includes('HA') && !flags.includes('LA');
  if (simple && ((!flags.includes('JA') && DIPTOTE_PLURAL.test(word)) || AFAAL.test(word))) {
    return { class: { ...plain, gender: 'f', number: 'plural' }, lemma: word };
  }
  // Towns and countries are feminine except those listed.
  const feminine = word.endsWith('ة') || pos === 'place';
  return { class: { ...plain, gender: feminine ? 'f' : 'm', number: 'singular' }, lemma: word };
}

function describeVerb(entry: DictionaryEntry): Description[] {
  const lemma = /st:(\S+)/.exec(entry.morphology)?.[1] ?? entry.word;
  const inflects = entry.flags.some((flag) => VERB_SUFFIX.test(flag) && flag.endsWith('x'));
  return [...entry.morphology.matchAll(/is:(\w+)/g)].map(([, name]) => {
    const tense = TENSES[name as keyof typeof TENSES];
    const ending = inflects ? feminineOf(entry.word, lemma, tense) : endingOf(entry.word, lemma, tense);
    return { class: { ...PLAIN, pos: 'verb', tense, ending }, lemma };
  });
}

/** Ayaspell lists بدأت and باتت, which take endings of their own, beside بدأ and بات. */
function feminineOf(word: string, lemma: string, tense: 'past' | 'present' | 'imperative'): VerbEnding {
  const feminine = tense === 'past' && word.endsWith('ت') && (!lemma.endsWith('ت') || word === `${lemma}ت`);
  return feminine ? 'ت3' : '';
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

/** What the suffixes of a tail say. `bodyLabel` is the compiler's business. */
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
