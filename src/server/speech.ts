/** What the server itself says, in both languages; what a rule says comes from the rule. */

import type { Bilingual, Message } from '../draft/index.ts';
import { formatMessage, type Language } from '../linter/index.ts';
import { fillIn } from '../text/counted.ts';
import { isolateArabic } from './bidi.ts';
import { nameOfRule } from './rule-names.ts';

const sayings = {
  'fix.everywhere': {
    ar: 'تصحيح {count:everyLike} في المسودة',
    en: 'Fix {count:everyLike} in this draft',
  },
  'fix.in-folder': {
    ar: 'تصحيح «{canonical}» في مسودات المجلد كلها…',
    en: 'Correct “{canonical}” in all drafts of the folder…',
  },
  'fix.word-in-folder': {
    ar: 'تصحيح «{before}» إلى «{after}» في مسودات المجلد كلها…',
    en: 'Correct “{before}” to “{after}” in all drafts of the folder…',
  },
  'fix.rule-in-folder': {
    ar: 'تصحيح كل ما في مسودات المجلد من: {rule}…',
    en: 'Fix all in the drafts of the folder: {rule}…',
  },
  'fix.in-folder.reading': { ar: 'قراءة مسودات المجلد', en: 'Reading the drafts of the folder' },
  'fix.folder': { ar: '{count:places} في المجلد', en: '{count:places} in the folder' },
  'fix.folder-some': {
    ar: '{count:places} في المجلد، وتُركت {left}: الكتابة في صيغتها أو ترميزها لا تؤمن',
    en: '{count:places} in the folder; {left} left alone, as writing into their format or encoding is not safe',
  },
  'fix.all-safe': { ar: 'تطبيق التصحيحات الآمنة كلها', en: 'Apply all safe fixes' },
  'done.accepted': { ar: 'قُبل «{words}» هنا ولن يُنبَّه إليه.', en: '“{words}” is accepted here.' },
  'done.rule-off': {
    ar: 'أُوقف في هذا المجلد: {rule}.',
    en: 'Switched off in this folder: {rule}.',
  },
  'done.rule-off.draft': {
    ar: 'أُوقف في هذه المسودة: {rule}.',
    en: 'Switched off in this draft: {rule}.',
  },
  'done.word': { ar: 'أُضيف «{word}» إلى كلمات الدار.', en: '“{word}” is one of the house’s words now.' },
  'fix.rule': {
    ar: 'تصحيح كل ما في المسودة من: {rule} ({count})',
    en: 'Fix all in this draft: {rule} ({count})',
  },
  accept: {
    ar: 'قبول هذا الموضع وعدم التنبيه إليه ثانية',
    en: 'Accept this finding and do not report it again',
  },
  'accept.two-people': { ar: 'هذان شخصان مختلفان', en: 'These are two people' },
  'rule-off.draft': {
    ar: 'إيقاف التنبيه في هذه المسودة: {rule}',
    en: 'Switch off in this draft: {rule}',
  },
  'rule-off': { ar: 'إيقاف التنبيه في هذا المجلد: {rule}', en: 'Switch off in this folder: {rule}' },
  'add-word': { ar: 'إضافة «{word}» إلى كلمات الدار', en: 'Add “{word}” to the house’s words' },
  'idle.disabled': {
    ar: 'الفحص متوقف بالإعداد mudaqqiq.enable',
    en: 'Checking is switched off by the setting mudaqqiq.enable',
  },
  'idle.no-arabic': { ar: 'ليس هذا نصًا عربيًا', en: 'This is not an Arabic text' },
  'idle.too-large': {
    ar: 'النص أطول من حد الفحص في المحرر ({limit} حرف)؛ يفحصه سطر الأوامر',
    en: 'The text is longer than the editor checks ({limit} characters); the command line takes it',
  },
  'idle.not-open': { ar: 'المسودة غير مفتوحة', en: 'The draft is not open' },
  'idle.excluded': {
    ar: 'الملف مستثنى بإعدادات المجلد (exclude)',
    en: 'The file is left out by the folder’s settings (exclude)',
  },
  'failed.data': { ar: 'تعذّر تحميل المعجم: {error}', en: 'The lexicon could not be loaded: {error}' },
  'note.failed': {
    ar: 'توقفت في هذه المسودة لخطأ داخلي: {parts}. التفاصيل في سجل الامتداد',
    en: 'Stopped in this draft by an internal error: {parts}. The log of the extension has the details',
  },
  'note.not-rewritten': {
    ar: 'لا يُصحَّح شيء من تلقائه هنا: صيغة الملف لا تُقرأ، أو ضاعت منه حروف',
    en: 'Nothing is fixed unasked here: the file’s format is not read, or characters were lost in it',
  },
  'note.untrusted': {
    ar: 'المجلد غير موثوق، فلا تُقرأ ملفات إعداداته ومصطلحاته',
    en: 'The folder is not trusted, so its configuration and terminology are not read',
  },
  'person.man': { ar: 'مذكر', en: 'man' },
  'person.woman': { ar: 'مؤنث', en: 'woman' },
  'person.mentions': { ar: 'في {count:ofPlaces} من المسودة', en: 'In {count:places} of this draft' },
  'person.in-terms': { ar: 'من مصطلحات الدار', en: 'In the house’s terminology' },
  'rule.page': { ar: 'صفحة القاعدة', en: 'About this rule' },
  'rename.no-person': {
    ar: 'ضع المؤشر على اسم شخص لإعادة تسميته',
    en: 'Put the cursor on a person’s name to rename it',
  },
  'rename.elsewhere': {
    ar: 'تغيير الاسم في {count:ofOtherFiles} من المجلد',
    en: 'Change the name in {count:ofOtherFiles} of the folder',
  },
  'rename.letters': {
    ar: 'الاسم الجديد حروف ومسافات فقط، بلا أرقام ولا علامات اتجاه ولا أشكال طباعية',
    en: 'A name has letters and blanks alone: no digits, direction marks or presentation forms',
  },
  'rename.empty': { ar: 'الاسم الجديد فارغ', en: 'The new name is empty' },
  'folder.reading': { ar: 'قراءة أعلام المجلد', en: 'Reading the folder’s people' },
  'folder.checking': { ar: 'فحص المسودات', en: 'Checking drafts' },
} satisfies Record<string, Bilingual>;

export type Saying = keyof typeof sayings;

export class Speech {
  readonly language: Language;
  readonly #isolate: boolean;

  /** @param isolate wrap Arabic for an interface laid out from the left. */
  constructor(language: Language, isolate: boolean) {
    this.language = language;
    this.#isolate = isolate;
  }

  say(key: Saying, values: Readonly<Record<string, string | number>> = {}): string {
    return this.dress(fillIn(sayings[key][this.language], values, this.language));
  }

  /** A rule's message. */
  message(message: Message): string {
    return this.dress(formatMessage(message, this.language));
  }

  /** What the rule is called, within a sentence of `say`. */
  nameOf(rule: string): string {
    return nameOfRule(rule, this.language);
  }

  /** A sentence in the interface's language. */
  dress(text: string): string {
    return this.language === 'ar' ? this.dressName(text) : text;
  }

  /** Words of the draft, Arabic in either language. */
  dressName(text: string): string {
    return this.#isolate && text !== '' ? isolateArabic(text) : text;
  }
}
