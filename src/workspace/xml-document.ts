/** OpenDocument text and InCopy stories: formats whose XML holds the text itself, a paragraph an element or a line. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Edit } from '../draft/index.ts';
import type { Heading } from '../text/index.ts';
import type { ReadDocument } from './document.ts';
import { changedLetters, changedWords } from './narrow.ts';
import { changePieces, isCovered, rewriteXml, type XmlPiece } from './xml-pieces.ts';
import { replaceFiles } from './zip.ts';

interface XmlShape {
  /** Elements that are a line each. */
  readonly lines: ReadonlySet<string>;
  /** Elements whose own text is the document's; every one within a line where absent. */
  readonly texts?: ReadonlySet<string>;
  /** Elements of which nothing is read. */
  readonly skipped: ReadonlySet<string>;
  /** Of a heading, from 1; 0 for other lines. @param parts all that is read, with its styles. */
  readonly levels?: (
    parts: readonly string[],
  ) => (name: string, attributes: Readonly<Record<string, string>>) => number;
  /** Elements that mean characters. */
  readonly characters: (name: string, attributes: Readonly<Record<string, string>>) => string | undefined;
}

const OPEN_DOCUMENT: XmlShape = {
  lines: new Set(['text:p', 'text:h']),
  skipped: new Set(
    ['text:tracked-changes', 'office:annotation', 'text:note-citation', 'text:table-of-content'].concat(
      ...['text:ruby-text', 'office:forms', 'svg:title', 'svg:desc', 'text:alphabetical-index'],
    ),
  ),
  characters(name, attributes) {
    if (name === 'text:s') return ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 1000));
    return name === 'text:tab' ? '\t' : name === 'text:line-break' ? '\n' : undefined;
  },
  levels: (parts) => {
    const bases = parentStyles(parts);
    return (name, attributes) => {
      if (name === 'text:h') return Number(attributes['text:outline-level'] ?? 1) || 1;
      const style = attributes['text:style-name'] ?? '';
      return TITLES[style] ?? TITLES[bases.get(style) ?? ''] ?? 0;
    };
  },
};

/** LibreOffice's own names of styles, whatever its language. */
const TITLES: Readonly<Record<string, number>> = { Title: 1, Subtitle: 2 };

/** Of the styles that a program makes for single paragraphs: those that they are made of. */
function parentStyles(parts: readonly string[]): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const xml of parts)
    for (const [tag] of xml.matchAll(/<style:style\s[^<>]*>/g)) {
      const name = /style:name="([^"]*)"/.exec(tag)?.[1];
      const base = /style:parent-style-name="([^"]*)"/.exec(tag)?.[1];
      if (name !== undefined && base !== undefined) bases.set(name, base);
    }
  return bases;
}

const NOTE = 'text:note';

const IN_COPY: XmlShape = {
  lines: new Set(['ParagraphStyleRange', 'Footnote']),
  texts: new Set(['Content']),
  skipped: new Set(['Note', 'Change:DeletedText', 'HiddenText']),
  characters: (name) => (name === 'Br' ? '\n' : undefined),
};

/** Headers and footers of an OpenDocument text are in its styles. */
const OPEN_DOCUMENT_PARTS = ['content.xml', 'styles.xml'];
/** A zip file may claim any size. */
const MAX_PART_BYTES = 50_000_000;

/** @throws when the bytes are not an OpenDocument text. */
export function readOpenDocument(bytes: Uint8Array): OpenDocument {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => OPEN_DOCUMENT_PARTS.includes(name) && originalSize <= MAX_PART_BYTES,
  });
  const names = OPEN_DOCUMENT_PARTS.filter((name) => files[name]);
  if (names[0] !== 'content.xml') throw new Error('no content.xml');
  const parts = names.map((name) => ({ name, xml: strFromU8(files[name]!) }));
  const document = readXml(
    parts.map(({ xml }) => xml),
    OPEN_DOCUMENT,
    (parts) => {
      const changed = names.flatMap((name, at) =>
        parts[at] === undefined ? [] : [[name, strToU8(parts[at])] as const],
      );
      return replaceFiles(bytes, Object.fromEntries(changed));
    },
  );
  return { ...document, bytes, parts };
}

