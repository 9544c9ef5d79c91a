/** Grammar gone wrong where its letters show it: case, mood, article, preposition, agreement. By tables of its own. */
import { type CleanArticle, follows, type Injector, type Slip, type Word } from './article.ts';

const PREPOSITIONS = new Set('في من على إلى عن مع بين خلال'.split(' '));
/** Sound plurals of people, without their ending: nobody takes them for anything else. */
const PEOPLE =
  'مسؤول مواطن مشارك متضرر موظف لاعب معلم مهندس ممثل صحفي مراسل متظاهر محتج مسافر مستثمر مزارع مرشح ناخب متهم مصاب مهاجر نازح مدرس مسلح إرهابي مدرب مقيم زائر منتخب متطوع مستفيد مشجع محلل خبير عامل باحث'.split(
    ' ',
  );
/** The present as it is after لم, and as it is elsewhere. */
const WEAK: Readonly<Record<string, string>> = {
  يبق: 'يبقى',
  تبق: 'تبقى',
  يعط: 'يعطي',
  تعط: 'تعطي',
  يدع: 'يدعو',
  يتلق: 'يتلقى',
  تتلق: 'تتلقى',
  يحظ: 'يحظى',
  تحظ: 'تحظى',
  يكتف: 'يكتفي',
  تكتف: 'تكتفي',
  ينته: 'ينتهي',
  تنته: 'تنتهي',
  يأت: 'يأتي',
  تأت: 'تأتي',
  يخل: 'يخلو',
  تخل: 'تخلو',
  يبد: 'يبدي',
  يجر: 'يجري',
  تجر: 'تجري',
  يسع: 'يسعى',
  ينس: 'ينسى',
  ير: 'يرى',
  تر: 'ترى',
  يتسن: 'يتسنى',
  يخف: 'يخفي',
  يكن: 'يكون',
  تكن: 'تكون',
  يستطع: 'يستطيع',
  تستطع: 'تستطيع',
  يزل: 'يزال',
  تزل: 'تزال',
  يقل: 'يقول',
  يفز: 'يفوز',
};
const GOVERNED: readonly (readonly [verb: RegExp, right: string, wrong: string])[] = [
  [/^[وف]?(?:أعلن|أعلنت|يعلن|تعلن|أعرب|أعربت|يعرب|تعرب|أسفر|أسفرت|تنازل|تخلى|تخلت)$/, 'عن', 'على'],
  [
    /^[وف]?(?:حافظ|يحافظ|تحافظ|شدد|شددت|يشدد|سيطر|سيطرت|أشرف|يشرف|أثنى|أثنت|حرص|يحرص|تحرص|اعتمد|يعتمد|تعتمد|ركز|تركز|حصل|حصلت|عثر|عثرت)$/,
    'على',
    'عن',
  ],
  [/^[وف]?(?:تمكن|تمكنت|يتمكن|حذر|حذرت|يحذر|استفاد|يستفيد|عانى|يعاني|تعاني|اقترب|سخر)$/, 'من', 'عن'],
  [
    /^[وف]?(?:استند|يستند|تستند|انضم|انضمت|ينضم|توصل|توصلت|تطرق|تطرقت|لجأ|لجأت|ينتمي|تنتمي|يفتقر)$/,
    'إلى',
    'على',
  ],
];
const HEADS = 'وزارة وزير هيئة مجلس مدير رئيس لجنة جامعة مديرية وكيل أمين رئاسة شؤون إدارة'.split(' ');
const NUMBERS = ['الثلاث', 'الأربع', 'الخمس', 'الست', 'السبع', 'التسع', 'العشر'];
const SPEECH = /^و?(?:قال|قالت|يقول|تقول)$/;
const THINGS =
  /^ال(?:حكومة|مدينة|منطقة|دولة|شركة|مؤسسة|مرحلة|فترة|سنة|قضية|خطة|لجنة|جهة|هيئة|وزارة|منظمة|جمعية|عملية|مباراة|بطولة|دورة|جلسة|سيارة|مدرسة|جامعة|مبادرة|حملة|اتفاقية|دراسة|صحيفة|قناة|محكمة|شبكة|سياسة|أزمة|ظاهرة|حالة)$/;
const ORDINALS: Readonly<Record<string, string>> = {
  الثانية: 'الثاني',
  الثالثة: 'الثالث',
  الرابعة: 'الرابع',
  الخامسة: 'الخامس',
  السادسة: 'السادس',
  السابعة: 'السابع',
  الثامنة: 'الثامن',
  التاسعة: 'التاسع',
  العاشرة: 'العاشر',
};

/** What becomes of a word, given the one before it and the one after it. */
type Spoil = (word: string, before: string, after: string) => string | undefined;

