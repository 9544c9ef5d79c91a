import { describe, expect, it } from 'vitest';
import { analysePeople } from '../../src/people/index.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();

/** Each person's mentions as written, in order. */
function peopleOf(text: string): string[] {
  return analysePeople(readStructure(text), engine).people.map(({ mentions }) =>
    mentions.map((mention) => mention.text).join(' | '),
  );
}

describe('one person', () => {
  it.each([
    [
      'قال رئيس البلدية سامي عبد الودود إن السوق مفتوح. وأضاف عبدالودود أن الدخول مجاني.',
      'سامي عبد الودود | عبدالودود',
    ],
    ['وصل الشيخ فاضل أبو الهيجاء أمس. وقال أبوالهيجاء إن الطريق سالك.', 'فاضل أبو الهيجاء | أبوالهيجاء'],
    ['أوضح بدر آل حمدان أن المدرسة جاهزة. وأشار آل حمدان إلى موعد الافتتاح.', 'بدر آل حمدان | آل حمدان'],
    [
      'قال أحمد محمد الزيدان إن الحفل غدا. وأضاف أحمد الزيدان أن الدعوة عامة.',
      'أحمد محمد الزيدان | أحمد الزيدان',
    ],
    [
      'افتتح الأمير بدر بن نواف بن عايض المعرض. وقال الأمير بدر بن نواف إن الزوار كثر.',
      'بدر بن نواف بن عايض | بدر بن نواف',
    ],
  ])('%s', (text, person) => {
    expect(peopleOf(text)).toEqual([person]);
  });
});

describe('two people', () => {
  it.each([
    [
      'a father and his son',
      'وجه الملك نواف بن عايض ببناء المدرسة، وزار الأمير بدر بن نواف بن عايض القرية.',
      ['نواف بن عايض', 'بدر بن نواف بن عايض'],
    ],
    [
      'a son and his father after him',
      'زار الأمير بدر بن نواف بن عبد الكريم القرية. وقال نواف بن عبد الكريم إنه سعيد.',
      ['بدر بن نواف بن عبد الكريم', 'نواف بن عبد الكريم'],
    ],
    [
      'two of one surname',
      'قال ماجد الزيدان إن الحفل غدا. وحضر فهد الزيدان الاجتماع.',
      ['ماجد الزيدان', 'فهد الزيدان'],
    ],
    [
      'king and prince of one given name',
      'استقبل الملك بدر الوفد. وحضر الأمير بدر بن نواف بن عايض المأدبة.',
      ['بدر', 'بدر بن نواف بن عايض'],
    ],
  ])('%s', (_, text, people) => {
    expect(peopleOf(text)).toEqual(people);
  });

  it('leaves a surname that two people have to neither', () => {
    const text = 'قال ماجد الزيدان إن الحفل غدا. وحضر فهد الزيدان. وأضاف الزيدان أن الدعوة عامة.';
    expect(peopleOf(text)).toEqual(['ماجد الزيدان', 'فهد الزيدان', 'الزيدان']);
  });

  it('gives it to the one who has its title', () => {
    const text =
      'قال الدكتور ماجد الزيدان إن الحفل غدا. وحضر المهندس فهد الزيدان. وأضاف الدكتور الزيدان أن الدعوة عامة.';
    expect(peopleOf(text)).toEqual(['ماجد الزيدان | الزيدان', 'فهد الزيدان']);
  });
});
