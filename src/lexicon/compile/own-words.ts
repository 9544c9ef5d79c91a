/**
 * The project's own word lists, as further dictionary entries: words below a heading `== model` take the affixes of the
 * model, verbs are conjugated like a verb that Ayaspell has.
 */
import type { PartOfSpeech } from '../lexicon.ts';
import { CLOSED } from './describe.ts';
import type { AffixFile, DictionaryEntry } from './hunspell.ts';
import type { KnownGrammar } from './known.ts';

/** A word with the Ayaspell affix flags it takes. */
export interface OwnWord {
  readonly word: string;
  readonly flags: readonly string[];
  readonly pos: PartOfSpeech;
}

interface Model {
  readonly pos: PartOfSpeech;
  readonly flags: string;
  /**
   * For a word of two or three letters: with many endings it would accept too much that is not a word, فايه is not a
   * form of فاي.
   */
  readonly short?: string;
}

/**
 * Ayaspell's suffix groups: first letter A the word as it is, B with taa marbuta, C and D dual, H plural in ات, I and N
 * plural in ون, J tanwin, L nisba; second letter A with the article, B without, C and D with a pronoun.
 */
const MODELS: Readonly<Record<string, Model>> = {
  person: { pos: 'name', flags: 'AB' },
  name: { pos: 'name', flags: 'ABJA' },
  family: { pos: 'name', flags: 'AAAB' },
  'nisba-name': { pos: 'name', flags: 'BABB' },
  place: { pos: 'place', flags: 'ABLALB', short: 'AB' },
  'the-place': { pos: 'place', flags: 'AALALB', short: 'AA' },
  nisba: { pos: 'adjective', flags: 'BDBCBBBADDDCDBDAHDHCHBHANDNCNBNAJA' },
  adjective: { pos: 'adjective', flags: 'BDBCBBBADDDCDBDAHDHCHBHAIDICIBIAJA' },
  noun: { pos: 'noun', flags: 'ADACABAA', short: 'AAAB' },
  'noun-plural-at': { pos: 'noun', flags: 'ADACABAACDCCCBCAHDHCHBHAJA', short: 'AAAB' },
  'noun-f': { pos: 'noun', flags: 'ADACABAACDCCCBCAHDHCHBHAJA', short: 'AAAB' },
  'noun-broken': { pos: 'noun', flags: 'ADACABAAJA', short: 'AAAB' },
  masdar: { pos: 'noun', flags: 'ADACABAACDCCCBCAHDHCHBHAJA', short: 'AAAB' },
  form: { pos: 'particle', flags: 'TbTc' },
};

const SHORT = 3;

export function parseWordList(text: string): OwnWord[] {
  const words: OwnWord[] = [];
  let model: Model | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    const heading = /^== (\S+)$/.exec(line)?.[1];
    if (heading !== undefined) {
      model = MODELS[heading];
      if (model === undefined) throw new Error(`No word model "${heading}".`);
      continue;
    }
    if (model === undefined) throw new Error(`"${line}" stands below no heading.`);
    for (const word of line.trim().split(/\s+/)) words.push({ word, ...affixed(word, model) });
  }
  return words;
}

function affixed(word: string, model: Model): { pos: PartOfSpeech; flags: string[] } {
  const ending = model === MODELS.adjective && word.endsWith('ي') ? MODELS.nisba! : model;
  const flags = (word.length <= SHORT ? model.short : undefined) ?? ending.flags;
  return { pos: model.pos, flags: flags.match(/../g)! };
}

/** Own words as entries; their section says their part of speech, see `describe.ts`. */
export function ownEntries(words: readonly OwnWord[], affixes: AffixFile): DictionaryEntry[] {
  const known = new Map(affixes.flagSets.map((flags, index) => [flags.join(''), index]));
  return words.map(({ word, flags, pos }) => {
    const key = flags.join('');
    if (!known.has(key)) known.set(key, known.size);
    return { word, flags, flagSet: known.get(key)!, morphology: '', section: `own ${pos}` };
  });
}

/**
 * Conjugates each verb of `lines` (`verb model`) like its model: every entry of the model's lemma with the model's
 * letters replaced by the verb's, place by place. The letters that differ must be root letters that no affix has.
 */
