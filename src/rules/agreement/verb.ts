import type { Draft, RuleContext } from '../../draft/index.ts';
import type { Gender } from '../../lexicon/index.ts';
import { readVerb } from '../../people/verbs.ts';
import type { Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { bareAt, type PersonPhrase, readPersonPhrases } from '../person-phrase.ts';
import { genderOf } from '../persons-gender.ts';
import { defineRule, type Report } from '../rule.ts';
import { isTwoFaced } from '../verb-readings.ts';
import { readParticiple } from './participles.ts';

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
    const phrases = [...readPersonPhrases(draft)];
    for (const [at, phrase] of phrases.entries()) {
      const gender = genderOf(phrase.person, draft, context);
      if (!gender) continue;
      const led = findLeadingVerb(phrase, gender, context);
      if (led) yield report(phrase, 'verb', led.token, led.agreeing);
      const follower = findFollower(phrase, gender, phrases, context);
      if (follower) yield report(phrase, follower.kind, follower.token, follower.agreeing);
      const hal = findParticiple(draft, phrase, gender, phrases[at + 1], context);
      if (hal) yield report(phrase, 'participle', hal.token, hal.agreeing);
    }
  },
});

interface Mismatch {
  readonly token: Token;
  readonly agreeing: string;
}

function report(
  { person, mention }: PersonPhrase,
  message: Key,
  { start, end, text }: Token,
  right: string,
): Report<Key> {
  const values = {
    found: text,
    right,
    name: person.canonical,
  };
  return {
    start,
    end,
    message,
    values,
    fixes: [replace(start, end, right)],
    related: [
      { start: mention.start, end: mention.end, message: 'person', values: { name: person.canonical } },
    ],
  };
}

/** Words behind which a clause begins with its verb. */
const CLAUSE_OPENERS = new Set([
  ...['قد', 'وقد', 'فقد', 'لقد', 'كما', 'حيث', 'فيما', 'وفيما', 'بينما', 'وبينما', 'حين', 'عندما', 'بعدما'],
  ...[
    'لما',
    'ثم',
    'إذ',
    'ما',
    'حسبما',
    'وفقما',
    'مثلما',
    'بما',
    'كذلك',
    'وكذلك',
    'أيضا',
    'كان',
    'كانت',
    'لكن',
  ],
]);

/** «وقد أكدت سلوى», «، أكدت سلوى», «وأكدت سلوى»; not «الوزيرة قدمت أحمد للحضور», where أحمد is the object. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return true;
  return /^[وف]./.test(tokens[at]!.bare) || CLAUSE_OPENERS.has(before.bare);
}

function findLeadingVerb(
  phrase: PersonPhrase,
  gender: Gender,
  { lexicon }: RuleContext,
): Mismatch | undefined {
  const { tokens, first, opening, joined } = phrase;
  const at = first - 1;
  const word = bareAt(tokens, at);
  const verb = isTwoFaced(word, lexicon) ? undefined : readVerb(word);
  if (!verb || verb.weak || verb.class === 'meets' || verb.gender === gender || joined) return undefined;
  // «وقال رئيس المجلس سلوى …»: the verb agrees with the office before it.
  if (opening?.gender === verb.gender) return undefined;
  return opensClause(tokens, at) ? { token: tokens[at]!, agreeing: verb.agreeing } : undefined;
}

const TOPIC_OPENERS = new Set([
  'أن',
  'إن',
  'وأن',
  'وإن',
  'بأن',
  'لأن',
  'لكن',
  'ولكن',
  'بينما',
  'فيما',
  'أما',
]);

/** The phrase is the subject of its clause, and no noun before it may own what follows («كلمة أحمد التي ألقاها»). */
function isSubject({ tokens, first }: PersonPhrase): boolean {
  // «رحل الموسيقار عزت …»: what he is stands between.
  const at = /^ال.{3,}[^ةء]$/.test(bareAt(tokens, first - 1)) ? first - 2 : first - 1;
  if (at < 0) return true;
  const word = bareAt(tokens, at);
  if (TOPIC_OPENERS.has(word)) return true;
  const verb = readVerb(word);
  return verb !== undefined && !verb.weak && opensClause(tokens, at);
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
  phrases: readonly PersonPhrase[],
  context: RuleContext,
): (Mismatch & { readonly kind: Key }) | undefined {
  const { tokens, last, mention, joined } = phrase;
  // An office behind the name owns what follows it: «سلوى الديب عضو المجلس الذي …».
  if (mention.roles.some((role) => role.start >= mention.end)) return undefined;
  const comma = tokens[last + 1]?.text === '،';
  const next = last + (comma ? 2 : 1);
  const word = bareAt(tokens, next);
  const pronoun = PRONOUNS[word];
  if (pronoun) {
    const quoted = /^قوله/.test(word) && bareAt(tokens, phrase.first - 1) === 'عن' && !comma;
    const described = !/^قوله/.test(word) && !joined && isSubject(phrase) && (!comma || /^ال/.test(word));
    if (pronoun.gender === gender || !(quoted || described)) return undefined;
    return { kind: 'pronoun', token: tokens[next]!, agreeing: pronoun.other };
  }
  const verb = comma || joined || isTwoFaced(word, context.lexicon) ? undefined : readVerb(word);
  if (!verb || verb.weak || verb.gender === gender || /^[وف]/.test(word)) return undefined;
  const before = bareAt(tokens, phrase.first - 1);
  if (phrase.first > 0 && !TOPIC_OPENERS.has(before)) return undefined;
  if (hasOwnSubject(tokens, next, verb.gender, phrases, context)) return undefined;
  return { kind: 'verb', token: tokens[next]!, agreeing: verb.agreeing };
}

