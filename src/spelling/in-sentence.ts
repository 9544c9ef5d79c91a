/** Words that the dictionary has and that their sentence speaks against: what is said of them, and how loudly. */
import {
  isListedName,
  type RuleContext,
  type Severity,
  type SlipKind,
  type Suspicion,
} from '../draft/index.ts';
import { offersChoice } from './alefs.ts';
import { readCommand } from './commands.ts';
import { lookBack } from './detect/particles.ts';
import type { Hand } from './hand.ts';
import { bestReading } from './memo.ts';
import { isNamedBefore, precedesFather } from './surroundings.ts';
import { asFaint, type PlainKind, type Suspect, suspectWord } from './suspect.ts';
import { COMMON_OUTLETS } from './uses.ts';
import { isInAcronym, isLetterName, isProper, type Word } from './words.ts';

/** What is right so often in a hundred is said so loudly. Natural logarithms of odds, as a suspicion has them. */
const ERROR = Math.log(98 / 2);
const WARNING = Math.log(92 / 8);
/**
 * Where the odds are modest: of what they call four to one in these kinds, nearly all was a slip in outlets that took no
 * part («بأذن الله», «مستلزمات علاجيه»). Of ض and ظ even more was right as it stood.
 */
const MODEST = Math.log(80 / 20);
export const WARNINGS: Readonly<Record<SlipKind, number>> = {
  front: WARNING,
  taa: MODEST,
  yaa: WARNING,
  inna: WARNING,
  raise: MODEST,
  seat: MODEST,
  'open-taa': MODEST,
  fariqa: MODEST,
  dad: ERROR,
};
/** What is asked about: the commoner the slip, the sooner, since an editor finds one where others are. */
const HINTS: Readonly<Record<SlipKind, number>> = {
  front: Math.log(35 / 65),
  taa: Math.log(40 / 60),
  yaa: Math.log(40 / 60),
  inna: Math.log(40 / 60),
  raise: Math.log(40 / 60),
  seat: Math.log(60 / 40),
  'open-taa': Math.log(60 / 40),
  fariqa: Math.log(60 / 40),
  dad: Math.log(60 / 40),
};

/** What is worth weighing with all that is known of it. */
const FAINT = -3;

/** The habit that the writer's hand shows a kind in. */
const SLIPS = {
  taa: 'taa',
  'open-taa': 'open-taa',
  yaa: 'yaa',
  front: 'qat',
  raise: 'seat',
  inna: 'qat',
  seat: 'seat',
  dad: 'dad',
  fariqa: 'fariqa',
} as const satisfies Record<SlipKind, string>;

/**
 * Spellings that are both right: جاءوا and جاؤوا, بدأوا and بدؤوا, الشكاوي and الشكاوى; a house's مسئول and شئون are judged
 * by its own switch.
 */
const EITHER =
  /^[وف]?[بلك]?(?:ال|لل|ل)[إا]ثنين$|[ءأ]وا?$|(?:شكاو|فتاو|دعاو|صحار)[يى]$|ستوديو|ستراتيج|مس[ؤئ]ول|ش[ؤئ]ون|ر[ؤئ]وس|ك[ؤئ]وس|ف[ؤئ]وس/;

/** عليّ and إليّ show their ي; ى takes no shadda. */
const DOUBLED = /[\u064b-\u0652]$/;
const PREPOSITION = /^[وف]?(?:على|إلى)$/;