/** @param xml of an InCopy story, and whether its bytes began with a mark. @throws when it is something else. */
export function readInCopy(bytes: Uint8Array): ReadDocument {
  const xml = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (!/<(?:Story|Document)\b/.test(xml)) throw new Error('no story');
  return readXml([xml], IN_COPY, ([now]) => (now === undefined ? bytes : strToU8(now)));
}

export interface PartPiece extends XmlPiece {
  readonly part: number;
  /** Of a note's text: where the note begins in the XML. */
  readonly noteStart: number | undefined;
}

/** With what it takes to write comments into it. */
export interface OpenDocument extends ReadDocument {
  readonly bytes: Uint8Array;
  readonly parts: readonly { readonly name: string; readonly xml: string }[];
  /** In the order of the text. */
  readonly pieces: readonly PartPiece[];
}

/** @param write makes bytes of the parts that change; the others are undefined. */
function readXml(
  parts: readonly string[],
  shape: XmlShape,
  write: (parts: readonly (string | undefined)[]) => Uint8Array,
): ReadDocument & Pick<OpenDocument, 'pieces'> {
  const pieces: PartPiece[] = [];
  const headings: Heading[] = [];
  const levelOf = shape.levels?.(parts);
  let text = '';
  for (const [part, xml] of parts.entries()) {
    for (const { level, stretches } of readLines(xml, shape, levelOf)) {
      const start = text.length;
      for (const { text: own, xmlStart, xmlEnd, noteStart } of stretches) {
        if (xmlStart >= 0) pieces.push({ part, start: text.length, text: own, xmlStart, xmlEnd, noteStart });
        text += own;
      }
      if (level > 0 && text.length > start) headings.push({ start, end: text.length, level });
      text += '\n';
    }
  }
  return {
    ...{ text, pieces, ...(levelOf && { headings }) },
    canEdit: ({ start, end, text: words }) =>
      !/[\n\t]/.test(text.slice(start, end) + words) && isCovered(pieces, start, end),
    rewrite(edits: readonly Edit[]) {
      const narrow = edits
        .flatMap((edit) => changedWords(text, edit))
        .flatMap((edit) => changedLetters(text, edit));
      const changed = [...changePieces(pieces, narrow)];
      return write(
        parts.map((xml, part) => {
          const own = changed.filter(([piece]) => piece.part === part);
          return own.length === 0 ? undefined : rewriteXml(xml, own);
        }),
      );
    },
  };
}

type Stretch = Omit<PartPiece, 'start' | 'part'>;

interface XmlLine {
  readonly level: number;
  readonly stretches: Stretch[];
}

function readLines(
  xml: string,
  { lines, texts, skipped, characters }: XmlShape,
  levelOf: ReturnType<NonNullable<XmlShape['levels']>> | undefined,
): XmlLine[] {
  const found: XmlLine[] = [];
  // A note is a paragraph within a paragraph; its line comes first.
  const open: XmlLine[] = [];
  const elements: string[] = [];
  let noteStart: number | undefined;
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag === 'Change' ? `${tag}:${attributes.ChangeType}` : tag;
        elements.push(name);
        if (skipped.has(name)) silent++;
        if (silent > 0) return;
        if (name === NOTE) noteStart = parser.startIndex;
        if (lines.has(name)) open.push({ level: levelOf?.(name, attributes) ?? 0, stretches: [] });
        const character = characters(name, attributes);
        if (character) open.at(-1)?.stretches.push({ text: character, xmlStart: -1, xmlEnd: -1, noteStart });
      },
      onclosetag() {
        const name = elements.pop()!;
        if (skipped.has(name)) silent--;
        else if (name === NOTE) noteStart = undefined;
        else if (silent === 0 && lines.has(name)) found.push(...open.splice(-1));
      },
      ontext(text) {
        if (silent > 0 || (texts && !texts.has(elements.at(-1) ?? ''))) return;
        open
          .at(-1)
          ?.stretches.push({ text, xmlStart: parser.startIndex, xmlEnd: parser.endIndex + 1, noteStart });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}
