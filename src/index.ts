/** The library: a linter made of its parts, which knows neither files nor editors. */
export type {
  Draft,
  Edit,
  Finding,
  Fix,
  Message,
  Related,
  Severity,
  StyleSwitches,
} from './draft/index.ts';
export type { Lexicon } from './lexicon/index.ts';
export { loadLexicon } from './lexicon/index.ts';
export {
  applyEdits,
  applyFixes,
  type Config,
  type Country,
  createLinter,
  formatMessage,
  type Language,
  type Level,
  type Linter,
  type LinterParts,
  type LintOptions,
  mergeConfigs,
  type Preset,
} from './linter/index.ts';
export type { Gazetteer, Mention, People, Person } from './people/index.ts';
export { loadGazetteer } from './people/index.ts';
export { allRules, type Rule } from './rules/index.ts';
export { createSpeller } from './spelling/index.ts';
export type { TermEntry, Terminology } from './terms/index.ts';
