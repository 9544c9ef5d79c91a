/** The verb whose subject a person is, with what the person is called standing between: «وأوضح مدير الفريق بالنادي نايف …». */
import type { RuleContext } from '../../draft/index.ts';
import type { Gender } from '../../lexicon/index.ts';
import { bareAt, type PersonPhrase, phrasesIn } from '../../people/index.ts';
import { isTwoFaced, readVerb, type VerbUse } from '../../people/verbs.ts';
import type { Token } from '../../text/index.ts';
import { calledPerson, isBody } from './owners.ts';
import { opensClause } from './subject.ts';

export interface Speaking {
  /** The verb's place among the phrase's tokens. */
  readonly at: number;
  readonly verb: VerbUse;
}

const LONGEST = 16;
/** After one of these nothing is what the person is called: «أكد مصدر من مكتب سامر». */
const BREAKS = new Set([
  ...[
    'أن',
    'إن',
    'أنه',
    'أنها',
    'إنه',
    'إنها',
    'بأن',
    'بأنه',
    'بأنها',
    'الذي',
    'التي',
    'الذين',
    'ما',
    'من',
    'إلى',
  ],
  ...[
    'عن',
    'مع',
    'بين',
    'خلال',
    'بعد',
    'قبل',
    'حول',
    'ضد',
    'منذ',
    'حتى',
    'أو',
    'أم',
    'ثم',
    'لكن',
    'كما',
    'قد',
  ],
  ...['لا', 'لم', 'لن', 'كل', 'عدد', 'بعض', 'عبر', 'حين', 'فيما', 'بينما', 'وهو', 'وهي', 'هو', 'هي'],
]);

/**
 * @param phrases of the whole draft: nobody else may be named between.
 * @returns undefined where the phrase is not a subject, or may be only a part of one («أكد مكتب سامر الوتيد»).
 */
export function findSpeaking(
  phrase: PersonPhrase,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): Speaking | undefined {
  let own = found.get(phrases);
  if (own === undefined) found.set(phrases, (own = new Map()));
  if (own.has(phrase)) return own.get(phrase);
  const speaking = findAnew(phrase, phrases, context);
  own.set(phrase, speaking);
  return speaking;
}

/** Asked of a person's phrases again and again while a draft is read. */
const found = new WeakMap<readonly PersonPhrase[], Map<PersonPhrase, Speaking | undefined>>();

function findAnew(
  phrase: PersonPhrase,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): Speaking | undefined {
  const { tokens, lead, joined } = phrase;
  if (joined) return undefined;
  const direct = ownVerb(tokens, lead - 1, context) ?? thankingVerb(phrase);
  if (direct) return { at: lead - 1, verb: direct };
  const far = findFarVerb(phrase, phrases, context);
  return far?.called === far?.verb.gender ? far : undefined;
}

/** How far after the name his own thanks or joy may stand: «ورفع الدبيان إلى الأمير شكره». */
const OWN_REACH = 4;

/**
 * «وعبر المدرب سامر عن فرحته», «ورفع الدبيان شكره»: at the front of a sentence, with what is his own after his name, a verb
 * that has the letters of a noun or a particle is a verb.
 */
function thankingVerb({ tokens, lead, last, person }: PersonPhrase): VerbUse | undefined {
  const verb = lead === 1 ? readVerb(bareAt(tokens, 0)) : undefined;
  if (!verb?.weak || verb.gender !== person.gender) return undefined;
  const own = verb.gender === 'f' ? /.{3}ها$/ : /.{3}(?<!ن)ه$/;
  for (let at = last + 1; at <= last + OWN_REACH && tokens[at]?.kind === 'word'; at++)
    if (own.test(tokens[at]!.bare)) return verb;
  return undefined;
}

interface FarVerb extends Speaking {
  /** The gender of what stands between. */
  readonly called: Gender;
  /** It is an office, a title or the like, and no other noun. */
  readonly isListed: boolean;
}

/** The verb before what the person is called, whether the two agree or not. */
export function findFarVerb(
  phrase: PersonPhrase,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): FarVerb | undefined {
  const { tokens, first } = phrase;
  const at = verbBefore(phrase, context);
  const verb = at === undefined ? undefined : ownVerb(tokens, at, context);
  if (at === undefined || !verb || headAfter(tokens, at) >= first) return undefined;
  const word = bareAt(tokens, headAfter(tokens, at));
  const listed = listedGender(word, context);
  const called = listed ?? nounGender(word, context);
  const isAlone = !phrasesIn(phrases, tokens).some((other) => other.last > at && other.first < first);
  if (!called || !isAlone || isOwned(phrase, at, context)) return undefined;
  return { at, verb, called, isListed: listed !== undefined };
}

