/**
 * What the neighbours of a word say of its corrections: «مشيا على الاقدام» is الأقدام, though الإقدام is as common, and
 * «القيمة الأسمية» is الاسمية, though الأمسية is in every paper. In and of stand beside everything, so that a pair speaks for a
 * correction only as far as the two meet more often than their own counts explain.
 */
import fitted from '../../dictionaries/pairs/beside.json' with { type: 'json' };
import type { RuleContext, Suspicion } from '../draft/index.ts';
import type { Correction, Fault, Judgement } from './correction.ts';
import { favoured } from './judge.ts';
import { ALONE, pairHash, type WordPairs } from './pairs.ts';
import { COMMON_OUTLETS } from './uses.ts';
import type { Word } from './words.ts';

/** As `tools/train-beside.ts` fits them. */
export interface BesideWeights {
  /** A word is taken to have been met in so many articles more, where its neighbours were those of any word. */
  readonly prior: number;
  /** Words that an article has the neighbour among. */
  readonly words: number;
  /** What the neighbours' say counts, beside how likely the correction is by itself. */
  readonly share: number;
}

/** A word beside a correction, and in how many articles, in doublings as `WordPairs.level` has them. */
export interface Beside {
  readonly pair: number;
  readonly word: number;
  readonly neighbour: number;
}

/** Articles that a level stands for; `fewest` is what it takes for the level 0 not to be one. */
function articlesOf(level: number, fewest: number): number {
  return level === 0 ? fewest / 2 : Math.SQRT2 * 2 ** level;
}

const FEWEST_OF_WORD = 4;

/** @returns how much likelier the neighbour is beside the word than beside any word, as a natural logarithm. */
export function leaning(
  { pair, word, neighbour }: Beside,
  articles: number,
  { prior, words }: BesideWeights,
): number {
  const chance = articlesOf(neighbour, FEWEST_OF_WORD) / articles / words;
  const met = pair === 0 ? 0 : articlesOf(pair, 0);
  return Math.log((met / chance + prior) / (articlesOf(word, FEWEST_OF_WORD) + prior));
}

/** Of both neighbours, where there are such; a correction of two words has one beside each. */
export function besideOf(
  pairs: WordPairs,
  before: string | undefined,
  correction: string,
  after: string | undefined,
): Beside[] {
  const halves = correction.split(' ');
  const found: Beside[] = [];
  const add = (first: string, second: string, isSecond: boolean): void => {
    const [one, other] = [pairHash(first), pairHash(second)];
    const [word, neighbour] = isSecond ? [other, one] : [one, other];
    found.push({
      pair: pairs.level(one, other),
      word: pairs.level(word, ALONE),
      neighbour: pairs.level(neighbour, ALONE),
    });
  };
  if (before !== undefined) add(before, halves[0]!, true);
  if (after !== undefined) add(halves.at(-1)!, after, false);
  return found;
}

/** @returns what the neighbours say for the correction, as the natural logarithm of a factor of its weight. */
export function createLeaning(pairs: WordPairs, weights: BesideWeights = fitted) {
  return (before: string | undefined, correction: string, after: string | undefined): number =>
    weights.share *
    besideOf(pairs, before, correction, after).reduce(
      (sum, each) => sum + leaning(each, pairs.articles, weights),
      0,
    );
}

/**
 * @param suspicion what the sentence says of the word, if anything.
 * @returns the judgement with the corrections in the order of their likelihood here. They keep the weights that they have
 * by themselves, so that one which the neighbours alone put first is never certain.
 */
export function settleBeside(
  judgement: Judgement,
  { before, after }: Word,
  suspicion: Suspicion | undefined,
  { lexicon, speller }: RuleContext,
): Judgement {
  const { corrections } = judgement;
  if (speller === undefined || corrections.length < 2) return judgement;
  // «الاقرار» is الإقرار wherever it stands, and not القرار: the neighbours only decide among slips of habit.
  const [likeliest] = corrections;
  const isSettled =
    likeliest!.slips.every((slip) => slip === 'qat') && lexicon.outlets(likeliest!.text) >= COMMON_OUTLETS;
  const ranked = corrections
    // «يعود الابناء الى وضعهم»: nor for إلي, which has one slip more.
    .filter((each) => !isSettled || (isHabit(each) && each.slips.length <= likeliest!.slips.length))
    .map((correction) => ({
      correction,
      lean: speller.leaning(before?.bare, correction.text, after?.bare),
    }))
    .map((each) => ({ ...each, weight: favoured(each.correction) * Math.exp(each.lean) }))
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = ranked;
  // Where the press says as little of either, the sentence has the last word.
  if (
    second &&
    suspicion &&
    first!.lean <= second.lean &&
    isBefore(second.correction, first!.correction, suspicion)
  )
    ranked.splice(0, 2, second, first!);
  const settled = ranked.map(({ correction }) => correction);
  return {
    ...judgement,
    corrections: [...settled, ...corrections.filter((each) => !settled.includes(each))],
  };
}

function isHabit({ slips }: Correction): boolean {
  return slips.every((slip) => HABITS.has(slip));
}

const HABITS: ReadonlySet<Fault> = new Set<Fault>(['qat', 'wasl', 'taa', 'yaa', 'seat']);

function isBefore(one: Correction, other: Correction, { meant }: Suspicion): boolean {
  const at = meant.indexOf(one.text);
  return at >= 0 && at < meant.indexOf(other.text);
}
