/** Reads a part of a Word document: its paragraphs as pieces of text, each with the run that it is in. */
import { Parser } from 'htmlparser2';
import type { Unread } from './document.ts';
import { isOwnComment } from './docx-own.ts';
import { localName } from './docx-parts.ts';

/** A `w:r`: text of one formatting. */
export interface Run {
  /** The part's name in the archive. */
  readonly part: string;
  /** Where it is in the part's XML; the end is known once it is read. */
  readonly start: number;
  end: number;
  /** Its start tag, and its `w:rPr`. */
  readonly open: string;
  properties: string;
  readonly children: RunChild[];
  /** The start tag of the insertion or move that it is directly in. */
  readonly insertion: string | undefined;
  /** The run that holds the text box which this one is in. */
  readonly host: Run | undefined;
  /** Of a footnote, an endnote or a comment: what refers to it, `footnoteReference 3`. */
  readonly note: string | undefined;
}

export interface RunChild {
  readonly start: number;
  end: number;
  /** Of a `w:t`. */
  readonly pieces: Piece[];
}

/** A stretch of the document's text and the stretch of its part's XML it was read from. */
export interface Piece {
  /** In the document's text, once the lines are joined. */
  start: number;
  readonly text: string;
  readonly xmlStart: number;
  readonly xmlEnd: number;
  /** Undefined for a character that an element means, such as a tab: it is not edited. */
  readonly run: Run | undefined;
  /** The result of a field, which the program writes anew when it opens the document. */
  readonly isComputed: boolean;
}

/** What a paragraph is, for those who show the document. */
export interface Paragraph {
  readonly pieces: readonly Piece[];
  /** The identifier of its style. */
  readonly style: string | undefined;
  /** Of one in a table: which table, row and cell of the part, from 0; the outermost where tables are nested. */
  readonly cell: CellPlace | undefined;
  /** Of a note or a comment: what refers to it (`Run.note`), and who wrote it. */
  readonly note: string | undefined;
  readonly author: string | undefined;
}

export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly cell: number;
}

export interface ReadPart {
  readonly lines: readonly Paragraph[];
  /** The runs that refer to notes and comments, by `Run.note`. */
  readonly references: ReadonlyMap<string, Run>;
  readonly firstRun: Run | undefined;
  readonly unread: ReadonlyMap<Unread, number>;
}

/** Names of namespaces: Word's, as it writes and as the strict standard has it, and that of alternatives. */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const ALTERNATIVES = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** By the last part of the namespace and the element's name. */
const UNREAD: Readonly<Record<string, Unread>> = {
  'chart chart': 'chart',
  'diagram relIds': 'diagram',
  'office OLEObject': 'object',
  'math oMath': 'formula',
  'main altChunk': 'included',
  'main subDoc': 'included',
};

/** Elements that mean a character of their own. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
};
/** Deleted text, text that moved away, and readings of East Asian letters. */
const SKIPPED = new Set(['del', 'moveFrom', 'rt']);
const INSERTIONS = new Set(['ins', 'moveTo']);
/** Tables of contents and indexes repeat the document's own lines. */
const REPEATING = /^\s*(?:TOC|INDEX|TOA)\b/i;
/** Fields whose result a person types. */
const TYPED = /^\s*(?:HYPERLINK|FORMTEXT)\b/i;

interface Field {
  instruction: string;
  isResult: boolean;
}

interface OpenParagraph {
  readonly pieces: Piece[];
  style: string | undefined;
  readonly cell: CellPlace | undefined;
  /** Its mark is deleted: once that is accepted the next paragraph goes on in its line. */
  goesOn: boolean;
}

