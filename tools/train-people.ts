/**
 * Trains the people tagger: an averaged structured perceptron over hashed features. Reproducible: a fixed order of
 * seeded shuffles, no clock. `npx tsx tools/train-people.ts [--data ../shared/data] [--epochs 20] [--bits 18]`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LABELS, packModel, type TaggerModel } from '../src/people/model.ts';
import { createTagger } from '../src/people/tagger.ts';
import { loadTestEngine } from '../test/engine.ts';
import { buildData } from './build-data.ts';
import { type LabelledSentence, readCorpus, splitNews } from './people/corpus.ts';

import { renamePeople } from './people/rename.ts';
import { random } from './random.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    epochs: { type: 'string', default: '20' },
    bits: { type: 'string', default: '18' },
  },
});
const news = readCorpus(values.data, 'news.tsv');
const wikipedia = readCorpus(values.data, 'wikipedia.tsv');
if (!news || !wikipedia) {
  console.error(`No corpora under ${values.data}/ner: training needs them (give their folder with --data).`);
  process.exit(2);
}

await buildData(new URL('../dist/', import.meta.url));
const engine = await loadTestEngine();
const bits = Number(values.bits);
const count = LABELS.length;
const size = (1 << bits) * count;
const weights = new Float32Array(size);
const transitions = new Float32Array(count * count);
const sums = new Float64Array(size);
const transitionSums = new Float64Array(count * count);
const model: TaggerModel = { bits, weights, transitions };
const tagger = createTagger(model, engine);
const mask = (1 << bits) - 1;

const { train } = splitNews(news);
const sentences = [...train, ...wikipedia].map((sentence: LabelledSentence) => ({
  sentence,
  features: tagger.features(sentence.words),
  gold: sentence.labels.map((label) => LABELS.indexOf(label)),
  hasPeople: sentence.labels.some((label) => label.endsWith('PER')),
}));

let step = 1;
const next = random(20261124);
for (let epoch = 0; epoch < Number(values.epochs); epoch++) {
  let wrong = 0;
  for (let at = sentences.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [sentences[at], sentences[other]] = [sentences[other]!, sentences[at]!];
  }
  for (const { sentence, hasPeople, gold, features: own } of sentences) {
    // Every other round the people have other names.
    const isRenamed = hasPeople && epoch % 2 === 1;
    const words = isRenamed ? renamePeople(sentence, next) : sentence.words;
    const features = isRenamed ? tagger.features(words) : own;
    const guess = tagger.tag(words).map(({ label }) => LABELS.indexOf(label));
    for (let at = 0; at < gold.length; at++) {
      const [right, given] = [gold[at]!, guess[at]!];
      if (right !== given) {
        wrong++;
        for (const feature of features[at]!) {
          const row = (feature & mask) * count;
          add(weights, sums, row + right, 1);
          add(weights, sums, row + given, -1);
        }
      }
      if (at === 0) continue;
      const [rightEdge, givenEdge] = [gold[at - 1]! * count + right, guess[at - 1]! * count + given];
      if (rightEdge === givenEdge) continue;
      add(transitions, transitionSums, rightEdge, 1);
      add(transitions, transitionSums, givenEdge, -1);
    }
    step++;
  }
  console.log(`epoch ${epoch + 1}: ${wrong} tokens wrong`);
}

/** The average over all steps is the weight less its time-weighted updates (Daumé's trick). */
function add(target: Float32Array, sum: Float64Array, at: number, value: number): void {
  target[at]! += value;
  sum[at]! += value * step;
}

for (let at = 0; at < size; at++) weights[at]! -= sums[at]! / step;
for (let at = 0; at < transitions.length; at++) transitions[at]! -= transitionSums[at]! / step;
const output = fileURLToPath(new URL('../dictionaries/people-model/people.model', import.meta.url));
const packed = packModel(model);
writeFileSync(output, packed);
console.log(`${output}: ${packed.length} bytes`);
