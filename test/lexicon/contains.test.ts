import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applies, parseAffixFile, parseDictionary } from '../../src/lexicon/compile/hunspell.ts';
import { openLexicon, readSource } from './helpers.ts';

const lexicon = openLexicon();

describe('contains', () => {
  test.each([
    'كتاب',
    'وبالمشروعات', // و + ب + ال, plural
    'للغة', // ل + ال + لغة: one lam is swallowed
    'سيقولونها',
    'أنلزمكم',
    'كِتَابٌ', // marks
    'كتـــاب', // tatweel
    'ﻻعب', // presentation form
    'مسؤوليتهم',
    'يلتقيان', // the dual Ayaspell lacks
    'يحتاجه', // an object Ayaspell does not allow
    'لترامب',
    'بالمنستير',
    'للمنستير',
    'الغنوشي',
  ])('%s is a word', (word) => {
    expect(lexicon.contains(word)).toBe(true);
  });

  test.each([
    '',
    'اجراءات', // إجراءات
    'الإستقلالية', // الاستقلالية
    'الجمعه', // الجمعة
    'فى', // في
    'التى', // التي
    'لايمكن', // لا يمكن
    'وزيرالتنمية',
    'abc',
    'كتاب كتاب',
    'بالكتبت',
    'المنستيرين',
    'ماكرونات',
  ])('%s is none', (word) => {
    expect(lexicon.contains(word)).toBe(false);
  });

  test('takes any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof lexicon.contains(text) === 'boolean'),
    );
  });
});

describe('against Hunspell 1.7', () => {
  const affixes = parseAffixFile(readSource('dictionary-ar/index.aff'));
  const entries = parseDictionary(readSource('dictionary-ar/index.dic'), affixes);
  const suffixes = [...affixes.suffixes.values()].flat();
  const prefixes = [...affixes.prefixes.values()].flat();

  /** An entry with affixes put on, mostly those it takes. */
  const walks = fc
    .record({
      entry: fc.constantFrom(...entries.filter((_, index) => index % 23 === 0)),
      suffix: fc.nat(),
      outer: fc.nat(),
      prefix: fc.nat(),
      stray: fc.nat({ max: 9 }),
    })
    .map(({ entry, suffix, outer, prefix, stray }) => {
      let word = entry.word;
      let flags: readonly string[] = entry.flags;
      for (const pick of [suffix, outer]) {
        const own = flags.flatMap((flag) => affixes.suffixes.get(flag) ?? []);
        const rules = own.length > 0 && stray > 0 ? own : suffixes;
        const rule = rules[pick % rules.length]!;
        if (pick % 3 === 0 || !applies(rule, word, 'end')) continue;
        word = word.slice(0, word.length - rule.strip.length) + rule.append;
        flags = [...entry.flags, ...rule.continuation];
      }
      const own = flags.flatMap((flag) => affixes.prefixes.get(flag) ?? []);
      const rules = own.length > 0 && stray > 1 ? own : prefixes;
      const rule = rules[prefix % rules.length]!;
      return prefix % 4 === 0 ? word : rule.append + word.slice(rule.strip.length);
    });

  test('whatever Hunspell accepts is a word', { timeout: 60_000 }, async () => {
    const { loadModule } = createRequire(import.meta.url)('hunspell-asm') as typeof import('hunspell-asm');
    const factory = await loadModule();
    const mount = (path: string) => factory.mountBuffer(new TextEncoder().encode(readSource(path)));
    const hunspell = factory.create(mount('dictionary-ar/index.aff'), mount('dictionary-ar/index.dic'));
    fc.assert(
      fc.property(walks, (word) => !hunspell.spell(word) || lexicon.contains(word)),
      { numRuns: 20_000 },
    );
    hunspell.dispose();
  });
});
