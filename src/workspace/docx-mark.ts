/**
 * Writes into a Word document what a desk editor writes: comments at words, and changes that its author accepts or
 * rejects. Runs are cut where a mark begins or ends and keep their formatting.
 */
import { strToU8 } from 'fflate';
import type { Edit } from '../draft/index.ts';
import type { TextPiece, WordReading } from './docx.ts';
import { commentFiles } from './docx-comments.ts';
import type { Run } from './docx-read.ts';
import { changedWords } from './narrow.ts';
import { escapeText, piecesFrom } from './xml-pieces.ts';
import { replaceFiles } from './zip.ts';

export interface Comment {
  readonly start: number;
  readonly end: number;
  /** One for each paragraph. */
  readonly lines: readonly string[];
}

export interface Marks {
  readonly comments: readonly Comment[];
  /** To be tracked; each may be edited (`canEdit`), none overlaps another. */
  readonly edits: readonly Edit[];
  readonly author: string;
  /** ISO 8601, seconds. */
  readonly date: string;
  /** Whether the comments read from right to left. */
  readonly isRtl: boolean;
}

/** XML to put into a piece of text, at an offset in it. */
interface Insert {
  readonly at: number;
  /** Before the letter at the offset or after the one before it. */
  readonly side: 'before' | 'after';
  /** Of those at one place, the smaller comes first. */
  readonly order: number;
  readonly xml: (piece: TextPiece) => string;
}

interface PieceMarks {
  readonly inserts: Insert[];
  readonly deleted: { readonly start: number; readonly end: number }[];
}

interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The document's bytes with the marks. Where a comment cannot be at its words, it is at what refers to their note. */
export function markDocument(document: WordReading, marks: Marks): Uint8Array {
  const { parts, bytes } = document;
  const writer = new Writer(document, marks);
  for (const edit of marks.edits.flatMap((each) => changedWords(document.text, each))) writer.track(edit);
  const placed = marks.comments.flatMap((comment) => {
    const id = writer.comment(comment);
    return id === undefined ? [] : [{ id, lines: comment.lines }];
  });
  const files: Record<string, Uint8Array> = {};
  for (const { name, xml } of parts) {
    const now = writer.write(name, xml);
    if (now !== xml) files[name] = strToU8(now);
  }
  return replaceFiles(bytes, { ...files, ...commentFiles(bytes, parts[0].name, placed, marks, files) });
}

class Writer {
  readonly #document: WordReading;
  readonly #marks: Marks;
  readonly #byPiece = new Map<TextPiece, PieceMarks>();
  readonly #byHost = new Map<Run, { before: string; after: string }>();
  #id: number;

  constructor(document: WordReading, marks: Marks) {
    this.#document = document;
    this.#marks = marks;
    const ids = document.parts.flatMap(({ xml }) =>
      Array.from(xml.matchAll(/:id="(\d{1,9})"/g), (match) => Number(match[1])),
    );
    this.#id = ids.reduce((most, id) => Math.max(most, id), 0);
  }

