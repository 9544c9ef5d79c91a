import type { RuleContext } from '../../draft/index.ts';
import type { Gender } from '../../lexicon/index.ts';
import { bareAt, type PersonPhrase, phrasesIn, phrasesOf, readPersonPhrases } from '../../people/index.ts';
import { isTwoFaced, readVerb, type VerbUse } from '../../people/verbs.ts';
import type { Range, Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { findLater } from './later.ts';
import { findOfficeParticiples } from './of-office.ts';
import { maySpeak } from './owners.ts';
import { findFarVerb, findSpeaking, type Speaking } from './speaking.ts';
import { isSubject, type Mismatch, opensClause, opensTopic, tellsWhatWasSaid } from './subject.ts';

type Key = 'verb' | 'participle' | 'pronoun' | 'person';

/** A verb, participle or pronoun that does not agree with the person it is said of. */
export const agreementVerb = defineRule<Key>({
  id: 'agreement/verb',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'فعل أو حال أو ضمير لا يطابق صاحبه في التذكير والتأنيث',
    en: 'A verb, participle or pronoun that does not agree in gender with its person',
  },
  messages: {
    verb: {
      ar: 'الفعل «{found}» لا يطابق «{name}» في التذكير والتأنيث؛ المطابق: «{right}».',
      en: '“{found}” does not agree in gender with “{name}”; write “{right}”.',
    },
    participle: {
      ar: 'الحال «{found}» لا تطابق «{name}» في التذكير والتأنيث؛ المطابق: «{right}».',
      en: '“{found}” does not agree in gender with “{name}”; write “{right}”.',
    },
    pronoun: {
      ar: '«{found}» لا يطابق «{name}» في التذكير والتأنيث؛ المطابق: «{right}».',
      en: '“{found}” does not agree in gender with “{name}”; write “{right}”.',
    },
    person: { ar: 'الاسم هنا: «{name}»', en: 'The person: “{name}”' },
  },
  *check(draft, context) {
    // Nothing is asked of who is only perhaps meant: «تبرز عدة حلول» of a حمدان بن عودة.
    const doubtful = new Set(draft.people.slips.filter(({ sure }) => !sure).map(({ mention }) => mention));
    const phrases = readPersonPhrases(draft.sentences, draft.people);
    for (const phrase of phrases) {
      const { gender } = phrase.person;
      if (!gender || doubtful.has(phrase.mention) || mayBeKin(phrase, gender, phrases, context)) continue;
      const speaking = findSpeaking(phrase, phrases, context);
      const led = findLeadingVerb(phrase, gender, phrases, context);
      if (led) yield report(phrase, 'verb', led);
      const follower = findFollower(phrase, gender, speaking, phrases, context);
      if (follower) yield report(phrase, follower.kind, follower);
      const turn = findTurn(phrase, gender, speaking);
      if (turn) yield report(phrase, 'pronoun', turn);
    }
    for (const { phrase, kind, ...mismatch } of findLater(draft, phrases, context))
      yield report(phrase, kind, mismatch);
    for (const { owner, ...mismatch } of findOfficeParticiples(draft, phrases, context))
      yield reportOn(owner.text, owner, 'participle', mismatch);
  },
});

/**
 * «قالت الرومي» after «حليم الرومي»: of a family name alone the full name elsewhere is not a proof, it may be his
 * daughter. A title of the person that agrees is one, and so is that the person of the full name has an office, or
 * that he speaks or acts somewhere under either name.
 */
function mayBeKin(
  { mention, person }: PersonPhrase,
  gender: Gender,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): boolean {
  if (mention.parts.length > 1 || person.honorifics.some((use) => use.gender === gender)) return false;
  return !phrasesOf(phrases, person).some(
    (phrase) =>
      (phrase.mention.parts.length > 1 && phrase.mention.roles.length > 0) ||
      readVerb(bareAt(phrase.tokens, phrase.lead - 1))?.gender === gender ||
      findSpeaking(phrase, phrases, context)?.verb.gender === gender,
  );
}

function report({ person, mention }: PersonPhrase, message: Key, mismatch: Mismatch): Report<Key> {
  return reportOn(person.canonical, mention, message, mismatch);
}

function reportOn(
  name: string,
  owner: Range,
  message: Key,
  { token: { start, end, text }, agreeing: right }: Mismatch,
): Report<Key> {
  return {
    start,
    end,
    message,
    values: { found: text, right, name },
    fixes: [replace(start, end, right)],
    related: [{ start: owner.start, end: owner.end, message: 'person', values: { name } }],
  };
}