/**
 * A verb that begins its clause and shows a gender. Whether the person is its subject or its object («استقبل سامر») makes
 * no difference where both have the verb's gender, which whoever asks has to look at.
 */
function ownVerb(tokens: readonly Token[], at: number, { lexicon }: RuleContext): VerbUse | undefined {
  const word = bareAt(tokens, at);
  const verb = isTwoFaced(word, lexicon) ? undefined : readVerb(word);
  if (!verb || !opensClause(tokens, at, verb)) return undefined;
  // «وعرض سامر» is a verb, «عرض سامر» his show.
  return !verb.weak || lexicon.analyse(word)[0]?.pos === 'verb' ? verb : undefined;
}

function verbBefore({ tokens, first }: PersonPhrase, context: RuleContext): number | undefined {
  for (let at = first - 1; at >= Math.max(0, first - LONGEST); at--) {
    const { kind, bare, text } = tokens[at]!;
    if (kind !== 'word') {
      // «وقال مساعد النائب للمطارات، المهندس طارق», «وقال لـ«الصحيفة» مدير …»
      if (/^(?:[«»"“”]|لـ)$/.test(text) || kind === 'number' || (at === first - 1 && text === '،')) continue;
      return undefined;
    }
    if (ownVerb(tokens, at, context)) return at;
    // «استطلاع أجراه سامر»
    if (!/^(?:و?ال|[وب]?لل|بال)/.test(bare) && context.lexicon.analyse(bare)[0]?.pos === 'verb')
      return undefined;
    // «المشرف على المشروع سامر»
    if (BREAKS.has(bare) || (bare === 'على' && !isSupervisor(tokens, at))) return undefined;
  }
  return undefined;
}

/** «المشرف العام على المركز» */
function isSupervisor(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((back) => /مشرفة?$/.test(bareAt(tokens, at - back)));
}

/** Where what the person is called begins: after «لـ«الصحيفة»» and «للصحيفة» too. */
function headAfter(tokens: readonly Token[], verb: number): number {
  // «ذكر ذلك مدير النادي»
  let at = /^ذلك$/.test(bareAt(tokens, verb + 1)) ? verb + 2 : verb + 1;
  if (/^ل(?:ـ|ل|$)/.test(tokens[at]?.text ?? '')) at++;
  while (/^[«"“]$/.test(tokens[at]?.text ?? ''))
    while (at < tokens.length && !/^[»"”]$/.test(tokens[at++]!.text) && at < verb + 6);
  return at;
}

/** The gender of somebody who is called so: «مدير», «الناطق», «أحد». */
export function listedGender(word: string, { gazetteer }: RuleContext): Gender | undefined {
  if (word === 'أحد' || word === 'إحدى') return word === 'أحد' ? 'm' : 'f';
  const plain = word.replace(/^ال/, '');
  return (
    calledPerson(plain) ??
    gazetteer.roleHead(word) ??
    gazetteer.roleHead(plain) ??
    gazetteer.title(word)?.gender
  );
}

function nounGender(word: string, { lexicon }: RuleContext): Gender | undefined {
  const plain = word.replace(/^ال/, '');
  if (isBody(plain)) return undefined;
  const [best] = lexicon.analyse(word);
  if (best?.pos !== 'noun' && best?.pos !== 'adjective') return undefined;
  if (best.proclitics.length > (best.definite ? 1 : 0) || best.enclitic !== '' || best.number === 'plural')
    return undefined;
  return plain.endsWith('ة') ? 'f' : 'm';
}

/** «أكد محامي سامر», «قال مدير مكتب سلوى»: an indefinite noun right before the name has the name for its owner. */
function isOwned(
  { tokens, first }: PersonPhrase,
  verb: number,
  { lexicon, gazetteer }: RuleContext,
): boolean {
  const word = bareAt(tokens, first - 1);
  if (first - 1 === verb || word === '' || /^(?:و?ال|[وب]?لل|بال)/.test(word) || gazetteer.isPlace(word))
    return false;
  const [best] = lexicon.analyse(word);
  return best?.pos === 'noun' && best.enclitic === '' && !/[بلك]/.test(best.proclitics.join(''));
}
