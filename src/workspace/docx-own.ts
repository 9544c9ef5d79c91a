/** Our own comments of an earlier check: they are not the writer's, and a new check puts its own in their place. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { relatedParts } from './docx-parts.ts';
import { replaceFiles } from './zip.ts';

/** Who wrote what is written into documents. */
export const OWN_AUTHOR = 'مدقق';

const OWN = new RegExp(`author=(?:"${OWN_AUTHOR}"|'${OWN_AUTHOR}')`);
const COMMENT = /<((?:[^\s<>:/]+:)?comment)\b([^<>]*)>[\s\S]*?<\/\1>/g;
const ID = /(?:^|[\s:])id=["'](-?\d+)["']/;

/** @param tag the start tag of a comment. */
export function isOwnComment(tag: string): boolean {
  return OWN.test(tag);
}

/** The same document without them; the very bytes where there are none. @param main the name of the main part. */
export function withoutOwnComments(archive: Uint8Array, main: string): Uint8Array {
  const files = unzipSync(archive, { filter: ({ name }) => /\.(?:rels|xml)$/.test(name) });
  const [part] = relatedParts(files, main, 'comments');
  if (!part || !files[part]) return archive;
  const ids = new Set<string>();
  const comments = strFromU8(files[part]).replace(COMMENT, (whole, _name, attributes: string) => {
    const id = ID.exec(attributes)?.[1];
    if (id === undefined || !isOwnComment(attributes)) return whole;
    ids.add(id);
    return '';
  });
  if (ids.size === 0) return archive;
  const changed: Record<string, Uint8Array> = { [part]: strToU8(comments) };
  for (const name of [
    main,
    ...['footnotes', 'endnotes'].flatMap((kind) => relatedParts(files, main, kind)),
  ]) {
    const xml = files[name] && strFromU8(files[name]);
    const now = xml && withoutMarks(xml, ids);
    if (now && now !== xml) changed[name] = strToU8(now);
  }
  return replaceFiles(archive, changed);
}

const MARK =
  /<(?:[^\s<>:/]+:)?(?:commentRangeStart|commentRangeEnd|commentReference)\b([^<>]*?)(?:\/>|>\s*<\/[^<>]+>)/g;
/** A run that holds nothing but the reference to a comment. */
const REFERENCE_RUN =
  /<((?:[^\s<>:/]+:)?r)(?:\s[^<>]*)?>(?:<((?:[^\s<>:/]+:)?rPr)(?:\s[^<>]*)?>(?:(?!<\/\2>)[\s\S])*<\/\2>)?<(?:[^\s<>:/]+:)?commentReference\b([^<>]*?)(?:\/>|>\s*<\/[^<>]+>)<\/\1>/g;

function withoutMarks(xml: string, ids: ReadonlySet<string>): string {
  const isOwn = (attributes: string): boolean => ids.has(ID.exec(attributes)?.[1] ?? '');
  return xml
    .replace(REFERENCE_RUN, (whole, _run, _properties, attributes: string) =>
      isOwn(attributes) ? '' : whole,
    )
    .replace(MARK, (whole, attributes: string) => (isOwn(attributes) ? '' : whole));
}
