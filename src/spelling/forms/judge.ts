/**
 * How sure it is that another form of a word was meant. Boosted trees weigh how far that form is ahead, by itself and by its
 * sentence, and what else could be true of the word: that it is a name, a verb, a word of a quotation.
 */
import { FORM_KINDS, type FormKind } from '../../draft/index.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { remember, type Token } from '../../text/index.ts';
import { type Best, type Pair, readUse, standingOf, type WordUse } from '../decide.ts';

/** What the trees ask about, by their places in `formEvidenceOf`. */
export const FORM_EVIDENCE = [
  'alone', // how far the form is ahead by what it is, as natural logarithms
  'around', // and by what stands around it
  'both',
  'lead', // how far it is ahead of the next form
  'written', // doublings of the uses of the word as written
  'meant', // and of the form
  'commoner',
  'entry', // the same of the dictionary entry
  'odd', // is the likeliest reading one that news seldom has?
  'name', // does the word have a reading as a name, and is it the likeliest?
  'parts', // how many parts of speech it is read as
  'length',
  'words before', // between the word and the sentence's beginning or a mark before it, at most `FAR`
  'words after',
  'unknown before', // words that no dictionary has, right before and after
  'unknown after',
  'quoted', // a quotation mark opens before it in its sentence
  'witnessed', // plain grammar says so too
  ...FORM_KINDS,
] as const;

const FAR = 8;

export interface FormUse extends WordUse {
  readonly name: number;
  readonly parts: number;
}

export function createFormUse(lexicon: Lexicon): (word: string) => FormUse {
  return remember((word) => {
    const readings = lexicon.analyse(word);
    const names = readings.some(({ pos }) => pos === 'name' || pos === 'place');
    return {
      ...readUse(word, lexicon),
      name: readings[0]?.pos === 'name' ? 2 : names ? 1 : 0,
      parts: new Set(readings.map(({ pos }) => pos)).size,
    };
  }, 5_000);
}

const OPENS = /[«"“]/;
const CLOSES = /[»"”]/;

/** @returns one number for each of `FORM_EVIDENCE`. */
export function formEvidenceOf(
  kind: FormKind,
  best: Best,
  length: number,
  use: Pair<FormUse>,
  witnessed: boolean,
  sentence: readonly Token[],
  at: number,
  lexicon: Lexicon,
): number[] {
  return [
    ...standingOf(best, use),
    use.written.odd,
    use.written.name,
    use.written.parts,
    length,
    wordsTo(sentence, at, -1),
    wordsTo(sentence, at, 1),
    isUnknown(sentence[at - 1], lexicon),
    isUnknown(sentence[at + 1], lexicon),
    isQuoted(sentence, at),
    witnessed ? 1 : 0,
    ...FORM_KINDS.map((each) => (each === kind ? 1 : 0)),
  ];
}

function wordsTo(sentence: readonly Token[], at: number, step: 1 | -1): number {
  let words = 0;
  for (
    let place = at + step;
    words < FAR && sentence[place] && sentence[place]!.kind !== 'punctuation';
    place += step
  )
    words++;
  return words;
}

function isUnknown(token: Token | undefined, lexicon: Lexicon): number {
  return token?.kind === 'word' && !lexicon.contains(token.bare) ? 1 : 0;
}

function isQuoted(sentence: readonly Token[], at: number): number {
  for (let place = at - 1; place >= 0; place--) {
    const { kind, text } = sentence[place]!;
    if (kind !== 'punctuation') continue;
    if (OPENS.test(text)) return 1;
    if (CLOSES.test(text)) return 0;
  }
  return 0;
}
