/** The real lexicon and gazetteer for tests, built once into `dist/` by the global set-up. */
import { readFile } from 'node:fs/promises';
import { loadLexicon } from '../src/lexicon/index.ts';
import { loadGazetteer } from '../src/people/index.ts';

let engine: Promise<{ lexicon: ReturnType<typeof loadLexicon>; gazetteer: ReturnType<typeof loadGazetteer> }>;

export function loadTestEngine() {
  engine ??= load();
  return engine;
}

async function load() {
  const [lexicon, gazetteer] = await Promise.all(
    ['lexicon.bin', 'gazetteer.json'].map((name) => readFile(new URL(`../dist/${name}`, import.meta.url))),
  );
  return {
    lexicon: loadLexicon(lexicon!),
    gazetteer: loadGazetteer(JSON.parse(gazetteer!.toString('utf8'))),
  };
}
