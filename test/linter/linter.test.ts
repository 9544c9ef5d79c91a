import { describe, expect, it } from 'vitest';
import type { Fact, Severity } from '../../src/draft/index.ts';
import type { Lexicon } from '../../src/lexicon/index.ts';
import { type Config, createLinter, describeFinding, withoutAccepted } from '../../src/linter/index.ts';
import type { Gazetteer } from '../../src/people/index.ts';
import { defineRule, type Rule } from '../../src/rules/index.ts';

/** Flags every occurrence of a word; the steps after the rules are what is tested here. */
function flagging(id: string, word: string, severity: Severity, reported: Severity = severity): Rule {
  return defineRule({
    id,
    severity,
    description: { ar: '', en: '' },
    messages: { main: { ar: '', en: '' } },
    *check(draft) {
      for (const { start, end, bare } of draft.tokens)
        if (bare === word) yield { start, end, message: 'main', severity: reported };
    },
  });
}

const parts = { lexicon: {} as Lexicon, gazetteer: {} as Gazetteer };
const text = 'قدمت صعدة عرضا. وأضافت صعدة كلمة.';

function run(rules: readonly Rule[], config: Config = {}) {
  const findings = createLinter({ ...parts, rules, config }).lint(text);
  return findings.map(({ rule, severity, start }) => `${rule} ${severity} ${start}`);
}

describe('the steps after the rules', () => {
  it('sorts by place', () => {
    expect(run([flagging('style/b', 'كلمة', 'hint'), flagging('style/a', 'قدمت', 'hint')])).toEqual([
      'style/a hint 0',
      'style/b hint 28',
    ]);
  });

  it('sets the configured level, and keeps a less certain case below it', () => {
    const rules = [flagging('titles/a', 'قدمت', 'warning'), flagging('titles/b', 'كلمة', 'warning', 'hint')];
    expect(run(rules, { rules: { 'titles/*': 'error' } })).toEqual(['titles/a error 0', 'titles/b hint 28']);
    expect(run(rules, { rules: { 'titles/a': 'info', 'titles/b': 'off' } })).toEqual(['titles/a info 0']);
  });

  it('lets one group speak of a word: the louder, then the earlier', () => {
    const spelling = flagging('spelling/unknown', 'صعدة', 'error');
    expect(run([spelling, flagging('names/variant', 'صعدة', 'error')])).toEqual([
      'names/variant error 5',
      'names/variant error 23',
    ]);
    expect(run([flagging('names/first-mention', 'صعدة', 'hint'), spelling])).toEqual([
      'spelling/unknown error 5',
      'spelling/unknown error 23',
    ]);
  });

  it('drops exact repeats of one rule', () => {
    const rule = flagging('style/a', 'قدمت', 'hint');
    expect(run([rule, rule])).toEqual(['style/a hint 0']);
  });

  it('goes on when a rule throws, and reports it', () => {
    const broken: Rule = {
      ...flagging('style/broken', 'x', 'hint'),
      // biome-ignore lint/correctness/useYield: it fails before it can yield
      *check() {
        throw new Error('no people');
      },
    };
    const reported: string[] = [];
    const rules = [broken, flagging('style/a', 'قدمت', 'hint')];
    const findings = createLinter({ ...parts, rules, log: (line) => reported.push(line) }).lint(text);
    expect(findings).toHaveLength(1);
    expect(reported.join()).toContain('style/broken: Error: no people');
  });

  it('silences an analysis that throws, not the rules that ask for it', () => {
    const dates: Fact<readonly number[]> = {
      name: 'dates',
      read: () => {
        throw new Error('no calendar');
      },
      otherwise: [],
    };
    const asking = (id: string): Rule => ({
      ...flagging(id, 'x', 'hint'),
      *check(draft, context) {
        if (draft.fact(dates).length === 0) yield* flagging(id, 'قدمت', 'hint').check(draft, context);
      },
    });
    const reported: string[] = [];
    const linter = createLinter({
      ...parts,
      rules: [asking('style/a'), asking('style/b')],
      log: (line) => reported.push(line),
    });
    const draft = linter.read(text);
    expect(linter.check(draft).map(({ rule }) => rule)).toEqual(['style/a', 'style/b']);
    expect(draft.failures.map(({ part }) => part)).toEqual(['dates']);
    expect(reported).toHaveLength(1);
  });
});

describe('accepted findings', () => {
  const rules = [flagging('names/variant', 'صعدة', 'warning')];
  const linter = createLinter({ ...parts, rules });
  const draft = linter.read(text);
  const [first] = linter.check(draft);

  it('are kept by the words around, so they survive edits elsewhere', () => {
    const accepted = [describeFinding(draft, first!)];
    const moved = linter.read(`سطر جديد قبل النص.\n${text}`);
    const { open, stale } = withoutAccepted(moved, linter.check(moved), accepted);
    expect(open.map(({ start }) => start)).toEqual([42]);
    expect(stale).toEqual([]);
  });

  it('are stale when nothing meets them any more', () => {
    const accepted = [describeFinding(draft, first!)];
    const other = linter.read('زار الوفد صعدة أمس.');
    expect(withoutAccepted(other, linter.check(other), accepted).stale).toEqual(accepted);
  });
});
