/** The lexicon and the lists under Node. */
import { readFile } from 'node:fs/promises';
import { loadLexicon } from '../lexicon/index.ts';
import { loadGazetteer } from '../people/index.ts';
import type { Engine } from './check.ts';

/** @param data the folder of `lexicon.bin` and `gazetteer.json`: beside the bundles. */
export async function loadEngine(data: URL): Promise<Engine> {
  const [lexicon, gazetteer] = await Promise.all([
    readFile(new URL('lexicon.bin', data)),
    readFile(new URL('gazetteer.json', data), 'utf8'),
  ]);
  return { lexicon: loadLexicon(lexicon), gazetteer: loadGazetteer(JSON.parse(gazetteer)) };
}
