/** What the extension says about correcting a draft: the list of findings, the walk, and what was done. */
export const correctingTexts = {
  'kind.names': { ar: 'الأسماء', en: 'Names' },
  'kind.titles': { ar: 'الألقاب والمناصب', en: 'Titles and offices' },
  'kind.agreement': { ar: 'المطابقة', en: 'Agreement' },
  'kind.grammar': { ar: 'النحو', en: 'Grammar' },
  'kind.terms': { ar: 'المصطلحات', en: 'Terms' },
  'kind.spelling': { ar: 'الإملاء', en: 'Spelling' },
  'kind.dates': { ar: 'التواريخ', en: 'Dates' },
  'kind.numbers': { ar: 'الأعداد', en: 'Numbers' },
  'kind.style': { ar: 'الأسلوب', en: 'Style' },
  'kind.typography': { ar: 'علامات الترقيم والطباعة', en: 'Punctuation and typography' },
  'findings.filter': {
    ar: 'اكتب بعض الكلمة أو الملاحظة؛ فارغ يعرض الكل',
    en: 'Type part of the words or the message; empty shows all',
  },
  'findings.filtered': { ar: 'المعروض: «{text}»', en: 'Shown: “{text}”' },
  'walk.keys': {
    ar: 'اضغط مفتاحًا واحدًا مما يلي، أو Enter للأول، أو Esc للخروج',
    en: 'Press one of the keys below, Enter for the first, Esc to stop',
  },
  'walk.all': { ar: 'صحّح المواضع المماثلة كلها', en: 'Change all' },
  'walk.accept': { ar: 'اقبل هذا الموضع', en: 'Accept' },
  'walk.word': { ar: 'أضف إلى كلمات الدار', en: 'Add to the house’s words' },
  'walk.next': { ar: 'التالي، واترك هذا كما هو', en: 'Next, and leave this one' },
  'walk.previous': { ar: 'السابق', en: 'Previous' },
  'walk.done': {
    ar: 'صُحِّح: {changed} · قُبل: {accepted} · بقي: {left}',
    en: 'Changed: {changed} · accepted: {accepted} · left: {left}',
  },
} satisfies Record<string, { ar: string; en: string }>;
