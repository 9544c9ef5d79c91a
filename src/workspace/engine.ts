/** The lexicon and the lists under Node. */
import { loadLexicon } from '../lexicon/index.ts';
import { loadGazetteer } from '../people/index.ts';
import { createEnglishSpeller, createSpeller } from '../spelling/index.ts';
import type { Engine } from './check.ts';
import { readDataFile } from './data-file.ts';

/** What is in the data files. */
export interface EngineBytes {
  readonly lexicon: Uint8Array;
  readonly gazetteer: Uint8Array;
  readonly speller: Uint8Array;
  readonly pairs: Uint8Array;
  readonly forms: Uint8Array;
}

/**
 * @param data the folder of `lexicon.bin`, `gazetteer.bin`, `spelling.model`, `pairs.bin`, `forms.model` and the English
 *   dictionary, which is read when the first draft with words in Latin letters asks for it: beside the bundles.
 */
export function loadEngine(data: URL): Engine {
  return createEngine(data, readEngineBytes(data));
}

/**
 * At once: in pieces between other work the same bytes take twice the time.
 * @param allocate memory of a size, by default one that is not shared.
 */
export function readEngineBytes(data: URL, allocate?: (size: number) => Uint8Array): EngineBytes {
  const read = (name: string): Uint8Array => readDataFile(new URL(name, data), allocate);
  return {
    lexicon: read('lexicon.bin'),
    gazetteer: read('gazetteer.bin'),
    speller: read('spelling.model'),
    pairs: read('pairs.bin'),
    forms: read('forms.model'),
  };
}

/** The same in memory that threads share: handed to another thread, it is not copied. */
export function readSharedEngineBytes(data: URL): EngineBytes {
  return readEngineBytes(data, (size) => new Uint8Array(new SharedArrayBuffer(size)));
}

export function createEngine(data: URL, { lexicon, gazetteer, speller, pairs, forms }: EngineBytes): Engine {
  const text = (name: string): string => new TextDecoder().decode(readDataFile(new URL(name, data)));
  return {
    lexicon: loadLexicon(lexicon),
    gazetteer: loadGazetteer(gazetteer),
    speller: createSpeller(speller, pairs, forms),
    english: createEnglishSpeller(() => ({
      aff: text('english.aff'),
      dic: text('english.dic'),
    })),
  };
}
