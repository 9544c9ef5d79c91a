/** The shape of a rule's table of tests; `rules.test.ts` runs them all and insists on three hits and three misses. */
import type { Severity, StyleSwitches } from '../../src/draft/index.ts';
import type { PatternFile } from '../../src/patterns/index.ts';
import { allRules, type Rule } from '../../src/rules/index.ts';
import type { TermEntry } from '../../src/terms/index.ts';

export interface Hit {
  readonly text: string;
  /** The text after the first fix of each of the rule's findings; omit for findings that offer no fix. */
  readonly fixed?: string;
  /** The flagged stretches, in order, where the fix does not tell. */
  readonly flags?: readonly string[];
  /** Of every finding, where the rule has several levels. */
  readonly severity?: Severity;
  readonly style?: Partial<StyleSwitches>;
  readonly terms?: readonly TermEntry[];
  /** The newsroom's own. */
  readonly patterns?: readonly PatternFile[];
  /** Texts of the folder's other drafts. */
  readonly others?: readonly string[];
}

export interface Miss {
  readonly text: string;
  readonly style?: Partial<StyleSwitches>;
  readonly terms?: readonly TermEntry[];
  /** The newsroom's own. */
  readonly patterns?: readonly PatternFile[];
  /** Texts of the folder's other drafts. */
  readonly others?: readonly string[];
}

export interface RuleTable {
  readonly rule: Rule;
  readonly hits: readonly Hit[];
  /** Legal near misses: what looks like the error and is right. */
  readonly misses: readonly (Miss | string)[];
}

export function defineTable(table: RuleTable): RuleTable {
  return table;
}

/** A rule that is written as data, by its id. */
export function ruleNamed(id: string): Rule {
  const rule = allRules.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}
