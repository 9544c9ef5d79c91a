import type { Draft, Fix, Severity } from '../../draft/index.ts';
import { bySentence, moveBy, type Sentence, type Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { listedPlural, listedSingular } from './nouns.ts';
import { type NumberUse, numbersIn } from './reader.ts';

/** A number and what it counts. */
interface Count extends NumberUse {
  /** The noun as its singular, or as it stands where that is not known. */
  readonly noun: string;
  /** The words around: «بمشاركة [24] دولة عربية». */
  readonly before: string;
  readonly after: string;
  readonly about: boolean;
  readonly nounEnd: number;
}

/** «نحو 20», «أكثر من 20», «20 على الأقل»: round figures need not agree. */
const ABOUT = new Set(
  'نحو حوالي قرابة زهاء تقريبا يقارب يناهز لنحو بنحو وحوالي ونحو يفوق تفوق تجاوز يتجاوز تتجاوز يزيد تزيد فوق'.split(
    ' ',
  ),
);
const PARTICLES = /^(?:[وفبلك]|ال|وال|بال|فال|كال|لل|ول|وب)?/;

export const consistency = defineRule({
  id: 'numbers/consistency',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'عدد في العنوان غير العدد في المتن للشيء نفسه',
    en: 'The headline’s number differs from the body’s for the same thing',
  },
  messages: {
    headline: {
      ar: 'العنوان يذكر {headline} والمتن يذكر {body}.',
      en: 'The headline says {headline}, the body {body}.',
    },
    body: {
      ar: 'ذُكر هنا {second} ومن قبل {first}؛ أيهما الصحيح؟',
      en: 'Here it is {second}, before it was {first}: which is right?',
    },
    other: { ar: 'العدد الآخر', en: 'the other number' },
  },
  *check(draft) {
    const { headline } = draft;
    if (!headline) return;
    const counts = draft.sentences.flatMap((sentence) => countsIn(sentence, KEY));
    const own = counts.filter(({ start }) => start < headline.end);
    const body = counts.filter(({ start }) => start >= headline.end);
    const reported = new Set<Count>();
    for (const count of own) {
      const found = disagreement(count, body);
      if (!found) continue;
      reported.add(found.other);
      const values = { headline: quote(draft, count), body: quote(draft, found.other) };
      yield {
        start: count.start,
        end: count.nounEnd,
        message: 'headline',
        values,
        fixes: agree(draft, count, found.other),
        related: [{ start: found.other.start, end: found.other.nounEnd, message: 'other' }],
        severity: found.severity,
      };
    }
    for (const [first, second] of swappedPairs(body)) {
      if (reported.has(first) || reported.has(second)) continue;
      yield {
        start: second.start,
        end: second.nounEnd,
        message: 'body',
        values: { first: quote(draft, first), second: quote(draft, second) },
        fixes: agree(draft, second, first),
        related: [{ start: first.start, end: first.nounEnd, message: 'other' }],
      };
    }
  },
});

function quote(draft: Draft, { start, nounEnd }: Count): string {
  return `«${draft.quote({ start, end: nounEnd })}»`;
}

/** What is found does not depend on anything around it. */
const KEY = {};
const countsIn = bySentence<Count, typeof KEY>(
  (sentence) => readCounts(sentence, numbersIn(sentence)),
  (count, by) => ({ ...moveBy(count, by), nounEnd: count.nounEnd + by }),
);

function readCounts({ tokens }: Sentence, numbers: readonly NumberUse[]): Count[] {
  return numbers.flatMap((number) => {
    const noun = tokens[number.next];
    if (noun?.kind !== 'word' || number.value < 2 || noun.bare.length < 3) return [];
    const before = tokens[number.first - 1];
    return [
      {
        ...number,
        noun: singularOf(noun.bare),
        before: before?.kind === 'word' ? before.bare.replace(PARTICLES, '') : '',
        after: followerOf(tokens, number.next),
        about: isAbout(tokens, number),
        nounEnd: noun.end,
      },
    ];
  });
}

function followerOf(tokens: readonly Token[], noun: number): string {
  const after = tokens[noun + 1];
  return after?.kind === 'word' ? after.bare.replace(PARTICLES, '') : '';
}

