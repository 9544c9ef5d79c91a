/**
 * لا, ما or ها run into the word after it: ولاندري, لااستسلام, مالفرق, وهاهم. Asked before any slip of letters:
 * «ولاندري» is one hamza away from «ولأندري», and yet nobody means that.
 */
import { isListedName, type RuleContext } from '../../draft/index.ts';
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import { hamzaForms } from '../../text/index.ts';
import { judge } from '../judge.ts';
import { bestReading } from '../memo.ts';
import { followsName } from '../surroundings.ts';
import { type Suspect, suspectWord } from '../suspect.ts';
import { ownUsage, usage } from '../usage.ts';
import { isProper, type Word } from '../words.ts';

/** لالاعبين is للاعبين. */
const SHAPE = /^([وف]?)(لا(?!ل)|ما|ها)(.{2,})$/;
/** Both ways are in use: مازال, لابد. */
const EITHER_WAY = /^(?:ما(?:زال|دام|برح|فتئ|انفك)|لا(?:سيما|بد))/;
/** Words other than verbs and nouns that follow a negation or a relative ما. */
const FUNCTION_WORDS = new Set(
  `من في عن على إلى بين تحت فوق عند مع قبل بعد لدى هو هي هم هن هما أنا نحن أنت أنتم هذا هذه ذلك تلك هنا هناك`.split(
    /\s+/,
  ),
);
/** What follows «لا ندري» and never the name Landry. */
const QUESTIONS = new Set('متى كيف أين لماذا ماذا هل إن أن ما كم'.split(' '));
const MAX_RIGHTS = 3;

type Particle = 'لا' | 'ما' | 'ها';

interface Cut {
  readonly second: string;
  /** The second word is written as it should be: no hamza and no article has to be restored. */
  readonly isWhole: boolean;
  readonly readings: readonly Reading[];
}

export function suspectJoinedParticle(word: Word, context: RuleContext): Suspect | undefined {
  const match = SHAPE.exec(word.bare);
  if (match === null || EITHER_WAY.test(word.bare.slice(match[1]!.length))) return undefined;
  const { lexicon } = context;
  if (isWord(word.bare, lexicon)) return undefined;
  const [, conjunction = '', particle = '', rest = ''] = match;
  const cut = findCut(particle as Particle, rest, lexicon);
  if (cut === undefined || isName(word, cut, context)) return undefined;
  const text = `${conjunction}${particle} ${cut.second}`;
  const isFunction = FUNCTION_WORDS.has(cut.second);
  const isNoun = particle === 'لا' && !isFunction && cut.readings[0]!.pos !== 'verb';
  // «لا حكومة التونسية» negates nothing, and «في لا حكومة» neither: an article was meant there.
  if (isNoun && (word.after?.bare.startsWith('ال') || isPreposition(word.before, lexicon)) && rest[0] !== 'ا')
    return undefined;
  const rival = findRival(word.bare, `${conjunction}ل${rest}`, lexicon);
  if (rival === undefined) {
    const isSure = !isNoun && cut.isWhole;
    return suspect(word, [text], isSure ? 'error' : 'warning', isSure);
  }
  if (rest[0] === 'ا') {
    const rights = isNominal(word.after, lexicon) ? [rival, text] : [text, rival];
    return suspect(word, rights, 'warning', false);
  }
  // «لامن المنطقة» is لأمن, which needs a noun after it; «لامن هنا» is لا من.
  if (isNominal(word.after, lexicon) || (!isFunction && isLikelier(rival, cut.second, lexicon)))
    return undefined;
  return suspect(word, [text, rival], 'warning', false);
}

/** ماجد, لاروس; «ولاندري متى» is not Landry: no question follows a name. */
function isName(word: Word, { readings }: Cut, context: RuleContext): boolean {
  if (followsName(word, context)) return true;
  const isDenied = QUESTIONS.has(word.after?.bare ?? '') && readings.some(({ tense }) => tense === 'present');
  return !isDenied && (isProper(word) || isListedName(word.bare, context));
}

/** Does the word mean something as it stands? لاعب does; a command or «ل + a past verb» is only a dictionary's idea. */
function isWord(word: string, lexicon: Lexicon): boolean {
  return lexicon
    .analyse(word)
    .some(
      ({ tense, pos, proclitics }) =>
        tense !== 'imperative' && !(pos === 'verb' && proclitics.at(-1) === 'ل'),
    );
}

