import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon, type PersonalLexicon } from '../../src/lexicon/index.ts';
import { buildLexicon } from '../../tools/build-lexicon.ts';

let bytes: Uint8Array | undefined;

/** The compiled lexicon's bytes; compiled first where the build has not been run. */
export function lexiconBytes(): Uint8Array {
  if (bytes === undefined) {
    buildLexicon('dist');
    bytes = readFileSync(join('dist', 'lexicon.bin'));
  }
  return bytes;
}

/** A lexicon of its own for each test, so that added words do not leak. */
export function openLexicon(): PersonalLexicon {
  return loadLexicon(lexiconBytes());
}
