/** What the parts of a draft look like. All ranges are offsets of the original. */
import type { Token } from './tokens.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A sentence ends at a full stop, a question or exclamation mark, an ellipsis before a new sentence, or the line's end.
 */
export interface Sentence extends Range {
  readonly index: number;
  readonly paragraph: number;
  /** Its solid tokens, blanks left out. */
  readonly tokens: readonly Token[];
  /**
   * The sentence as a line has it by itself, in a draft that is read again as it changes: the same object as long as
   * the sentence's text is the same.
   */
  readonly origin?: Sentence;
}

/** A line of text that is not blank. */
export interface Paragraph extends Range {
  readonly index: number;
  readonly sentences: readonly Sentence[];
  /** A heading of the document, or the first line of a draft when it reads as a title: short, without a closing full stop. */
  readonly isHeadline: boolean;
  /** Its sentences as the line has them by itself: the same object as long as the line's text is the same. */
  readonly origin?: readonly Sentence[] | undefined;
}

/** A line that the document itself calls a heading, as Word's styles do. */
export interface Heading extends Range {
  /** 1 of the headline, 2 and more of subheads. */
  readonly level: number;
}

export interface Quotation extends Range {
  /** Offset of the closing mark; `end` is after it. */
  readonly open: string;
  readonly close: string;
}

/** A quotation mark or bracket without its partner. */
export interface Unpaired extends Range {
  readonly mark: string;
}

export interface TextStructure {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly unpaired: readonly Unpaired[];
  readonly headline: Paragraph | undefined;
  /** False for what has none, such as subtitles. */
  readonly hasHeadline: boolean;
  /** ”نص“: whether the draft's curly quotation marks are placed as Arabic places them. */
  readonly areCurlyArabic: boolean;
  /** By this object, in a draft that is read again as it changes, what is known of its words may be kept. */
  readonly memory?: object;
}
