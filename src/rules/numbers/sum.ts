import type { Draft } from '../../draft/index.ts';
import type { Sentence, Token } from '../../text/index.ts';
import { defineRule, type Report } from '../rule.ts';
import { listedPlural, listedSingular } from './nouns.ts';
import { type NumberUse, readNumbers } from './reader.ts';

type Key = 'part' | 'sum' | 'shares' | 'total';

/** What leads from a whole to some of its parts. */
const SOME_OF = /^(?:منهم|منها|منهن|بينهم|بينها|بينهن|ومنهم|ومنها)$/;
/** What leads from a whole to all of its parts. */
const ALL_OF = /^(?:موزعين|موزعون|موزعة|موزعا|توزعوا|توزعت|يتوزعون|تتوزع|مقسمين|مقسمة|مقسما|انقسموا|انقسمت)$/;
/** Words on between the whole and what leads to its parts, and from there to the first part. */
const REACH = 8;
const NEAR = 2;
/** Words on in which an answer or a kind is named. */
const NAMED = 4;
/** A whole in round figures may be passed by its parts. */
const ABOUT =
  /^(?:[وبل]?(?:نحو|حوالي|قرابة|زهاء|يقارب|يناهز|تقريبا|أكثر|أزيد|يفوق|تجاوز|يتجاوز|فوق|يزيد|تزيد|مئات|آلاف))$/;
/** Two kinds that make up the whole. */
const HALVES: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[] = [
  [new Set(['ذكور', 'ذكرا', 'ذكر']), new Set(['إناث', 'أنثى', 'اناث'])],
  [new Set(['طالب', 'طلاب', 'طالبا', 'تلميذا', 'تلاميذ']), new Set(['طالبة', 'طالبات', 'تلميذة', 'تلميذات'])],
  [new Set(['بنين', 'أولاد', 'ولدا']), new Set(['بنات', 'بنتا'])],
];
const PERCENT = /^[%٪]$|^(?:بالمئة|بالمائة)$/;
const HUNDRED = /^(?:المئة|المائة)$/;
/** Answers of one vote. */
const YES = new Set(['بنعم', 'نعم', 'لصالح', 'مؤيدون', 'أيدوا', 'المؤيدين']);
const NO = new Set(['بلا', 'لا', 'ضد', 'معارضون', 'عارضوا', 'المعارضين', 'ضده']);
/** Rounding of a few shares. */
const ROUNDING = 1;

export const sum = defineRule<Key>({
  id: 'numbers/sum',
  scope: 'paragraph',
  severity: 'warning',
  description: {
    ar: 'أجزاء لا يساوي مجموعها الكل، ونسب تزيد على المئة',
    en: 'Parts that do not make up their whole, and shares beyond a hundred',
  },
  messages: {
    part: {
      ar: '{part} من {total}: الجزء أكبر من الكل؛ أيهما الصحيح؟',
      en: '{part} out of {total}: the part is more than the whole. Which is right?',
    },
    sum: {
      ar: 'مجموع {parts} هو {sum} لا {total}؛ أحد الأعداد خطأ.',
      en: '{parts} make {sum}, not {total}; one of the numbers is wrong.',
    },
    shares: {
      ar: 'مجموع النسب {parts} هو {sum}% ولا تزيد أجزاء الكل على مئة.',
      en: 'The shares {parts} make {sum}%; parts of one whole are a hundred at most.',
    },
    total: { ar: 'الكل', en: 'the whole' },
  },
  *check(draft) {
    for (const [sentence, numbers] of readNumbers(draft)) {
      if (numbers.length < 2) continue;
      yield* checkParts(draft, sentence, numbers);
      yield* checkShares(draft, sentence, numbers);
    }
  },
});

function* checkParts(draft: Draft, sentence: Sentence, numbers: readonly NumberUse[]): Iterable<Report<Key>> {
  const { tokens } = sentence;
  for (const [cue, { bare }] of tokens.entries()) {
    const isAll = ALL_OF.test(bare);
    if (!isAll && !SOME_OF.test(bare)) continue;
    const place = numbers.findLastIndex(({ next }) => next <= cue);
    const total = numbers[place];
    // «اجتاز 19 منهم»: here the number is the part.
    if (!total || total.next === cue || cue - total.next > REACH || !countsThings(tokens, total)) continue;
    const parts = partsAfter(tokens, numbers.slice(place + 1), cue);
    const [first] = parts;
    if (!first || [1, 2, 3].some((back) => ABOUT.test(tokens[total.first - back]?.bare ?? ''))) continue;
    const related = [{ start: total.start, end: total.end, message: 'total' as const }];
    if (
      !isAll &&
      first.value > total.value &&
      countsThings(tokens, first) &&
      countsSame(tokens, first, total)
    ) {
      const values = { part: draft.quote(first), total: draft.quote(total) };
      yield { start: first.start, end: first.end, message: 'part', values, related };
      continue;
    }
    if (parts.length < 2 || !parts.every((part) => countsThings(tokens, part))) continue;
    const made = parts.reduce((all, { value }) => all + value, 0);
    const isWhole = areHalves(tokens, parts);
    // A list may go on in words that are not numbers: «وشخصان من …».
    const isMore = made > total.value && isAll && parts.every((part) => countsSame(tokens, part, total));
    if (!isMore && !(isWhole && made !== total.value)) continue;
    const values = { parts: listOf(draft, parts), sum: made, total: draft.quote(total) };
    yield { start: first.start, end: parts.at(-1)!.end, message: 'sum', values, related };
  }
}

