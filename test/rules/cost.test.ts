/**
 * No rule is worse than linear: a text of twice the length costs it twice the steps. Steps are counted, not seconds:
 * what it reads of the draft's lists, and what it asks the lexicon and the gazetteer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft, Fact, RuleContext } from '../../src/draft/index.ts';
import { createLinter } from '../../src/linter/index.ts';
import { allRules, type Rule } from '../../src/rules/index.ts';
import { loadTestEngine } from '../engine.ts';
import { ruleContextOf } from '../rule-context.ts';

const engine = await loadTestEngine();
const folder = new URL('../corpus/drafts/', import.meta.url);
const drafts = readdirSync(folder).slice(0, 8);
const text = drafts.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n\n');
/** Twice as much takes twice the steps, and some to spare for what is read once; what is quadratic takes four times as many. */
const LINEAR = 2.4;
/** The house's defaults, as the linter gives them to its rules. */
const context = ruleContextOf(engine);

const linter = createLinter(engine);
/** Names count as slips from their third mention on, and a phrase as repeated from its fourth. */
const short = linter.read(Array(4).fill(text).join('\n\n'));
const long = linter.read(Array(8).fill(text).join('\n\n'));

let steps = 0;

/** The same value, its lists and calls counted at any depth. */
function counted<T extends object>(value: T, twins: WeakMap<object, object>): T {
  const known = twins.get(value);
  if (known) return known as T;
  const twin = new Proxy(value, {
    get(target, key) {
      const found = Reflect.get(target, key, target) as unknown;
      if (Array.isArray(target) && typeof key === 'string' && /^\d/.test(key)) steps++;
      if (typeof found === 'function' && !Array.isArray(target))
        return (...given: unknown[]) => {
          steps++;
          return (found as (...given: unknown[]) => unknown).apply(target, given);
        };
      return isPlain(found) ? counted(found, twins) : found;
    },
  });
  twins.set(value, twin);
  return twin;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

const watched: RuleContext = {
  ...context,
  lexicon: counted(engine.lexicon, new WeakMap()),
  gazetteer: counted(engine.gazetteer, new WeakMap()),
};

function countSteps(rule: Rule, draft: Draft): number {
  // Facts of its own for each count: what rules keep with the draft is worked out anew.
  const facts = new Map<unknown, unknown>();
  const fact: Draft['fact'] = <T, Context>(asked: Fact<T, Context>, given?: Context) => {
    if (!facts.has(asked)) facts.set(asked, asked.read(twin, given as Context));
    return facts.get(asked) as T;
  };
  const { people, termUses } = draft;
  const own = { ...draft, people, termUses, fact };
  const twin = counted<Draft>(own, new WeakMap());
  own.parts = [{ ...draft.parts[0]!, draft: twin }];
  steps = 0;
  for (const finding of rule.check(twin, watched)) void finding;
  return steps;
}

describe('the cost of a rule', () => {
  it.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    // What a rule remembers of words is asked for once, so the words are to be known before anything is counted.
    countSteps(rule, short);
    expect(countSteps(rule, long)).toBeLessThanOrEqual(LINEAR * countSteps(rule, short) + 50);
  });

  it('counts what a rule reads', () => {
    expect(allRules.filter((rule) => countSteps(rule, short) > 0).length).toBeGreaterThan(
      allRules.length / 2,
    );
  });
});
