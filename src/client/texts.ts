/** What the extension itself says. Arabic unless `mudaqqiq.language` is `en`: VS Code has no Arabic display language. */
import { workspace } from 'vscode';
import { isolateArabic } from '../server/bidi.ts';
import { count, fillIn } from '../text/counted.ts';
import { correctingTexts } from './texts-correcting.ts';

const texts = {
  ...correctingTexts,
  name: { ar: 'مُدقِّق', en: 'Mudaqqiq' },
  'status.clean': { ar: 'لا ملاحظات', en: 'No findings' },
  'status.found': { ar: '{found}', en: '{found}' },
  'status.checking': { ar: 'جارٍ الفحص…', en: 'Checking…' },
  'status.failed': { ar: 'توقف الفحص', en: 'Checking failed' },
  'status.problems': { ar: 'اعرض الملاحظات', en: 'Show the findings' },
  'status.settings': { ar: 'افتح الإعداد', en: 'Open the setting' },
  'status.restart': { ar: 'أعد التشغيل', en: 'Restart' },
  'people.mentions': { ar: 'في {count:ofPlaces}', en: 'In {count:places}' },
  'people.slip': { ar: 'يبدو رسمًا آخر لاسم {name}', en: 'Looks like another spelling of {name}' },
  'terms.person': { ar: 'أشخاص', en: 'People' },
  'terms.organisation': { ar: 'جهات', en: 'Organisations' },
  'terms.place': { ar: 'أماكن', en: 'Places' },
  'terms.term': { ar: 'ألفاظ', en: 'Terms' },
  'terms.variants': { ar: 'صيغ مقبولة: {forms}', en: 'Allowed: {forms}' },
  'terms.wrong': { ar: 'يُصحَّح: {forms}', en: 'Corrected: {forms}' },
  'terms.nowhere': {
    ar: 'افتح مجلدًا أولًا، ففيه يُحفظ ملف المصطلحات.',
    en: 'Open a folder first: the terminology is kept in it.',
  },
  'draft.none': { ar: 'افتح مسودة عربية أولًا.', en: 'Open an Arabic draft first.' },
  'words.add-all': {
    ar: 'أضف كل كلمات المسودة غير المعروفة…',
    en: 'Add all unknown words of this draft…',
  },
  'words.add-one': {
    ar: 'أضف «{word}» إلى كلمات… (اختر أين)',
    en: 'Add “{word}” to the words of… (choose where)',
  },
  'words.pick': { ar: 'اختر الكلمات التي تقبلها الدار', en: 'Pick the words the house accepts' },
  'words.place': { ar: 'أين تُحفظ الكلمات؟', en: 'Where to keep the words?' },
  'words.to-folder': { ar: 'ملف المجلد mudaqqiq.json', en: 'The folder’s mudaqqiq.json' },
  'words.to-workspace': { ar: 'إعدادات مساحة العمل', en: 'Workspace settings' },
  'words.to-user': { ar: 'إعدادات المستخدم', en: 'User settings' },
  'words.none': { ar: 'لا كلمات غير معروفة في هذه المسودة.', en: 'No unknown words in this draft.' },
  'draft.clean': { ar: 'لا ملاحظات على هذه المسودة.', en: 'No findings in this draft.' },
  'draft.found': {
    ar: 'على هذه المسودة {count:findings}',
    en: '{count:findings} in this draft',
  },
  'draft.idle': { ar: 'لم تُفحص المسودة: {reason}', en: 'The draft was not checked: {reason}' },
  'fix.done': { ar: 'أُجري {count:fixes}', en: '{count:fixes} applied' },
  'fix.nothing': {
    ar: 'لا تصحيحات آمنة تُطبَّق؛ الباقي يحتاج إلى اختيارك.',
    en: 'There are no safe fixes to apply; what is left is yours to choose.',
  },
  'fix.stale': {
    ar: 'تغيرت المسودة أثناء الفحص، فلم يُطبَّق شيء. أعد المحاولة.',
    en: 'The draft changed meanwhile, so nothing was applied. Try again.',
  },
  'country.offer': {
    ar: 'رسم مسوداتك {examples}. أيُعتمد رسمًا للدار في هذا المجلد؟',
    en: 'Your drafts write {examples}. Make that the house spelling of this folder?',
  },
  'country.signs.egypt': {
    ar: 'كرسم صحافة مصر (مسئول، شئون، فى)',
    en: 'like the press of Egypt (مسئول, شئون, فى)',
  },
  'country.signs.gulf': {
    ar: 'كرسم صحافة الخليج (عبدالله كلمة واحدة)',
    en: 'like the press of the Gulf (عبدالله as one word)',
  },
  'country.signs.levant': {
    ar: 'كرسم صحافة الشام والعراق (كانون الثاني، شباط)',
    en: 'like the press of the Levant and Iraq (كانون الثاني, شباط)',
  },
  'country.signs.maghreb': {
    ar: 'كرسم صحافة المغرب العربي (جانفي، غشت)',
    en: 'like the press of the Maghreb (جانفي, غشت)',
  },
  'country.set.egypt': { ar: 'رسم مصر', en: 'Spellings of Egypt' },
  'country.set.gulf': { ar: 'رسم الخليج', en: 'Spellings of the Gulf' },
  'country.set.levant': { ar: 'رسم الشام', en: 'Spellings of the Levant' },
  'country.set.iraq': { ar: 'رسم العراق', en: 'Spellings of Iraq' },
  'country.set.maghreb': { ar: 'رسم المغرب العربي', en: 'Spellings of the Maghreb' },
  'country.no': { ar: 'لا، كما تُكتب كل مسودة', en: 'No, as each draft writes' },
  'country.noDetail': {
    ar: 'يُؤخذ بالغالب في كل مسودة',
    en: 'Each draft’s own majority holds',
  },
  'country.choose': {
    ar: 'رسم أي بلد تكتب داركم؟',
    en: 'Which country’s spellings does the house write?',
  },
  'country.done': {
    ar: 'ضُبط رسم الدار. يُغيَّر في الإعداد mudaqqiq.preset.',
    en: 'The house spelling is set. Change it in the setting mudaqqiq.preset.',
  },
  'folder.choose': { ar: 'اختر مجلدًا لتدقيقه', en: 'Choose a folder to check' },
  'folder.checking': { ar: 'تدقيق {name}', en: 'Checking {name}' },
  'folder.none': {
    ar: 'لا مسودات في المجلد {name} (txt أو md أو html).',
    en: 'No drafts in {name} (txt, md or html).',
  },
  'folder.done': {
    ar: 'فُحص {checked:files}، والملاحظات في {withFindings:ofFiles}: {found}',
    en: '{checked:files} checked, {withFindings} with findings: {found}',
  },
  'folder.clean': { ar: 'فُحص {checked:files}: لا ملاحظات', en: '{checked:files} checked: no findings' },
  'folder.cancelled': { ar: 'توقف الفحص عند {checked} من {files}.', en: 'Stopped at {checked} of {files}.' },
  'folder.skipped': { ar: 'لم يُفحص: {count:files}', en: 'Not checked: {count:files}' },
  'folder.dropped': { ar: 'لم يُعرض غيرها: {count:findings}', en: 'Not listed: {count:findings}' },
  'folder.problems': { ar: 'اعرض القائمة', en: 'Show the list' },
  'folder.reasons': { ar: 'اعرض الأسباب', en: 'Show the reasons' },
  'terms.uses': {
    ar: 'في المسودة: {all}، منها ما يخالف: {wrong}',
    en: 'In the draft: {all}, against the house: {wrong}',
  },
  'terms.folderUses': {
    ar: 'في المجلد: {all}، منها ما يخالف: {wrong}',
    en: 'In the folder: {all}, against the house: {wrong}',
  },
  'terms.counting': { ar: 'إحصاء المصطلحات في المجلد', en: 'Counting terms in the folder' },
  'terms.counted': { ar: 'أُحصي الاستعمال في {drafts:ofFiles}', en: 'Uses counted in {drafts:files}' },
  'terms.filter': { ar: 'اكتب بعض الصيغة؛ فارغ يعرض الكل', en: 'Type part of a form; empty shows all' },
  'terms.filtered': { ar: 'المعروض: «{text}»', en: 'Shown: “{text}”' },
  'terms.collecting': { ar: 'قراءة أعلام المجلد', en: 'Reading the folder’s people' },
  'terms.collect': { ar: 'اختر ما يُضاف إلى المصطلحات', en: 'Choose what goes into the terminology' },
  'terms.collectNone': {
    ar: 'لا أعلام في المجلد ليست في المصطلحات.',
    en: 'The folder has no names that the terminology has not.',
  },
  'terms.found': {
    ar: '{mentions:places} في {drafts:ofFiles}',
    en: '{mentions:places} in {drafts:files}',
  },
  'terms.alike': { ar: 'قريب منه: {names}', en: 'Sounds like: {names}' },
  'terms.added': { ar: 'أضيف إلى المصطلحات {count:entries}', en: '{count:entries} added to the terminology' },
  'terms.tables': { ar: 'جداول المصطلحات', en: 'Terminology tables' },
  'terms.plan': {
    ar: 'جديد: {added} · معدَّل: {changed} · بلا تغيير: {unchanged} · تعارض: {conflicts} · أسطر معطوبة: {problems}',
    en: 'New: {added} · changed: {changed} · unchanged: {unchanged} · conflicts: {conflicts} · broken rows: {problems}',
  },
  'terms.planNew': { ar: 'جديد', en: 'New' },
  'terms.planChanged': { ar: 'معدَّل', en: 'Changed' },
  'terms.planConflict': { ar: 'تعارض مع «{name}»، يُترك', en: 'In conflict with “{name}”, left out' },
  'terms.planBroken': { ar: 'السطر {line} معطوب، يُترك', en: 'Row {line} is broken, left out' },
  'terms.planTake': { ar: 'استورد الجديد والمعدَّل', en: 'Import what is new and changed' },
  'terms.planNothing': { ar: 'لا جديد في هذا الجدول.', en: 'There is nothing new in this table.' },
  'terms.stale': {
    ar: 'تغير ملف المصطلحات في الأثناء. أعد المحاولة.',
    en: 'The terminology changed meanwhile. Try again.',
  },
  'terms.addAs': { ar: 'أضف «{text}» إلى المصطلحات على أنه…', en: 'Add “{text}” to the terminology as…' },
  'terms.addKind': {
    ar: 'أضف «{text}» إلى المصطلحات: {kind}',
    en: 'Add “{text}” to the terminology: {kind}',
  },
  'terms.kind': { ar: 'ما نوع المدخل؟', en: 'What kind of entry?' },
  'terms.mergeInto': { ar: 'ضُمّ «{name}» إلى…', en: 'Merge “{name}” into…' },
  'form.title': { ar: 'مدخل المصطلحات', en: 'Terminology entry' },
  'form.kind': { ar: 'النوع', en: 'Kind' },
  'form.person': { ar: 'شخص', en: 'Person' },
  'form.organisation': { ar: 'جهة', en: 'Organisation' },
  'form.place': { ar: 'مكان', en: 'Place' },
  'form.term': { ar: 'لفظ', en: 'Term' },
  'form.canonical': { ar: 'الصيغة المعتمدة', en: 'House spelling' },
  'form.variants': { ar: 'صيغ مقبولة', en: 'Allowed forms' },
  'form.wrong': { ar: 'صيغ تُصحَّح', en: 'Corrected forms' },
  'form.gender': { ar: 'الجنس', en: 'Gender' },
  'form.male': { ar: 'مذكر', en: 'Male' },
  'form.female': { ar: 'مؤنث', en: 'Female' },
  'form.unknown': { ar: 'غير محدد', en: 'Not set' },
  'form.honorific': { ar: 'اللقب', en: 'Title' },
  'form.roles': { ar: 'المناصب: منصب (من – إلى)', en: 'Offices: office (from – to)' },
  'form.note': { ar: 'ملاحظة للمحرر', en: 'Note to the editor' },
  'form.source': { ar: 'المصدر', en: 'Source' },
  'form.except': { ar: 'سياقات مستثناة', en: 'Exempt contexts' },
  'form.examplesWrong': { ar: 'جمل يجب التنبيه إليها', en: 'Sentences that must be reported' },
  'form.examplesRight': { ar: 'جمل لا تنبيه فيها', en: 'Sentences that must not' },
  'form.sentences': { ar: 'كل جملة في سطر', en: 'One sentence a line' },
  'form.lines': { ar: 'كل صيغة في سطر', en: 'One a line' },
  'form.save': { ar: 'احفظ', en: 'Save' },
  'form.cancel': { ar: 'ألغِ', en: 'Cancel' },
  'form.required': { ar: 'مطلوب', en: 'Required' },
  'rtl.editor': { ar: 'محرر المسودة من اليمين إلى اليسار', en: 'Draft, right-to-left editor' },
  'rtl.words': { ar: 'الكلمات', en: 'Words' },
  'rtl.findings': { ar: 'الملاحظات', en: 'Findings' },
  'rtl.fixes': { ar: 'التصحيحات', en: 'Fixes' },
  'rtl.noFixes': { ar: 'لا تصحيح هنا.', en: 'No fix here.' },
  'rtl.find': { ar: 'ابحث', en: 'Find' },
  'rtl.replace': { ar: 'استبدل', en: 'Replace' },
  'rtl.replaceAll': { ar: 'استبدل الكل', en: 'Replace all' },
  'rtl.next': { ar: 'التالي', en: 'Next' },
  'rtl.previous': { ar: 'السابق', en: 'Previous' },
  'rtl.close': { ar: 'أغلق', en: 'Close' },
  'rtl.ignoreMarks': { ar: 'دون تمييز التشكيل والهمزات', en: 'Ignore vowel marks and hamzas' },
  'rtl.readOnly': { ar: 'للقراءة فقط', en: 'Read only' },
  'rtl.matches': { ar: 'المواضع', en: 'Matches' },
  'rtl.matchOf': { ar: '{at} من {count}', en: '{at} of {count}' },
  'rtl.isOpen': {
    ar: 'هذه المسودة مفتوحة في محرر الكتابة من اليمين.',
    en: 'This draft is open in the right-to-left editor.',
  },
  'rtl.goThere': { ar: 'انتقل إلى الموضع هناك', en: 'Go to the place there' },
  'rtl.default': {
    ar: 'ستُفتح المسودات العربية من اليمين إلى اليسار. يُغيَّر ذلك في الإعداد mudaqqiq.rightToLeft.',
    en: 'Arabic drafts will open from right to left. Change it in the setting mudaqqiq.rightToLeft.',
  },
  'rtl.offer': {
    ar: 'أتُكتب المسودات العربية من اليمين إلى اليسار؟',
    en: 'Write Arabic drafts from right to left?',
  },
  'rtl.always': { ar: 'نعم، دائمًا', en: 'Yes, always' },
  'rtl.no': { ar: 'لا، في المحرر المعتاد', en: 'No, in the plain editor' },
  'word.page': { ar: 'مستند Word', en: 'Word document' },
  'word.fixAll': { ar: 'طبّق التصحيحات الآمنة', en: 'Apply all safe fixes' },
  'word.compare': { ar: 'قارن بالمحفوظ', en: 'Compare with the saved one' },
  'word.more': { ar: 'خيارات أخرى…', en: 'More…' },
  'word.choose': { ar: 'ماذا تفعل بهذه الملاحظة؟', en: 'What to do about this finding?' },
  'word.header': { ar: 'رأس الصفحة', en: 'Page header' },
  'word.footer': { ar: 'ذيل الصفحة', en: 'Page footer' },
  'word.footnotes': { ar: 'الحواشي السفلية', en: 'Footnotes' },
  'word.endnotes': { ar: 'الحواشي الختامية', en: 'Endnotes' },
  'word.comments': { ar: 'التعليقات', en: 'Comments' },
  'word.correction': { ar: 'تصحيح', en: 'Correction' },
  'word.readOnly': {
    ar: 'هذا المستند للقراءة: لا يُكتب إلا في docx السليم.',
    en: 'This document is only read: corrections are written into sound docx files alone.',
  },
  'word.refused': {
    ar: 'لم تُكتب كل التصحيحات ({count}): موضعها حقل يكتبه Word بنفسه أو يتجاوز الفقرة.',
    en: 'Corrections that were not written: {count}. They are in a field that Word fills in, or go beyond a paragraph.',
  },
  'reading.title': { ar: 'قراءة {name}', en: 'Reading {name}' },
  'reading.page': { ar: 'عرض القراءة', en: 'Reading view' },
  'reading.print': { ar: 'اطبع أو احفظ PDF', en: 'Print or save as PDF' },
  'reading.notes': { ar: 'الملاحظات في الهامش', en: 'Findings in the margin' },
  'reading.none': { ar: 'لا ملاحظات على هذه المسودة.', en: 'No findings in this draft.' },
  'reading.empty': { ar: 'المسودة خالية.', en: 'The draft is empty.' },
  'reading.downloaded': {
    ar: 'نُزِّل الملف {name}: افتحه في المتصفح فيعرض الطباعة والحفظ PDF.',
    en: '{name} was downloaded: open it in the browser, which offers to print it or save it as PDF.',
  },
  'compare.title': { ar: 'مقارنة {name}', en: 'Comparing {name}' },
  'compare.choose': { ar: 'بأي نسخة تقارن {name}؟', en: 'Compare {name} with which version?' },
  'compare.saved': { ar: 'النسخة المحفوظة على القرص', en: 'The version saved on disk' },
  'compare.head': { ar: 'آخر نسخة في Git', en: 'The last committed version (Git HEAD)' },
  'compare.file': { ar: 'ملف آخر…', en: 'Another file…' },
  'compare.open': { ar: 'مفتوح', en: 'open' },
  'compare.page': { ar: 'مقارنة نسختين', en: 'Comparison of two versions' },
  'compare.older': { ar: 'الأقدم: {name}', en: 'Older: {name}' },
  'compare.newer': { ar: 'الأحدث: {name}', en: 'Newer: {name}' },
  'compare.same': { ar: 'لا فرق بين النسختين.', en: 'The two versions are the same.' },
  'compare.empty': { ar: 'النسختان خاليتان.', en: 'Both versions are empty.' },
  'compare.counts': {
    ar: 'مواضع الفرق: {changes} · كلمات أُضيفت: {added} · كلمات حُذفت: {removed}',
    en: 'Differences: {changes} · words added: {added} · words removed: {removed}',
  },
  'compare.columns': { ar: 'نسختان متجاورتان', en: 'Side by side' },
  'compare.onlyChanges': { ar: 'الفقرات المتغيرة وحدها', en: 'Changed paragraphs only' },
  'compare.next': { ar: 'الفرق التالي', en: 'Next difference' },
  'compare.previous': { ar: 'الفرق السابق', en: 'Previous difference' },
  'compare.added': { ar: 'أُضيف', en: 'added' },
  'compare.removed': { ar: 'حُذف', en: 'removed' },
  'compare.notSaved': { ar: 'لم تُحفظ هذه المسودة بعد.', en: 'This draft was never saved.' },
  'compare.notInGit': {
    ar: 'ليس لهذه المسودة نسخة في Git، أو Git غير متاح هنا.',
    en: 'This draft has no version in Git, or Git is not available here.',
  },
  'compare.unreadable': { ar: 'تعذّرت قراءة {name}: {error}', en: '{name} could not be read: {error}' },
  'rule.off-everywhere': {
    ar: 'إيقاف التنبيه في كل مكان: {rule}',
    en: 'Switch off everywhere: {rule}',
  },
  'rule.why': { ar: 'لماذا؟ صفحة القاعدة: {rule}', en: 'Why? About the rule: {rule}' },
  'rule.not-switched': { ar: 'لم تُكتب الإعدادات: {error}', en: 'The settings were not written: {error}' },
  'rule.choose': { ar: 'اختر قاعدة', en: 'Choose a rule' },
  'encoding.offer': {
    ar: 'حروف «{name}» ضائعة هنا: هو بترميز Windows-1256 وفُتح على أنه UTF-8.',
    en: 'The letters of “{name}” are lost here: it is in Windows-1256, and was opened as UTF-8.',
  },
  'encoding.open': { ar: 'افتحه بترميزه', en: 'Open it in its encoding' },
  'server.died': {
    ar: 'توقف خادم مُدقِّق أكثر من مرة، فلن تُدقَّق المسودات حتى يُعاد تشغيله.',
    en: 'Mudaqqiq’s server stopped again and again; drafts are not checked until it is restarted.',
  },
  'server.failed': { ar: 'تعذّر تشغيل خادم مُدقِّق: {error}', en: 'Mudaqqiq’s server did not start: {error}' },
} satisfies Record<string, { ar: string; en: string }>;

export type TextKey = keyof typeof texts;
type Values = Readonly<Record<string, string | number>>;

export function language(): 'ar' | 'en' {
  return workspace.getConfiguration('mudaqqiq').get<string>('language') === 'en' ? 'en' : 'ar';
}

/** For VS Code's own lists and messages, which are laid out from the left. */
export function say(key: TextKey, values: Values = {}): string {
  const text = sayPlain(key, values);
  return language() === 'ar' ? isolateArabic(text) : text;
}

/** For pages of our own, which are laid out from the right. */
export function sayPlain(key: TextKey, values: Values = {}): string {
  return fillIn(texts[key][language()], values, language());
}

/** «خطآن · تنبيه واحد»: what there is of each level, none of what there is not. */
export function sayCounts(counts: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>): string {
  const levels = ['error', 'warning', 'info', 'hint'] as const;
  return levels
    .filter((level) => counts[level] > 0)
    .map((level) => count(counts[level], `${level}s`, language()))
    .join(' · ');
}

/** What went wrong, in the words of whoever says so. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
