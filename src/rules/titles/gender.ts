import type { RuleContext } from '../../draft/index.ts';
import type { Gender, Lexicon } from '../../lexicon/index.ts';
import type { HonorificUse, Mention, Person, RoleUse } from '../../people/index.ts';
import { bareAt, type PersonPhrase, phrasesOf, readPersonPhrases } from '../../people/index.ts';
import { SELDOM } from '../../people/names.ts';
import { readVerb } from '../../people/verbs.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { writeTitle } from './exclusive.ts';

type Key = 'title' | 'role';

/** A title or office in the other gender than its person's: الدكتورة أحمد, الوزير رانيا. */
export const titlesGender = defineRule<Key>({
  id: 'titles/gender',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'لقب أو منصب لا يطابق صاحبه في التذكير والتأنيث',
    en: 'A title or office that does not agree in gender with its person',
  },
  messages: {
    title: {
      ar: 'اللقب «{found}» لا يطابق «{name}»؛ المطابق: «{right}».',
      en: 'The title “{found}” does not agree with “{name}”; write “{right}”.',
    },
    role: {
      ar: 'المنصب «{found}» بصيغة لا تطابق «{name}»؛ المطابق: «{right}».',
      en: 'The office “{found}” does not agree with “{name}”; write “{right}”.',
    },
  },
  *check(draft, context) {
    const phrases = readPersonPhrases(draft.sentences, draft.people);
    for (const phrase of phrases) {
      const { person, mention } = phrase;
      const gender = person.gender ?? leadingGender(person);
      if (!gender) continue;
      for (const use of mention.honorifics) {
        if (!use.gender || use.gender === gender) continue;
        if (isSubjectOffice(use, phrase, context) || belongsToNoun(use, phrase, context)) continue;
        if (opensOffice(use, phrase)) continue;
        const right = inGender(use, gender, context);
        if (!right) continue;
        // «اللاعبة أنس الوتيد»: nobody writes ة by mistake; where the list alone has him for a man, she may have his name.
        if (gender === 'f' || isMansName(mention, context) || isSaidOfMan(person, phrases))
          yield reportUse('title', mention, use, right);
      }
      for (const role of mention.roles) {
        if (!role.gender || role.gender === gender || isSubjectOffice(role, phrase, context)) continue;
        const right = roleInGender(role, gender, context.lexicon);
        if (!right) continue;
        const report = reportUse('role', mention, role, right);
        // A masculine office of a woman is the habit of many houses: «رانيا المنشاوي رئيس مجلس الإدارة».
        yield gender === 'm' || isSaidInOtherGender(role, person) ? report : { ...report, severity: 'hint' };
      }
    }
  },
});

/** حسن has a vote for a woman in one list of eight. */
const MOST_OF_WOMEN = 0.2;

/** أحمد, خالد: so many men are called so that a woman of that name would be in the lists as well. */
function isMansName({ parts: [given = ''] }: Mention, { gazetteer, lexicon }: RuleContext): boolean {
  return (gazetteer.name(given)?.female ?? 1) < MOST_OF_WOMEN && lexicon.rarity(given) < SELDOM;
}

/** «مدير المدرسة هناء الوتيد» of «مديرة المدرسة هناء الوتيد»: the draft has no such habit. */
function isSaidInOtherGender({ gender, text }: RoleUse, { mentions }: Person): boolean {
  const [head = ''] = text.split(' ');
  const other = gender === 'm' ? `${head}ة` : head.replace(/ة$/, '');
  return mentions.some(({ roles }) =>
    roles.some((role) => role.gender !== gender && role.text.split(' ')[0] === other),
  );
}

/** A title, a verb or «بن» of the draft has the person for a man. */
function isSaidOfMan(person: Person, phrases: readonly PersonPhrase[]): boolean {
  if (person.honorifics.some(({ gender }) => gender === 'm')) return true;
  if (person.mentions.some(({ parts }) => parts.length > 3 && parts[1] === 'بن')) return true;
  return phrasesOf(phrases, person).some(({ tokens, lead }) => {
    const verb = readVerb(bareAt(tokens, lead - 1));
    return verb?.gender === 'm' && !verb.weak && verb.class !== 'meets';
  });
}

/**
 * «استقبلت الوزيرة المهندس تامر», «استقبل المحافظ الدكتورة منال»: the office agrees with the verb before it, which may
 * have another person for its object; it is the subject and no title of the person named after it.
 */
