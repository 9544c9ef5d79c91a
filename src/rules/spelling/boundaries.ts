/** One word written as two (الم دينة), and a phrase written both ways in a draft (مازال, ما زال). */
import type { Lexicon } from '../../lexicon/index.ts';
import { memo } from '../../spelling/memo.ts';
import { uses } from '../../spelling/uses.ts';
import { isLetterName, isOrdinary, isProper, type Word } from '../../spelling/words.ts';
import { hamzaForms } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import type { Suspect } from './suspect.ts';

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
  const { start } = word.token;
  const { end } = after.token;
  const values = { word: `${word.token.text} ${after.token.text}`, right: joined };
  const fixes = [replace(start, end, word.token.text + after.token.text)];
  return { rule: 'split', start, end, message: 'torn', values, severity: 'warning', fixes };
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

/** Both ways are in use (لابد, لا بد; مازال, ما زال): where a draft has both, the joined ones are told. */
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
    const values = { word: text, right: each.apart };
    const fixes = [replace(start, end, each.apart)];
    found.set(each.word.place, {
      rule: 'split',
      start,
      end,
      message: 'mixed',
      values,
      severity: 'hint',
      fixes,
    });
  }
  return found;
}
