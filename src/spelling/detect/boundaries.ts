/** One word written as two (الم دينة), and a phrase written both ways in a draft (مازال, ما زال). */
import type { Lexicon } from '../../lexicon/index.ts';
import { hamzaForms } from '../../text/index.ts';
import { memo } from '../memo.ts';
import type { Suspect } from '../suspect.ts';
import { uses } from '../uses.ts';
import { isLetterName, isOrdinary, isProper, type Word } from '../words.ts';

const COMMON_JOINED = 5;
const COMMON_SCRAP = 10;

/** The join of two stretches that are a word only together. */
export function suspectSplit(word: Word, lexicon: Lexicon): Suspect | undefined {
  const { after } = word;
  if (after === undefined || isProper(word) || isProper(after)) return undefined;
  if (word.bare === 'و' || !isOrdinary(word.bare) || !isOrdinary(after.bare)) return undefined;
  if (isLetterName(word) && isLetterName(after)) return undefined;
  if (isWhole(word.bare, lexicon) && isWhole(after.bare, lexicon)) return undefined;
  const joined = word.bare + after.bare;
  if (joined.length < 4 || !lexicon.contains(joined) || uses(joined, lexicon) < COMMON_JOINED)
    return undefined;
  const { start, text: first } = word.token;
  const { end, text: second } = after.token;
  const rights = [first + second];
  const written = `${first} ${second}`;
  return { kind: 'torn', start, end, written, right: joined, rights, level: 'warning', safe: false };
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

/** Both ways are in use (لابد, لا بد; مازال, ما زال): where a draft has both, the joined ones are reported. */
export function suspectMixedJoins(words: readonly Word[]): Map<number, Suspect> {
  const joined: { word: Word; apart: string; second: string }[] = [];
  const apart = new Set<string>();
  for (const word of words) {
    const match = JOINED.exec(word.bare);
    if (match) joined.push({ word, apart: `${match[1]} ${match[2]}`, second: match[2]! });
    else if (SECONDS.has(word.bare) && /^[وف]?(?:لا|ما)$/.test(word.before?.bare ?? '')) apart.add(word.bare);
  }
  const found = new Map<number, Suspect>();
  for (const each of joined) {
    if (!apart.has(each.second)) continue;
    const { start, end, text } = each.word.token;
    const rights = [each.apart];
    found.set(each.word.place, {
      kind: 'mixed',
      start,
      end,
      written: text,
      right: each.apart,
      rights,
      level: 'hint',
      safe: false,
    });
  }
  return found;
}
