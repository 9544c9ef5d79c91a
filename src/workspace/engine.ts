/** The lexicon and the lists under Node. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadLexicon } from '../lexicon/index.ts';
import { loadGazetteer } from '../people/index.ts';
import { createEnglishSpeller } from '../rules/index.ts';
import { createSpeller } from '../spelling/index.ts';
import type { Engine } from './check.ts';

/** What is in the data files. */
export interface EngineBytes {
  readonly lexicon: Uint8Array;
  readonly gazetteer: Uint8Array;
  readonly speller: Uint8Array;
  readonly pairs: Uint8Array;
}

/**
 * @param data the folder of `lexicon.bin`, `gazetteer.json`, `spelling.model`, `pairs.bin` and the English dictionary, which is
 *   read when the first draft with words in Latin letters asks for it: beside the bundles.
 */
export async function loadEngine(data: URL): Promise<Engine> {
  return createEngine(data, await readEngineBytes(data));
}

export async function readEngineBytes(data: URL): Promise<EngineBytes> {
  const [lexicon, gazetteer, speller, pairs] = await Promise.all([
    readFile(new URL('lexicon.bin', data)),
    readFile(new URL('gazetteer.json', data)),
    readFile(new URL('spelling.model', data)),
    readFile(new URL('pairs.bin', data)),
  ]);
  return { lexicon, gazetteer, speller, pairs };
}

/** The same in memory that threads share: handed to another thread, it is not copied. */
export async function readSharedEngineBytes(data: URL): Promise<EngineBytes> {
  const { lexicon, gazetteer, speller, pairs } = await readEngineBytes(data);
  return {
    lexicon: share(lexicon),
    gazetteer: share(gazetteer),
    speller: share(speller),
    pairs: share(pairs),
  };
}

function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

export function createEngine(data: URL, { lexicon, gazetteer, speller, pairs }: EngineBytes): Engine {
  return {
    lexicon: loadLexicon(lexicon),
    gazetteer: loadGazetteer(JSON.parse(Buffer.from(gazetteer).toString())),
    speller: createSpeller(speller, pairs),
    english: createEnglishSpeller(() => ({
      aff: readFileSync(new URL('english.aff', data), 'utf8'),
      dic: readFileSync(new URL('english.dic', data), 'utf8'),
    })),
  };
}
