/**
 * What the tagger sees of a sentence: hashes and classes of each word, and hashed features of each position. The trainer
 * and the tagger take the same.
 */
import { type Lexicon, PARTS_OF_SPEECH } from '../lexicon/index.ts';
import { fold, foldAlef, frontSplits } from '../text/index.ts';
import type { Gazetteer } from './gazetteer.ts';
import { habits, withEnding } from './habits.ts';
import type { NameLists } from './names.ts';
import { readVerb } from './verbs.ts';

/** A word by itself: hashes of its letters, and what the lists and the lexicon say of it, as numbers. */
export interface WordView {
  readonly stem: number;
  readonly shape: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly prefix4: number;
  readonly names: number;
  readonly words: number;
  readonly cue: number;
  /** The class by its neighbours in the press, -1 of words seldom met. */
  readonly kind: number;
  readonly reading: number;
  readonly proclitic: number;
  readonly trigrams: readonly number[];
}

/** What neighbours are paired by. */
export type PairView = Pick<WordView, 'stem' | 'suffix2' | 'names' | 'words' | 'cue' | 'kind'>;

/** How many words to either side a position sees. */
export const REACH = 2;

/** Beyond either end of the sentence. */
export const NO_WORD: WordView = {
  ...{ stem: 1, shape: 1, suffix2: 1, suffix3: 1, suffix4: 1, prefix2: 1, prefix3: 1, prefix4: 1 },
  ...{ names: -1, words: -1, cue: -1, kind: -2, reading: -1, proclitic: -1, trigrams: [] },
};

/** Bits of rarity: below the first a word is met at all, below the last it is in every paper. */
const RARITIES = [19, 18.2, 15.3, 12] as const;
const [MET] = RARITIES;
/** A word that is rarer is hardly the whole word where its stem is a name. */
const SELDOM = 16.8;

/** The word without a conjunction or preposition, where the lists or the counts say that it is one. */
export function tokenStem(
  word: string,
  { lexicon, gazetteer }: NameLists,
): { stem: string; proclitic: string } {
  if (gazetteer.name(word) || gazetteer.isPlace(word)) return { stem: word, proclitic: '' };
  const whole = lexicon.rarity(word);
  for (const { proclitics, length, definite } of frontSplits(word)) {
    const front = proclitics.filter((each) => each !== 'ال').join('');
    // «أزيد من مئة» does not ask about زيد.
    if (!front || front.startsWith('أ')) continue;
    const stem = definite ? `ال${word.slice(length)}` : word.slice(length);
    if (stem.length < 3) continue;
    const named = gazetteer.name(stem) !== undefined || gazetteer.isPlace(stem);
    const rarity = lexicon.rarity(stem);
    const isName = named && whole > SELDOM && !isWhole(word, front, lexicon);
    if (isName || (rarity < MET && rarity < whole - 1)) return { stem, proclitic: front };
  }
  return { stem: word, proclitic: '' };
}

/** كيانا is a noun with its tanwin, and not ك before يانا: the dictionary reads the word with all its letters first. */
function isWhole(word: string, front: string, lexicon: Lexicon): boolean {
  const [first] = lexicon.analyse(word);
  if (!first || first.pos === 'name' || first.proclitics.join('').startsWith(front)) return false;
  return lexicon.rarity(word) < MET;
}

export function viewWord(word: string, lists: NameLists): WordView {
  const { lexicon, gazetteer } = lists;
  const arabic = /[\u0621-\u064a]/.test(word);
  const { stem, proclitic } = arabic ? tokenStem(word, lists) : { stem: word, proclitic: '' };
  const folded = fold(stem);
  // The corpora have every ى as ي.
  const spellings = stem.endsWith('ي') ? withEnding(habits(stem), 'ى') : habits(stem);
  const level = (strength = 0): number => (strength >= 0.7 ? 3 : strength >= 0.35 ? 2 : strength > 0 ? 1 : 0);
  const entry = gazetteer.name(spellings.find((each) => gazetteer.name(each)) ?? stem);
  const listed = entry ? 1 + level(entry.male) + 4 * level(entry.female) + 16 * level(entry.family) : 0;
  const rarities = spellings.map((each) => lexicon.rarity(each));
  const rarity = Math.min(...rarities);
  const bucket = RARITIES.filter((least) => rarity < least).length;
  const known = spellings.some((each) => lexicon.contains(each)) ? 1 : 0;
  const definite = stem.startsWith('ال') ? 1 : 0;
  return {
    stem: hash(folded),
    shape: shapeOf(word),
    names: listed * 2 + (gazetteer.isPlace(stem) ? 1 : 0),
    words: bucket + 5 * known + 10 * definite,
    cue: cueOf(stem, gazetteer),
    kind: kindOf(stem, word, gazetteer),
    suffix2: hash(folded.slice(-2)),
    suffix3: hash(folded.slice(-3)),
    suffix4: hash(folded.slice(-4)),
    prefix2: hash(folded.slice(0, 2)),
    prefix3: hash(folded.slice(0, 3)),
    prefix4: hash(folded.slice(0, 4)),
    reading: readingOf(bucket === 0 ? stem : spellings[rarities.indexOf(rarity)]!, lexicon),
    proclitic: proclitic === '' ? 0 : hash(proclitic),
    trigrams: trigramsOf(folded),
  };
}

function kindOf(stem: string, word: string, gazetteer: Gazetteer): number {
  const kind = gazetteer.wordClass(fold(stem));
  return kind < 0 && stem !== word ? gazetteer.wordClass(fold(word)) : kind;
}

