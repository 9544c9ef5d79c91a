/**
 * How often each lemma is written, from the counts of surface forms: the lexicon under construction reads every form,
 * and the form's count goes to the lemmas of its readings, each after its likelihood. Each pass reads with the counts of
 * the one before, so that وعد goes to the promise and not to و + عد.
 */
import { CompiledLexicon } from '../compiled.ts';
import type { Frequencies, WordCount } from '../frequency.ts';
import { lemmaBits, readingBits } from '../ranking.ts';
import { ReadingFinder } from '../readings.ts';
import { IdTable } from './intern.ts';

const PASSES = 2;

/**
 * A surface form with its count in a million words and the lemmas it may belong to, each with the likelihood of its best
 * reading without the lemma's own.
 */
interface Form {
  readonly count: number;
  readonly lemmas: readonly number[];
  readonly likelihoods: readonly number[];
}

const MILLION = 1_000_000;
const NO_COUNT: WordCount = { press: 0, speech: 0, outlets: 0, nominal: 0, verbal: 0 };

export function countLemmas(
  lexicon: Uint8Array,
  { totals, forms: surface }: Frequencies,
): Map<string, WordCount> {
  const lemmas = new IdTable<string>(0);
  const scale = MILLION / (totals.press + totals.speech);
  const forms = readForms(new ReadingFinder(new CompiledLexicon(lexicon)), surface, scale, lemmas);
  // What has one lemma only goes first: قالت and يقول are of the verb, so قال will be, and not of قيل وقال.
  let counts = share(
    forms.filter((form) => form.lemmas.length === 1),
    new Float64Array(lemmas.size),
  );
  for (let pass = 0; pass < PASSES; pass++) counts = share(forms, counts);
  const result = new Map<string, WordCount>();
  for (const [word, count] of surface) result.set(word, { ...NO_COUNT, ...count });
  lemmas.keys().forEach((key, id) => {
    const lemma = key.slice(1);
    const kind = key.startsWith(VERB) ? 'verbal' : 'nominal';
    result.set(lemma, { ...NO_COUNT, ...result.get(lemma), [kind]: counts[id]! });
  });
  return result;
}

const VERB = 'v';
const NOMINAL = 'n';

function readForms(
  finder: ReadingFinder,
  surface: Frequencies['forms'],
  scale: number,
  ids: IdTable<string>,
): Form[] {
  return [...surface].map(([word, { press, speech }]) => {
    // One reading a lemma: كتبت is one verb, whether she or I wrote.
    const best = new Map<number, number>();
    for (const reading of finder.find(word)) {
      const id = ids.of((reading.pos === 'verb' ? VERB : NOMINAL) + reading.lemma);
      const likelihood = 2 ** (lemmaBits(0) - readingBits(reading, () => 0));
      if (likelihood > (best.get(id) ?? 0)) best.set(id, likelihood);
    }
    return { count: (press + speech) * scale, lemmas: [...best.keys()], likelihoods: [...best.values()] };
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
