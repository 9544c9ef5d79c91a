/** The words of the dictionary that a word may have been meant to be, by the ways in which writers slip. */

import type { SlipKind } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { frontSplits, remember } from '../text/index.ts';
import { uses } from './uses.ts';
import { isAlwaysWasl, lacksHamza } from './wasl.ts';

export interface Alternative {
  readonly text: string;
  readonly kind: SlipKind;
  /** The word as written is none, whatever a dictionary says: ان, لانها, الإجتماع. */
  readonly sure?: boolean;
  /** Weighed against, and never meant: لان for لأن. */
  readonly never?: boolean;
}

const ENDS: readonly (readonly [written: string, meant: string, kind: SlipKind])[] = [
  ['ه', 'ة', 'taa'],
  ['ة', 'ه', 'taa'],
  ['ي', 'ى', 'yaa'],
  ['ى', 'ي', 'yaa'],
  ['ة', 'ت', 'open-taa'],
  ['ت', 'ة', 'open-taa'],
  ['اة', 'ات', 'open-taa'],
  ['ات', 'اة', 'open-taa'],
  ['و', 'وا', 'fariqa'],
  ['وا', 'و', 'fariqa'],
  ['ئ', 'يء', 'seat'],
  ['ئ', 'ء', 'seat'],
  ['ء', 'ئ', 'seat'],
  ['ء', 'أ', 'seat'],
  ['أ', 'ء', 'seat'],
  ['اء', 'أ', 'seat'],
  ['ا', 'اء', 'seat'],
  ['ا', 'أ', 'seat'],
  ['أ', 'ا', 'seat'],
];

const MIDDLE: Readonly<Record<string, readonly string[]>> = {
  ا: ['أ', 'آ'],
  أ: ['ا', 'ئ', 'ؤ', 'اء', 'آ'],
  آ: ['أ', 'ا'],
  ؤ: ['ئ', 'أ', 'ء', 'و'],
  ئ: ['ؤ', 'أ', 'ء', 'ي'],
  ء: ['ئ', 'ؤ', 'أ'],
  و: ['ؤ'],
  ي: ['ئ'],
};

const FRONT: Readonly<Record<string, readonly (readonly [meant: string, kind: SlipKind])[]>> = {
  ا: [
    ['أ', 'front'],
    ['إ', 'front'],
    ['آ', 'front'],
  ],
  أ: [
    ['ا', 'front'],
    ['إ', 'raise'],
    ['آ', 'raise'],
  ],
  إ: [
    ['ا', 'front'],
    ['أ', 'raise'],
  ],
  آ: [
    ['ا', 'front'],
    ['أ', 'raise'],
  ],
};

const INNA = /^([وف]?[بلك]?)([اأإ])(ن(?:ه|ها|هم|هن|هما|ك|كم|ي|ني|نا|))$/;
/** كان is a verb, and فلان anybody. */
const NOT_INNA = /^(?:[وف]?كان|فلان)$/;
/** «بان الفرق»; the dictionary's لان and وان nobody writes. */
const MAY_BE_VERB = /^[وف]?بان$/;
const PREPOSITION = /[بلك]$/;

export type AlternativesOf = (word: string) => readonly Alternative[];

export function createAlternatives(lexicon: Lexicon): AlternativesOf {
  return remember((word) => findAlternatives(word, lexicon), 5_000);
}

/** Nobody who means a word that rare writes one so common by mistake: في for فى. */
const TOO_RARE = 1000;

/** Those alone that may be meant; where the word as written is none, its correction alone. */
export function createProposals(lexicon: Lexicon): AlternativesOf {
  return remember((word) => {
    const proposals = findAlternatives(word, lexicon).filter(
      ({ text, never }) => !never && TOO_RARE * (1 + uses(text, lexicon)) > uses(word, lexicon),
    );
    return proposals.some(({ sure }) => sure) ? proposals.filter(({ sure }) => sure) : proposals;
  }, 5_000);
}

function findAlternatives(word: string, lexicon: Lexicon): Alternative[] {
  const inna = INNA.exec(word);
  if (inna && !NOT_INNA.test(word)) {
    const [, front, alef, rest] = inna as unknown as [string, string, string, string];
    const sure = alef === 'ا' && !MAY_BE_VERB.test(word);
    // A preposition is followed by أن alone.
    const alefs = PREPOSITION.test(front) ? 'أا' : 'أإا';
    return [...alefs]
      .filter((other) => other !== alef)
      .map((other): Alternative => ({ text: front + other + rest, kind: 'inna', sure, never: other === 'ا' }))
      .filter(({ text }) => lexicon.contains(text));
  }
  const found = new Map<string, Alternative>();
  const joins = word.includes('إ') && isAlwaysWasl(word);
  const lacks = lacksHamza(lexicon.analyse(word));
  const offer = (text: string, kind: SlipKind) => {
    const sure = kind === 'front' && (lacks || (joins && !text.includes('إ')));
    if (text !== word && !found.has(text) && isWord(text, lexicon)) found.set(text, { text, kind, sure });
  };
  const starts = new Set<number>();
  for (const { length, definite } of frontSplits(word)) {
    const short = word.length - length <= 2 && !definite && length > 0;
    if (!short && FRONT[word[length]!]) starts.add(length);
  }
  const ends = ENDS.filter(
    ([written, , kind]) => word.endsWith(written) && word.length - written.length >= (kind === 'yaa' ? 1 : 2),
  );
  for (const [written, meant, kind] of ends) offer(word.slice(0, -written.length) + meant, kind);
  for (const start of starts)
    for (const [meant, kind] of FRONT[word[start]!]!) {
      // An article is not آل.
      if (meant === 'آ' && word[start + 1] === 'ل') continue;
      const fronted = word.slice(0, start) + meant + word.slice(start + 1);
      offer(fronted, kind);
      // اسطوانه slips at both ends; who puts a hamza on takes no dots off.
      if (word[start] !== 'ا') continue;
      for (const [written, ended, end] of ends)
        if (end === 'taa' || end === 'yaa') offer(fronted.slice(0, -written.length) + ended, kind);
    }
  for (let at = 1; at < word.length - 1; at++)
    if (!starts.has(at))
      for (const meant of MIDDLE[word[at]!] ?? [])
        offer(word.slice(0, at) + meant + word.slice(at + 1), 'seat');
  for (let at = 0; at < word.length; at++) {
    if (word[at] === 'ض') offer(`${word.slice(0, at)}ظ${word.slice(at + 1)}`, 'dad');
    if (word[at] === 'ظ') offer(`${word.slice(0, at)}ض${word.slice(at + 1)}`, 'dad');
  }
  return [...found.values()];
}

/** In the dictionary, and not only as a question: أتصوير. */
function isWord(word: string, lexicon: Lexicon): boolean {
  if (!lexicon.contains(word)) return false;
  if (!word.startsWith('أ')) return true;
  return lexicon.analyse(word).some(({ proclitics }) => proclitics[0] !== 'أ');
}
