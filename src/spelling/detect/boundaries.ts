/** One word written as two (الم دينة), and a phrase written both ways in a draft (مازال, ما زال). */
import type { RuleContext } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { hamzaForms } from '../../text/index.ts';
import { bestReading, memo } from '../memo.ts';
import { asFaint, type Suspect } from '../suspect.ts';
import { COMMON_OUTLETS, uses } from '../uses.ts';
import { isLetterName, isOrdinary, isProper, type Word } from '../words.ts';

const COMMON_JOINED = 5;
const COMMON_SCRAP = 10;
/** The join of two stretches that are a word only together, or that nobody writes side by side. */
export function suspectSplit(word: Word, { lexicon, speller }: RuleContext): Suspect | undefined {
  const { after } = word;
  if (after === undefined || isProper(word) || isProper(after)) return undefined;
  if (word.bare === 'و' || !(word.bare === 'ال' || isOrdinary(word.bare)) || !isOrdinary(after.bare))
    return undefined;
  if (isLetterName(word) && isLetterName(after)) return undefined;
  const areWords = isWhole(word.bare, lexicon) && isWhole(after.bare, lexicon);
  if (areWords && !(speller?.together(word.bare, after.bare) === 0 && areRare(word, after, lexicon)))
    return undefined;
  const joined = word.bare + after.bare;
  if (joined.length < 4 || !lexicon.contains(joined) || uses(joined, lexicon) < COMMON_JOINED)
    return undefined;
  const { start, text: first } = word.token;
  const { end, text: second } = after.token;
  const rights = [first + second];
  const written = `${first} ${second}`;
  const torn: Suspect = {
    kind: 'torn',
    start,
    end,
    written,
    right: joined,
    rights,
    level: 'hint',
    safe: false,
  };
  return areWords ? asFaint(torn) : torn;
}

/** Neither is a particle, which stands beside everything, and one of them is a scrap or a word that few write. */
function areRare(first: Word, second: Word, lexicon: Lexicon): boolean {
  const halves = [first, second].map(({ bare }) => bare);
  return (
    halves.every((half) => !['particle', 'pronoun'].includes(bestReading(half, lexicon)?.pos ?? '')) &&
    halves.some((half) => half.length <= 3 || lexicon.outlets(half) < COMMON_OUTLETS)
  );
}

/**
 * A letter or two are not a word because a dictionary has them: دة of الجري دة. A word that lost its hamza is one: «بل ان»
 * is not بلان.
 */
const isWhole = memo((word: string, lexicon: Lexicon): boolean =>
  [word, ...hamzaForms(word)].some((form) => {
    const count = uses(form, lexicon);
    return word.length > 2 ? count > 0 || lexicon.contains(form) : word.length === 2 && count >= COMMON_SCRAP;
  }),
);

const SECONDS = new Set(['سيما', 'بد', 'زال', 'زالت', 'زالوا', 'دام', 'دامت']);
const JOINED = /^([وف]?(?:لا|ما))(سيما|بد|زال|زالت|زالوا|دام|دامت)$/;

/** The second halves of phrases that the words have apart: زال of ما زال. */
export function secondsApart(words: readonly Word[]): string[] {
  return words.flatMap(({ bare, before }) =>
    SECONDS.has(bare) && /^[وف]?(?:لا|ما)$/.test(before?.bare ?? '') ? [bare] : [],
  );
}

/**
 * Both ways are in use (لابد, لا بد; مازال, ما زال): where a draft has both, the joined ones are reported.
 *
 * @param isApart whether the draft has a second half apart.
 */
export function suspectMixedJoin(
  { token, bare }: Word,
  isApart: (second: string) => boolean,
): Suspect | undefined {
  const [, first, second] = JOINED.exec(bare) ?? [];
  if (second === undefined || !isApart(second)) return undefined;
  const { start, end, text } = token;
  const right = `${first} ${second}`;
  return { kind: 'mixed', start, end, written: text, right, rights: [right], level: 'hint', safe: false };
}
