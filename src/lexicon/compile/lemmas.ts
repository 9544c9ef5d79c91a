/**
 * How often each lemma is written, from the counts of surface forms: the lexicon under construction reads every form, and
 * the form's count goes to the lemmas of its readings, each after its likelihood. A second pass reads with the first
 * pass's counts, so that وعد goes to the promise and not to و + عد.
 */
import { CompiledLexicon } from '../compiled.ts';
import type { WordCount } from '../frequency.ts';
import type { Reading } from '../lexicon.ts';
import { readingBits } from '../ranking.ts';
import { ReadingFinder } from '../readings.ts';

const PASSES = 2;

interface LemmaCount {
  nominal: number;
  verbal: number;
}

export function countLemmas(
  lexicon: Uint8Array,
  surface: ReadonlyMap<string, Pick<WordCount, 'press' | 'general'>>,
): Map<string, WordCount> {
  const finder = new ReadingFinder(new CompiledLexicon(lexicon));
  const read = [...surface].map(([word, { general }]) => ({
    general,
    readings: likeliest(finder.find(word)),
  }));
  let lemmas = new Map<string, LemmaCount>();
  for (let pass = 0; pass < PASSES; pass++) {
    const known = lemmas;
    const next = new Map<string, LemmaCount>();
    for (const { general, readings } of read) share(general, readings, known, next);
    lemmas = next;
  }
  const words = new Set([...surface.keys(), ...lemmas.keys()]);
  return new Map(
    [...words].map((word) => {
      const { press = 0, general = 0 } = surface.get(word) ?? {};
      const { nominal = 0, verbal = 0 } = lemmas.get(word) ?? {};
      return [word, { press, general, nominal, verbal }];
    }),
  );
}

/** One reading a lemma: كتبت is one verb, whether she or I wrote. */
function likeliest(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, { reading: Reading; bits: number }>();
  for (const reading of readings) {
    const key = `${reading.lemma} ${reading.pos === 'verb'}`;
    const bits = readingBits(reading, () => 0);
    if (bits < (best.get(key)?.bits ?? Number.POSITIVE_INFINITY)) best.set(key, { reading, bits });
  }
  return [...best.values()].map(({ reading }) => reading);
}

function share(
  count: number,
  readings: readonly Reading[],
  known: ReadonlyMap<string, LemmaCount>,
  into: Map<string, LemmaCount>,
): void {
  const weights = readings.map((reading) => {
    return 2 ** -readingBits(reading, (lemma, verb) => known.get(lemma)?.[verb ? 'verbal' : 'nominal'] ?? 0);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  readings.forEach(({ lemma, pos }, index) => {
    const counts = into.get(lemma) ?? { nominal: 0, verbal: 0 };
    counts[pos === 'verb' ? 'verbal' : 'nominal'] += (count * weights[index]!) / total;
    into.set(lemma, counts);
  });
}