/** The verb of a word, where its letters and its meaning leave no doubt who does it. */
function sureVerb(word: string, { lexicon }: RuleContext): VerbUse | undefined {
  const verb = isTwoFaced(word, lexicon) ? undefined : readVerb(word);
  return verb && !verb.weak && verb.class !== 'meets' ? verb : undefined;
}

function findLeadingVerb(
  phrase: PersonPhrase,
  gender: Gender,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): Mismatch | undefined {
  const { tokens, lead, opening, joined } = phrase;
  if (joined) return undefined;
  const at = lead - 1;
  const verb = sureVerb(bareAt(tokens, at), context);
  if (!verb) return findFarMismatch(phrase, gender, phrases, context);
  if (verb.gender === gender || (verb.object && !tellsSoon(phrase))) return undefined;
  // «وقال رئيس المجلس سلوى …», «وقالت العضوة نور»: the verb agrees with what stands before the name.
  if (opening?.gender === verb.gender || describes(phrase, verb.gender)) return undefined;
  const isSubject = opensClause(tokens, at, verb) || canOnlySpeak(phrase, verb, context);
  return isSubject ? { token: tokens[at]!, agreeing: verb.agreeing } : undefined;
}

/** «وقالت مقدم البرنامج خالد …»: the verb agrees neither with the name nor with what stands between. */
function findFarMismatch(
  phrase: PersonPhrase,
  gender: Gender,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): Mismatch | undefined {
  const { tokens } = phrase;
  const far = findFarVerb(phrase, phrases, context);
  if (!far?.isListed || far.called !== gender || far.verb.gender === gender) return undefined;
  const { at, verb } = far;
  if (verb.class !== 'says' || verb.weak || (verb.object && !tellsSoon(phrase))) return undefined;
  return { token: tokens[at]!, agreeing: verb.agreeing };
}

/** «وفي نهاية الجولة أوضحت خالد الجندي»: a verb of saying that takes no object, and is not also a noun, has its subject after it. */
function canOnlySpeak(
  { tokens, lead, first, last, mention, opening }: PersonPhrase,
  verb: VerbUse,
  { lexicon }: RuleContext,
): boolean {
  // «يشيد بدور بندر» praises a part that he had.
  const isCertain = opening !== undefined || !/^[بلكوف]/.test(mention.parts[0]!);
  // «وفي بداية اللقاء أوضحت الجندي أن»: of a family name alone what was said must follow.
  const isNamed = mention.parts.length > 1 || (lead === first && tellsWhatWasSaid(tokens, last + 1));
  if (verb.class !== 'says' || verb.object || !isNamed || !isCertain) return false;
  return lexicon.analyse(bareAt(tokens, lead - 1)).every(({ pos }) => pos === 'verb');
}

const SOON = 10;

/** What was said begins after the name, its office between: «ذكر خالد الجندي مدير المهرجان أن». */
function tellsSoon({ tokens, last }: PersonPhrase): boolean {
  for (let at = last + 1; at <= last + SOON; at++) {
    if (tellsWhatWasSaid(tokens, at)) return true;
    if (readVerb(bareAt(tokens, at))) return false;
  }
  return false;
}

/** «قال الباحث سلوى»: what the person is called has the verb's gender. */
function describes({ tokens, lead, first }: PersonPhrase, gender: Gender): boolean {
  return lead < first && bareAt(tokens, lead).endsWith('ة') === (gender === 'f');
}

const PRONOUNS: Readonly<Record<string, { readonly gender: Gender; readonly other: string }>> = {
  الذي: { gender: 'm', other: 'التي' },
  التي: { gender: 'f', other: 'الذي' },
  نفسه: { gender: 'm', other: 'نفسها' },
  نفسها: { gender: 'f', other: 'نفسه' },
  قوله: { gender: 'm', other: 'قولها' },
  قولها: { gender: 'f', other: 'قوله' },
};

