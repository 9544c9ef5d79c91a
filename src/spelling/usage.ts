/**
 * How much the press uses a word, its clitics and endings taken into account: a list of some forty thousand surface
 * forms has الإعمار and not وبإعمارها, yet both are the same habit of writing.
 */
import type { Lexicon } from '../lexicon/index.ts';
import { backSplits, frontSplits, joinProclitics } from '../text/index.ts';
import { uses } from './uses.ts';

/** What a count of the stem says of a form with clitics: the stem is shared among many such forms. */
const FRONT_SHARE = 0.2;
const BACK_SHARE = 0.1;
/** Few news items say بيتك or بيتي. */
const NEAR_SHARE = 0.01;
const NEAR = new Set(['ك', 'كم', 'كن', 'كما', 'ي']);
const COMMON_FRONTS: readonly (readonly string[])[] = [
  ['ال'],
  ['و'],
  ['ب'],
  ['ل'],
  ['ل', 'ال'],
  ['و', 'ال'],
  ['ب', 'ال'],
];
const SHORTEST_STEM = 3;

/** What a count of speech says of the press, which quotes it. */
const SPEECH_SHARE = 0.2;

/** How often the form itself is written: by the press, and a little by how people speak. */
export function ownUsage(word: string, lexicon: Lexicon): number {
  return uses(word, lexicon) + speechUsage(word, lexicon);
}

/** The share of it that only speech has. */
function speechUsage(word: string, lexicon: Lexicon): number {
  return SPEECH_SHARE * Math.max(0, uses(word, lexicon, 'general') - uses(word, lexicon));
}

/** A number comparable with `uses`: the form's own, and shares of its relatives'. */
export function usage(word: string, lexicon: Lexicon): number {
  const own = ownUsage(word, lexicon);
  return own + relativesUsage(word, own, lexicon);
}

/**
 * What a form's relatives may add to its own count, unseen and for each time it was seen: أنه is in every line, and yet
 * فأنه in none of a million words.
 */
const ADDED_UNSEEN = 8;
const ADDED_SEEN = 10;

function relativesUsage(word: string, own: number, lexicon: Lexicon): number {
  return Math.max(atMost(mostOf(own), frontUsage(word, lexicon)), backUsage(word, lexicon));
}

function mostOf(own: number): number {
  return ADDED_UNSEEN + ADDED_SEEN * own;
}

/** The count while it is small, and never more than `most`. */
function atMost(most: number, count: number): number {
  return (count * most) / (count + most);
}

function backUsage(word: string, lexicon: Lexicon): number {
  let best = 0;
  for (const { stem, enclitic } of backSplits(word)) {
    if (enclitic === '' || stem.length < SHORTEST_STEM) continue;
    const noun = stem.endsWith('ت') ? `${stem.slice(0, -1)}ة` : stem;
    const whole = stem.endsWith('ائ') || stem.endsWith('اؤ') ? `${stem.slice(0, -1)}ء` : noun;
    const share = NEAR.has(enclitic) ? NEAR_SHARE : BACK_SHARE;
    // الولاه is not الولا with a pronoun: what has the article takes none.
    for (const host of new Set([whole, stem]))
      if (lexicon.contains(host)) best = Math.max(best, share * frontUsage(host, lexicon));
  }
  // إفساحا, عددا: the accusative of a noun that the list has without it.
  if (word.endsWith('ا') && word.length > SHORTEST_STEM)
    best = Math.max(best, BACK_SHARE * frontUsage(word.slice(0, -1), lexicon));
  return best;
}

function frontUsage(word: string, lexicon: Lexicon): number {
  let best = 0;
  for (const split of frontSplits(word)) {
    // ألأولى as أ + الأولى: no newspaper asks so.
    if (split.proclitics[0] === 'أ') continue;
    const stem = word.slice(split.length);
    if (stem.length < SHORTEST_STEM || !lexicon.contains(stem)) continue;
    let sum = split.length === 0 ? 0 : uses(stem, lexicon);
    for (const front of COMMON_FRONTS) sum += uses(joinProclitics(front, stem), lexicon);
    best = Math.max(best, FRONT_SHARE * sum);
  }
  return best;
}