/** Words that stand directly side by side alone. */
const inPairs =
  (spoil: Spoil): Injector =>
  ({ words }: CleanArticle) =>
    words.flatMap((word, at): Slip[] => {
      const beside = (other: Word | undefined, near: boolean): string => (near ? (other?.text ?? '') : '');
      const before = beside(words[at - 1], follows(word, words[at - 1]));
      const after = beside(words[at + 1], follows(words[at + 1], word));
      const put = spoil(word.text, before, after);
      return put === undefined ? [] : [{ start: word.start, end: word.end, put }];
    });

const isPeople = (word: string): boolean => PEOPLE.some((stem) => word === `ال${stem}ين`);

export const grammarInjectors: Readonly<Record<string, Injector>> = {
  'case: after a preposition': inPairs((word, before) =>
    PREPOSITIONS.has(before) && isPeople(word) ? word.replace(/ين$/, 'ون') : undefined,
  ),
  'case: after إن': inPairs((word, before) =>
    /^(?:أن|إن|بأن|لأن)$/.test(before) && isPeople(word) ? word.replace(/ين$/, 'ون') : undefined,
  ),
  'case: construct': inPairs((word, _, after) =>
    after.startsWith('ال') && PEOPLE.some((stem) => word === `${stem}ي`) ? `${word}ن` : undefined,
  ),
  'case: hamza': inPairs((word, before) =>
    PREPOSITIONS.has(before) && /^.{2,}ائ(?:ه|ها|هم)$/.test(word) ? word.replace('ائ', 'اء') : undefined,
  ),
  'mood: weak after لم': inPairs((word, before) => (/^و?لم$/.test(before) ? WEAK[word] : undefined)),
  'mood: nun': inPairs((word, before) =>
    /^(?:أن|لن|لم|و?لم)$/.test(before) && /^ي.{3,}وا$/.test(word) ? word.replace(/وا$/, 'ون') : undefined,
  ),
  'article: غير': ({ words }) =>
    words.flatMap((word, at) => {
      const next = words[at + 1];
      if (word.text !== 'غير' || !next || !follows(next, word) || !/^ال.{4,}$/.test(next.text)) return [];
      return [{ start: word.start, end: next.end, put: `الغير ${next.text.slice(2)}` }];
    }),
  'article: number': ({ words }) =>
    words.flatMap((word, at) => {
      const next = words[at + 1];
      if (!/^ال(?:سنوات|ساعات|دقائق|مباريات|مراحل|دول|جولات)$/.test(word.text)) return [];
      if (!next || !follows(next, word) || !NUMBERS.includes(next.text)) return [];
      return [{ start: word.start, end: next.end, put: `${next.text} ${word.text.slice(2)}` }];
    }),
  'article: construct': inPairs((word, _, after) =>
    /^ال.{4,}ة?$/.test(after) && HEADS.includes(word) ? `ال${word}` : undefined,
  ),
  'preposition: wrong': inPairs((word, before) => {
    const row = GOVERNED.find(([verb, right]) => right === word && verb.test(before));
    return row?.[2];
  }),
  'preposition: lost': ({ words }) =>
    words.flatMap((word, at) => {
      const [before, next] = [words[at - 1], words[at + 1]];
      if (!before || !next || !follows(word, before) || !follows(next, word)) return [];
      if (word.text !== 'إلى' || !/^أن(?:ه|ها|هم)?$/.test(next.text)) return [];
      if (!/^[وف]?(?:أشار|أشارت|يشير|تشير|مشيرا|مشيرة|لافتا|خلص|خلصت)$/.test(before.text)) return [];
      return [{ start: word.start, end: next.start, put: '' }];
    }),
  'particle: after قال': inPairs((word, before) =>
    SPEECH.test(before) && /^إن(?:ه|ها|هم)?$/.test(word) ? `أ${word.slice(1)}` : undefined,
  ),
  'agreement: demonstrative': inPairs((word, _, after) =>
    word === 'هذه' && THINGS.test(after) ? 'هذا' : undefined,
  ),
  'agreement: relative': inPairs((word, before) =>
    word === 'التي' && THINGS.test(before) ? 'الذي' : undefined,
  ),
  'agreement: adjective': inPairs((word, before) =>
    THINGS.test(before) && /^ال.{3,}ية$/.test(word) ? word.slice(0, -1) : undefined,
  ),
  'agreement: verb': inPairs((word, _, after) =>
    /^و?(?:أعلنت|أكدت|أوضحت|أضافت|ذكرت|قررت|أفادت|قالت|أشارت)$/.test(word) && THINGS.test(after)
      ? word.slice(0, -1)
      : undefined,
  ),
  'agreement: passive': inPairs((word, _, after) => {
    if (!/^.{3,}[^ا]ة$/.test(after) || after.startsWith('ال')) return undefined;
    return { تمت: 'تم', وتمت: 'وتم', ستتم: 'سيتم', تتم: 'يتم' }[word];
  }),
  'number: ordinal': inPairs((word, before) => (THINGS.test(before) ? ORDINALS[word] : undefined)),
};
