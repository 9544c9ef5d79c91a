/**
 * Word documents: the text a reader sees, one paragraph a line, and edits of that text written back into the runs it
 * came from, so that everything else of the document stays as it is.
 */
import { strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Edit } from '../draft/index.ts';
import { localName, readTextParts } from './docx-parts.ts';

export interface WordDocument {
  readonly text: string;
  /** Whether an edit stays within the words of one paragraph. */
  canEdit(edit: Edit): boolean;
  /** The document's bytes with edits of `text` that do not overlap. */
  rewrite(edits: readonly Edit[]): Uint8Array;
}

/** A stretch of `text` and the stretch of its part's XML it was read from. */
interface Run {
  /** The part's name in the archive. */
  readonly part: string;
  start: number;
  readonly text: string;
  readonly xmlStart: number;
  readonly xmlEnd: number;
}

/** @throws when the bytes are not a Word document. */
export function readWordDocument(bytes: Uint8Array): WordDocument {
  const parts = readTextParts(bytes);
  const { text, runs } = joinLines(
    parts.flatMap(({ name, xml }, place) => {
      const lines = readLines(name, xml);
      // Footnotes begin with an empty paragraph for the line above them.
      return place === 0 ? lines : lines.filter((line) => line.length > 0);
    }),
  );
  const runAt = (offset: number): Run | undefined =>
    runs.find((run) => run.start <= offset && offset <= run.start + run.text.length);
  return {
    text,
    canEdit: ({ start, end, text: replacement }) =>
      runAt(start) !== undefined && !/[\n\t]/.test(text.slice(start, end) + replacement),
    rewrite(edits) {
      const archive: Unzipped = unzipSync(bytes);
      const changed = changeRuns(runs, edits);
      for (const { name, xml } of parts) archive[name] = strToU8(rewritePart(name, xml, changed));
      return zipSync(archive);
    },
  };
}

/** Names of namespaces: Word's, as it writes and as the strict standard has it, and that of alternatives. */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const ALTERNATIVES = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** Elements that mean a character of their own. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
};
/** Text that moved away, and the second copy of text boxes for old programs. */
const SKIPPED = new Set(['moveFrom', 'Fallback']);

/** The paragraphs of a part, each as its runs. Elements are known by their namespace: other programs write ns0 for w. */
function readLines(part: string, xml: string): Run[][] {
  const lines: Run[][] = [];
  // A text box is a paragraph within a paragraph; its line comes first.
  const open: Run[][] = [];
  let skipped = 0;
  let inText = 0;
  // Tab stops of a style (w:tabs/w:tab) print nothing.
  let inProperties = 0;
  const nameOf = namespaces();
  const add = (text: string, xmlStart: number, xmlEnd: number) =>
    open.at(-1)?.push({ part, start: 0, text, xmlStart, xmlEnd });
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = nameOf.open(tag, attributes);
        if (SKIPPED.has(name)) skipped++;
        else if (name === 'p' && skipped === 0) open.push([]);
        else if (name === 'pPr' || name === 'rPr') inProperties++;
        else if (name === 't') inText++;
        const character = CHARACTERS[name];
        if (character && skipped + inProperties === 0) add(character, -1, -1);
      },
      onclosetag(tag) {
        const name = nameOf.close(tag);
        if (SKIPPED.has(name)) skipped--;
        else if (name === 'p' && skipped === 0) lines.push(open.pop() ?? []);
        else if (name === 'pPr' || name === 'rPr') inProperties--;
        else if (name === 't') inText--;
      },
      ontext(text) {
        if (inText > 0 && skipped === 0) add(text, parser.startIndex, parser.endIndex + 1);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return lines;
}

/** Tells of each tag the name that Word's namespaces give it; empty for elements of others, such as drawings (`a:p`, `a:t`). */
function namespaces() {
  const open: ReadonlyMap<string, string>[] = [new Map()];
  const nameIn = (tag: string): string => {
    const prefix = tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : '';
    const uri = open.at(-1)!.get(prefix) ?? '';
    return WORD.has(uri) || uri === ALTERNATIVES ? localName(tag) : '';
  };
  return {
    open(tag: string, attributes: Readonly<Record<string, string>>): string {
      const declared = Object.entries(attributes).filter(([key]) => /^xmlns(?::|$)/.test(key));
      const known = open.at(-1)!;
      open.push(
        declared.length === 0
          ? known
          : new Map([...known, ...declared.map(([key, uri]) => [key.slice(6), uri] as const)]),
      );
      return nameIn(tag);
    },
    close(tag: string): string {
      const name = nameIn(tag);
      open.pop();
      return name;
    },
  };
}

function joinLines(lines: readonly Run[][]): { text: string; runs: Run[] } {
  let text = '';
  const runs: Run[] = [];
  for (const line of lines) {
    for (const run of line) {
      run.start = text.length;
      text += run.text;
      if (run.xmlStart >= 0) runs.push(run);
    }
    text += '\n';
  }
  return { text, runs };
}

/** What becomes of the runs that the edits touch. */
function changeRuns(runs: readonly Run[], edits: readonly Edit[]): ReadonlyMap<Run, string> {
  const changed = new Map<Run, string>();
  // From the end, so that the offsets of the runs hold.
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    let replacement = edit.text;
    for (const run of runs) {
      const from = Math.max(edit.start - run.start, 0);
      const to = Math.min(edit.end - run.start, run.text.length);
      const touched = edit.start === edit.end ? from <= to : from < to;
      if (!touched) continue;
      const now = changed.get(run) ?? run.text;
      changed.set(run, now.slice(0, from) + replacement + now.slice(to));
      // The first run it touches takes the new words; the others only lose the old ones.
      replacement = '';
      if (edit.start === edit.end) break;
    }
  }
  return changed;
}

function rewritePart(part: string, xml: string, changed: ReadonlyMap<Run, string>): string {
  const own = [...changed].filter(([run]) => run.part === part);
  let result = '';
  let at = 0;
  for (const [run, text] of own.sort(([a], [b]) => a.xmlStart - b.xmlStart)) {
    result += keepBlanks(xml.slice(at, run.xmlStart)) + escapeText(text);
    at = run.xmlEnd;
  }
  return result + xml.slice(at);
}

/** Word drops blanks at the ends of a run unless an attribute keeps them. */
function keepBlanks(before: string): string {
  return /<(?:[^\s<>:/]+:)?t>$/.test(before) ? `${before.slice(0, -1)} xml:space="preserve">` : before;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
