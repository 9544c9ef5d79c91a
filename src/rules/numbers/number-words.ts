/** Numbers written in words: their values and the gender of the noun each form goes with. */
import type { Gender } from '../../lexicon/index.ts';

export interface NumberWord {
  readonly value: number;
  /** Of the counted noun: ثلاث goes with a feminine, ثلاثة with a masculine one. */
  readonly counts: Gender;
  /** The form for the other gender, as it stands before its noun. */
  readonly other: string;
}

/** [with a feminine noun, with a masculine one], as they stand before the noun. */
const UNITS: readonly (readonly [number, string, string])[] = [
  [3, 'ثلاث', 'ثلاثة'],
  [4, 'أربع', 'أربعة'],
  [5, 'خمس', 'خمسة'],
  [6, 'ست', 'ستة'],
  [7, 'سبع', 'سبعة'],
  [8, 'ثماني', 'ثمانية'],
  [9, 'تسع', 'تسعة'],
  [10, 'عشر', 'عشرة'],
];
const units = new Map<string, NumberWord>();
for (const [value, feminine, masculine] of UNITS) {
  units.set(feminine, { value, counts: 'f', other: masculine });
  units.set(masculine, { value, counts: 'm', other: feminine });
  // A final ه for ة is a spelling slip; the number is the same.
  units.set(`${masculine.slice(0, -1)}ه`, { value, counts: 'm', other: feminine });
}
for (const [form, other] of [
  ['ثمان', 'ثمانية'],
  ['ثمانى', 'ثمانية'],
  ['اربع', 'أربعة'],
] as const)
  units.set(form, { value: form === 'اربع' ? 4 : 8, counts: 'f', other });
for (const form of ['اربعة', 'اربعه']) units.set(form, { value: 4, counts: 'm', other: 'أربع' });
/** A few: 3–9, declined like them. */
units.set('بضع', { value: 0, counts: 'f', other: 'بضعة' });
units.set('بضعة', { value: 0, counts: 'm', other: 'بضع' });

export function findUnit(word: string): NumberWord | undefined {
  return units.get(word);
}

/** The form of 3–9 that goes with a noun of that gender. */
function unitFor(value: number, gender: Gender): string {
  const [, feminine, masculine] = UNITS.find(([each]) => each === value)!;
  return gender === 'f' ? feminine : masculine;
}

const TENS = new Map<string, number>();
for (const [at, stem] of ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'].entries())
  for (const ending of ['ون', 'ين']) TENS.set(stem + ending, (at + 2) * 10);
TENS.set('اربعون', 40).set('اربعين', 40);

/** عشرون, تسعين: 20–90. */
export function findTens(word: string): number | undefined {
  return TENS.get(word);
}

/** First words of 11 and 12, by the gender they count. */
const ELEVENS = new Map<string, { value: 11 | 12; counts: Gender }>([
  ['أحد', { value: 11, counts: 'm' }],
  ['احد', { value: 11, counts: 'm' }],
  ['إحدى', { value: 11, counts: 'f' }],
  ['احدى', { value: 11, counts: 'f' }],
  ['اثنا', { value: 12, counts: 'm' }],
  ['اثني', { value: 12, counts: 'm' }],
  ['إثنا', { value: 12, counts: 'm' }],
  ['إثني', { value: 12, counts: 'm' }],
  ['اثنتا', { value: 12, counts: 'f' }],
  ['اثنتي', { value: 12, counts: 'f' }],
]);

/** The first word of 11–19. */
export function findTeen(word: string): { value: number; counts: Gender } | undefined {
  const eleven = ELEVENS.get(word);
  if (eleven) return eleven;
  const unit = units.get(word);
  return unit && unit.value >= 3 && unit.value <= 9
    ? { value: unit.value + 10, counts: unit.counts }
    : undefined;
}

/** 11–19 in words; of 12 the case is the writer's: اثنا or اثني. */
export function teenFor(value: number, gender: Gender, first: string): string {
  const ten = gender === 'f' ? 'عشرة' : 'عشر';
  if (value === 11) return `${gender === 'f' ? 'إحدى' : 'أحد'} ${ten}`;
  if (value === 12) {
    const isNominative = first.endsWith('ا');
    const stem = gender === 'f' ? 'اثنت' : 'اثن';
    return `${stem}${isNominative ? 'ا' : 'ي'} ${ten}`;
  }
  return `${unitFor(value - 10, gender)} ${ten}`;
}

const SCALES = new Map<string, number>([
  ['مئة', 100],
  ['مائة', 100],
  ['مئتي', 200],
  ['مائتي', 200],
  ['مئتا', 200],
  ['مئتان', 200],
  ['مئتين', 200],
  ['ألف', 1000],
  ['آلاف', 1000],
  ['ألفي', 2000],
  ['ألفا', 1000],
  ['مليون', 1_000_000],
  ['ملايين', 1_000_000],
  ['مليونا', 1_000_000],
  ['مليوني', 2_000_000],
  ['مليار', 1_000_000_000],
  ['مليارات', 1_000_000_000],
  ['مليارا', 1_000_000_000],
  ['ملياري', 2_000_000_000],
]);

for (const [at, stem] of ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثماني', 'تسع'].entries())
  for (const hundred of ['مئة', 'مائة']) SCALES.set(stem + hundred, (at + 3) * 100);
for (const hundred of ['مئة', 'مائة']) SCALES.set(`ثمان${hundred}`, 800);

/** What multiplies the number before it: ألف, ملايين. */
export function findScale(word: string): number | undefined {
  return SCALES.get(word);
}

/** 1 and 2 before the tens, which agree with the noun: واحد وعشرون يومًا, إحدى وعشرون ليلة. */
const ONES = new Map<string, NumberWord>([
  ['واحد', { value: 1, counts: 'm', other: 'إحدى' }],
  ['أحد', { value: 1, counts: 'm', other: 'إحدى' }],
  ['واحدة', { value: 1, counts: 'f', other: 'واحد' }],
  ['إحدى', { value: 1, counts: 'f', other: 'واحد' }],
  ['اثنان', { value: 2, counts: 'm', other: 'اثنتان' }],
  ['اثنين', { value: 2, counts: 'm', other: 'اثنتين' }],
  ['اثنتان', { value: 2, counts: 'f', other: 'اثنان' }],
  ['اثنتين', { value: 2, counts: 'f', other: 'اثنين' }],
]);

/** 1–9 as they stand before the tens; 3–10 as they stand before a noun. */
export function findOnes(word: string): NumberWord | undefined {
  return ONES.get(word) ?? units.get(word);
}

const starters = new Set([...units, ...TENS, ...ELEVENS, ...SCALES, ...ONES].map(([word]) => word));

/** Whether a number in words may begin with this one. */
export function startsNumber(word: string): boolean {
  return starters.has(word);
}
