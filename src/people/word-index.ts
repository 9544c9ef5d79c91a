/** The different words of a draft and where each stands: what is asked of a word is asked once. */

import { type Spelling, spellingOf } from '../slips/index.ts';
import { bySentence, remember, type TextStructure, type Token } from '../text/index.ts';

export interface WordPlace {
  /** The sentence's solid tokens, and the word's place among them. */
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** A word with the particles on its front taken off; a name keeps its article: للشاهد is ل + الشاهد. */
export interface WordStem {
  readonly word: string;
  readonly proclitics: string;
  readonly spelling: Spelling;
}

export interface DraftWord {
  readonly bare: string;
  readonly stems: readonly WordStem[];
  readonly places: WordPlace[];
}

const SHORTEST = 3;
/** Not the أ of a question: hardly any draft asks «أزيد», and many name أشتون. */
const PARTICLES = /^[وف]?[بلك]?/;

interface PlacedWord extends WordPlace {
  readonly bare: string;
  readonly stems: readonly WordStem[];
}

export function indexWords({ sentences }: TextStructure): DraftWord[] {
  const words = new Map<string, DraftWord>();
  for (const sentence of sentences)
    for (const place of wordsIn(sentence, KEY)) {
      const { bare, stems } = place;
      const known = words.get(bare);
      if (known) known.places.push(place);
      else words.set(bare, { bare, stems, places: [place] });
    }
  return [...words.values()];
}

/** What is found does not depend on anything around it. */
const KEY = {};
const wordsIn = bySentence<PlacedWord, typeof KEY>(
  ({ tokens }) =>
    tokens.flatMap(({ kind, bare }, at) =>
      kind === 'word' && bare.length >= SHORTEST ? [{ bare, stems: stemsOf(bare), tokens, at }] : [],
    ),
  ({ bare, stems, at }, _, { tokens }) => ({ bare, stems, tokens, at }),
);

/** By letters alone: the whole word, and what stays after one or two particles. */
const stemsOf: (bare: string) => readonly WordStem[] = remember((bare) => {
  const stems = [{ word: bare, proclitics: '', spelling: spellingOf(bare) }];
  const most = PARTICLES.exec(bare)![0].length;
  for (let length = 1; length <= most && bare.length - length >= SHORTEST; length++) {
    const proclitics = bare.slice(0, length);
    if (length === 2 && !/[بلك]$/.test(proclitics)) continue;
    const rest = bare.slice(length);
    const word = proclitics.endsWith('ل') && rest.startsWith('ل') ? `ال${rest.slice(1)}` : rest;
    stems.push({ word, proclitics, spelling: spellingOf(word) });
  }
  return stems;
});
