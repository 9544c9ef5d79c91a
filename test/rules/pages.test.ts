/** Every rule has a page in both languages, and the page's examples hold. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readFiring } from '../../eval/firing/firing.ts';
import { createLinter } from '../../src/linter/index.ts';
import { allRules } from '../../src/rules/index.ts';
import { loadTestEngine } from '../engine.ts';

const engine = await loadTestEngine();
const EXAMPLE = /```(wrong|right)\n([\s\S]*?)\n```/g;

/** These fire on the house's own files alone, so a page without them has nothing to show. */
const NEEDS_FILES = new Set([
  'terms/preferred',
  'terms/forbidden',
  'names/terminology',
  'titles/terminology',
  'names/across-drafts',
  'titles/across-drafts',
  'style/house',
]);

describe.each(allRules.map((rule) => [rule.id, rule] as const))('docs/rules/%s.md', (id, rule) => {
  const own = rule.severity === 'off' ? 'hint' : rule.severity;
  const rules = Object.fromEntries(
    allRules.map((each) => [each.id, each.id === id ? own : ('off' as const)]),
  );
  const linter = createLinter({ ...engine, config: { rules } });

  it('tells it in both languages, and its examples hold', async () => {
    const page = await readFile(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8');
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page).toMatch(/^## .*[\u0621-\u064a]/m);
    expect(page).toMatch(/^## .*[A-Za-z]/m);
    const examples = [...page.matchAll(EXAMPLE)].map(([, kind, text]) => ({ kind, text: text! }));
    for (const { kind, text } of examples) {
      const found = linter.lint(text).map(({ start, end }) => text.slice(start, end));
      if (kind === 'right') expect(found, text).toEqual([]);
      else expect(found, text).not.toEqual([]);
    }
    const kinds = new Set(examples.map(({ kind }) => kind));
    expect(kinds.has('right')).toBe(true);
    if (!NEEDS_FILES.has(id)) expect(kinds.has('wrong')).toBe(true);
  });
});

describe('a rule that fires in none of ten thousand articles', () => {
  const { rules, articles } = readFiring();
  const never = Object.entries(rules).flatMap(([id, own]) => (own.articles === 0 ? [id] : []));

  it('is counted in so many, whatever its group', () => {
    expect(articles).toBe(10_000);
    const known = allRules.map(({ id }) => id);
    expect(known.filter((id) => /^(?:grammar|agreement|numbers|dates)\//.test(id)).sort()).toEqual(
      Object.keys(rules).sort(),
    );
  });

  it.each(never)('%s says what it is for', async (id) => {
    const page = await readFile(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8');
    expect(page).toMatch(/^\*\*ما نفعها:\*\* .*[\u0621-\u064a]/m);
    expect(page).toMatch(/^\*\*What it is for:\*\* .*[A-Za-z]/m);
  });
});
