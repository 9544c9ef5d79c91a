/** Reads the dates of a draft: day, month, year where given, and the weekdays written beside them. */

import type { Draft, Fact } from '../../draft/index.ts';
import { bySentence, moveBy, type Sentence, type Token, toLatinDigits } from '../../text/index.ts';
import { offsetIn } from '../typography/marks.ts';
import type { Calendar } from './calendar.ts';
import { findMonth, findWeekday, type MonthName, readOrdinal } from './names.ts';

export interface DayUse {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Written in figures of its own, so that another number can be put in its place. */
  readonly inFigures: boolean;
}

export interface WeekdayUse {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Without proclitics: الأحد in والأحد. */
  readonly start: number;
  readonly end: number;
}

/** A weekday and the day it is said to be. */
export interface DayPair {
  readonly weekday: WeekdayUse;
  readonly day: DayUse;
}

export interface DateMention {
  readonly calendar: Calendar;
  readonly month: number;
  /** The month's name: undefined in 5/1/2027. Two names where it is doubled: نيسان/أبريل. */
  readonly names: readonly { readonly name: MonthName; readonly start: number; readonly end: number }[];
  /** The last of the days given: 13 of «12 و13 مارس». */
  readonly day: DayUse | undefined;
  readonly year: number | undefined;
  /** Whether the year stands in the date itself; else another date of the sentence lends it. */
  readonly ownYear: boolean;
  readonly pairs: readonly DayPair[];
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

const datesFact: Fact<readonly DateMention[]> = {
  name: 'dates',
  read: ({ sentences }) => sentences.flatMap((sentence) => datesIn(sentence, KEY)),
  otherwise: [],
};

/** What is found does not depend on anything around it. */
const KEY = {};
const datesIn = bySentence<DateMention, typeof KEY>(
  (sentence) => lendYears(readSentence(sentence)),
  moveDate,
);

function moveDate(date: DateMention, by: number, { index }: Sentence): DateMention {
  return {
    ...moveBy(date, by),
    sentence: index,
    names: date.names.map((name) => moveBy(name, by)),
    day: date.day && moveBy(date.day, by),
    pairs: date.pairs.map(({ weekday, day }) => ({ weekday: moveBy(weekday, by), day: moveBy(day, by) })),
  };
}

export function readDates(draft: Draft): readonly DateMention[] {
  return draft.fact(datesFact);
}

function readSentence({ tokens, index }: Sentence): DateMention[] {
  const dates: DateMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind === 'date') {
      const date = readFigures(tokens, at, index);
      if (date) dates.push(date);
    } else if (token.kind === 'word') {
      const name = monthAt(tokens, at);
      if (!name) continue;
      const { date, last } = readNamed(tokens, at, name, index);
      dates.push(date);
      at = last;
    }
  }
  return dates;
}

const PROCLITICS = ['', 'و', 'ل', 'ب', 'ف', 'ك', 'ول', 'وب'];

/** A word with up to two letters of particles taken off, as one of `find`'s: ويناير, لأغسطس. */
function withoutProclitics<T>(
  word: string,
  find: (bare: string) => T | undefined,
): { found: T; length: number } | undefined {
  for (const proclitic of PROCLITICS) {
    if (!word.startsWith(proclitic)) continue;
    const found = find(word.slice(proclitic.length));
    if (found !== undefined) return { found, length: proclitic.length };
  }
  return undefined;
}

function monthAt(tokens: readonly Token[], at: number): { found: MonthName; length: number } | undefined {
  const next = tokens[at + 1]?.bare ?? '';
  return withoutProclitics(tokens[at]!.bare, (first) => findMonth([first, next]));
}

