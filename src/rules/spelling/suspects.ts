/**
 * One pass over a draft's words that gives each suspicious word to exactly one spelling rule. Every spelling rule asks
 * for its own share; the pass runs once a draft.
 *
 * Order of precedence: the terminology's words are right; then misplaced tanwin, the known errors, words split or run
 * together, particles that their sentence decides, the word by itself; last the draft's habits.
 */

import { type Draft, type Fact, isHouseWord, type RuleContext, type Suspicion } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { readHabits } from '../../spelling/habits.ts';
import { type Hand, readHand } from '../../spelling/hand.ts';
import { readReversed, readSwapped, readTyped } from '../../spelling/index.ts';
import { isKnown } from '../../spelling/judge.ts';
import { isLoan } from '../../spelling/surroundings.ts';
import { readVerse } from '../../spelling/verse.ts';
import { readWords, type Word } from '../../spelling/words.ts';
import { inside, type Token } from '../../text/index.ts';
import type { Report } from '../rule.ts';
import { suspectHabit, suspectMisplaced } from './accusative.ts';
import { suspectAlone, suspectDialect } from './alone.ts';
import { suspectMixedJoins, suspectSplit } from './boundaries.ts';
import { suspectInSentence } from './in-sentence.ts';
import { suspectJoinedParticle } from './joined-particle.ts';
import { isDroppedHamza, reportLeftOut } from './left-out.ts';
import { suspectMasul } from './masul.ts';
import { suspectMistaken } from './mistakes.ts';
import { suspectParticle } from './particles.ts';
import { suspectPluralVerb } from './plural-verbs.ts';
import { suspectRow } from './rows.ts';
import { asHint, type SpellingRule, type Suspect } from './suspect.ts';

const suspectsFact: Fact<readonly Suspect[], RuleContext> = {
  name: 'spelling',
  read: readSuspects,
  otherwise: [],
};

/** The rule's share of the draft's suspects. `Key` are the rule's own message keys. */
export function* reportsOf<Key extends string>(
  rule: SpellingRule,
  draft: Draft,
  context: RuleContext,
): Iterable<Report<Key>> {
  for (const suspect of draft.fact(suspectsFact, context)) {
    if (suspect.rule !== rule) continue;
    const { start, end, message, values, severity, fixes } = suspect;
    yield { start, end, message: message as Key, values, severity, fixes };
  }
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
  const kept = withoutHabits(suspects, words, draft, context);
  kept.push(...suspectMasul(free, style), ...suspectHabit(free, lexicon, style));
  kept.push(...suspectMistaken(free, draft, context));
  return quietInVerse(
    kept.map((each) => asEarned(each, lexicon)),
    draft,
  ).sort((a, b) => a.start - b.start);
}

/**
 * Levels that readers of the press have not confirmed. «ضيفة شرف», «مراكز اقتراع ولوجة»: of nouns whose ة should be "his" one
 * in four was a fault, of verbs and particles («نشاهدة», «منة») nearly all. Of confusions ten errors of 24 were right; an
 * alef that a verb of the plural lacks was, short of an error, a foreign name each time (لينوفو, بترو).
 */
function asEarned(suspect: Suspect, lexicon: Lexicon): Suspect {
  const { rule, severity, values } = suspect;
  const right = String(values.right ?? '');
  if (rule === 'confusion' && severity === 'error') return { ...suspect, severity: 'warning' };
  if (rule === 'confusion' && right.endsWith('وا')) return asHint(suspect);
  if (rule !== 'taa-marbuta' || severity === 'hint' || !right.endsWith('ه')) return suspect;
  const [reading] = lexicon.analyse(right);
  return reading?.pos === 'noun' || reading?.pos === 'adjective' ? asHint(suspect) : suspect;
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
function readSuspicions(draft: Draft, { lexicon, speller }: RuleContext): ReadonlyMap<number, Suspicion> {
  const found = new Map<number, Suspicion>();
  for (const { tokens } of speller ? draft.sentences : [])
    for (const suspicion of speller!.read(tokens, lexicon)) found.set(suspicion.token.index, suspicion);
  return found;
}

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
    suspectMisplaced(word, lexicon) ??
    suspectDialect(word) ??
    (suspicion && (suspicion.kind === 'inna' || isKnown(word.bare, lexicon))
      ? suspectInSentence(word, suspicion, context, hand)
      : undefined) ??
    suspectParticle(word, lexicon) ??
    suspectPluralVerb(word, lexicon) ??
    (suspicion?.kind === 'inna' ? undefined : suspectAlone(word, context))
  );
}

/** What the whole draft does is said once of all its words, or is its house's style, which a switch allows. */
function withoutHabits(
  suspects: readonly Suspect[],
  words: readonly Word[],
  draft: Draft,
  context: RuleContext,
): Suspect[] {
  const { style } = context;
  const dropped = suspects.filter(isDroppedHamza);
  const dotless = suspects.filter(isDotless);
  const { dropsHamza, dotlessYaa } = readHabits(words, dropped.length, dotless.length, style);
  const gathered = style.hamza === 'lenient' || (style.hamza === 'auto' && dropsHamza);
  const kept = suspects.filter(
    (suspect) => !(gathered && isDroppedHamza(suspect)) && !(dotlessYaa && isDotless(suspect)),
  );
  if (gathered && style.hamza === 'auto') kept.push(...reportLeftOut(dropped, draft, context));
  return kept;
}

function isDotless({ rule, values }: Suspect): boolean {
  return rule === 'yaa' && String(values.word).endsWith('ى');
}
