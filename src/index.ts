/** The library: one engine, five doors. */

export type {
  Draft,
  Edit,
  Finding,
  Fix,
  Message,
  Related,
  RuleContext,
  Severity,
  StyleSwitches,
} from './draft/index.ts';
export type { Lexicon, PersonalLexicon, Reading } from './lexicon/index.ts';
export { loadLexicon } from './lexicon/index.ts';
export * from './linter/index.ts';
export type { Gazetteer, Mention, People, Person } from './people/index.ts';
export { loadGazetteer } from './people/index.ts';
export { allRules, type Rule } from './rules/index.ts';
export type { TermEntry, Terminology } from './terms/index.ts';
