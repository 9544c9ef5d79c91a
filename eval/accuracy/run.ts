/**
 * `npm run eval -- accuracy [press] [recall] [drafts] [fixes]`: measures all, or the parts named, and writes the pages.
 */
import { execFileSync } from 'node:child_process';
import { createLinter } from '../../src/linter/index.ts';
import { loadTestEngine } from '../../test/engine.ts';
import { measureDrafts, readMarkedDrafts } from '../drafts.ts';
import { measureFixes } from '../fixes/fixes.ts';
import { readPress } from '../press/press.ts';
import { countPress } from '../press/table.ts';
import { measureRecall } from '../recall/recall.ts';
import { PARTS, type Part, type Results, readResults, writeResults } from './results.ts';

export async function runAccuracy(data: string, named: readonly string[]): Promise<void> {
  const unknown = named.filter((name) => !PARTS.some((part) => part === name));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}: there are ${PARTS.join(', ')}`);
  const engine = await loadTestEngine();
  const linter = createLinter({ ...engine, log: console.error });
  const measures: { readonly [Key in Part]: () => Promise<Results[Key]> } = {
    press: async () => countPress(await readPress({ data, hints: true })),
    recall: () => measureRecall(data, engine.lexicon),
    drafts: async () => measureDrafts(linter, readMarkedDrafts(data)),
    fixes: () => measureFixes(data),
  };
  const date = new Date().toISOString().slice(0, 10);
  // The last commit that changed the engine: the evaluation's own commits say nothing about what was measured.
  const log = ['log', '-1', '--format=%h', '--', 'src', 'dictionaries'];
  const commit = execFileSync('git', log, { encoding: 'utf8' }).trim();
  const results: Record<string, unknown> = { ...(named.length > 0 ? readResults() : {}) };
  const measured: Record<string, unknown> = { ...(named.length > 0 ? readResults().measured : {}) };
  for (const part of PARTS.filter((each) => named.length === 0 || named.includes(each))) {
    results[part] = await measures[part]();
    measured[part] = { date, commit, leftOut: part !== 'drafts' };
    console.log(`${part}: measured`);
  }
  writeResults({ ...results, measured } as unknown as Results);
  execFileSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit' });
}
