import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLexicon, type PersonalLexicon } from '../../src/lexicon/index.ts';

let bytes: Uint8Array | undefined;

/** A copy of the compiled lexicon's bytes, as the global set-up built them. */
export function lexiconBytes(): Uint8Array {
  bytes ??= readFileSync(join('dist', 'lexicon.bin'));
  return new Uint8Array(bytes);
}

/** A lexicon of its own for each test, so that added words do not leak. */
export function openLexicon(): PersonalLexicon {
  return loadLexicon(lexiconBytes());
}

export function readSource(path: string): string {
  return readFileSync(join('dictionaries', path), 'utf8');
}
