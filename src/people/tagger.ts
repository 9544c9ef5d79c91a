/**
 * A linear sequence model over a sentence's tokens: who and what is named. Features are hashed into one table of weights
 * (trained by tools/train-people.ts as a conditional random field), labels are decoded by Viterbi. The lists are features
 * beside the words.
 */
import {
  MOST_OWN,
  NO_WORD,
  ownFeatures,
  PAIRS,
  type PairView,
  pairFeatures,
  REACH,
  viewWord,
  type WordView,
} from './features.ts';
import { LABELS, type Label, mayFollow, type TaggerModel } from './model.ts';
import type { NameLists } from './names.ts';

const COUNT = LABELS.length;
const PLACES = 2 * REACH + 1;
/** What is kept of one word: for each place around a position, what it adds to each label's score there. */
const ROW = PLACES * COUNT;
/** The words of several drafts; twice as many are kept. */
const WORDS = 8192;

export interface Tagger {
  /** @param words a sentence's bare tokens, marks of punctuation included; a label for each. */
  tag(words: readonly string[]): readonly Label[];
}

/** A word seen before, with where its row begins in a table of scores. */
interface SeenWord {
  readonly pairs: PairView;
  readonly scores: Int16Array;
  readonly at: number;
}

/** Words with a row of scores each: sums of a few dozen weights of seven bits. */
class SeenWords {
  readonly words = new Map<string, SeenWord>();
  readonly #scores: Int16Array;

  constructor(size: number) {
    this.#scores = new Int16Array(size * ROW);
  }

  /** The row is to be filled by the caller. */
  add(word: string, pairs: PairView): SeenWord {
    const seen = { pairs, scores: this.#scores, at: this.words.size * ROW };
    this.words.set(word, seen);
    return seen;
  }
}

export function createTagger(model: TaggerModel, lists: NameLists): Tagger {
  const { weights, transitions } = model;
  const mask = (1 << model.bits) - 1;
  let recent = new SeenWords(WORDS);
  let older = recent;
  const features = new Int32Array(Math.max(MOST_OWN, PAIRS));

  const enter = (word: string, view: WordView, table: SeenWords): SeenWord => {
    const { stem, suffix2, names, words, cue, kind } = view;
    const seen = table.add(word, { stem, suffix2, names, words, cue, kind });
    for (let place = 0; place < PLACES; place++) {
      const base = seen.at + place * COUNT;
      const count = ownFeatures(view, place, features);
      for (let each = 0; each < count; each++) {
        const from = (features[each]! & mask) * COUNT;
        for (let label = 0; label < COUNT; label++) seen.scores[base + label]! += weights[from + label]!;
      }
    }
    return seen;
  };
  const edge = enter('', NO_WORD, new SeenWords(1));
  const see = (word: string): SeenWord => {
    const known = recent.words.get(word);
    if (known) return known;
    if (recent.words.size === WORDS) {
      older = recent;
      recent = new SeenWords(WORDS);
    }
    const old = older.words.get(word);
    if (!old) return enter(word, viewWord(word, lists), recent);
    const seen = recent.add(word, old.pairs);
    seen.scores.set(old.scores.subarray(old.at, old.at + ROW), seen.at);
    return seen;
  };

  /** Each position's score for each label, its neighbours' labels left out. */
  const scorePositions = (words: readonly string[]): Float64Array => {
    const views = words.map(see);
    const local = new Float64Array(words.length * COUNT);
    for (let at = 0; at < views.length; at++) {
      const base = at * COUNT;
      for (let place = 0; place < PLACES; place++) {
        const { scores, at: row } = views[at + place - REACH] ?? edge;
        const from = row + place * COUNT;
        for (let label = 0; label < COUNT; label++) local[base + label]! += scores[from + label]!;
      }
      pairFeatures((views[at - 1] ?? edge).pairs, views[at]!.pairs, (views[at + 1] ?? edge).pairs, features);
      for (let pair = 0; pair < PAIRS; pair++) {
        const from = (features[pair]! & mask) * COUNT;
        for (let label = 0; label < COUNT; label++) local[base + label]! += weights[from + label]!;
      }
    }
    return local;
  };

  return { tag: (words) => decode(scorePositions(words), words.length, transitions) };
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
