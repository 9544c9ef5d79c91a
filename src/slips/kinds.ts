/** How words go wrong: the kinds of slip, and what one slip is. */

/** With an example each: as written, for what was meant. */
export type SlipKind =
  | 'qat' // الاسبوع for الأسبوع: a hamza left out at the front
  | 'wasl' // الإجتماع for الاجتماع: a hamza put where none is spoken
  | 'seat' // أعادة for إعادة, مسؤل, تاكد, شئ
  | 'taa' // فرقه for فرقة, هذة for هذه
  | 'open-taa' // مقترحاة for مقترحات
  | 'yaa' // حتي for حتى, المصرى for المصري
  | 'fariqa' // كانو for كانوا
  | 'dad' // تضهر for تظهر: one letter to the ear from the Gulf to the Maghreb
  | 'sound' // اخد for أخذ
  | 'dots' // الحبال for الجبال
  | 'keyboard' // منفاوت for متفاوت: the key beside
  | 'vowel' // لاكن for لكن, قنون for قانون
  | 'dropped' // مدنة for مدينة
  | 'doubled' // الححكومة for الحكومة
  | 'swapped' // لكوالة for لوكالة
  | 'added' // المدينبة for المدينة
  | 'other' // any letter for any other
  | 'joined' // وزيرالتنمية for وزير التنمية
  | 'transliteration' // غوتيريس for غوتيريش: what a Latin spelling leaves open
  | 'ligature'; // االسالم for الإسلام: لا taken apart backwards by a PDF file

/** Slips that writers make by habit, out of not knowing better; the others are of the hand or the machine. */
export const HABITS = [
  'qat',
  'wasl',
  'seat',
  'taa',
  'open-taa',
  'yaa',
  'fariqa',
  'dad',
  'sound',
  'vowel',
] as const satisfies readonly SlipKind[];

/** Where in a word: its first letter after the proclitics, its end, neither, or anywhere. */
export type Place = 'front' | 'middle' | 'end' | 'any';

/** One slip: for the letters `right` the writer put `written`; either may be empty. */
export interface Slip {
  readonly kind: SlipKind;
  readonly right: string;
  readonly written: string;
  /** -log2 of the share of such letters that come out so. */
  readonly bits: number;
}

export interface SlipRow extends Slip {
  readonly where: Place;
}

/** What invites a writer to leave the blank out. */
export type Join =
  | 'particle' // لايمكن: a particle that leans on the word after it
  | 'unjoining' // وزيرعدل: the last letter joins no other, so that a reader sees no difference
  | 'article' // رئيسالوزراء: the article shows where the next word begins
  | 'joining'; // منشأن
