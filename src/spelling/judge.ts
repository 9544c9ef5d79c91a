/**
 * Judges a word by itself: is it a slip of the pen, and what was meant? A noisy channel: what the writer meant is the
 * more probable the more the press uses it and the more often such a slip is made; the word as it stands is the more
 * probable the more it is used and the more natural its readings are (اعلن is an imperative, which no news item has).
 */
import type { Lexicon, Reading } from '../lexicon/index.ts';
import type { Correction, Fault, Judgement } from './correction.ts';
import { bestCut } from './cuts.ts';
import { bestReading, memo } from './memo.ts';
import { typingRate } from './typing.ts';
import { usage } from './usage.ts';
import { uses } from './uses.ts';
import { type Variant, variantsOf } from './variants.ts';

/** A word that the dictionary does not have: a name, a loan. */
const STRANGER = 0.002;
/**
 * What each writing of it in the press speaks for it. Little where the slip is a habit of newsrooms (الى is in every
 * list), more where it is not: قايد is a family.
 */
const ATTESTED = 0.005;
const ATTESTED_WELL = 0.05;
const NEWSROOM_HABITS: ReadonlySet<Fault> = new Set<Fault>(['qat', 'wasl', 'yaa', 'joined']);
/** What a known correction counts for that the press never writes. */
const SMALLEST_USAGE = 0.05;
const INNOCENT: Judgement = { known: true, odds: 0, corrections: [] };
const LOOK_AT = 8;
/** An entry that the press uses so often makes its rarer forms likely too: أراجع of راجع. */
const FAMILIAR = 3;
const FAMILIAR_FACTOR = 3;
const MAX_CORRECTIONS = 5;
/** A habitual slip for a word of every day needs no further search. */
const CLEAR = 0.05;
/**
 * In how much greater favour a habit is than a slip of the finger where both explain an unknown word: الاخص is الأخص,
 * though الخاص is in every paper.
 */
const FAVOUR: Partial<Readonly<Record<Fault, number>>> = {
  qat: 6,
  taa: 3,
  yaa: 3,
  wasl: 3,
  seat: 3,
  'open-taa': 3,
};
/** How much heavier the lexicon's first suggestion counts than one it does not make. */
const FIRST_SUGGESTION = 2;

/** إحراج before أحراج where the press has neither: every verb has a masdar, few nouns such a plural. */
const MASDAR = /^[وف]?(?:[بكل]|ال|بال|كال|لل)?إ[^اأإآ]{2}ا[^ا]/;
const MASDAR_FACTOR = 1.3;

const remembered = memo<{ judgement: Judgement }>((word, lexicon) => ({
  judgement: judgeAnew(word, lexicon),
}));

/** @param word a bare word of at least two letters. */
export function judge(word: string, lexicon: Lexicon): Judgement {
  const memory = remembered(word, lexicon);
  // A lexicon takes words of the house at any time: what was suspicious may be one of them by now.
  if (!memory.judgement.known && isKnown(word, lexicon)) memory.judgement = INNOCENT;
  return memory.judgement;
}

function judgeAnew(word: string, lexicon: Lexicon): Judgement {
  return isKnown(word, lexicon) ? INNOCENT : judgeUnknown(word, lexicon);
}

/**
 * أوتصوير, أالاتحاد and أرهابي are questions to the dictionary, which takes an أ before any word; to a reader they are
 * slips. What is really asked begins with a verb or a particle: أتعلم, أليس.
 */
export function isKnown(word: string, lexicon: Lexicon): boolean {
  if (!lexicon.contains(word)) return isDual(word, lexicon);
  if (lexicon.outlets(word) > 0) return true;
  // لوكان orders two people to chew, if it is not لو كان.
  if (lexicon.analyse(word).every(isRareImperative) && bestCut(word, lexicon)?.attested) return false;
  if (!word.startsWith('أ')) return true;
  if (isPastWithHamza(word, lexicon)) return false;
  const odd = /^أ[وا]/.test(word);
  return lexicon
    .analyse(word)
    .some(({ proclitics, pos }) => proclitics[0] !== 'أ' || !(odd || pos === 'noun' || pos === 'adjective'));
}

