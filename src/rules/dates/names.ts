/** Names of months and weekdays as the Arab press writes them, by bare words without proclitics. */
import type { Calendar } from './calendar.ts';

/** Tunis and Algiers write جانفي, Rabat غشت; both are `maghrebi` for the house. */
export type MonthSystem = 'gregorian' | 'syriac' | 'tunisian' | 'moroccan';

export interface MonthName {
  readonly calendar: Calendar;
  /** 1–12. */
  readonly month: number;
  /** The sets a Gregorian month's name is at home in; مارس is in three. */
  readonly systems: readonly MonthSystem[];
  /** In words, as many as the name has. */
  readonly words: readonly string[];
}

/** The set's own spelling first. */
const SETS: Readonly<Record<MonthSystem, readonly string[]>> = {
  gregorian: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل|إبريل|ابريل',
    'مايو',
    'يونيو|يونيه',
    'يوليو|يوليه',
    'أغسطس|اغسطس',
    'سبتمبر',
    'أكتوبر|اكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  syriac: [
    'كانون الثاني|كانون ثاني|كانون الثانى',
    'شباط',
    'آذار|اذار',
    'نيسان',
    'أيار|ايار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول|ايلول',
    'تشرين الأول|تشرين الاول|تشرين أول',
    'تشرين الثاني|تشرين ثاني|تشرين الثانى',
    'كانون الأول|كانون الاول|كانون أول',
  ],
  tunisian: [
    'جانفي',
    'فيفري',
    'مارس',
    'أفريل|افريل',
    'ماي',
    'جوان',
    'جويلية',
    'أوت|اوت',
    'سبتمبر',
    'أكتوبر|اكتوبر',
    'نوفمبر',
    'ديسمبر',
  ],
  moroccan: [
    'يناير',
    'فبراير',
    'مارس',
    'أبريل|ابريل',
    'ماي',
    'يونيو',
    'يوليوز',
    'غشت',
    'شتنبر',
    'أكتوبر|اكتوبر',
    'نونبر',
    'دجنبر',
  ],
};

const HIJRI: readonly string[] = [
  'محرم|المحرم',
  'صفر',
  'ربيع الأول|ربيع الاول|ربيع أول',
  'ربيع الآخر|ربيع الثاني|ربيع الاخر|ربيع ثاني|ربيع الثانى',
  'جمادى الأولى|جمادى الاولى|جمادى الأول|جمادي الأولى|جمادي الاولى',
  'جمادى الآخرة|جمادى الثانية|جمادى الاخرة|جمادى الثاني|جمادي الثانية|جمادي الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة|ذي القعدة|ذو القعده|ذي القعده',
  'ذو الحجة|ذي الحجة|ذو الحجه|ذي الحجه',
];

/** By first word; the longer names first. */
const byFirstWord = new Map<string, MonthName[]>();

function enter(spelling: string, calendar: Calendar, month: number, system?: MonthSystem): void {
  const words = spelling.split(' ');
  const names = byFirstWord.get(words[0]!) ?? [];
  byFirstWord.set(words[0]!, names);
  const at = names.findIndex((name) => name.words.join(' ') === spelling);
  const own = system ? [system] : [];
  if (at < 0) names.push({ calendar, month, systems: own, words });
  else names[at] = { ...names[at]!, systems: [...names[at]!.systems, ...own] };
}

for (const [system, months] of Object.entries(SETS) as [MonthSystem, readonly string[]][])
  for (const [at, spellings] of months.entries())
    for (const spelling of spellings.split('|')) enter(spelling, 'gregorian', at + 1, system);
for (const [at, spellings] of HIJRI.entries())
  for (const spelling of spellings.split('|')) enter(spelling, 'hijri', at + 1);

/** The month that begins with this bare word, its proclitics taken off. */
export function findMonth(words: readonly string[]): MonthName | undefined {
  return byFirstWord.get(words[0]!)?.find((name) => name.words.every((word, at) => words[at] === word));
}

/** The name of a Gregorian month in a set. */
export function monthName(system: MonthSystem, month: number): string {
  return SETS[system][month - 1]!.split('|')[0]!;
}

export function hijriMonthName(month: number): string {
  return HIJRI[month - 1]!.split('|')[0]!;
}

export const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;
const weekdays = new Map<string, number>(WEEKDAYS.map((name, at) => [name, at]));
for (const [name, at] of [
  ['الاحد', 0],
  ['الإثنين', 1],
  ['الثلثاء', 2],
  ['الاربعاء', 3],
  ['الإربعاء', 3],
  ['الجمعه', 5],
] as const)
  weekdays.set(name, at);

/** 0 is Sunday. */
export function findWeekday(word: string): number | undefined {
  return weekdays.get(word);
}

/** Of a day and of a night: «الثاني والعشرون», «الليلة الثانية والعشرون». */
const ORDINALS = new Map(
  [
    ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'],
    [
      'الأولى',
      'الثانية',
      'الثالثة',
      'الرابعة',
      'الخامسة',
      'السادسة',
      'السابعة',
      'الثامنة',
      'التاسعة',
      'العاشرة',
    ],
  ].flatMap((words) => words.map((word, at): [string, number] => [word, at + 1])),
);
ORDINALS.set('الحادي', 1).set('الحادية', 1);

/** «الخامس», «الخامس عشر», «الخامس والعشرين», «العشرين»: the day and how many words name it, read from `words[0]`. */
export function readOrdinal(
  words: readonly (string | undefined)[],
): { day: number; count: number } | undefined {
  const [first, second] = words;
  if (first === 'العشرين' || first === 'العشرون') return { day: 20, count: 1 };
  if (first === 'الثلاثين' || first === 'الثلاثون') return { day: 30, count: 1 };
  const unit = first === undefined ? undefined : ORDINALS.get(first);
  if (unit === undefined) return undefined;
  if ((second === 'عشر' || second === 'عشرة') && unit < 10) return { day: 10 + unit, count: 2 };
  if ((second === 'والعشرين' || second === 'والعشرون') && unit < 10) return { day: 20 + unit, count: 2 };
  if ((second === 'والثلاثين' || second === 'والثلاثون') && unit === 1) return { day: 31, count: 2 };
  return first?.startsWith('الحادي') ? undefined : { day: unit, count: 1 };
}
