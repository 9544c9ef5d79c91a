import type { Draft, Fix } from '../../draft/index.ts';
import { firstStartingFrom, toLatinDigits } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { writeDigits } from '../typography/mixed-digits.ts';
import { type CalendarDate, fromEpochDay, toEpochDay } from './calendar.ts';
import { findWeekday, hijriMonthName, monthName } from './names.ts';
import { type DateMention, readDates } from './reader.ts';

/** What may stand between the two dates of one day. */
const LINK = new Set(
  'الموافق الموافقة والموافق الموافقين يوافق ويوافق المصادف ل لـ يوم ه هـ م هجري هجرية ميلادي ميلادية ( ) - – — / = ، و'.split(
    ' ',
  ),
);
const MOST_LINKS = 6;

export const hijri = defineRule({
  id: 'dates/hijri',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'التاريخان الهجري والميلادي ليوم واحد لا يتفقان',
    en: 'The Hijri and the Gregorian date of one day disagree',
  },
  messages: {
    main: {
      ar: '{gregorian} يوافق {hijri} في تقويم أم القرى؛ التاريخان المكتوبان لا يتفقان.',
      en: '{gregorian} is {hijri} by the Umm al-Qura calendar; the two dates disagree.',
    },
    near: {
      ar: '{gregorian} يوافق {hijri} في تقويم أم القرى، والفرق يوم واحد: قد يكون لاختلاف الرؤية.',
      en: '{gregorian} is {hijri} by the Umm al-Qura calendar; a difference of one day may come from the sighting.',
    },
  },
  *check(draft) {
    const dates = readDates(draft);
    for (let at = 0; at + 1 < dates.length; at++) {
      const [first, second] = [dates[at]!, dates[at + 1]!];
      if (first.calendar === second.calendar || !isOneDay(draft, first, second)) continue;
      const [islamic, civil] = first.calendar === 'hijri' ? [first, second] : [second, first];
      const days = epochDays(islamic, civil);
      if (!days) continue;
      const distance = Math.abs(days.islamic - days.civil);
      if (distance === 0) continue;
      const near = distance === 1;
      yield {
        start: first.start,
        end: second.end,
        message: near ? 'near' : 'main',
        values: {
          gregorian: draft.quote(civil),
          hijri: inWords(fromEpochDay(days.civil, 'hijri')),
        },
        fixes: near ? [] : fixesFor(draft, islamic, civil, days),
        severity: near ? 'hint' : 'warning',
      };
    }
  },
});

/** «15 رمضان 1447هـ الموافق 4 مارس 2026»: nothing but a link between them. */
function isOneDay({ tokens, text }: Draft, first: DateMention, second: DateMention): boolean {
  if (first.sentence !== second.sentence || !first.day || !second.day) return false;
  const from = firstStartingFrom(tokens, first.end);
  let links = 0;
  for (let at = from; at < tokens.length && tokens[at]!.start < second.start; at++) {
    const { kind, bare } = tokens[at]!;
    if (kind === 'space' || kind === 'invisible') continue;
    // «الأحد» may open the second date; «15 رمضان و4 مارس» are two days.
    if (!LINK.has(bare) && findWeekday(bare) === undefined) return false;
    if (++links > MOST_LINKS) return false;
  }
  const between = text.slice(first.end, second.start).trim();
  // «يوافق السبت 7 ديسمبر 2024 السادس من جمادى الآخرة 1446هـ، ويوافق الاثنين …»: the second verb has dates of its own.
  if (/،\s*ويوافق/.test(between)) return false;
  if (between === '' && /(?:^|\s)و?يوافق(?:\s+يوم)?$/.test(text.slice(0, first.start).trimEnd())) return true;
  return between !== '' && between !== 'و' && between !== '،' && !/^(?:و|إلى|حتى)$/.test(between);
}

/** Both as days; a year that one of them lacks is the other's. */
function epochDays(islamic: DateMention, civil: DateMention): { islamic: number; civil: number } | undefined {
  const own = [islamic, civil].map(({ calendar, ownYear, year, month, day }) =>
    ownYear ? toEpochDay({ calendar, year: year!, month, day: day!.value }) : undefined,
  );
  const islamicDay = own[0] ?? nearestTo(own[1], islamic);
  const civilDay = own[1] ?? nearestTo(own[0], civil);
  if (islamicDay === undefined || civilDay === undefined) return undefined;
  return { islamic: islamicDay, civil: civilDay };
}

/** The date without a year, in the year that brings it nearest to the day. */
function nearestTo(epochDay: number | undefined, { calendar, month, day }: DateMention): number | undefined {
  if (epochDay === undefined) return undefined;
  const { year } = fromEpochDay(epochDay, calendar);
  const days = [year - 1, year, year + 1].flatMap(
    (each) => toEpochDay({ calendar, year: each, month, day: day!.value }) ?? [],
  );
  return days.sort((a, b) => Math.abs(a - epochDay) - Math.abs(b - epochDay))[0];
}

function inWords({ calendar, year, month, day }: CalendarDate): string {
  if (calendar === 'hijri') return `${day} ${hijriMonthName(month)} ${year}هـ`;
  return `${day} ${monthName('gregorian', month)} ${year}`;
}

/** 20/4/1440 with another day, in the order, the marks and the digits that it has. */
function inFigures(written: string, date: { year: number; month: number; day: number }): string {
  const parts = written.split(/([/.-])/);
  const yearFirst = Number(toLatinDigits(parts[0]!)) > 31;
  const values = yearFirst ? [date.year, date.month, date.day] : [date.day, date.month, date.year];
  const system = /[\u0660-\u0669]/.test(written) ? 'arabic' : 'latin';
  return parts
    .map((part, at) => {
      if (at % 2 === 1) return part;
      const text = String(values[at / 2]);
      return writeDigits(/^[0\u0660]/.test(part) ? text.padStart(2, '0') : text, system, 'own');
    })
    .join('');
}

/** The Hijri date as the Gregorian has it, then the other way round; not where days or months are in words that have no other form. */
function fixesFor(
  draft: Draft,
  islamic: DateMention,
  civil: DateMention,
  days: { islamic: number; civil: number },
): Fix[] {
  const write = (date: DateMention, epochDay: number): Fix[] => {
    const { year, month, day } = fromEpochDay(epochDay, date.calendar);
    if (date.names.length === 0)
      return [replace(date.start, date.end, inFigures(draft.quote(date), { year, month, day }))];
    if (!date.day?.inFigures || date.names.length !== 1) return [];
    const system = date.names[0]!.name.systems[0] ?? 'gregorian';
    const name = date.calendar === 'hijri' ? hijriMonthName(month) : monthName(system, month);
    const text = date.ownYear ? `${day} ${name} ${year}` : `${day} ${name}`;
    return [replace(date.day.start, date.end, text)];
  };
  return [...write(islamic, days.civil), ...write(civil, days.islamic)];
}
