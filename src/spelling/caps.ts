/** What is no louder than a hint, or a warning, whatever else speaks for it; and what is no quieter. */
import type { RuleContext } from '../draft/index.ts';
import { bare } from '../text/index.ts';
import { asHint, type Suspect } from './suspect.ts';
import { uses } from './uses.ts';

/** Half of the outlets that are counted. */
const COMMON_OUTLETS = 4;
/** Particles that are run into the word after them by habit. */
const HASTY = /^[وف]?(?:لا|ما|يا|ها)$/;

/**
 * Of words run together that the press writes side by side, or whose seam shows (القيادةوقال, الوزيرالسوري), 158 of 162
 * were right; after a particle, of seconds that it writes elsewhere, 28 of 30 («ما طور»), of others 7 of 19 («ما نسا»,
 * «لا تروب»); of other cuts that nobody has written 16 of 35 («إن شون», «أو ستين»).
 */
export function asSeenApart(suspect: Suspect, { lexicon, speller }: RuleContext): Suspect {
  const [first = '', second = ''] = bare(suspect.right).split(' ');
  if (second === '' || speller === undefined || speller.together(first, second) > 0) return suspect;
  if (second.startsWith('ال') || /[ةى]$/.test(first)) return suspect;
  if (!HASTY.test(first) || lexicon.outlets(second) < COMMON_OUTLETS) return asHint(suspect);
  return suspect.level === 'error' ? { ...suspect, level: 'warning', safe: false } : suspect;
}

/**
 * A hamza that makes a word no outlet has: a verb or a name with a particle before it, of which three of 16 were right
 * («وانيت», «لاند»), or with the hamza in the place of an article, two of eight («التيك»). Nouns are told by their entry:
 * واصدقاؤهم is as likely as صديق is common.
 */
export function isFarHamza({ written, right, kind }: Suspect, { lexicon }: RuleContext): boolean {
  if (kind !== 'qat' || lexicon.outlets(right) > 0) return false;
  if (written.startsWith('ال') && !right.startsWith('ال')) return true;
  const [reading] = lexicon.analyse(right);
  const front = reading?.proclitics[0];
  if (reading === undefined || front === undefined || front === 'ال') return false;
  const isNoun = front !== 'أ' && ['noun', 'adjective', 'place'].includes(reading.pos);
  return !isNoun || uses(reading.lemma, lexicon) < 1;
}

/** ى before another letter («ىمكن»), آ where a word ends («يوميآ»). */
export function isImpossible(written: string): boolean {
  return /ى[\u0621-\u064a]|آ$/.test(written);
}

/** A hamza on the alef of a verb or a masdar that the dictionary has with a bare one alone: «إفتح», «الإجتماع». */
export function isWaslForSure({ kind, level }: Suspect): boolean {
  return kind === 'wasl' && level === 'error';
}

/** The ending of a sound plural that nobody writes so, of one that most outlets have: «إنجازتها», «مقترحاة». */
export function isPluralSlip({ written, right }: Suspect, { lexicon }: RuleContext): boolean {
  const [word, meant] = [bare(written), bare(right)];
  const ended = /^(.{3,})(?:ت(ها?|هما?|هن|نا|كم?)|اة)$/.exec(word);
  if (!ended || meant !== `${ended[1]}ات${ended[2] ?? ''}`) return false;
  if (lexicon.contains(word) || lexicon.outlets(word) > 0) return false;
  return lexicon.outlets(`${ended[1]}ات`) >= COMMON_OUTLETS;
}
