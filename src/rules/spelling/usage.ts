/**
 * How much the press uses a word, its clitics and endings taken into account: a list of some forty thousand surface
 * forms has الإعمار and not وبإعمارها, yet both are the same habit of writing.
 */
import type { Lexicon } from '../../lexicon/index.ts';
import { backSplits, frontSplits, joinProclitics } from '../../text/index.ts';
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
export function speechUsage(word: string, lexicon: Lexicon): number {
  return SPEECH_SHARE * Math.max(0, uses(word, lexicon, 'general') - uses(word, lexicon));
}

/** A number comparable with `uses`: the form's own, and shares of its relatives'. */
export function usage(word: string, lexicon: Lexicon): number {
  const own = ownUsage(word, lexicon);
  return own + relativesUsage(word, own, lexicon);
}

/** The same by the press alone. */
export function pressUsage(word: string, lexicon: Lexicon): number {
  const own = uses(word, lexicon);
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

/** How little a form may count for that was never seen though its relatives were: the list is finite. */
const UNSEEN_DOUBT = 0.5;

/**
 * The same for a form that is under suspicion: where the press has its noun and never with this pronoun, that speaks
 * against it. فرق is in every sports page and فرقه, his teams, in none; فرقة is meant.
 */
export function usageUnderSuspicion(word: string, lexicon: Lexicon): number {
  const own = ownUsage(word, lexicon);
  const back = backUsage(word, lexicon);
  const doubted = own > 0 ? back : atMost(UNSEEN_DOUBT, back);
  // لاحد is no ل with احد, whose own hamza was left out.
  const read = new Set(lexicon.analyse(word).map(({ proclitics }) => joinProclitics(proclitics, '').length));
  return own + Math.max(atMost(mostOf(own), frontUsage(word, lexicon, read)), doubted);
}

function backUsage(word: string, lexicon: Lexicon): number {
  let best = 0;
  for (const { stem, enclitic } of backSplits(word)) {
    if (enclitic === '' || stem.length < SHORTEST_STEM) continue;
    const noun = stem.endsWith('ت') ? `${stem.slice(0, -1)}ة` : stem;
    const whole = stem.endsWith('ائ') || stem.endsWith('اؤ') ? `${stem.slice(0, -1)}ء` : noun;
    const share = NEAR.has(enclitic) ? NEAR_SHARE : BACK_SHARE;
    // الولاه is no الولا with its pronoun: what has the article takes none.
    for (const host of new Set([whole, stem]))
      if (lexicon.contains(host)) best = Math.max(best, share * frontUsage(host, lexicon));
  }
  // إفساحا, عددا: the accusative of a noun that the list has without it.
  if (word.endsWith('ا') && word.length > SHORTEST_STEM)
    best = Math.max(best, BACK_SHARE * frontUsage(word.slice(0, -1), lexicon));
  return best;
}

/** @param read the lengths of the proclitics that the word's readings have, where only those count. */
function frontUsage(word: string, lexicon: Lexicon, read?: ReadonlySet<number>): number {
  let best = 0;
  for (const split of frontSplits(word)) {
    // ألأولى as أ + الأولى: no newspaper asks so.
    if (split.proclitics[0] === 'أ' || read?.has(split.length) === false) continue;
    const stem = word.slice(split.length);
    if (stem.length < SHORTEST_STEM || !lexicon.contains(stem)) continue;
    let sum = split.length === 0 ? 0 : uses(stem, lexicon);
    for (const front of COMMON_FRONTS) sum += uses(joinProclitics(front, stem), lexicon);
    best = Math.max(best, FRONT_SHARE * sum);
  }
  return best;
}

const FRONTS: readonly (readonly string[])[] = [[], ['و'], ['ب'], ['ل'], ['ف']];

/**
 * How much a word in ه counts as a noun or verb with its pronoun: as much as the press writes it with the pronouns that
 * look like nothing else. كتابها is in every paper, so كتابه is his book; أمريكيها in none, so أمريكيه is أمريكية.
 */
export function usageWithPronoun(word: string, lexicon: Lexicon): number {
  const most = mostOfHosts(word, lexicon, (host) => {
    let sum = 0;
    for (const front of FRONTS)
      for (const pronoun of ['ها', 'هم']) sum += uses(joinProclitics(front, host + pronoun), lexicon);
    return sum;
  });
  return uses(word, lexicon) + most;
}

/** How often what stands before the ه is written without it: كتاب of وكتابه. */
export function hostUsage(word: string, lexicon: Lexicon): number {
  return mostOfHosts(word, lexicon, (host) =>
    COMMON_FRONTS.reduce(
      (sum, front) => sum + uses(joinProclitics(front, host), lexicon),
      ownUsage(host, lexicon),
    ),
  );
}

function mostOfHosts(word: string, lexicon: Lexicon, count: (host: string) => number): number {
  const hosts = new Set<string>();
  // أولويه asks for no لويها.
  for (const { stem, enclitic, proclitics } of lexicon.analyse(word))
    if (enclitic === 'ه' && proclitics[0] !== 'أ') hosts.add(stem);
  return Math.max(0, ...[...hosts].map(count));
}
