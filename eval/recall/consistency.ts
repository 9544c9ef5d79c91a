/** What one place of a draft says against another, quotation marks, and damage on the way out of other programs. */
import { type CleanArticle, type Injector, pick, type Slip } from './article.ts';

const DAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];
const MONTHS = 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';
const DAY_OF_MONTH = new RegExp(`(${DAYS.join('|')}) \\(?(\\d{1,2}) (${MONTHS})(?! \\d)`, 'g');

/** Two days of one month with their weekdays, which agree; the second gets another weekday. */
function twoWeekdays({ text }: CleanArticle, next: () => number): Slip[] {
  const days = [...text.matchAll(DAY_OF_MONTH)];
  return days.flatMap((match, place) => {
    const [, day = '', date, month] = match;
    const first = days
      .slice(0, place)
      .find(([, , otherDate, otherMonth]) => otherMonth === month && otherDate !== date);
    if (!first) return [];
    const apart = (((Number(date) - Number(first[2])) % 7) + 7) % 7;
    if ((DAYS.indexOf(first[1]!) + apart) % 7 !== DAYS.indexOf(day)) return [];
    const put = pick(
      DAYS.filter((each) => each !== day),
      next,
    )!;
    return [{ start: match.index, end: match.index + day.length, put }];
  });
}

const PART = /(?<!\d)(\d{2,5}) ([\u0621-\u064a]+)،? (?:من )?(?:بينهم|منهم|بينها|منها) (\d{1,5}) من /g;

/** «40 طالبا منهم 12 من …»: the part is made more than the whole. */
function partBeyondWhole({ text }: CleanArticle): Slip[] {
  return [...text.matchAll(PART)].flatMap(({ 0: whole, 1: total, 3: part, index }) => {
    const start = index + whole.lastIndexOf(part!);
    return [{ start, end: start + part!.length, put: String(Number(total) + Number(part)) }];
  });
}

const QUOTATION = /(?<=\s)«([^«»\n"“”]{3,120})»(?=[\s.،؛])/g;

function turnedQuotation({ text }: CleanArticle): Slip[] {
  return [...text.matchAll(QUOTATION)].map(({ 0: whole, 1: inner, index }) => ({
    start: index,
    end: index + whole.length,
    put: `»${inner}«`,
  }));
}

/** Words whose lam and alef a PDF file turns over; short ones make words of their own. */
function lamAlef({ words }: CleanArticle): Slip[] {
  return words.flatMap(({ text, start, end }) => {
    const put = text.replace(/ل([اأإآ])/g, '$1ل');
    return put === text || text.length < 4 ? [] : [{ start, end, put }];
  });
}

/** «عام 2027» and «25 أستاذا» lose their blank. */
function lostBlank({ text }: CleanArticle): Slip[] {
  return [...text.matchAll(/(?<=\s)[\u0621-\u064a]{3,} \d{1,4}(?=[\s.،])/g)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
    put: whole.replace(' ', ''),
  }));
}

export const consistencyInjectors: Record<string, Injector> = {
  'weekdays of one month': twoWeekdays,
  'part beyond its whole': partBeyondWhole,
  'quotation turned': turnedQuotation,
  'lam-alef turned over': lamAlef,
  'blank before a figure': lostBlank,
};
