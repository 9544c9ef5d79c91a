/** Where two words were written as one: by letters alone, which words there are is the caller's to say. */
import { hamzaForms } from '../text/index.ts';
import type { Join } from './kinds.ts';
import { bitsOfJoin } from './rates.ts';

const PARTICLE = /^[وف]?(?:لا|ما|يا)$/;
const UNJOINING = 'اأإآدذرزوؤةىء';

export function joinOf(first: string, second: string): Join {
  if (PARTICLE.test(first)) return 'particle';
  if (UNJOINING.includes(first.at(-1)!)) return 'unjoining';
  return second.startsWith('ال') ? 'article' : 'joining';
}

/** One way to cut a word in two. */
export interface Cut {
  readonly first: string;
  /** As written. */
  readonly second: string;
  /** What the second may have been meant to be: itself first, then with the hamza it has lost (يااخي is يا أخي). */
  readonly meant: readonly string[];
  readonly join: Join;
  /** -log2 of the share of such neighbours that are written without their blank. */
  readonly bits: number;
}

/** Shorter stretches are not words. */
const SHORTEST = 2;

/** All ways to take a bare word for two, from its front. */
export function* cutsOf(word: string): Iterable<Cut> {
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++) {
    const first = word.slice(0, at);
    const second = word.slice(at);
    const join = joinOf(first, second);
    yield { first, second, meant: [second, ...hamzaForms(second)], join, bits: bitsOfJoin(join) };
  }
}
