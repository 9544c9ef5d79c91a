/**
 * Which files of a Word document's archive hold text. Word calls its main part `word/document.xml`, Office on the web
 * `word/document2.xml`; what counts is what the relationships say.
 */
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** A part of 50 MB is not a draft; a zip file may claim any size. */
const MAX_PART_BYTES = 50_000_000;
/** Where programs that write no relationships put the text. */
const USUAL_BODY = 'word/document.xml';
const NOTES = ['footnotes', 'endnotes', 'header', 'footer', 'comments'] as const;

export type PartKind = 'body' | (typeof NOTES)[number];

export interface TextPart {
  /** Its name in the archive. */
  readonly name: string;
  readonly xml: string;
  readonly kind: PartKind;
}

/**
 * @returns the main part, then footnotes, endnotes, headers, footers and comments.
 * @throws when the bytes are not an archive, or have no main part of a size that can be read.
 */
export function readTextParts(bytes: Uint8Array): readonly [TextPart, ...TextPart[]] {
  const relations = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.rels') });
  const main = relatedParts(relations, '', 'officeDocument')[0] ?? USUAL_BODY;
  const kinds = new Map<string, PartKind>([[main, 'body']]);
  for (const kind of NOTES)
    for (const name of relatedParts(relations, main, kind)) if (!kinds.has(name)) kinds.set(name, kind);
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => kinds.has(name) && originalSize <= MAX_PART_BYTES,
  });
  const [body, ...notes] = [...kinds].flatMap(([name, kind]) =>
    files[name] ? [{ name, kind, xml: strFromU8(files[name]) }] : [],
  );
  if (body?.name !== main) throw new Error(`no ${main} of a size that can be read`);
  return [body, ...notes];
}

/** The parts that a part refers to, of one kind. @param files of the archive, those of relationships at least. */
export function relatedParts(files: Unzipped, part: string, kind: string): string[] {
  const rels = files[relationsOf(part)];
  return rels ? targetsOf(strFromU8(rels), kind).map((target) => resolve(part, target)) : [];
}

/** The file that says what a part refers to. */
export function relationsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
}

/** The types of relationships end alike in transitional and strict documents: `…/relationships/footnotes`. */
function targetsOf(rels: string, kind: string): string[] {
  const targets: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, { Type = '', Target, TargetMode }) {
        if (localName(name) !== 'Relationship' || Target === undefined) return;
        if (Type.endsWith(`/${kind}`) && TargetMode !== 'External') targets.push(Target);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(rels);
  return targets;
}

/** A target counts from the folder of the part that names it, or from the archive's root. */
function resolve(part: string, target: string): string {
  return new URL(target, `file:///${folderOf(part)}`).pathname.slice(1);
}

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** `w:t` without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
