import type { RuleContext } from '../../draft/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { type MonthSystem, monthName } from './names.ts';
import { type DateMention, readDates } from './reader.ts';

type House = MonthSystem | 'double';

const SYSTEMS: readonly MonthSystem[] = ['gregorian', 'syriac', 'tunisian', 'moroccan'];
const LABELS: Readonly<Record<House, string>> = {
  gregorian: 'يناير، فبراير…',
  syriac: 'كانون الثاني، شباط…',
  tunisian: 'جانفي، فيفري…',
  moroccan: 'يوليوز، غشت…',
  double: 'نيسان/أبريل',
};

export const monthNames = defineRule({
  id: 'dates/month-names',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'أسماء الشهور من مجموعة واحدة (أغسطس أو آب أو غشت)',
    en: 'Month names from one set (أغسطس, آب or غشت)',
  },
  messages: {
    mixed: {
      ar: '«{found}» من غير مجموعة الأسماء الغالبة في المسودة ({house})؛ تُكتب «{right}».',
      en: '“{found}” is not of the set the draft uses ({house}); write “{right}”.',
    },
    house: {
      ar: 'أسماء الشهور في الدار: {house}؛ تُكتب «{right}» مكان «{found}».',
      en: 'The house’s month names are {house}; write “{right}” for “{found}”.',
    },
  },
  *check(draft, { style }) {
    const dates = readDates(draft).filter(isCertain);
    const chosen = style.monthNames !== 'auto';
    const house = chosen ? chooseOf(style.monthNames, dates) : readHouse(dates);
    if (!house) return;
    const odd = dates.filter((date) => !isAtHome(date, house));
    // A set against one other use is a habit against a slip; one against one is only a difference.
    const clear = dates.length - odd.length >= 2 * odd.length;
    for (const { names, month } of odd) {
      const [start, end] = [names[0]!.start, names.at(-1)!.end];
      const right = nameIn(house, month);
      yield {
        start,
        end,
        message: chosen ? 'house' : 'mixed',
        values: { found: draft.quote({ start, end }), right, house: LABELS[house] },
        fixes: [replace(start, end, right, { safe: chosen })],
        severity: chosen || clear ? 'warning' : 'info',
      };
    }
  },
});

/** آب, ماي and مارس are words too: a day or a year beside them makes them months. */
function isCertain({ calendar, names, day, year, ownYear }: DateMention): boolean {
  return (
    calendar === 'gregorian' && names.length > 0 && (day !== undefined || (ownYear && year !== undefined))
  );
}

function isAtHome({ names }: DateMention, house: House): boolean {
  if (house === 'double') return names.length === 2;
  return names.length === 1 && names[0]!.name.systems.includes(house);
}

function nameIn(house: House, month: number): string {
  if (house === 'double') return `${monthName('syriac', month)}/${monthName('gregorian', month)}`;
  return monthName(house, month);
}

/** The set that most of the draft's months are at home in; undefined when one set has them all. */
function readHouse(dates: readonly DateMention[]): House | undefined {
  const houses: readonly House[] = [...SYSTEMS, 'double'];
  const counts = houses.map((house) => dates.filter((date) => isAtHome(date, house)).length);
  const most = Math.max(...counts);
  return most === dates.length ? undefined : houses[counts.indexOf(most)];
}

/** Of the Maghreb's two sets the one that fits the draft better. */
function chooseOf(
  choice: Exclude<RuleContext['style']['monthNames'], 'auto'>,
  dates: readonly DateMention[],
): House {
  if (choice !== 'maghrebi') return choice;
  const fits = (system: MonthSystem): number => dates.filter((date) => isAtHome(date, system)).length;
  return fits('moroccan') > fits('tunisian') ? 'moroccan' : 'tunisian';
}
