import { describe, expect, it } from 'vitest';
import { analysePeople } from '../../src/people/index.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();

function namesOf(text: string, kind: 'organisation' | 'place'): string[] {
  return analysePeople(readStructure(text), engine)
    .mentions.filter((mention) => mention.kind === kind)
    .map((mention) => text.slice(mention.start, mention.end));
}

describe('organisations and places', () => {
  it.each([
    ['وصل الوفد أمس إلى القاهرة قادما من بيروت.', ['القاهرة', 'بيروت']],
    ['زار المحافظ مدينة صعدة صباح اليوم.', ['صعدة']],
    ['عاد الفريق من الدوحة ولندن أمس.', ['الدوحة', 'لندن']],
  ])('places of %s', (text, places) => {
    expect(namesOf(text, 'place')).toEqual(places);
  });

  it.each([
    ['وقعت الجمعية اتفاقا مع جامعة الإسكندرية أمس.', ['جامعة الإسكندرية']],
    // للاتحاد cannot be cut in two: the name begins with the word.
    ['قال بيان للاتحاد الأوروبي إن المفاوضات مستمرة.', ['للاتحاد الأوروبي']],
  ])('organisations of %s', (text, organisations) => {
    expect(namesOf(text, 'organisation')).toEqual(organisations);
  });

  it.each([
    'شرب الأطفال الحليب قبل النوم.',
    'قال أحمد سعادة إن المشروع جاهز، وشكر سعادة الحضور.',
    'ارتفعت الأسعار في المدينة القديمة.',
  ])('none in %s', (text) => {
    expect([...namesOf(text, 'organisation'), ...namesOf(text, 'place')]).toEqual([]);
  });
});
