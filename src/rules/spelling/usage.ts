/**
 * How much the press uses a word, its clitics and endings taken into account: a list of some forty thousand surface
 * forms has الإعمار and not وبإعمارها, yet both are the same habit of writing.
 */
import type { Lexicon } from '../../lexicon/index.ts';
import { backSplits, frontSplits, joinProclitics } from '../../text/index.ts';

/** What a count of the stem says of a form with clitics: the stem is shared among many such forms. */
const FRONT_SHARE = 0.2;
const BACK_SHARE = 0.1;
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

/** A count comparable with `lexicon.frequency`: the form's own, and shares of its relatives'. */
export function usage(word: string, lexicon: Lexicon): number {
  let best = frontUsage(word, lexicon);
  for (const { stem, enclitic } of backSplits(word)) {
    if (enclitic === '' || stem.length < SHORTEST_STEM) continue;
    const noun = stem.endsWith('ت') ? `${stem.slice(0, -1)}ة` : stem;
    const whole = stem.endsWith('ائ') || stem.endsWith('اؤ') ? `${stem.slice(0, -1)}ء` : noun;
    best = Math.max(best, BACK_SHARE * frontUsage(whole, lexicon), BACK_SHARE * frontUsage(stem, lexicon));
  }
  // إفساحا, عددا: the accusative of a noun that the list has without it.
  if (word.endsWith('ا') && word.length > SHORTEST_STEM)
    best = Math.max(best, BACK_SHARE * frontUsage(word.slice(0, -1), lexicon));
  return lexicon.frequency(word) + best;
}

function frontUsage(word: string, lexicon: Lexicon): number {
  let best = 0;
  for (const split of frontSplits(word)) {
    // ألأولى as أ + الأولى: no newspaper asks so.
    if (split.proclitics[0] === 'أ') continue;
    const stem = word.slice(split.length);
    if (stem.length < SHORTEST_STEM || !lexicon.contains(stem)) continue;
    let sum = split.length === 0 ? 0 : lexicon.frequency(stem);
    for (const front of COMMON_FRONTS) sum += lexicon.frequency(joinProclitics(front, stem));
    best = Math.max(best, FRONT_SHARE * sum);
  }
  return best;
}
