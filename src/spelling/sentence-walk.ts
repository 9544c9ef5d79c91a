/**
 * What is suspected in one sentence. An open draft keeps it as long as the sentence, the names in it and what was asked of
 * the whole draft are the same.
 */
import {
  type CountOf,
  type Draft,
  isHouseWord,
  type Mistake,
  ofSentenceAndCounts,
  type RuleContext,
  type Suspicion,
} from '../draft/index.ts';
import type { Mention } from '../people/index.ts';
import { distanceOf, moveBy, type Sentence, type Token } from '../text/index.ts';
import { suspectAlone } from './alone.ts';
import type { Fault } from './correction.ts';
import { MOST_COUNTED } from './decide.ts';
import { isMarked, lacksTanwin, suspectMisplaced } from './detect/accusative.ts';
import { secondsApart, suspectMixedJoin, suspectSplit } from './detect/boundaries.ts';
import { suspectDialect } from './detect/dialect.ts';
import { suspectFirstPerson } from './detect/first-person.ts';
import { suspectHerVerb } from './detect/her-verbs.ts';
import { suspectJoinedParticle } from './detect/joined-particle.ts';
import { hasSeat } from './detect/masul.ts';
import { suspectMistaken } from './detect/mistaken.ts';
import { suspectParticle } from './detect/particles.ts';
import { suspectPluralVerb } from './detect/plural-verbs.ts';
import { suspectRow } from './detect/rows.ts';
import { suspectWeakVerb } from './detect/weak-verbs.ts';
import type { Claim, Surroundings } from './grounds.ts';
import { countLetters, type LetterCounts } from './habits.ts';
import { type Hand, type Shown, shownIn } from './hand.ts';
import { suspectInSentence } from './in-sentence.ts';
import { isKnown } from './judge.ts';
import { isLoan } from './surroundings.ts';
import type { Suspect } from './suspect.ts';
import { asTrusted } from './trust.ts';
import { type Word, wordsOf } from './words.ts';

/** What the draft as a whole says, which a sentence may ask for. */
export interface WholeDraft {
  readonly hand: Hand;
  /** Whether the draft has the second half of a phrase apart: «ما زال». */
  readonly isApart: (second: string) => boolean;
}

/** What a sentence adds to what the whole draft says. */
export interface SentenceWords {
  /** But for the house's words, and those that came to harm. */
  readonly words: readonly Word[];
  readonly shown: Shown;
  readonly letters: LetterCounts;
  readonly apart: readonly string[];
}

export interface SentenceSuspects {
  readonly suspects: readonly Suspect[];
  /** What the neighbours of words say, apart from their letters. */
  readonly mistaken: readonly Suspect[];
  /** Words that nothing is suspected of and that may show a habit: by the seat of a hamza, by their tanwin. */
  readonly seats: readonly Word[];
  readonly marked: readonly Word[];
  /** Those that lack it. Worked out when first asked for, as most drafts write no tanwin. */
  readonly missing: () => readonly Word[];
  /** What was claimed of both; places are those of the sentence's first reading. */
  readonly claims: Claims;
}

/**
 * An answer of the whole draft. What was asked is kept as words, not as a function, which would keep the draft of its time
 * with the sentence.
 */
type Asked =
  | { readonly slip: Fault; readonly word: string; readonly answer: number }
  | { readonly slip?: undefined; readonly second: string; readonly answer: boolean };

function isStill(asked: Asked, { hand, isApart }: WholeDraft): boolean {
  return asked.slip === undefined
    ? isApart(asked.second) === asked.answer
    : hand(asked.slip, asked.word) === asked.answer;
}

interface Walked {
  readonly suspicions: readonly Suspicion[];
  readonly mistakes: readonly Mistake[];
  readonly asked: readonly Asked[];
  readonly counts: ReadonlyMap<string, number>;
  changes: number;
  readonly found: SentenceSuspects;
  moved: { readonly to: Sentence; readonly found: SentenceSuspects } | undefined;
}

export interface KeptSentence {
  readonly sign: string;
  readonly words: SentenceWords;
  /** The numbers that its words ask for are put down here. */
  readonly asking: { counts: Map<string, number>; countOf: CountOf };
  walked: Walked | undefined;
}

const memories = new WeakMap<RuleContext, WeakMap<Sentence, KeptSentence>>();

/**
 * @param names of the sentence.
 * @param isDamaged undefined where no word of the draft is.
 */
