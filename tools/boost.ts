/** Fits boosted trees (`src/spelling/trees.ts`): Newton's steps on the logistic loss, over features cut into few bins. */
import type { Trees } from '../src/spelling/trees.ts';

export interface Sample {
  readonly evidence: readonly number[];
  readonly isSlip: boolean;
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  /** How much of each step is taken. */
  readonly rate: number;
  /** What a leaf must outweigh, in samples, to say anything. */
  readonly hold: number;
  /**
   * So much heavier slips are while fitting, which the bias makes up for: they are rare, and trees that see hardly any
   * learn little of them.
   */
  readonly lift: number;
}

const BINS = 48;

/** Says nothing. */
export const NO_TREES: Trees = { bias: 0, depth: 1, features: [], cuts: [], leaves: [] };

export function fitTrees(samples: readonly Sample[], options: BoostOptions): Trees {
  const { trees, depth, rate, hold, lift } = options;
  const count = samples.length;
  const weights = Float64Array.from(samples, ({ isSlip, weight }) => (isSlip ? lift * weight : weight));
  const width = samples[0]!.evidence.length;
  const cuts = Array.from({ length: width }, (_, feature) =>
    cutsOf(Float64Array.from(samples, ({ evidence }) => evidence[feature]!)),
  );
  const bins = new Uint8Array(count * width);
  for (const [row, { evidence }] of samples.entries())
    for (let feature = 0; feature < width; feature++)
      bins[row * width + feature] = binOf(evidence[feature]!, cuts[feature]!);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const slips = weights.reduce((sum, weight, row) => sum + (samples[row]!.isSlip ? weight : 0), 0);
  const bias = Math.log(slips / (all - slips));
  const odds = new Float64Array(count).fill(bias);
  const slope = new Float64Array(count);
  const curve = new Float64Array(count);
  const leaf = new Uint8Array(count);
  const chosen: { features: number[]; cuts: number[]; leaves: number[] } = {
    features: [],
    cuts: [],
    leaves: [],
  };
  for (let tree = 0; tree < trees; tree++) {
    for (const [row, { isSlip }] of samples.entries()) {
      const chance = 1 / (1 + Math.exp(-odds[row]!));
      slope[row] = weights[row]! * ((isSlip ? 1 : 0) - chance);
      curve[row] = weights[row]! * chance * (1 - chance);
    }
    leaf.fill(0);
    for (let level = 0; level < depth; level++) {
      const { feature, bin } = bestSplit(1 << level);
      chosen.features.push(feature);
      chosen.cuts.push(cuts[feature]![bin] ?? Number.MAX_VALUE);
      for (let row = 0; row < count; row++)
        leaf[row] = 2 * leaf[row]! + (bins[row * width + feature]! > bin ? 1 : 0);
    }
    const slopes = new Float64Array(1 << depth);
    const curves = new Float64Array(1 << depth);
    for (let row = 0; row < count; row++) {
      slopes[leaf[row]!]! += slope[row]!;
      curves[leaf[row]!]! += curve[row]!;
    }
    const leaves = Array.from(slopes, (sum, at) => round((rate * sum) / (curves[at]! + hold)));
    chosen.leaves.push(...leaves);
    for (let row = 0; row < count; row++) odds[row]! += leaves[leaf[row]!]!;
  }
  return { bias: round(bias - Math.log(lift)), depth, ...chosen };

  /** Of all questions the one that explains most, asked in all leaves at once. */
  function bestSplit(leaves: number): { feature: number; bin: number } {
    const size = leaves * width * BINS;
    const slopes = new Float64Array(size);
    const curves = new Float64Array(size);
    for (let row = 0; row < count; row++) {
      const from = leaf[row]! * width * BINS;
      for (let feature = 0; feature < width; feature++) {
        const at = from + feature * BINS + bins[row * width + feature]!;
        slopes[at]! += slope[row]!;
        curves[at]! += curve[row]!;
      }
    }
    let best = { feature: 0, bin: BINS, gain: Number.NEGATIVE_INFINITY };
    for (let feature = 0; feature < width; feature++) {
      const gains = new Float64Array(cuts[feature]!.length);
      for (let each = 0; each < leaves; each++) {
        const from = (each * width + feature) * BINS;
        let slopeAll = 0;
        let curveAll = 0;
        for (let bin = 0; bin < BINS; bin++) {
          slopeAll += slopes[from + bin]!;
          curveAll += curves[from + bin]!;
        }
        let slopeLow = 0;
        let curveLow = 0;
        for (let bin = 0; bin < gains.length; bin++) {
          slopeLow += slopes[from + bin]!;
          curveLow += curves[from + bin]!;
          gains[bin]! +=
            slopeLow ** 2 / (curveLow + hold) + (slopeAll - slopeLow) ** 2 / (curveAll - curveLow + hold);
        }
      }
      for (const [bin, gain] of gains.entries()) if (gain > best.gain) best = { feature, bin, gain };
    }
    return best;
  }
}

/** Values that cut the numbers into parts of like size, ascending; each stands between two numbers that occur. */
function cutsOf(values: Float64Array): number[] {
  const sorted = values.sort();
  const found = new Set<number>();
  for (let part = 1; part < BINS; part++) {
    const at = Math.floor((part * sorted.length) / BINS);
    const value = sorted[at]!;
    const next = sorted.subarray(at).find((each) => each > value);
    if (next !== undefined) found.add(round((value + next) / 2));
  }
  // Rare values are telling: what nearly all samples lack must be askable.
  const first = sorted.find((each) => each > sorted[0]!);
  if (first !== undefined) found.add(round((sorted[0]! + first) / 2));
  return [...found].sort((a, b) => a - b).slice(0, BINS - 1);
}

function binOf(value: number, cuts: readonly number[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value > cuts[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** How often each piece of evidence is asked for, by its names. */
export function describeTrees({ features }: Trees, names: readonly string[]): string {
  return names
    .map((name, place) => ({ name, count: features.filter((each) => each === place).length }))
    .sort((a, b) => b.count - a.count)
    .map(({ name, count }) => `${name} ${count}`)
    .join(', ');
}
