/**
 * A linear-chain conditional random field over hashed features, trained by AdaGrad with features dropped at random (as
 * Hinton's dropout, so that no name of the corpus is learnt by heart) and averaged over all steps.
 */
import { LABELS, mayFollow, type TaggerModel } from '../../src/people/model.ts';

const COUNT = LABELS.length;
const RATE = 0.1;
const DROPPED = 0.15;
/** A gradient smaller than this moves nothing. */
const LEAST = 1e-3;

const ALLOWED: readonly (readonly boolean[])[] = LABELS.map((before) =>
  LABELS.map((after) => mayFollow(before, after)),
);

/** Weights with the sums of their squared gradients, and of their updates weighted by time (Daumé's trick). */
class Weights {
  readonly values: Float32Array;
  readonly #squares: Float32Array;
  readonly #sums: Float64Array;

  constructor(size: number) {
    this.values = new Float32Array(size);
    this.#squares = new Float32Array(size).fill(1e-6);
    this.#sums = new Float64Array(size);
  }

  move(at: number, gradient: number, step: number): void {
    this.#squares[at]! += gradient * gradient;
    const change = (RATE * gradient) / Math.sqrt(this.#squares[at]!);
    this.values[at]! += change;
    this.#sums[at]! += change * step;
  }

  /** The average of all values there were in so many steps. */
  average(steps: number): Float32Array {
    return this.values.map((value, at) => value - this.#sums[at]! / steps);
  }
}

export class FieldTrainer {
  readonly #weights: Weights;
  readonly #transitions = new Weights(COUNT * COUNT);
  readonly #bits: number;
  readonly #next: () => number;
  #step = 1;

  /** @param next a seeded source of numbers in [0, 1). */
  constructor(bits: number, next: () => number) {
    this.#bits = bits;
    this.#next = next;
    this.#weights = new Weights((1 << bits) * COUNT);
  }

  /**
   * Moves the weights towards a sentence's gold labels.
   * @returns the negative logarithm of the labels' probability as it was.
   */
  learn(features: readonly Int32Array[], gold: readonly number[]): number {
    const mask = (1 << this.#bits) - 1;
    const kept = features.map((row) => row.filter(() => this.#next() >= DROPPED));
    const length = gold.length;
    const local = new Float64Array(length * COUNT);
    for (let at = 0; at < length; at++)
      for (const feature of kept[at]!) {
        const row = (feature & mask) * COUNT;
        for (let label = 0; label < COUNT; label++)
          local[at * COUNT + label]! += this.#weights.values[row + label]!;
      }
    const transitions = this.#transitions.values;
    const forward = sweepForward(local, transitions, length);
    const backward = sweepBackward(local, transitions, length);
    const total = logSum(forward.subarray((length - 1) * COUNT));
    let loss = total;
    for (let at = 0; at < length; at++) {
      loss -= local[at * COUNT + gold[at]!]!;
      for (let label = 0; label < COUNT; label++) {
        const place = at * COUNT + label;
        const share = Math.exp(forward[place]! + backward[place]! - total);
        const gradient = (gold[at] === label ? 1 : 0) - share;
        if (Math.abs(gradient) < LEAST) continue;
        for (const feature of kept[at]!)
          this.#weights.move((feature & mask) * COUNT + label, gradient, this.#step);
      }
    }
    const before = transitions.slice();
    for (let at = 1; at < length; at++) {
      loss -= before[gold[at - 1]! * COUNT + gold[at]!]!;
      for (let earlier = 0; earlier < COUNT; earlier++)
        for (let label = 0; label < COUNT; label++) {
          if (!ALLOWED[earlier]![label]) continue;
          const edge = earlier * COUNT + label;
          const here = at * COUNT + label;
          const path =
            forward[here - label - COUNT + earlier]! + before[edge]! + local[here]! + backward[here]!;
          const isGold = gold[at - 1] === earlier && gold[at] === label;
          const gradient = (isGold ? 1 : 0) - Math.exp(path - total);
          if (Math.abs(gradient) >= LEAST) this.#transitions.move(edge, gradient, this.#step);
        }
    }
    this.#step++;
    return loss;
  }

  model(): TaggerModel {
    return {
      bits: this.#bits,
      weights: this.#weights.average(this.#step),
      transitions: this.#transitions.average(this.#step),
    };
  }
}

/** Logarithms of the summed weights of all ways that end at each place with each label. */
function sweepForward(local: Float64Array, transitions: Float32Array, length: number): Float64Array {
  const sums = new Float64Array(length * COUNT);
  const ways = new Float64Array(COUNT);
  for (let label = 0; label < COUNT; label++)
    sums[label] = ALLOWED[0]![label] ? local[label]! : Number.NEGATIVE_INFINITY;
  for (let at = 1; at < length; at++)
    for (let label = 0; label < COUNT; label++) {
      for (let earlier = 0; earlier < COUNT; earlier++)
        ways[earlier] = ALLOWED[earlier]![label]
          ? sums[(at - 1) * COUNT + earlier]! + transitions[earlier * COUNT + label]!
          : Number.NEGATIVE_INFINITY;
      sums[at * COUNT + label] = logSum(ways) + local[at * COUNT + label]!;
    }
  return sums;
}

/** The same of all ways that go on from each place, the place's own score left out. */
function sweepBackward(local: Float64Array, transitions: Float32Array, length: number): Float64Array {
  const sums = new Float64Array(length * COUNT);
  const ways = new Float64Array(COUNT);
  for (let at = length - 2; at >= 0; at--)
    for (let label = 0; label < COUNT; label++) {
      for (let later = 0; later < COUNT; later++) {
        const place = (at + 1) * COUNT + later;
        ways[later] = ALLOWED[label]![later]
          ? transitions[label * COUNT + later]! + local[place]! + sums[place]!
          : Number.NEGATIVE_INFINITY;
      }
      sums[at * COUNT + label] = logSum(ways);
    }
  return sums;
}

function logSum(values: Float64Array): number {
  const most = Math.max(...values);
  if (most === Number.NEGATIVE_INFINITY) return most;
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
