/** What a word is suspected of by itself, without its neighbours. */
import { isListedName, type RuleContext, type Severity, type Suspicion } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { frontSplits } from '../text/index.ts';
import { settleAlef } from './alefs.ts';
import { settleBeside } from './beside.ts';
import { settleCommand } from './commands.ts';
import type { Correction, Fault, Judgement } from './correction.ts';
import { isPastWithHamza, judge } from './judge.ts';
import {
  continuesForeignName,
  followsName,
  isNamedBefore,
  isNameHead,
  precedesFather,
} from './surroundings.ts';
import { asFaint, type Suspect, suspectWord } from './suspect.ts';
import { isClumsy } from './typing.ts';
import { COMMON_OUTLETS, uses } from './uses.ts';
import { isAlwaysWasl } from './wasl.ts';
import { isInAcronym, isInLongName, isOrdinary, isProper, type Word } from './words.ts';

/** Odds from which there is no doubt. */
const BEYOND_DOUBT = 30;
/** Odds from which a word is called misspelt, against its being a name or a loan. */
const UNKNOWN_LIKELY = 0.5;
const TWO_SLIPS_LIKELY = 1.5;
const UNKNOWN_BEYOND_DOUBT = 5;
/**
 * A slip of the finger is called one when what was meant is a word of every day: two letters changed places or one
 * struck twice (لكوالة, الححكومة) are hardly ever a foreign name; of other slips a name may look the same.
 */
const CLUMSY_LIKELY = 0.02;
const CLUMSY_SEEN_LIKELY = 0.5;
const TYPING_LIKELY = 2;
const SHORTEST_TYPED = 6;
const SHORTEST_WITH_ARTICLE = 5;
const SHORTEST_SOUND = 5;
/** The press list has a strange word so often: a loan, a name. */
const ATTESTED = 3;
/** The second correction is a real rival of the first. */
const RIVAL = 0.1;
/** Of two hundred safe fixes one may be wrong: what speaks against the first correction, to what speaks for it. */
const DOUBT = 0.005;
const MAX_FIXES = 3;

/**
 * جاءوا and بدأوا are as good as جاؤوا and بدؤوا, الشكاوي and الفتاوي as الشكاوى and الفتاوى, استوديو as أستوديو;
 * «الاثني عشر» is not a day of the week.
 */
const ALLOWED = /^[وف]?[بلك]?(?:ال|لل)?اثن[اي]$|[ءأ]وا?$|(?:شكاو|فتاو|دعاو|صحار)ي$|ستوديو(?:هات)?$/;

/** A hamza as a mark of its own, on a letter that makes no other letter with it. */
const LOOSE_HAMZA = /(?<![اويى])[\u0654\u0655]/;

/**
 * What a word that the dictionary does not have is suspected of.
 * @param suspicion what its sentence says of it, if anything.
 */
export function suspectAlone(
  word: Word,
  context: RuleContext,
  suspicion: Suspicion | undefined,
): Suspect | undefined {
  // «المسٔول» is a matter of its mark (typography/presentation-forms): its bare letters are another word.
  if (LOOSE_HAMZA.test(word.token.text)) return undefined;
  if (
    !isOrdinary(word.bare) ||
    isInAcronym(word) ||
    isNameHead(word.bare) ||
    ALLOWED.test(word.bare) ||
    word.bare === 'الخ'
  )
    return undefined;
  const judged = settleCommand(word.bare, judge(word.bare, context.lexicon), context.lexicon);
  if (judged.known) return undefined;
  const judgement = settleAlef(settleBeside(judged, word, suspicion, context), word, context);
  const best = judgement.corrections[0];
  // A word of two letters is one slip away from everything; only و and ي at an end of it tell.
  if (word.bare.length === 2 && best?.slips[0] !== 'qat' && best?.slips[0] !== 'yaa') return undefined;
  return unknownWord(word, judgement, context);
}

/** A person may write حماده, and a name is its owner's; only the hamza of أحمد is not. */
function isSparedAsName(word: Word, best: Correction, { lexicon }: RuleContext): boolean {
  // No name ends as القاريء does.
  if (best.slips[0] === 'qat' || /[يى]ء$/.test(word.bare)) return false;
  // «المملكه المتحده»: a person may be Hamadah, and a place is called as the papers call it.
  if (word.named === 'place' && best.slips[0] === 'taa' && best.text.endsWith('ة'))
    return lexicon.outlets(best.text) < COMMON_OUTLETS;
  const telling = best.slips[0] === 'yaa' || NOT_OF_NAMES.has(best.slips[0]!);
  return isProper(word) || (!telling && isNamedBefore(word, false));
}

