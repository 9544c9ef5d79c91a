/** Who judges the words that the dictionary has; `src/spelling` makes one from its model. */
import type { Lexicon } from '../lexicon/index.ts';
import type { Token } from '../text/index.ts';

/** Ways to slip that make one word of another. */
export type SlipKind =
  | 'taa' // ه for ة and ة for ه
  | 'yaa' // ي for ى and ى for ي
  | 'front' // a hamza at the front left out or put on
  | 'raise' // أ for إ, آ for أ
  | 'inna' // أن, إن and ان
  | 'seat' // a hamza inside or at the end
  | 'open-taa' // ت for ة, اة for ات
  | 'dad' // ض for ظ and ظ for ض
  | 'fariqa'; // و for وا

/** A word that may be a slip for another. */
export interface Suspicion {
  readonly token: Token;
  readonly kind: SlipKind;
  /** What may have been meant, the likeliest first. */
  readonly meant: readonly string[];
  /** Natural logarithm of the odds that it is a slip, in a draft with few slips of the kind. */
  readonly odds: number;
}

/** A word that was typed for another one letter away, as its neighbours say: زير for وزير. */
export interface Mistake {
  readonly token: Token;
  readonly meant: string;
  /** Natural logarithm of the odds that the other was meant. */
  readonly odds: number;
  /** The word as written is one that news seldom has: a command, a question, a pronoun of the second person. */
  readonly odd: boolean;
}

/**
 * Other forms of a word:
 * - `gender`: an adjective or participle, masculine or feminine: «الخطة الجديد».
 * - `mood`: the nun of the five verbs.
 * - `case`: a sound plural or a dual, nominative or not: «مع المشاركون».
 * - `accusative`: an indefinite noun with its alef or without: «ارتفاعا ملحوظ».
 * - `relative`: «القضية الذي», «هذا الخطة».
 * - `verb`: a verb of the third person and what stands before it: «أن المهرجان أصبحت».
 */
export const FORM_KINDS = ['gender', 'mood', 'case', 'accusative', 'relative', 'verb'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** A word in a form that its sentence hardly asks for: both the weights and plain grammar say another. */
export interface FormDoubt {
  readonly token: Token;
  readonly kind: FormKind;
  readonly meant: string;
  /** Natural logarithm of the odds that the other form was meant. */
  readonly odds: number;
  /** The word by which grammar says so: the noun before an adjective, what follows هذا, what a verb speaks of. */
  readonly witness: Token;
}

/** How often the draft has a word. */
export type CountOf = (word: string) => number;

export interface Speller {
  /** The suspicious words of a sentence; most of them are right. */
  read(sentence: readonly Token[], lexicon: Lexicon, countOf: CountOf): readonly Suspicion[];
  /** Words of a sentence that were typed for another, by its pairs of words. */
  readMistakes(sentence: readonly Token[], lexicon: Lexicon, countOf: CountOf): readonly Mistake[];
  /** Words of a sentence that may stand in the wrong form. */
  readForms(sentence: readonly Token[], lexicon: Lexicon): readonly FormDoubt[];
  /**
   * In how many articles of the press two words stand side by side, in doublings: 0 for fewer than two, 1 for two or
   * three, 2 for four to seven.
   * @param before and `after` without marks.
   */
  together(before: string, after: string): number;
  /**
   * What the neighbours of a word say for a correction of it, as the natural logarithm of a factor of its weight.
   * @param correction one word, or two with a blank between; all without marks.
   */
  leaning(before: string | undefined, correction: string, after: string | undefined): number;
}
