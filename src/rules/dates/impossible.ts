import { toLatinDigits } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { longestMonth } from './calendar.ts';
import { readDates } from './reader.ts';

export const impossible = defineRule({
  id: 'dates/impossible',
  scope: 'paragraph',
  severity: 'error',
  fixable: true,
  description: { ar: 'تاريخ لا وجود له: 31 يونيو، 30 فبراير', en: 'A date that does not exist: 31 June' },
  messages: {
    day: {
      ar: 'لا وجود لهذا التاريخ: في {month} {last} يومًا على الأكثر.',
      en: 'There is no such date: {month} has {last} days at most.',
    },
    month: {
      ar: 'لا شهر رقمه {month}؛ لعل المقصود «{right}».',
      en: 'There is no month {month}; perhaps “{right}” is meant.',
    },
  },
  *check(draft) {
    for (const { calendar, month, year, names, day, start, end } of readDates(draft)) {
      if (!day) continue;
      if (month < 1 || month > 12) {
        const right = swapped(draft.quote({ start, end }));
        const fixes = right ? [replace(start, end, right)] : [];
        yield { start, end, message: 'month', values: { month, right: right ?? '؟' }, fixes };
        continue;
      }
      const last = longestMonth(calendar, month, year);
      if (day.value <= last && day.value > 0) continue;
      const name = names[0] ? draft.quote(names[0]) : `الشهر ${month}`;
      yield { start: day.start, end, message: 'day', values: { month: name, last } };
    }
  },
});

/** 4/25/2025 was written month first. */
function swapped(date: string): string | undefined {
  const parts = date.split(/([/.-])/);
  const [first, separator, second] = parts;
  if (!first || !separator || !second || Number(toLatinDigits(first)) > 12) return undefined;
  if (Number(toLatinDigits(second)) > 31) return undefined;
  return [second, separator, first, ...parts.slice(3)].join('');
}