/** «أحمد سعادة توفيت زوجته», «أحمد سعادة قالت عنه الصحف»: the verb has another subject, and a pronoun points back. */
function hasOwnSubject(
  tokens: readonly Token[],
  at: number,
  gender: Gender,
  phrases: readonly PersonPhrase[],
  { gazetteer }: RuleContext,
): boolean {
  for (let next = at + 1; next <= at + 2; next++) {
    const word = bareAt(tokens, next);
    if (/.(?:ه|ها)$/.test(word)) return true;
  }
  const subject = tokens[at + 1];
  const word = bareAt(tokens, at + 1);
  if (!subject || !word) return false;
  if (phrases.some(({ mention }) => mention.start <= subject.start && subject.end <= mention.end))
    return true;
  if (gazetteer.title(word)?.gender === gender) return true;
  return gender === 'f' ? word.endsWith('ة') && word.startsWith('ال') : SPEAKERS.m.has(word);
}

/** Who else may speak in a sentence: with one of these between, the participle may be theirs. */
const SPEAKERS: Readonly<Record<Gender, ReadonlySet<string>>> = {
  m: new Set([
    ...['المجلس', 'الحزب', 'الاتحاد', 'الوفد', 'البيان', 'التقرير', 'المصدر', 'المتحدث', 'الناطق', 'البنك'],
    ...[
      'المركز',
      'المعهد',
      'الصندوق',
      'الجيش',
      'الفريق',
      'النادي',
      'الائتلاف',
      'التحالف',
      'المحامي',
      'القضاء',
    ],
    ...[
      'مجلس',
      'حزب',
      'اتحاد',
      'وفد',
      'بيان',
      'تقرير',
      'مصدر',
      'رئيس',
      'وزير',
      'مدير',
      'بنك',
      'مركز',
      'معهد',
    ],
    ...[
      'صندوق',
      'جيش',
      'نادي',
      'تحالف',
      'محافظ',
      'نائب',
      'سفير',
      'خبير',
      'والده',
      'والدها',
      'زوجها',
      'شقيقها',
    ],
  ]),
  f: new Set([
    ...[
      'الوزارة',
      'الهيئة',
      'اللجنة',
      'الحكومة',
      'الشركة',
      'الجمعية',
      'المنظمة',
      'المؤسسة',
      'النقابة',
      'الحركة',
    ],
    ...[
      'السفارة',
      'الجامعة',
      'الدراسة',
      'المحكمة',
      'النيابة',
      'الشرطة',
      'الإدارة',
      'الرئاسة',
      'الجبهة',
      'الرابطة',
    ],
    ...[
      'وزارة',
      'هيئة',
      'لجنة',
      'حكومة',
      'شركة',
      'جمعية',
      'منظمة',
      'مؤسسة',
      'نقابة',
      'حركة',
      'سفارة',
      'جامعة',
    ],
    ...[
      'دراسة',
      'محكمة',
      'نيابة',
      'شرطة',
      'إدارة',
      'رئاسة',
      'جبهة',
      'رابطة',
      'وكالة',
      'صحيفة',
      'قناة',
      'منصة',
    ],
    ...[
      'والدته',
      'والدتها',
      'زوجته',
      'شقيقته',
      'رئيسة',
      'وزيرة',
      'مديرة',
      'نائبة',
      'سفيرة',
      'خبيرة',
      'الصحيفة',
    ],
  ]),
};

/** The participle of a speaker, where nobody else in the sentence can own it. */
function findParticiple(
  draft: Draft,
  phrase: PersonPhrase,
  gender: Gender,
  following: PersonPhrase | undefined,
  { gazetteer }: RuleContext,
): Mismatch | undefined {
  const { tokens, first, last, joined } = phrase;
  const verb = readVerb(bareAt(tokens, first - 1));
  if (!verb || verb.class === 'meets' || joined || !opensClause(tokens, first - 1)) return undefined;
  const end = following?.tokens === tokens ? following.first : tokens.length;
  for (let at = last + 1; at < end; at++) {
    const word = bareAt(tokens, at);
    if (!word) continue;
    const participle = tokens[at - 1]?.kind === 'punctuation' ? readParticiple(word) : undefined;
    if (participle) {
      if (participle.gender === gender) return undefined;
      return { token: tokens[at]!, agreeing: withTanwin(participle.agreeing, draft) };
    }
    const other: Gender = gender === 'm' ? 'f' : 'm';
    const plain = word.replace(/^(?:[وفبل]|لل)(?=.{3})/, '');
    if (SPEAKERS[other].has(word) || SPEAKERS[other].has(plain)) return undefined;
    if (gazetteer.title(word)?.gender === other) return undefined;
  }
  return undefined;
}

/** Writes موضحا with tanwin as the draft does: موضحًا, موضحاً or bare. */
function withTanwin(word: string, { text }: Draft): string {
  if (!word.endsWith('ا')) return word;
  const before = text.match(/\u064bا/g)?.length ?? 0;
  const behind = text.match(/ا\u064b/g)?.length ?? 0;
  if (before + behind === 0) return word;
  return before >= behind ? `${word.slice(0, -1)}\u064bا` : `${word}\u064b`;
}
