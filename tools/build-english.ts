/** Copies the English dictionary that `spelling/latin` reads (dictionary-en, Hunspell format) beside the other data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('dictionary-en'));

/** The two files as text, from the package. */
export function readEnglish(): { aff: string; dic: string } {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { aff: read('index.aff'), dic: read('index.dic') };
}

/** Writes `english.aff` and `english.dic`. */
export function buildEnglish(outputDirectory: string): void {
  const { aff, dic } = readEnglish();
  writeFileSync(join(outputDirectory, 'english.aff'), aff);
  writeFileSync(join(outputDirectory, 'english.dic'), dic);
}
