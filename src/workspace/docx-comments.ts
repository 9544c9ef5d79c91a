/** The comments part of a Word document, with what the archive says of it: its relationship and its content type. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { relatedParts, relationsOf } from './docx-parts.ts';
import { escapeText } from './xml-pieces.ts';

export interface PlacedComment {
  readonly id: number;
  readonly lines: readonly string[];
}

export interface CommentStyle {
  readonly author: string;
  readonly date: string;
  readonly isRtl: boolean;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const COMMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The files that change for the comments to be in the document.
 * @param main the name of the main part. @param changed what was changed already.
 */
export function commentFiles(
  archive: Uint8Array,
  main: string,
  comments: readonly PlacedComment[],
  style: CommentStyle,
  changed: Readonly<Record<string, Uint8Array>>,
): Record<string, Uint8Array> {
  if (comments.length === 0) return {};
  const files = unzipSync(archive, { filter: ({ name }) => /\.(?:rels|xml)$/.test(name) });
  const read = (name: string): string | undefined => {
    const bytes = changed[name] ?? files[name];
    return bytes && strFromU8(bytes);
  };
  const written = comments.map((comment) => writeComment(comment, style)).join('');
  const [known] = relatedParts(files, main, 'comments');
  if (known) {
    const xml = read(known) ?? emptyComments();
    return { [known]: strToU8(appendTo(xml, written)) };
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const name = `${folder}comments.xml` in files ? 'comments-mudaqqiq.xml' : 'comments.xml';
  const relations = relationsOf(main);
  const relation = `<Relationship xmlns="${RELATIONS}" Id="mudaqqiqComments" Type="${COMMENTS}" Target="${name}"/>`;
  const override = `<Override xmlns="${CONTENT_TYPES}" PartName="/${folder}${name}" ContentType="${COMMENTS_TYPE}"/>`;
  const noRelations = `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`;
  const noTypes = `${DECLARATION}<Types xmlns="${CONTENT_TYPES}"></Types>`;
  return {
    [`${folder}${name}`]: strToU8(appendTo(emptyComments(), written)),
    [relations]: strToU8(appendTo(read(relations) ?? noRelations, relation)),
    '[Content_Types].xml': strToU8(appendTo(read('[Content_Types].xml') ?? noTypes, override)),
  };
}

function emptyComments(): string {
  return `${DECLARATION}<w:comments xmlns:w="${TRANSITIONAL}"></w:comments>`;
}

/** Each names its namespaces itself, so that it holds whatever prefixes the part has. */
function writeComment({ id, lines }: PlacedComment, { author, date, isRtl }: CommentStyle): string {
  const direction = isRtl ? '<w:pPr><w:bidi/></w:pPr>' : '';
  const properties = isRtl ? '<w:rPr><w:rtl/></w:rPr>' : '';
  const paragraphs = lines.map(
    (line) =>
      `<w:p>${direction}<w:r>${properties}<w:t xml:space="preserve">${escapeText(line)}</w:t></w:r></w:p>`,
  );
  return (
    `<w:comment xmlns:w="${TRANSITIONAL}" w:id="${id}" w:author="${author}" w:date="${date}" w:initials="م">` +
    `${paragraphs.join('')}</w:comment>`
  );
}

/** Adds children at the end of a document's root. */
function appendTo(xml: string, children: string): string {
  const end = xml.lastIndexOf('</');
  const alone = /<([^\s<>?!/]+)([^<>]*)\/>\s*$/.exec(xml);
  if (!alone) return xml.slice(0, end) + children + xml.slice(end);
  return `${xml.slice(0, alone.index)}<${alone[1]}${alone[2]}>${children}</${alone[1]}>`;
}
