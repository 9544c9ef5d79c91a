/**
 * A linear sequence model over a sentence's tokens: who and what is named. Features are hashed into one table of weights
 * (trained by tools/train-people.ts as a conditional random field), labels are decoded by Viterbi. The lists are features
 * beside the words.
 */
import { remember } from '../text/index.ts';
import { NO_WORD, PAIRS, pairFeatures, REACH, viewWord, type WordView } from './features.ts';
import { LABELS, type Label, mayFollow, type TaggerModel } from './model.ts';
import type { NameLists } from './names.ts';

const COUNT = LABELS.length;
const PLACES = 2 * REACH + 1;
const CACHE_LIMIT = 20_000;
/** Enough for the sentences of several drafts: at a pause of typing all but one are the same. */
const SENTENCES = 1024;
/** In no token. */
const BETWEEN = '\u0000';

export interface Tagger {
  /** @param words a sentence's bare tokens, marks of punctuation included; a label for each. */
  tag(words: readonly string[]): readonly Label[];
}

/** A word seen before: what it adds to each label's score from each place around a position. */
interface SeenWord {
  readonly view: WordView;
  readonly scores: Float32Array;
}

export function createTagger(model: TaggerModel, lists: NameLists): Tagger {
  const { weights, transitions } = model;
  const mask = (1 << model.bits) - 1;
  const seen = new Map<string, SeenWord>();
  const pairs = new Int32Array(PAIRS);

  const scoreView = (view: WordView): SeenWord => {
    const scores = new Float32Array(PLACES * COUNT);
    for (let place = 0; place < PLACES; place++)
      for (const feature of view.own[place]!) {
        const row = (feature & mask) * COUNT;
        for (let label = 0; label < COUNT; label++) scores[place * COUNT + label]! += weights[row + label]!;
      }
    return { view, scores };
  };
  const edge = scoreView(NO_WORD);
  const see = (word: string): SeenWord => {
    let known = seen.get(word);
    if (!known) {
      if (seen.size >= CACHE_LIMIT) seen.clear();
      known = scoreView(viewWord(word, lists));
      seen.set(word, known);
    }
    return known;
  };

  /** Each position's score for each label, its neighbours' labels left out. */
  const scorePositions = (words: readonly string[]): Float64Array => {
    const views = words.map(see);
    const local = new Float64Array(words.length * COUNT);
    for (let at = 0; at < views.length; at++) {
      const base = at * COUNT;
      for (let place = 0; place < PLACES; place++) {
        const { scores } = views[at + place - REACH] ?? edge;
        for (let label = 0; label < COUNT; label++) local[base + label]! += scores[place * COUNT + label]!;
      }
      pairFeatures((views[at - 1] ?? edge).view, views[at]!.view, (views[at + 1] ?? edge).view, pairs);
      for (let pair = 0; pair < PAIRS; pair++) {
        const row = (pairs[pair]! & mask) * COUNT;
        for (let label = 0; label < COUNT; label++) local[base + label]! += weights[row + label]!;
      }
    }
    return local;
  };

  const tagSentence = remember((joined) => {
    const words = joined.split(BETWEEN);
    return decode(scorePositions(words), words.length, transitions);
  }, SENTENCES);
  return { tag: (words) => (words.length === 0 ? [] : tagSentence(words.join(BETWEEN))) };
}

const ALLOWED: readonly (readonly number[])[] = LABELS.map((after) =>
  LABELS.flatMap((before, at) => (mayFollow(before, after) ? [at] : [])),
);

/** The best sequence of labels (Viterbi). */
function decode(local: Float64Array, length: number, transitions: TaggerModel['transitions']): Label[] {
  if (length === 0) return [];
  const back = new Uint8Array(length * COUNT);
  for (let label = 0; label < COUNT; label++)
    if (!mayFollow('O', LABELS[label]!)) local[label] = Number.NEGATIVE_INFINITY;
  for (let at = 1; at < length; at++)
    for (let label = 0; label < COUNT; label++) {
      let best = Number.NEGATIVE_INFINITY;
      for (const earlier of ALLOWED[label]!) {
        const value = local[(at - 1) * COUNT + earlier]! + transitions[earlier * COUNT + label]!;
        if (value <= best) continue;
        best = value;
        back[at * COUNT + label] = earlier;
      }
      local[at * COUNT + label]! += best;
    }
  let label = 0;
  for (let each = 1; each < COUNT; each++)
    if (local[(length - 1) * COUNT + each]! > local[(length - 1) * COUNT + label]!) label = each;
  const labels: Label[] = new Array(length);
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = LABELS[label]!;
    label = back[at * COUNT + label]!;
  }
  return labels;
}
