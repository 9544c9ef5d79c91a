/** Whole numbers of a sentence, in figures or in words, with their multipliers: 24, «خمسة ملايين», «2.5 مليون». */

import type { Draft, Fact } from '../../draft/index.ts';
import { bySentence, moveBy, type Sentence, type Token, toLatinDigits } from '../../text/index.ts';
import { findOnes, findScale, findTeen, findTens, startsNumber } from './number-words.ts';

/** Particles that may be written onto a number, its article last. */
const FRONT = /^(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)/;

export interface NumberUse {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** Place in the sentence of the first token and of the one after the last. */
  readonly first: number;
  readonly next: number;
  readonly inFigures: boolean;
}

/** The value of a token of figures: 1,200 and 1٬200 are whole, 4,5 and 4،2 are not; 10:30 and 2/3 are not numbers. */
export function figures(token: Token): number | undefined {
  if (token.kind !== 'number') return undefined;
  const text = toLatinDigits(token.text);
  if (/^\d+$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:[,٬]\d{3})+$/.test(text)) return Number(text.replace(/[,٬]/g, ''));
  if (/^\d+[.,٫،]\d{1,2}$/.test(text)) return Number(text.replace(/[,٫،]/, '.'));
  return undefined;
}

const numbersFact: Fact<ReadonlyMap<Sentence, readonly NumberUse[]>> = {
  name: 'numbers',
  read: ({ sentences }) =>
    new Map(
      sentences.flatMap((sentence): [Sentence, readonly NumberUse[]][] => {
        const own = numbersIn(sentence);
        return own.length > 0 ? [[sentence, own]] : [];
      }),
    ),
  otherwise: new Map(),
};

/** What is found does not depend on anything around it. */
const KEY = {};
const keptNumbers = bySentence<NumberUse, typeof KEY>(({ tokens }) => readSentence(tokens), moveBy);

export function numbersIn(sentence: Sentence): readonly NumberUse[] {
  return keptNumbers(sentence, KEY);
}

/** The numbers of each sentence that has any. */
export function readNumbers(draft: Draft): ReadonlyMap<Sentence, readonly NumberUse[]> {
  return draft.fact(numbersFact);
}

function readSentence(tokens: readonly Token[]): NumberUse[] {
  const numbers: NumberUse[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { kind } = tokens[at]!;
    const read =
      kind === 'number' ? figuresAt(tokens, at) : kind === 'word' ? wordsAt(tokens, at) : undefined;
    if (!read || isDecimal(tokens[at - 1]) || isDecimal(tokens[read.next])) continue;
    const { start } = tokens[at]!;
    const { end } = tokens[read.next - 1]!;
    numbers.push({ ...read, first: at, start, end });
    at = read.next - 1;
  }
  return numbers;
}

/** «3ر4 نقطة» is 4.3 or 3.4, as agencies write decimals: neither part is a number of its own. */
function isDecimal(beside: Token | undefined): boolean {
  return beside?.text === 'ر';
}

interface Read {
  readonly value: number;
  readonly next: number;
  readonly inFigures: boolean;
}

function figuresAt(tokens: readonly Token[], at: number): Read | undefined {
  const value = figures(tokens[at]!);
  if (value === undefined) return undefined;
  const scale = findScale(tokens[at + 1]?.bare ?? '');
  // «150 ألف» is 150,000; «عام 2015 ألف كاتب كتابا» is not.
  if (!scale || value >= 1000) return { value, next: at + 1, inFigures: true };
  // «186 ألفا و823»
  const rest = tokens[at + 2]?.text === 'و' && tokens[at + 3] ? figures(tokens[at + 3]!) : undefined;
  if (rest !== undefined && rest < scale)
    return { value: value * scale + rest, next: at + 4, inFigures: true };
  return { value: value * scale, next: at + 2, inFigures: true };
}

/** The first word may carry a particle: «وثلاثة», «بخمسة وعشرين». */
function wordsAt(tokens: readonly Token[], at: number): Read | undefined {
  const { bare } = tokens[at]!;
  const word = startsNumber(bare) ? bare : 'وبلف'.includes(bare[0]!) ? bare.slice(1) : '';
  if (!startsNumber(word) || isAfterTeen(tokens, at, word)) return undefined;
  const second = tokens[at + 1]?.bare ?? '';
  const teen = second === 'عشر' || second === 'عشرة' ? findTeen(word) : undefined;
  if (teen) return scaled(tokens, teen.value, at + 2);
  const tens = second.startsWith('و') ? findTens(second.slice(1)) : undefined;
  const ones = findOnes(word)?.value;
  if (ones && tens) return scaled(tokens, ones + tens, at + 2);
  if (ones && ones >= 3) return scaled(tokens, ones, at + 1);
  const alone = findTens(word) ?? findScale(word);
  return alone && alone <= 2000 ? scaled(tokens, alone, at + 1) : undefined;
}

function scaled(tokens: readonly Token[], value: number, next: number): Read {
  const scale = findScale(tokens[next]?.bare ?? '');
  return scale && scale > value
    ? { value: value * scale, next: next + 1, inFigures: false }
    : { value, next, inFigures: false };
}

/** The number's own letters, then with the particles taken off: وثلاثة, بالثلاث. */
export function frontLengths(word: string): number[] {
  const front = FRONT.exec(word)?.[0].length ?? 0;
  const lengths = [0];
  for (let length = 1; length <= front; length++) lengths.push(length);
  return lengths;
}

/** «الأربعة عشر يوما», «اليوم الثالث عشر»: عشر and عشرة after أحد … تسعة are not a number of their own. */
export function isAfterTeen(tokens: readonly Token[], at: number, word: string): boolean {
  if (!word.startsWith('عشر')) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return false;
  return (
    frontLengths(before.bare).some((length) => findTeen(before.bare.slice(length)) !== undefined) ||
    /^[وفبل]?ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)/.test(before.bare)
  );
}