function unknownWord(word: Word, judgement: Judgement, context: RuleContext): Suspect | undefined {
  const best = judgement.corrections[0];
  if (best && OF_FOREIGNERS.has(best.slips[0]!) && continuesForeignName(word, context)) return undefined;
  if (precedesFather(word) && !isListedName(best?.text ?? '', context)) return undefined;
  const habitual = best !== undefined && best.slips[0] !== 'typing' && best.slips[0] !== 'vowel';
  const likely = best && best.slips.length > 1 ? TWO_SLIPS_LIKELY : UNKNOWN_LIKELY;
  if (habitual && judgement.odds >= likely) {
    const isDoubted = isDoubtful(word, best, judgement, context);
    const found = misspelt(word, best, judgement, levelOf(word, best, judgement, context));
    if (!isDoubted && (isNotName(word, best, judgement) || !isSparedAsName(word, best, context)))
      return found;
    // «ورحب سموة», «حان وقت العوده»: a word of every day may be taken for somebody's name, and a list may have it as one.
    const isWord = judgement.odds >= BEYOND_DOUBT && context.lexicon.outlets(best.text) >= COMMON_OUTLETS;
    if (isWord && (!isDoubted || isListedName(word.bare, context))) return asFaint(found);
    if (!isDoubted) return undefined;
  }
  if (isPastWithHamza(word.bare, context.lexicon) && !isProper(word))
    return suspectWord(word.token, 'wasl', [`ا${word.bare.slice(1)}`], 'error');
  const unwritable = unwritableAs(word.bare, context.lexicon);
  if (unwritable !== undefined) return suspectWord(word.token, 'unknown', [unwritable], 'warning');
  if (isProper(word) || isListedName(word.bare, context)) return undefined;
  const attested = uses(word.bare, context.lexicon) >= ATTESTED;
  const slipped =
    word.count === 1 &&
    best !== undefined &&
    !isNamedBefore(word, false) &&
    !followsName(word, context) &&
    isLikelySlip(word.bare, judgement, context);
  // «قرية لالاند» is a place, known or not.
  if ((attested || word.named || isNamedBefore(word, true)) && !slipped) return undefined;
  const texts = new Set(judgement.corrections.map(({ text }) => text));
  const rights = [...texts].slice(0, MAX_FIXES);
  if (rights.length === 0) return suspectWord(word.token, 'foreign', rights, 'hint');
  return suspectWord(word.token, 'unknown', rights, slipped ? 'warning' : 'hint');
}

/**
 * No word has ة inside, and none begins with ى: «ثلاثةوعشرون» are two words, «ىمكن» is يمكن. And no noun has ت before a
 * pronoun but for its own ة: «احتياجتها» lacks the alef of احتياجاتها.
 */
function unwritableAs(word: string, lexicon: Lexicon): string | undefined {
  const plural = pluralWithoutAlef(word, lexicon);
  if (plural !== undefined) return plural;
  const right = word.startsWith('ى') ? `ي${word.slice(1)}` : word.replace(/ة(?=..)/, 'ة ');
  if (right === word) return undefined;
  return right.split(' ').every((each) => lexicon.contains(each)) ? right : undefined;
}

/** A masdar has no feminine beside it as حفيد has, and is not a verb as «تناوشت» is. */
const MASDAR = /ا.$|^ت..ي.$/;
const PLURAL_OF_SOMEBODY = /^(.{4,}[^اة])ت(ه|ها|هم|هن|هما|نا|كم)$/;

function pluralWithoutAlef(word: string, lexicon: Lexicon): string | undefined {
  const [, own, pronoun] = PLURAL_OF_SOMEBODY.exec(word) ?? [];
  if (own === undefined || lexicon.contains(`${own}ة`)) return undefined;
  const plural = `${own}ات${pronoun}`;
  const [masdar] = lexicon.analyse(own);
  if (masdar?.pos !== 'noun' || !MASDAR.test(masdar.stem)) return undefined;
  return lexicon.analyse(plural)[0]?.pos === 'noun' ? plural : undefined;
}

/** A listed name without its hamza is misspelt, and إنتصار is more often the noun than the woman. */
const NOT_OF_NAMES: ReadonlySet<Fault> = new Set<Fault>(['qat', 'wasl', 'joined']);

/** دافي, راي, ميزو: short, bare and without a hamza, a word is a foreign name as soon as it is a slip. */
function levelOf(
  { bare }: Word,
  { text, slips }: Correction,
  { odds }: Judgement,
  { lexicon }: RuleContext,
): Severity {
  const isBare = bare.length <= SHORTEST_SOUND && !/[أإآؤئء]/.test(bare) && !/^(?:[وفبك]?ال|لل)/.test(bare);
  // «كانو» is in every draft that slips so, and ميزو is nobody's slip.
  const isCommon = slips[0] === 'fariqa' && lexicon.outlets(text) >= COMMON_OUTLETS;
  if (isBare && OF_STRANGERS.has(slips[0]!) && !isCommon) return 'hint';
  return odds >= UNKNOWN_BEYOND_DOUBT ? 'error' : 'warning';
}

/** Slips whose result looks like a foreign name. */
const OF_STRANGERS: ReadonlySet<Fault> = new Set<Fault>(['seat', 'fariqa']);
/** تمريرة, انزلاقة, التفاتة: a masdar takes ة for what is done once, and no dictionary has them all. */
const DONE_ONCE = /^[وف]?[بكل]?(?:ال|ل)?(?:ت..ي.|ان..ا.|ا.ت.ا.)ة$/;