function readNamed(
  tokens: readonly Token[],
  at: number,
  { found, length }: { found: MonthName; length: number },
  sentence: number,
): { date: DateMention; last: number } {
  let last = at + found.words.length - 1;
  const names = [{ name: found, start: offsetIn(tokens[at]!, length), end: tokens[last]!.end }];
  if (tokens[last + 1]?.text === '/' && tokens[last + 2]) {
    const second = findMonth([tokens[last + 2]!.bare, tokens[last + 3]?.bare ?? '']);
    if (second && second.month === found.month && second.calendar === found.calendar) {
      const first = tokens[last + 2]!;
      last += 1 + second.words.length;
      names.push({ name: second, start: first.start, end: tokens[last]!.end });
    }
  }
  const yearAt = findYear(tokens, last + 1, found.calendar);
  const year = yearAt === undefined ? undefined : wholeNumber(tokens[yearAt]!);
  last = yearAt ?? last;
  const items = readDays(tokens, at, true);
  const pairs = pairUp(items);
  const after = weekdaysAfter(tokens, last + 1);
  const days = items.filter((item) => 'value' in item);
  const day = days.at(-1);
  if (pairs.length === 0) {
    // «من 3 إلى 5 أغسطس 2026 (الاثنين - الأربعاء)»: each day has its own.
    if (after.length === days.length) pairs.push(...pairUp([...after, ...days]));
    else if (after.length === 1 && day) pairs.push({ weekday: after[0]!, day });
  }
  const start = Math.min(names[0]!.start, items[0]?.start ?? Number.POSITIVE_INFINITY);
  const { calendar, month } = found;
  const end = Math.max(tokens[last]!.end, names.at(-1)!.end);
  const ownYear = year !== undefined;
  return { date: { calendar, month, names, day, year, ownYear, pairs, sentence, start, end }, last };
}

/** «يناير 2027», «يناير عام 2027», «يناير من العام 2027»: the place of the year. */
function findYear(tokens: readonly Token[], from: number, calendar: Calendar): number | undefined {
  for (let at = from; at < from + 3; at++) {
    const token = tokens[at];
    if (!token) return undefined;
    if (token.kind === 'number') return isYear(wholeNumber(token), calendar) ? at : undefined;
    if (!['من', 'عام', 'سنة', 'العام', 'لعام', 'لسنة', '،', '/', '-'].includes(token.bare)) return undefined;
  }
  return undefined;
}

function isYear(value: number | undefined, calendar: Calendar): boolean {
  if (value === undefined) return false;
  return calendar === 'hijri' ? value >= 1300 && value < 1600 : value >= 1800 && value < 2200;
}

/** A whole number; undefined for 4,5 and 10:30. */
function wholeNumber(token: Token): number | undefined {
  return /^\p{Nd}{1,4}$/u.test(token.text) ? Number(toLatinDigits(token.text)) : undefined;
}

type Item = DayUse | WeekdayUse;

/** What may stand between a weekday, a day and a month. */
const BETWEEN = new Set(
  (
    'يوم يومي أيام اليوم أمس غدا غد صباح مساء ليل ليلة فجر ظهر عصر الموافق الموافقة والموافق المصادف الماضي المقبل ' +
    'القادم الجاري الفائت من إلى الى حتى وحتى بتاريخ ل و ، ( ) - – — /'
  ).split(' '),
);
/** «من الأحد إلى 5 يناير» names two days, not one. */
const RANGE = new Set(['إلى', 'الى', 'حتى', 'وحتى']);

/**
 * Days and weekdays before the month, in order of the text: «الخميس 12 والجمعة 13 [مارس]». A named month has its day
 * right before it; a date in figures is the day itself.
 */
function readDays(tokens: readonly Token[], month: number, named: boolean): Item[] {
  const items: Item[] = [];
  let ranged = false;
  for (let at = month - 1; at >= 0 && month - at < 16; at--) {
    const token = tokens[at]!;
    const day = token.kind === 'number' ? dayOf(token) : ordinalEndingAt(tokens, at);
    if (day) {
      items.unshift(day.use);
      at -= day.count - 1;
      ranged = false;
      continue;
    }
    const weekday = token.kind === 'word' ? weekdayOfToken(token) : undefined;
    if (weekday) {
      const follower = items[0];
      if (ranged && (follower ? 'value' in follower : !named)) break;
      items.unshift(weekday);
      ranged = false;
      continue;
    }
    if (!BETWEEN.has(token.bare)) break;
    // «زار تونس. في يناير»: between the day and its month stands «من» at most.
    if (named && items.length === 0 && token.bare !== 'من' && token.bare !== 'شهر') break;
    ranged ||= RANGE.has(token.bare);
  }
  return items;
}

function dayOf(token: Token): { use: DayUse; count: number } | undefined {
  const value = wholeNumber(token);
  if (value === undefined || value < 1 || value > 31 || token.text.length > 2) return undefined;
  return { use: { value, start: token.start, end: token.end, inFigures: true }, count: 1 };
}

