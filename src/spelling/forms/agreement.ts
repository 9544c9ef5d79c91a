/** What the witnesses of forms ask of a noun: whether it is one, whether it is definite, and what agrees with it. */
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import type { Token } from '../../text/index.ts';

/** A word of a sentence in the form it has and in the form that is ahead. */
export interface Place {
  readonly sentence: readonly Token[];
  readonly at: number;
  readonly written: string;
  readonly meant: string;
  readonly lexicon: Lexicon;
}

/** What a noun in the accusative comes after, and then what is said of it. */
export const INNA = /^[وف]?(?:[بلك]?أن|إن|لكن|كأن|لأن|بأن)$/;

/** Masculine and feminine in good use (ابن الأنباري، المذكر والمؤنث), and feminine words for either a man or a woman. */
export const EITHER = new Set(
  'سوق طريق حال روح سبيل بلد درع سلاح سكين لسان إصبع ذراع عنق إبط سلم صاع سلطان كبد خمر فرس رجل دلو عقرب أرنب ضحية رهينة شخصية'.split(
    ' ',
  ),
);

/** A noun shows that it is feminine; that it is masculine, or a plural of things, only a dictionary says. */
export function showsFeminine({ bare }: Token): boolean {
  return /(?:ة|ات)$/.test(bare);
}

/** Things in the plural are taken for feminine. */
export function agreementOf({ stem, gender, number }: Reading): string | undefined {
  if (EITHER.has(stem)) return undefined;
  return number === 'plural'
    ? gender === 'f'
      ? 'f'
      : undefined
    : number === 'singular'
      ? gender
      : undefined;
}

export function isNominal({ pos }: Reading): boolean {
  return pos === 'noun' || pos === 'adjective';
}

export function isDefinite({ definite, enclitic }: Reading): boolean {
  return definite || enclitic !== '';
}
