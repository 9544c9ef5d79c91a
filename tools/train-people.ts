/**
 * Trains the people tagger. Reproducible: a fixed order of seeded shuffles, no clock.
 * `npx tsx tools/train-people.ts [--data ../shared/data] [--epochs 12] [--bits 18]`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { sentenceFeatures, viewWord, type WordView } from '../src/people/features.ts';
import { loadGazetteer } from '../src/people/index.ts';
import { LABELS, type Label, packModel } from '../src/people/model.ts';
import { loadTestLexicon } from '../test/engine.ts';
import { buildData } from './build-data.ts';
import { readCorpus, splitNews } from './people/corpus.ts';
import { FieldTrainer } from './people/field.ts';
import { renamePeople } from './people/rename.ts';
import { random } from './random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    epochs: { type: 'string', default: '12' },
    bits: { type: 'string', default: '18' },
  },
});
const news = readCorpus(values.data, 'news.tsv');
const wikipedia = readCorpus(values.data, 'wikipedia.tsv');
const wojood = readCorpus(values.data, 'wojood-sample-train.txt');
if (!news || !wikipedia || !wojood) {
  console.error(`No corpora under ${values.data}/ner: training needs them (give their folder with --data).`);
  process.exit(2);
}

const dist = new URL('../dist/', import.meta.url);
await buildData(dist);
// The lists alone: the model there may be of an older version.
const gazetteer = loadGazetteer(readFileSync(new URL('gazetteer.bin', dist)), { model: false });
const lists = { lexicon: await loadTestLexicon(), gazetteer };
const next = random(20261124);
const trainer = new FieldTrainer(Number(values.bits), next);
const views = new Map<string, WordView>();
const readFeatures = (words: readonly string[]): Int32Array[] =>
  sentenceFeatures(
    words.map((word) => {
      let view = views.get(word);
      if (!view) views.set(word, (view = viewWord(word, lists)));
      return view;
    }),
  );
const goldOf = (labels: readonly Label[]): number[] => labels.map((label) => LABELS.indexOf(label));
const sentences = [...splitNews(news).train, ...wikipedia, ...wojood].map((sentence) => ({
  sentence,
  features: readFeatures(sentence.words),
  gold: goldOf(sentence.labels),
  hasPeople: sentence.labels.some((label) => label.endsWith('PER')),
}));

for (let epoch = 0; epoch < Number(values.epochs); epoch++) {
  for (let at = sentences.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [sentences[at], sentences[other]] = [sentences[other]!, sentences[at]!];
  }
  let loss = 0;
  for (const { sentence, hasPeople, gold, features } of sentences) {
    // Every other round the people have other names.
    const isRenamed = hasPeople && epoch % 2 === 1;
    if (isRenamed) {
      const renamed = renamePeople(sentence, next);
      loss += trainer.learn(readFeatures(renamed.words), goldOf(renamed.labels));
    } else loss += trainer.learn(features, gold);
  }
  console.log(`epoch ${epoch + 1}: loss ${(loss / sentences.length).toFixed(3)} a sentence`);
}

const output = fileURLToPath(new URL('../dictionaries/people-model/people.model', import.meta.url));
const packed = packModel(trainer.model());
writeFileSync(output, packed);
console.log(`${output}: ${packed.length} bytes`);
