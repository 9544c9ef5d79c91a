/** Places of the press where another word fits better, as they stand and with slips of the hand put in. */
import { WORD_SLIPS } from '../../eval/corruptions.ts';
import type { Article } from '../../eval/press/articles.ts';
import { isListedName, type RuleContext } from '../../src/draft/index.ts';
import { createPlaces, type Rival } from '../../src/spelling/mistaken.ts';
import type { WordPairs } from '../../src/spelling/pairs.ts';
import { readStructure, type Token } from '../../src/text/index.ts';
import { random } from '../random.ts';

export interface Sample {
  readonly rivals: readonly Rival[];
  /** The place of the right word among the rivals, −1 where it is not among them; undefined for text as it stands. */
  readonly right: number | undefined;
  /** The article, the words around and the word in brackets. */
  readonly shown: string;
}

export interface Samples {
  readonly samples: readonly Sample[];
  readonly words: number;
  /** Slips put in, those without a rival too. */
  readonly spoiled: number;
}

const SLIPS = ['letter left out', 'letter doubled', 'letters swapped', 'neighbour on the keyboard'];
const SEED = 11;
const LONGEST = 9000;
const SHORTEST_WORD = 4;
const TRIES = 3;
const AROUND = 60;

type Engine = Pick<RuleContext, 'lexicon' | 'gazetteer'>;

/** One slip a sentence at most, and only those that make a word of a word. */
export function drawSamples(articles: readonly Article[], engine: Engine, pairs: WordPairs): Samples {
  const { lexicon } = engine;
  const placesOf = createPlaces(lexicon, pairs);
  const next = random(SEED);
  const samples: Sample[] = [];
  let words = 0;
  let spoiled = 0;
  for (const { id, text } of articles) {
    if (text.length > LONGEST) continue;
    for (const { tokens } of readStructure(text).sentences) {
      words += tokens.filter(({ kind }) => kind === 'word').length;
      for (const { token, rivals } of placesOf(tokens))
        if (!isListedName(token.bare, engine))
          samples.push({ rivals, right: undefined, shown: `${id} ${show(text, token)}` });
      const spoil = spoilOne(tokens);
      if (!spoil) continue;
      spoiled++;
      const { at, put, meant } = spoil;
      const near = tokens.slice(Math.max(0, at - 1), at + 2);
      const around = near.map((token) => (token === tokens[at] ? { ...token, bare: put, text: put } : token));
      const place = placesOf(around).find(({ token }) => token.index === tokens[at]!.index);
      if (place) {
        const right = place.rivals.findIndex((rival) => rival.text === meant);
        samples.push({ rivals: place.rivals, right, shown: '' });
      }
    }
  }
  return { samples, words, spoiled };

  function spoilOne(tokens: readonly Token[]) {
    const open = tokens.flatMap(({ kind, bare }, at) =>
      kind === 'word' && bare.length >= SHORTEST_WORD && lexicon.contains(bare) && !isListedName(bare, engine)
        ? [at]
        : [],
    );
    for (let tries = 0; tries < TRIES && open.length > 0; tries++) {
      const at = open[Math.floor(next() * open.length)]!;
      const meant = tokens[at]!.bare;
      const put = WORD_SLIPS[SLIPS[Math.floor(next() * SLIPS.length)]!]![1](meant, next);
      if (put && put !== meant && lexicon.contains(put)) return { at, put, meant };
    }
    return undefined;
  }
}

function show(text: string, { start, end }: Token): string {
  const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/g, ' ');
}