/** «شيان قومو», «ويست غايت». */
const OF_FOREIGNERS: ReadonlySet<Fault> = new Set<Fault>(['fariqa', 'open-taa']);
/** Slips that a short name looks like: ثاد, بية. */
const EASILY_NAMES: ReadonlySet<Fault> = new Set<Fault>(['sound', 'open-taa']);

/** ثاد and تير are names, and a listed name is what it is whatever else it looks like. */
function isDoubtful(word: Word, best: Correction, judgement: Judgement, context: RuleContext): boolean {
  const { slips } = best;
  const { odds } = judgement;
  if (slips[0] === 'qat' && isFarFetched(word.bare, best.text, context)) return true;
  // Landry is not ل with أندري.
  if (slips[0] === 'qat' && word.bare[0] !== 'ا' && context.gazetteer.name(word.bare) !== undefined)
    return true;
  if (slips[0] === 'taa' && DONE_ONCE.test(word.bare)) return true;
  // إسترليني and إستانبول keep their hamza: only a verb and what has the shape of its masdar joins it.
  if (slips[0] === 'wasl' && !mayJoin(word.bare, best.text, context)) return true;
  if (EASILY_NAMES.has(slips[0]!) && word.bare.length < SHORTEST_SOUND && odds < UNKNOWN_BEYOND_DOUBT)
    return true;
  if (isNotName(word, best, judgement)) return false;
  return !NOT_OF_NAMES.has(slips[0]!) && isListedName(word.bare, context);
}

/**
 * للأسلام, إبرياء, رءيسا: what is a common word but for the seat of its hamza is not a name, whatever stands
 * around it; nor is سرقو, which lacks the alef of its plural. رييس, which has no hamza, is Reyes before رئيس, and آلكسندر in «ميشيل
 * آلكسندر» may be a family.
 */
function isNotName(word: Word, { slips }: Correction, { odds }: Judgement): boolean {
  if (odds < BEYOND_DOUBT || isInLongName(word)) return false;
  // No foreign name is written with ض or ظ.
  if (slips[0] === 'dad') return true;
  // «مسجد شيان شيان قومو»
  if (slips[0] === 'fariqa') return word.named !== 'place';
  return slips[0] === 'seat' && /[أإآؤئء]/.test(word.bare);
}

/** فاكلاف is not ف with إكلاف, nor لانست ل with أنست: what nobody has written has no particle on it either. */
function isFarFetched(word: string, meant: string, { lexicon }: RuleContext): boolean {
  if (!/^[وف]?[فبلك][ا]/.test(word)) return false;
  const stem = meant.replace(/^[وف]?[فبلك](?=[أإآ])/, '');
  // لاند of the press list is Land, though people say آند.
  const register = uses(word, lexicon) >= ATTESTED ? 'press' : 'general';
  return stem !== meant && uses(meant, lexicon, register) + uses(stem, lexicon, register) === 0;
}

function mayJoin(word: string, meant: string, { lexicon }: RuleContext): boolean {
  return (
    isAlwaysWasl(word.replace(/[أآ]/, 'إ')) || lexicon.analyse(meant).some(({ tense }) => tense !== undefined)
  );
}

/** للكوميديا: a dictionary does not put the article on every word that takes it. */
function isWithArticle(word: string, lexicon: Lexicon): boolean {
  return frontSplits(word).some(
    ({ length, definite }) =>
      definite && lexicon.analyse(word.slice(length)).some(({ proclitics }) => proclitics.length === 0),
  );
}

function isLikelySlip(word: string, { odds, corrections }: Judgement, { lexicon }: RuleContext): boolean {
  if (isWithArticle(word, lexicon)) return false;
  const seen = lexicon.outlets(word) > 0;
  const meant = corrections[0]!.text;
  // فاردار is not فرادار, which nobody has written.
  if (isClumsy(word, meant) && (!/^[فك]/.test(meant) || uses(meant, lexicon, 'general') > 0))
    return odds >= (seen ? CLUMSY_SEEN_LIKELY : CLUMSY_LIKELY) && word.length >= SHORTEST_WITH_ARTICLE;
  const shortest = /^[وفبلك]?ال/.test(word) ? SHORTEST_WITH_ARTICLE : SHORTEST_TYPED;
  return !seen && odds >= TYPING_LIKELY && word.length >= shortest;
}

function misspelt(word: Word, best: Correction, judgement: Judgement, level: Severity): Suspect {
  const slip = best.slips[0] as Exclude<Fault, 'typing'>;
  const rivals = judgement.corrections.filter(({ weight }) => weight >= RIVAL * best.weight);
  const rights = rivals.slice(0, MAX_FIXES).map(({ text }) => text);
  const safe = level === 'error' && rights.length === 1 && isCertain(judgement);
  return suspectWord(word.token, slip, rights, level, safe);
}

/** امين may be آمين though أمين is meant far more often: an editor is to see what a fix makes of it. */
function isCertain({ known, odds, corrections: [best, ...others] }: Judgement): boolean {
  const against = others.reduce((sum, { weight }) => sum + weight, 0);
  return best !== undefined && against <= DOUBT * best.weight && (!known || odds >= 1 / DOUBT);
}
