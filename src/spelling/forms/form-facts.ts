/** What the scorer of forms sees of a word: numbers that stand for its letters, readings, entry and agreement. */
import type { Lexicon, Reading } from '../../lexicon/index.ts';
import { remember, type Token } from '../../text/index.ts';
import { createFacts, hash, mix, signFacts, type WordFacts } from '../facts.ts';

export interface FormFacts extends WordFacts {
  /** Part of speech, gender, number, article and whether a preposition is in front, of the likeliest reading. */
  readonly agreement: number;
  /** The entry in this form, whatever is in front of it. */
  readonly form: number;
  /** A noun, an adjective, a name, a place or a word that nobody knows. */
  readonly isNominal: boolean;
  /** الذي, التي, and marks: what they stand after is closed off. */
  readonly opens: boolean;
}

export type FormFactsOf = (word: string) => FormFacts;

const KEPT = 5_000;

export function createFormFacts(lexicon: Lexicon): FormFactsOf {
  const factsOf = createFacts(lexicon);
  return remember((word): FormFacts => {
    const [best] = lexicon.analyse(word);
    const facts = factsOf(word);
    const agreement = hash(best ? agreementOf(best) : `?${word.startsWith('ال')}${word.endsWith('ة')}`);
    return {
      ...facts,
      agreement,
      form: mix(facts.entry ^ agreement),
      isNominal: best === undefined || ['noun', 'adjective', 'name', 'place'].includes(best.pos),
      opens: /^[وف]?[بكل]?(?:الذي|التي|الذين|للذي|للتي)$/.test(word),
    };
  }, KEPT);
}

export const signFormFacts: FormFactsOf = remember((sign) => {
  const facts = signFacts(sign);
  return {
    ...facts,
    agreement: facts.word,
    form: facts.word,
    isNominal: false,
    opens: /[.،؛:!؟«»()"–-]/.test(sign),
  };
});

export function factsOfFormToken({ kind, bare, text }: Token, factsOf: FormFactsOf): FormFacts {
  if (kind === 'word') return factsOf(bare);
  if (kind === 'punctuation') return signFormFacts(text);
  return signFormFacts(kind === 'number' ? `#${countedBy(text)}` : kind);
}

/** What a number asks of the noun after it: «3 أعوام», «15 عاما», «200 عام». */
function countedBy(number: string): string {
  const digits = number.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  if (!/^\d+$/.test(digits)) return 'other';
  const last = Number(digits.slice(-2));
  if (/^(?:1[89]|20)\d\d$/.test(digits)) return 'year';
  return last === 0 ? '00' : last <= 2 ? String(last) : last <= 10 ? '3' : '11';
}

function agreementOf({
  proclitics,
  pos,
  gender,
  number,
  person,
  tense,
  definite,
  enclitic,
}: Reading): string {
  const governed = proclitics.some((front) => front === 'ب' || front === 'ل' || front === 'ك');
  return [pos, gender, number, person, tense, definite, enclitic !== '', governed].join(' ');
}
