/**
 * What the neighbours of a word say of its corrections: «مشيا على الاقدام» is الأقدام, though الإقدام is as common, and
 * «القيمة الأسمية» is الاسمية, though الأمسية is in every paper.
 */
import type { RuleContext, Suspicion } from '../draft/index.ts';
import type { Correction, Judgement } from './correction.ts';
import { favoured } from './judge.ts';
import type { Word } from './words.ts';

/**
 * What each doubling of the articles that have a correction beside a neighbour speaks for it: that many more of them, and
 * as many more as it is rarer by itself.
 */
const BESIDE = 4;

/**
 * @param suspicion what the sentence says of the word, if anything.
 * @returns the judgement with the corrections in the order of their likelihood here. They keep the weights that they have
 * by themselves, so that one which the neighbours alone put first is never certain.
 */
export function settleBeside(
  judgement: Judgement,
  { before, after }: Word,
  suspicion: Suspicion | undefined,
  { speller }: RuleContext,
): Judgement {
  const { corrections } = judgement;
  if (speller === undefined || corrections.length < 2) return judgement;
  const timesOf = ({ text }: Correction): number => {
    const halves = text.split(' ');
    return (
      (before ? speller.together(before.bare, halves[0]!) : 0) +
      (after ? speller.together(halves.at(-1)!, after.bare) : 0)
    );
  };
  const ranked = corrections
    .map((correction) => ({ correction, times: timesOf(correction) }))
    .map((each) => ({ ...each, weight: favoured(each.correction) * BESIDE ** each.times }))
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = ranked;
  // Where the press says nothing of either, the sentence has the last word.
  if (
    suspicion &&
    first!.times === second!.times &&
    isBefore(second!.correction, first!.correction, suspicion)
  )
    ranked.splice(0, 2, second!, first!);
  return { ...judgement, corrections: ranked.map(({ correction }) => correction) };
}

function isBefore(one: Correction, other: Correction, { meant }: Suspicion): boolean {
  const at = meant.indexOf(one.text);
  return at >= 0 && at < meant.indexOf(other.text);
}
