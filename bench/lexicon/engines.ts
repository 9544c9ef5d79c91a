/** The spellers measured, each opened from the files it ships as, each with its own way to look up and to suggest. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface Engine {
  contains(word: string): boolean;
  suggest(word: string): readonly string[];
}

/** Reads the engine's files, and gives what makes a speller of their bytes. */
type Reader = () => () => Engine;

const require = createRequire(import.meta.url);
const AFFIXES = 'dictionaries/dictionary-ar/index.aff';
const DICTIONARY = 'dictionaries/dictionary-ar/index.dic';

/** By name; each brings in the engine's code first, which is not measured. */
export const ENGINES: Readonly<Record<string, () => Promise<Reader>>> = {
  mudaqqiq: async () => {
    const { loadLexicon } = await import('../../src/lexicon/index.ts');
    return () => {
      const bytes = readFileSync('dist/lexicon.bin');
      return () => loadLexicon(bytes);
    };
  },

  'hunspell-asm': async () => {
    const { loadModule } = require('hunspell-asm') as typeof import('hunspell-asm');
    const factory = await loadModule();
    return () => {
      const [affixes, dictionary] = [readFileSync(AFFIXES), readFileSync(DICTIONARY)];
      return () => {
        const hunspell = factory.create(factory.mountBuffer(affixes), factory.mountBuffer(dictionary));
        return { contains: (word) => hunspell.spell(word), suggest: (word) => hunspell.suggest(word) };
      };
    };
  },

  nspell: async () => {
    const nspell = require('nspell') as typeof import('nspell');
    return () => {
      const [affixes, dictionary] = [readFileSync(AFFIXES), readFileSync(DICTIONARY)];
      return () => {
        const speller = nspell(affixes, dictionary);
        return { contains: (word) => speller.correct(word), suggest: (word) => speller.suggest(word) };
      };
    };
  },

  'cspell-trie-lib': async () => {
    const { decodeTrie } = await import('cspell-trie-lib');
    return () => {
      const packed = readFileSync(join(dirname(require.resolve('@cspell/dict-ar')), 'ar.trie.gz'));
      return () => {
        const trie = decodeTrie(gunzipSync(packed));
        return {
          contains: (word) => trie.has(word),
          suggest: (word) => trie.suggest(word, { numSuggestions: 8 }),
        };
      };
    };
  },
};
