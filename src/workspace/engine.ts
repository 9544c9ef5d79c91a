/** The lexicon and the lists under Node. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadLexicon } from '../lexicon/index.ts';
import { loadGazetteer } from '../people/index.ts';
import { createEnglishSpeller } from '../rules/index.ts';
import { createSpeller } from '../spelling/index.ts';
import type { Engine } from './check.ts';

/**
 * @param data the folder of `lexicon.bin`, `gazetteer.json`, `spelling.model` and the English dictionary, which is read when the first draft
 *   with words in Latin letters asks for it: beside the bundles.
 */
export async function loadEngine(data: URL): Promise<Engine> {
  const [lexicon, gazetteer, model] = await Promise.all([
    readFile(new URL('lexicon.bin', data)),
    readFile(new URL('gazetteer.json', data)),
    readFile(new URL('spelling.model', data)),
  ]);
  return {
    lexicon: loadLexicon(lexicon),
    gazetteer: loadGazetteer(JSON.parse(gazetteer.toString())),
    speller: createSpeller(model),
    english: createEnglishSpeller(() => ({
      aff: readFileSync(new URL('english.aff', data), 'utf8'),
      dic: readFileSync(new URL('english.dic', data), 'utf8'),
    })),
  };
}
