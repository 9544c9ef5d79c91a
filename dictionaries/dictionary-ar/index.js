/**
 * Ayaspell 3.2, the Arabic dictionary for Hunspell.
 *
 * @typedef Dictionary
 * @property {Uint8Array} aff The affix rules (`FLAG long`, 511 `AF` aliases, `AM` morphology).
 * @property {Uint8Array} dic The 170,812 entries.
 */
import { readFile } from 'node:fs/promises';

const aff = await readFile(new URL('index.aff', import.meta.url));
const dic = await readFile(new URL('index.dic', import.meta.url));

/** @type {Dictionary} */
const dictionary = { aff, dic };

export default dictionary;