/** Do both numbers count one kind of thing, as far as their nouns say? «40 طالبًا منهم 50 طالبًا», «منهم 50 من كلية أخرى». */
function countsSame(tokens: readonly Token[], part: NumberUse, total: NumberUse): boolean {
  const [own, whole] = [part, total].map(({ next }) => tokens[next]?.bare ?? '');
  return own === 'من' || singularOf(own!) === singularOf(whole!);
}

function singularOf(word: string): string {
  return (listedSingular(word) ?? listedPlural(word))?.singular ?? word.replace(/ا$/, '');
}

/** Parts in a row: the first near the cue, each other after و, up to a full stop or a semicolon. */
function partsAfter(tokens: readonly Token[], numbers: readonly NumberUse[], cue: number): NumberUse[] {
  const parts: NumberUse[] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    const between = tokens.slice(last?.next ?? cue + 1, number.first);
    if (between.some(({ text }) => text === '؛' || text === '(' || text === '«')) break;
    if (last === undefined ? between.length >= NEAR : !isJoined(tokens, number) || between.length > REACH)
      break;
    parts.push(number);
  }
  return parts;
}

function isJoined(tokens: readonly Token[], { first, inFigures }: NumberUse): boolean {
  if (!inFigures) return tokens[first]!.bare.startsWith('و');
  return tokens[first - 1]?.bare === 'و';
}

/** What an age and a length of time are counted in. */
const TIME = /^(?:عاما|عام|سنة|سنوات|أعوام|شهرا|أشهر|يوما|أيام|ساعة|ساعات)$/;

/** A whole number of something: no share, year, score, day of a month or price of one. */
function countsThings(tokens: readonly Token[], { first, next, value }: NumberUse): boolean {
  if (!Number.isInteger(value) || value < 1) return false;
  if (isShare(tokens, next)) return false;
  const before = tokens[first - 1]?.bare ?? '';
  const isLabel = /^(?:عام|سنة|العام|السنة|رقم|المادة|يوم|بنسبة|الساعة)$/.test(before);
  return !isLabel && !TIME.test(tokens[next]?.bare ?? '') && tokens[next]?.kind === 'word';
}

/** «500 من الذكور و600 من الإناث», and nothing else. */
function areHalves(tokens: readonly Token[], parts: readonly NumberUse[]): boolean {
  if (parts.length !== 2) return false;
  const [one, two] = parts.map(({ next }) =>
    tokens.slice(next, next + 2).map(({ bare }) => bare.replace(/^(?:لل|ال|من)/, '')),
  );
  return HALVES.some(
    ([some, others]) =>
      (one!.some((word) => some.has(word)) && two!.some((word) => others.has(word))) ||
      (one!.some((word) => others.has(word)) && two!.some((word) => some.has(word))),
  );
}

function listOf(draft: Draft, parts: readonly NumberUse[]): string {
  return parts.map((part) => draft.quote(part)).join(' + ');
}

/** «صوت 60% بنعم و45% بلا», «توزعت النسب: 40% … و35% … و30% …». */
function* checkShares(
  draft: Draft,
  { tokens }: Sentence,
  numbers: readonly NumberUse[],
): Iterable<Report<Key>> {
  const shares = numbers.filter(({ next, value }) => value <= 100 && isShare(tokens, next));
  if (shares.length < 2 || shares.length > 6) return;
  const isVote = shares.length === 2 && votes(tokens, shares);
  const isSplit = tokens.some(
    ({ bare }, at) => ALL_OF.test(bare) && at < shares[0]!.first && shares[0]!.first - at <= REACH,
  );
  const areJoined = shares.slice(1).every((share) => isJoined(tokens, share));
  if (!(isVote || (isSplit && areJoined))) return;
  const made = Math.round(100 * shares.reduce((all, { value }) => all + value, 0)) / 100;
  if (made <= 100 + ROUNDING) return;
  const values = { parts: listOf(draft, shares), sum: made };
  yield { start: shares[0]!.start, end: shares.at(-1)!.end, message: 'shares', values };
}

function isShare(tokens: readonly Token[], next: number): boolean {
  const [after, second] = [tokens[next]?.bare ?? '', tokens[next + 1]?.bare ?? ''];
  return PERCENT.test(after) || (after === 'في' && HUNDRED.test(second));
}

function votes(tokens: readonly Token[], [one, two]: readonly NumberUse[]): boolean {
  return (
    (hasNear(tokens, one!, YES) && hasNear(tokens, two!, NO)) ||
    (hasNear(tokens, one!, NO) && hasNear(tokens, two!, YES))
  );
}

function hasNear(tokens: readonly Token[], { next }: NumberUse, words: ReadonlySet<string>): boolean {
  return tokens.slice(next, next + NAMED).some(({ bare }) => words.has(bare));
}
