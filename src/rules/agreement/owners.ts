/** Who else in a sentence may own a verb or a participle: people without a name, and bodies. */
import speakers from '../../../dictionaries/verbs/speakers.json' with { type: 'json' };
import type { RuleContext } from '../../draft/index.ts';
import type { Gender } from '../../lexicon/index.ts';
import { bareAt } from '../../people/index.ts';
import { isTwoFaced, readVerb } from '../../people/verbs.ts';
import { remember, type Token } from '../../text/index.ts';

const { people, others } = speakers;
const SPEAKERS: Readonly<Record<Gender, ReadonlySet<string>>> = {
  m: new Set([...people.m, ...others.m]),
  f: new Set([...people.f, ...others.f]),
};
const PEOPLE = new Map([
  ...people.f.map((word) => [word, 'f'] as const),
  ...people.m.map((word) => [word, 'm'] as const),
]);

/** What somebody of this gender is called: كاتب, صاحبة. Bare and without article. */
export function calledPerson(word: string): Gender | undefined {
  return PEOPLE.get(word);
}

/** What speaks and is nobody: مجلس, وزارة, تقرير. Bare and without article. */
export function isBody(word: string): boolean {
  return !PEOPLE.has(word) && (SPEAKERS.m.has(word) || SPEAKERS.f.has(word));
}

/** The word may be somebody, or a body, of this gender who speaks: الوزارة, والده, للمدير. */
export function maySpeak({ kind, bare }: Token, gender: Gender, { gazetteer }: RuleContext): boolean {
  if (kind !== 'word') return false;
  let speakers = known.get(gazetteer);
  if (speakers === undefined) {
    const isOf = (own: Gender) =>
      remember((word) => formsOf(word).some((form) => isSpeaker(form, own, { gazetteer })));
    known.set(gazetteer, (speakers = { m: isOf('m'), f: isOf('f') }));
  }
  return speakers[gender](bare);
}

/** Each word of a sentence is asked about, and the same words come back at each pause of typing. */
const known = new WeakMap<RuleContext['gazetteer'], Readonly<Record<Gender, (word: string) => boolean>>>();

/** The word as it stands and without its particles. */
function formsOf(word: string): string[] {
  return [word, word.replace(/^[وف]?(?:لل|[بلك]?ال|[بل])(?=.{2})/, ''), word.replace(/^[وف](?=.{3})/, '')];
}

function isSpeaker(word: string, gender: Gender, { gazetteer }: Pick<RuleContext, 'gazetteer'>): boolean {
  // «حضر أم غاب»: a mother is hers or his, or has her article.
  if (word === 'أم') return false;
  return (
    ownForms(word).some((form) => SPEAKERS[gender].has(form)) ||
    gazetteer.title(word)?.gender === gender ||
    gazetteer.title(`ال${word}`)?.gender === gender ||
    gazetteer.roleHead(word) === gender
  );
}

/** والده is والد with whose he is, زوجته is زوجة. */
function ownForms(word: string): string[] {
  const stem = word.replace(/^ال/, '');
  const owned = /^(.{2,})(?:ه|ها|هم|هما)$/.exec(stem)?.[1];
  return owned ? [stem, owned, owned.replace(/ت$/, 'ة')] : [stem];
}

const PREPOSITIONS = new Set([
  ...[
    'في',
    'من',
    'على',
    'إلى',
    'عن',
    'مع',
    'خلال',
    'لدى',
    'عبر',
    'ضد',
    'حول',
    'نحو',
    'بعد',
    'قبل',
    'ضمن',
    'أمام',
  ],
  ...[
    'تحت',
    'داخل',
    'خارج',
    'وسط',
    'بشأن',
    'دون',
    'عند',
    'منذ',
    'باسم',
    'لصالح',
    'بين',
    'تجاه',
    'إزاء',
    'حيال',
  ],
  ...[
    'فوق',
    'أثناء',
    'إثر',
    'جراء',
    'عقب',
    'قرب',
    'حسب',
    'وفق',
    'مثل',
    'سوى',
    'غير',
    'عدا',
    'طوال',
    'طيلة',
    'رغم',
  ],
]);
const DEMONSTRATIVES = new Set(['هذا', 'هذه', 'ذلك', 'تلك', 'هذين', 'هاتين', 'هؤلاء', 'أولئك']);
const RELATIVES = /^(?:[وفبلك]?(?:الذي|التي|الذين|اللذين|اللتين|اللذان|اللتان)|[بم]?ما)$/;

/**
 * Somebody else, or a body, of this gender stands where it may own a participle: as the subject of a verb or after أن.
 * «في الوزارة», «بمحافظة المنيا» and «مشروع الوزارة» own nothing that comes after a comma; «قال لابنته …، مؤكدة أنها
 * مستعدة» is said of her.
 */