export function readPart(part: string, xml: string): ReadPart {
  const lines: Paragraph[] = [];
  const references = new Map<string, Run>();
  const unread = new Map<Unread, number>();
  // A text box is a paragraph within a paragraph; its line comes first.
  const paragraphs: OpenParagraph[] = [];
  const tables = followTables();
  const runs: Run[] = [];
  const elements: { readonly name: string; readonly tag: string; readonly start: number }[] = [];
  const alternatives: { isChosen: boolean }[] = [];
  const fields: Field[] = [];
  let carried: Piece[] = [];
  let firstRun: Run | undefined;
  let note: string | undefined;
  let author: string | undefined;
  let skipped = 0;
  let isHidden = false;
  let inProperties = 0;
  let inText = 0;
  const names = namespaces();
  const isRepeated = (): boolean =>
    fields.some(({ instruction, isResult }) => isResult && REPEATING.test(instruction));
  const isComputed = (): boolean => fields.some(({ instruction }) => !TYPED.test(instruction));
  const isSilent = (): boolean => skipped > 0 || isHidden || isRepeated() || isInOwnComment();
  const isInOwnComment = (): boolean =>
    elements.some(({ name, tag }) => name === 'comment' && isOwnComment(tag));
  const isPropertyOf = (owner: string): boolean =>
    elements.at(-1)?.name === 'rPr' && elements.at(-2)?.name === owner;

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const { name, kind } = names.open(tag, attributes);
        if (kind && skipped === 0) unread.set(kind, (unread.get(kind) ?? 0) + 1);
        const start = parser.startIndex;
        if (inProperties > 0) {
          if ((name === 'del' || name === 'moveFrom') && isPropertyOf('pPr'))
            paragraphs.at(-1)!.goesOn = true;
          else if (name === 'pStyle' && elements.at(-1)?.name === 'pPr')
            paragraphs.at(-1)!.style = attributeOf(attributes, 'val');
          else if (name === 'vanish' && isPropertyOf('r') && isOn(attributes)) isHidden = true;
        } else open(name, attributes, start);
        if (name === 'pPr' || name === 'rPr') inProperties++;
        elements.push({ name, tag: xml.slice(start, parser.endIndex + 1), start });
      },
      onclosetag(tag) {
        const name = names.close(tag);
        const { start } = elements.pop()!;
        const end = parser.endIndex + 1;
        if (name === 'pPr' || name === 'rPr') {
          inProperties--;
          const run = runs.at(-1);
          if (name === 'rPr' && elements.at(-1)?.name === 'r' && run) run.properties = xml.slice(start, end);
        } else if (inProperties === 0) close(name, end);
      },
      ontext(text) {
        if (elements.at(-1)?.name === 'instrText') {
          const field = fields.at(-1);
          if (field && !field.isResult) field.instruction += text;
        }
        if (inText === 0 || isSilent()) return;
        add(text, parser.startIndex, parser.endIndex + 1);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  function open(name: string, attributes: Readonly<Record<string, string>>, start: number): void {
    const value = (key: string): string | undefined => attributeOf(attributes, key);
    const run = runs.at(-1);
    if (run && elements.at(-1)?.name === 'r' && name !== 'rPr')
      run.children.push({ start, end: start, pieces: [] });
    if (name === 'AlternateContent') alternatives.push({ isChosen: false });
    else if (name === 'Choice') alternatives.at(-1)!.isChosen = true;
    if (SKIPPED.has(name) || (name === 'Fallback' && alternatives.at(-1)?.isChosen)) skipped++;
    else if (name === 'p' && skipped === 0) {
      paragraphs.push({ pieces: carried, goesOn: false, style: undefined, cell: tables.here() });
      carried = [];
    } else if (name === 'r') openRun(start);
    else if (name === 't') inText++;
    else if (name === 'footnote' || name === 'endnote' || name === 'comment') {
      note = `${name}Reference ${value('id')}`;
      author = value('author');
    } else if (name.endsWith('Reference') && run && skipped === 0)
      references.set(`${name} ${value('id')}`, runs[0]!);
    else if (skipped === 0 && TABLES.has(name)) tables.open(name);
    else if (name === 'fldSimple') fields.push({ instruction: value('instr') ?? '', isResult: true });
    else if (name === 'fldChar') readField(value('fldCharType'));
    const character = CHARACTERS[name];
    if (character && run && !isSilent()) add(character, -1, -1);
  }

  function close(name: string, end: number): void {
    const run = runs.at(-1);
    if (run && elements.at(-1)?.name === 'r') run.children.at(-1)!.end = end;
    if (name === 'AlternateContent') alternatives.pop();
    else if (SKIPPED.has(name) || (name === 'Fallback' && alternatives.at(-1)?.isChosen)) skipped--;
    else if (name === 'p' && skipped === 0) closeParagraph();
    else if (name === 'r') {
      runs.pop()!.end = end;
      isHidden = false;
    } else if (name === 't') inText--;
    else if (name === 'fldSimple') fields.pop();
    else if (skipped === 0 && TABLES.has(name)) tables.close(name);
    else if (name === 'footnote' || name === 'endnote' || name === 'comment') note = author = undefined;
  }

  function openRun(start: number): void {
    const parent = elements.at(-1);
    const run: Run = {
      ...{ part, start, end: start, open: xml.slice(start, parser.endIndex + 1), properties: '' },
      ...{ children: [], host: runs[0], note },
      insertion: parent && INSERTIONS.has(parent.name) ? parent.tag : undefined,
    };
    if (skipped === 0) firstRun ??= run;
    runs.push(run);
  }

  function closeParagraph(): void {
    const { pieces, goesOn, style, cell } = paragraphs.pop()!;
    if (goesOn) carried = pieces;
    else if (!isRepeated() || pieces.length > 0) lines.push({ pieces, style, cell, note, author });
  }

  function readField(type: string | undefined): void {
    if (type === 'begin') fields.push({ instruction: '', isResult: false });
    else if (type === 'separate' && fields.length > 0) fields.at(-1)!.isResult = true;
    else if (type === 'end') fields.pop();
  }

  function add(text: string, xmlStart: number, xmlEnd: number): void {
    const run = xmlStart < 0 ? undefined : runs.at(-1);
    const piece: Piece = { start: 0, text, xmlStart, xmlEnd, run, isComputed: isComputed() };
    paragraphs.at(-1)?.pieces.push(piece);
    run?.children.at(-1)?.pieces.push(piece);
  }

  parser.end(xml);
  if (carried.length > 0) lines.push({ pieces: carried, style: undefined, cell: undefined, note, author });
  return { lines, references, firstRun, unread };
}

