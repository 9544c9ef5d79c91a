/**
 * Word documents: the text a reader sees, one paragraph a line, and edits of that text written back into the runs it
 * came from, so that everything else of the document stays as it is.
 */
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Edit } from '../draft/index.ts';

const BODY = 'word/document.xml';
/** A body of 50 MB is not a draft; a zip file may claim any size. */
const MAX_BODY_BYTES = 50_000_000;

export interface WordDocument {
  readonly text: string;
  /** Whether an edit stays within the words of one paragraph. */
  canEdit(edit: Edit): boolean;
  /** The document's bytes with edits of `text` that do not overlap. */
  rewrite(edits: readonly Edit[]): Uint8Array;
}

/** A stretch of `text` and the stretch of the body's XML it was read from. */
interface Run {
  start: number;
  readonly text: string;
  readonly xmlStart: number;
  readonly xmlEnd: number;
}

/** @throws when the bytes are not a Word document. */
export function readWordDocument(bytes: Uint8Array): WordDocument {
  const xml = readBody(bytes);
  const { text, runs } = readRuns(xml);
  const runAt = (offset: number): Run | undefined =>
    runs.find((run) => run.start <= offset && offset <= run.start + run.text.length);
  return {
    text,
    canEdit: ({ start, end, text: replacement }) =>
      runAt(start) !== undefined && !/[\n\t]/.test(text.slice(start, end) + replacement),
    rewrite(edits) {
      const archive: Unzipped = unzipSync(bytes);
      return zipSync({ ...archive, [BODY]: strToU8(rewriteBody(xml, runs, edits)) });
    },
  };
}

function readBody(bytes: Uint8Array): string {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => name === BODY && originalSize <= MAX_BODY_BYTES,
  });
  const body = files[BODY];
  if (!body) throw new Error(`no ${BODY} of a size that can be read`);
  return strFromU8(body);
}

/** Elements that mean a character of their own. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};
/** Text that moved away, and the second copy of text boxes for old programs. */
const SKIPPED = new Set(['w:moveFrom', 'mc:Fallback']);

function readRuns(xml: string): { text: string; runs: Run[] } {
  const lines: Run[][] = [];
  // A text box is a paragraph within a paragraph; its line comes first.
  const open: Run[][] = [];
  let skipped = 0;
  let inText = 0;
  // Tab stops of a style (w:tabs/w:tab) print nothing.
  let inProperties = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (SKIPPED.has(name)) skipped++;
        else if (name === 'w:p' && skipped === 0) open.push([]);
        else if (name === 'w:pPr' || name === 'w:rPr') inProperties++;
        else if (name === 'w:t') inText++;
        const character = CHARACTERS[name];
        if (character && skipped + inProperties === 0)
          open.at(-1)?.push({ start: 0, text: character, xmlStart: -1, xmlEnd: -1 });
      },
      onclosetag(name) {
        if (SKIPPED.has(name)) skipped--;
        else if (name === 'w:p' && skipped === 0) lines.push(open.pop() ?? []);
        else if (name === 'w:pPr' || name === 'w:rPr') inProperties--;
        else if (name === 'w:t') inText--;
      },
      ontext(text) {
        if (inText === 0 || skipped > 0) return;
        open.at(-1)?.push({ start: 0, text, xmlStart: parser.startIndex, xmlEnd: parser.endIndex + 1 });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);

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

function rewriteBody(xml: string, runs: readonly Run[], edits: readonly Edit[]): string {
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
  let result = '';
  let at = 0;
  for (const [run, text] of [...changed].sort(([a], [b]) => a.xmlStart - b.xmlStart)) {
    result += keepBlanks(xml.slice(at, run.xmlStart)) + escapeText(text);
    at = run.xmlEnd;
  }
  return result + xml.slice(at);
}

/** Word drops blanks at the ends of a run unless an attribute keeps them. */
function keepBlanks(before: string): string {
  return before.endsWith('<w:t>') ? `${before.slice(0, -1)} xml:space="preserve">` : before;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