export function mayOwn(tokens: readonly Token[], at: number, gender: Gender, context: RuleContext): boolean {
  const token = tokens[at]!;
  if (gender === 'f' && isStateAfterThat(tokens, at, context)) return true;
  if (!maySpeak(token, gender, context)) return false;
  if (isKin(token.bare, gender)) return true;
  return !isOblique(tokens, at, gender, context) && !isInRelative(tokens, at);
}

const LONGEST_RELATIVE = 6;

/**
 * «من أحدث ما توصلت إليه الشركة», «الرواق الذي رعت الرئاسة اقتصاره»: the subject of a relative clause owns nothing after
 * the comma, unless it said something: «القرار الذي أعلنته الوزارة، مشيرة إلى أن».
 */
function isInRelative(tokens: readonly Token[], at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - LONGEST_RELATIVE); place--) {
    const word = bareAt(tokens, place);
    if (word === '' || THAT.has(word)) return false;
    // A verb with the thing it is done to: أعلنته.
    const verb = readVerb(word) ?? readVerb(word.replace(/(?:ها|هم|ه)$/, ''));
    if (verb?.class === 'says') return false;
    if (RELATIVES.test(word)) return true;
  }
  return false;
}

const THAT = new Set(['أن', 'إن', 'بأن', 'وأن', 'وإن']);
/** All other states are feminine. */
const MASCULINE_STATES: ReadonlySet<string> = new Set(speakers.states.m);

/** «قال إن الجزائر تدين العمل، داعية إلى …»: a state condemns and calls as its spokesman does. */
function isStateAfterThat(tokens: readonly Token[], at: number, { gazetteer }: RuleContext): boolean {
  if (!THAT.has(bareAt(tokens, at - 1))) return false;
  const { bare } = tokens[at]!;
  return bare === 'البلاد' || (gazetteer.isPlace(bare) && !MASCULINE_STATES.has(bare));
}

/** The same of a verb in a later clause, which may go on with anybody who was mentioned: «بعد لقائها الوزير. وأضاف أن». */
export function mayGoOn(tokens: readonly Token[], at: number, gender: Gender, context: RuleContext): boolean {
  const token = tokens[at]!;
  if (!maySpeak(token, gender, context)) return false;
  const isOfBody = formsOf(token.bare).some((word) => isBody(word.replace(/^ال/, '')));
  // «ندوة صحفية»
  const isAdjective = /^[^ا].*ية?$/.test(token.bare) && isGoverned(tokens, at, context);
  return !(isOfBody || isAdjective) || mayOwn(tokens, at, gender, context);
}

/** والدها, لابنته */
function isKin(word: string, gender: Gender): boolean {
  return formsOf(word).some(
    (form) => /ه[ام]?$/.test(form) && ownForms(form).some((own) => PEOPLE.get(own) === gender),
  );
}

function isOblique(tokens: readonly Token[], at: number, gender: Gender, context: RuleContext): boolean {
  const word = bareAt(tokens, at);
  const before = bareAt(tokens, at - 1);
  const whole = [word, word.replace(/^[وف]/, ''), word.replace(/^[وف]?ال/, '')];
  if (!whole.some((each) => isSpeaker(each, gender, context))) return true;
  // «والهيئة» after «الوزارة», «الإعلامية» after «الحملات»: what stands before it has been asked already.
  const goesOn = /^و.{3}/.test(word) || (/^ال/.test(word) && /^(?:[وف]?ال|[وب]?لل|بال)/.test(before));
  if (before !== '' && goesOn && !readVerb(before)) return true;
  return isGoverned(tokens, at, context) || isObject(tokens, at, gender, context);
}

/** «يتولى إدارة الاجتماعات», «كشفت مجلس»: a verb of the other gender has another subject. */
function isObject(tokens: readonly Token[], at: number, gender: Gender, { lexicon }: RuleContext): boolean {
  const before = bareAt(tokens, at - 1);
  if (isTwoFaced(before, lexicon)) return false;
  const [best] = lexicon.analyse(before);
  const isOfOther =
    best?.pos === 'verb' && best.person === 3 && best.gender !== undefined && best.gender !== gender;
  return isOfOther && best.number === 'singular' && (best.tense === 'past' || best.tense === 'present');
}

/**
 * After a preposition, a number, or the noun whose owner it is: «في الوزارة», «ثلاثون أسرة», «مشروع الوزارة», «إقامة هذه
 * الحملة».
 */
export function isGoverned(tokens: readonly Token[], at: number, { lexicon }: RuleContext): boolean {
  let place = at - 1;
  if (DEMONSTRATIVES.has(bareAt(tokens, place))) place--;
  if (tokens[place]?.kind === 'number') return true;
  const before = bareAt(tokens, place);
  if (PREPOSITIONS.has(before.replace(/^و(?=.{2})/, ''))) return true;
  if (before === '' || /^(?:و?ال|لل|بال)/.test(before) || readVerb(before)) return false;
  const [best] = lexicon.analyse(before);
  return best?.pos === 'number' || (best?.pos === 'noun' && best.enclitic === '');
}
