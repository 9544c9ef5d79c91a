/**
 * One walk over a draft's words that gives each suspicious word to exactly one detector. It runs once a draft.
 *
 * Order of precedence: the terminology's words are right; then misplaced tanwin, the known errors, words split or run
 * together, particles that their sentence decides, the word by itself; last the draft's habits.
 */

import type { Draft, Fact, RuleContext } from '../draft/index.ts';
import type { Mention } from '../people/index.ts';
import { inside, type Token } from '../text/index.ts';
import { suspectHabit } from './detect/accusative.ts';
import { gatherLeftOut, isDroppedHamza } from './detect/left-out.ts';
import { suspectMasul } from './detect/masul.ts';
import { readReversed } from './detect/reversed.ts';
import { readSwapped } from './detect/swapped.ts';
import { readTyped } from './detect/typed.ts';
import { type LetterCounts, readHabits } from './habits.ts';
import { readHand } from './hand.ts';
import {
  type KeptSentence,
  readSentence,
  readSentenceWords,
  type SentenceSuspects,
} from './sentence-walk.ts';
import { asHint, type Suspect } from './suspect.ts';
import { readVerse } from './verse.ts';
import { placeWords, type Word } from './words.ts';

const suspectsFact: Fact<readonly Suspect[], RuleContext> = {
  name: 'spelling',
  read: readSuspects,
  otherwise: [],
};

/** What is suspected in the draft, in the order of its text. */
export function suspectsIn(draft: Draft, context: RuleContext): readonly Suspect[] {
  return draft.fact(suspectsFact, context);
}

function readSuspects(draft: Draft, context: RuleContext): Suspect[] {
  const { style } = context;
  const { kept, found } = readFound(draft, context);
  const placed = (wordsOf: (found: SentenceSuspects) => readonly Word[]): Word[] =>
    found.flatMap((own, at) => {
      const words = wordsOf(own);
      return words.length > 0 ? placeWords(words, draft.sentences[at]!) : [];
    });
  const suspects = withoutHabits(
    found.flatMap((own) => own.suspects),
    kept.map(({ words }) => words.letters),
    context,
  );
  suspects.push(
    ...suspectMasul(
      placed(({ seats }) => seats),
      style,
    ),
  );
  const marked = placed((own) => own.marked);
  suspects.push(...suspectHabit(marked, () => placed(({ missing }) => missing()), context));
  const mistaken = found.flatMap((own) => own.mistaken);
  return quietInVerse(withMistakes(suspects, mistaken), draft).sort((a, b) => a.start - b.start);
}

function readFound(draft: Draft, context: RuleContext) {
  const kept = readSentences(draft, context);
  const apart = new Set(kept.flatMap(({ words }) => words.apart));
  const whole = {
    hand: readHand(kept.map(({ words }) => words.shown)),
    isApart: (second: string) => apart.has(second),
  };
  const found = kept.map((own, at) => readSentence(draft.sentences[at]!, own, draft, whole, context));
  return { kept, found };
}

/** What detectors claim of a draft that was not read before, sentence by sentence: `tools/train-trust.ts` weighs it. */
export function readClaims(draft: Draft, context: RuleContext) {
  return readFound(draft, context).found.map(({ claims: { suspects, mistaken } }, at) => ({
    claims: [...suspects, ...mistaken],
    surroundings: {
      tokens: draft.sentences[at]!.tokens,
      countOf: (word: string) => draft.counts.of(word),
    },
  }));
}

function readSentences(draft: Draft, context: RuleContext): KeptSentence[] {
  const isDamaged = damagedIn(draft, context);
  const { mentions } = draft.people;
  let next = 0;
  return draft.sentences.map((sentence) => {
    const first = next;
    while (next < mentions.length && mentions[next]!.start < sentence.end) next++;
    const names = next > first ? mentions.slice(first, next) : NO_NAMES;
    return readSentenceWords(sentence, draft, names, isDamaged, context);
  });
}

const NO_NAMES: readonly Mention[] = [];

/** What the neighbours of a word are sure of replaces a hint of its letters alone; else what was said first stays. */
function withMistakes(suspects: readonly Suspect[], mistakes: readonly Suspect[]): Suspect[] {
  const kept = new Set(suspects);
  const added = mistakes.filter((mistake) => {
    const own = suspects.filter(({ start, end }) => start < mistake.end && mistake.start < end);
    const gives = own.every(({ kind, level }) => level === 'hint' && kind !== 'dialect');
    if (own.length > 0 && (!gives || mistake.level === 'hint')) return false;
    for (const suspect of own) kept.delete(suspect);
    return true;
  });
  return [...kept, ...added];
}

function quietInVerse(suspects: readonly Suspect[], draft: Draft): Suspect[] {
  const isVerse = inside(readVerse(draft));
  return suspects.map((suspect) => (isVerse(suspect.start) ? asHint(suspect) : suspect));
}

/** Words that came to harm on their way here, which rules of their own put back; undefined where none did. */
function damagedIn(draft: Draft, context: RuleContext): ((token: Token) => boolean) | undefined {
  const starts = new Set([
    ...readSwapped(draft, context).map(({ token }) => token.start),
    ...readTyped(draft, context).map(({ start }) => start),
  ]);
  const reversed = readReversed(draft, context);
  if (starts.size + reversed.length === 0) return undefined;
  const isReversed = inside(reversed);
  return ({ start }) => starts.has(start) || isReversed(start);
}

/** What the whole draft does is said once of all its words, or is its house's style, which a switch allows. */
function withoutHabits(
  suspects: readonly Suspect[],
  letters: readonly LetterCounts[],
  { style }: RuleContext,
): Suspect[] {
  const dropped = suspects.filter(isDroppedHamza);
  const dotless = suspects.filter(isDotless);
  const { dropsHamza, dotlessYaa } = readHabits(letters, dropped.length, dotless.length, style);
  const gathered = style.hamza === 'lenient' || (style.hamza === 'auto' && dropsHamza);
  const kept = suspects.filter(
    (suspect) => !(gathered && isDroppedHamza(suspect)) && !(dotlessYaa && isDotless(suspect)),
  );
  if (gathered && style.hamza === 'auto') kept.push(...gatherLeftOut(dropped));
  return kept;
}

function isDotless({ kind, written }: Suspect): boolean {
  return (kind === 'yaa' || kind === 'ala') && written.endsWith('ى');
}
