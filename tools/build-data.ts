/** Compiles the human-readable sources under `dictionaries/` into the data files the doors load. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildEnglish } from './build-english.ts';
import { buildGazetteer } from './build-gazetteer.ts';
import { buildLexicon } from './build-lexicon.ts';
import { buildRulePages } from './build-rule-pages.ts';
import { orderPairs, orderWeights } from './slot-order.ts';

/** Say what they said when they were fitted. */
const FITTED = {
  'spelling-model/spelling.model': orderWeights,
  'forms-model/forms.model': orderWeights,
  'pairs/pairs.bin': orderPairs,
};

/** Each part skips its work when its output is what its sources give. */
export async function buildData(directory: URL): Promise<void> {
  const output = fileURLToPath(directory);
  await mkdir(output, { recursive: true });
  await buildLexicon(output);
  await buildGazetteer(output);
  buildEnglish(output);
  buildRulePages(output);
  for (const [file, order] of Object.entries(FITTED)) {
    const fitted = await readFile(new URL(`../dictionaries/${file}`, import.meta.url));
    await writeFile(join(output, basename(file)), order(fitted));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildData(new URL('../dist/', import.meta.url));
}
