/** Rules that are written as data: one for each file of `dictionaries/patterns`, all found in one pass over a draft. */
import type { Bilingual, Draft, Fact, RuleContext } from '../draft/index.ts';
import { createPatternSet, type PatternFile, type PatternMatch, type PatternSet } from '../patterns/index.ts';
import { remove, replace } from './fixes.ts';
import compiled from './patterns.generated.json' with { type: 'json' };
import { defineRule, type Rule } from './rule.ts';

const files = compiled as unknown as readonly PatternFile[];
/** Compiled when first asked for: a door that starts with no draft must not wait. */
let set: PatternSet | undefined;

const matchesByRule: Fact<ReadonlyMap<string, readonly PatternMatch[]>, RuleContext> = {
  name: 'patterns',
  read(draft, { lexicon }) {
    set ??= createPatternSet(files);
    const byRule = new Map<string, PatternMatch[]>();
    for (const match of set.scan(draft, lexicon)) {
      const others = byRule.get(match.rule);
      if (others) others.push(match);
      else byRule.set(match.rule, [match]);
    }
    return byRule;
  },
  otherwise: new Map(),
};

/** The rules of a group that are patterns, by their files' names. */
export function patternRules(group: string): Rule[] {
  return files.filter(({ rule }) => rule.startsWith(`${group}/`)).map(definePatterns);
}

function definePatterns({ rule: id, severity, description, patterns }: PatternFile): Rule {
  const messages: Record<string, Bilingual> = {};
  for (const pattern of patterns) messages[pattern.id] = pattern.message;
  return defineRule({
    id,
    severity,
    description,
    messages,
    fixable: patterns.some(({ fix }) => fix !== undefined),
    *check(draft: Draft, context: RuleContext) {
      for (const match of draft.fact(matchesByRule, context).get(id) ?? []) {
        const { pattern, start, end, values, fixes } = match;
        yield {
          start,
          end,
          message: pattern,
          values,
          fixes: fixes.map((fix) =>
            fix.text === ''
              ? remove(fix.start, fix.end, values.wrong!)
              : replace(fix.start, fix.end, fix.text),
          ),
          ...(match.severity ? { severity: match.severity } : {}),
        };
      }
    },
  });
}
