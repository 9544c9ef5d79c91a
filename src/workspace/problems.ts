/** What can be wrong with files, told in one line each: `path:line:column: what, and what to do`. */
import type { Bilingual } from '../draft/index.ts';

const messages = {
  'no-such-path': { ar: 'لا ملف ولا مجلد بهذا الاسم', en: 'no such file or folder' },
  'no-drafts': {
    ar: 'لا مسودات في هذا المجلد (txt أو md أو html أو docx)',
    en: 'no drafts in this folder (txt, md, html, docx)',
  },
  unreadable: { ar: 'تعذرت قراءته: {reason}', en: 'cannot be read: {reason}' },
  unwritable: { ar: 'تعذرت كتابته: {reason}', en: 'cannot be written: {reason}' },
  'not-text': { ar: 'ليس ملف نص، فلم يُفحص', en: 'not a text file; not checked' },
  'not-word': { ar: 'ليس مستند Word سليماً، فلم يُفحص', en: 'not a sound Word document; not checked' },
  'too-large': {
    ar: 'أكبر من أن يكون مسودة ({size} م.ب، والحد {limit})، فلم يُفحص',
    en: 'too large for a draft ({size} MB; the limit is {limit}); not checked',
  },
  empty: { ar: 'الملف فارغ', en: 'the file is empty' },
  'windows-1256': {
    ar: 'ليس بترميز UTF-8، فقُرئ على أنه Windows-1256',
    en: 'not UTF-8; read as Windows-1256',
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
    en: 'extends {name}, which is no preset, file or package',
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

/** @param show how a path is shown: relative to where the reader stands. */
export function formatProblem(
  problem: Problem,
  language: keyof Bilingual,
  show: (path: string) => string = (each) => each,
): string {
  const { path, line, column } = problem;
  const place = [show(path), line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${tellProblem(problem, language)}`;
}

/** What is wrong, where the place is shown by other means. */
export function tellProblem({ key, values = {} }: Problem, language: keyof Bilingual): string {
  return messages[key][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  );
}
