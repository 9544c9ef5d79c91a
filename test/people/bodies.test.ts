import { describe, expect, it } from 'vitest';
import { analysePeople, readBodies } from '../../src/people/index.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();

function bodiesOf(text: string): string[] {
  return readBodies(readStructure(text), engine)
    .filter(({ isClosed }) => isClosed)
    .map(({ start, end }) => text.slice(start, end));
}

describe('where the name of a body ends', () => {
  it.each([
    ['قالت هيئة النقل الحضري إن الخطوط جديدة.', ['هيئة النقل الحضري']],
    ['أعلن المجلس القومي للمرأة أمس النتائج.', ['المجلس القومي للمرأة']],
    ['وبالهيئة العامة للغذاء والدواء مختبرات.', ['الهيئة العامة للغذاء والدواء']],
    ['قدم صندوق دعم الحرف اليدوية المنح.', ['صندوق دعم الحرف اليدوية']],
    // للجنة begins with the name's own word.
    ['وسلم التقرير للجنة الوطنية لمكافحة ومنع التهريب.', ['للجنة الوطنية لمكافحة ومنع التهريب']],
    ['شهد مركز الملك غازي الثقافي الحفل.', ['مركز الملك غازي الثقافي']],
    ['حضرت كلية الآداب بجامعة الساحل الحفل.', ['كلية الآداب', 'جامعة الساحل']],
    ['زار نائب رئيس مجلس الوزراء ووزير الصحة المكان.', ['مجلس الوزراء']],
    [
      'ناقش القانون المنظم للصحافة، وقانون حماية المستهلك.',
      ['القانون المنظم للصحافة', 'قانون حماية المستهلك'],
    ],
    [
      'يشمل برنامج «تكافل وكرامة» الأسر، ومبادرة "بداية جديدة" الشباب.',
      ['برنامج «تكافل وكرامة»', 'مبادرة "بداية جديدة"'],
    ],
    ['قال برنامج تكافل وكرامة إن العدد زاد.', ['برنامج تكافل وكرامة']],
    ['فازت بجائزة النيل للفنون.', ['جائزة النيل للفنون']],
    // A second لـ says what for.
    ['اجتمع المجلس الأعلى للآثار لبحث الترميم.', ['المجلس الأعلى للآثار']],
  ])('%s', (text, bodies) => {
    expect(bodiesOf(text)).toEqual(bodies);
  });

  it.each([
    'استقبل المركز المهاجرين أمس.',
    'تعمل هيئة دولية على الملف.',
    'ترأس اللجنة وحضر الاجتماع.',
    'كلف المجلس الوزير بالرد.',
    'اختار مجلس إدارة جديدا.',
    'قالت لجنة تحقيق إن الأمر واضح.',
    'أشادت الهيئة بالجهود، وشكرتها.',
  ])('none in %s', (text) => {
    expect(bodiesOf(text)).toEqual([]);
  });
});

describe('bodies among the mentions', () => {
  const organisations = (text: string): string[] =>
    analysePeople(readStructure(text), engine)
      .mentions.filter(({ kind }) => kind === 'organisation')
      .map(({ text: name }) => name);

  it('takes the outer one, and leaves what may be any', () => {
    const text =
      'دعا مدير مكتب الوزيرة لجنة الزراعة والري البرلمانية إلى جامعة الساحل. وقالت الهيئة الجديدة إنها موافقة.';
    expect(organisations(text)).toEqual(['لجنة الزراعة والري البرلمانية', 'جامعة الساحل']);
  });
});
