/** How loudly a suspicion may be reported: no louder than readers of the press found suspicions of its kind to be right. */
import type { RuleContext } from '../draft/index.ts';
import { bare } from '../text/index.ts';
import { asHint, type Kind, type Suspect } from './suspect.ts';
import { uses } from './uses.ts';
import { isProper, type Word } from './words.ts';

/** Half of the outlets that are counted. */
const COMMON_OUTLETS = 4;
/** Nearly all. */
const MOST_OUTLETS = 8;
/** Uses, as `uses.ts` has them. */
const ENTRY = 30;

/** Slips that names and words of a trade look like: of them 10 of 54 were right where the sentence did not confirm it. */
const OFTEN_NAMES: ReadonlySet<Kind> = new Set<Kind>(['fariqa', 'sound', 'vowel', 'nun']);
/** Of what made words of which no outlet writes one, four of 21 were right. */
const OF_PRESS: ReadonlySet<Kind> = new Set<Kind>(['dad', 'taa', 'yaa']);

/**
 * - «ضيفة شرف», «مراكز اقتراع ولوجة»: of nouns whose ة should be "his" one in four was a fault where the sentence was not
 *   asked, of verbs and particles («نشاهدة», «منة») nearly all; of those that few outlets write («حكامه») one of 15.
 * - «مركز ويست غايت», «خبرت الدار»: of ت for ة one of eight was a slip, and it was one in all outlets (عدت for عدة).
 * - Words that are rare where they are right are rarely what was meant for another: of mistaken words that are common both
 *   by themselves and by their entry 15 of 17 were right, of others two of four.
 * - Of words that the dictionary does not have 56 of 61 were slips where the press writes the correction beside a
 *   neighbour, 38 of 63 where it does not («الهريسة واللدو»).
 * - Of words torn in two four of nine.
 * - Of words run together that the press writes side by side, or whose seam shows (القيادةوقال, الوزيرالسوري), 158 of 162;
 *   after a particle, of seconds that it writes elsewhere, 28 of 30 («ما طور»), of others 7 of 19 («ما نسا», «لا تروب»);
 *   of other cuts that nobody has written 16 of 35 («إن شون», «أو ستين»).
 * - After a named person comes a surname: «بدر باسلمة» is not «بأسلمة», which hardly anybody writes. And of
 *   verbs and names that no outlet has, with a particle before their hamza, three of 16 were right («وانيت», «لاند»), of
 *   nouns without a common entry none of nine («بافرط»), of what has a hamza for an article two of eight («التيك»).
 *
 * @param isConfirmed the sentence speaks against the word too, and for the same correction.
 */
export function asEarned(
  suspect: Suspect,
  word: Word | undefined,
  isConfirmed: boolean,
  context: RuleContext,
): Suspect {
  const { kind, level, right, safe } = suspect;
  const { lexicon } = context;
  if (level === 'hint') return suspect;
  if (kind === 'torn') return asHint(suspect);
  if (kind === 'joined') return asSeenApart(suspect, context);
  if (word?.before && isProper(word.before) && lexicon.outlets(right) < COMMON_OUTLETS)
    return asHint(suspect);
  if (kind === 'mistaken') return isEverywhere(right, context) ? suspect : asHint(suspect);
  // «لم يعملو»: after لم stands no name.
  if (kind === 'nun' && safe) return suspect;
  const isOpen = kind === 'open-taa' && right.endsWith('ة');
  const louder = level === 'error' && (isOpen || QUIETER.has(kind)) ? asWarning(suspect) : suspect;
  if (isConfirmed) return louder;
  if (OFTEN_NAMES.has(kind)) return isUnwritten(suspect, word, context) ? louder : asHint(suspect);
  if (kind === 'unknown' && word && isFarFetched(suspect, word, context)) return asHint(suspect);
  if (kind === 'qat' && isFarHamza(suspect, context)) return asHint(suspect);
  if (OF_PRESS.has(kind) && lexicon.outlets(right) === 0) return asHint(suspect);
  if (isOpen && lexicon.outlets(right) < MOST_OUTLETS) return asHint(suspect);
  if (!isTaa(kind) || !right.endsWith('ه')) return louder;
  const [reading] = lexicon.analyse(right);
  const isNoun = reading?.pos === 'noun' || reading?.pos === 'adjective';
  return isNoun || lexicon.outlets(right) < COMMON_OUTLETS ? asHint(louder) : louder;
}

