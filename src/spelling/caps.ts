/** What is no louder than a hint, or a warning, whatever else speaks for it; and what is no quieter. */
import type { RuleContext } from '../draft/index.ts';
import { bare } from '../text/index.ts';
import type { Suspect } from './suspect.ts';
import { COMMON_OUTLETS, uses } from './uses.ts';
import type { Word } from './words.ts';

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

/** No name and no loan has ض or ظ: what no outlet writes and most of them have with the other is a slip («وضيفية»). */
export function isDadSlip({ kind, level, written, right }: Suspect, { lexicon }: RuleContext): boolean {
  return (
    kind === 'dad' &&
    level !== 'hint' &&
    lexicon.outlets(bare(written)) === 0 &&
    lexicon.outlets(right) >= COMMON_OUTLETS
  );
}

/** No verb ends in ة: what the dictionary has as a verb with his ه alone lost it («يستحقة»). */
export function isVerbWithTaa({ kind, level, written, right }: Suspect, { lexicon }: RuleContext): boolean {
  if (kind !== 'taa' || level === 'hint' || !right.endsWith('ه') || lexicon.contains(bare(written)))
    return false;
  const readings = lexicon.analyse(right);
  return readings.length > 0 && readings.every(({ pos }) => pos === 'verb');
}

/** «هوفشتات ام»: so short a word beside one that the dictionary does not have may be part of its name. */
export function isBesideUnknown({ bare: own, before, after }: Word, { lexicon }: RuleContext): boolean {
  return own.length <= SHORT && [before, after].some((near) => near && !lexicon.contains(near.bare));
}

const SHORT = 3;
