/** Where a word that is two was run together: الشهرالجاري is «الشهر الجاري». */

import type { Lexicon, Reading } from '../lexicon/index.ts';
import { cutsOf } from '../slips/index.ts';
import { usage } from './usage.ts';
import { uses } from './uses.ts';

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
/** Both ways are in use: مازال, لابد (see `suspectMixedJoin`). */
const EITHER_WAY = /^[وف]?(?:ما|لا) (?:زال|دام|برح|فتئ|انفك|سيما|بد)/;

/**
 * The best way to cut an unknown word in two that the press does use, or else that the dictionary has. The second may
 * lack its hamza: يااخي is يا أخي.
 */
export function bestCut(word: string, lexicon: Lexicon): Split | undefined {
  let best: Split | undefined;
  for (const { first: left, second: right, join, meant: meanings } of cutsOf(word)) {
    // رئيسالوزراء: an article shows where the next word begins, after any letter.
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

/** ما takes any verb; لا بحث is not a negation, لا يبحث is one. */
function isNegated({ pos, tense }: Reading, negation: string): boolean {
  return pos === 'verb' && (/^و?(?:ما|قد)$/.test(negation) ? tense !== 'imperative' : tense === 'present');
}
