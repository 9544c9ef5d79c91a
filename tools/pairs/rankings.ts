/** Slips put into the press that make no word, with what the neighbours say of each correction, and the fit of its weight. */
import { WORD_SLIPS } from '../../eval/corruptions.ts';
import type { Article } from '../../eval/press/articles.ts';
import type { Lexicon } from '../../src/lexicon/index.ts';
import { type Beside, type BesideWeights, besideOf, leaning } from '../../src/spelling/beside.ts';
import { favoured, judge } from '../../src/spelling/judge.ts';
import type { WordPairs } from '../../src/spelling/pairs.ts';
import { readStructure, type Token } from '../../src/text/index.ts';
import { random } from '../random.ts';

export interface Ranking {
  /** How many articles the pairs were counted in. */
  readonly articles: number;
  readonly corrections: readonly { readonly weight: number; readonly beside: readonly Beside[] }[];
  /** The place of the word that stood there. */
  readonly right: number;
}

const SEED = 7;
const TRIES = 6;
const SHORTEST = 4;

/** One slip a sentence at most, of the kinds in their shares; those with a choice of corrections, the right one among them. */
export function drawRankings(articles: readonly Article[], lexicon: Lexicon, pairs: WordPairs): Ranking[] {
  const next = random(SEED);
  const slips = Object.values(WORD_SLIPS).flatMap(([share, slip]) =>
    Array.from({ length: share }, () => slip),
  );
  const rankings: Ranking[] = [];
  for (const { text } of articles)
    for (const { tokens } of readStructure(text).sentences) {
      const ranking = spoil(tokens);
      if (ranking) rankings.push(ranking);
    }
  return rankings;

  function spoil(tokens: readonly Token[]): Ranking | undefined {
    const words = tokens.filter(({ kind, bare }) => kind === 'word' && bare.length >= SHORTEST);
    for (let tries = 0; tries < TRIES && words.length > 0; tries++) {
      const word = words[Math.floor(next() * words.length)]!;
      const put = slips[Math.floor(next() * slips.length)]!(word.bare, next);
      if (!put || put === word.bare || !lexicon.contains(word.bare) || lexicon.contains(put)) continue;
      const { corrections } = judge(put, lexicon);
      const right = corrections.findIndex((each) => each.text === word.bare);
      if (right < 0 || corrections.length < 2) continue;
      const at = tokens.indexOf(word);
      const [before, after] = [beside(tokens, at, -1), beside(tokens, at, 1)];
      return {
        articles: pairs.articles,
        right,
        corrections: corrections.map((each) => ({
          weight: Math.log(favoured(each)),
          beside: besideOf(pairs, before, each.text, after),
        })),
      };
    }
    return undefined;
  }
}

/** The word next to it, with nothing but a blank between. */
function beside(tokens: readonly Token[], at: number, offset: -1 | 1): string | undefined {
  const token = tokens[at + offset];
  return token?.kind === 'word' && Math.abs(token.index - tokens[at]!.index) === 2 ? token.bare : undefined;
}

const PRIORS = [1, 3, 10, 30, 100, 300, 1000, 3000, 10_000];
const WORDS = [100, 300, 1000, 3000, 10_000];
const SHARES = Array.from({ length: 13 }, (_, place) => place / 10);

/** The weights under which what stood there is likeliest. */
export function fitBeside(rankings: readonly Ranking[]): BesideWeights {
  const choices = PRIORS.flatMap((prior) =>
    WORDS.flatMap((words) => SHARES.map((share): BesideWeights => ({ prior, words, share }))),
  );
  let [best] = choices;
  let most = Number.NEGATIVE_INFINITY;
  for (const weights of choices) {
    const likelihood = rankings.reduce((sum, ranking) => sum + logLikelihood(ranking, weights), 0);
    if (likelihood <= most) continue;
    best = weights;
    most = likelihood;
  }
  return best!;
}

function weigh({ corrections, articles }: Ranking, weights: BesideWeights): number[] {
  return corrections.map(
    ({ weight, beside }) =>
      weight + weights.share * beside.reduce((sum, each) => sum + leaning(each, articles, weights), 0),
  );
}

function logLikelihood(ranking: Ranking, weights: BesideWeights): number {
  const all = weigh(ranking, weights);
  const most = Math.max(...all);
  return all[ranking.right]! - most - Math.log(all.reduce((sum, each) => sum + Math.exp(each - most), 0));
}

/** How many have the right correction first. */
export function firstRight(rankings: readonly Ranking[], weights: BesideWeights): number {
  return rankings.filter((ranking) => {
    const all = weigh(ranking, weights);
    return all.indexOf(Math.max(...all)) === ranking.right;
  }).length;
}
