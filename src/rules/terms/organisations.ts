/**
 * Names of bodies, funds, laws and the like in a draft, by their first word: «صندوق دعم مشروعات …», «اللجنة الوطنية
 * التنسيقية لمكافحة …». Where such a name ends is read from the construct: it goes on while a noun still waits for its
 * genitive, with definite adjectives, with لـ and a masdar. Used for what is official (exempt from style) and for names
 * written two ways; a word too many does no harm in either.
 */

import type { Draft, Fact, RuleContext } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';

export interface Organisation {
  /** The first word without particles and article: صندوق. */
  readonly head: string;
  /** The words as they stand, bare; the first without particles before its article. */
  readonly words: readonly string[];
  readonly tokens: readonly Token[];
  readonly sentence: number;
  /** A body or a law of that name, not a plan or a movement spoken of: no rule of style touches its words. */
  readonly isOfficial: boolean;
  readonly start: number;
  readonly end: number;
}

const HEADS = new Set(
  (
    'صندوق هيئة مؤسسة جمعية مجلس مركز معهد منظمة اتحاد مبادرة برنامج وزارة لجنة مهرجان شركة بنك نقابة مديرية حملة ' +
    'مؤتمر جامعة كلية اتفاقية قانون قرار دستور ميثاق إعلان حزب وكالة إدارة قطاع جهاز مصلحة أكاديمية دار متحف مكتبة ' +
    'معرض جائزة محكمة نيابة استراتيجية إستراتيجية خطة مشروع حركة رابطة شبكة بعثة مفوضية تحالف تيار'
  ).split(' '),
);
const OFFICIAL = new Set(
  (
    'صندوق هيئة مؤسسة جمعية مجلس مركز معهد منظمة اتحاد وزارة لجنة نقابة مديرية جامعة كلية اتفاقية قانون دستور ميثاق حزب ' +
    'وكالة أكاديمية محكمة رابطة مفوضية استراتيجية إستراتيجية تحالف تيار'
  ).split(' '),
);
const MOST_WORDS = 12;

export type OrganisationParts = Pick<RuleContext, 'lexicon' | 'gazetteer'>;

const organisationsFact: Fact<readonly Organisation[], OrganisationParts> = {
  name: 'organisations',
  read: ({ sentences }, context) =>
    sentences.flatMap(({ tokens, index }) => readSentence(tokens, index, context)),
  otherwise: [],
};

export function readOrganisations(draft: Draft, context: OrganisationParts): readonly Organisation[] {
  return draft.fact(organisationsFact, context);
}

function readSentence(
  tokens: readonly Token[],
  sentence: number,
  context: OrganisationParts,
): Organisation[] {
  const found: Organisation[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const head = headOf(tokens[at]!);
    if (!head) continue;
    const last = lastWord(tokens, at, head.definite, context);
    if (last === at) continue;
    const own = tokens.slice(at, last + 1);
    const words = own.map(({ bare }) => bare);
    words[0] = (head.definite ? 'ال' : '') + head.stem;
    // «الشركة الوطنية لاستغلال وتوزيع المياه» is a name; «إدارة مراكز الاستقبال» is what is done.
    const isOfficial = OFFICIAL.has(head.stem) || (head.definite && own.length >= 3);
    const { start } = own[0]!;
    found.push({ head: head.stem, words, tokens: own, sentence, isOfficial, start, end: own.at(-1)!.end });
  }
  return found;
}

/** صندوق, وصندوق, بالصندوق, للجنة. */
function headOf({ kind, bare }: Token): { stem: string; definite: boolean } | undefined {
  if (kind !== 'word' || bare.length < 3) return undefined;
  if (HEADS.has(bare)) return { stem: bare, definite: false };
  const match = /^[وف]?(?:[بك]?(ال)|(لل)|[بلك])?(.+)$/.exec(bare)!;
  const stem = match[3]!;
  // للجنة swallows the noun's own ل.
  if (match[2] && HEADS.has(`ل${stem}`)) return { stem: `ل${stem}`, definite: true };
  return HEADS.has(stem) ? { stem, definite: Boolean(match[1] ?? match[2]) } : undefined;
}

const STOPS = new Set(
  (
    'في فى من عن إلى الى على مع أن إن ان الذي التي الذين اللذين اللتين هذا هذه ذلك تلك خلال بعد قبل بين حتى أو ثم كما منذ ' +
    'حول ضد دون عبر أمام لكن حيث إذ وقد قد لم لن لا ما كان كانت هو هي هم أنه أنها إنه إنها عند لدى نحو بأن وأن أي كل بعض ' +
    'غدا أمس اليوم وفق بحسب حسب مساء صباح وفي ومن وعلى وإلى'
  ).split(' '),
);

const ADJECTIVE = /^(?:ال.+(?:ي|ية|ة|ى)|ال(?:أعلى|عام|عليا|موحد|خاص|مشترك|جديد|دائم|مركزي|أحمر)|لل.+)$/;

/** The place of the name's last word; the head's own where nothing belongs to it. */
function lastWord(
  tokens: readonly Token[],
  head: number,
  definite: boolean,
  { gazetteer, lexicon }: OrganisationParts,
): number {
  let last = head;
  let open = !definite;
  for (let at = head + 1; at < tokens.length && at - head < MOST_WORDS; at++) {
    const { kind, bare } = tokens[at]!;
    if (kind !== 'word' || STOPS.has(bare) || tokens[at]!.start - tokens[at - 1]!.end > 2) break;
    if (gazetteer.title(bare.replace(/^و?(?:ال)?/, '')) && bare.startsWith('و')) break;
    // «استقبل المركز المهاجرين»: behind a definite head stands its adjective or nothing of the name.
    if (definite && at === head + 1 && !ADJECTIVE.test(bare)) break;
    const isDefinite = /^(?:[وف]?[بك]?ال|[وف]?لل)/.test(bare);
    if (isDefinite) {
      open = false;
      last = at;
      continue;
    }
    const opens = /^(?:ل|ول|و)/.test(bare) && (open || isMasdar(bare, lexicon));
    if (!open && !opens && bare !== 'غير') break;
    if (isVerb(bare, lexicon)) break;
    open = bare !== 'غير' || open;
    last = at;
  }
  // A name does not end in the middle of a construct that و or لـ opened and no noun closed.
  while (last > head && /^و/.test(tokens[last]!.bare) && !/^وال/.test(tokens[last]!.bare)) last--;
  return last;
}

/** لمكافحة, ومنع: a masdar behind a particle carries a name on; an ordinary word does not. */
function isMasdar(word: string, lexicon: Lexicon): boolean {
  const readings = lexicon.analyse(word);
  return readings.some(
    ({ proclitics, pos, enclitic }) => proclitics.length > 0 && pos === 'noun' && enclitic === '',
  );
}

/** «صندوق الحرف يوفر»: read first as a verb, and not known as a noun. */
function isVerb(word: string, lexicon: Lexicon): boolean {
  const readings = lexicon.analyse(word);
  return readings.length > 0 && readings.every(({ pos }) => pos === 'verb');
}