  /** Old words struck out, new ones after them. */
  track({ start, end, text }: Edit): void {
    let last: TextPiece | undefined;
    let first: TextPiece | undefined;
    for (const piece of piecesFrom(this.#document.pieces, start)) {
      if (piece.start > end || (piece.start === end && last)) break;
      const from = Math.max(start - piece.start, 0);
      const to = Math.min(end - piece.start, piece.text.length);
      if (start === end ? from > to : from >= to) continue;
      first ??= piece;
      last = piece;
      if (start === end) break;
      this.#of(piece).deleted.push({ start: from, end: to });
    }
    if (!first || !last || text === '') return;
    const source = first.run;
    const at = Math.min(end - last.start, last.text.length);
    const side = at === 0 ? 'before' : 'after';
    this.#of(last).inserts.push({
      at,
      side,
      order: 1,
      xml: (piece) => this.#inserted(source, piece.run, text),
    });
  }

  /** @returns the comment's number; undefined where nothing in the document can carry it. */
  comment({ start, end }: Comment): number | undefined {
    const first = this.#pieceAt(start, (piece) => piece.start + piece.text.length > start);
    const last = this.#pieceAt(Math.max(start, end - 1), (piece) => piece.start + piece.text.length >= end);
    if (!first || !last) return undefined;
    const main = this.#document.parts[0].name;
    const isInBody = [first, last].every(({ run }) => run.part === main && run.host === undefined);
    const id = ++this.#id;
    if (isInBody) {
      const at = {
        start: Math.max(start - first.start, 0),
        end: Math.min(end - last.start, last.text.length),
      };
      this.#of(first).inserts.push({
        ...{ at: Math.min(at.start, first.text.length - 1), side: 'before', order: 3 },
        xml: ({ run }) => rangeMark(run, 'commentRangeStart', id),
      });
      this.#of(last).inserts.push({
        ...{ at: Math.max(at.end, 1), side: 'after', order: 2 },
        xml: ({ run }) => rangeMark(run, 'commentRangeEnd', id) + reference(run, id),
      });
      return id;
    }
    const { note } = first.run;
    const host =
      first.run.part === main
        ? first.run.host
        : ((note && this.#document.references.get(note)) ?? this.#document.firstRun);
    if (!host) return undefined;
    const known = this.#byHost.get(host) ?? { before: '', after: '' };
    known.before += rangeMark(host, 'commentRangeStart', id);
    known.after += rangeMark(host, 'commentRangeEnd', id) + reference(host, id);
    this.#byHost.set(host, known);
    return id;
  }

  write(part: string, xml: string): string {
    const runs = new Set([...this.#byPiece.keys()].map(({ run }) => run).filter((run) => run.part === part));
    // A text box is within a run of its own paragraph: the inner run first.
    let patches: Patch[] = [];
    for (const run of [...runs].sort((a, b) => a.end - b.end)) {
      const inner = patches.filter(({ start, end }) => start >= run.start && end <= run.end);
      patches = patches.filter((patch) => !inner.includes(patch));
      patches.push({ start: run.start, end: run.end, text: this.#writeRun(run, xml, inner) });
    }
    const hosts = [...this.#byHost].filter(([host]) => host.part === part);
    // Where one run ends another begins: what ends comes first.
    for (const [{ end }, { after }] of hosts) patches.push({ start: end, end, text: after });
    for (const [{ start }, { before }] of hosts) patches.push({ start, end: start, text: before });
    return applyPatches(xml, patches, 0, xml.length);
  }

  #of(piece: TextPiece): PieceMarks {
    const known = this.#byPiece.get(piece) ?? { inserts: [], deleted: [] };
    this.#byPiece.set(piece, known);
    return known;
  }

  #pieceAt(offset: number, isIt: (piece: TextPiece) => boolean): TextPiece | undefined {
    return piecesFrom(this.#document.pieces, offset).find(isIt);
  }

  #tracked(element: 'ins' | 'del', run: Run): string {
    const { author, date } = this.#marks;
    const { open, attribute } = namesOf(run);
    return `<${open(element)} ${attribute}id="${++this.#id}" ${attribute}author="${author}" ${attribute}date="${date}">`;
  }

  /** @param source the run that has the formatting. @param place the run beside which it is put. */
  #inserted(source: Run, place: Run, text: string): string {
    const { close } = namesOf(source);
    const words = `${source.open}${source.properties}${textElement(source, 't', text)}</${close('r')}>`;
    const inserted = `${this.#tracked('ins', source)}${words}</${close('ins')}>`;
    // Another's insertion cannot hold ours: it is cut in two.
    if (!place.insertion) return inserted;
    const outer = /^<([^\s/>]+)/.exec(place.insertion)![1]!;
    return `</${outer}>${inserted}${place.insertion}`;
  }

  #writeRun(run: Run, xml: string, inner: readonly Patch[]): string {
    const { close } = namesOf(run);
    const out: string[] = [];
    let open: 'plain' | 'deleted' | undefined;
    const closeRun = (): void => {
      if (open) out.push(`</${close('r')}>`);
      if (open === 'deleted') out.push(`</${close('del')}>`);
      open = undefined;
    };
    const openRun = (kind: 'plain' | 'deleted'): void => {
      if (open === kind) return;
      closeRun();
      if (kind === 'deleted') out.push(this.#tracked('del', run));
      out.push(run.open, run.properties);
      open = kind;
    };
    for (const child of run.children) {
      const pieces = child.pieces.filter((piece): piece is TextPiece => piece.run === run);
      if (!pieces.some((piece) => this.#byPiece.has(piece))) {
        openRun('plain');
        out.push(applyPatches(xml, inner, child.start, child.end));
        continue;
      }
      for (const piece of pieces) {
        const { inserts, deleted } = this.#byPiece.get(piece) ?? { inserts: [], deleted: [] };
        const put = (at: number, side: Insert['side']): void => {
          const here = inserts.filter((each) => each.at === at && each.side === side);
          if (here.length > 0) closeRun();
          for (const insert of here.sort((a, b) => a.order - b.order)) out.push(insert.xml(piece));
        };
        const cuts = new Set([0, piece.text.length]);
        for (const { at } of inserts) cuts.add(at);
        for (const { start, end } of deleted) cuts.add(start).add(end);
        const places = [...cuts].sort((a, b) => a - b);
        for (const [index, start] of places.slice(0, -1).entries()) {
          const end = places[index + 1]!;
          const isDeleted = deleted.some((range) => range.start <= start && end <= range.end);
          put(start, 'before');
          openRun(isDeleted ? 'deleted' : 'plain');
          out.push(textElement(run, isDeleted ? 'delText' : 't', piece.text.slice(start, end)));
          put(end, 'after');
        }
      }
    }
    closeRun();
    return out.join('');
  }
}

/** Elements and attributes as the document writes them; Word's own prefix where it has none for attributes to use. */
function namesOf(run: Run) {
  const tag = /^<([^\s/>]+)/.exec(run.open)![1]!;
  const prefix = tag.includes(':') ? tag.slice(0, tag.indexOf(':') + 1) : '';
  const declared = prefix ? '' : ` xmlns:w="${MAIN}"`;
  return {
    open: (name: string): string => `${prefix}${name}${declared}`,
    close: (name: string): string => `${prefix}${name}`,
    attribute: prefix || 'w:',
  };
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function rangeMark(run: Run, element: 'commentRangeStart' | 'commentRangeEnd', id: number): string {
  const { open, attribute } = namesOf(run);
  return `<${open(element)} ${attribute}id="${id}"/>`;
}

function reference(run: Run, id: number): string {
  const { open, close, attribute } = namesOf(run);
  return `<${close('r')}><${open('commentReference')} ${attribute}id="${id}"/></${close('r')}>`;
}

function textElement(run: Run, element: 't' | 'delText', text: string): string {
  const { close } = namesOf(run);
  return `<${close(element)} xml:space="preserve">${escapeText(text)}</${close(element)}>`;
}

/** The XML from one place to another with what is to be put into it. */
function applyPatches(xml: string, patches: readonly Patch[], from: number, to: number): string {
  let result = '';
  let at = from;
  const own = patches.filter(({ start, end }) => start >= from && end <= to);
  for (const { start, end, text } of own.sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += xml.slice(at, start) + text;
    at = end;
  }
  return result + xml.slice(at, to);
}