/** أستحقوا asks whether they deserved it, and to an editor is استحقوا with a hamza. */
export function isPastWithHamza(word: string, lexicon: Lexicon): boolean {
  return (
    isQuestion(word, lexicon) &&
    lexicon
      .analyse(`ا${word.slice(1)}`)
      .some(({ tense, proclitics }) => tense === 'past' && proclitics.length === 0)
  );
}

function isRareImperative(reading: Reading): boolean {
  return reading.tense === 'imperative' && !isPlainImperative(reading);
}

/** Two of what the press writes, though the dictionary has no dual of it: طعنين. */
function isDual(word: string, lexicon: Lexicon): boolean {
  if (!/..(?:ين|ان)$/.test(word)) return false;
  const one = word.slice(0, -2).replace(/ت$/, 'ة');
  return (
    lexicon.outlets(one) > 0 &&
    lexicon
      .analyse(one)
      .some(({ pos, number, enclitic }) => pos === 'noun' && number !== 'plural' && enclitic === '')
  );
}

/** ألصليبيين asks, of whom the writer may have meant, and no paper does. */
function isQuestion(word: string, lexicon: Lexicon): boolean {
  return word.startsWith('أ') && lexicon.analyse(word).every(isAsked);
}

/** With an أ that asks, which no newspaper does. */
function isAsked({ proclitics }: Reading): boolean {
  return proclitics[0] === 'أ';
}

/** دعي of دعا: done to somebody, as news seldom tells it; who writes دعى means دعا. */
const PASSIVE = 0.1;

function isPassive(word: string, { tense, person, enclitic }: Reading): boolean {
  return tense === 'past' && person === 3 && enclitic === '' && word.endsWith('ي');
}

function isPlainImperative({ number, gender }: Reading): boolean {
  return number !== 'dual' && !(number === 'plural' && gender === 'f');
}

/** «أسوء» is what I do, if it does not ask: who writes اسوء means أسوأ. */
function isFirstOrSecond(word: string, lexicon: Lexicon): boolean {
  return lexicon
    .analyse(word)
    .every((reading) => reading.person === 1 || reading.person === 2 || isAsked(reading));
}

/** How often a blank is left out between two words, and how rare any two words are side by side. */
const BLANK_LEFT_OUT = 0.01;
const RUN_ON = 0.12;
const GUESSED = 0.001;
const COUNT_OF_PAIRS = 100;

function judgeUnknown(word: string, lexicon: Lexicon): Judgement {
  const habitual = weigh(variantsOf(word), lexicon, usageWithEntry);
  const corrections =
    (habitual[0]?.weight ?? 0) >= CLEAR ? habitual : withSuggestions(word, habitual, lexicon);
  corrections.push(...drawnIn(word, lexicon));
  const cut = bestCut(word, lexicon);
  if (cut !== undefined) {
    const rate = cut.attested ? (cut.regular ? RUN_ON : BLANK_LEFT_OUT) : GUESSED;
    corrections.push({ text: cut.text, slips: ['joined'], weight: (cut.usage * rate) / COUNT_OF_PAIRS });
  }
  const best = rank(corrections, lexicon);
  // No dictionary has قفصة and ترامب, and the press writes them every day.
  const likeliest = best[0];
  if (likeliest === undefined) return { known: false, odds: 0, corrections: best };
  const attested = NEWSROOM_HABITS.has(likeliest.slips[0]!) ? ATTESTED : ATTESTED_WELL;
  const own = STRANGER + attested * uses(word, lexicon);
  return { known: false, odds: likeliest.weight / own, corrections: best };
}

/** A letter three times or more. */
const DRAWN_OUT = /(.)\1{2,}/g;
const DRAWN_OUT_RATE = 0.02;

/** جدااااا: nobody means the letter four times, and whoever draws a word out writes it once or twice. */
function drawnIn(word: string, lexicon: Lexicon): Correction[] {
  if (word.search(DRAWN_OUT) < 0) return [];
  return ['$1', '$1$1']
    .map((times) => word.replace(DRAWN_OUT, times))
    .filter((text) => text.length > 2 && lexicon.contains(text))
    .map((text) => ({
      text,
      slips: ['typing'],
      weight: (usage(text, lexicon) + SMALLEST_USAGE) * DRAWN_OUT_RATE,
    }));
}

