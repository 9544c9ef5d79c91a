import { defineRule } from '../rule.ts';
import { reportsOf } from './reports.ts';

export const taaMarbuta = defineRule({
  id: 'spelling/taa-marbuta',
  severity: 'error',
  fixable: true,
  description: { ar: 'التاء المربوطة والهاء والتاء المفتوحة', en: 'Taa marbuta, haa and open taa' },
  messages: {
    taa: {
      ar: 'آخر «{word}» خلط بين التاء المربوطة والهاء؛ الصواب «{right}».',
      en: '“{word}” confuses ة and ه at its end: write “{right}”.',
    },
    'open-taa': {
      ar: 'آخر «{word}» خلط بين التاء المربوطة والمفتوحة؛ الصواب «{right}».',
      en: '“{word}” confuses ة and ت at its end: write “{right}”.',
    },
  },
  check: (draft, context) => reportsOf('taa-marbuta', draft, context),
});
