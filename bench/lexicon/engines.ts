/** The spellers measured, each opened from the files it ships as, each with its own way to look up and to suggest. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Engine {
  contains(word: string): boolean;
  suggest(word: string): readonly string[];
}

const require = createRequire(import.meta.url);
const AFFIXES = 'dictionaries/dictionary-ar/index.aff';
const DICTIONARY = 'dictionaries/dictionary-ar/index.dic';

/** A speller in two steps: `load` brings its code in, which is not measured; the function it gives opens the dictionary. */
export const ENGINES: Readonly<Record<string, () => Promise<() => Promise<Engine> | Engine>>> = {
  mudaqqiq: async () => {
    const { loadLexicon } = await import('../../src/lexicon/index.ts');
    return () => loadLexicon(readFileSync('dist/lexicon.bin'));
  },

  'hunspell-asm': async () => {
    const { loadModule } = require('hunspell-asm') as typeof import('hunspell-asm');
    const factory = await loadModule();
    return () => {
      const affixes = factory.mountBuffer(readFileSync(AFFIXES));
      const hunspell = factory.create(affixes, factory.mountBuffer(readFileSync(DICTIONARY)));
      return { contains: (word) => hunspell.spell(word), suggest: (word) => hunspell.suggest(word) };
    };
  },

  nspell: async () => {
    const nspell = require('nspell') as typeof import('nspell');
    return () => {
      const speller = nspell(readFileSync(AFFIXES), readFileSync(DICTIONARY));
      return { contains: (word) => speller.correct(word), suggest: (word) => speller.suggest(word) };
    };
  },

  'cspell-trie-lib': async () => {
    const { decodeTrie } = await import('cspell-trie-lib');
    const path = join(dirname(require.resolve('@cspell/dict-ar')), 'ar.trie.gz');
    return () => {
      const trie = decodeTrie(gunzipSync(readFileSync(path)));
      return {
        contains: (word) => trie.has(word),
        suggest: (word) => trie.suggest(word, { numSuggestions: 8 }),
      };
    };
  },
};
