import type { Rule } from '../rule.ts';
import { brackets } from './brackets.ts';
import { damaged } from './damaged.ts';
import { detachedWaw } from './detached-waw.ts';
import { doubleSpace } from './double-space.ts';
import { endMark } from './end-mark.ts';
import { entity } from './entity.ts';
import { glued } from './glued.ts';
import { invisible } from './invisible.ts';
import { lookAlike } from './look-alike.ts';
import { mixedDigits } from './mixed-digits.ts';
import { presentationForms } from './presentation-forms.ts';
import { punctuation } from './punctuation.ts';
import { quotes } from './quotes.ts';
import { repeatedMark } from './repeated-mark.ts';
import { repeatedWord } from './repeated-word.ts';
import { reversed } from './reversed.ts';
import { spacing } from './spacing.ts';
import { tatweel } from './tatweel.ts';

export const typographyRules: readonly Rule[] = [
  damaged,
  spacing,
  doubleSpace,
  punctuation,
  quotes,
  brackets,
  repeatedMark,
  repeatedWord,
  tatweel,
  invisible,
  entity,
  lookAlike,
  presentationForms,
  mixedDigits,
  detachedWaw,
  glued,
  reversed,
  endMark,
];