function findCut(particle: Particle, rest: string, lexicon: Lexicon): Cut | undefined {
  const seconds = [rest];
  if (/^ا[^ل]/.test(rest)) seconds.push(...hamzaForms(rest));
  // The alef of ما and the one of the article are written once: مالفرق.
  if (particle === 'ما' && /^ل.{3}/.test(rest)) seconds.push(`ا${rest}`);
  const cuts = seconds.flatMap((second) => {
    const readings = lexicon.analyse(second).filter((reading) => fits(particle, second, reading, lexicon));
    const used = readings.length > 0 ? usage(second, lexicon) : 0;
    return used > 0 ? [{ second, isWhole: second === rest, readings, used }] : [];
  });
  return cuts.sort((a, b) => b.used - a.used)[0];
}

function fits(particle: Particle, second: string, reading: Reading, lexicon: Lexicon): boolean {
  const { pos, tense, definite, enclitic, proclitics } = reading;
  const isNoun = pos === 'noun' || pos === 'adjective';
  if (particle === 'ها') return pos === 'pronoun';
  if (FUNCTION_WORDS.has(second)) return true;
  if (proclitics.length > (definite ? 1 : 0)) return false;
  if (pos === 'verb')
    return second.length > 2 && (tense === 'present' || isPastFor(particle, second, reading, lexicon));
  if (!isNoun || second.length < 3) return false;
  return particle === 'ما' ? definite && proclitics[0] === 'ال' : !definite && enclitic === '';
}

/** «ما حدث»; of past verbs لا negates only wishes: لا سامح الله, and زال of everybody: لا زالوا. */
function isPastFor(
  particle: Particle,
  second: string,
  { tense, person, number, lemma }: Reading,
  lexicon: Lexicon,
): boolean {
  if (tense !== 'past') return false;
  return (
    particle === 'ما' ||
    (lemma === 'زال' && person === 3) ||
    (person === 3 && number === 'singular' && bestReading(second, lexicon)?.pos === 'verb')
  );
}

/** The word with the preposition ل that may have been meant: لأمن for لامن, لاستقبال for لااستقبال. */
function findRival(word: string, single: string, lexicon: Lexicon): string | undefined {
  if (/^[وف]?لاا/.test(word)) return bestReading(single, lexicon)?.pos === 'noun' ? single : undefined;
  if (!/^[وف]?لا/.test(word)) return undefined;
  // Only the likeliest: ولازال is not لآزال, whatever a quarter of that name is called.
  const [likeliest] = judge(word, lexicon).corrections;
  if (likeliest === undefined || likeliest.slips.length > 1 || likeliest.slips[0] !== 'qat') return undefined;
  const best = bestReading(likeliest.text, lexicon);
  return best?.pos !== 'verb' && isUsed(best, lexicon) ? likeliest.text : undefined;
}

/** «هتفوا لانصارهم» is لأنصارهم: nobody writes نصارهم by itself. */
function isLikelier(rival: string, second: string, lexicon: Lexicon): boolean {
  return ownUsage(rival, lexicon) >= 1 || usage(rival, lexicon) > usage(second, lexicon);
}

function isUsed(reading: Reading | undefined, lexicon: Lexicon): boolean {
  return reading !== undefined && ownUsage(reading.stem, lexicon) > 0;
}

/** A noun, a name or a number without a particle. */
function isNominal(word: Word | undefined, lexicon: Lexicon): boolean {
  if (word === undefined) return false;
  if (isProper(word)) return true;
  const best = bestReading(word.bare, lexicon);
  if (best === undefined || best.proclitics.some((proclitic) => proclitic !== 'ال')) return false;
  return !['verb', 'particle', 'pronoun', 'adverb', 'unknown'].includes(best.pos);
}

function isPreposition(word: Word | undefined, lexicon: Lexicon): boolean {
  return (
    word !== undefined && FUNCTION_WORDS.has(word.bare) && bestReading(word.bare, lexicon)?.pos === 'particle'
  );
}

function suspect(
  { token }: Word,
  rights: readonly string[],
  level: Suspect['level'],
  safe: boolean,
): Suspect {
  return suspectWord(token, 'joined', rights.slice(0, MAX_RIGHTS), level, safe);
}