export function readSentenceWords(
  sentence: Sentence,
  draft: Draft,
  names: readonly Mention[],
  isDamaged: ((token: Token) => boolean) | undefined,
  context: RuleContext,
): KeptSentence {
  const own = sentence.origin ?? sentence;
  let memory = memories.get(context);
  if (memory === undefined) memories.set(context, (memory = new WeakMap()));
  const sign = signOf(sentence, names, isDamaged);
  let kept = memory.get(own);
  if (kept?.sign !== sign) {
    kept = readAnew(sentence, draft, names, isDamaged, context, sign);
    if (sentence.origin !== undefined) memory.set(own, kept);
  }
  return kept;
}

/** What the draft has found in the sentence, at places in it. */
function signOf(
  sentence: Sentence,
  names: readonly Mention[],
  isDamaged: ((token: Token) => boolean) | undefined,
): string {
  let sign = '';
  for (const { kind, tokens } of names)
    sign += `${kind} ${tokens.map(({ start }) => start - sentence.start).join()};`;
  if (isDamaged === undefined) return sign;
  const damaged = sentence.tokens.filter(isDamaged).map(({ start }) => start - sentence.start);
  return `${sign} ${damaged.join()}`;
}

function readAnew(
  sentence: Sentence,
  draft: Draft,
  names: readonly Mention[],
  isDamaged: ((token: Token) => boolean) | undefined,
  { lexicon, terminology }: RuleContext,
  sign: string,
): KeptSentence {
  // Not the draft, which the words of the sentence would keep.
  const { counts, tokens } = draft;
  const asking = {
    counts: new Map<string, number>(),
    countOf: (word: string): number => {
      const count = Math.min(MOST_COUNTED, counts.of(word));
      asking.counts.set(word, count);
      return count;
    },
  };
  const damaged = new Set(
    isDamaged && sentence.tokens.flatMap((token, at) => (isDamaged(token) ? [at] : [])),
  );
  const own = (sentence.origin ?? sentence).tokens;
  const words = wordsOf(sentence, tokens, names, asking.countOf).filter(
    ({ bare, token }) =>
      !isHouseWord(bare, terminology) && !(damaged.size > 0 && damaged.has(own.indexOf(token))),
  );
  const shown = shownIn(words, lexicon);
  const letters = countLetters(words);
  return { sign, words: { words, shown, letters, apart: secondsApart(words) }, asking, walked: undefined };
}

/** What is suspected in the sentence. */
export function readSentence(
  sentence: Sentence,
  kept: KeptSentence,
  { counts }: Draft,
  whole: WholeDraft,
  context: RuleContext,
): SentenceSuspects {
  const suspicions = suspicionsIn(sentence, context, counts);
  const mistakes = mistakesIn(sentence, context, counts);
  const { asking, words } = kept;
  let { walked } = kept;
  if (
    walked?.suspicions !== suspicions ||
    walked.mistakes !== mistakes ||
    !counts.areStill(walked.counts, walked.changes, MOST_COUNTED) ||
    !walked.asked.every((each) => isStill(each, whole))
  ) {
    const asked: Asked[] = [];
    const noting: WholeDraft = {
      hand: (slip, word) => {
        const answer = whole.hand(slip, word);
        asked.push({ slip, word, answer });
        return answer;
      },
      isApart: (second) => {
        const answer = whole.isApart(second);
        asked.push({ second, answer });
        return answer;
      },
    };
    asking.counts = new Map();
    const { tokens } = sentence.origin ?? sentence;
    const surroundings = { tokens, countOf: asking.countOf };
    const found = walk(words.words, suspicions, mistakes, noting, surroundings, context);
    walked = { suspicions, mistakes, asked, counts: asking.counts, changes: 0, found, moved: undefined };
    kept.walked = walked;
  }
  walked.changes = counts.changes;
  const by = distanceOf(sentence);
  if (by === 0) return walked.found;
  if (walked.moved?.to !== sentence) walked.moved = { to: sentence, found: moved(walked.found, by) };
  return walked.moved.found;
}

function moved(found: SentenceSuspects, by: number): SentenceSuspects {
  const { suspects, mistaken } = found;
  const move = (suspect: Suspect): Suspect => moveBy(suspect, by);
  return { ...found, suspects: suspects.map(move), mistaken: mistaken.map(move) };
}

const suspicionsIn = ofSentenceAndCounts<readonly Suspicion[], RuleContext>(
  ({ tokens }, { lexicon, speller }, countOf) => speller?.read(tokens, lexicon, countOf) ?? [],
  MOST_COUNTED,
  areAlike((one, other) => one.kind === other.kind && one.meant.join() === other.meant.join()),
);

