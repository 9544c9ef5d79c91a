/** Of a Word 97 document: what was deleted while changes were tracked, and what is hidden ([MS-DOC] 2.8.5, 2.9.33). */

const PAGE_BYTES = 512;
/** Properties of characters; 0x80 and more stand for what the style has. */
const DELETED = 0x0800;
const HIDDEN = 0x083c;
/** By the upper three bits of a property's number; 0 where the value's first byte gives its length. */
const VALUE_BYTES = [1, 1, 2, 4, 2, 2, 0, 3];

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * @param main the stream with the text and the pages of its runs' properties.
 * @param index of those pages, from the table stream.
 * @returns whether what is at a place of the stream does not print; cheap where places come in order.
 */
export function readUnprinted(main: Uint8Array, index: Uint8Array): (place: number) => boolean {
  const stretches = pagesOf(index)
    .flatMap((page) => unprintedIn(main.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)))
    .sort((a, b) => a.start - b.start);
  let near = 0;
  return (place) => {
    if (stretches.length === 0) return false;
    if (stretches[near - 1] && stretches[near - 1]!.end > place) near = 0;
    while (near < stretches.length && stretches[near]!.end <= place) near++;
    const stretch = stretches[near];
    return stretch !== undefined && stretch.start <= place;
  };
}

/** So many places and one more, then a page for each stretch between them. */
function pagesOf(index: Uint8Array): number[] {
  const view = viewOf(index);
  const count = Math.max(Math.floor((index.length - 4) / 8), 0);
  return Array.from({ length: count }, (_, at) => view.getUint32(4 * (count + 1) + 4 * at, true) & 0x3fffff);
}

/** A page's last byte counts its runs; their places come first, then for each where in the page its properties are. */
function unprintedIn(page: Uint8Array): Stretch[] {
  if (page.length < PAGE_BYTES) return [];
  const view = viewOf(page);
  const count = page[PAGE_BYTES - 1]!;
  if (5 * count + 4 >= PAGE_BYTES) return [];
  const found: Stretch[] = [];
  for (let run = 0; run < count; run++) {
    const place = 2 * page[4 * (count + 1) + run]!;
    if (place === 0) continue;
    const properties = page.subarray(place + 1, place + 1 + page[place]!);
    if (isUnprinted(properties))
      found.push({ start: view.getUint32(4 * run, true), end: view.getUint32(4 * run + 4, true) });
  }
  return found;
}

function isUnprinted(properties: Uint8Array): boolean {
  const view = viewOf(properties);
  for (let at = 0; at + 2 < properties.length; ) {
    const property = view.getUint16(at, true);
    const isOn = properties[at + 2] === 1;
    if (isOn && (property === DELETED || property === HIDDEN)) return true;
    const length = VALUE_BYTES[property >> 13]! || properties[at + 2]! + 1;
    at += 2 + length;
  }
  return false;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
