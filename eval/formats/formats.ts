/**
 * The same drafts in every format: what is found in each, and where it differs from what is found in plain text, with the
 * cause where the format explains it.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeHTML } from 'entities';
import { applyEdits, applyFixes, type Config } from '../../src/linter/index.ts';
import { type CheckedDraft, createChecker } from '../../src/workspace/check.ts';
import { readWordDocument } from '../../src/workspace/docx.ts';
import { createHouses } from '../../src/workspace/houses.ts';
import { markDraft } from '../../src/workspace/marks.ts';
import { diskFiles } from '../../src/workspace/node-files.ts';
import { readRecordsFile } from '../../src/workspace/record-files.ts';
import { loadTestEngine } from '../../test/engine.ts';
import { readMarks } from '../../test/marks.ts';
import { readMarkedDrafts } from '../drafts.ts';
import { makeFormats, type PlainDraft } from './make.ts';

const DRAFTS = 60;

/** @param keep a folder to make the files in, which stays; a temporary one without it. */
export async function measureFormats(data: string, keep: string | undefined, print: (line: string) => void) {
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'formats-'));
  const drafts = pickDrafts(data);
  const config: Config = {};
  const engine = await loadTestEngine();
  const checker = createChecker({
    files: diskFiles,
    houses: createHouses(diskFiles, { top: folder }),
    engine,
    config,
  });
  let plain = new Map<string, readonly string[]>();
  for (const format of makeFormats(drafts, folder)) {
    const found = new Map<string, readonly string[]>();
    let marked = { documents: 0, comments: 0, changes: 0, right: 0 };
    for (const path of await draftsOf(join(folder, format))) {
      const checked = await checker.check(path);
      found.set(nameOf(path), wordsOf(checked, HOLDS_REFERENCES.has(format)));
      if (path.endsWith('.docx')) marked = await countMarks(checked, marked);
    }
    if (format === 'txt') plain = found;
    const different = [...plain].filter(([name, words]) => `${words}` !== `${found.get(name)}`);
    const count = [...found.values()].reduce((sum, { length }) => sum + length, 0);
    const texts = new Map(drafts.map(({ name, text }) => [name, text]));
    const causes = different.map(([name]) => causeOf(format, texts.get(name)!));
    const open = causes.filter((cause) => cause === undefined).length;
    print(
      `${format.padEnd(17)} ${found.size} drafts, ${count} findings; ${different.length} drafts differ from txt, ${open} without a cause`,
    );
    for (const [at, [name, words]] of different.entries()) {
      const own = found.get(name) ?? [];
      const [lost, more] = [
        words.filter((each) => !own.includes(each)),
        own.filter((each) => !words.includes(each)),
      ];
      print(
        `  ${name} (${causes[at] ?? 'NO CAUSE KNOWN'}): lost ${lost.join(', ') || 'nothing'}; more ${more.join(', ') || 'nothing'}`,
      );
    }
    if (marked.documents > 0)
      print(
        `  marked: ${marked.comments} comments; ${marked.changes} changes, which give the fixed text in ${marked.right} of ${marked.documents} documents`,
      );
  }
  if (keep === undefined) rmSync(folder, { recursive: true });
}

/** Those with the most marks. */
export function pickDrafts(data: string): PlainDraft[] {
  return readMarkedDrafts(data)
    .map(({ set, name, source }) => {
      const { text, marks } = readMarks(source);
      const lines = text.split(/\s*\n\s*/).filter((line) => line !== '');
      return {
        name: `${set}-${name.replace(/\.txt$/, '')}`.replace(/[^\w-]+/g, '-'),
        text: `${lines.join('\n')}\n`,
        marks: marks.length,
      };
    })
    .sort((a, b) => b.marks - a.marks || (a.name < b.name ? -1 : 1))
    .slice(0, DRAFTS);
}

async function draftsOf(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const records = await readRecordsFile(diskFiles, path, {});
    if (records) paths.push(...Array.from(records.places.keys(), (id) => `${path}#${id}`));
    else paths.push(path);
  }
  return paths;
}

function nameOf(path: string): string {
  return path.includes('#') ? path.slice(path.lastIndexOf('#') + 1) : path.replace(/^.*\/|\.\w+$/g, '');
}

/** Formats in which we write `&` as a reference: what is found is compared as their reader sees it. */
const HOLDS_REFERENCES: ReadonlySet<string> = new Set(['html', 'wxr', 'ndjson']);
/** What no file of XML and no line of Markdown holds. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
const REFERENCE = /&#?\w+;/;

/** Why a draft cannot be found the same things in. */
function causeOf(format: string, text: string): string | undefined {
  const isPlain = format === 'txt' || format === 'rtf-1256';
  if (CONTROL.test(text) && !isPlain) return 'the format holds no control characters';
  // Pandoc reads Markdown.
  const readsReferences =
    format === 'md' || format === 'csv' || format === 'wxr' || format.startsWith('pandoc');
  if (REFERENCE.test(text) && readsReferences) return 'a reference in the text is its character there';
  return format === 'srt' ? 'subtitles have no headline' : undefined;
}

/** The rule and the words of each finding, as a reader sees them. */
function wordsOf({ text, findings }: CheckedDraft, holdsReferences: boolean): string[] {
  return findings.map(({ rule, start, end }) => {
    const written = text
      .slice(start, end)
      .replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, '$1');
    const plain = written.replace(/<[^<>]*>/g, '').replaceAll('""', '"');
    const words = holdsReferences ? decodeHTML(plain) : plain;
    return `${rule} «${words.replace(/\*/g, '')}»`;
  });
}

async function countMarks(
  checked: CheckedDraft,
  counts: { documents: number; comments: number; changes: number; right: number },
) {
  const bytes = await diskFiles.readFile(checked.path);
  const both = markDraft(checked, bytes, { annotate: true, suggest: true, language: 'ar', now: new Date(0) });
  const { text, canEdit } = readWordDocument(bytes);
  const { applied } = applyFixes(text, checked.findings, (fix) => fix.edits.every(canEdit));
  const edits = applied.flatMap(({ fixes }) => fixes.find((fix) => fix.edits.every(canEdit))!.edits);
  const isRight = readWordDocument(both.bytes).text === applyEdits(text, edits);
  return {
    documents: counts.documents + 1,
    comments: counts.comments + both.comments,
    changes: counts.changes + both.changes,
    right: counts.right + (isRight ? 1 : 0),
  };
}
