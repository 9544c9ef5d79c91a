import { describe, expect, it } from 'vitest';
import { applyEdits, createLinter } from '../../../src/linter/index.ts';
import { loadTestEngine } from '../../engine.ts';

const linter = createLinter({ ...(await loadTestEngine()), log: console.error });

/** The text after each fix of the draft's only names/variant finding. */
function fixesOf(text: string): string[] {
  const findings = linter.lint(text).filter(({ rule }) => rule === 'names/variant');
  expect(findings).toHaveLength(1);
  return findings[0]!.fixes.map(({ edits }) => applyEdits(text, edits));
}

describe('the other choice: this spelling is the right one', () => {
  it.each([
    [
      'قال منصور بن زيد الكوفي إن الخطة جاهزة. وأضاف منصور بن زبد الكوفي أن العمل بدأ.',
      'قال منصور بن زبد الكوفي إن الخطة جاهزة. وأضاف منصور بن زبد الكوفي أن العمل بدأ.',
    ],
    [
      'قال الدكتور سعيد الطرابيشي إن المعرض مفتوح. وأضاف الترابيشي أن الدخول مجاني.',
      'قال الدكتور سعيد الترابيشي إن المعرض مفتوح. وأضاف الترابيشي أن الدخول مجاني.',
    ],
    [
      'زارت الدكتورة ميسون الفراتي المركز. وشكر المدير الدكتورة ميصون الفراتي. وقالت ميسون الفراتي إنها سعيدة.',
      'زارت الدكتورة ميصون الفراتي المركز. وشكر المدير الدكتورة ميصون الفراتي. وقالت ميصون الفراتي إنها سعيدة.',
    ],
  ])('rewrites the same part of the other mentions alone: %s', (text, kept) => {
    expect(fixesOf(text)[1]).toBe(kept);
  });

  it('never writes one part of a name over another', () => {
    for (const text of [
      'أكد المهندس جابر العبيدي اكتمال السد. وأوضح المهندس جابر العبيدى أن الخزان امتلأ.',
      'فاز العداء منذر الكواري بالسباق. وقال الكوراي إنه سعيد بالفوز.',
    ])
      for (const fixed of fixesOf(text))
        for (const name of ['جابر', 'منذر']) expect(fixed.split(name).length).toBe(text.split(name).length);
  });

  it.each([
    'قال الشيخ سالم الوتيد إن الحفل بهيج. ورحب الشيخ سالم بالضيوف. وقدم الحاضرون شكرهم للشيخ سالم.',
    'شارك رامي الوتيد في السباق. وصفق الجمهور للوتيد طويلا.',
    'وصل مروان الهلباوي. ورافق والهلباوي صديق الفريق إلى القاعة.',
  ])('takes a particle for no misspelling: %s', (text) => {
    expect(linter.lint(text).filter(({ rule }) => rule === 'names/variant')).toEqual([]);
  });
});
