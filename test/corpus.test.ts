/**
 * Every finding of every rule in thirty drafts over all beats, with the line, a caret and the message: a change of a
 * rule shows as a difference of alarms. `npx vitest run test/corpus.test.ts -u` writes the snapshots anew.
 */
import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { Finding } from '../src/draft/index.ts';
import { createLinter, formatMessage } from '../src/linter/index.ts';
import { loadTestEngine } from './engine.ts';

const drafts = new URL('./corpus/drafts/', import.meta.url);
const linter = createLinter({ ...(await loadTestEngine()), log: (line) => expect.fail(line) });
const names = (await readdir(drafts)).filter((name) => name.endsWith('.txt')).sort();

/** UTF-16 code units shown on either side of the flagged stretch. */
const AROUND = 40;

function showFinding(text: string, { rule, severity, start, end, message, fixes }: Finding): string {
  const line = text.slice(0, start).split('\n').length;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const from = Math.max(lineStart, start - AROUND);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND);
  const caret = ' '.repeat(start - from) + '^'.repeat(Math.max(1, Math.min(end, to) - start));
  const shown = fixes.map(({ edits }) => edits.map((edit) => edit.text).join('…')).join(' | ');
  return [
    `${line}:${start - lineStart + 1} ${severity} ${rule}`,
    `  ${text.slice(from, to)}`,
    `  ${caret}`,
    `  ${formatMessage(message, 'ar')}`,
    ...(fixes.length > 0 ? [`  → ${shown}`] : []),
  ].join('\n');
}

it.each(names)('%s', async (name) => {
  const text = await readFile(new URL(name, drafts), 'utf8');
  const report = linter.lint(text).map((finding) => showFinding(text, finding));
  await expect(`${report.join('\n')}\n`).toMatchFileSnapshot(`./corpus/findings/${name}`);
});
