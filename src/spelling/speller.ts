/** Judges the words of a sentence: candidates, features, score, odds. */
import type { Speller, Suspicion } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { remember, type Token } from '../text/index.ts';
import { type AlternativesOf, createProposals } from './alternatives.ts';
import { createLeaning } from './beside.ts';
import { bestOf, evidenceOf, readUse, total, type WordUse } from './decide.ts';
import { createFacts, type FactsOf, signFacts, type WordFacts } from './facts.ts';
import { SPELLING_FEATURES } from './features.ts';
import { createFormReader } from './forms/reader.ts';
import { createMistakes } from './mistaken.ts';
import { loadSpellingModel } from './model.ts';
import { loadPairs, pairHash } from './pairs.ts';
import { createScorer } from './score.ts';
import { oddsByTrees } from './trees.ts';

/** Below these odds (one to fifty) nothing around the draft makes a slip likely. */
const LEAST_ODDS = -4;
/** From these odds on a word is taken for what was meant. */
const SURE = 3;
/** Another alternative is a rival of the best where it is at most ten times less likely. */
const RIVAL = Math.log(10);

/** Odds of what is not a word as written, and is one by its alternatives: ان, لانها. */
const NO_WORD = Math.log(200);

interface Tables {
  readonly factsOf: FactsOf;
  readonly proposedFor: AlternativesOf;
  readonly useOf: (word: string) => WordUse;
}

const KEPT = 5_000;

/**
 * @param bytes the model file; not to be changed afterwards.
 * @param pairBytes the table of word pairs; not to be changed afterwards.
 * @param formBytes the model of forms; not to be changed afterwards.
 */
export function createSpeller(bytes: Uint8Array, pairBytes: Uint8Array, formBytes: Uint8Array): Speller {
  const model = loadSpellingModel(bytes);
  const score = createScorer(model, SPELLING_FEATURES);
  const pairs = loadPairs(pairBytes);
  const mistakesIn = createMistakes(pairs);
  const tables = new WeakMap<Lexicon, Tables>();
  const tablesOf = (lexicon: Lexicon): Tables => {
    let found = tables.get(lexicon);
    if (!found) {
      found = {
        factsOf: createFacts(lexicon),
        proposedFor: createProposals(lexicon),
        useOf: remember((word) => readUse(word, lexicon), KEPT),
      };
      tables.set(lexicon, found);
    }
    return found;
  };

  return {
    readMistakes: mistakesIn,
    readForms: createFormReader(formBytes),
    leaning: createLeaning(pairs),
    together: (before, after) => pairs.level(pairHash(before), pairHash(after)),
    read(sentence, lexicon, countOf) {
      const { factsOf, proposedFor, useOf } = tablesOf(lexicon);
      const facts = sentence.map((token) => factsOfToken(token, factsOf));
      const found: Suspicion[] = [];
      for (const [at, token] of sentence.entries()) {
        const alternatives = token.kind === 'word' ? proposedFor(token.bare) : [];
        if (alternatives.length === 0) continue;
        const scores = score(facts, at, [facts[at]!, ...alternatives.map(({ text }) => factsOf(text))]);
        const best = bestOf(scores);
        const { kind, sure, text } = alternatives[best.place]!;
        const { bare } = token;
        const odds = sure
          ? NO_WORD
          : oddsByTrees(
              model.judge,
              evidenceOf(
                kind,
                best,
                { written: bare, meant: text },
                { written: useOf(bare), meant: useOf(text) },
                { written: countOf(bare) - 1, meant: countOf(text) },
              ),
            );
        if (odds < LEAST_ODDS) continue;
        const ranked = alternatives
          .map(({ text }, place) => ({ text, score: total(scores[place + 1]!) }))
          .sort((a, b) => b.score - a.score);
        const rivals = ranked.filter((each) => sure || each.score > ranked[0]!.score - RIVAL);
        found.push({ token, kind, meant: rivals.map(({ text }) => text), odds });
        // What comes next is read with what was meant: «سياره جديده».
        if (odds >= SURE) facts[at] = factsOf(ranked[0]!.text);
      }
      return found;
    },
  };
}

/** As the corpus of `tools/train-spelling.ts` has them. */
export function factsOfToken({ kind, bare, text }: Token, factsOf: FactsOf): WordFacts {
  if (kind === 'word') return factsOf(bare);
  if (kind === 'punctuation') return signFacts(text);
  return signFacts(kind === 'number' || kind === 'date' ? '#' : kind);
}
