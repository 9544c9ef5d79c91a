/** Lists of names, titles, places and cues, compiled from `dictionaries/` into one object that any door can load. */
import type { Gender } from '../lexicon/index.ts';

export interface NameEntry {
  /** 0..1 each: how strongly the lists have it as a given name of a man, of a woman, and as a family name. */
  readonly male: number;
  readonly female: number;
  readonly family: number;
}

export interface TitleEntry {
  readonly masculine: string | undefined;
  readonly feminine: string | undefined;
  readonly class: string;
  readonly rank: number;
  readonly abbreviations: readonly string[];
  /** May as well be a name or a common word (السيد, سعادة, الفريق). */
  readonly ambiguous: boolean;
}

export interface Gazetteer {
  /** By bare word without proclitics. */
  name(word: string): NameEntry | undefined;
  isPlace(words: string): boolean;
  title(words: string): { readonly entry: TitleEntry; readonly gender: Gender | undefined } | undefined;
}
