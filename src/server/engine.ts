/** The lexicon and the lists, loaded when the first Arabic draft asks for them. */
import { loadLexicon } from '../lexicon/index.ts';
import { loadGazetteer } from '../people/index.ts';
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
  const [lexicon, gazetteer] = await Promise.all([
    host.readData('lexicon.bin'),
    host.readData('gazetteer.json'),
  ]);
  return {
    lexicon: loadLexicon(lexicon),
    gazetteer: loadGazetteer(JSON.parse(new TextDecoder().decode(gazetteer))),
  };
}
