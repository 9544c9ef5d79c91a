/**
 * Fits weights: softmax over a word as written and what else could stand there, by AdaGrad over hashed features, on text as
 * it is. What is seen once is dropped: it says nothing about other text.
 */
import type { FeatureSet } from '../../src/spelling/features.ts';
import { groupOf, markOf, SLOTS, type SpellingModel } from '../../src/spelling/model.ts';
import { NO_TREES } from '../boost.ts';
import { random } from '../random.ts';

/** A word of a sentence that teaches, and what could stand there instead. */
export interface Lesson<Facts> {
  readonly sentence: readonly Facts[];
  readonly at: number;
  readonly others: readonly Facts[];
}

const SEED = 20_261;
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
/** Weights beyond this are cut: one in a hundred thousand. */
const MOST_WEIGHT = 4;

/**
 * @param pieces shuffled by a seed and read once, after one reading that counts features.
 * @param lessonsOf a generator of a piece's lessons.
 * @param groupBits the model's groups of slots: 2^17 × 8 slots of two bytes are 2 MB.
 * @returns the model without its judge.
 */
export function fitWeights<Piece, Facts>(
  pieces: readonly Piece[],
  lessonsOf: (piece: Piece) => Iterable<Lesson<Facts>>,
  { size, contexts, readSurroundings, readFeatures }: FeatureSet<Facts>,
  groupBits: number,
  log: (line: string) => void,
): SpellingModel {
  const around = new Int32Array(contexts);
  const features = new Int32Array(size * MOST_CANDIDATES);
  const places = new Int32Array(size * MOST_CANDIDATES);
  const scores = new Float64Array(MOST_CANDIDATES);
  const seen = countFeatures();
  const weights = new Float32Array(1 << WEIGHT_BITS);
  const squares = new Float32Array(1 << WEIGHT_BITS).fill(FIRST_SQUARE);
  const hashes = new Int32Array(1 << WEIGHT_BITS);
  const order = [...pieces];
  shuffle(order, random(SEED));
  let loss = 0;
  let words = 0;
  for (const piece of order)
    for (const lesson of lessonsOf(piece)) {
      loss += learn(lesson);
      words++;
    }
  log(`${words} words, loss ${(loss / words).toFixed(4)} a word`);
  return pack(weights, hashes, groupBits);

  function learn({ sentence, at, others }: Lesson<Facts>): number {
    readSurroundings(sentence, at, around);
    const count = others.length + 1;
    let most = Number.NEGATIVE_INFINITY;
    for (let candidate = 0; candidate < count; candidate++) {
      const from = candidate * size;
      readFeatures(candidate === 0 ? sentence[at]! : others[candidate - 1]!, around, features, from);
      let sum = 0;
      for (let index = from; index < from + size; index++) {
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
        move(candidate * size, (candidate === 0 ? 1 : 0) - scores[candidate]! / total);
    return -Math.log(written);
  }

  function move(from: number, gradient: number): void {
    if (Math.abs(gradient) < LEAST_GRADIENT) return;
    for (let index = from; index < from + size; index++) {
      const place = places[index]!;
      if (place < 0) continue;
      squares[place]! += gradient * gradient;
      weights[place]! += (RATE * gradient) / Math.sqrt(squares[place]!);
      hashes[place] = features[index]!;
    }
  }

  /** How often each feature is seen with a word as written, by the upper bits of its hash; at most `LEAST_SEEN`. */
  function countFeatures(): Uint8Array {
    const counts = new Uint8Array(1 << COUNT_BITS);
    for (const piece of pieces)
      for (const { sentence, at } of lessonsOf(piece)) {
        readSurroundings(sentence, at, around);
        readFeatures(sentence[at]!, around, features);
        for (let index = 0; index < size; index++) {
          const place = features[index]! >>> (32 - COUNT_BITS);
          if (counts[place]! < LEAST_SEEN) counts[place]!++;
        }
      }
    return counts;
  }
}

function shuffle<T>(list: T[], next: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}

/** Keeps the greatest weights, as many as find a slot in their group. */
function pack(weights: Float32Array, hashes: Int32Array, groupBits: number): SpellingModel {
  const unit = MOST_WEIGHT / 127;
  const places: number[] = [];
  for (let place = 0; place < weights.length; place++)
    if (Math.abs(weights[place]!) >= unit / 2) places.push(place);
  places.sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!) || a - b);
  const marks = new Uint8Array(SLOTS << groupBits);
  const packed = new Int8Array(SLOTS << groupBits);
  for (const place of places) {
    const mark = markOf(hashes[place]!);
    const first = groupOf(hashes[place]!, groupBits);
    for (let slot = first; slot < first + SLOTS && marks[slot] !== mark; slot++)
      if (marks[slot] === 0) {
        marks[slot] = mark;
        packed[slot] = Math.max(-127, Math.min(127, Math.round(weights[place]! / unit)));
        break;
      }
  }
  return { unit, groupBits, marks, weights: packed, judge: NO_TREES };
}
