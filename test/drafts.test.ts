/**
 * Annotated drafts: `⟦wrong→right#kind⟧` must be found at warning or above and be righted by one of its fixes;
 * nothing else of the rules on people may speak at warning or above. Half of the drafts are traps without a mark.
 */
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Edit, Finding } from '../src/draft/index.ts';
import { createLinter } from '../src/linter/index.ts';
import { allRules } from '../src/rules/index.ts';
import { loadTestEngine } from './engine.ts';

const directory = new URL('./drafts/', import.meta.url);
const names = (await readdir(directory)).filter((name) => name.endsWith('.txt')).sort();
const rules = allRules.filter(({ id }) => /^(?:names|titles|agreement)\//.test(id));
const linter = createLinter({ ...(await loadTestEngine()), rules, log: (line) => expect.fail(line) });

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right: string;
}

function readMarks(source: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const match of source.matchAll(/⟦([^→⟧]*)→([^#⟧]*)#([^⟧]+)⟧/g)) {
    const [whole, wrong, right] = match as unknown as [string, string, string];
    text += source.slice(last, match.index);
    marks.push({ start: text.length, end: text.length + wrong.length, wrong, right });
    text += wrong;
    last = match.index + whole.length;
  }
  return { text: text + source.slice(last), marks };
}

function isLoud({ severity }: Finding): boolean {
  return severity === 'warning' || severity === 'error';
}

/** Marks aside: whether tanwin is written is another rule's business. */
function plain(text: string): string {
  return text.replace(/[\u064b-\u0652]/g, '');
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}

function rights(text: string, { start, end, right }: Mark, { fixes }: Finding): boolean {
  const wanted = plain(text.slice(0, start) + right + text.slice(end));
  return fixes.some(({ edits }) => plain(applyEdits(text, edits)) === wanted);
}

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
    const overlaps = (finding: Finding, mark: Mark) => finding.start < mark.end && finding.end > mark.start;
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