/** What the lexicon takes the word for first, and whether only after particles. */
function readingOf(word: string, lexicon: Lexicon): number {
  const [first] = lexicon.analyse(word);
  if (!first) return 0;
  const isSplit = first.proclitics.some((each) => each !== 'ال');
  return 1 + PARTS_OF_SPEECH.indexOf(first.pos) + (isSplit ? 16 : 0) + (first.enclitic ? 32 : 0);
}

function shapeOf(word: string): number {
  if (/^[\u0621-\u064a]+$/.test(word)) return Math.min(word.length, 9);
  if (/^[0-9\u0660-\u0669]/.test(word)) return 10;
  if (/^[A-Za-z]/.test(word)) return 11;
  return 12 + (word.charCodeAt(0) & 63);
}

function cueOf(stem: string, gazetteer: Gazetteer): number {
  const title = gazetteer.title(stem);
  if (title) return title.entry.class === 'style-of-address' ? 1 : title.entry.ambiguous ? 2 : 3;
  if (gazetteer.roleHead(foldAlef(stem).replace(/^ال/, ''))) return 4;
  if (gazetteer.isOrganisationHead(stem)) return 5;
  if (gazetteer.isPlaceHead(stem)) return 6;
  const verb = readVerb(stem);
  if (verb) return 7 + (verb.weak ? 1 : 0) + (verb.class === 'says' ? 2 : verb.class === 'does' ? 4 : 6);
  return 0;
}

/** What letters foreign names have inside: every three of the first eight. */
function trigramsOf(word: string): number[] {
  const found: number[] = [];
  for (let at = 0; at + 3 <= word.length && at < 6; at++) found.push(hash(word.slice(at, at + 3)));
  return found;
}

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** Mixes a template's number with its values; the finalizer is murmur3's. */
function mix(template: number, a: number, b = 0): number {
  let value = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  value = Math.imul((value ^ (value >>> 13)) + Math.imul(b, 0x27d4eb2f), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** At most so many features has a word from one place. */
export const MOST_OWN = 32;

/**
 * Writes the features of a word alone to `found`, by where it stands from the position that is labelled.
 * @param place 0 two words before it, 2 on it, 4 two words after it.
 * @returns how many there are.
 */
export function ownFeatures(word: WordView, place: number, found: Int32Array): number {
  let template = 1 + 20 * place;
  let at = 0;
  found[at++] = mix(template++, word.stem);
  found[at++] = mix(template++, word.names, word.words);
  found[at++] = mix(template++, word.cue, word.proclitic);
  found[at++] = mix(template++, word.names);
  found[at++] = mix(template++, word.shape);
  found[at++] = mix(template++, word.kind);
  found[at++] = mix(template++, word.reading);
  if (place > 0 && place < 2 * REACH) {
    found[at++] = mix(template++, word.suffix3);
    found[at++] = mix(template++, word.suffix2);
    found[at++] = mix(template++, word.prefix3);
  }
  if (place !== REACH) return at;
  found[at++] = mix(template++, word.prefix2);
  found[at++] = mix(template++, word.suffix4);
  found[at++] = mix(template++, word.prefix4);
  found[at++] = mix(template++, word.words, word.shape);
  found[at++] = mix(template++, word.proclitic, word.names);
  found[at++] = mix(template++, word.kind, word.names);
  found[at++] = mix(template++, word.kind, word.words);
  found[at++] = mix(template++, word.reading, word.names);
  for (const trigram of word.trigrams) found[at++] = mix(template, trigram);
  return at;
}

/** How many features two or three neighbours have together. */
export const PAIRS = 19;

/** Writes the features that a position shares with its neighbours to `found`, the constant one first. */
export function pairFeatures(before: PairView, own: PairView, after: PairView, found: Int32Array): void {
  let at = 0;
  found[at++] = mix(100, 0);
  found[at++] = mix(101, before.cue, own.names);
  found[at++] = mix(102, before.cue, own.words);
  found[at++] = mix(103, before.names, own.names);
  found[at++] = mix(104, own.names, after.names);
  found[at++] = mix(105, before.words, own.words);
  found[at++] = mix(106, own.words, after.words);
  found[at++] = mix(107, before.stem, own.stem);
  found[at++] = mix(108, own.stem, after.stem);
  found[at++] = mix(109, before.stem, own.names);
  found[at++] = mix(110, own.names, after.stem);
  found[at++] = mix(111, before.cue, after.names * 64 + own.names);
  found[at++] = mix(112, before.suffix2, own.suffix2);
  found[at++] = mix(113, before.kind, own.kind);
  found[at++] = mix(114, own.kind, after.kind);
  found[at++] = mix(115, before.kind, own.names);
  found[at++] = mix(116, own.names, after.kind);
  found[at++] = mix(117, before.cue, own.kind);
  found[at++] = mix(118, before.kind, own.stem);
}

/** All features of each position: for the trainer. */
export function sentenceFeatures(views: readonly WordView[]): Int32Array[] {
  const found = new Int32Array(MOST_OWN);
  return views.map((own, at) => {
    const around = Array.from({ length: 2 * REACH + 1 }, (_, place) => views[at + place - REACH] ?? NO_WORD);
    const all = around.flatMap((view, place) => [...found.subarray(0, ownFeatures(view, place, found))]);
    pairFeatures(around[REACH - 1]!, own, around[REACH + 1]!, found);
    return Int32Array.from([...all, ...found.subarray(0, PAIRS)]);
  });
}
