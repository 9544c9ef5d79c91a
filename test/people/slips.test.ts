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
    ['a title with ل', 'قال الشيخ سالم الوتيد إن الحفل بهيج. وقدم الحاضرون شكرهم للشيخ سالم.'],
    ['another man with and', 'قال محمد الوتيد إن العمل بدأ. وحضر فهد وحمد الاجتماع.'],
    ["another man's father", 'شارك سلمان بن سعيد الزيدان في الحفل. وحضر أحمد بن سعدي الزيدان اللقاء.'],
    [
      'each in a full name',
      'شارك اللاعب سامر الوتيدي وزميله خالد الوتيري. وقال الوتيدي إن الفوز مهم، وأضاف الوتيري أنه سعيد.',
    ],
    ['a chain of fathers', 'شُكلت لجنة برئاسة صالح بن عيد الرفاعي، وعضوية منصور بن زيد الكوفي.'],
    ['what a man sells', 'تحدث الحرفي عبد الله القفاص عن مهنته. وتصنع الأقفاص من الجريد.'],
    ['an adverb of ease', 'وصل المدرب ياسر الجبرون أمس. وقال ياسر إن التدريب يجري بسهولة ويسر.'],
    ['families that nobody knows', 'شارك إلياس القرمصيل والطيب القربصيل في السباق. وفاز القرمصيل.'],
    ['an adverb with tanwin', 'قال الدكتور ماجد بلكة إن العمل بدأ. ومن يدري بلكًا يعود غدا.'],
    ['a son of his name', 'قال حسن بن زيد الوتيد إن العمل بدأ. وحضر زيد بن حسن الوتيد الحفل.'],
    ['whom a particle joins', 'أشاد المدرب ماجد الوتيد بمحمد سالم. وحضر الوتيد وحمد سالم التدريب.'],
    ['two changes of a short name', 'قال الوزير عمر الوتيد إن العمل بدأ. ومن شعراء العرب الملك امرؤ القيس.'],
    ['a nisba of the name', 'قال ماجد الوتيد إن العمل بدأ. وتحدث الحاضرون عن الأسرة الوتيدية.'],
    [
      'a formula after the prophet',
      'قال محمد صلى الله عليه وسلم ذلك، وروى الراوي عن محمد صلي الله عليه وسلم غيره.',
    ],
  ])('says nothing of %s', (_, text) => {
    expect(slipsOf(text)).toEqual([]);
  });

  it.each([
    ['even', 'قال مايكل هوكسين إن الرحلة طويلة. وعاد مايكل هوسكين أمس.'],
    ['either', 'قال الحكم جيروم أولوند إن اللعب نظيف. وأضاف جيروم أولاند أنه راض.'],
    ['foreign', 'قال الحكم جيروم هاربينج إن اللعب نظيف. وأضاف هاربينغ أنه راض.', false],
    [undefined, 'قال الحكم جيروم كارونيه إن اللعب نظيف. وأضاف كارنويه أنه راض.'],
    [undefined, 'قال الدكتور سعيد الطرابيشي إن المعرض مفتوح. وأضاف الترابيشي أن الدخول مجاني.'],
  ])('says what tells which spelling is right: %s', (choice, text, sure = true) => {
    const { slips } = analysePeople(readStructure(text), engine);
    expect(slips.map((slip) => [slip.sure, slip.choice])).toEqual([[sure, choice]]);
  });

  it.each([
    [
      'a hamza of another seat',
      'وأهدى سعيد آيت حمو الدرع إلى طلابه. وذكر أيت حمو أنه يستعد لعمل جديد.',
      'أيت',
      'آيت',
    ],
    ['after عبد', 'افتتح الدكتور عبد الجليل بوزيد المعمل. وقال عبد الجيل بوزيد إنه كبير.', 'الجيل', 'الجليل'],
    [
      'an ending that no list has',
      'قال الدكتور أيمن عاشور إن العمل بدأ. وأكد عاشورة أن الوزارة تعمل.',
      'عاشورة',
      'عاشور',
    ],
    [
      'a word that only a dictionary has',
      'تحدث الباحث محمد غروي أمس. وقال غزوي إن العمل مستمر.',
      'غزوي',
      'غروي',
    ],
    [
      'after a title with ل',
      'اهتم الوزير ماجد الحقيل بالملف. وهذا الأمر للوزير الحيل مهم.',
      'الحيل',
      'الحقيل',
    ],
    [
      'a son in his chain',
      'قال منصور بن زيد الكوفي إن العمل بدأ. وأضاف منصور بن زبد الكوفي أنه مستمر.',
      'زبد',
      'زيد',
    ],
    [
      'before a particle and another man',
      'دعا الشيخ رامز باطويح إلى الهدوء. وأشاد باتويح بمحمد سالم.',
      'باتويح',
      'باطويح',
    ],
    [
      'after a verb that is a name too',
      'أوضح المتحدث فهد العتيبي أن البوابة مفتوحة حتى يوليو 2015م. وأكد العثيبي على الموعد.',
      'العثيبي',
      'العتيبي',
    ],
    [
      'a letter before a last vowel',
      'قال الوزير حسان نوحاني إن الدعوة قائمة. وأضاف نوحاي أن الموعد قريب.',
      'نوحاي',
      'نوحاني',
    ],
    [
      'a word that only a dictionary has, right after a verb',
      'قال المدير خالد الهاجري إن البرنامج بدأ. وكافأ الهاجي الفائزين.',
      'الهاجي',
      'الهاجري',
    ],
    ['after «د.»', 'نبه الدكتور سامر بخاري إلى الخطر. وطالب د. بخري برفع الوعي.', 'بخري', 'بخاري'],
    [
      'what is no particle after a verb of saying',
      'قال العقيد ستيف وارن إن القصف توقف. كما أكد وارون مشاركة الفريق.',
      'وارون',
      'وارن',
    ],
    [
      'the first letter of a surname',
      'قال الحكم فيديكو بيلجاني إن الإضراب قائم. وأضاف ييلجاني أنه مستمر.',
      'ييلجاني',
      'بيلجاني',
    ],
    [
      'a known family in another full name',
      'قدمت المدربة هنادي العتيبي الدورة. وحضرت القائدة نورة العثيبي مع الفريق.',
      'العثيبي',
      'العتيبي',
    ],
    ['ات for ان', 'عُيّن بدر شطوان مديرا. وأكد شطوات أن الفرز تم.', 'شطوات', 'شطوان'],
  ])('finds %s', (_, text, found, replacement) => {
    expect(slipsOf(text)).toMatchObject([{ found, replacement }]);
  });

  it('takes the spelling that the press writes, though the other comes more often', () => {
    const text = 'قال الوزير أحمد أوغالو إن الخطة جاهزة. وأضاف أوغالو أنها كبيرة. وشكر أحمد أوغلو الحضور.';
    expect(new Set(slipsOf(text).map(({ replacement }) => replacement))).toEqual(new Set(['أوغلو']));
  });

  it('leaves the other woman her mention, though her family is misspelt', () => {
    const text = 'قدمت المدربة هنادي العتيبي الدورة. وحضرت القائدة نورة العثيبي مع الفريق.';
    const { people } = analysePeople(readStructure(text), engine);
    expect(people.map(({ canonical }) => canonical)).toEqual(['هنادي العتيبي', 'نورة العثيبي']);
  });

  it('never corrects two spellings into each other', () => {
    const text =
      'وصل كارل لاغرفيد أمس. وقال كارل لاغرفيد إنه سعيد. وودع الوفد كارل لاغرفدي، وشكر كارل لاغرفدي الحضور.';
    expect(new Set(slipsOf(text).map((slip) => slip.replacement)).size).toBeLessThan(2);
  });

  it('is sure of a name that became a city by ear and letter, by what it does', () => {
    const text =
      'زار الدكتور مروان سعادة القرية أمس. وقدم الدكتور مروان سعادة عرضا للحضور. قدمت صعدة صندوق القرية كجهة مانحة.';
    const { slips } = analysePeople(readStructure(text), engine);
    expect(slips.map(({ replacement }) => replacement)).toEqual(['سعادة']);
    expect(slips[0]!.certainty).toBeGreaterThan(0.75);
  });

  it('is not sure of a state, which does what a city does not', () => {
    const text =
      'قدم الدكتور يونس المرزوق الخطة. وقال يونس المرزوق إن العمل بدأ، وشكر يونس الحضور. وقدمت تونس مقترحا.';
    expect(analysePeople(readStructure(text), engine).slips.filter(({ sure }) => sure)).toEqual([]);
  });

  it('leaves out the person who was only a misspelling', () => {
    const text = `${opening}وأكد الدكتور سعيد الترابيشي أن الزوار كثيرون.`;
    const { people, mentions } = analysePeople(readStructure(text), engine);
    expect(people.map(({ canonical }) => canonical)).toEqual(['سعيد الطرابيشي']);
    expect(mentions).toHaveLength(3);
    expect(new Set(mentions.map(({ person }) => person)).size).toBe(1);
  });
});
