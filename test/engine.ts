/** The real lexicon and gazetteer for tests, built once into `dist/` by the global set-up. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { EnglishSpeller } from '../src/draft/index.ts';
import { loadLexicon, type PersonalLexicon } from '../src/lexicon/index.ts';
import { type Gazetteer, loadGazetteer } from '../src/people/index.ts';
import { createEnglishSpeller } from '../src/rules/index.ts';

const place = (name: string) => new URL(`../dist/${name}`, import.meta.url);
const read = (name: string) => readFile(place(name));
const readText = (name: string) => readFileSync(place(name), 'utf8');

export async function loadTestLexicon(): Promise<PersonalLexicon> {
  return loadLexicon(await read('lexicon.bin'));
}

let engine: Promise<{ lexicon: PersonalLexicon; gazetteer: Gazetteer; english: EnglishSpeller }> | undefined;

export function loadTestEngine() {
  engine ??= Promise.all([loadTestLexicon(), read('gazetteer.json')]).then(([lexicon, gazetteer]) => ({
    lexicon,
    gazetteer: loadGazetteer(JSON.parse(gazetteer.toString('utf8'))),
    english: createEnglishSpeller(() => ({ aff: readText('english.aff'), dic: readText('english.dic') })),
  }));
  return engine;
}
