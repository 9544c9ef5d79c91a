/** What rules know besides the draft: words, names, the newsroom's terms and its choices. */
import type { Lexicon } from '../lexicon/index.ts';
import type { Gazetteer, PeopleArchive } from '../people/index.ts';
import type { Terminology } from '../terms/index.ts';
import type { Speller } from './speller.ts';

/** House choices: `auto` takes the draft's own majority and flags the minority. */
export interface StyleSwitches {
  /** Hamza on an initial alef left out (احمد): `strict` reports each, `auto` once where the draft leaves out most, `lenient` none. */
  readonly hamza: 'auto' | 'strict' | 'lenient';
  /** Final ى for ي as Egypt prints it. */
  readonly finalYaa: 'auto' | 'strict' | 'egyptian';
  readonly tanwin: 'auto' | 'before-alef' | 'on-alef' | 'none';
  readonly masul: 'auto' | 'مسؤول' | 'مسئول';
  readonly mia: 'auto' | 'مئة' | 'مائة';
  readonly abd: 'auto' | 'split' | 'joined';
  readonly monthNames: 'auto' | 'gregorian' | 'syriac' | 'maghrebi' | 'double';
  readonly digits: 'auto' | 'latin' | 'arabic';
  readonly quotes: 'auto' | '«»' | '""' | '“”';
  readonly percent: 'auto' | '%' | 'في المئة' | 'بالمئة';
}

/** Checks words in Latin letters; absent where a door loads no English dictionary. */
export interface EnglishSpeller {
  correct(word: string): boolean;
  /** Best first. */
  suggest(word: string): readonly string[];
}

export interface RuleContext {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly terminology: Terminology;
  readonly style: StyleSwitches;
  /** The people of the folder's other drafts, where a door keeps track of them. */
  readonly archive?: PeopleArchive | undefined;
  readonly english?: EnglishSpeller | undefined;
  /** Judges words of the dictionary in their sentences; absent where a door loads no model. */
  readonly speller?: Speller | undefined;
}