function findFollower(
  phrase: PersonPhrase,
  gender: Gender,
  speaking: Speaking | undefined,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): (Mismatch & { readonly kind: Key }) | undefined {
  const { tokens, last, mention, joined } = phrase;
  // An office after the name owns what follows it: «سلوى الديب عضو المجلس الذي …».
  if (mention.roles.some((role) => role.start >= mention.end)) return undefined;
  const comma = tokens[last + 1]?.text === '،';
  const next = last + (comma ? 2 : 1);
  const word = bareAt(tokens, next);
  const pronoun = PRONOUNS[word];
  if (pronoun) {
    const quoted = /^قوله/.test(word) && bareAt(tokens, phrase.first - 1) === 'عن' && !comma;
    const isSpoken = isSubject(phrase) || speaking?.verb.gender === gender;
    const inside =
      pronoun.gender === gender && /^ال/.test(word)
        ? findInside(phrase, gender, next + 1, context)
        : undefined;
    if (inside) return inside;
    const described = !/^قوله/.test(word) && !joined && isSpoken && (!comma || /^ال/.test(word));
    if (pronoun.gender === gender || !(quoted || described)) return undefined;
    return { kind: 'pronoun', token: tokens[next]!, agreeing: pronoun.other };
  }
  const verb = comma || joined || /^[وف]/.test(word) ? undefined : sureVerb(word, context);
  if (!verb || verb.object || verb.gender === gender) return undefined;
  if (phrase.first > 0 && !opensTopic(bareAt(tokens, phrase.first - 1))) return undefined;
  if (hasOwnSubject(tokens, next, verb.gender, phrases, context)) return undefined;
  return { kind: 'verb', token: tokens[next]!, agreeing: verb.agreeing };
}

/**
 * «سلوى الوتيد، التي شارك في الاجتماع،», «سامر الوتيد، الذي أكدت أن»: name and relative agree, and after the verb comes no
 * other subject.
 */
function findInside(
  { tokens }: PersonPhrase,
  gender: Gender,
  at: number,
  context: RuleContext,
): (Mismatch & { readonly kind: Key }) | undefined {
  const word = bareAt(tokens, at);
  const verb = /^[وف]/.test(word) ? undefined : sureVerb(word, context);
  if (!verb || verb.object || verb.gender === gender) return undefined;
  // «التي شارك في بيتها أحد الجيران»
  const isPlaced =
    /^(?:في|إلى|على|أمس)$/.test(bareAt(tokens, at + 1)) && !/ها?$/.test(bareAt(tokens, at + 2));
  const isAlone = isPlaced || tellsWhatWasSaid(tokens, at + 1);
  return isAlone ? { kind: 'verb', token: tokens[at]!, agreeing: verb.agreeing } : undefined;
}

/** «من جانبه، قالت سلوى الوتيد»: whose side it is, is whose verb comes next. */
const TURNS = new Map<string, { readonly gender: Gender; readonly other: string }>();
for (const stem of ['جانب', 'جهت', 'ناحيت', 'بدور', 'طرف']) {
  TURNS.set(`${stem}ه`, { gender: 'm', other: `${stem}ها` });
  TURNS.set(`${stem}ها`, { gender: 'f', other: `${stem}ه` });
}

function findTurn(
  { tokens }: PersonPhrase,
  gender: Gender,
  speaking: Speaking | undefined,
): Mismatch | undefined {
  if (speaking?.verb.gender !== gender) return undefined;
  const at = tokens[speaking.at - 1]?.text === '،' ? speaking.at - 2 : speaking.at - 1;
  const word = bareAt(tokens, at);
  const conjunction = /^[وف](?=بدور)/.exec(word)?.[0] ?? '';
  const turn = TURNS.get(word.slice(conjunction.length));
  if (!turn || turn.gender === gender) return undefined;
  if (!word.includes('بدور') && !/^[وف]?من$/.test(bareAt(tokens, at - 1))) return undefined;
  return { token: tokens[at]!, agreeing: conjunction + turn.other };
}

/** «أحمد سعادة توفيت زوجته», «أحمد سعادة قالت عنه الصحف»: the verb has another subject, and a pronoun points back. */
function hasOwnSubject(
  tokens: readonly Token[],
  at: number,
  gender: Gender,
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): boolean {
  for (let next = at + 1; next <= at + 2; next++) if (/.(?:ه|ها)$/.test(bareAt(tokens, next))) return true;
  const subject = tokens[at + 1];
  if (subject?.kind !== 'word') return false;
  const isPerson = phrasesIn(phrases, tokens).some(
    ({ mention }) => mention.start <= subject.start && subject.end <= mention.end,
  );
  const isFeminine = gender === 'f' && /^ال.*ة$/.test(subject.bare);
  return isPerson || isFeminine || maySpeak(subject, gender, context);
}
