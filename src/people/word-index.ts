/** The different words of a draft and where each stands: what is asked of a word is asked once. */

import { type Spelling, spellingOf } from '../slips/index.ts';
import { remember, type Sentence, type Token } from '../text/index.ts';

export interface WordPlace {
  /** The sentence's solid tokens but for quotation marks around a name alone, and the word's place among them. */
  readonly tokens: readonly Token[];
  readonly at: number;
  /** What was found out of the place, as long as its sentence is kept. */
  readonly known: KnownPlace;
}

/** What a sentence alone says of a place; undefined where nobody has asked. */
export interface KnownPlace {
  /** How many words from here on imply a person: see `implyPerson`. */
  implied?: -1 | 0 | 1 | 2;
  /** See `mayActAsPerson`. */
  acts?: boolean;
}

/** A word with the particles on its front taken off; a name keeps its article: للشاهد is ل + الشاهد. */
export interface WordStem {
  readonly word: string;
  readonly proclitics: string;
  readonly spelling: Spelling;
}

export interface DraftWord {
  readonly bare: string;
  readonly stems: readonly WordStem[];
  /** In order of the text. */
  readonly places: readonly WordPlace[];
  /** How many places. */
  readonly count: number;
  /** See `Lexicon.rarity`. */
  readonly rarity: number;
  /** Where its first place begins. */
  readonly start: number;
}

export interface DraftStem {
  readonly word: DraftWord;
  readonly stem: WordStem;
}

/** A stem of a word, and the stems of the draft that are near to it. */
export interface StemBeside {
  readonly stem: WordStem;
  readonly others: readonly DraftStem[];
}

/** Whether one word may be a slip of the other, by the two words alone. */
export type Relation = (one: Spelling, other: Spelling) => boolean;

const SHORTEST = 3;
/** Not the أ of a question: hardly any draft asks «أزيد», and many name أشتون. */
const PARTICLES = /^[وف]?[بلك]?/;

/** The words that are long enough to be somebody's name, and their places among the sentence's unquoted tokens. */
export function wordsIn(sentence: Sentence): (Pick<Token, 'bare' | 'start'> & { readonly at: number })[] {
  return unquotedOf(sentence).flatMap(({ kind, bare, start }, at) =>
    kind === 'word' && bare.length >= SHORTEST ? [{ bare, start, at }] : [],
  );
}

const OPENING = new Set(['"', '«', '“', '”']);
const CLOSING = new Set(['"', '»', '“', '”']);
/** «المعروف باسم "الشنقال"»: what stands in the marks then is a word. */
const NAMING = new Set(['باسم', 'وباسم', 'اسم', 'بلقب', 'لقب', 'كلمة', 'عبارة', 'بعبارة', 'مسمى', 'بمسمى']);
/** More words in quotation marks are a title or what somebody said. */
const MOST_QUOTED = 2;

/** «وأوضح "الوتيد" أن»: some papers write so whoever speaks, and beside the name stands the verb. */
function unquoted(tokens: readonly Token[]): readonly Token[] {
  const known = withoutQuotes.get(tokens);
  if (known) return known;
  const marks = new Set<Token>();
  for (let at = 0; at < tokens.length; at++) {
    if (!OPENING.has(tokens[at]!.text) || NAMING.has(tokens[at - 1]?.bare ?? '')) continue;
    let end = at + 1;
    while (tokens[end]?.kind === 'word' && end - at <= MOST_QUOTED) end++;
    if (end === at + 1 || !CLOSING.has(tokens[end]?.text ?? '')) continue;
    marks.add(tokens[at]!).add(tokens[end]!);
    at = end;
  }
  const others = marks.size > 0 ? tokens.filter((token) => !marks.has(token)) : tokens;
  withoutQuotes.set(tokens, others);
  return others;
}

const withoutQuotes = new WeakMap<readonly Token[], readonly Token[]>();

/** The same of a sentence: most have no such marks, which is known of them wherever they are moved. */
export function unquotedOf({ tokens, origin }: Sentence): readonly Token[] {
  return origin !== undefined && unquoted(origin.tokens) === origin.tokens ? tokens : unquoted(tokens);
}

/** By letters alone: the whole word, and what stays after one or two particles. */
export const stemsOf: (bare: string) => readonly WordStem[] = remember((bare) => {
  const stems = [{ word: bare, proclitics: '', spelling: spellingOf(bare) }];
  const most = PARTICLES.exec(bare)![0].length;
  for (let length = 1; length <= most && bare.length - length >= SHORTEST; length++) {
    const proclitics = bare.slice(0, length);
    if (length === 2 && !/[بلك]$/.test(proclitics)) continue;
    const rest = bare.slice(length);
    const word = proclitics.endsWith('ل') && rest.startsWith('ل') ? `ال${rest.slice(1)}` : rest;
    stems.push({ word, proclitics, spelling: spellingOf(word) });
  }
  return stems;
});
