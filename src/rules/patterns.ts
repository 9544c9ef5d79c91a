/** Rules that are written as data: one for each file of `dictionaries/patterns`, all found in one pass over a draft. */
import type { Bilingual, Draft, Fact, Fix, RuleContext } from '../draft/index.ts';
import {
  createPatternSet,
  OWN_RULE,
  type PatternFile,
  type PatternMatch,
  type PatternSet,
} from '../patterns/index.ts';
import { remove, replace } from './fixes.ts';
import compiled from './patterns.generated.json' with { type: 'json' };
import { defineRule, type Rule } from './rule.ts';

const files = compiled as unknown as readonly PatternFile[];
/** Made when first asked for: a door that starts with no draft must not wait. The build has run their examples. */
let houseSet: PatternSet | undefined;

const matchesByRule: Fact<ReadonlyMap<string, readonly PatternMatch[]>, RuleContext> = {
  name: 'patterns',
  read(draft, context) {
    houseSet ??= createPatternSet(files, { areSound: true });
    const byRule = new Map<string, PatternMatch[]>();
    for (const match of houseSet.scan(draft, context)) {
      const others = byRule.get(match.rule);
      if (others) others.push(match);
      else byRule.set(match.rule, [match]);
    }
    return byRule;
  },
  otherwise: new Map(),
};

/** The rules of a group that are patterns; a rule may be written in several files. */
export function patternRules(group: string): Rule[] {
  const ids = new Set(files.map(({ rule }) => rule).filter((rule) => rule.startsWith(`${group}/`)));
  return [...ids].map((id) => definePatterns(files.filter(({ rule }) => rule === id)));
}

function definePatterns(own: readonly PatternFile[]): Rule {
  const { rule: id, severity, description } = own[0]!;
  const patterns = own.flatMap((file) => file.patterns);
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
        const { pattern, start, end, values } = match;
        yield {
          start,
          end,
          message: pattern,
          values,
          fixes: fixesOf(match),
          ...(match.severity ? { severity: match.severity } : {}),
        };
      }
    },
  });
}

function fixesOf({ fixes, values }: PatternMatch): Fix[] {
  return fixes.map(({ start, end, text }) =>
    text === '' ? remove(start, end, values.wrong!) : replace(start, end, text),
  );
}

/** The rules with a newsroom's own patterns as one of them. */
export function withOwnPatterns(rules: readonly Rule[], own: readonly PatternFile[]): readonly Rule[] {
  return own.length === 0 ? rules : rules.map((rule) => (rule.id === OWN_RULE ? defineOwn(own) : rule));
}

/** What a newsroom's patterns find is as loud as its file says, and says what the file says: no catalogue has it. */
function defineOwn(own: readonly PatternFile[]): Rule {
  const sets = own.map((file) => ({
    severity: file.severity,
    texts: new Map(file.patterns.map(({ id, message }) => [id, message])),
    set: createPatternSet([{ ...file, rule: OWN_RULE }]),
  }));
  return defineRule<string>({
    id: OWN_RULE,
    severity: 'error',
    fixable: true,
    description: {
      ar: 'أنماط الدار في mudaqqiq.patterns.yaml',
      en: 'The newsroom’s own patterns in mudaqqiq.patterns.yaml',
    },
    messages: {},
    *check(draft, context) {
      for (const { set, texts, severity } of sets)
        for (const match of set.scan(draft, context)) {
          const { pattern, start, end, values } = match;
          yield {
            start,
            end,
            message: pattern,
            text: texts.get(pattern)!,
            values,
            fixes: fixesOf(match),
            severity: match.severity ?? severity,
          };
        }
    },
  });
}

/** Says nothing until a newsroom has patterns; lists, settings and pages know it by its id. */
export const ownPatterns = defineOwn([]);
