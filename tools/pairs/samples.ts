/** Places of the press where another word may fit better, as they stand and with slips of the hand put in. */
import { WORD_SLIPS } from '../../eval/corruptions.ts';
import type { Article } from '../../eval/press/articles.ts';
import { countWords, isListedName, type RuleContext } from '../../src/draft/index.ts';
import { createPlaces, type Rival } from '../../src/spelling/mistaken.ts';
import type { WordPairs } from '../../src/spelling/pairs.ts';
import { readStructure, type Token } from '../../src/text/index.ts';
import { random } from '../random.ts';

export interface Spot {
  readonly rivals: readonly Rival[];
  /** The place of the right word among the rivals, −1 where it is not among them; undefined for text as it stands. */
  readonly right: number | undefined;
  /** The dictionary has the word as written. */
  readonly known: boolean;
  /** Article and place, the words around and the word in brackets. */
  readonly shown: string;
}

export interface Spots {
  readonly spots: readonly Spot[];
  readonly words: number;
  /** Slips put in, those without a rival too. */
  readonly spoiled: { readonly known: number; readonly unknown: number };
}

const SLIPS = [
  'letter left out',
  'letter doubled',
  'letters swapped',
  'neighbour on the keyboard',
  'long vowel heard',
  'letter of its sound',
];
const SEED = 11;
const LONGEST = 9000;
const SHORTEST_WORD = 4;
const TRIES = 3;
const AROUND = 60;

type Engine = Pick<RuleContext, 'lexicon' | 'gazetteer'>;

/** One slip a sentence at most, in words that the dictionary has. */
export function drawSpots(articles: readonly Article[], engine: Engine, pairs: WordPairs): Spots {
  const { lexicon } = engine;
  const placesOf = createPlaces(lexicon, pairs);
  const next = random(SEED);
  const spots: Spot[] = [];
  const spoiled = { known: 0, unknown: 0 };
  let words = 0;
  for (const { id, outlet, text } of articles) {
    if (text.length > LONGEST) continue;
    const { sentences } = readStructure(text);
    const countOf = countWords(sentences).of;
    for (const { tokens } of sentences) {
      words += tokens.filter(({ kind }) => kind === 'word').length;
      for (const { token, rivals } of placesOf(tokens, countOf)) {
        const { bare, start } = token;
        if (countOf(bare) > 1 || isListedName(bare, engine)) continue;
        const shown = `${outlet}\t${id}\t${start}\t${show(text, token)}`;
        spots.push({ rivals, right: undefined, known: lexicon.contains(bare), shown });
      }
      const spoil = spoilOne(tokens);
      if (!spoil) continue;
      const { at, put, meant } = spoil;
      const known = lexicon.contains(put);
      spoiled[known ? 'known' : 'unknown']++;
      if (countOf(put) > 0 || isListedName(put, engine)) continue;
      const near = tokens.slice(Math.max(0, at - 1), at + 2);
      const around = near.map((token) => (token === tokens[at] ? { ...token, bare: put, text: put } : token));
      const others = (word: string) => countOf(word) - (word === meant ? 1 : 0);
      const place = placesOf(around, others).find(({ token }) => token.index === tokens[at]!.index);
      if (!place) continue;
      const right = place.rivals.findIndex((rival) => rival.text === meant);
      spots.push({ rivals: place.rivals, right, known, shown: `${put}\t${meant}` });
    }
  }
  return { spots, words, spoiled };

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
      if (put && put !== meant) return { at, put, meant };
    }
    return undefined;
  }
}

function show(text: string, { start, end }: Token): string {
  const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
  return `${before}⟦${text.slice(start, end)}⟧${after}`.replace(/\s+/g, ' ');
}
