/**
 * How often each lemma is written, from the counts of surface forms: the lexicon under construction reads every form, and
 * the form's count goes to the lemmas of its readings, each after its likelihood. Each pass reads with the counts of
 * the one before, so that وعد goes to the promise and not to و + عد.
 */
import { CompiledLexicon } from '../compiled.ts';
import type { WordCount } from '../frequency.ts';
import { lemmaBits, readingBits } from '../ranking.ts';
import { ReadingFinder } from '../readings.ts';
import { IdTable } from './intern.ts';

const PASSES = 2;

/** A surface form with the lemmas it may belong to, each with the likelihood of its best reading but for the lemma's own. */
interface Form {
  readonly count: number;
  readonly lemmas: readonly number[];
  readonly likelihoods: readonly number[];
}

export function countLemmas(
  lexicon: Uint8Array,
  surface: ReadonlyMap<string, Pick<WordCount, 'press' | 'general'>>,
): Map<string, WordCount> {
  const lemmas = new IdTable<string>(0);
  const forms = readForms(new ReadingFinder(new CompiledLexicon(lexicon)), surface, lemmas);
  // What has one lemma only goes first: قالت and يقول are of the verb, so قال will be, and not of قيل وقال.
  let counts = share(
    forms.filter((form) => form.lemmas.length === 1),
    new Float64Array(lemmas.size),
  );
  for (let pass = 0; pass < PASSES; pass++) counts = share(forms, counts);
  const result = new Map<string, { -readonly [Name in keyof WordCount]: number }>();
  for (const [word, { press, general }] of surface)
    result.set(word, { press, general, nominal: 0, verbal: 0 });
  lemmas.keys().forEach((key, id) => {
    const lemma = key.slice(1);
    const entry = result.get(lemma) ?? { press: 0, general: 0, nominal: 0, verbal: 0 };
    entry[key.startsWith(VERB) ? 'verbal' : 'nominal'] = counts[id]!;
    result.set(lemma, entry);
  });
  return result;
}

const VERB = 'v';
const NOMINAL = 'n';

function readForms(
  finder: ReadingFinder,
  surface: ReadonlyMap<string, Pick<WordCount, 'general'>>,
  ids: IdTable<string>,
): Form[] {
  return [...surface].map(([word, { general }]) => {
    // One reading a lemma: كتبت is one verb, whether she or I wrote.
    const best = new Map<number, number>();
    for (const reading of finder.find(word)) {
      const id = ids.of((reading.pos === 'verb' ? VERB : NOMINAL) + reading.lemma);
      const likelihood = 2 ** (lemmaBits(0) - readingBits(reading, () => 0));
      if (likelihood > (best.get(id) ?? 0)) best.set(id, likelihood);
    }
    return { count: general, lemmas: [...best.keys()], likelihoods: [...best.values()] };
  });
}

function share(forms: readonly Form[], known: Float64Array): Float64Array<ArrayBuffer> {
  const counts = new Float64Array(known.length);
  for (const { count, lemmas, likelihoods } of forms) {
    const weights = lemmas.map((lemma, index) => likelihoods[index]! * 2 ** -lemmaBits(known[lemma]!));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    lemmas.forEach((lemma, index) => {
      counts[lemma]! += (count * weights[index]!) / total;
    });
  }
  return counts;
}
