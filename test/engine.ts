/** The real lexicon and gazetteer for tests, built once into `dist/` by the global set-up. */
import { readFile } from 'node:fs/promises';
import { loadLexicon, type PersonalLexicon } from '../src/lexicon/index.ts';
import { type Gazetteer, loadGazetteer } from '../src/people/index.ts';
import { createEnglishSpeller, type EnglishSpeller } from '../src/rules/index.ts';
import { readEnglish } from '../tools/build-english.ts';

const read = (name: string) => readFile(new URL(`../dist/${name}`, import.meta.url));

export async function loadTestLexicon(): Promise<PersonalLexicon> {
  return loadLexicon(await read('lexicon.bin'));
}

let engine: Promise<{ lexicon: PersonalLexicon; gazetteer: Gazetteer; english: EnglishSpeller }> | undefined;

export function loadTestEngine() {
  engine ??= Promise.all([loadTestLexicon(), read('gazetteer.json')]).then(([lexicon, gazetteer]) => ({
    lexicon,
    gazetteer: loadGazetteer(JSON.parse(gazetteer.toString('utf8'))),
    english: createEnglishSpeller(readEnglish),
  }));
  return engine;
}
