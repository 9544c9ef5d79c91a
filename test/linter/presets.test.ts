/** What the press of a country writes is right in every rule under its preset, and what it does not is reported. */
import { describe, expect, it } from 'vitest';
import { type Config, createLinter, type Preset } from '../../src/linter/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();

/** The words that a draft's warnings and errors are about. */
function reported(text: string, config: Config): string[] {
  return createLinter({ ...engine, config })
    .lint(text)
    .filter(({ severity }) => severity === 'warning' || severity === 'error')
    .map(({ start, end }) => text.slice(start, end).trim());
}

const DRAFTS: Readonly<Record<string, string>> = {
  egypt: `افتتح مسئول بوزارة الشئون الاجتماعية أمس معرض القرى فى مدينة المنصورة، وحضر نحو ثلاثمائة ضيف، التقى بهم المحافظ الذى شكر القائمين على العمل.

وقال وكيل الوزارة عبد الفتاح الطرابيشى إن المعرض يستمر حتى 12 يونيه المقبل، وإن نسبة المشاركة بلغت 30 في المائة، وهى الأعلى منذ يوليه الماضى.`,
  gulf: `افتتح مسؤول في وزارة الشؤون الاجتماعية أمس معرض القرى في مدينة الأحساء، وحضر نحو ثلاثمئة ضيف، والتقى بهم المحافظ وشكر القائمين على العمل.

وقال وكيل الوزارة عبدالعزيز بن سالم الوتيد إن المعرض يستمر حتى 12 يونيو المقبل، وإن نسبة المشاركة بلغت 30%، وهي الأعلى منذ يوليو الماضي. ويعود الوفد الإثنين المقبل.`,
  levant: `افتتح مسؤول في وزارة الشؤون الاجتماعية أمس معرض القرى في مدينة إربد، وحضر نحو ثلاثمئة ضيف، والتقى بهم المحافظ وشكر القائمين على العمل.

وقال عبد الكريم الدردار إن المعرض يستمر حتى 12 حزيران المقبل، ثم يعود في 3 أيلول/سبتمبر 2027، وإن نسبة المشاركة بلغت 30 في المئة، وهي الأعلى منذ تموز الماضي.`,
  iraq: `افتتح مسؤول في وزارة الشؤون الاجتماعية أمس معرض القرى في مدينة البصرة، وحضر نحو ثلاثمئة ضيف، والتقى بهم المحافظ وشكر القائمين على العمل.

وقال عبد الحسين الجبرون إن المعرض يستمر حتى 12 كانون الثاني المقبل، ثم يعود في 3 تشرين الأول 2027، وإن نسبة المشاركة بلغت ٣٠ بالمئة.`,
  tunisia: `افتتح مسؤول بوزارة الشؤون الاجتماعية أمس معرض القرى في مدينة القيروان، وحضر نحو ثلاثمائة ضيف، والتقى بهم الوالي وشكر القائمين على العمل.

وقال عبد الكريم الوسلاتي إن المعرض يستمر حتى 12 جوان المقبل، ثم يعود في 3 جويلية 2027، وإن نسبة المشاركة بلغت 30 بالمائة، وهي الأعلى منذ 5 أوت الماضي.`,
  morocco: `افتتح مسؤول بوزارة الشؤون الاجتماعية أمس معرض القرى في مدينة صفرو، وحضر نحو ثلاثمائة ضيف، والتقى بهم العامل وشكر القائمين على العمل.

وقال عبد اللطيف الوتيري إن المعرض يستمر حتى 12 يونيو المقبل، ثم يعود في 3 يوليوز 2027، وإن نسبة المشاركة بلغت 30 في المائة، وهي الأعلى منذ 5 غشت الماضي، حسب تقرير عن الحكامة.`,
};

const COUNTRY: Readonly<Record<string, Preset>> = { tunisia: 'maghreb', morocco: 'maghreb' };

describe('spellings of a country', () => {
  it.each(Object.entries(DRAFTS))('%s is right under its own preset', (name, text) => {
    expect(reported(text, { preset: COUNTRY[name] ?? (name as Preset) })).toEqual([]);
  });

  it.each(Object.entries(DRAFTS))('%s is right where nothing was chosen', (_, text) => {
    expect(reported(text, {})).toEqual([]);
  });

  it.each<[string, Preset, string[]]>([
    ['حضر مسؤول من وزارة الشؤون ومئة ضيف في 3 حزيران 2027.', 'egypt', ['مسؤول', 'الشؤون', 'ومئة', 'حزيران']],
    ['حضر عبدالرحمن الوتيد اللقاء.', 'egypt', ['عبدالرحمن']],
    ['حضر مسئول من وزارة الشئون فى 3 حزيران 2027.', 'gulf', ['مسئول', 'الشئون', 'فى', 'حزيران']],
    ['قال الوزير عبد الله الوتيد إن العمل مستمر.', 'gulf', ['عبد الله']],
    ['حضر مسئول في 3 يونيو 2027.', 'levant', ['مسئول', 'يونيو']],
    ['حضر مسئول في 3 أغسطس 2027.', 'iraq', ['مسئول', 'أغسطس']],
    [
      'حضر مسئول ومئة ضيف في 3 جانفي 2027 ثم في ٥ جانفي و6 يوليو 2027.',
      'maghreb',
      ['مسئول', 'ومئة', '٥', 'يوليو'],
    ],
  ])('«%s» under %s', (text, preset, expected) => {
    expect(reported(text, { preset })).toEqual(expected);
  });

  it('a switch that is set wins over the country, and strictness goes with it', () => {
    const text = 'حضر مسؤول من وزارة الشئون ومئة ضيف.';
    expect(reported(text, { preset: 'egypt', style: { masul: 'مسؤول' } })).toEqual(['الشئون', 'ومئة']);
    expect(reported(text, { preset: 'egypt', style: { masul: 'auto', mia: 'auto' } })).toEqual([]);
    const strict = createLinter({ ...engine, config: { preset: ['strict', 'egypt'] } }).lint(text);
    expect(strict.filter(({ rule }) => rule === 'numbers/mia').map(({ severity }) => severity)).toEqual([
      'error',
    ]);
  });
});