/** The lexicon's own suggestions, for what no habit explains; where a habit does, their order has a say in it. */
function withSuggestions(word: string, habitual: readonly Correction[], lexicon: Lexicon): Correction[] {
  const places = new Map(lexicon.suggest(word).map((text, place) => [text, place]));
  const factor = (text: string) => FIRST_SUGGESTION / (1 + (places.get(text) ?? FIRST_SUGGESTION - 1));
  const corrections = habitual.map((each) => ({ ...each, weight: each.weight * factor(each.text) }));
  const seen = new Set(corrections.map(({ text }) => text));
  for (const text of places.keys()) {
    if (seen.has(text) || text.includes(' ')) continue;
    const weight = (usage(text, lexicon) + SMALLEST_USAGE) * typingRate(word, text);
    corrections.push({ text, slips: ['typing'], weight: weight * factor(text) });
  }
  return corrections;
}

function weigh(
  variants: readonly Variant[],
  lexicon: Lexicon,
  use: (text: string, lexicon: Lexicon) => number,
): Correction[] {
  return variants
    .filter(({ text }) => lexicon.contains(text))
    .map(({ text, faults, rate }) => ({
      text,
      slips: faults,
      weight: (use(text, lexicon) + SMALLEST_USAGE) * rate,
    }))
    .sort((a, b) => b.weight - a.weight);
}

/** What the word's entry says of a form that nobody has written: الأقطار is as likely as قطر is common. */
const ENTRY_SHARE = 0.01;
const WELL_USED = 1;
const COMMON_ENTRY = 100;

function usageWithEntry(text: string, lexicon: Lexicon): number {
  const used = usage(text, lexicon);
  const best = used > WELL_USED ? undefined : bestReading(text, lexicon);
  if (best?.pos !== 'noun' && best?.pos !== 'adjective') return used;
  if (isAsked(best)) return used;
  return used + ENTRY_SHARE * Math.min(COMMON_ENTRY, uses(best.lemma, lexicon));
}

/**
 * The best corrections, less what only a question or a command would write: أكمالها is أ + كمالها to a dictionary,
 * and اكمالها is meant to be إكمالها.
 */
function rank(corrections: Correction[], lexicon: Lexicon): Correction[] {
  corrections.sort((a, b) => favoured(b) - favoured(a));
  return corrections
    .slice(0, LOOK_AT)
    .map(({ text, slips, weight }) => {
      const likelier = slips[0] === 'qat' && MASDAR.test(text) ? MASDAR_FACTOR : 1;
      return { text: withoutAlef(text), slips, weight: weight * likelier * naturalness(text, lexicon) };
    })
    .sort((a, b) => favoured(b) - favoured(a))
    .slice(0, MAX_CORRECTIONS);
}

/** The weight of a correction, in favour of habits. */
export function favoured({ slips, weight }: Correction): number {
  return weight * (FAVOUR[slips[0]!] ?? 1);
}

/** انتهاءا is still in need of a correction: an alef too many for its tanwin. */
function withoutAlef(text: string): string {
  return text.endsWith('اءا') ? text.slice(0, -1) : text;
}

/** A factor for a correction's weight, from what kind of word it is and how common its dictionary entry. */
function naturalness(word: string, lexicon: Lexicon): number {
  if (word.includes(' ')) return 1;
  if (isQuestion(word, lexicon)) return 0.0005;
  const readings = lexicon.analyse(word);
  if (readings.every((reading) => isAsked(reading) || reading.tense === 'imperative')) return 0.02;
  // إليك before آليك: what speech is made of is likelier than what it is about.
  const [best] = readings;
  if (best?.pos === 'particle' || best?.pos === 'pronoun') return 2;
  if (best !== undefined && isPassive(word, best)) return PASSIVE;
  const familiar = best !== undefined && uses(best.lemma, lexicon) >= FAMILIAR ? FAMILIAR_FACTOR : 1;
  return isFirstOrSecond(word, lexicon) ? 0.3 * familiar : familiar;
}
