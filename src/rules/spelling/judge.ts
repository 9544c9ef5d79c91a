/**
 * Judges a word by itself: is it a slip of the pen, and what was meant? A noisy channel: what the writer meant is the
 * more probable the more the press uses it and the more often such a slip is made; the word as it stands is the more
 * probable the more it is used and the more natural its readings are (اعلن is an imperative, which no news item has).
 */
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import { splitJoined } from './boundaries.ts';
import { bestReading, memo } from './memo.ts';
import { typingRate } from './typing.ts';
import { pressUsage, usage, usageUnderSuspicion, usageWithPronoun } from './usage.ts';
import { type Habit, type Variant, variantsOf } from './variants.ts';
import { isAlwaysWasl } from './wasl.ts';
import { isPersonal } from './words.ts';

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
const RARE_IMPERATIVE = 0.00003;
const FIRST_OR_SECOND_PERSON = 0.03;
const UNSEEN = 0.3;
/** ف + على is a word, seen or not. */
const PARTICLE = 30;
/** The same where not even speech has it, of slips that are a writer's habit: ساهمو for ساهموا, تحظي for تحظى. */
const UNHEARD = 0.06;
const UNHEARD_PLURAL = 0.004;
/** أسقاط for إسقاط: subtitles, whence what speech has, know no hamza below. */
const UNSEEN_ABOVE = 0.02;
const UNSEEN_ENTRY = 0.01;
const UNSEEN_NISBA = 0.003;
const UNSEEN_DUAL = 0.01;
/** A form in ه that the press writes with no other pronoun, and the same of an adjective: إشعاعيه. */
const RARE_PRONOUN = 0.03;
const RARE_NISBA = 0.0002;
const RARE_ADJECTIVE = 0.002;
/** A word no dictionary has: a name, a loan. */
const STRANGER = 0.002;
/**
 * What each writing of it in the press speaks for it. Little where the slip is a habit of newsrooms (الى is in every
 * list), more where it is not: قايد is a family.
 */
const ATTESTED = 0.005;
const ATTESTED_WELL = 0.05;
/** Slips that make a word of quite another sense: حرث is not حرس though no paper has it. */
const FAR_SLIPS: ReadonlySet<Slip> = new Set<Slip>(['sound', 'seat', 'vowel', 'open-taa']);
const UNHEARD_BY: Partial<Readonly<Record<Slip, number>>> = {
  taa: UNHEARD,
  yaa: UNHEARD,
  fariqa: UNHEARD_PLURAL,
};
const NEWSROOM_HABITS: ReadonlySet<Slip> = new Set<Slip>(['qat', 'wasl', 'yaa', 'joined']);
/** What a known correction counts for that the press never writes. */
const SMALLEST_USAGE = 0.05;
const CERTAIN = 1000;
/** Odds that a word's neighbours may yet raise to a suspicion. */
const WORTH_A_LOOK = 0.1;
const COMMON_SLIPS = 0.02;
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
const FAVOUR: Partial<Readonly<Record<Slip, number>>> = {
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
  if (isAcceptedSince(word, memory.judgement, lexicon)) memory.judgement = judgeAnew(word, lexicon);
  return memory.judgement;
}

function judgeAnew(word: string, lexicon: Lexicon): Judgement {
  return isKnown(word, lexicon) ? judgeKnown(word, lexicon) : judgeUnknown(word, lexicon);
}

/**
 * أوتصوير, أالاتحاد and أرهابي are questions to the dictionary, which takes an أ before any word; to a reader they are
 * slips. What is really asked begins with a verb or a particle: أتعلم, أليس.
 */
function isKnown(word: string, lexicon: Lexicon): boolean {
  if (!lexicon.contains(word)) return isDual(word, lexicon);
  if (!word.startsWith('أ') || lexicon.frequency(word) > 0) return true;
  const odd = /^أ[وا]/.test(word);
  return lexicon
    .analyse(word)
    .some(({ proclitics, pos }) => proclitics[0] !== 'أ' || !(odd || pos === 'noun' || pos === 'adjective'));
}

/** Two of what the press writes, though the dictionary has no dual of it: طعنين. */
function isDual(word: string, lexicon: Lexicon): boolean {
  if (!/..(?:ين|ان)$/.test(word)) return false;
  const one = word.slice(0, -2).replace(/ت$/, 'ة');
  return (
    lexicon.frequency(one) > 0 &&
    lexicon
      .analyse(one)
      .some(({ pos, number, enclitic }) => pos === 'noun' && number !== 'plural' && enclitic === '')
  );
}

/** A lexicon takes words of the house at any time: what was suspicious may be one of them by now. */
function isAcceptedSince(word: string, { known, odds }: Judgement, lexicon: Lexicon): boolean {
  if (known) return odds >= 1 && isOwnWord(word, lexicon);
  return isKnown(word, lexicon);
}

