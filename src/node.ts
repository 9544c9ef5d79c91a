/** What the library needs under Node: its data, from the package's own folder. */
import type { Engine } from './workspace/check.ts';
import { loadEngine as load } from './workspace/engine.ts';

export type { Engine };

/**
 * The lexicon, the gazetteer and the spelling models, for `createLinter` and `createLanguageService`. Takes some tenths
 * of a second and 60 MB; one engine serves any number of linters.
 * @param data the folder of the data files, if they are not where the package has them.
 */
export function loadEngine(data: URL = new URL('../', import.meta.url)): Engine {
  return load(data);
}
