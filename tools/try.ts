/** Shows what the rules say of a text while they are being written: `npx tsx tools/try.ts FILE [--rule id]`. */
import { readFile } from 'node:fs/promises';
import { createLinter, formatMessage } from '../src/linter/index.ts';
import { loadTestEngine } from '../test/engine.ts';
import { buildData } from './build-data.ts';

const [file, flag, only] = process.argv.slice(2);
if (!file) throw new Error('usage: tsx tools/try.ts FILE [--rule id]');
await buildData(new URL('../dist/', import.meta.url));
const text = await readFile(file, 'utf8');
const linter = createLinter({ ...(await loadTestEngine()), log: console.error });
for (const finding of linter.lint(text)) {
  if (flag === '--rule' && finding.rule !== only) continue;
  const { rule, severity, start, end, message, fixes } = finding;
  const shown = fixes.map((fix) => fix.edits.map((edit) => edit.text).join('…')).join(' | ');
  console.log(
    `${start}–${end} ${severity} ${rule} «${text.slice(start, end)}» → [${shown}] ${formatMessage(message, 'ar')}`,
  );
}