export function suspectInSentence(
  word: Word,
  { kind, meant, odds }: Suspicion,
  context: RuleContext,
  hand: Hand,
): Suspect | undefined {
  const best = meant[0]!;
  if (isInAcronym(word) || EITHER.test(word.bare) || isName(word, kind, best, context)) return undefined;
  // «وآن لنا»: nobody writes a madda where no hamza is meant to be long.
  if ((kind === 'raise' || kind === 'seat') && word.bare.includes('آ') && !best.includes('آ'))
    return undefined;
  if (
    kind === 'yaa' &&
    (DOUBLED.test(word.token.text) || (PREPOSITION.test(best) && isUngoverned(word, context)))
  )
    return undefined;
  // «إما أن يحضر أو يعتذر»: a choice, not أما of a new matter.
  if (kind === 'raise' && /^[وف]?إما$/.test(word.bare) && offersChoice(word)) return undefined;
  // «قال المتحدث باسم الجمعية سالم الوتيد إن»: however far its verb is.
  if (kind === 'inna' && odds < ERROR && !best.includes('إ') && lookBack(word, true, context.lexicon) === 'إ')
    return undefined;
  const command = kind === 'front' ? readCommand(word, best, context) : undefined;
  // «احمد»: a name is its owner's, but for the hamza.
  const isNameWithoutHamza = kind === 'front' && isProper(word) && isNameLess(word, best, context);
  const alone = isNameWithoutHamza ? Math.max(odds, WARNING) : odds;
  // A draft that shows the habit makes the slip likelier; one that does not says nothing.
  const sure = alone + Math.log(Math.max(1, hand(SLIPS[kind], word.bare)));
  // Of a writer who leaves no hamza out, «احفظ الرابط» is a command.
  if (command === 'certain' || (command === 'possible' && sure === odds)) return undefined;
  const isGivenName = kind !== 'front' && isNameBeside(word, context) && !precedesArticle(word, context);
  // «بان الفرق»: it appeared.
  const isVerb = kind === 'inna' && !/[أإ]/.test(word.bare);
  if (sure < (isGivenName || isVerb || isNatural(word, kind, context) ? WARNING : FAINT)) return undefined;
  const least = isUnwritten(word, kind, best, context) ? HINTS[kind] : WARNINGS[kind];
  const level = isProper(word) || isGivenName || command ? 'warning' : levelOf(kind, alone, sure, least);
  // «قال إن فريقه جاهز، وان المباراة صعبة»: what governs the one governs the other.
  const governed = kind === 'inna' ? governorOf(word, context) : undefined;
  const first = governed === undefined ? undefined : meant.find((text) => text.includes(governed));
  const rights = first === undefined ? meant : [first, ...meant.filter((text) => text !== first)];
  const suspect = suspectWord(word.token, kindOf(word, kind, rights[0]!), rights, level);
  return sure < HINTS[kind] ? asFaint(suspect) : suspect;
}

/** «فيما يخص الطلب، فان الوزارة»: ف begins what is said anew, and what governs farther back does not reach it. */
function governorOf(word: Word, { lexicon }: RuleContext): 'أ' | 'إ' | undefined {
  if (!word.bare.startsWith('ف')) return lookBack(word, word.bare.startsWith('و'), lexicon);
  return bestReading(word.after?.bare ?? '', lexicon)?.tense === 'present' ? undefined : 'إ';
}

/**
 * Made as such words are, if seldom: «استدعي المدرب» is done to him, «وزيره المهندس» is one whom a prince has, لامية is
 * listed, الطف and وأعترف are what they look like.
 */
function isNatural({ bare, after }: Word, kind: SlipKind, context: RuleContext): boolean {
  const readings = context.lexicon.analyse(bare);
  if (kind === 'yaa')
    return (
      bare.endsWith('ي') &&
      !isAli(bare) &&
      readings.some(({ tense, person }) => tense === 'past' && person === 3)
    );
  // «تخلو الطريق» is one that is empty.
  if (kind === 'fariqa')
    return readings.some(({ tense, number }) => tense === 'present' && number === 'singular');
  if (kind === 'taa')
    return (
      bare.endsWith('ه') &&
      after !== undefined &&
      (after.named === 'person' || context.gazetteer.title(after.bare) !== undefined)
    );
  if (kind !== 'front' || readings.every(({ tense }) => tense === 'imperative')) return false;
  return /[أإآ]/.test(bare) || isListedName(bare, context) || readings.some(({ definite }) => definite);
}

function isAli(word: string): boolean {
  return /^[وف]?(?:علي|إلي)$/.test(word);
}

/** A hand makes a slip likely, and never certain: «وأخذ أجره» among words without their dots may be what it says. */
function levelOf(kind: SlipKind, alone: number, sure: number, least: number): Severity {
  // ضل and ظل are both in every paper: what a sentence of the one looks like says little of the other.
  if (alone >= ERROR && kind !== 'dad') return 'error';
  return sure >= least ? 'warning' : 'hint';
}

