import { describe, expect, it } from 'vitest';
import { analysePeople } from '../../src/people/index.ts';
import { readStructure } from '../../src/text/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();

const mentionsOf = (text: string) =>
  analysePeople(readStructure(text), engine).mentions.filter(({ kind }) => kind === 'person');
const namesOf = (text: string): string[] => mentionsOf(text).map((mention) => mention.text);
const titlesOf = (text: string): string[] =>
  mentionsOf(text).flatMap(({ honorifics }) => honorifics.map((use) => use.text));

describe('names', () => {
  it.each([
    ['after a stroke', 'حضرت الدكتورة/ هدى الشربيني افتتاح المكتبة.', ['هدى الشربيني']],
    ['after an indefinite rank and a stroke', 'حضر لواء/ سمير الشربيني الاحتفال.', ['سمير الشربيني']],
    ['after an abbreviated rank', 'وشهد اللواء أ.ح/ عادل الشربيني الافتتاح.', ['عادل الشربيني']],
    ['after one with full stops', 'وشهد اللواء أ.ح. عادل الشربيني الافتتاح.', ['عادل الشربيني']],
    ['in quotation marks after a title', 'بحث الوزير الدكتور "منير العلواني" التعاون.', ['منير العلواني']],
    ['with a given name that is a word', 'وقال نصر الشربيني إن الموسم طويل.', ['نصر الشربيني']],
    ['compound', 'قال شهاب الدين الشربيني إن الرحلة طويلة.', ['شهاب الدين الشربيني']],
    ['of عبد', 'افتتح سامر عبد الجبار المعرض.', ['سامر عبد الجبار']],
    ['of a clan', 'أكد سلطان آل حمدان أن العمل بدأ.', ['سلطان آل حمدان']],
    ['of Mauritania', 'وقال سيدي ولد عبد الودود إن بلاده ملتزمة.', ['سيدي ولد عبد الودود']],
    ['of a daughter', 'وقالت مريم بنت أحمد إن الجائزة شرف.', ['مريم بنت أحمد']],
    ['of fathers', 'تحدث بدر بن نواف بن عايض الزيدان في الحفل.', ['بدر بن نواف بن عايض الزيدان']],
    ['kunya', 'قال أبو خالد إن المحل مغلق.', ['أبو خالد']],
    ['two with "and"', 'وفاز سعيد الزيدان وحمزة الشربيني بالجائزة.', ['سعيد الزيدان', 'حمزة الشربيني']],
    ['after ل', 'وقدم الحضور شكرهم للشيخ سالم الزيدان.', ['سالم الزيدان']],
    ['and not what was refused', 'قال المدير إن الطلاب رفضوا، ورفضت سعاد تتويج غيرها.', ['سعاد']],
    ['after an adjective of the office', 'قال المخرج المسرحي أمين طالب إن العرض جاهز.', ['أمين طالب']],
    [
      'of a foreigner after a body',
      'وقالت المدير العام لليونيسكو إيرينا فوكوفا إن الموقع قديم.',
      ['إيرينا فوكوفا'],
    ],
    [
      'with a surname that is a rare word',
      'تحدث الدكتور خالد بن عبدالله المصلح، وهو أستاذ.',
      ['خالد بن عبدالله المصلح'],
    ],
    ['before what was done', 'كرم الأمير بدر بن نواف الطلاب.', ['بدر بن نواف']],
    ['with و on it', 'حضر عمر الشربيني، ومحمد أمان سجل هدفين.', ['عمر الشربيني', 'محمد أمان']],
    ["a coach of somebody's team", 'وخسر فريق المدرب ماجد الشربيني المباراة.', ['ماجد الشربيني']],
    ['after a body with an article', 'أكد رئيس اللجنة ماجد الزيدان أن الخطة جاهزة.', ['ماجد الزيدان']],
    [
      'of fathers, with a rare family name',
      'أعلن محافظ الإقليم سامر بن علي العنيزان بدء العمل.',
      ['سامر بن علي العنيزان'],
    ],
    ['two of one family', 'قال نايف المطيران وود المطيران إن العيد حلو.', ['نايف المطيران', 'المطيران']],
    [
      'with what somebody did before it',
      'وحث الشميران التجار على البيع. وقال فهد الشميران إنهم وافقوا.',
      ['الشميران', 'فهد الشميران'],
    ],
    ['of a man called علي', 'قال علي الزيدان إن العمل بدأ.', ['علي الزيدان']],
    ['that begins with أ', 'وقال أزيد الشربيني إن العمل بدأ.', ['أزيد الشربيني']],
    ['of a king after his adjective', 'وصل الملك الراحل ماجد الزيدان إلى البلاد عام 1950.', ['ماجد الزيدان']],
  ])('%s', (_, text, names) => {
    expect(namesOf(text)).toEqual(names);
  });

  it.each([
    ['a word of reverence', 'أكد معاليه أن الخطة جاهزة. وقال فضيلته إن العمل مستمر. وشكر سموه الحضور.'],
    ['an office after a title', 'قال السيد وزير الصحة إن اللقاح متوفر. وحضر معالي رئيس الجامعة.'],
    ['a formula', 'بسم الله الرحمن الرحيم'],
    ['thanks to God', 'نحن بحمد الله بخير، وعاد الفريق بفضل الله سالما.'],
    ['an address', 'سعادة الأخ العزيز، السلام عليكم ورحمة الله.'],
    ['an adjective', 'كانت تجربة فريدة في المنطقة.'],
    ['a noun that may be a name', 'وتحقق نصر كبير للفريق.'],
    ['a promenade', 'وعلى كورنيش صيدا حشد كبير.'],
    ['"or"', 'حضر الوزير أم غاب عن الجلسة؟'],
    ['a hospital', 'نقل المصابون إلى مستشفى الملك سلمان.'],
    ['a street', 'وقع الحادث في شارع أحمد رامي.'],
    ['the holy month', 'تبدأ العروض في العشر الأواخر من رمضان الكريم.'],
    ['a debt', 'ويتعين على اليونان سداد دين بقيمة مليارين.'],
    ['the crescent', 'دعت المحكمة المواطنين إلى تحري هلال رمضان مساء الخميس.'],
    ['a word for "to me"', 'ولا يقول لي أحد إن هذا صحيح.'],
    ['an imam after whom a school is named', 'وهو خريج مدرسة "الإمام نافع" للتعليم العتيق.'],
    ['a companion without a name', 'لم يصبر على فراق رفيق دربه.'],
    ['"on" with dots', 'أكد المدير علي أهمية العمل. وحصل الفريق علي جائزة كبيرة.'],
    ['"in the name of"', 'صرح المتحدث الرسمي باسم الوزارة بأن العمل بدأ.'],
    ['an office of an office', 'والتقى مساعد الوزير الوفد أمس.'],
    ['who stands for the king', 'رعى نائب خادم الحرمين الشريفين الحفل.'],
    ["the people's adjective", 'واستعاد الجيش المصري زمام المبادرة.'],
    ['the second of two', 'وحضر النائب الثاني لرئيس المجلس.'],
    ['who looks after something', 'ويشير مشرف الفعالية إلى كثرة الزوار.'],
    ['a question that is a word', 'وطلب المدير أزيد من ذلك.'],
  ])('%s names nobody', (_, text) => {
    expect(namesOf(text)).toEqual([]);
  });
});

describe('titles of a person', () => {
  it.each([
    ['حضرت الدكتورة/ هدى الشربيني الحفل.', ['الدكتورة']],
    ['وشهد اللواء أ.ح/ عادل الشربيني الافتتاح.', ['اللواء', 'أ.ح.']],
    ['زار معالي الدكتور ماجد الزيدان المعرض.', ['معالي', 'الدكتور']],
  ])('%s', (text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });

  it.each([
    ["the subject's", 'استقبلت الوزيرة المهندس تامر الشربيني.', ['المهندس']],
    ['of the other sex', 'استقبل المحافظ الدكتورة منى الشربيني.', ['الدكتورة']],
    ["the committee's adjective", 'أوضح رئيس اللجنة الإعلامية ماجد الزيدان أن الخطة جاهزة.', []],
    ["the governorate's", 'صرح مدير تعليم المحافظة فهد الزيدان بأن الدراسة منتظمة.', []],
  ])('not %s', (_, text, titles) => {
    expect(titlesOf(text)).toEqual(titles);
  });
});
