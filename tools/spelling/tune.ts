/**
 * Fits how sure the speller is, for each kind of slip: logistic regression between slips put into articles and the
 * alarms on the articles as they are, less those alarms that a reader judged to be slips.
 */
import type { SlipKind } from '../../src/draft/index.ts';
import type { Evidence } from '../../src/spelling/decide.ts';
import type { Judge, Judges } from '../../src/spelling/model.ts';
import { KINDS } from '../../src/spelling/speller.ts';
import type { Measures } from './measure.ts';
import { idOf, type Verdicts } from './verdicts.ts';

/** A draft is taken to have so many slips of each kind a word at least: nobody edits what is clean. */
const LEAST_DENSITY = 0.1 / 1000;
/** What a published article has is what its editors left: a kind is never taken to be more frequent than this. */
const MOST_DENSITY = 3 / 1000;

export interface Sample extends Evidence {
  readonly isSlip: boolean;
  readonly weight: number;
}

/** One sample for each alarm that is not a slip, and for each slip put in; a boilerplate counts once. */
export function samplesOf(
  kind: SlipKind,
  measures: readonly Measures[],
  verdicts: Verdicts,
  commonness: (word: string) => number,
): Sample[] {
  const density = densityOf(kind, measures, verdicts);
  return measures.flatMap(({ words, alarms, injected }) => {
    const own = injected.filter((each) => each.kind === kind && each.isRight);
    const weight = (density * words) / Math.max(1, injected.filter((each) => each.kind === kind).length);
    const seen = new Set<string>();
    const negatives = alarms.filter((alarm) => {
      if (alarm.kind !== kind || verdicts.get(idOf(alarm)) === 'slip') return false;
      const { line, at } = alarm;
      const around = line.slice(Math.max(0, at - 2), at + 3).map(({ text }) => text);
      const key = around.join(' ');
      return !seen.has(key) && seen.add(key);
    });
    return [
      ...own.map(({ written, alone, around }) => ({
        alone,
        around,
        common: commonness(written.text),
        isSlip: true,
        weight,
      })),
      ...negatives.map(({ line, at, alone, around }) => ({
        alone,
        around,
        common: commonness(line[at]!.text),
        isSlip: false,
        weight: 1,
      })),
    ];
  });
}

/** Slips a word in the articles of the tuning outlets: those that are sure and those that a reader saw. */
export function densityOf(kind: SlipKind, measures: readonly Measures[], verdicts: Verdicts): number {
  let slips = 0;
  let words = 0;
  for (const { words: clean, alarms, sure } of measures) {
    const seen = alarms.filter((alarm) => alarm.kind === kind && verdicts.get(idOf(alarm)) === 'slip').length;
    slips += seen / clean + (sure.slips[kind] ?? 0) / sure.words;
    words++;
  }
  return Math.min(MOST_DENSITY, LEAST_DENSITY + slips / words);
}

/** How strongly a kind holds to what all kinds together say, in samples. */
const HOLD = 3;
const STEPS = 50;

export function fitJudges(samples: ReadonlyMap<SlipKind, readonly Sample[]>): Judges {
  const all = fitJudge([...samples.values()].flat(), { bias: -4, alone: 1, around: 1, common: -0.1 }, 0.01);
  return Object.fromEntries(KINDS.map((kind) => [kind, fitJudge(samples.get(kind) ?? [], all, HOLD)]));
}

/** Newton's method on the weights, drawn towards `from`. */
function fitJudge(samples: readonly Sample[], from: Judge, hold: number): Judge {
  const start = [from.bias, from.alone, from.around, from.common];
  let weights = [...start];
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0.05 : 1) * hold * (start[at]! - weight));
    const curve = weights.map((_, row) =>
      weights.map((_, column) => (row === column ? (row === 0 ? 0.05 : 1) * hold : 0)),
    );
    for (const { alone, around, common, isSlip, weight } of samples) {
      const inputs = [1, alone, around, common];
      const sum = inputs.reduce((total, input, at) => total + input * weights[at]!, 0);
      const probability = 1 / (1 + Math.exp(-sum));
      const error = weight * ((isSlip ? 1 : 0) - probability);
      const spread = weight * probability * (1 - probability);
      for (let row = 0; row < inputs.length; row++) {
        slope[row]! += error * inputs[row]!;
        for (let column = 0; column < inputs.length; column++)
          curve[row]![column]! += spread * inputs[row]! * inputs[column]!;
      }
    }
    const move = solve(curve, slope);
    weights = weights.map((weight, at) => weight + Math.max(-2, Math.min(2, move[at]!)));
    if (Math.max(...move.map(Math.abs)) < 1e-6) break;
  }
  const [bias, alone, around, common] = weights.map((weight) => Math.round(weight * 1000) / 1000);
  return { bias: bias!, alone: alone!, around: around!, common: common! };
}

/** Gaussian elimination. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, vector[at]!]);
  for (let at = 0; at < rows.length; at++) {
    for (let below = at + 1; below < rows.length; below++) {
      const factor = rows[below]![at]! / rows[at]![at]!;
      for (let column = at; column <= rows.length; column++)
        rows[below]![column]! -= factor * rows[at]![column]!;
    }
  }
  const solution: number[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    let rest = rows[at]![rows.length]!;
    for (let later = at + 1; later < rows.length; later++) rest -= rows[at]![later]! * solution[later]!;
    solution[at] = rest / rows[at]![at]!;
  }
  return solution;
}