/** A word that somebody added: the lexicon's own names tell their gender or number. */
function isOwnWord(word: string, lexicon: Lexicon): boolean {
  const [best] = lexicon.analyse(word);
  return best?.pos === 'name' && best.number === undefined && best.gender === undefined;
}

function judgeKnown(word: string, lexicon: Lexicon): Judgement {
  const variants = variantsOf(word, true);
  if (variants.length === 0) return INNOCENT;
  const readings = lexicon.analyse(word);
  // جدوله is his table, however often people speak of جدولة: a noun with a pronoun yields to the press alone.
  const owned = readings.some(({ pos, enclitic }) => enclitic === 'ه' && pos !== 'adjective');
  const candidates = [
    ...weigh(
      variants.filter(({ habits }) => habits[0] === 'taa'),
      lexicon,
      owned ? pressUsage : usage,
    ),
    ...weigh(
      variants.filter(({ habits }) => habits[0] !== 'taa'),
      lexicon,
      usage,
    ),
  ].sort((a, b) => b.weight - a.weight);
  if (candidates.length === 0) return INNOCENT;
  const alwaysWasl = isAlwaysWasl(word);
  // إنتاج and إمبراطورية are what they look like: where the dictionary has the hamza, its shape must speak against it.
  const corrections = candidates.filter(
    ({ text, slips }) =>
      ((slips[0] === 'wasl') === alwaysWasl || (!alwaysWasl && !word.includes('إ'))) &&
      !(slips[0] === 'qat' && isWhole(word, text, readings, lexicon)) &&
      !(slips[0] === 'sound' && lexicon.frequency(text) === 0),
  );
  const best = corrections[0];
  if (best === undefined) return INNOCENT;
  // A word that the press writes so much oftener than it could slip into it needs no reading.
  if (!alwaysWasl && best.weight < COMMON_SLIPS * lexicon.frequency(word)) return INNOCENT;
  const odds = alwaysWasl ? CERTAIN : best.weight / ownWeight(word, best, lexicon);
  if (odds < WORTH_A_LOOK || isOwnWord(word, lexicon)) return INNOCENT;
  return { known: true, odds, corrections };
}

/**
 * Is a word without hamza what it looks like, and not the correction? ابتعد is he who went away, though one says أبتعد
 * more often than one writes of him; كاتم is a silencer, and no ك with أتم.
 */
function isWhole(word: string, correction: string, readings: readonly Reading[], lexicon: Lexicon): boolean {
  const at = firstDifference(word, correction);
  if (at > 0 && !/ال$|لل$|^[وف]$/.test(word.slice(0, at)))
    return readings.some(({ proclitics }) => proclitics.join('').length < at);
  return (
    readings.some(({ tense, person }) => tense === 'past' && person === 3) &&
    lexicon.frequency(correction) <= lexicon.frequency(word) &&
    isFirstOrSecond(correction, lexicon)
  );
}

