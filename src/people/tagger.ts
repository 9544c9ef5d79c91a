/**
 * A linear sequence model over a sentence's tokens: who and what is named. Features are hashed into one table of
 * weights (trained by tools/train-people.ts), labels are decoded by Viterbi. The lists are features beside the words.
 */
import type { Lexicon } from '../lexicon/index.ts';
import { fold, foldAlef, frontSplits } from '../text/index.ts';
import type { Gazetteer } from './gazetteer.ts';
import { LABELS, type Label, type TaggerModel } from './model.ts';
import { readVerb } from './verbs.ts';

const COUNT = LABELS.length;
/** I-X may follow B-X and I-X alone. */
const ALLOWED: readonly (readonly boolean[])[] = LABELS.map((before) =>
  LABELS.map((after) => !after.startsWith('I-') || before.slice(2) === after.slice(2)),
);

export interface Tagged {
  readonly label: Label;
  /** How far the label's score stands above the best other kind's, in the weights' unit. */
  readonly margin: number;
}

/** What the model sees of a token: hashes and classes, computed once a word and kept. */
interface WordView {
  readonly stem: number;
  readonly shape: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly names: number;
  readonly words: number;
  readonly cue: number;
  readonly proclitic: number;
}

const CACHE_LIMIT = 20_000;

export interface Tagger {
  tag(words: readonly string[]): Tagged[];
  /** For the trainer: the features of each position. */
  features(words: readonly string[]): Int32Array[];
}

export function createTagger(model: TaggerModel, lists: { lexicon: Lexicon; gazetteer: Gazetteer }): Tagger {
  const mask = (1 << model.bits) - 1;
  const cache = new Map<string, WordView>();
  const view = (word: string): WordView => {
    let known = cache.get(word);
    if (!known) {
      if (cache.size >= CACHE_LIMIT) cache.clear();
      known = viewWord(word, lists);
      cache.set(word, known);
    }
    return known;
  };
  const features = (words: readonly string[]): Int32Array[] => {
    const views = words.map(view);
    return views.map((_, at) => featuresAt(views, at));
  };
  return { features, tag: (words) => decode(features(words), model, mask) };
}

/** The word without a conjunction or preposition, where the lists or the counts say that it is one. */
export function tokenStem(
  word: string,
  { lexicon, gazetteer }: { lexicon: Lexicon; gazetteer: Gazetteer },
): { stem: string; proclitic: string } {
  if (gazetteer.name(word) || gazetteer.isPlace(word)) return { stem: word, proclitic: '' };
  const whole = lexicon.frequency(word);
  for (const { proclitics, length, definite } of frontSplits(word)) {
    const front = proclitics.filter((each) => each !== 'ال').join('');
    if (!front) continue;
    const stem = definite ? `ال${word.slice(length)}` : word.slice(length);
    if (stem.length < 3) continue;
    const named = gazetteer.name(stem) !== undefined || gazetteer.isPlace(stem);
    if (named ? whole < 10 : lexicon.frequency(stem) > whole * 2 + 2) return { stem, proclitic: front };
  }
  return { stem: word, proclitic: '' };
}

const NO_WORD: WordView = {
  stem: 1,
  shape: 1,
  suffix2: 1,
  suffix3: 1,
  prefix2: 1,
  prefix3: 1,
  names: -1,
  words: -1,
  cue: -1,
  proclitic: -1,
};

function viewWord(word: string, lists: { lexicon: Lexicon; gazetteer: Gazetteer }): WordView {
  const { lexicon, gazetteer } = lists;
  const arabic = /[\u0621-\u064a]/.test(word);
  const { stem, proclitic } = arabic ? tokenStem(word, lists) : { stem: word, proclitic: '' };
  const folded = fold(stem);
  const entry = gazetteer.name(stem);
  const level = (strength = 0): number => (strength >= 0.7 ? 3 : strength >= 0.35 ? 2 : strength > 0 ? 1 : 0);
  const names = entry ? 1 + level(entry.male) + 4 * level(entry.female) + 16 * level(entry.family) : 0;
  const frequency = Math.max(...habits(stem).map((each) => lexicon.frequency(each)));
  const bucket = frequency === 0 ? 0 : frequency < 4 ? 1 : frequency < 30 ? 2 : frequency < 300 ? 3 : 4;
  const known = habits(stem).some((each) => lexicon.contains(each)) ? 1 : 0;
  const definite = stem.startsWith('ال') ? 1 : 0;
  return {
    stem: hash(folded),
    shape: shapeOf(word),
    suffix2: hash(folded.slice(-2)),
    suffix3: hash(folded.slice(-3)),
    prefix2: hash(folded.slice(0, 2)),
    prefix3: hash(folded.slice(0, 3)),
    names: names * 2 + (gazetteer.isPlace(stem) ? 1 : 0),
    words: bucket + 5 * known + 10 * definite,
    cue: cueOf(stem, gazetteer),
    proclitic: proclitic === '' ? 0 : hash(proclitic),
  };
}

