import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alternatives,
  areNear,
  compare,
  cutsOf,
  NearIndex,
  slipKeys,
  spellingOf,
} from '../../src/slips/index.ts';

describe('alternatives', () => {
  it.each([
    ['الاسبوع', 'الأسبوع', 'qat'],
    ['الإجتماع', 'الاجتماع', 'wasl'],
    ['المدرسه', 'المدرسة', 'taa'],
    ['المصرى', 'المصري', 'yaa'],
    ['كانو', 'كانوا', 'fariqa'],
    ['تضهر', 'تظهر', 'dad'],
    ['القارىء', 'القارئ', 'seat'],
    ['االسالم', 'االسلام', 'ligature'],
    ['لاكن', 'لكن', 'vowel'],
    ['لالمدرسة', 'للمدرسة', 'vowel'],
    ['سالتها', 'سألتها', 'qat'],
  ])('%s may be %s by %s', (written, right, kind) => {
    const found = alternatives(written, { known: false }).find(({ text }) => text === right);
    expect(found?.slips.map((slip) => slip.kind)).toEqual([kind]);
    expect(found!.bits).toBeGreaterThan(0);
  });

  it.each([
    ['الامان', 'الإيمان'], // a letter more is not a habit
    ['فاس', 'فإس'], // after a particle a stem has three letters
    ['له', 'لة'],
  ])('%s is not taken for %s', (written, other) => {
    expect(alternatives(written, { known: true }).map(({ text }) => text)).not.toContain(other);
  });

  it('takes a word of the lexicon for fewer others', () => {
    const known = alternatives('الدرس', { known: true }).map(({ text }) => text);
    const unknown = alternatives('الدرس', { known: false }).map(({ text }) => text);
    expect(unknown).toContain('الدرص');
    expect(known).not.toContain('الدرص');
  });
});

describe('compare', () => {
  it.each([
    ['وكالة', 'كوالة', ['swapped']],
    ['الحكومة', 'الححكومة', ['doubled']],
    ['الحكومة', 'الحكوة', ['dropped']],
    ['الجبال', 'الحبال', ['dots']],
    ['الأسبوع', 'الاسبوع', ['qat']],
    ['أخبار', 'اخبر', ['qat', 'vowel']],
    ['شاطئ', 'شاطىء', ['seat']],
  ])('%s comes out as %s by %j', (right, written, kinds) => {
    expect(compare(right, written)?.slips.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('lets names alone go through Latin letters', () => {
    const bits = (names: boolean) => compare('غارسيا', 'جارسيا', { names })!.bits;
    expect(bits(true)).toBeLessThan(bits(false));
  });

  it.each([
    ['مدرسة', 'حكومة'],
    ['رئيس', 'إبراهيم'],
    ['من', 'المنشآت'],
  ])('%s and %s are two words', (a, b) => {
    expect(compare(a, b)).toBeUndefined();
  });

  const word = fc.string({ unit: fc.constantFrom(...'اأبتجدرسصطعقكلمنهويىة'), minLength: 3, maxLength: 12 });

  it('adds up: the slips carry the bits, and nothing is free but the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const comparison = compare(a, b);
        if (comparison === undefined) return;
        const sum = comparison.slips.reduce((total, { bits }) => total + bits, 0);
        expect(comparison.bits).toBeCloseTo(sum);
        expect(comparison.bits === 0).toBe(a === b);
      }),
    );
  });
});

describe('slipKeys', () => {
  const shares = (a: string, b: string) => slipKeys(a).some((key) => slipKeys(b).includes(key));

  it.each([
    ['سعادة', 'صعدة'],
    ['الجبالي', 'الحبالي'],
    ['السبسي', 'السبيس'],
    ['الشرنوبي', 'الشرنوي'],
    ['محمد', 'محمدد'],
  ])('%s and %s share a key', (a, b) => {
    expect(shares(a, b)).toBe(true);
  });

  it.each([
    ['سعادة', 'برهان'],
    ['الجبالي', 'الفيومي'],
    ['محمد', 'إبراهيم'],
  ])('%s and %s share none', (a, b) => {
    expect(shares(a, b)).toBe(false);
  });
});

describe('NearIndex', () => {
  const word = fc
    .array(fc.constantFrom(...'السبرىيةهونح'), { minLength: 2, maxLength: 6 })
    .chain((letters) => fc.constantFrom(letters.join(''), `ال${letters.join('')}`));

  it('finds those that share a key and are near, with their articles or without', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 60 }), word, (words, asked) => {
        const spellings = words.map(spellingOf);
        const one = spellingOf(asked);
        const expected = spellings.flatMap((other, at) =>
          areNear(one, other) && one.core.keys.some((key) => other.core.keys.includes(key)) ? [at] : [],
        );
        expect(new NearIndex(spellings).near(one).sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it('finds سعادة and السعادة near صعدة', () => {
    const index = new NearIndex(['سعادة', 'السعادة', 'برهان', 'صعدة'].map(spellingOf));
    expect(index.near(spellingOf('صعدة')).sort()).toEqual([0, 1, 3]);
  });
});

describe('cutsOf', () => {
  it('cuts everywhere and knows what invites the slip', () => {
    const cuts = [...cutsOf('لايمكن')];
    expect(cuts.map(({ first, second }) => `${first} ${second}`)).toContain('لا يمكن');
    expect(cuts.find(({ first }) => first === 'لا')!.join).toBe('particle');
    const bits = (word: string, first: string) => [...cutsOf(word)].find((cut) => cut.first === first)!.bits;
    expect(bits('لايمكن', 'لا')).toBeLessThan(bits('وزيرعدل', 'وزير'));
    expect(bits('وزيرعدل', 'وزير')).toBeLessThan(bits('منشأن', 'من'));
  });

  it('gives the second word its hamza back', () => {
    expect([...cutsOf('يااخي')].find(({ first }) => first === 'يا')!.meant).toContain('أخي');
  });
});