function isFirstOrSecond(word: string, lexicon: Lexicon): boolean {
  return lexicon.analyse(word).every(({ person }) => person === 1 || person === 2);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** How often a blank is left out between two words, and how rare any two words are side by side. */
const BLANK_LEFT_OUT = 0.01;
const RUN_ON = 0.12;
const COUNT_OF_PAIRS = 100;

function judgeUnknown(word: string, lexicon: Lexicon): Judgement {
  const habitual = weigh(variantsOf(word, false), lexicon, usageWithEntry);
  const corrections =
    (habitual[0]?.weight ?? 0) >= CLEAR ? habitual : withSuggestions(word, habitual, lexicon);
  corrections.push(...drawnIn(word, lexicon));
  const cut = splitJoined(word, lexicon);
  if (cut !== undefined)
    corrections.push({
      text: cut.text,
      slips: ['joined'],
      weight: (cut.usage * (cut.regular ? RUN_ON : BLANK_LEFT_OUT)) / COUNT_OF_PAIRS,
    });
  const best = rank(corrections, lexicon);
  // قفصة and ترامب no dictionary has, and the press writes them every day.
  const likeliest = best[0];
  if (likeliest === undefined) return { known: false, odds: 0, corrections: best };
  const attested = NEWSROOM_HABITS.has(likeliest.slips[0]!) ? ATTESTED : ATTESTED_WELL;
  const own = STRANGER + attested * lexicon.frequency(word);
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
    .map(({ text, habits, rate }) => ({
      text,
      slips: habits,
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
  if (best.proclitics[0] === 'أ') return used;
  return used + ENTRY_SHARE * Math.min(COMMON_ENTRY, lexicon.frequency(best.lemma));
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

function favoured({ slips, weight }: Correction): number {
  return weight * (FAVOUR[slips[0]!] ?? 1);
}

/** انتهاءا is still in need of a correction: an alef too many for its tanwin. */
function withoutAlef(text: string): string {
  return text.endsWith('اءا') ? text.slice(0, -1) : text;
}

/** A factor for a correction's weight, from what kind of word it is and how common its dictionary entry. */
function naturalness(word: string, lexicon: Lexicon): number {
  if (word.includes(' ')) return 1;
  const readings = lexicon.analyse(word);
  if (readings.every(({ proclitics }) => proclitics[0] === 'أ')) return 0.0005;
  if (readings.every(({ proclitics, tense }) => proclitics[0] === 'أ' || tense === 'imperative')) return 0.02;
  // إليك before آليك: what speech is made of is likelier than what it is about.
  const [best] = readings;
  if (best?.pos === 'particle' || best?.pos === 'pronoun') return 2;
  const familiar = best !== undefined && lexicon.frequency(best.lemma) >= FAMILIAR ? FAMILIAR_FACTOR : 1;
  return isFirstOrSecond(word, lexicon) ? 0.3 * familiar : familiar;
}

/** How much is to be said for a word that the dictionary has, as it stands. */
function ownWeight(word: string, { text, slips }: Correction, lexicon: Lexicon): number {
  const readings = lexicon.analyse(word);
  if (readings.every(({ tense }) => tense === 'imperative')) {
    // الى, اعلن and انه are in every list of press words too, and are slips there; إد and دي are names.
    const seen = slips[0] === 'qat' ? 0 : lexicon.frequency(word);
    // «اكتبن» and «اكتبا» are yet rarer than «اكتب».
    return (readings.every(isPlainImperative) ? IMPERATIVE : RARE_IMPERATIVE) + seen;
  }
  if (slips[0] === 'taa' && readings.every(({ enclitic }) => enclitic === 'ه')) {
    return rarityWithPronoun(readings) + usageWithPronoun(word, lexicon);
  }
  if (readings.every(({ tense, person }) => tense === 'imperative' || person === 1 || person === 2))
    return FIRST_OR_SECOND_PERSON + usageUnderSuspicion(word, lexicon);
  if (readings[0]?.pos === 'particle') return PARTICLE + usageUnderSuspicion(word, lexicon);
  // الهيكل العظمي is of bone, whatever العظمى is: a nisba may be made of anything.
  const far = FAR_SLIPS.has(slips[0]!) || (slips[0] === 'yaa' && readings.every(isNisba));
  if (slips[0] === 'seat' && lexicon.frequency(word) === 0 && isRaised(word, text))
    return UNSEEN_ABOVE + pressUsage(word, lexicon);
  const unseen = far ? UNSEEN : unseenWeight(readings, lexicon);
  // Subtitles confuse ي and ى too: what only they have is not heard.
  if (slips[0] === 'yaa' && !far && word.endsWith('ي') && lexicon.frequency(word) === 0)
    return Math.min(unseen, UNHEARD) + pressUsage(word, lexicon);
  const unheard = lexicon.frequency(word, 'general') === 0 ? UNHEARD_BY[slips[0]!] : undefined;
  return Math.min(unseen, unheard ?? UNSEEN) + usageUnderSuspicion(word, lexicon);
}

function rarityWithPronoun(readings: readonly Reading[]): number {
  if (readings.every(isNisba)) return RARE_NISBA;
  if (readings.some(({ stem }) => isPersonal(stem))) return UNSEEN;
  return readings.every(({ pos }) => pos === 'adjective') ? RARE_ADJECTIVE : RARE_PRONOUN;
}

function isRaised(word: string, correction: string): boolean {
  const at = firstDifference(word, correction);
  return word[at] === 'أ' && correction[at] === 'إ';
}

function isPlainImperative({ number, gender }: Reading): boolean {
  return number !== 'dual' && !(number === 'plural' && gender === 'f');
}

/** What a form may count for that was never seen: little where the press has not even its entry, or for a dual. */
function unseenWeight(readings: readonly Reading[], lexicon: Lexicon): number {
  if (readings.every(({ number }) => number === 'dual')) return UNSEEN_DUAL;
  const familiar = readings.some(
    ({ lemma, stem }) => lexicon.frequency(lemma) > 0 || lexicon.frequency(stem) > 0,
  );
  if (familiar) return UNSEEN;
  // لامسي is what anyone could make of لامس, and nobody has.
  return readings.every(isNisba) ? UNSEEN_NISBA : UNSEEN_ENTRY;
}

function isNisba({ pos, lemma }: Reading): boolean {
  return pos === 'adjective' && lemma.endsWith('ي');
}
