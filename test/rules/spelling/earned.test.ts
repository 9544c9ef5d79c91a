/** «his» for ة: of a noun a hint, of a verb or a particle loud. */
import { describe, expect, it } from 'vitest';
import { loudIn } from './reported.ts';

describe('ة where ه is meant', () => {
  it.each([
    ['حلت الكاتبة ضيفة شرف على المعرض.', 'ضيفة'],
    ['قدمت الممثلة مزحة قصيرة.', 'مزحة'],
    ['زار الوفد قرينية الساحل.', 'قرينية'],
  ])('quiet: %s', (text, word) => {
    expect(loudIn(text)).not.toContain(word);
  });

  it.each([
    ['هذا ما نشاهدة اليوم في السوق.', 'نشاهدة'],
    ['وصل المدير ومعة وفد كبير.', 'ومعة'],
    ['قال إن الفريق يستحقة بجدارة.', 'يستحقة'],
  ])('loud: %s', (text, word) => {
    expect(loudIn(text)).toContain(word);
  });
});
