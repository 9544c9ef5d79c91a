/** A present plural whose ending is cut short: «الأهالي يعملو», which is يعملون, and «لم يعملو», which is يعملوا. */
import type { Lexicon } from '../../lexicon/index.ts';
import { type Suspect, suspectWord } from '../suspect.ts';
import { usage } from '../usage.ts';
import { isProper, type Word } from '../words.ts';

const SHAPE = /^[وف]?(?:س|ل)?[يت].+و$/;
/** The ن goes after these. */
const GOVERNS = /^[وف]?(?:لم|لن|أن|ان|بأن|كي|لكي|ألا|لئلا|حتى)$/;
/** لا forbids the one it speaks to (لا تعملوا) and denies of others (لا يعملون). */
const FORBIDS = /^[وف]?لا$/;
/** How far before «أن يعملو ويزرعو» its particle may stand. */
const REACH = 6;

export function suspectPluralVerb(word: Word, lexicon: Lexicon): Suspect | undefined {
  const { bare, token } = word;
  if (!SHAPE.test(bare) || lexicon.contains(bare)) return undefined;
  const [short, long] = [`${bare}ا`, `${bare}ن`];
  // لينوفو is a maker of computers: nobody writes ينوفون.
  const verb = bare.replace(/^[وف](?=[يت])/, '');
  if (!isPlural(short, lexicon) || usage(`${verb}ا`, lexicon) + usage(`${verb}ن`, lexicon) === 0)
    return undefined;
  const isGoverned = GOVERNS.test(word.before?.bare ?? '') || /^[وف]?ل/.test(bare);
  const isForbidden = FORBIDS.test(word.before?.bare ?? '') && /^[وف]?ت/.test(bare);
  const follows = isCoordinated(word);
  // After أن stands no name; elsewhere a word that nobody knows may be one.
  if (isProper(word) && !isGoverned && !isForbidden && !follows) return undefined;
  // «قد تولو» is تولوا, who did: the same letters begin a present and a past.
  const isPast = lexicon.analyse(short).some(({ tense, number }) => tense === 'past' && number === 'plural');
  if (isPast && !isGoverned && !isForbidden) return suspectWord(token, 'fariqa', [short, long], 'error');
  const rights = isGoverned || isForbidden ? [short] : follows ? [short, long] : [long, short];
  // «لا ترحمو» is how a dialect forbids too.
  return suspectWord(token, 'nun', rights, isGoverned ? 'error' : 'warning', isGoverned);
}

function isPlural(word: string, lexicon: Lexicon): boolean {
  return lexicon.analyse(word).some(({ tense, number }) => tense === 'present' && number === 'plural');
}

function isCoordinated({ bare, before }: Word): boolean {
  if (!/^[وف]/.test(bare)) return false;
  let at = before;
  for (let step = 0; step < REACH && at !== undefined; step++, at = at.before)
    if (GOVERNS.test(at.bare)) return true;
  return false;
}
