/** Lists of names, titles, places and cues, compiled from `dictionaries/` into one file that any door can load. */
import type { Gender } from '../lexicon/index.ts';
import { fold, foldAlef, frontSplits, remember } from '../text/index.ts';
import { type GazetteerLists, openGazetteer, type TitleEntry } from './gazetteer-file.ts';
import { type TaggerModel, unpackModel } from './model.ts';
import { readWordClass } from './word-classes.ts';
import { openWords } from './word-table.ts';

export interface NameEntry {
  /** 0..1 each: how strongly the lists have it as a given name of a man, of a woman, and as a family name. */
  readonly male: number;
  readonly female: number;
  readonly family: number;
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
  /** One word, or two with a blank between. */
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
  /** نوع, فصيلة, داء: what follows is a thing's name, or somebody's whom it is named after. */
  isThingHead(word: string): boolean;
  /** فيلم, رواية, عنوان: what stands in quotation marks after it is called so. */
  isWorkHead(word: string): boolean;
  /** Clubs and companies of one word or several: فيورنتينا, «رولز رويس». */
  isThing(words: string): boolean;
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

/**
 * @param bytes of `gazetteer.bin`.
 * @param parts.model false for the lists alone, as the trainer wants them: the model there may be of an older version.
 * @throws when the bytes, or the model in them, are of another version.
 */
export function loadGazetteer(bytes: Uint8Array, parts: { readonly model?: boolean } = {}): Gazetteer {
  const { lists, strengths, classes, model, ...sections } = openGazetteer(bytes);
  const data = JSON.parse(new TextDecoder().decode(lists)) as GazetteerLists;
  const names = openWords(sections.names);
  const foreign = openWords(sections.foreign);
  const places = openWords(sections.places);
  const titles = new Map<string, TitleMatch>();
  const add = (form: string | undefined, entry: TitleEntry, gender: Gender | undefined): void => {
    if (form && !titles.has(foldAlef(form))) titles.set(foldAlef(form), { entry, gender });
  };
  for (const entry of data.titles) {
    const { masculine, feminine, abbreviations, common } = entry;
    const invariable = common || masculine === feminine;
    add(masculine, entry, invariable ? undefined : 'm');
    add(feminine, entry, masculine === feminine ? undefined : 'f');
    for (const short of abbreviations) add(short.replace(/[./\s]/g, ''), entry, undefined);
  }
  const openings = new Set([...titles.keys()].map((title) => title.split(' ', 1)[0]!));
  const roles = new Map<string, Gender>();
  for (const [masculine, feminine] of data.roleHeads) {
    roles.set(foldAlef(masculine), 'm');
    if (feminine && feminine !== masculine) roles.set(foldAlef(feminine), 'f');
  }
  const placeHeads = new Set(data.placeHeads.map(foldAlef));
  const organisationHeads = new Set(data.organisationHeads.map(foldAlef));
  const thingHeads = new Set(data.thingHeads.map(foldAlef));
  const workHeads = new Set(data.workHeads.map(foldAlef));
  const things = new Set(data.things.map(foldAlef));
  const nameClasses = new Set(data.nameClasses);
  const compoundFirsts = new Set(data.compoundFirsts.map(foldAlef));
  // «صلي الله عليه وسلم» is written so as often.
  const formulas = new Set(data.formulas.map(fold));
  const wordClass = (folded: string): number => (classes.length > 0 ? readWordClass(classes, folded) : -1);
  return {
    name(word) {
      const at = names.find(foldAlef(word)) * 3;
      if (at < 0) return undefined;
      const [male, female, family] = [strengths[at]!, strengths[at + 1]!, strengths[at + 2]!];
      return { male: male / 100, female: female / 100, family: family / 100 };
    },
    isForeign: (word) => foreign.find(foldAlef(word)) >= 0,
    isPlace: (words) => places.find(foldAlef(words)) >= 0,
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
    isThingHead: (word) => thingHeads.has(foldAlef(word)),
    isWorkHead: (word) => workHeads.has(foldAlef(word)),
    isThing: (words) => things.has(foldAlef(words)),
    opensTheophoric: (word) => compoundFirsts.has(foldAlef(word)),
    isFormula: (words) => formulas.has(fold(words)),
    wordClass,
    standsAsName: (word) => nameClasses.has(wordClass(fold(word))),
    model: parts.model !== false && model.length > 0 ? unpackModel(model) : undefined,
  };
}
