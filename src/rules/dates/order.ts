import type { Sentence, Token } from '../../text/index.ts';
import { toLatinDigits } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule, type Report } from '../rule.ts';
import { findMonth } from './names.ts';

type Key = 'days' | 'life' | 'age';

const TO = new Set(['إلى', 'الى', 'حتى', 'ولغاية', 'لغاية']);
/** «من 5 إلى 9 مارس»: «من 28 إلى 3 مارس» lacks its first month at the least. */
const FROM = new Set(['من', 'بين', 'خلال']);

const BORN = /^(?:[وف]?(?:ولد|ولدت|المولود|المولودة|مواليد|مولود|مولودة|ولادته|ولادتها))$/;
const DIED = /^(?:[وف]?(?:توفي|توفيت|توفى|رحل|رحلت|مات|ماتت|المتوفى|المتوفاة|وفاته|وفاتها|رحيله|رحيلها))$/;
const YEAR_WORDS = new Set('عام سنة العام السنة في'.split(' '));
const AGE_NOUNS = new Set('عاما عام سنة سنوات أعوام'.split(' '));
/** Ages counted in the shorter years of the moon come out higher by one in thirty-three. */
const MOON = 1.031;
const OLDEST = 120;

export const order = defineRule<Key>({
  id: 'dates/order',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'تاريخ نهاية قبل بدايته، وعمر لا يوافق الميلاد والوفاة',
    en: 'An end before its beginning, and an age that birth and death belie',
  },
  messages: {
    days: {
      ar: 'المدة تبدأ في {first} وتنتهي في {second} من الشهر نفسه: النهاية قبل البداية.',
      en: 'The period begins on the {first} and ends on the {second} of one month: its end comes before its beginning.',
    },
    life: {
      ar: 'عام الوفاة {second} قبل عام الميلاد {first}.',
      en: 'The year of death, {second}, comes before the year of birth, {first}.',
    },
    age: {
      ar: 'بين {first} و{second} نحو {right} عامًا لا {age}؛ العمر أو أحد العامين خطأ.',
      en: 'From {first} to {second} is some {right} years, not {age}; the age or one of the years is wrong.',
    },
  },
  *check({ sentences }) {
    for (const sentence of sentences) {
      yield* checkDays(sentence);
      yield* checkLife(sentence);
    }
  },
});

function numberOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number' || !/^\p{Nd}{1,4}$/u.test(token.text)) return undefined;
  return Number(toLatinDigits(token.text));
}

/** «من 12 إلى 9 مارس». */
function* checkDays({ tokens }: Sentence): Iterable<Report<Key>> {
  for (let at = 1; at + 3 < tokens.length; at++) {
    if (!FROM.has(tokens[at - 1]!.bare.replace(/^[وف](?=من|بين)/, ''))) continue;
    const [one, two] = [tokens[at]!, tokens[at + 2]!];
    const [first, second] = [numberOf(one), numberOf(two)];
    if (first === undefined || second === undefined || !TO.has(tokens[at + 1]!.bare)) continue;
    if (first > 31 || second < 1 || second >= first) continue;
    const name = findMonth([tokens[at + 3]!.bare, tokens[at + 4]?.bare ?? '']);
    if (!name) continue;
    const fixes = [{ ...replace(one.start, two.end, `${two.text}…${one.text}`), edits: swap(one, two) }];
    yield { start: one.start, end: two.end, message: 'days', values: { first, second }, fixes };
  }
}

function swap(one: Token, two: Token) {
  return [
    { start: one.start, end: one.end, text: two.text },
    { start: two.start, end: two.end, text: one.text },
  ];
}

/** «ولد عام 1950 وتوفي عام 2020 عن 80 عامًا»: all of one person, in one sentence. */
function* checkLife({ tokens }: Sentence): Iterable<Report<Key>> {
  const born = findYear(tokens, BORN, 0);
  if (!born) return;
  const died = findYear(tokens, DIED, born.at);
  if (!died || tokens.slice(born.at, died.at).some(({ bare }) => BORN.test(bare))) return;
  const [first, second] = [born.year, died.year];
  const start = born.token.start;
  if (second < first) {
    yield { start, end: died.token.end, message: 'life', values: { first, second } };
    return;
  }
  const age = findAge(tokens, born.at);
  if (!age || first > second) return;
  const right = second - first;
  if (age.value >= right - 1 && age.value <= right * MOON + 1) return;
  const fixes = [replace(age.token.start, age.token.end, String(right))];
  const values = { first, second, right, age: age.value };
  yield { start: age.token.start, end: age.token.end, message: 'age', values, fixes };
}

/** The year that a verb of birth or death leads to, at most five words on. */
function findYear(tokens: readonly Token[], verb: RegExp, from: number) {
  const place = tokens.findIndex(({ bare }, at) => at >= from && verb.test(bare));
  if (place < 0) return undefined;
  for (let at = place + 1; at < Math.min(tokens.length, place + 7); at++) {
    const token = tokens[at]!;
    const year = numberOf(token);
    if (year !== undefined && year > 1000 && year < 2200 && isYearHere(tokens, at))
      return { year, token, at };
    if (BORN.test(token.bare) || DIED.test(token.bare)) return undefined;
  }
  return undefined;
}

function isYearHere(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!.bare;
  return (
    YEAR_WORDS.has(before) ||
    BORN.test(before) ||
    DIED.test(before) ||
    findMonth([before, '']) !== undefined ||
    findMonth([tokens[at - 2]?.bare ?? '', before]) !== undefined
  );
}

/** «عن 80 عامًا», «عن عمر ناهز 80 عامًا». */
function findAge(tokens: readonly Token[], from: number): { value: number; token: Token } | undefined {
  for (let at = from; at + 1 < tokens.length; at++) {
    const value = numberOf(tokens[at]);
    if (value === undefined || value > OLDEST || !AGE_NOUNS.has(tokens[at + 1]!.bare)) continue;
    const lead = tokens.slice(Math.max(0, at - 3), at).map(({ bare }) => bare);
    if (lead.at(-1) === 'عن' || (lead.includes('عمر') && lead.includes('عن')))
      return { value, token: tokens[at]! };
  }
  return undefined;
}
