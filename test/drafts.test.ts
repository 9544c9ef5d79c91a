/**
 * Annotated drafts: `⟦wrong→right#kind⟧` must be found at warning or above and be righted by one of its fixes;
 * nothing else of the rules on people and bodies may speak at warning or above. Half of the drafts are traps without a mark.
 */
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createLinter } from '../src/linter/index.ts';
import { allRules } from '../src/rules/index.ts';
import { loadTestEngine } from './engine.ts';
import { isLoud, overlaps, readMarks, rights } from './marks.ts';

const directory = new URL('./drafts/', import.meta.url);
const names = (await readdir(directory)).filter((name) => name.endsWith('.txt')).sort();
const rules = allRules.filter(({ id }) => /^(?:(?:names|titles|agreement)\/|terms\/variant$)/.test(id));
const linter = createLinter({ ...(await loadTestEngine()), rules, log: (line) => expect.fail(line) });

describe('annotated drafts', () => {
  it('are sixty at least, half of them traps', async () => {
    const sources = await Promise.all(names.map((name) => readFile(new URL(name, directory), 'utf8')));
    const traps = sources.filter((source) => readMarks(source).marks.length === 0);
    expect(sources.length).toBeGreaterThanOrEqual(60);
    expect(traps.length).toBeGreaterThanOrEqual(sources.length / 2);
  });

  it.each(names)('%s', async (name) => {
    const { text, marks } = readMarks(await readFile(new URL(name, directory), 'utf8'));
    const findings = linter.lint(text).filter(isLoud);
    const missed = marks.filter((mark) => !findings.some((finding) => overlaps(finding, mark)));
    expect(
      missed.map(({ wrong }) => wrong),
      'missed',
    ).toEqual([]);
    const unfixed = marks.filter(
      (mark) => !findings.some((finding) => overlaps(finding, mark) && rights(text, mark, finding)),
    );
    expect(
      unfixed.map(({ wrong }) => wrong),
      'without the right fix',
    ).toEqual([]);
    const alarms = findings.filter((finding) => !marks.some((mark) => overlaps(finding, mark)));
    expect(
      alarms.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`),
      'false alarms',
    ).toEqual([]);
  });
});
