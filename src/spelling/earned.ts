/** How loudly a suspicion may be reported: no louder than readers of the press found suspicions of its kind to be right. */
import type { RuleContext } from '../draft/index.ts';
import { bare } from '../text/index.ts';
import { asHint, type Kind, type Suspect } from './suspect.ts';
import { isProper, type Word } from './words.ts';

/** Half of the outlets that are counted. */
const COMMON_OUTLETS = 4;

const CONFUSIONS: ReadonlySet<Kind> = new Set<Kind>(['fariqa', 'dad', 'sound', 'vowel', 'nun']);

/** Of these 10 of 42 were right, the others names and words of a trade; of ض and ظ two of three. */
const OFTEN_NAMES: ReadonlySet<Kind> = new Set<Kind>(['fariqa', 'sound', 'nun']);

/**
 * - «ضيفة شرف», «مراكز اقتراع ولوجة»: of nouns whose ة should be "his" one in four was a fault where the sentence was not
 *   asked, of verbs and particles («نشاهدة», «منة») nearly all.
 * - Of confusions ten errors of 24 were right; an alef that a verb of the plural lacks was, short of an error, a foreign
 *   name each time (لينوفو, بترو).
 * - Of words that the dictionary does not have 56 of 61 were slips where the press writes the correction beside a
 *   neighbour, 38 of 63 where it does not («الهريسة واللدو»).
 * - Of words torn in two four of nine.
 * - Of words run together that the press writes side by side, or whose seam shows (القيادةوقال, الوزيرالسوري), 158 of 162;
 *   after a particle, of seconds that it writes elsewhere, 28 of 30 («ما طور»), of others 7 of 19 («ما نسا», «لا تروب»);
 *   of other cuts that nobody has written 16 of 35 («إن شون», «أو ستين»).
 * - After a named person comes a surname: «بدر باسلمة» is not «بأسلمة», which hardly anybody writes.
 *
 * @param isConfirmed the sentence speaks against the word too.
 */
export function asEarned(
  suspect: Suspect,
  word: Word | undefined,
  isConfirmed: boolean,
  context: RuleContext,
): Suspect {
  const { kind, level, right } = suspect;
  const { lexicon } = context;
  const isConfusion = CONFUSIONS.has(kind);
  if (level === 'hint') return suspect;
  if (kind === 'torn') return asHint(suspect);
  if (kind === 'joined') return asSeenApart(suspect, context);
  if (word?.before && isProper(word.before) && lexicon.outlets(right) < COMMON_OUTLETS)
    return asHint(suspect);
  if (isConfusion && level === 'error') return { ...suspect, level: 'warning' };
  if (isConfirmed) return suspect;
  if (kind === 'unknown' && word && isFarFetched(suspect, word, context)) return asHint(suspect);
  if (OFTEN_NAMES.has(kind) || (isConfusion && right.endsWith('وا'))) return asHint(suspect);
  if (!isTaa(kind) || !right.endsWith('ه')) return suspect;
  const [reading] = lexicon.analyse(right);
  return reading?.pos === 'noun' || reading?.pos === 'adjective' ? asHint(suspect) : suspect;
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
  return suspect.level === 'error' ? { ...suspect, level: 'warning', safe: false } : suspect;
}

/** Whether the press writes what was meant beside one of the neighbours; without a speller nobody knows. */
function isBeside({ right }: Suspect, { before, after }: Word, { speller }: RuleContext): boolean {
  if (speller === undefined) return true;
  const row = [before?.bare, ...bare(right).split(' '), after?.bare];
  return row.some((next, place) => {
    const last = row[place - 1];
    return last !== undefined && next !== undefined && speller.together(last, next) > 0;
  });
}
