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
    ar: '{changed:fixes} · قُبل: {accepted} · بقي: {left:findings}',
    en: '{changed:fixes} · accepted: {accepted} · left: {left:findings}',
  },
  'done.undo': { ar: 'تراجع', en: 'Undo' },
  'done.undone': { ar: 'أُعيد كما كان.', en: 'Taken back.' },
  'done.notUndone': {
    ar: 'غُيِّر بعض المسودات بعد ذلك، فبقيت كما هي {left:files}.',
    en: 'Changed since, so left as they are: {left:files}.',
  },
  'done.notRestored': {
    ar: 'كُتب في {name} شيء آخر بعد ذلك، فتُرك كما هو.',
    en: 'Something else was written into {name} since, so it is left as it is.',
  },
  'rule.off-done': {
    ar: 'أُوقفت القاعدة {rule} في كل مكان.',
    en: '{rule} is switched off everywhere.',
  },
  'silenced.title': { ar: 'ما قُبل وما أُسكت', en: 'Accepted and silenced' },
  'silenced.choose': {
    ar: 'اختر ما يعود التنبيه إليه',
    en: 'Choose what is to be reported again',
  },
  'silenced.none': { ar: 'لم يُقبل شيء هنا ولم يُسكت.', en: 'Nothing is accepted or silenced here.' },
  'silenced.accepted': { ar: 'مواضع قُبلت', en: 'Accepted findings' },
  'silenced.rule': { ar: 'قواعد أُوقفت', en: 'Rules that are off' },
  'silenced.word': { ar: 'كلمات الدار', en: 'Words of the house' },
  'plan.choose': {
    ar: '{places:places} في {drafts:ofFiles}. أزل العلامة عما لا تريده، ثم Enter',
    en: '{places:places} in {drafts:ofFiles}. Untick what you do not want, then Enter',
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
    ar: 'صُحِّح {places:places} في {drafts:ofFiles}.',
    en: 'Applied to {places:places} in {drafts:ofFiles}.',
  },
  'plan.stale': {
    ar: 'تغيّر النص في الأثناء فتُرك {count:places}.',
    en: 'Left, because the text changed meanwhile: {count:places}.',
  },
  'report.where': { ar: 'أين يُحفظ التقرير؟', en: 'Where to keep the report?' },
  'report.done': { ar: 'كُتب التقرير {name}.', en: 'The report {name} is written.' },
  'report.open': { ar: 'افتحه في المتصفح', en: 'Open it in the browser' },
} satisfies Record<string, { ar: string; en: string }>;
