/**
 * What LibreOffice makes of the documents that we mark: whether it shows each comment at its words, and whether accepting
 * or rejecting all changes gives the fixed text or the old one; and which files of the archives changed.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { type CheckedDraft, createChecker } from '../../src/workspace/check.ts';
import { createHouses } from '../../src/workspace/houses.ts';
import { markDraft } from '../../src/workspace/marks.ts';
import { diskFiles } from '../../src/workspace/node-files.ts';
import { loadTestEngine } from '../../test/engine.ts';
import { pickDrafts } from '../formats/formats.ts';
import { makeFormats } from '../formats/make.ts';

const OFFICE = fileURLToPath(new URL('office.py', import.meta.url));
/** Debian's own, which has LibreOffice's bridge. */
const PYTHON = '/usr/bin/python3';

interface Shown {
  readonly comments: readonly { readonly author: string; readonly text: string; readonly words: string }[];
  readonly changes: readonly string[];
  readonly accepted: string;
  readonly rejected: string;
}

/** @param keep a folder to make the files in, which stays, or one that has them; a temporary one without it. */
export async function measureWord(data: string, keep: string | undefined, print: (line: string) => void) {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'word-'));
  if (!existsSync(join(folder, 'txt'))) makeFormats(pickDrafts(data), folder);
  const checker = createChecker({
    files: diskFiles,
    houses: createHouses(diskFiles, { top: folder }),
    engine: await loadTestEngine(),
  });
  for (const format of ['docx', 'libreoffice-docx', 'pandoc-docx', 'libreoffice-odt', 'pandoc-odt']) {
    if (!existsSync(join(folder, format))) continue;
    const target = join(folder, `marked-${format}`);
    mkdirSync(target, { recursive: true });
    const checked = new Map<string, CheckedDraft>();
    const parts = new Map<string, number>();
    let counts = { comments: 0, changes: 0, left: 0 };
    for (const name of readdirSync(join(folder, format)).sort()) {
      const path = join(folder, format, name);
      const draft = await checker.check(path);
      checked.set(name, draft);
      const bytes = readFileSync(path);
      const kinds = { annotate: true, suggest: name.endsWith('.docx') };
      const marked = markDraft(draft, bytes, { ...kinds, language: 'ar', now: new Date(0) });
      counts = {
        comments: counts.comments + marked.comments,
        changes: counts.changes + marked.changes,
        left: counts.left + marked.left,
      };
      for (const part of changedFiles(bytes, marked.bytes)) parts.set(part, (parts.get(part) ?? 0) + 1);
      writeFileSync(join(target, name), marked.bytes);
    }
    const { comments, changes, left } = counts;
    print(
      `${format}: ${checked.size} documents; written: ${comments} comments, ${changes} fixes tracked, ${left} left`,
    );
    print(`  files of the archives: ${[...parts].map(([part, times]) => `${part} ${times}`).join(', ')}`);
    const [before, after] = [ask(join(folder, format)), ask(target)];
    let [seen, atWords, same, changed] = [0, 0, 0, 0];
    for (const [name, draft] of checked) {
      const shown = after[name];
      const was = before[name];
      if (!shown || !was) {
        print(`  ${name}: LibreOffice does not open it`);
        continue;
      }
      const own = shown.comments.filter(({ author }) => author === 'مدقق');
      seen += own.length;
      // LibreOffice gives the words with what is inserted among them.
      const words = new Set(draft.findings.map(({ start, end }) => draft.text.slice(start, end)));
      atWords += own.filter((comment) => words.has(comment.words)).length;
      if (shown.rejected === was.rejected) same++;
      else print(`  ${name}: another text when all is rejected`);
      if (shown.accepted !== was.accepted) changed++;
    }
    const tracked = Object.values(after).reduce((sum, each) => sum + each.changes.length, 0);
    print(
      `  LibreOffice shows ${seen} comments (${atWords} at just their words) and ${tracked} changes; all rejected is the old text in ${same} of ${checked.size}, all accepted another one in ${changed}`,
    );
  }
  if (keep === undefined) rmSync(folder, { recursive: true });
}

function changedFiles(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return Object.keys(now)
    .filter((name) => !old[name] || !Buffer.from(now[name]!).equals(old[name]))
    .map((name) => (old[name] ? name : `${name} (new)`));
}

function ask(folder: string): Record<string, Shown> {
  const out = `${folder}.json`;
  execFileSync(PYTHON, [OFFICE, folder, out], { stdio: ['ignore', 'ignore', 'inherit'] });
  return JSON.parse(readFileSync(out, 'utf8')) as Record<string, Shown>;
}
