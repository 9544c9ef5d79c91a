/// <reference types="vite/client" />
/** Runs every rule's table; no rule without one, no table without three hits and three legal near misses. */
import { describe, expect, it } from 'vitest';
import { applyFixes, createLinter } from '../../src/linter/index.ts';
import { PeopleIndex, recordPeople } from '../../src/people/index.ts';
import { allRules, type Rule } from '../../src/rules/index.ts';
import { loadTestEngine } from '../engine.ts';
import type { Hit, Miss, RuleTable } from './table.ts';

const modules = import.meta.glob<RuleTable>('./*/*.cases.ts', { eager: true, import: 'default' });
const tables = Object.values(modules);
const engine = await loadTestEngine();

/** The other drafts of the folder, as a door would keep them. */
function archiveOf(others: readonly string[] = []): PeopleIndex {
  const index = new PeopleIndex();
  const linter = createLinter(engine);
  for (const [at, text] of others.entries())
    index.set(`other-${at}.txt`, recordPeople(linter.read(text).people));
  return index;
}

function lintAlone(rule: Rule, text: string, { style, terms, patterns, others }: Partial<Hit>) {
  const own = rule.severity === 'off' ? 'hint' : rule.severity;
  const rules = Object.fromEntries(allRules.map(({ id }) => [id, id === rule.id ? own : ('off' as const)]));
  const terminology = terms ? { entries: terms } : undefined;
  const fail = (line: string) => expect.fail(line);
  return createLinter({
    ...engine,
    terminology,
    patterns,
    archive: archiveOf(others),
    config: { rules, style },
    log: fail,
  }).lint(text);
}

describe('every rule has its table', () => {
  it.each(allRules.map((rule) => [rule.id]))('%s', (id) => {
    const table = tables.find(({ rule }) => rule.id === id);
    expect(table, `test/rules/${id}.cases.ts`).toBeDefined();
    expect(table!.hits.length).toBeGreaterThanOrEqual(3);
    expect(table!.misses.length).toBeGreaterThanOrEqual(3);
  });
});

for (const { rule, hits, misses } of tables) {
  describe(rule.id, () => {
    it.each(hits.map((hit) => [hit.text, hit] as const))('flags: %s', (text, hit) => {
      const findings = lintAlone(rule, text, hit);
      expect(findings, 'a finding').not.toHaveLength(0);
      if (hit.flags) expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(hit.flags);
      if (hit.severity)
        expect(findings.map(({ severity }) => severity)).toEqual(findings.map(() => hit.severity));
      if (hit.fixed !== undefined) expect(applyFixes(text, findings, () => true).text).toBe(hit.fixed);
    });

    const silent = misses.map((miss): Miss => (typeof miss === 'string' ? { text: miss } : miss));
    it.each(silent.map((miss) => [miss.text, miss] as const))('stays silent: %s', (text, miss) => {
      const findings = lintAlone(rule, text, miss);
      expect(findings.map(({ start, end, message }) => `${text.slice(start, end)}: ${message.key}`)).toEqual(
        [],
      );
    });
  });
}
