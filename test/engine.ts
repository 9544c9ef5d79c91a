/** The real lexicon and gazetteer for tests, built once into `dist/` by the global set-up. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { EnglishSpeller, Speller } from '../src/draft/index.ts';
import { loadLexicon, type PersonalLexicon } from '../src/lexicon/index.ts';
import { type Gazetteer, loadGazetteer } from '../src/people/index.ts';
import { createEnglishSpeller, createSpeller } from '../src/spelling/index.ts';

const place = (name: string) => new URL(`../dist/${name}`, import.meta.url);
const read = (name: string) => readFile(place(name));
const readText = (name: string) => readFileSync(place(name), 'utf8');

export async function loadTestLexicon(): Promise<PersonalLexicon> {
  return loadLexicon(await read('lexicon.bin'));
}

interface TestEngine {
  readonly lexicon: PersonalLexicon;
  readonly gazetteer: Gazetteer;
  readonly english: EnglishSpeller;
  readonly speller: Speller;
}

let engine: Promise<TestEngine> | undefined;

export function loadTestEngine(): Promise<TestEngine> {
  engine ??= Promise.all([
    loadTestLexicon(),
    read('gazetteer.bin'),
    read('spelling.model'),
    read('pairs.bin'),
    read('forms.model'),
  ]).then(([lexicon, gazetteer, model, pairs, forms]) => ({
    lexicon,
    gazetteer: loadGazetteer(gazetteer),
    english: createEnglishSpeller(() => ({ aff: readText('english.aff'), dic: readText('english.dic') })),
    speller: createSpeller(model, pairs, forms),
  }));
  return engine;
}
