/** Lists of names, titles, places and cues, compiled from `dictionaries/` into one object that any door can load. */
import type { Gender } from '../lexicon/index.ts';
import { fold, foldAlef, frontSplits, remember } from '../text/index.ts';
import { type TaggerModel, unpackModel } from './model.ts';
import { readWordClass } from './word-classes.ts';

export interface NameEntry {
  /** 0..1 each: how strongly the lists have it as a given name of a man, of a woman, and as a family name. */
  readonly male: number;
  readonly female: number;
  readonly family: number;
}

export interface TitleEntry {
  readonly masculine: string | undefined;
  readonly feminine: string | undefined;
  readonly class: string;
  readonly rank: number;
  readonly abbreviations: readonly string[];
  /** May as well be a name or a common word (السيد, سعادة, الفريق). */
  readonly ambiguous: boolean;
}

export interface TitleMatch {
  readonly entry: TitleEntry;
  readonly gender: Gender | undefined;
}

export interface TitleOpening {
  /** In order, the article among them. */
  readonly proclitics: readonly string[];
  readonly definite: boolean;
  /** The word without them, its article kept. */
  readonly stem: string;
}

export interface Gazetteer {
  /** By bare word without proclitics; hamza on alef may be missing. */
  name(word: string): NameEntry | undefined;
  /** A given name or family name of another language: كيم is a man here and a woman there. */
  isForeign(word: string): boolean;
  isPlace(words: string): boolean;
  title(words: string): TitleMatch | undefined;
  /** The ways to read a bare word as the first of a title, after its proclitics: للدكتور is ل and الدكتور. */
  titleOpenings(word: string): readonly TitleOpening[];
  /** The gender of a word that begins an office (نائب, مديرة), `undefined` for other words. */
  roleHead(word: string): Gender | undefined;
  /** مدينة, شارع: what follows is a place. */
  isPlaceHead(word: string): boolean;
  /** وزارة, جامعة: what follows is part of an organisation's name. */
  isOrganisationHead(word: string): boolean;
  /** سعد, جاد, فتح: «الله» makes another name of it. */
  opensTheophoric(word: string): boolean;
  /** Two words that name nobody, whatever either is elsewhere: بحمد الله, الأخ العزيز. */
  isFormula(words: string): boolean;
  /** The class of a folded word by its neighbours in the press, -1 of words seldom met. */
  wordClass(folded: string): number;
  /** Whether the press writes the word where it writes listed names: its class is full of them. */
  standsAsName(word: string): boolean;
  /** The tagger's weights; without them people are found by rules and lists alone. */
  readonly model: TaggerModel | undefined;
}

/** What `gazetteer.json` holds. */
export interface GazetteerData {
  readonly version: 1;
  /** Strengths of 0..100: male, female, family. */
  readonly names: Readonly<Record<string, readonly [number, number, number]>>;
  readonly foreign: readonly string[];
  readonly places: readonly string[];
  readonly titles: readonly TitleEntry[];
  readonly roleHeads: readonly (readonly [string, string | null])[];
  readonly placeHeads: readonly string[];
  readonly organisationHeads: readonly string[];
  readonly formulas: readonly string[];
  readonly compoundFirsts: readonly string[];
  /** The words' classes (word-classes.ts), in base64. */
  readonly wordClasses?: string | undefined;
  /** Those of them that are full of names. */
  readonly nameClasses?: readonly number[] | undefined;
  /** The tagger's weights (model.ts), in base64. */
  readonly model?: string | undefined;
}

/** @throws when the data is of another version. */
export function loadGazetteer(data: GazetteerData): Gazetteer {
  if (data.version !== 1)
    throw new Error(`gazetteer.json is of version ${String(data.version)}, not 1: build again`);
  const names = new Map<string, NameEntry>();
  for (const [word, [male, female, family]] of Object.entries(data.names))
    names.set(foldAlef(word), { male: male / 100, female: female / 100, family: family / 100 });
  const titles = new Map<string, TitleMatch>();
  const add = (form: string | undefined, entry: TitleEntry, gender: Gender | undefined): void => {
    if (form && !titles.has(foldAlef(form))) titles.set(foldAlef(form), { entry, gender });
  };
  for (const entry of data.titles) {
    const { masculine, feminine, abbreviations } = entry;
    const invariable = masculine === feminine;
    add(masculine, entry, invariable ? undefined : 'm');
    add(feminine, entry, invariable ? undefined : 'f');
    for (const short of abbreviations) add(short.replace(/[./\s]/g, ''), entry, undefined);
  }
  const openings = new Set([...titles.keys()].map((title) => title.split(' ', 1)[0]!));
  const roles = new Map<string, Gender>();
  for (const [masculine, feminine] of data.roleHeads) {
    roles.set(foldAlef(masculine), 'm');
    if (feminine && feminine !== masculine) roles.set(foldAlef(feminine), 'f');
  }
  const foreign = new Set(data.foreign.map(foldAlef));
  const places = new Set(data.places.map(foldAlef));
  const placeHeads = new Set(data.placeHeads.map(foldAlef));
  const organisationHeads = new Set(data.organisationHeads.map(foldAlef));
  const nameClasses = new Set(data.nameClasses);
  const compoundFirsts = new Set(data.compoundFirsts.map(foldAlef));
  // «صلي الله عليه وسلم» is written so as often.
  const formulas = new Set(data.formulas.map(fold));
  const classes = data.wordClasses ? fromBase64(data.wordClasses) : undefined;
  const wordClass = (folded: string): number => (classes ? readWordClass(classes, folded) : -1);
  return {
    name: (word) => names.get(foldAlef(word)),
    isForeign: (word) => foreign.has(foldAlef(word)),
    isPlace: (words) => places.has(foldAlef(words)),
    title: (words) => titles.get(foldAlef(words)),
    // Asked of every word of a draft; hardly any opens a title.
    titleOpenings: remember((word) =>
      frontSplits(word)
        .map(({ proclitics, length, definite }) => ({
          proclitics,
          definite,
          stem: definite ? `ال${word.slice(length)}` : word.slice(length),
        }))
        .filter(({ stem }) => openings.has(foldAlef(stem))),
    ),
    roleHead: (word) => roles.get(foldAlef(word)),
    isPlaceHead: (word) => placeHeads.has(foldAlef(word)),
    isOrganisationHead: (word) => organisationHeads.has(foldAlef(word)),
    opensTheophoric: (word) => compoundFirsts.has(foldAlef(word)),
    isFormula: (words) => formulas.has(fold(words)),
    wordClass,
    standsAsName: (word) => nameClasses.has(wordClass(fold(word))),
    model: data.model ? unpackModel(fromBase64(data.model)) : undefined,
  };
}

function fromBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  // A plain loop: with a callback for each letter it took half of the command line's start.
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
