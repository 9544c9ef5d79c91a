/**
 * One walk over a draft's words that gives each suspicious word to exactly one detector. It runs once a draft.
 *
 * Order of precedence: the terminology's words are right; then misplaced tanwin, the known errors, words split or run
 * together, particles that their sentence decides, the word by itself; last the draft's habits.
 */

import {
  bySentenceAndCounts,
  type Draft,
  type Fact,
  isHouseWord,
  type RuleContext,
  type Suspicion,
} from '../draft/index.ts';
import { inside, moveWithToken, type Token } from '../text/index.ts';
import { suspectAlone } from './alone.ts';
import { suspectHabit, suspectMisplaced } from './detect/accusative.ts';
import { suspectMixedJoins, suspectSplit } from './detect/boundaries.ts';
import { suspectDialect } from './detect/dialect.ts';
import { suspectJoinedParticle } from './detect/joined-particle.ts';
import { gatherLeftOut, isDroppedHamza } from './detect/left-out.ts';
import { suspectMasul } from './detect/masul.ts';
import { suspectMistaken } from './detect/mistaken.ts';
import { suspectParticle } from './detect/particles.ts';
import { suspectPluralVerb } from './detect/plural-verbs.ts';
import { readReversed } from './detect/reversed.ts';
import { suspectRow } from './detect/rows.ts';
import { readSwapped } from './detect/swapped.ts';
import { readTyped } from './detect/typed.ts';
import { asEarned } from './earned.ts';
import { readHabits } from './habits.ts';
import { type Hand, readHand } from './hand.ts';
import { suspectInSentence, WARNINGS } from './in-sentence.ts';
import { isKnown } from './judge.ts';
import { isLoan } from './surroundings.ts';
import { asHint, type Suspect } from './suspect.ts';
import { readVerse } from './verse.ts';
import { readWords, type Word } from './words.ts';

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
  const { lexicon, style, terminology } = context;
  const isDamaged = damagedIn(draft, context);
  const words = readWords(draft).filter(
    ({ bare, token }) => !isHouseWord(bare, terminology) && !isDamaged(token),
  );
  const mixed = suspectMixedJoins(words);
  const hand = readHand(words, lexicon);
  const suspicions = readSuspicions(draft, context);
  const suspects: Suspect[] = [];
  const free: Word[] = [];
  let skip = 0;
  for (const word of words) {
    if (skip > 0) {
      skip--;
      continue;
    }
    const misplaced = suspectMisplaced(word, lexicon);
    const row = misplaced ? undefined : suspectRow(word, lexicon);
    const split = misplaced || row ? undefined : suspectSplit(word, lexicon);
    skip = row ? row.words - 1 : split ? 1 : 0;
    const suspect =
      misplaced ??
      row?.suspect ??
      split ??
      mixed.get(word.place) ??
      suspectOne(word, context, suspicions.get(word.token.index), hand);
    if (suspect) suspects.push(suspect);
    else free.push(word);
  }
  const confirmed = new Map(
    [...suspicions.values()]
      .filter(({ kind, odds }) => odds >= WARNINGS[kind])
      .map(({ token, meant }) => [token.start, meant]),
  );
  const wordAt = new Map(words.map((word) => [word.token.start, word]));
  const earned = (each: Suspect): Suspect =>
    asEarned(each, wordAt.get(each.start), confirmed.get(each.start)?.includes(each.right) ?? false, context);
  const kept = withoutHabits(suspects.map(earned), words, context);
  kept.push(...suspectMasul(free, style), ...suspectHabit(free, lexicon, style));
  const mistaken = suspectMistaken(words, draft, context).map(earned);
  return quietInVerse(withMistakes(kept, mistaken), draft).sort((a, b) => a.start - b.start);
}

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

/** Words that came to harm on their way here, which rules of their own put back. */
function damagedIn(draft: Draft, context: RuleContext): (token: Token) => boolean {
  const starts = new Set([
    ...readSwapped(draft, context).map(({ token }) => token.start),
    ...readTyped(draft, context).map(({ start }) => start),
  ]);
  const isReversed = inside(readReversed(draft, context));
  return ({ start }) => starts.has(start) || isReversed(start);
}

/** What their sentences say of the words, by the place of each token. */
function readSuspicions({ sentences, counts }: Draft, context: RuleContext): ReadonlyMap<number, Suspicion> {
  const found = new Map<number, Suspicion>();
  for (const sentence of sentences)
    for (const suspicion of suspicionsIn(sentence, context, counts))
      found.set(suspicion.token.index, suspicion);
  return found;
}

const suspicionsIn = bySentenceAndCounts<Suspicion, RuleContext>(
  ({ tokens }, { lexicon, speller }, countOf) => speller?.read(tokens, lexicon, countOf) ?? [],
  moveWithToken,
);

function suspectOne(
  word: Word,
  context: RuleContext,
  suspicion: Suspicion | undefined,
  hand: Hand,
): Suspect | undefined {
  if (word.bare.length < 2 || isLoan(word, context)) return undefined;
  const { lexicon } = context;
  return (
    suspectJoinedParticle(word, context) ??
    suspectDialect(word) ??
    (suspicion && (suspicion.kind === 'inna' || isKnown(word.bare, lexicon))
      ? suspectInSentence(word, suspicion, context, hand)
      : undefined) ??
    suspectParticle(word, lexicon) ??
    suspectPluralVerb(word, lexicon) ??
    (suspicion?.kind === 'inna' ? undefined : suspectAlone(word, context, suspicion))
  );
}

/** What the whole draft does is said once of all its words, or is its house's style, which a switch allows. */
function withoutHabits(
  suspects: readonly Suspect[],
  words: readonly Word[],
  { style }: RuleContext,
): Suspect[] {
  const dropped = suspects.filter(isDroppedHamza);
  const dotless = suspects.filter(isDotless);
  const { dropsHamza, dotlessYaa } = readHabits(words, dropped.length, dotless.length, style);
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
