/** Compiles the prefixes: what may come before a body, under which flag, and which proclitics it consists of. */
import type { AffixFile, AffixRule } from './hunspell.ts';
import type { TextPool } from './intern.ts';

/** Each prefix flag as one bit of two words. */
export interface PrefixMasks {
  numberOf(flag: string): number;
  pack(numbers: readonly number[]): [low: number, high: number];
}

export function prefixMasks(affixes: AffixFile): PrefixMasks {
  const flags = [...affixes.prefixes.keys()];
  if (flags.length > 64) throw new Error(`${flags.length} prefix flags do not fit 64 bits.`);
  return {
    numberOf: (flag) => flags.indexOf(flag),
    pack: (numbers) => {
      const words: [number, number] = [0, 0];
      for (const number of numbers) words[number >> 5]! |= 1 << (number & 31);
      return [words[0] >>> 0, words[1] >>> 0];
    },
  };
}

/**
 * Rules as rows: surface letters, letters the body has in their place (للغة is لل + غة of لغة), letters allowed or
 * refused first in the body, whether refused, proclitics separated by blanks, flags (two words).
 */
export function compilePrefixes(affixes: AffixFile, text: TextPool): Uint32Array {
  const masks = prefixMasks(affixes);
  const rows = new Map<string, { cells: number[]; flags: number[] }>();
  for (const rule of [...affixes.prefixes.values()].flat()) {
    const [condition, ...more] = rule.condition;
    if (more.length > 0 || rule.strip.length > 1)
      throw new Error(`Prefix ${rule.flag} is of more than one letter.`);
    const cells = [
      text.place(rule.append),
      text.place(rule.strip),
      text.place(condition?.letters ?? ''),
      Number(condition?.negated ?? true),
      text.place(proclitics(rule).join(' ')),
    ];
    const row = rows.get(cells.join()) ?? { cells, flags: [] };
    row.flags.push(masks.numberOf(rule.flag));
    rows.set(cells.join(), row);
  }
  return Uint32Array.from([...rows.values()].flatMap(({ cells, flags }) => [...cells, ...masks.pack(flags)]));
}

/** وال is و + ال, لل of a noun with the article ل + ال, أفلل أ + ف + ل + ال; of anything else each letter is one. */
function proclitics(rule: AffixRule): string[] {
  const letters = rule.append;
  if (!rule.flag.startsWith('m')) return rule.strip === 'ا' && letters === 'آ' ? ['أ'] : [...letters];
  if (letters === 'آل') return ['أ', 'ال'];
  if (letters.endsWith('ال')) return [...letters.slice(0, -2), 'ال'];
  return [...letters.slice(0, -2), 'ل', 'ال'];
}
