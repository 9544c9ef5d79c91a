/**
 * The writer's hand in a draft: who writes الحكومه and المدينه leaves the dots out of فرقه too, and where a hundred words
 * end in ة as they should, فرقه is somebody's teams. The share of slips that a draft's plain words show, against the
 * share that drafts have on the whole.
 */
import type { Lexicon } from '../lexicon/index.ts';
import { mayBeCommand } from './commands.ts';
import type { Fault } from './correction.ts';
import { isKnown, judge } from './judge.ts';
import { memo } from './memo.ts';
import { isOrdinary, type Word } from './words.ts';

/** How much likelier this writer makes the slip than any writer does; 1 where the draft says nothing. */
export type Hand = (slip: Fault, word: string) => number;

interface Trait {
  /** The slip of a word that ends or begins so may be this trait's. */
  readonly slip: Fault;
  readonly slipped: RegExp;
  /** Words that the writer could have slipped in. */
  readonly kept: RegExp;
}

/** What may stand before a word's first letter. */
const FRONT = '(?:[وف]?[بكل]?|[وف]?[بك]?ال|[وف]?لل)';
const TRAITS: readonly Trait[] = [
  { slip: 'taa', slipped: /ه$/, kept: /..ة$/ },
  { slip: 'taa', slipped: /ة$/, kept: /..ه$/ },
  { slip: 'yaa', slipped: /ي$/, kept: /.ى$/ },
  { slip: 'yaa', slipped: /ى$/, kept: /.ي$/ },
  { slip: 'qat', slipped: /ا/, kept: new RegExp(`^${FRONT}[أإآ]`) },
  { slip: 'seat', slipped: /أ/, kept: new RegExp(`^${FRONT}إ`) },
];

/**
 * What is believed of a writer before the draft says anything: half a slip in fifty such words, the rate of ه for ة that
 * the judge reckons with. So fifty words of the draft's own count as much as that belief.
 */
const SLIPS = 0.5;
const WORDS = 50;
/** However bad a hand, some of its words are what they look like; and however clean, one of a thousand is a slip. */
const MOST = 10;
/** Odds of a word that shows the hand, whatever its draft is like. */
const PLAIN = 30;

/** How many words of a stretch show each trait, or that its writer does not have it. */
export type Shown = readonly { readonly kept: number; readonly slipped: number }[];

export function shownIn(words: readonly Word[], lexicon: Lexicon): Shown {
  const counts = TRAITS.map(() => ({ kept: 0, slipped: 0 }));
  for (const word of words) {
    const { bare } = word;
    const { slipped, kept } = shownBy(bare, lexicon);
    // «اكتب رقمك» shows no hand that leaves out hamzas; a word may have become one of the house's since it was judged.
    if (slipped >= 0 && !mayBeCommand(word, lexicon) && !isKnown(bare, lexicon)) counts[slipped]!.slipped++;
    else for (const place of kept) counts[place]!.kept++;
  }
  return counts;
}

/** @param shown in all stretches of the draft. */
export function readHand(shown: Iterable<Shown>): Hand {
  const counts = TRAITS.map(() => ({ kept: 0, slipped: 0 }));
  for (const each of shown)
    for (let place = 0; place < TRAITS.length; place++) {
      counts[place]!.kept += each[place]!.kept;
      counts[place]!.slipped += each[place]!.slipped;
    }
  return (slip, word) => {
    const place = traitOf(slip, word);
    if (place < 0) return 1;
    const { kept, slipped } = counts[place]!;
    const factor = ((SLIPS + slipped) / (WORDS + kept + slipped)) * (WORDS / SLIPS);
    return Math.min(MOST, Math.max(1 / MOST, factor));
  };
}

/** By the places of `TRAITS`: the trait that the word is a slip of, −1 without one, and those that its writer had the choice of. */
const shownBy = memo<{ readonly slipped: number; readonly kept: readonly number[] }>((word, lexicon) => ({
  slipped: slippedTrait(word, lexicon),
  kept: TRAITS.flatMap(({ kept }, place) => (kept.test(word) ? [place] : [])),
}));

function slippedTrait(word: string, lexicon: Lexicon): number {
  if (word.length < 3 || !isOrdinary(word)) return -1;
  const { odds, corrections } = judge(word, lexicon);
  return odds >= PLAIN ? traitOf(corrections[0]!.slips[0]!, word) : -1;
}

function traitOf(slip: Fault, word: string): number {
  return TRAITS.findIndex((trait) => trait.slip === slip && trait.slipped.test(word));
}
