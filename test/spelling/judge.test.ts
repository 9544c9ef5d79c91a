/** The word by itself: what the noisy channel makes of classes of slips, on words of no list of ours. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/spelling/judge.ts';
import { variantsOf } from '../../src/spelling/variants.ts';
import { isAlwaysWasl } from '../../src/spelling/wasl.ts';
import { loadTestLexicon } from '../engine.ts';

const lexicon = await loadTestLexicon();
const first = (word: string) => judge(word, lexicon).corrections[0]?.text;
const odds = (word: string) => judge(word, lexicon).odds;

describe('judge', () => {
  it.each([
    ['الاساتذة', 'الأساتذة'],
    ['لاسعاف', 'لإسعاف'],
    ['الإنضباط', 'الانضباط'],
    ['بإستقلالية', 'باستقلالية'],
    ['الجامعه', 'الجامعة'],
    ['الرياضى', 'الرياضي'],
    ['المحاصيلل', 'المحاصيل'],
    ['الشاطيء', 'الشاطئ'],
    ['اسئلتهم', 'أسئلتهم'],
    ['المؤتمراة', 'المؤتمرات'],
    ['والاولى', 'والأولى'],
  ])('%s is meant to be %s', (wrong, right) => {
    expect(first(wrong)).toBe(right);
  });

  it.each([
    'إنتاج',
    'إنشاءات',
    'استقبل',
    'اختبار',
    'ابنه',
    'كتابه',
    'علي',
    'مدينته',
    'أعلن',
    'ظهر',
    'الذي',
    'إطلاعه',
  ])('leaves %s alone', (word) => {
    expect(odds(word)).toBeLessThan(1);
  });

  it('takes a word that was added since', async () => {
    const own = await loadTestLexicon();
    expect(judge('زفيرونة', own).known).toBe(false);
    own.add('زفيرونة');
    expect(judge('زفيرونة', own).known).toBe(true);
  });
});

describe('wasl by shape', () => {
  it.each(['إجتماع', 'الإنتخابات', 'والإستثمار', 'بإتفاقية', 'إثنان', 'إزدحام', 'للإطلاع'])('%s', (word) => {
    expect(isAlwaysWasl(word)).toBe(true);
  });
  it.each(['إنتاج', 'إنجاز', 'إعلان', 'إستراتيجية', 'إتمام', 'إطلاعه', 'إنسان', 'إنترنت', 'إدارة'])(
    'not %s',
    (word) => {
      expect(isAlwaysWasl(word)).toBe(false);
    },
  );
});

describe('variants', () => {
  it('never give the word back, nor one twice', () => {
    for (const word of ['الاسئلة', 'مسؤوليه', 'ىى', 'ا', 'ءءء', 'والاستاذ']) {
      const texts = variantsOf(word).map(({ text }) => text);
      expect(texts).not.toContain(word);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
