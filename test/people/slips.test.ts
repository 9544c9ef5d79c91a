import { describe, expect, it } from 'vitest';
import { analysePeople } from '../../src/people/index.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();

function slipsOf(text: string) {
  const people = analysePeople(readStructure(text), engine);
  return people.slips.map(({ start, end, replacement, person }) => ({
    found: text.slice(start, end),
    replacement,
    canonical: people.people.find(({ id }) => id === person)?.canonical,
  }));
}

describe('slips', () => {
  const opening =
    'قال الدكتور سعيد الطرابيشي إن المعرض مفتوح للجميع. وأضاف الدكتور سعيد الطرابيشي أنه مجاني. ';

  it.each([
    ['by ear', 'وأكد الترابيشي أن الزوار كثيرون.', 'الترابيشي', 'الطرابيشي'],
    ['by a dot', 'وأكد الظرابيشي أن الزوار كثيرون.', 'الظرابيشي', 'الطرابيشي'],
    ['by a dropped letter', 'وأكد الطرابشي أن الزوار كثيرون.', 'الطرابشي', 'الطرابيشي'],
    ['by a swapped pair', 'وأكد الطاربيشي أن الزوار كثيرون.', 'الطاربيشي', 'الطرابيشي'],
    ['by a long vowel', 'وأكد الطرابيشاي أن الزوار كثيرون.', 'الطرابيشاي', 'الطرابيشي'],
    ['by its ending', 'وأكد الطرابيشى أن الزوار كثيرون.', 'الطرابيشى', 'الطرابيشي'],
    ['after ل', 'وتوجه الزوار بالشكر للترابيشي على جهده.', 'للترابيشي', 'للطرابيشي'],
    ['in the given name', 'وأكد صعيد الطرابيشي أن الزوار كثيرون.', 'صعيد', 'سعيد'],
  ])('%s', (_, sentence, found, replacement) => {
    const slips = slipsOf(opening + sentence);
    expect(slips).toEqual([{ found, replacement, canonical: 'سعيد الطرابيشي' }]);
  });

  it('takes the spelling met more often, though the headline has the other', () => {
    const body = 'قال رفيق القزاز إن المجلس اجتمع. وأضاف القزاز أن العمل بدأ. وختم القزاز بالشكر.';
    expect(slipsOf(`الكزاز يعلن بدء العمل\n\n${body}`).map((slip) => slip.replacement)).toEqual(['القزاز']);
  });

  it.each([
    ['two men with like names', 'قال محمد سالم إن العمل بدأ. وقال محمود سليم إنه توقف.'],
    ['brother and sister', 'فاز أمير الحداد بالجائزة، وفازت أميرة الحداد بالميدالية.'],
    ['a city that is there by itself', 'وصل أحمد سعادة إلى صعدة، وقال سعادة إن صعدة آمنة.'],
    ['a common word', 'قال القاضي هيثم الشاهد إن الجلسة مؤجلة، وحضر شاهد آخر مع الشهود.'],
    ['an inflected name', 'قال راشد القبيسي إنه جاهز، وأكد المدرب أن راشدًا سيلعب.'],
    ['two surnames, each introduced', 'تحدث ماجد الشهري أولًا، ثم تحدث فيصل الشمري، وختم الشهري الجلسة.'],
    ['joined and split', 'قال عبد الله النجار إن الورشة مغلقة. وأضاف عبدالله النجار أنها تفتح غدًا.'],
    ['hamza left out', 'قال أحمد النجار إن الورشة مغلقة. وأضاف احمد النجار أنها تفتح غدًا.'],
  ])('says nothing of %s', (_, text) => {
    expect(slipsOf(text)).toEqual([]);
  });

  it('is sure of a name that became a city by ear and letter, by what it does', () => {
    const text =
      'زار الدكتور مروان سعادة القرية أمس. وقدم الدكتور مروان سعادة عرضا للحضور. قدمت صعدة صندوق القرية كجهة مانحة.';
    const { slips } = analysePeople(readStructure(text), engine);
    expect(slips.map(({ replacement }) => replacement)).toEqual(['سعادة']);
    expect(slips[0]!.certainty).toBeGreaterThan(0.75);
  });

  it('leaves out the person who was only a misspelling', () => {
    const text = `${opening}وأكد الدكتور سعيد الترابيشي أن الزوار كثيرون.`;
    const { people, mentions } = analysePeople(readStructure(text), engine);
    expect(people.map(({ canonical }) => canonical)).toEqual(['سعيد الطرابيشي']);
    expect(mentions).toHaveLength(3);
    expect(new Set(mentions.map(({ person }) => person)).size).toBe(1);
  });
});