/** The spellings a writer may mean who leaves out hamzas and dots: ايضا is أيضا, الى is إلى, جامعه is جامعة. */
function habits(word: string): string[] {
  const article = word.startsWith('ال') && word.length > 4 ? 'ال' : '';
  const stem = word.slice(article.length);
  const spellings = [word];
  if (stem.startsWith('ا')) spellings.push(`${article}أ${stem.slice(1)}`, `${article}إ${stem.slice(1)}`);
  for (const spelling of [...spellings]) {
    if (spelling.endsWith('ي')) spellings.push(`${spelling.slice(0, -1)}ى`);
    if (spelling.endsWith('ه')) spellings.push(`${spelling.slice(0, -1)}ة`);
  }
  return spellings;
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

const OFFSETS = [-2, -1, 0, 1, 2];

function featuresAt(views: readonly WordView[], at: number): Int32Array {
  const own = views[at]!;
  const before = views[at - 1] ?? NO_WORD;
  const after = views[at + 1] ?? NO_WORD;
  const found: number[] = [mix(0, 0)];
  let template = 1;
  for (const offset of OFFSETS) {
    const word = views[at + offset] ?? NO_WORD;
    found.push(
      mix(template++, word.stem),
      mix(template++, word.names, word.words),
      mix(template++, word.cue, word.proclitic),
      mix(template++, word.names),
      mix(template++, word.shape),
    );
  }
  for (const word of [before, own, after]) {
    found.push(mix(template++, word.suffix3), mix(template++, word.suffix2), mix(template++, word.prefix3));
  }
  found.push(
    mix(template++, own.prefix2),
    mix(template++, own.words, own.shape),
    mix(template++, own.proclitic, own.names),
    mix(template++, before.cue, own.names),
    mix(template++, before.cue, own.words),
    mix(template++, before.names, own.names),
    mix(template++, own.names, after.names),
    mix(template++, before.words, own.words),
    mix(template++, own.words, after.words),
    mix(template++, before.stem, own.stem),
    mix(template++, own.stem, after.stem),
    mix(template++, before.stem, own.names),
    mix(template++, own.names, after.stem),
    mix(template++, before.cue, after.names * 64 + own.names),
    mix(template++, before.suffix2, own.suffix2),
  );
  return Int32Array.from(found);
}

function decode(features: readonly Int32Array[], model: TaggerModel, mask: number): Tagged[] {
  const length = features.length;
  const { weights, transitions } = model;
  const local = new Float64Array(length * COUNT);
  const score = new Float64Array(length * COUNT);
  const back = new Uint8Array(length * COUNT);
  for (let at = 0; at < length; at++) {
    for (const feature of features[at]!) {
      const row = (feature & mask) * COUNT;
      for (let label = 0; label < COUNT; label++) local[at * COUNT + label]! += weights[row + label]!;
    }
    for (let label = 0; label < COUNT; label++) {
      let best = Number.NEGATIVE_INFINITY;
      if (at === 0) best = LABELS[label]!.startsWith('I-') ? Number.NEGATIVE_INFINITY : 0;
      else
        for (let earlier = 0; earlier < COUNT; earlier++) {
          if (!ALLOWED[earlier]![label]) continue;
          const value = score[(at - 1) * COUNT + earlier]! + transitions[earlier * COUNT + label]!;
          if (value > best) {
            best = value;
            back[at * COUNT + label] = earlier;
          }
        }
      score[at * COUNT + label] = best + local[at * COUNT + label]!;
    }
  }
  const tagged: Tagged[] = new Array(length);
  let label = 0;
  for (let each = 1; each < COUNT; each++)
    if (score[(length - 1) * COUNT + each]! > score[(length - 1) * COUNT + label]!) label = each;
  for (let at = length - 1; at >= 0; at--) {
    tagged[at] = { label: LABELS[label]!, margin: marginOf(local, at, label) };
    label = back[at * COUNT + label]!;
  }
  return tagged;
}

/** B and I of one kind are no rivals: the margin is to the best label of another kind. */
function marginOf(local: Float64Array, at: number, label: number): number {
  const kind = LABELS[label]!.slice(2);
  let rival = Number.NEGATIVE_INFINITY;
  for (let each = 0; each < COUNT; each++)
    if (LABELS[each]!.slice(2) !== kind) rival = Math.max(rival, local[at * COUNT + each]!);
  return local[at * COUNT + label]! - rival;
}