const mistakesIn = ofSentenceAndCounts<readonly Mistake[], RuleContext>(
  ({ tokens }, { lexicon, speller }, countOf) => speller?.readMistakes(tokens, lexicon, countOf) ?? [],
  MOST_COUNTED,
  areAlike((one, other) => one.meant === other.meant && one.odd === other.odd),
);

/** Of the same sentence. */
function areAlike<Doubt extends Pick<Mistake, 'token' | 'odds'>>(
  isSame: (one: Doubt, other: Doubt) => boolean,
): (some: readonly Doubt[], others: readonly Doubt[]) => boolean {
  return (some, others) =>
    some.length === others.length &&
    some.every((one, at) => {
      const other = others[at]!;
      return one.token === other.token && one.odds === other.odds && isSame(one, other);
    });
}

/** Gives each suspicious word to exactly one detector. */
function walk(
  words: readonly Word[],
  suspicions: readonly Suspicion[],
  mistakes: readonly Mistake[],
  { hand, isApart }: WholeDraft,
  surroundings: Surroundings,
  context: RuleContext,
): SentenceSuspects {
  const { lexicon } = context;
  const suspicionAt = new Map(suspicions.map((suspicion) => [suspicion.token.index, suspicion]));
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
    const split = misplaced || row ? undefined : suspectSplit(word, context);
    skip = row ? row.words - 1 : split && !split.faint ? 1 : 0;
    const suspect =
      misplaced ??
      row?.suspect ??
      (split?.faint ? undefined : split) ??
      suspectMixedJoin(word, isApart) ??
      suspectOne(word, context, suspicionAt.get(word.token.index), hand) ??
      split;
    if (suspect) suspects.push(suspect);
    if (!suspect || suspect.faint) free.push(word);
  }
  const claims = claimsOf(words, suspects, suspectMistaken(mistakes, words, context), suspicionAt);
  const trusted = (all: readonly Claim[]): Suspect[] =>
    all.flatMap((claim) => asTrusted(claim, surroundings, context) ?? []);
  const alefs = free.filter(({ bare }) => bare.endsWith('ا'));
  let missing: readonly Word[] | undefined;
  return {
    suspects: trusted(claims.suspects),
    mistaken: trusted(claims.mistaken),
    claims,
    seats: free.filter(hasSeat),
    marked: alefs.filter(isMarked),
    missing: () => (missing ??= alefs.filter((word) => lacksTanwin(word, lexicon))),
  };
}

/** What is suspected of single words, as loudly as its detectors would have it. */
export interface Claims {
  readonly suspects: readonly Claim[];
  readonly mistaken: readonly Claim[];
}

function claimsOf(
  words: readonly Word[],
  suspects: readonly Suspect[],
  mistaken: readonly Suspect[],
  suspicionAt: ReadonlyMap<number, Suspicion>,
): Claims {
  const wordAt = new Map(words.map((word) => [word.token.start, word]));
  const rightAt = (all: readonly Suspect[]) => new Map(all.map(({ start, right }) => [start, right]));
  const claimOf = (suspect: Suspect, others: ReadonlyMap<number, string>): Claim => {
    const word = wordAt.get(suspect.start);
    const suspicion = word && suspicionAt.get(word.token.index);
    const other = others.get(suspect.start);
    return {
      suspect,
      word,
      suspicion: suspicion?.meant.includes(suspect.right) ? suspicion : undefined,
      agreed: other === undefined ? 0 : other === suspect.right ? 1 : -1,
    };
  };
  const [bySelf, byNeighbours] = [rightAt(suspects), rightAt(mistaken)];
  return {
    suspects: suspects.map((suspect) => claimOf(suspect, byNeighbours)),
    mistaken: mistaken.map((suspect) => claimOf(suspect, bySelf)),
  };
}

function suspectOne(
  word: Word,
  context: RuleContext,
  suspicion: Suspicion | undefined,
  hand: Hand,
): Suspect | undefined {
  if (word.bare.length < 2 || isLoan(word, context)) return undefined;
  const { lexicon } = context;
  const isJudged = suspicion && (suspicion.kind === 'inna' || isKnown(word.bare, lexicon));
  const inSentence = isJudged ? suspectInSentence(word, suspicion, context, hand) : undefined;
  return (
    suspectJoinedParticle(word, context) ??
    suspectDialect(word) ??
    suspectFirstPerson(word, context) ??
    suspectHerVerb(word, context) ??
    suspectWeakVerb(word, context) ??
    (inSentence?.faint ? undefined : inSentence) ??
    suspectParticle(word, lexicon) ??
    suspectPluralVerb(word, lexicon) ??
    (suspicion?.kind === 'inna' ? undefined : suspectAlone(word, context, suspicion)) ??
    inSentence
  );
}
