/** The lexicon and the lists, loaded when the first Arabic draft asks for them. */
import { loadLexicon } from '../lexicon/index.ts';
import { loadGazetteer } from '../people/index.ts';
import { createEnglishSpeller, createSpeller } from '../spelling/index.ts';
import { hashOf } from '../workspace/archive.ts';
import type { Engine } from '../workspace/check.ts';
import type { Host } from './host.ts';

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
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const [lexicon, gazetteer, model, pairs, forms, aff, dic] = await Promise.all([
    host.readData('lexicon.bin'),
    host.readData('gazetteer.bin'),
    host.readData('spelling.model'),
    host.readData('pairs.bin'),
    host.readData('forms.model'),
    host.readData('english.aff').then(text),
    host.readData('english.dic').then(text),
  ]);
  return {
    fingerprint: Promise.all([lexicon, gazetteer, model, pairs, forms].map(hashOf)).then((hashes) =>
      hashes.join('-'),
    ),
    lexicon: loadLexicon(lexicon),
    gazetteer: loadGazetteer(gazetteer),
    speller: createSpeller(model, pairs, forms),
    // Read into a speller only when a draft has a word in Latin letters.
    english: createEnglishSpeller(() => ({ aff, dic })),
  };
}
