/**
 * What LibreOffice makes of the documents that we mark: whether it shows each comment at its words, whether rejecting all
 * changes gives the old text and accepting them the fixed one, what we read of them once it has saved them in other
 * formats; and which files of the archives changed.
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
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { applyEdits, applyFixes } from '../../src/linter/index.ts';
import { type CheckedDraft, type Checker, createChecker } from '../../src/workspace/check.ts';
import { openDraft } from '../../src/workspace/drafts.ts';
import { createHouses } from '../../src/workspace/houses.ts';
import { markDraft } from '../../src/workspace/marks.ts';
import { diskFiles } from '../../src/workspace/node-files.ts';
import { loadTestEngine } from '../../test/engine.ts';
import { pickDrafts } from '../formats/formats.ts';
import { makeFormats } from '../formats/make.ts';

const OFFICE = fileURLToPath(new URL('office.py', import.meta.url));
/** Debian's own, which has LibreOffice's bridge. */
const PYTHON = '/usr/bin/python3';
const FORMATS = ['docx', 'libreoffice-docx', 'pandoc-docx', 'libreoffice-odt', 'pandoc-odt'];
/** In which LibreOffice saves documents with tracked changes, for us to read. */
const SAVED = ['doc', 'odt', 'rtf'];

interface Shown {
  readonly comments: readonly { readonly author: string; readonly text: string; readonly words: string }[];
  readonly changes: readonly string[];
  /** As it is: struck out and inserted words both. */
  readonly text: string;
  /** Empty where nothing is tracked. */
  readonly accepted: string;
  readonly rejected: string;
}

interface Marked {
  readonly draft: CheckedDraft;
  /** What all fixes that can be tracked make of it. */
  readonly fixed: string;
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
  for (const format of FORMATS) {
    const source = join(folder, format);
    if (!existsSync(source)) continue;
    const before = ask(source);
    const annotated = await markAll(checker, source, 'annotated', false, print);
    printComments(annotated, ask(join(folder, `annotated-${format}`)), before, print);
    if (format.endsWith('odt')) continue;
    const marked = await markAll(checker, source, 'suggested', true, print);
    const target = join(folder, `suggested-${format}`);
    printChanges(marked, ask(target, format === 'docx' ? SAVED : []), before, print);
    if (format === 'docx') for (const saved of SAVED) printSaved(marked, `${target}-as-${saved}`, print);
  }
  if (keep === undefined) rmSync(folder, { recursive: true });
}

/** Writes a copy of each document beside their folder. */
async function markAll(
  checker: Checker,
  source: string,
  kind: string,
  suggest: boolean,
  print: (line: string) => void,
): Promise<Map<string, Marked>> {
  const target = join(source, `../${kind}-${basename(source)}`);
  mkdirSync(target, { recursive: true });
  const all = new Map<string, Marked>();
  const parts = new Map<string, number>();
  let counts = { comments: 0, changes: 0, left: 0 };
  for (const name of readdirSync(source).sort()) {
    const path = join(source, name);
    const draft = await checker.check(path);
    const bytes = readFileSync(path);
    const { text, canEdit } = openDraft(path, bytes);
    const { applied } = applyFixes(text, draft.findings, (fix) => fix.edits.every(canEdit));
    const edits = applied.flatMap(({ fixes }) => fixes.find((fix) => fix.edits.every(canEdit))!.edits);
    all.set(name, { draft, fixed: applyEdits(text, edits) });
    const now = new Date(0);
    const marked = markDraft(draft, bytes, { annotate: !suggest, suggest, language: 'ar', now });
    counts = {
      comments: counts.comments + marked.comments,
      changes: counts.changes + marked.changes,
      left: counts.left + marked.left,
    };
    for (const part of changedFiles(bytes, marked.bytes)) parts.set(part, (parts.get(part) ?? 0) + 1);
    writeFileSync(join(target, name), marked.bytes);
  }
  const { comments, changes, left } = counts;
  const written = suggest ? `${changes} fixes tracked, ${left} left` : `${comments} comments`;
  print(`${basename(source)}, ${kind}: ${all.size} documents; written: ${written}`);
  print(
    `  files of the archives that changed: ${[...parts].map(([part, times]) => `${part} ${times}`).join(', ')}; all others byte for byte`,
  );
  return all;
}