const LAST_LETTERS: ReadonlySet<SlipKind> = new Set<SlipKind>(['taa', 'yaa', 'open-taa', 'dad']);
/**
 * A dictionary has شراكه, وضيفية and أقصي, and no paper writes them: of such words that their sentence speaks against, if
 * less than surely, 12 of 13 in half a million words were slips for what most papers write.
 */
function isUnwritten({ bare }: Word, kind: SlipKind, meant: string, { lexicon }: RuleContext): boolean {
  return LAST_LETTERS.has(kind) && lexicon.outlets(bare) === 0 && lexicon.outlets(meant) >= COMMON_OUTLETS;
}

/** أحمد without its hamza, which the dictionary has as a command only; لامية is a name of her own, and not لأمية. */
function isNameLess({ bare }: Word, meant: string, context: RuleContext): boolean {
  return (
    isListedName(meant, context) && context.lexicon.analyse(bare).every(({ tense }) => tense === 'imperative')
  );
}

/** A person may write حماده, and a name is its owner's; only the hamza of أحمد is not. */
function isName(word: Word, kind: SlipKind, meant: string, context: RuleContext): boolean {
  const { before, after } = word;
  if (kind === 'inna') return isProper(word) || isForeign(word, meant, context);
  if (precedesFather(word) && !isListedName(meant, context)) return true;
  if (kind === 'front' && !/[أإآ]/.test(word.bare)) return false;
  if (isProper(word) || isNamedBefore(word, true)) return true;
  return (
    isListedName(word.bare, context) && [before, after].some((near) => near && isNameBeside(near, context))
  );
}

/** فان غوخ, بان كي مون: what follows is not a word, or one that the press never has after what was meant: «فان غال». */
function isForeign({ bare, before, after }: Word, meant: string, { lexicon, speller }: RuleContext): boolean {
  if (after === undefined || !/^[وف]?[فب]ان$/.test(bare)) return false;
  const best = bestReading(after.bare, lexicon);
  if (best === undefined || best.pos === 'name' || isLetterName(after)) return true;
  const isBare = ['noun', 'adjective', 'verb'].includes(best.pos) && !best.definite && best.enclitic === '';
  return before !== undefined && isBare && speller?.together(meant, after.bare) === 0;
}

const LIKELY_NAME = 0.5;

/** «علي الطلاب», and not «علي الطرابلسي»: no name follows. */
function precedesArticle({ after }: Word, context: RuleContext): boolean {
  return after?.bare.startsWith('ال') === true && !after.named && !isListedName(after.bare, context);
}

/** A likely name, of the draft's people or by the lists. */
function isNameBeside(word: Word, { gazetteer, lexicon }: RuleContext): boolean {
  if (isProper(word)) return true;
  const name = gazetteer.name(word.bare);
  return (
    name !== undefined &&
    Math.max(name.male, name.female, name.family) >= LIKELY_NAME &&
    bestReading(word.bare, lexicon)?.pos !== 'particle'
  );
}

/** What follows عليّ and إليّ. */
const OF_SELF = new Set(['وحدي', 'شخصيا', 'أنا']);

/** على and إلى govern what follows: «يعود إلي وحدي» and «يجب علي، وهو» have no such thing. */
function isUngoverned({ after }: Word, { lexicon }: RuleContext): boolean {
  const best = after && bestReading(after.bare, lexicon);
  if (after === undefined || (best === undefined && !after.named)) return true;
  if (best === undefined) return false;
  return (
    best.pos === 'verb' ||
    OF_SELF.has(after.bare) ||
    best.enclitic === 'ي' ||
    /^[وفبلك]/.test(best.proclitics[0] ?? '')
  );
}

function kindOf({ bare, before }: Word, kind: SlipKind, meant: string): PlainKind {
  switch (kind) {
    case 'front':
      return /[أإآ]/.test(meant.slice(0, -1)) && meant.replace(/[أإآ]/, 'ا') === bare ? 'qat' : 'wasl';
    case 'raise':
    case 'seat':
      return 'seat';
    case 'inna':
      if (/^[وف]?[بلك]?ان/.test(bare)) return 'particle';
      if (meant.includes('أ')) return 'anna';
      return before?.bare === 'حيث' || before?.bare === 'إذ' ? 'inna-opener' : 'inna';
    case 'yaa':
      return PREPOSITION.test(meant) ? 'ala' : 'yaa';
    default:
      return kind;
  }
}