function isSubjectOffice(
  use: HonorificUse | RoleUse,
  { tokens, mention }: PersonPhrase,
  { lexicon }: RuleContext,
): boolean {
  if (use.start > mention.start) return false;
  const at = tokens.findIndex((token) => token.end > use.start);
  const word = bareAt(tokens, at - 1);
  const listed = readVerb(word);
  if (listed)
    return listed.class === 'meets' || listed.weak
      ? listed.gender === use.gender
      : hasAnotherTitle(use, mention);
  // «أمس» is a verb too, by a reading that nobody thinks of.
  const [best] = lexicon.analyse(word);
  return best?.pos === 'verb' && (!best.gender || best.gender === use.gender);
}

/**
 * «لجنة الحكام الرئيسة عمر», «الشؤون الإعلامية سعد», «سيد الشعر والحكمة أبو الطيب»: a title that is another word as well
 * goes with the noun before it.
 */
function belongsToNoun(
  { title, start }: HonorificUse,
  { tokens }: PersonPhrase,
  { lexicon, gazetteer }: RuleContext,
): boolean {
  const isWord = gazetteer.title(title)?.entry.ambiguous === true || /ية?$/.test(title);
  const before = bareAt(tokens, tokens.findIndex((token) => token.end > start) - 1);
  if (!isWord || before === '') return false;
  return (
    /^[وفب]?(?:ال|لل)/.test(before) || /^(?:noun|adjective)$/.test(lexicon.analyse(before)[0]?.pos ?? '')
  );
}

/** «المدير العام للمنظمة سلوى الوتيد»: more of the office follows, and with it an adjective that would have to agree. */
function opensOffice({ end }: HonorificUse, { tokens, mention }: PersonPhrase): boolean {
  const at = tokens.findIndex((token) => token.start >= end);
  const next = tokens[at];
  if (next === undefined || next.start >= mention.start) return false;
  return !mention.honorifics.some((other) => other.start <= next.start && next.start < other.end);
}

/** Between the office and the name stands a title of the other gender: two people. */
function hasAnotherTitle(use: HonorificUse | RoleUse, { honorifics }: Mention): boolean {
  return honorifics.some((other) => other.start > use.start && other.gender && other.gender !== use.gender);
}

function reportUse(
  message: Key,
  { text: name }: Mention,
  { start, end, text }: HonorificUse | RoleUse,
  right: string,
): Report<Key> {
  const values = { found: text, right, name };
  return { start, end, message, values, fixes: [replace(start, end, right)] };
}

/** Where neither the name nor the draft's verbs say: of الدكتورة here and الدكتور there the first one introduced the person. */
function leadingGender({ mentions }: Person): Gender | undefined {
  const said = mentions.flatMap(({ honorifics }) => honorifics.flatMap(({ gender }) => gender ?? []));
  const feminine = said.filter((gender) => gender === 'f').length;
  if (said.length < 2 || feminine === 0 || feminine === said.length) return undefined;
  if (feminine * 2 === said.length) return said[0];
  return feminine * 2 > said.length ? 'f' : 'm';
}

/** The same title for the other gender, written as this one is; undefined for those without one (اللواء). */
function inGender(use: HonorificUse, gender: Gender, { gazetteer }: RuleContext): string | undefined {
  const entry = gazetteer.title(use.title)?.entry;
  if (!entry?.masculine || !entry.feminine || entry.masculine === entry.feminine) return undefined;
  const form = writeTitle(entry.masculine, use, gender, gazetteer);
  return form === use.text ? undefined : form;
}

/** Feminine forms that are an office and nothing else; مساعدة is help, محافظة a governorate, ممثلة an actress. */
const OFFICES = new Set(['رئيسة', 'وزيرة', 'مديرة', 'سفيرة', 'عميدة', 'نقيبة', 'مستشارة', 'خبيرة', 'وكيلة']);

function roleInGender(role: RoleUse, gender: Gender, lexicon: Lexicon): string | undefined {
  const [head = '', ...rest] = role.text.split(' ');
  const right = gender === 'f' ? `${head}ة` : OFFICES.has(head) ? head.slice(0, -1) : undefined;
  const next = rest[0] && lexicon.analyse(rest[0])[0];
  if (right === undefined || !next || next.pos !== 'adjective') return right && [right, ...rest].join(' ');
  // «المدير التنفيذي» is «المديرة التنفيذية»: the adjective goes with its noun.
  if (next.gender === gender) return [right, ...rest].join(' ');
  const adjective = gender === 'f' ? `${rest[0]}ة` : rest[0]!.replace(/ة$/, '');
  return lexicon.contains(adjective) ? [right, adjective, ...rest.slice(1)].join(' ') : undefined;
}
