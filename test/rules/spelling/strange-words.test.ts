/** Words that the dictionary does not have: what is loud, and what is only somebody's name, a place or a loan. */
import { describe, expect, it } from 'vitest';
import { loudIn, reportOn } from './reported.ts';

describe('slips of the finger', () => {
  it.each([
    ['افتتح الوزير مسستشفى جديدا في المدينة.', 'مسستشفى', 'مستشفى'],
    ['أعلنت الححكومة اتفاقا مع الشركة.', 'الححكومة', 'الحكومة'],
    ['قدمت اللجنة تقريرا عن برنامح الإسكان.', 'برنامح', 'برنامج'],
    ['ناقش النواب الميزاينة العامة للدولة.', 'الميزاينة', 'الميزانية'],
    ['أعلنت الوزراة موعد الامتحانات.', 'الوزراة', 'الوزارة'],
  ])('%s', (text, word, right) => {
    expect(loudIn(text)).toContain(word);
    expect(reportOn(text, word)?.rights[0]).toBe(right);
  });
});

describe('two words run together', () => {
  it.each([
    ['تقرر تأجيل الحفل بسبب الطقس معالاسباب الأخرى.', 'معالاسباب', 'مع الأسباب'],
    ['عقد الاجتماع في نوفمبرالماضي بالعاصمة.', 'نوفمبرالماضي', 'نوفمبر الماضي'],
    ['التقى الوفد وزيرالتجارة أمس.', 'وزيرالتجارة', 'وزير التجارة'],
    ['قال المدير إنه لايمكن تأجيل الموعد.', 'لايمكن', 'لا يمكن'],
    ['شارك في الدورة عددكبير من الطلاب.', 'عددكبير', 'عدد كبير'],
  ])('%s', (text, word, right) => {
    expect(loudIn(text)).toContain(word);
    expect(reportOn(text, word)?.rights[0]).toBe(right);
  });
});

describe('names, places and loans', () => {
  it.each([
    'يقابل الطلاب أمثال راي مستشارين جددا، وحكم القاضي في قضية دافي.',
    'سجل أوديون كاشالي هدفا.',
    'زار الوفد صفرو ودمنات وسكاكا والقيصومة.',
    'شاهد الجمهور مباراة أوستين.',
    'قال الباحث إن الحكامة شرط للتنمية.',
    'بلغ سعر الجنيه الإسترليني مستوى قياسيا.',
    'افتتحت البلدية حديقة في حي الرشيدية.',
    'سجل ميزو هدفا، ثم لعب بترو.',
    'عزفت فرقة الراي في المهرجان.',
    'يتأذى المارة من الحفر، وانتقل الممثل للكوميديا.',
    'قال المخرج إن فيلمه عن الفايكنغ جاهز.',
    'وقع وزير الشئون الاجتماعية الاتفاق.',
  ])('not loud: %s', (text) => {
    expect(loudIn(text)).toEqual([]);
  });

  it('are one quiet word, without a guess', () => {
    const reported = reportOn('تحدث المدرب عن خطة زغلطوشية للموسم.', 'زغلطوشية');
    expect(reported?.severity).toBe('hint');
  });
});

describe('verse', () => {
  const lines = [
    'يا طير خذني معاك للديره',
    'الحرايق تشعل الصدر ناره',
    'والليل طول وانا احتار',
    'ياليتني اقدر انسى الغربه',
  ];

  it('keeps its dialect: nothing in it is loud', () => {
    expect(
      loudIn(`نشر الشاعر قصيدة جديدة، وفيها:\n${lines.join('\n')}\nوحظيت القصيدة بإعجاب القراء.`),
    ).toEqual([]);
  });

  it('is not what a list of items is', () => {
    const list = [
      '- مراقبة الاسواق والمخازن',
      '- متابعة الاسعار والاجور',
      '- صيانة الطرق والجسور',
      '- دعم الاسر المحتاجة',
    ];
    expect(loudIn(`تشمل الخطة:\n${list.join('\n')}`).length).toBeGreaterThan(2);
  });
});
