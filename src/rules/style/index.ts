import type { Rule } from '../rule.ts';
import { ambiguous } from './ambiguous.ts';
import { doubleMudaf } from './double-mudaf.ts';
import { headline } from './headline.ts';
import { kaf } from './kaf.ts';
import { lightVerb } from './light-verb.ts';
import { longParagraph } from './long-paragraph.ts';
import { longSentence } from './long-sentence.ts';
import { repetition } from './repetition.ts';
import { cliche, filler, redundancy, wordChoice } from './set-phrases.ts';
import { thereWas } from './there-was.ts';

export const styleRules: readonly Rule[] = [
  lightVerb,
  thereWas,
  kaf,
  doubleMudaf,
  filler,
  cliche,
  redundancy,
  wordChoice,
  repetition,
  longSentence,
  longParagraph,
  headline,
  ambiguous,
];
