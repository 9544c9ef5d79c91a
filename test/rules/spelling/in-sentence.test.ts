/** Words of the dictionary, judged by their sentence: what is said, and what is right and stays silent. */
import { describe, expect, it } from 'vitest';
import { createLinter } from '../../../src/linter/index.ts';
import { loadTestEngine } from '../../engine.ts';

const linter = createLinter({ ...(await loadTestEngine()), log: expect.fail });

function findings(text: string) {
  return linter
    .lint(text)
    .filter(({ rule }) => /^spelling\/(?:hamza|taa-marbuta|yaa|confusion|unknown)$/.test(rule));
}

describe('what a sentence speaks against', () => {
  it.each([
    ['اشترى المزارع سياره جديده من منطقه الباحة.', ['سيارة', 'جديدة', 'منطقة']],
    ['أفادت الوزارة إن الموسم بدأ.', ['أن']],
    ['قال المدير ان العمل بدأ.', ['إن']],
    ['تأجل السباق لان الطقس سيئ.', ['لأن']],
    ['سافر الوفد إلي العاصمة.', ['إلى']],
    ['وزعت الجوائز علي الطلاب.', ['على']],
    ['صدر أمر بأخراج الشاحنات من الميناء.', ['بإخراج']],
    ['جلس الزائر في ضل الأشجار.', ['ظل']],
    ['ناقش الحضور سبل مكافحة الإتجار بالبشر.', ['الاتجار']],
    ['تعلمت الطالبة انجليزية سليمة.', ['إنجليزية']],
  ])('%s', (text, rights) => {
    const found = findings(text);
    expect(found.map(({ fixes }) => fixes[0]?.edits[0]?.text)).toEqual(rights);
    // However sure it is, no sentence of its own proves that a word was not meant.
    expect(found.flatMap(({ fixes }) => fixes).some(({ safe }) => safe)).toBe(false);
  });
});

describe('what is right as it stands', () => {
  it.each([
    'أنهى الأديب روايته، وقد ترجمها إلى اليابانية طالب عنده.',
    'أقنع المحامي القاضي بقوة منطقه، ثم عرض مقترحه على اللجنة.',
    'باع التاجر متاعه قديمه وجديده.',
    'زار حاكم الولاية رعاه الله المعرض.',
    'يجب عليّ أن أشكر زملائي وأعترف أنني قصرت.',
    'الأمر يعود إلي وحدي، وبالنسبة إلي فقد انتهى.',
    'ارتفع المعدل نقطة مئوية، وجاء مئات الزوار.',
    'اذهب إلى الموقع، واحفظ الرابط، وابدأ.',
    'اللهم احفظ بلادنا وانصر جيشنا.',
    'وقّع قطاع الشئون القانونية الاتفاق، وحضر مسئول من هيئة شئون المصانع.',
    'اجتمع الأعضاء يوم الإثنين.',
    'آن لنا أن نبدأ، وآن لهم أن يفرحوا.',
    'تدارس الطلاب الأسماء الحسنى.',
    'بان الفرق بين الفريقين بعد الشوط الأول.',
    'قال المتحدث باسم الجمعية سالم الوتيد إن العمل جاهز.',
    'حض المدير العمال على الحضور.',
    'قبض العامل أجره نقدا.',
  ])('%s', (text) => {
    expect(findings(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  it('is judged by no model where a door loads none', async () => {
    const { speller: _, ...rest } = await loadTestEngine();
    expect(createLinter(rest).lint('سافر الوفد إلي العاصمة.')).toEqual([]);
  });
});

describe('a word that no paper writes, for one that most do', () => {
  it.each([
    ['نظمت الغرفة لقاءات وضيفية ودورات تدريبية.', 'وظيفية'],
    ['كانت المقاتلات تظرب مواقع العدو كل دقيقة.', 'تضرب'],
    ['وقعت الشركة عقد شراكه مع النادي.', 'شراكة'],
    ['لا يعانى المريض سوى من ارتفاع الضغط.', 'يعاني'],
  ])('is a warning, however little its sentence says: %s', (text, right) => {
    const found = findings(text);
    expect(found.map(({ severity, fixes }) => [severity, fixes[0]?.edits[0]?.text])).toEqual([
      [expect.stringMatching(/^(?:warning|error)$/), right],
    ]);
  });

  it.each(['قبض الحارس على اللص في شباكه.', 'أجرى المدير التحقيق وتلا نتيجته.', 'رحب الأب بضيفيه في الدار.'])(
    'silent: %s',
    (text) => {
      expect(findings(text)).toEqual([]);
    },
  );
});
