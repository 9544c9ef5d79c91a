/** What is put into articles is a fault: the text before it was right, and the text after it is not. */
import { describe, expect, it } from 'vitest';
import { type CleanArticle, type Injector, wordsOf } from '../../eval/recall/article.ts';
import { bodyInjectors } from '../../eval/recall/bodies.ts';
import { numberInjectors } from '../../eval/recall/numbers.ts';
import { loadTestEngine } from '../engine.ts';

const { lexicon } = await loadTestEngine();
const bodies = bodyInjectors(lexicon);

function spoilt(inject: Injector, text: string): string[] {
  const article: CleanArticle = { outlet: 'own', id: 'own', text, words: wordsOf(text) };
  return inject(article, () => 0.5).map(
    ({ start, end, put }) => text.slice(0, start) + put + text.slice(end),
  );
}

describe('a body named twice', () => {
  const first = 'افتتح الهيئة العامة للدواء والغذاء مختبرها. ';
  it('is changed at its later mention only', () => {
    expect(spoilt(bodies['body: order']!, `${first}وقالت الهيئة العامة للدواء والغذاء إنها بدأت.`)).toEqual([
      `${first}وقالت الهيئة العامة للغذاء والدواء إنها بدأت.`,
    ]);
    expect(
      spoilt(bodies['body: word lost']!, `${first}وقالت الهيئة العامة للدواء والغذاء إنها بدأت.`),
    ).toEqual([`${first}وقالت الهيئة للدواء والغذاء إنها بدأت.`]);
  });
  it.each([
    ['named once', first],
    ['another body of the same head', `${first}وقالت الهيئة العليا للشباب والرياضة إنها بدأت.`],
    ['a short form', `${first}وقالت الهيئة إنها بدأت.`],
  ])('is left alone when %s', (_, text) => {
    for (const inject of Object.values(bodies)) expect(spoilt(inject, text)).toEqual([]);
  });
});

describe('numbers', () => {
  const { 'number and gender': gender, 'counted noun': counted, weekday } = numberInjectors;
  it('turns the number against what it counts', () => {
    expect(spoilt(gender!, 'استمر ثلاثة أيام وفازت بثلاث جوائز')).toEqual([
      'استمر ثلاث أيام وفازت بثلاث جوائز',
    ]);
    expect(spoilt(counted!, 'بعد 15 يوما و5 سنوات')).toEqual(['بعد 15 أيام و5 سنوات', 'بعد 15 يوما و5 سنة']);
    expect(spoilt(weekday!, 'يوم الأحد 1 فبراير 2026')).toHaveLength(6);
  });
  it.each([
    ['is wrong already', gender!, 'استمر ثلاث أيام'],
    ['counts what both genders fit', gender!, 'حضر ثلاثة كتب'],
    ['is part of a decimal', counted!, 'بلغ 2.15 يوما'],
    ['is a date that does not fit its day', weekday!, 'يوم الاثنين 1 فبراير 2026'],
    ['is a date without a year', weekday!, 'يوم الأحد 1 فبراير'],
  ])('is left alone when it %s', (_, inject, text) => expect(spoilt(inject, text)).toEqual([]));
});