function isAbout(tokens: readonly Token[], { first, next }: NumberUse): boolean {
  const [before, earlier] = [tokens[first - 1]?.bare ?? '', tokens[first - 2]?.bare ?? ''];
  if (ABOUT.has(before) || before === 'الـ') return true;
  if (
    before === 'من' &&
    /^(?:[وفبل]?أكثر|[وفبل]?أقل|[وفبل]?يقرب|[وفبل]?ما|[وفبل]?قريب|[وفبل]?أزيد)$/.test(earlier)
  )
    return true;
  if ((before === 'عن' || before === 'على') && ABOUT.has(earlier)) return true;
  return (
    ['على', 'تقريبا'].includes(tokens[next + 1]?.bare ?? '') &&
    tokens[next + 2]?.bare.startsWith('الأ') === true
  );
}

/** أفلام, فيلما and فيلم are one noun; others stand as they are, less the accusative's alef. */
function singularOf(word: string): string {
  const listed = listedSingular(word) ?? listedPlural(word);
  return listed?.singular ?? word.replace(/ا$/, '');
}

/** The body's number for the headline's thing, where the body never gives the headline's number. */
function disagreement(
  count: Count,
  body: readonly Count[],
): { other: Count; severity: Severity } | undefined {
  const same = body.filter(({ noun }) => noun === count.noun);
  const values = new Set(same.map(({ value }) => value));
  if (count.about || same.length === 0 || values.has(count.value)) return undefined;
  if (same.some(({ value }) => isRounded(count.value, value))) return undefined;
  const exact = same.filter(({ about }) => !about);
  const sum = [...values].reduce((total, value) => total + value, 0);
  if (exact.length === 0 || sum === count.value) return undefined;
  const swapped = exact.find(({ value }) => isSwapped(value, count.value));
  if (swapped) return { other: swapped, severity: 'warning' };
  const alike = exact.find((each) => sharesContext(each, count));
  if (values.size > 1 || !alike) return undefined;
  // «20 قتيلا» in the headline and «3 قتلى» in one town: only a near number is the same thing.
  const near = Math.abs(alike.value - count.value) <= Math.max(2, count.value * 0.5);
  return { other: alike, severity: near ? 'warning' : 'info' };
}

/** Round figures below it are seldom meant as such: «20 طالبا» of 17 students. */
const SMALLEST_ROUNDED = 1000;

/** «عجز بـ12620 مليونا» above «12620.5 مليونا», «13 مليون دينار» above «12.6 مليون دينار»: a headline's round figure. */
function isRounded(headline: number, exact: number): boolean {
  if (Number.isInteger(exact) && headline < SMALLEST_ROUNDED) return false;
  const zeros = /0*$/.exec(String(headline))![0].length;
  const shares = exact / 10 ** zeros;
  const own = headline / 10 ** zeros;
  return Math.round(shares) === own || Math.trunc(shares) === own;
}

function sharesContext(one: Count, other: Count): boolean {
  return (
    (one.before !== '' && one.before === other.before) || (one.after !== '' && one.after === other.after)
  );
}

/** 24 and 42: the same figures in another order. */
function isSwapped(one: number, other: number): boolean {
  const figures = (value: number): string => [...String(value)].sort().join('');
  return one !== other && one > 9 && figures(one) === figures(other);
}

/** Two places of the body that say the same of the same thing with figures swapped. */
function swappedPairs(body: readonly Count[]): [Count, Count][] {
  const pairs: [Count, Count][] = [];
  const seen = new Map<string, Count>();
  for (const count of body) {
    const key = `${count.before} ${count.noun} ${[...String(count.value)].sort().join('')}`;
    const first = seen.get(key);
    if (!first) seen.set(key, count);
    else if (count.before && isSwapped(first.value, count.value)) pairs.push([first, count]);
  }
  return pairs;
}

/** Figures for figures; between words and figures the editor writes it himself. */
function agree(draft: Draft, count: Count, other: Count): Fix[] {
  if (!count.inFigures || !other.inFigures || count.next - count.first !== other.next - other.first)
    return [];
  return [replace(count.start, count.end, draft.quote(other))];
}