/** «الخامس من», «الخامس والعشرين من»: counted back from its last word, which «من» follows. */
function ordinalEndingAt(tokens: readonly Token[], at: number): { use: DayUse; count: number } | undefined {
  if (tokens[at]!.kind !== 'word' || tokens[at + 1]?.bare !== 'من') return undefined;
  for (const count of [2, 1]) {
    const first = tokens[at - count + 1];
    if (!first) continue;
    const words = tokens.slice(at - count + 1, at + 1).map(({ bare }) => bare);
    const read = withoutProclitics(words[0]!, (bare) => readOrdinal([bare, words[1]]));
    // «والعشرين» is the end of an ordinal whose beginning is not read here.
    if (read?.found.count !== count || (count === 1 && /^وال(?:عشر|ثلاث)[يو]ن$/.test(words[0]!))) continue;
    const use = { value: read.found.day, start: first.start, end: tokens[at]!.end, inFigures: false };
    return { use, count };
  }
  return undefined;
}

function weekdayOfToken(token: Token): WeekdayUse | undefined {
  const read = withoutProclitics(token.bare, findWeekday);
  return read && { weekday: read.found, start: offsetIn(token, read.length), end: token.end };
}

const BETWEEN_WEEKDAYS = new Set(['يوم', 'يومي', 'أيام', 'من', 'إلى', 'الى', 'حتى', 'و', '-', '–', '—', '،']);

/** «5 يناير 2027 (الأحد)», «5 يناير 2027 الموافق يوم الأحد», «من 3 إلى 5 أغسطس 2026 (الاثنين - الأربعاء)». */
function weekdaysAfter(tokens: readonly Token[], from: number): readonly WeekdayUse[] {
  let at = from;
  if (tokens[at]?.bare === 'م' || tokens[at]?.bare === 'ه') at++;
  if (tokens[at]?.text !== '(' && !['الموافق', 'يوافق', 'ويوافق', 'المصادف'].includes(tokens[at]?.bare ?? ''))
    return [];
  const found: WeekdayUse[] = [];
  for (at++; at < tokens.length; at++) {
    const token = tokens[at]!;
    const weekday = token.kind === 'word' ? weekdayOfToken(token) : undefined;
    if (weekday) found.push(weekday);
    else if (!BETWEEN_WEEKDAYS.has(token.bare)) break;
  }
  return found;
}

/** Weekdays with their days, from the right: as many weekdays as days, or the nearest one of each. */
function pairUp(items: readonly Item[]): DayPair[] {
  const pairs: DayPair[] = [];
  let at = items.length;
  for (;;) {
    const daysEnd = at;
    while (at > 0 && 'value' in items[at - 1]!) at--;
    const days = items.slice(at, daysEnd) as DayUse[];
    const weekdaysEnd = at;
    while (at > 0 && 'weekday' in items[at - 1]!) at--;
    const weekdays = items.slice(at, weekdaysEnd) as WeekdayUse[];
    if (days.length === 0 || weekdays.length === 0) return pairs;
    if (days.length === weekdays.length)
      pairs.unshift(...days.map((day, place) => ({ day, weekday: weekdays[place]! })));
    else if (weekdays.length === 1) pairs.unshift({ day: days[0]!, weekday: weekdays[0]! });
    else return pairs;
  }
}

/** 12/4/2025, 2025-04-12; years of two figures tell too little. */
function readFigures(tokens: readonly Token[], at: number, sentence: number): DateMention | undefined {
  const token = tokens[at]!;
  const parts = toLatinDigits(token.text).split(/[/.-]/).map(Number);
  const [day, month, year] =
    parts[0]! > 31 ? [parts[2]!, parts[1]!, parts[0]!] : [parts[0]!, parts[1]!, parts[2]!];
  const calendar = year >= 1300 && year < 1600 ? 'hijri' : 'gregorian';
  if (!isYear(year, calendar)) return undefined;
  const use: DayUse = { value: day, start: token.start, end: token.end, inFigures: false };
  const before = readDays(tokens, at, false);
  const pairs = before.length === 1 && 'weekday' in before[0]! ? [{ weekday: before[0], day: use }] : [];
  const after = weekdaysAfter(tokens, at + 1);
  if (after.length === 1 && pairs.length === 0) pairs.push({ weekday: after[0]!, day: use });
  const { start, end } = token;
  return { calendar, month, names: [], day: use, year, ownYear: true, pairs, sentence, start, end };
}

/** «من الجمعة 25 ديسمبر إلى الثلاثاء 5 يناير 2027»: the first date takes its year from the second. */
function lendYears(dates: DateMention[]): DateMention[] {
  return dates.map((date, at) => {
    const next = dates[at + 1];
    if (date.year !== undefined || next?.year === undefined || next.calendar !== date.calendar) return date;
    return { ...date, year: next.year - (date.month > next.month ? 1 : 0) };
  });
}
