/**
 * Fits the speller: softmax over a word as written and its alternatives, by AdaGrad over hashed features, on text as it
 * is. What is seen once is dropped: it says nothing about other text.
 */
import type { SlipKind } from '../../src/draft/index.ts';
import type { WordFacts } from '../../src/spelling/facts.ts';
import { FEATURES, makeSurroundings, readFeatures, readSurroundings } from '../../src/spelling/features.ts';
import { groupOf, markOf, SLOTS, type SpellingModel } from '../../src/spelling/model.ts';
import { NO_TREES } from '../boost.ts';
import { random } from '../random.ts';
import type { Entry, Piece } from './corpus.ts';
import { readHygiene } from './habits.ts';

const SEED = 20_261;
const EPOCHS = 1;
const RATE = 0.1;
/** What AdaGrad starts from, so that a feature's first step is not its greatest. */
const FIRST_SQUARE = 0.1;
const LEAST_SEEN = 2;
/** Hashes of features that are counted, and that have weights while fitting. */
const COUNT_BITS = 26;
const WEIGHT_BITS = 25;
/** Above this probability of the word as written there is nothing to learn. */
const LEARNT = 0.9995;
const LEAST_GRADIENT = 2e-4;
const MOST_CANDIDATES = 64;
/** The model's groups of slots: 2^17 × 8 slots of two bytes are 2 MB. */
const GROUP_BITS = 17;
/** Weights beyond this are cut: one in a hundred thousand. */
const MOST_WEIGHT = 4;

/** Does the word teach: does the dictionary have it, and is its article clean in all kinds that it could slip in? */
type Teaches = (entry: Entry) => boolean;

function teacher({ lines }: Piece): Teaches {
  const hygiene = readHygiene(lines);
  return ({ known, alternatives }) =>
    known &&
    alternatives.length > 0 &&
    alternatives.every(({ kind }: { kind: SlipKind }) => hygiene.isClean(kind));
}

/** @returns the model without its judge. */
export function fitSpelling(pieces: readonly Piece[], log: (line: string) => void): SpellingModel {
  const seen = countFeatures(pieces);
  const weights = new Float32Array(1 << WEIGHT_BITS);
  const squares = new Float32Array(1 << WEIGHT_BITS).fill(FIRST_SQUARE);
  const hashes = new Int32Array(1 << WEIGHT_BITS);
  const around = makeSurroundings();
  const features = new Int32Array(FEATURES * MOST_CANDIDATES);
  const places = new Int32Array(FEATURES * MOST_CANDIDATES);
  const scores = new Float64Array(MOST_CANDIDATES);
  const order = [...pieces];
  const next = random(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, next);
    let loss = 0;
    let words = 0;
    for (const piece of order) {
      const teaches = teacher(piece);
      for (const line of piece.lines) {
        const facts = line.map((entry) => entry.facts);
        for (let at = 0; at < line.length; at++) {
          const entry = line[at]!;
          if (!teaches(entry)) continue;
          loss += learn(facts, at, entry);
          words++;
        }
      }
    }
    log(`epoch ${epoch + 1}: ${words} words, loss ${(loss / words).toFixed(4)} a word`);
  }
  return pack(weights, hashes);

  function learn(facts: readonly WordFacts[], at: number, { alternatives }: Entry): number {
    readSurroundings(facts, at, around);
    const count = alternatives.length + 1;
    let most = Number.NEGATIVE_INFINITY;
    for (let candidate = 0; candidate < count; candidate++) {
      const from = candidate * FEATURES;
      readFeatures(
        candidate === 0 ? facts[at]! : alternatives[candidate - 1]!.entry.facts,
        around,
        features,
        from,
      );
      let sum = 0;
      for (let index = from; index < from + FEATURES; index++) {
        const feature = features[index]!;
        const place = seen[feature >>> (32 - COUNT_BITS)]! < LEAST_SEEN ? -1 : feature & (weights.length - 1);
        places[index] = place;
        if (place >= 0) sum += weights[place]!;
      }
      scores[candidate] = sum;
      most = Math.max(most, sum);
    }
    let total = 0;
    for (let candidate = 0; candidate < count; candidate++)
      total += scores[candidate] = Math.exp(scores[candidate]! - most);
    const written = scores[0]! / total;
    if (written < LEARNT)
      for (let candidate = 0; candidate < count; candidate++)
        move(candidate * FEATURES, (candidate === 0 ? 1 : 0) - scores[candidate]! / total);
    return -Math.log(written);
  }

  function move(from: number, gradient: number): void {
    if (Math.abs(gradient) < LEAST_GRADIENT) return;
    for (let index = from; index < from + FEATURES; index++) {
      const place = places[index]!;
      if (place < 0) continue;
      squares[place]! += gradient * gradient;
      weights[place]! += (RATE * gradient) / Math.sqrt(squares[place]!);
      hashes[place] = features[index]!;
    }
  }
}

/** How often each feature is seen with a word as written, by the upper bits of its hash; at most `LEAST_SEEN`. */
function countFeatures(pieces: readonly Piece[]): Uint8Array {
  const seen = new Uint8Array(1 << COUNT_BITS);
  const around = makeSurroundings();
  const features = new Int32Array(FEATURES);
  for (const piece of pieces) {
    const teaches = teacher(piece);
    for (const line of piece.lines) {
      const facts = line.map((entry) => entry.facts);
      for (let at = 0; at < line.length; at++) {
        if (!teaches(line[at]!)) continue;
        readSurroundings(facts, at, around);
        readFeatures(facts[at]!, around, features);
        for (const feature of features) {
          const place = feature >>> (32 - COUNT_BITS);
          if (seen[place]! < LEAST_SEEN) seen[place]!++;
        }
      }
    }
  }
  return seen;
}

function shuffle<T>(list: T[], next: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}

/** Keeps the greatest weights, as many as find a slot in their group. */
function pack(weights: Float32Array, hashes: Int32Array): SpellingModel {
  const unit = MOST_WEIGHT / 127;
  const places: number[] = [];
  for (let place = 0; place < weights.length; place++)
    if (Math.abs(weights[place]!) >= unit / 2) places.push(place);
  places.sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b);
  const marks = new Uint8Array(SLOTS << GROUP_BITS);
  const packed = new Int8Array(SLOTS << GROUP_BITS);
  for (const place of places) {
    const mark = markOf(hashes[place]!);
    const first = groupOf(hashes[place]!, GROUP_BITS);
    for (let slot = first; slot < first + SLOTS && marks[slot] !== mark; slot++)
      if (marks[slot] === 0) {
        marks[slot] = mark;
        packed[slot] = Math.max(-127, Math.min(127, Math.round(weights[place]! / unit)));
        break;
      }
  }
  return { unit, groupBits: GROUP_BITS, marks, weights: packed, judge: NO_TREES };
}
