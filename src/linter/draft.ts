import type { Lexicon } from '../lexicon/index.ts';
import { analysePeople, type Gazetteer, type People } from '../people/index.ts';
import type { Draft } from '../rules/index.ts';
import type { Terminology, TermMatcher, TermUse } from '../terms/index.ts';
import { readStructure } from '../text/index.ts';

export interface DraftParts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly terminology: Terminology;
  readonly terms: TermMatcher;
}

/**
 * Reads a draft: its structure at once, its people when a rule first asks.
 * @param analysed the text with markup masked, as long as `original`; the same string for plain text.
 */
export function readDraft(
  original: string,
  analysed: string,
  path: string | undefined,
  parts: DraftParts,
): Draft {
  const structure = readStructure(analysed);
  let people: People | undefined;
  let termUses: readonly TermUse[] | undefined;
  return {
    ...structure,
    original,
    path,
    get people() {
      people ??= analysePeople(structure, parts);
      return people;
    },
    get termUses() {
      termUses ??= parts.terms.find(structure);
      return termUses;
    },
  };
}