export function conjugateLike(lines: string, entries: readonly DictionaryEntry[]): DictionaryEntry[] {
  const pairs = lines
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/) as [verb: string, model: string]);
  const byLemma = new Map<string, DictionaryEntry[]>(pairs.map(([, model]) => [model, []]));
  for (const entry of entries) byLemma.get(lemmaOf(entry))?.push(entry);
  return pairs.flatMap(([verb, model]) => {
    const forms = byLemma.get(model)!;
    if (forms.length === 0 || verb.length !== model.length)
      throw new Error(`${verb} cannot be like ${model}.`);
    const letters = new Map([...model].map((letter, index) => [letter, verb[index]!]));
    const convert = (text: string) => text.replace(/./gu, (letter) => letters.get(letter) ?? letter);
    return forms.map((entry) => ({
      ...entry,
      word: convert(entry.word),
      morphology: entry.morphology.replace(`st:${model}`, `st:${verb}`),
    }));
  });
}

/** Ayaspell has يلتقيا of the dual but not يلتقيان, for all verbs with a weak last letter. */
export function completeDuals(entries: readonly DictionaryEntry[]): DictionaryEntry[] {
  return entries
    .filter((entry) => {
      const weak = /[ىاي]$/.test(lemmaOf(entry));
      return weak && entry.morphology.includes('is:prst') && /^[يت].+(?:يا|وا)$/.test(entry.word);
    })
    .filter((entry) => entry.word.endsWith('يا') || lemmaOf(entry).endsWith('ا'))
    .map((entry) => ({ ...entry, word: `${entry.word}ن`, flags: INDICATIVE, flagSet: INDICATIVE_SET }));
}

/** Suffix groups that make a nisba of a noun: إعلام, إعلامي. */
const NISBA_GROUPS = ['LA', 'LB'];

/** Ayaspell has إعلاميين of إعلام but not إعلاميون: for each dual يان the plural يون, with the dual's prefixes. */
export function completeNisbaPlurals(affixes: AffixFile): AffixFile {
  const suffixes = new Map(affixes.suffixes);
  for (const group of NISBA_GROUPS) {
    const rules = suffixes.get(group) ?? [];
    const plurals = rules
      .filter(({ append }) => /يان?$/.test(append))
      .map((rule) => ({ ...rule, append: rule.append.replace(/يا(?=ن?$)/, 'يو') }));
    suffixes.set(group, [...rules, ...plurals]);
  }
  return { ...affixes, suffixes };
}

/** أثري, تلقائي: Ayaspell lists some nisbas without their sound plural. */
export function completeNisbas(entries: readonly DictionaryEntry[]): DictionaryEntry[] {
  return entries
    .filter(({ word, section, flags }) => {
      const isNisba = section.includes('النسبة') && word.endsWith('ي') && flags.includes('BA');
      return isNisba && !flags.some((flag) => /^[IN]/.test(flag));
    })
    .map((entry) => ({ ...entry, flags: SOUND_PLURAL, flagSet: SOUND_PLURAL_SET }));
}

const SOUND_PLURAL = ['NA', 'NB', 'NC', 'ND'];
const SOUND_PLURAL_SET = -3;

/** Prefixes of an indicative: no jussive or purposive ل. */
const INDICATIVE = ['Pa', 'Pb', 'Pc', 'Pd', 'Pe', 'Pf', 'Pg', 'Pj'];
const INDICATIVE_SET = -1;

/** Prefixes of a preposition or an adverb: و, ف, ب, ل and their pairs. */
const CLOSED_FLAGS = ['Tb', 'Tc', 'Td', 'Te', 'Tm', 'Tn', 'Tp', 'Tq'];
const CLOSED_SET = -2;
const CLOSED_SECTION = 'tools.dic';
/** The heading of Ayaspell's verbs: أرقى the verb is not أرقى «more refined». */
const VERBAL = /^verb/;

/** Entries for listed words that Ayaspell does not list as such: داخل the adverb, مجموعة the noun. */
export function missingEntries(
  known: KnownGrammar,
  entries: readonly DictionaryEntry[],
  affixes: AffixFile,
): DictionaryEntry[] {
  const closed = new Set(entries.filter(({ section }) => CLOSED.test(section)).map(({ word }) => word));
  const nominal = new Set(
    entries.filter(({ section }) => !CLOSED.test(section) && !VERBAL.test(section)).map(({ word }) => word),
  );
  const particles = [...known.closedWords].filter((word) => word.length > 1 && !closed.has(word));
  const nominals = [...known.listedNominals].filter((word) => !nominal.has(word));
  return [
    ...particles.map((word) => ({
      word,
      flags: CLOSED_FLAGS,
      flagSet: CLOSED_SET,
      morphology: '',
      section: CLOSED_SECTION,
    })),
    ...ownEntries(
      nominals.map((word) => ({
        word,
        ...affixed(word, MODELS[word.endsWith('ة') ? 'noun-f' : 'noun-broken']!),
      })),
      affixes,
    ),
  ];
}

function lemmaOf(entry: DictionaryEntry): string {
  return /st:(\S+)/.exec(entry.morphology)?.[1] ?? '';
}
