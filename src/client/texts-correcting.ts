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
  'done.undo': { ar: 'تراجع', en: 'Undo' },
  'done.undone': { ar: 'أُعيد كما كان.', en: 'Taken back.' },
  'done.notUndone': {
    ar: 'تغيّر بعض المسودات بعد ذلك، فبقي كما هو: {left}',
    en: 'Some drafts were changed since, and stay as they are: {left}',
  },
  'plan.choose': {
    ar: 'المواضع: {places} · المسودات: {drafts}. أزل العلامة عما لا تريده، ثم Enter',
    en: 'Places: {places} · drafts: {drafts}. Untick what you do not want, then Enter',
  },
  'plan.nothing': {
    ar: 'ليس في مسودات المجلد ما يُصحَّح منه.',
    en: 'The folder’s drafts have nothing of it to correct.',
  },
  'plan.left': {
    ar: 'تُركت لأن صيغتها أو ترميزها لا يؤمن الكتابة فيها: {names}.',
    en: 'Left alone, as writing into their format or encoding is not safe: {names}.',
  },
  'plan.done': {
    ar: 'طُبِّق. المواضع: {places} · المسودات: {drafts}',
    en: 'Applied. Places: {places} · drafts: {drafts}',
  },
  'plan.stale': {
    ar: 'تُركت مواضع تغيّر نصها في الأثناء: {count}.',
    en: 'Places left because their text changed meanwhile: {count}.',
  },
  'report.where': { ar: 'أين يُحفظ التقرير؟', en: 'Where to keep the report?' },
  'report.done': { ar: 'كُتب التقرير {name}.', en: 'The report {name} is written.' },
  'report.open': { ar: 'افتحه في المتصفح', en: 'Open it in the browser' },
} satisfies Record<string, { ar: string; en: string }>;
