/**
 * Judges a word by itself: is it a slip of the pen, and what was meant? A noisy channel: what the writer meant is the
 * more probable the more the press uses it and the more often such a slip is made; the word as it stands is the more
 * probable the more it is used and the more natural its readings are (اعلن is an imperative, which no news item has).
 */
import type { Lexicon } from '../../lexicon/index.ts';
import { typingRate } from './typing.ts';
import { usage } from './usage.ts';
import { type Habit, type Variant, variantsOf } from './variants.ts';
import { isAlwaysWasl } from './wasl.ts';

export type Slip = Habit | 'joined' | 'typing';

export interface Correction {
  readonly text: string;
  /** What went wrong, the fault that names the rest first. */
  readonly slips: readonly Slip[];
  /** Of two corrections the one with more weight is the likelier; no unit. */
  readonly weight: number;
}

export interface Judgement {
  /** The lexicon has the word. */
  readonly known: boolean;
  /** How many times likelier the first correction is than the word as it stands. */
  readonly odds: number;
  /** Best first. */
  readonly corrections: readonly Correction[];
}

/** What a word of each kind counts for, beside frequencies in some million words of press. */
const IMPERATIVE = 0.001;
const FIRST_OR_SECOND_PERSON = 0.03;
const UNSEEN = 0.3;
/** A word no dictionary has: a name, a loan. */
const STRANGER = 0.002;
/** What a known correction counts for that the press never writes. */
const SMALLEST_USAGE = 0.05;
const CERTAIN = 1000;
const LOOK_AT = 8;
const MAX_CORRECTIONS = 5;

const cache = new WeakMap<Lexicon, Map<string, Judgement>>();
const CACHE_SIZE = 20_000;

/** @param word a bare word of at least two letters. */
export function judge(word: string, lexicon: Lexicon): Judgement {
  let judged = cache.get(lexicon);
  if (judged === undefined) {
    judged = new Map();
    cache.set(lexicon, judged);
  }
  let judgement = judged.get(word);
  if (judgement === undefined) {
    if (judged.size >= CACHE_SIZE) judged.clear();
    judgement = lexicon.contains(word) ? judgeKnown(word, lexicon) : judgeUnknown(word, lexicon);
    judged.set(word, judgement);
  }
  return judgement;
}

function judgeKnown(word: string, lexicon: Lexicon): Judgement {
  const corrections = weigh(variantsOf(word, true), lexicon);
  const best = corrections[0];
  if (best === undefined) return { known: true, odds: 0, corrections };
  if (isAlwaysWasl(word)) {
    const wasl = corrections.filter(({ slips }) => slips[0] === 'wasl');
    return { known: true, odds: wasl.length > 0 ? CERTAIN : 0, corrections: wasl };
  }
  return { known: true, odds: best.weight / ownWeight(word, lexicon), corrections };
}

function judgeUnknown(word: string, lexicon: Lexicon): Judgement {
  const corrections = weigh(variantsOf(word, false), lexicon);
  const seen = new Set(corrections.map(({ text }) => text));
  for (const text of lexicon.suggest(word)) {
    if (seen.has(text)) continue;
    corrections.push({
      text,
      slips: ['typing'],
      weight: (usage(text, lexicon) + SMALLEST_USAGE) * typingRate(word, text),
    });
  }
  const best = rank(corrections, lexicon);
  const own = STRANGER;
  return { known: false, odds: (best[0]?.weight ?? 0) / own, corrections: best };
}

function weigh(variants: readonly Variant[], lexicon: Lexicon): Correction[] {
  return variants
    .filter(({ text }) => lexicon.contains(text))
    .map(({ text, habits, rate }) => ({
      text,
      slips: habits,
      weight: (usage(text, lexicon) + SMALLEST_USAGE) * rate,
    }))
    .sort((a, b) => b.weight - a.weight);
}

/**
 * The best corrections, less what only a question or a command would write: أكمالها is أ + كمالها to a dictionary,
 * and اكمالها is meant to be إكمالها.
 */
function rank(corrections: Correction[], lexicon: Lexicon): Correction[] {
  corrections.sort((a, b) => b.weight - a.weight);
  return corrections
    .slice(0, LOOK_AT)
    .map((each) => ({ ...each, weight: each.weight * naturalness(each.text, lexicon) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_CORRECTIONS);
}

function naturalness(word: string, lexicon: Lexicon): number {
  const readings = lexicon.analyse(word);
  if (readings.every(({ proclitics, tense }) => proclitics[0] === 'أ' || tense === 'imperative')) return 0.02;
  if (readings.every(({ person }) => person === 1 || person === 2)) return 0.3;
  return 1;
}

/** How much is to be said for a word that the dictionary has, as it stands. */
function ownWeight(word: string, lexicon: Lexicon): number {
  const readings = lexicon.analyse(word);
  if (readings.every(({ tense }) => tense === 'imperative')) return IMPERATIVE;
  if (readings.every(({ tense, person }) => tense === 'imperative' || person === 1 || person === 2))
    return FIRST_OR_SECOND_PERSON + usage(word, lexicon);
  return UNSEEN + usage(word, lexicon);
}