/**
 * No outlet writes it, half of them write the correction, and the press has that beside a neighbour: «خمصة موظفين» is not
 * somebody's name, «الستيدة» may be one.
 */
function isUnwritten({ written, right }: Suspect, word: Word | undefined, context: RuleContext): boolean {
  const { lexicon } = context;
  if (word === undefined || lexicon.outlets(written) > 0 || lexicon.outlets(right) < COMMON_OUTLETS)
    return false;
  return isBeside({ right }, word, context);
}

/** Never an error: of errors ten of 24 were right. */
const QUIETER: ReadonlySet<Kind> = new Set<Kind>(['fariqa', 'dad', 'sound', 'vowel', 'nun']);

function asWarning(suspect: Suspect): Suspect {
  return { ...suspect, level: 'warning', safe: false };
}

/** Half of the outlets write it, and its entry once in forty thousand words. */
function isEverywhere(right: string, { lexicon }: RuleContext): boolean {
  const [reading] = lexicon.analyse(right);
  return (
    lexicon.outlets(right) >= COMMON_OUTLETS && reading !== undefined && uses(reading.lemma, lexicon) >= ENTRY
  );
}

/**
 * No outlet has it, and it is a verb or a name with a particle before its hamza, or has a hamza in the place of its article.
 * Nouns are told by their entry: واصدقاؤهم is as likely as صديق is common.
 */
function isFarHamza({ written, right }: Suspect, { lexicon }: RuleContext): boolean {
  if (lexicon.outlets(right) > 0) return false;
  if (written.startsWith('ال') && !right.startsWith('ال')) return true;
  const [reading] = lexicon.analyse(right);
  const front = reading?.proclitics[0];
  if (reading === undefined || front === undefined || front === 'ال') return false;
  const isNoun = front !== 'أ' && ['noun', 'adjective', 'place'].includes(reading.pos);
  return !isNoun || uses(reading.lemma, lexicon) < 1;
}

function isTaa(kind: Kind): boolean {
  return kind === 'taa' || kind === 'open-taa';
}

/**
 * A word that few outlets write, and none here; «ثلاثةوعشرون» is not: no word has ة inside. Nor is «إنجازتها»: of seven
 * plurals that had lost their alef in 21,000 articles, all were slips.
 */
function isFarFetched(suspect: Suspect, word: Word, context: RuleContext): boolean {
  const { right } = suspect;
  if (right.replace(/ا(?=ت(?:ه|ها|هم|هن|هما|نا|كم)$)/, '') === word.bare) return false;
  if (right.includes(' ') || context.lexicon.outlets(right) >= COMMON_OUTLETS) return false;
  return !isBeside(suspect, word, context);
}

/** Particles that are run into the word after them by habit. */
const RUN_ON = /^[وف]?(?:لا|ما|يا|ها)$/;

/** As loudly as the press writes the two side by side, or as their seam shows. */
function asSeenApart(suspect: Suspect, { lexicon, speller }: RuleContext): Suspect {
  const [first = '', second = ''] = bare(suspect.right).split(' ');
  if (second === '' || speller === undefined || speller.together(first, second) > 0) return suspect;
  if (second.startsWith('ال') || /[ةى]$/.test(first)) return suspect;
  if (!RUN_ON.test(first) || lexicon.outlets(second) < COMMON_OUTLETS) return asHint(suspect);
  return suspect.level === 'error' ? asWarning(suspect) : suspect;
}

/** Whether the press writes what was meant beside one of the neighbours; without a speller nobody knows. */
function isBeside(
  { right }: Pick<Suspect, 'right'>,
  { before, after }: Word,
  { speller }: RuleContext,
): boolean {
  if (speller === undefined) return true;
  const row = [before?.bare, ...bare(right).split(' '), after?.bare];
  return row.some((next, place) => {
    const last = row[place - 1];
    return last !== undefined && next !== undefined && speller.together(last, next) > 0;
  });
}
