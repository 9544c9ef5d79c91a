import { type Draft, type House, type RuleContext, readMajority } from '../../draft/index.ts';
import { defineRule } from '../rule.ts';
import { reportOdd } from '../typography/house.ts';
import { type MonthSystem, monthName } from './names.ts';
import { type DateMention, readDates } from './reader.ts';

type Names = MonthSystem | 'double';

const SYSTEMS: readonly MonthSystem[] = ['gregorian', 'syriac', 'tunisian', 'moroccan'];
/** Between two names of one month stands no more than a blank and a bracket. Characters. */
const BESIDE = 2;
const LABELS: Readonly<Record<Names, string>> = {
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
      ar: '«{found}» من غير مجموعة الأسماء الغالبة في المسودة ({house}): «{right}».',
      en: '“{found}” is not of the set that most of the draft uses ({house}): “{right}”.',
    },
    house: {
      ar: 'أسماء الشهور في الدار: {house}؛ تُكتب «{right}» مكان «{found}».',
      en: 'The house’s month names are {house}; write “{right}” for “{found}”.',
    },
  },
  *check(draft, { style }) {
    const dates = readDates(draft).filter((date) => isCertain(date) && !isBesideItself(draft, date));
    const house = chooseNames(style.monthNames, dates);
    if (!house) return;
    const odd = dates.flatMap((date) => {
      if (isAtHome(date, house.choice)) return [];
      const [start, end] = [date.names[0]!.start, date.names.at(-1)!.end];
      const right = nameIn(house.choice, date.month);
      const values = { found: draft.quote({ start, end }), right, house: LABELS[house.choice] };
      return [{ start, end, right, edits: [{ start, end, text: right }], values }];
    });
    yield* reportOdd(odd, house, true);
  },
});

/** آب, ماي and مارس are words too: a day or a year beside them makes them months. */
function isCertain({ calendar, names, day, year, ownYear }: DateMention): boolean {
  return (
    calendar === 'gregorian' && names.length > 0 && (day !== undefined || (ownYear && year !== undefined))
  );
}

/** «ديسمبر (كانون الأول)»: both names of one month, whatever stands between them. */
function isBesideItself(draft: Draft, { month, calendar, start, end }: DateMention): boolean {
  return readDates(draft).some(
    (other) =>
      other.start !== start &&
      other.month === month &&
      other.calendar === calendar &&
      Math.max(other.start - end, start - other.end) <= BESIDE,
  );
}

/** «شباط/فبراير» is at home in both sets. */
function isAtHome({ names }: DateMention, house: Names): boolean {
  if (house === 'double') return names.length === 2;
  return names.some(({ name }) => name.systems.includes(house));
}

function nameIn(house: Names, month: number): string {
  if (house === 'double') return `${monthName('syriac', month)}/${monthName('gregorian', month)}`;
  return monthName(house, month);
}

/**
 * A month may be at home in several sets, so each set is tried: the draft's is the one that most of its months are at
 * home in. Of the two sets of the Maghreb, too, the draft shows which one it writes.
 */
function chooseNames(
  choice: RuleContext['style']['monthNames'],
  dates: readonly DateMention[],
): House<Names> | undefined {
  const fits = (house: Names): number => dates.filter((date) => isAtHome(date, house)).length;
  if (choice === 'maghrebi') {
    const [moroccan, tunisian] = [fits('moroccan'), fits('tunisian')];
    if (moroccan === tunisian) return undefined;
    return { choice: moroccan > tunisian ? 'moroccan' : 'tunisian', chosen: true };
  }
  if (choice !== 'auto') return { choice, chosen: true };
  const best = SYSTEMS.toSorted((a, b) => fits(b) - fits(a))[0]!;
  const uses = dates.map((date): Names | 'others' => (isAtHome(date, best) ? best : 'others'));
  const majority = readMajority(uses);
  return majority?.clear && majority.choice === best ? { choice: best, chosen: false } : undefined;
}