function printComments(
  marked: ReadonlyMap<string, Marked>,
  after: Readonly<Record<string, Shown>>,
  before: Readonly<Record<string, Shown>>,
  print: (line: string) => void,
): void {
  let [seen, atWords, same] = [0, 0, 0];
  for (const [name, { draft }] of marked) {
    const shown = after[name];
    if (!shown) {
      print(`  ${name}: LibreOffice does not open it`);
      continue;
    }
    const own = shown.comments.filter(({ author }) => author === 'مدقق');
    seen += own.length;
    const words = draft.findings.map(({ start, end }) => draft.text.slice(start, end));
    atWords += own.filter((comment) => words.includes(comment.words)).length;
    for (const comment of own)
      if (!words.includes(comment.words)) print(`  ${name}: a comment at «${comment.words}»`);
    if (shown.text === before[name]?.text) same++;
  }
  print(
    `  LibreOffice shows ${seen} comments, ${atWords} of them at just their words; the text is the old one in ${same} of ${marked.size}`,
  );
}

function printChanges(
  marked: ReadonlyMap<string, Marked>,
  after: Readonly<Record<string, Shown>>,
  before: Readonly<Record<string, Shown>>,
  print: (line: string) => void,
): void {
  let [changed, same, right] = [0, 0, 0];
  for (const [name, { draft, fixed }] of marked) {
    const shown = after[name];
    if (!shown) {
      print(`  ${name}: LibreOffice does not open it`);
      continue;
    }
    if (shown.changes.length === 0) continue;
    changed++;
    if (shown.rejected === before[name]?.text && isText(shown.rejected, draft.text)) same++;
    else print(`  ${name}: another text when all is rejected`);
    if (isText(shown.accepted, fixed)) right++;
    else print(`  ${name}: another text when all is accepted`);
  }
  const tracked = Object.values(after).reduce((sum, each) => sum + each.changes.length, 0);
  print(
    `  LibreOffice shows ${tracked} insertions and deletions in ${changed} documents; all rejected is the old text in ${same}, all accepted the fixed one in ${right}`,
  );
}

/** Comments are read after the text in .doc. */
function printSaved(
  marked: ReadonlyMap<string, Marked>,
  folder: string,
  print: (line: string) => void,
): void {
  let right = 0;
  for (const [name, { fixed }] of marked) {
    const [path] = readdirSync(folder).filter(
      (each) => each.replace(/\.\w+$/, '') === name.replace(/\.\w+$/, ''),
    );
    const { text } = openDraft(join(folder, path!), readFileSync(join(folder, path!)));
    if (isText(text, fixed)) right++;
    else print(`  ${path}: another text`);
  }
  print(`  ${basename(folder)}: we read the fixed text in ${right} of ${marked.size}`);
}

function isText(shown: string, text: string): boolean {
  return shown.trimEnd() === text.trimEnd();
}

function changedFiles(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const lost = Object.keys(old).filter((name) => !now[name]);
  return Object.keys(now)
    .filter((name) => !old[name] || !Buffer.from(now[name]!).equals(old[name]))
    .map((name) => (old[name] ? name : `${name} (new)`))
    .concat(lost.map((name) => `${name} (lost)`));
}

/** @param formats in which LibreOffice saves the documents too, in folders beside theirs. */
function ask(folder: string, formats: readonly string[] = []): Record<string, Shown> {
  const out = `${folder}.json`;
  execFileSync(PYTHON, [OFFICE, folder, out, ...formats], { stdio: ['ignore', 'ignore', 'inherit'] });
  return JSON.parse(readFileSync(out, 'utf8')) as Record<string, Shown>;
}
