/** What can be wrong with files, in one line each: `path:line:column: what, and what to do`. */
import type { Bilingual } from '../draft/index.ts';

const messages = {
  'no-such-path': { ar: 'لا ملف ولا مجلد بهذا الاسم', en: 'no such file or folder' },
  'no-drafts': {
    ar: 'لا مسودات في هذا المجلد (txt أو md أو html أو docx أو doc أو odt أو rtf أو icml أو srt أو vtt)',
    en: 'no drafts in this folder (txt, md, html, docx, doc, odt, rtf, icml, srt, vtt)',
  },
  unreadable: { ar: 'تعذرت قراءته: {reason}', en: 'cannot be read: {reason}' },
  unwritable: { ar: 'تعذرت كتابته: {reason}', en: 'cannot be written: {reason}' },
  'not-text': { ar: 'ليس ملف نص، فلم يُفحص', en: 'not a text file; not checked' },
  'not-word': { ar: 'ليس مستند Word سليماً، فلم يُفحص', en: 'not a sound Word document; not checked' },
  'not-sound': { ar: 'ليس ملف {format} سليماً، فلم يُفحص', en: 'not a sound {format} file; not checked' },
  'format-refused': {
    ar: 'تنسيق لا يُقرأ، فلم يُفحص؛ يُقرأ txt أو md أو html أو docx أو doc أو odt أو rtf أو icml أو srt أو vtt',
    en: 'a format that is not read; not checked. What is read: txt, md, html, docx, doc, odt, rtf, icml, srt, vtt',
  },
  'format-not-written': { ar: '{format} يُقرأ ولا يُكتب فيه', en: '{format} is read and never written' },
  'unread-chart': {
    ar: 'فيه رسوم بيانية لم تُقرأ ({count})',
    en: 'it has charts that were not read ({count})',
  },
  'unread-diagram': {
    ar: 'فيه مخططات SmartArt لم تُقرأ ({count})',
    en: 'it has diagrams (SmartArt) that were not read ({count})',
  },
  'unread-object': {
    ar: 'فيه ملفات مضمَّنة لم تُقرأ ({count})',
    en: 'it has embedded files that were not read ({count})',
  },
  'unread-formula': {
    ar: 'فيه معادلات لم تُقرأ ({count})',
    en: 'it has formulas that were not read ({count})',
  },
  'unread-included': {
    ar: 'فيه مستندات مُدرجة لم تُقرأ ({count})',
    en: 'it has included documents that were not read ({count})',
  },
  'too-large': {
    ar: 'أكبر من أن يكون مسودة ({size} م.ب، والحد {limit})، فلم يُفحص',
    en: 'too large for a draft ({size} MB; the limit is {limit}); not checked',
  },
  empty: { ar: 'الملف فارغ', en: 'the file is empty' },
  'windows-1256': {
    ar: 'ليس بترميز UTF-8، فقُرئ على أنه Windows-1256',
    en: 'not UTF-8; read as Windows-1256',
  },
  'unknown-encoding': {
    ar: 'ليس بترميز UTF-8 ولا بترميز عربي معروف، فلم يُفحص؛ يُحفظ بترميز UTF-8',
    en: 'neither UTF-8 nor an Arabic encoding that is known; not checked. Save it as UTF-8',
  },
  'encoding-guessed': {
    ar: 'ليس بترميز UTF-8؛ الأرجح {encoding} بلا يقين، فيُفحص ولا يُكتب فيه',
    en: 'not UTF-8; probably {encoding}, but not surely, so it is checked and never written',
  },
  'encoding-not-written': {
    ar: 'ليس بترميز UTF-8، فقُرئ على أنه {encoding}؛ يُفحص ولا يُكتب فيه',
    en: 'not UTF-8; read as {encoding}, so it is checked and never written',
  },
  'stray-bytes': {
    ar: 'ملف {encoding} معطوب ({strays} من المواضع لا تُقرأ، أولها في هذا السطر)؛ يُفحص ولا يُكتب فيه',
    en: 'damaged {encoding} ({strays} places that cannot be read, the first in this line); checked and never written',
  },
  'damaged-text': {
    ar: 'ضاعت حروفه أو قُرئت بغير ترميزها من قبل؛ يُفحص سائره ولا يُكتب فيه',
    en: 'characters were lost or read in a wrong encoding before; the rest is checked and nothing is written',
  },
  'format-not-read': {
    ar: 'ليس من التنسيقات التي تُقرأ (txt أو md أو html أو docx أو doc أو odt أو rtf أو icml أو srt أو vtt، وسجلات json و csv بحقلها: --field)؛ يُفحص كنص عادي ولا يُكتب فيه',
    en: 'not in a format that is read (txt, md, html, docx, doc, odt, rtf, icml, srt, vtt; records of json and csv by their --field); checked as plain text and never written',
  },
  'no-record': { ar: 'لا سجل بهذا المعرّف', en: 'no record of that id' },
  'no-text-field': {
    ar: 'لا نص في الحقل المذكور في --field أو في records، فلم يُفحص',
    en: 'no text in the field that --field or `records` names; not checked',
  },
  'not-marked': {
    ar: 'تُكتب التعليقات في docx وodt وحدهما، والتغييرات في docx وحده',
    en: 'comments are written only into docx and odt, changes only into docx',
  },
  'invalid-json': { ar: 'خطأ في صياغة JSON', en: 'a mistake in the JSON' },
  'not-an-object': { ar: 'يجب أن يكون كائناً بين قوسين {}', en: 'must be an object in braces {}' },
  'unknown-rule': { ar: 'لا قاعدة باسم {setting}', en: 'there is no rule {setting}' },
  'unknown-setting': { ar: 'لا إعداد باسم {setting}', en: 'there is no setting {setting}' },
  'invalid-choice': {
    ar: 'قيمة {setting} يجب أن تكون واحدة من: {choices}',
    en: '{setting} must be one of: {choices}',
  },
  'invalid-value': { ar: 'قيمة {setting} غير صالحة', en: '{setting} has an invalid value' },
  'extends-missing': {
    ar: 'لا ملف ولا حزمة باسم {name} لتمديدها',
    en: 'extends {name}, which is not a preset, file or package',
  },
  'extends-circle': { ar: 'يمدّد {name} الذي يمدّده', en: 'extends {name}, which extends it' },
  'invalid-entry': { ar: 'مدخل غير صالح: {reason}', en: 'an invalid entry: {reason}' },
  'example-silent': {
    ar: 'مثال لم يُكشف ما فيه، ومدخله «{canonical}»: «{example}»',
    en: 'an example in which the entry “{canonical}” catches nothing: “{example}”',
  },
  'example-caught': {
    ar: 'مثال كُشف فيه ما يجب أن يمر، ومدخله «{canonical}»: «{example}»',
    en: 'an example in which the entry “{canonical}” catches what it must let pass: “{example}”',
  },
  'form-unmatched': {
    ar: 'الصيغة «{example}» في مدخل «{canonical}» لا تُطابَق: يُبحث عن الكلمات العربية وحدها، بلا أرقام ولا حروف لاتينية ولا نقط',
    en: 'the form “{example}” of the entry “{canonical}” can never be found: forms are Arabic words, without digits, Latin letters or full stops',
  },
  'invalid-pattern': { ar: 'نمط غير صالح: {reason}', en: 'an invalid pattern: {reason}' },
  'pattern-silent': {
    ar: 'مثال للنمط {pattern} لا يُكشف فيه ما يقول: «{example}»؛ النتيجة: {got}',
    en: 'an example in which {pattern} does not do as it says: “{example}”; it gives: {got}',
  },
  'pattern-caught': {
    ar: 'مثال للنمط {pattern} كُشف فيه ما يجب أن يمر: «{example}»؛ {got}',
    en: 'an example in which {pattern} catches what it must let pass: “{example}”; {got}',
  },
  'stale-acceptance': {
    ar: 'قبولٌ لم يعد له موضع: {rule} «{text}»',
    en: 'an acceptance that no longer meets anything: {rule} “{text}”',
  },
} satisfies Record<string, Bilingual>;

export type ProblemKey = keyof typeof messages;

export interface Problem {
  readonly key: ProblemKey;
  readonly path: string;
  /** From 1, where the problem has a place in the file. */
  readonly line?: number;
  readonly column?: number;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Thrown for a problem that leaves nothing to go on with. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.path}: ${problem.key}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** @param show how a path is shown: relative to where the reader is. */
export function formatProblem(
  problem: Problem,
  language: keyof Bilingual,
  show: (path: string) => string = (each) => each,
): string {
  const { path, line, column } = problem;
  const place = [show(path), line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${describeProblem(problem, language)}`;
}

/** What is wrong, without its place. */
export function describeProblem({ key, values = {} }: Problem, language: keyof Bilingual): string {
  return messages[key][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}
