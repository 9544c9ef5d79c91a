/** Where one word ends and the next begins: الشهرالجاري is two, الم دينة is one. */

import type { Lexicon, Reading } from '../../lexicon/index.ts';
import { cutsOf } from '../../slips/index.ts';
import { uses } from '../../spelling/index.ts';
import { hamzaForms } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { isLetterName, isOrdinary, isProper, type Word } from './draft-words.ts';
import { memo } from './memo.ts';
import type { Suspect } from './suspect.ts';
import { usage } from './usage.ts';

/** These never stand inside a word. */
const FINAL = 'ةى';
/** Particles run together with what they belong to, though they do join: لايمكن, منالمدينة. */
const RUN_ON = new Set([
  'من',
  'عن',
  'في',
  'على',
  'مع',
  'إلى',
  'لا',
  'ما',
  'يا',
  'لم',
  'لن',
  'قد',
  'كل',
  'ثم',
  'أو',
  'لو',
  'هل',
  'إن',
  'أن',
]);
/** Only a verb follows: لايمكن, ماحدث; يا before a noun. */
const BEFORE_VERB = new Set([
  'لا',
  'ما',
  'لم',
  'لن',
  'قد',
  'ولا',
  'ولم',
  'ولن',
  'وما',
  'وقد',
  'فلا',
  'فلم',
  'فلن',
]);
const SHORT_RIGHTS = new Set(['من', 'في', 'عن', 'أن', 'إن', 'ان', 'لم', 'لن', 'ما', 'لا', 'كل']);
const SHORTEST_RIGHT = 3;
const COMMON_LEFT = 5;
const COMMON_RIGHT = 1;
const SHORTEST_GUESSED = 4;
const SMALLEST_GUESS = 0.01;
const SHORT_HALVES = 0.3;
const COMMON_JOINED = 5;
const COMMON_SCRAP = 10;

export interface Split {
  readonly text: string;
  /** The use of the rarer half. */
  readonly usage: number;
  /** A negation before its verb: writers run them together as a habit. */
  readonly regular: boolean;
  /** The press uses both halves; of a mere guess the dictionary has them. */
  readonly attested: boolean;
}

/** عبدالله and أبوظبي are the house's choice, and نصرالله a family. */
const NAMES = /^[وفبلك]?(?:عبد|[أا]بو|[أا]بي|بو|[أا]بن|بن|[أآا]ل|[أا]م) |^.{2,4} الله$/;
/** Both ways are in use: مازال, لابد (see `suspectMixedJoins`). */
const EITHER_WAY = /^[وف]?(?:ما|لا) (?:زال|دام|برح|فتئ|انفك|سيما|بد)/;

/**
 * The best way to cut an unknown word in two that the press does use, or else that the dictionary has. The second may
 * lack its hamza: يااخي is يا أخي.
 */
export function bestCut(word: string, lexicon: Lexicon): Split | undefined {
  let best: Split | undefined;
  for (const { first: left, second: right, join, meant: meanings } of cutsOf(word)) {
    // رئيسالوزراء: an article shows where the next word begins, behind any letter.
    const unjoined = join === 'unjoining' || (right.startsWith('ال') && right.length > 4);
    if (!unjoined && !RUN_ON.has(left) && !BEFORE_VERB.has(left)) continue;
    const inArticle = left.length > 3 && left.endsWith('ا') && right.startsWith('ل');
    if (inArticle && lexicon.contains(`ا${right}`)) continue;
    if (right.length < SHORTEST_RIGHT && !SHORT_RIGHTS.has(right)) continue;
    if (NAMES.test(`${left} ${right}`) && !RUN_ON.has(left)) return undefined;
    if (EITHER_WAY.test(`${left} ${right}`)) return undefined;
    if (!lexicon.contains(left)) continue;
    for (const meant of /^(?:ال)?ا[^ل]/.test(right) ? meanings : [right]) {
      if (!lexicon.contains(meant)) continue;
      const rarer = useOfHalves(left, meant, lexicon);
      const used = rarer > 0 ? rarer : guessedUse(left, meant, lexicon);
      const text = `${left} ${meant}`;
      const split = { text, usage: used, regular: BEFORE_VERB.has(left), attested: rarer > 0 };
      if (used > 0 && isBetter(split, best)) best = split;
    }
  }
  return best;
}

function isBetter(split: Split, best: Split | undefined): boolean {
  if (split.attested !== best?.attested) return split.attested || best === undefined;
  return split.usage > best.usage;
}

/** محددادياري is nothing if not محددا دياري, however rarely either is written. */
function guessedUse(left: string, right: string, lexicon: Lexicon): number {
  if (left.length < SHORTEST_GUESSED && !RUN_ON.has(left)) return 0;
  if (right.length < SHORTEST_GUESSED) return 0;
  return Math.min(usage(left, lexicon), usage(right, lexicon)) + SMALLEST_GUESS;
}

function useOfHalves(left: string, right: string, lexicon: Lexicon): number {
  if (BEFORE_VERB.has(left) && !lexicon.analyse(right).some((reading) => isNegated(reading, left))) return 0;
  const isFinal = FINAL.includes(left.at(-1)!);
  const leftUse = uses(left, lexicon) + (isFinal ? COMMON_LEFT : 0);
  // ورد, دار and their like stand at the end of half the loans: the left half must be a word of every day.
  if (leftUse < COMMON_LEFT || (left.length < 3 && !RUN_ON.has(left) && !isFinal)) return 0;
  // الانشطارالنووي: an article in the middle of a word shows where the next one begins.
  const rightUse =
    usage(right, lexicon) + (right.startsWith('ال') || right.startsWith('لل') ? COMMON_RIGHT : 0);
  if (rightUse < COMMON_RIGHT && !isFinal && !BEFORE_VERB.has(left)) return 0;
  // فاردار may be cut into فار دار, which nobody has written.
  const short = left.length <= 4 && right.length <= 4 && !RUN_ON.has(left) && !isFinal;
  return Math.min(leftUse, rightUse + 1) * (short ? SHORT_HALVES : 1);
}

/** ما takes any verb; لا بحث is no negation, لا يبحث is one. */
function isNegated({ pos, tense }: Reading, negation: string): boolean {
  return pos === 'verb' && (/^و?(?:ما|قد)$/.test(negation) ? tense !== 'imperative' : tense === 'present');
}

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
