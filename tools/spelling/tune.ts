/**
 * Fits how sure the speller is: boosted trees between slips put into articles and the alarms on the articles as they
 * are, less those alarms that a reader judged to be slips.
 */
import type { SlipKind } from '../../src/draft/index.ts';
import { KINDS } from '../../src/spelling/decide.ts';
import type { Trees } from '../../src/spelling/trees.ts';
import { type BoostOptions, fitTrees, type Sample } from '../boost.ts';
import type { Measures } from './measure.ts';
import { idOf, type Verdicts } from './verdicts.ts';

/** A draft is taken to have so many slips of each kind a word at least: nobody edits what is clean. */
const LEAST_DENSITY = 0.1 / 1000;
/** What a published article has is what its editors left: a kind is never taken to be more frequent than this. */
const MOST_DENSITY = 3 / 1000;

const OPTIONS: BoostOptions = { trees: 250, depth: 5, rate: 0.1, hold: 1, lift: 5 };

export function fitJudge(measures: readonly Measures[], verdicts: Verdicts): Trees {
  return fitTrees(
    KINDS.flatMap((kind) => samplesOf(kind, measures, verdicts)),
    OPTIONS,
  );
}

/** One sample for each alarm that is not a slip, and for each slip put in; a boilerplate counts once. */
function samplesOf(kind: SlipKind, measures: readonly Measures[], verdicts: Verdicts): Sample[] {
  const density = densityOf(kind, measures, verdicts);
  return measures.flatMap(({ words, alarms, injected }) => {
    const slips = injected.filter((each) => each.kind === kind);
    const weight = (density * words) / Math.max(1, slips.length);
    const seen = new Set<string>();
    const negatives = alarms.filter((alarm) => {
      if (alarm.kind !== kind || verdicts.get(idOf(alarm)) === 'slip') return false;
      const { line, at } = alarm;
      const around = line.slice(Math.max(0, at - 2), at + 3).map(({ text }) => text);
      const key = around.join(' ');
      return !seen.has(key) && seen.add(key);
    });
    return [
      ...slips.filter(({ isRight }) => isRight).map(({ evidence }) => ({ evidence, isSlip: true, weight })),
      ...negatives.map(({ evidence }) => ({ evidence, isSlip: false, weight: 1 })),
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
