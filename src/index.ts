/** The library: one engine, five doors. */
export type { Lexicon, PersonalLexicon, Reading } from './lexicon/index.ts';
export { loadLexicon } from './lexicon/index.ts';
export * from './linter/index.ts';
export type { Gazetteer, Mention, People, Person } from './people/index.ts';
export { loadGazetteer } from './people/index.ts';
export {
  allRules,
  type Draft,
  type Edit,
  type Finding,
  type Fix,
  type Message,
  type Related,
  type Rule,
  type RuleContext,
  type Severity,
  type StyleSwitches,
} from './rules/index.ts';
export type { TermEntry, Terminology } from './terms/index.ts';
