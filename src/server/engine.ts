/** The lexicon and the lists, loaded when the first Arabic draft asks for them. */
import { loadLexicon } from '../lexicon/index.ts';
import { loadGazetteer } from '../people/index.ts';
import { createEnglishSpeller } from '../rules/index.ts';
import type { Engine } from '../workspace/check.ts';
import type { DataFile, Host } from './host.ts';

export function createEngineLoader(host: Host): () => Promise<Engine> {
  let engine: Promise<Engine> | undefined;
  return () => {
    engine ??= load(host).catch((error) => {
      engine = undefined;
      throw error;
    });
    return engine;
  };
}

async function load(host: Host): Promise<Engine> {
  const read = (name: DataFile): Promise<string> =>
    host.readData(name).then((bytes) => new TextDecoder().decode(bytes));
  const [lexicon, gazetteer, aff, dic] = await Promise.all([
    host.readData('lexicon.bin'),
    read('gazetteer.json'),
    read('english.aff'),
    read('english.dic'),
  ]);
  return {
    lexicon: loadLexicon(lexicon),
    gazetteer: loadGazetteer(JSON.parse(gazetteer)),
    // Read into a speller only when a draft has a word in Latin letters.
    english: createEnglishSpeller(() => ({ aff, dic })),
  };
}