function attributeOf(attributes: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.entries(attributes).find(([each]) => localName(each) === key)?.[1];
}

const TABLES = new Set(['tbl', 'tr', 'tc']);

/** Counts tables, rows and cells as they open; what is nested belongs to the outermost cell. */
function followTables() {
  let depth = 0;
  const at = { table: -1, row: -1, cell: -1 };
  return {
    here: (): CellPlace | undefined => (depth > 0 ? { ...at } : undefined),
    open(name: string): void {
      if (name === 'tbl') depth++;
      if (depth > 1) return;
      if (name === 'tbl') Object.assign(at, { table: at.table + 1, row: -1, cell: -1 });
      else if (name === 'tr') Object.assign(at, { row: at.row + 1, cell: -1 });
      else at.cell++;
    },
    close(name: string): void {
      if (name === 'tbl') depth--;
    },
  };
}

function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !Object.values(attributes).some((value) => /^(?:0|false|off)$/.test(value));
}

/** Tells of each tag the name that Word's namespaces give it; empty for elements of others, such as drawings (`a:p`, `a:t`). */
function namespaces() {
  const open: ReadonlyMap<string, string>[] = [new Map()];
  const read = (tag: string): { name: string; kind: Unread | undefined } => {
    const prefix = tag.includes(':') ? tag.slice(0, tag.indexOf(':')) : '';
    const uri = open.at(-1)!.get(prefix) ?? '';
    const name = localName(tag);
    const kind = UNREAD[`${uri.slice(uri.search(/[^/:]+$/))} ${name}`];
    return { name: WORD.has(uri) || uri === ALTERNATIVES ? name : '', kind };
  };
  return {
    open(tag: string, attributes: Readonly<Record<string, string>>) {
      const declared = Object.entries(attributes).filter(([key]) => /^xmlns(?::|$)/.test(key));
      const known = open.at(-1)!;
      open.push(
        declared.length === 0
          ? known
          : new Map([...known, ...declared.map(([key, uri]) => [key.slice(6), uri] as const)]),
      );
      return read(tag);
    },
    close(tag: string): string {
      const { name } = read(tag);
      open.pop();
      return name;
    },
  };
}
