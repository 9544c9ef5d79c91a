/** Compound files and the streams of a Word 97 document, as small as they can be. */

const SECTOR = 512;
const SMALL = 64;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** @param cutoff streams that are smaller are in small sectors. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>, cutoff: number): Uint8Array {
  const sectors: Uint8Array[] = [];
  const links: number[] = [];
  const write = (bytes: Uint8Array): number => {
    const first = sectors.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      const sector = new Uint8Array(SECTOR);
      sector.set(bytes.subarray(at, at + SECTOR));
      sectors.push(sector);
      links.push(sectors.length);
    }
    if (sectors.length === first) return END;
    links[sectors.length - 1] = END;
    return first;
  };
  const small: number[] = [];
  const smallLinks: number[] = [];
  const entries = Object.entries(streams).map(([name, bytes]) => {
    if (bytes.length >= cutoff) return { name, kind: 2, first: write(bytes), length: bytes.length };
    const first = smallLinks.length;
    for (let at = 0; at < bytes.length; at += SMALL) {
      const piece = bytes.subarray(at, at + SMALL);
      small.push(...piece, ...new Array(SMALL - piece.length).fill(0));
      smallLinks.push(smallLinks.length + 1);
    }
    smallLinks[smallLinks.length - 1] = END;
    return { name, kind: 2, first, length: bytes.length };
  });
  const root = { name: 'Root Entry', kind: 5, first: write(Uint8Array.from(small)), length: small.length };
  const smallTable = write(numbers(smallLinks));
  const directory = write(join([root, ...entries].map(entry)));
  const table = sectors.length;
  sectors.push(new Uint8Array(SECTOR).fill(0xff));
  links.push(0xfffffffd);
  sectors[table]!.set(numbers(links));

  const header = new Uint8Array(SECTOR);
  const view = new DataView(header.buffer);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(0x1e, 9, true);
  view.setUint16(0x20, 6, true);
  view.setUint32(0x30, directory, true);
  view.setUint32(0x38, cutoff, true);
  view.setUint32(0x3c, smallTable, true);
  view.setUint32(0x44, END, true);
  for (let at = 0; at < 109; at++) view.setUint32(0x4c + 4 * at, at === 0 ? table : FREE, true);
  return join([header, ...sectors]);
}

/**
 * A document of three pieces: two of its body, of which the second is in Windows-1252, and one after it.
 * @param properties of characters, by the piece they are of and where in it they begin and end.
 */
export function wordStreams(
  [first, western, notes]: readonly [string, string, string],
  properties: readonly (readonly [
    piece: number,
    start: number,
    end: number,
    bytes: readonly number[],
  ])[] = [],
): Record<string, Uint8Array> {
  const main = new Uint8Array(2560);
  const view = new DataView(main.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(0x0a, 0x0200, true);
  view.setUint32(0x4c, first.length + western.length, true);
  const places = [512, 1024, 1536];
  for (const [at, text] of [first, western, notes].entries())
    for (const [place, letter] of [...text].entries())
      if (at === 1) main[places[at]! + place] = letter.charCodeAt(0);
      else view.setUint16(places[at]! + 2 * place, letter.charCodeAt(0), true);
  const lengths = [first.length, western.length, notes.length];
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, each) => sum + each, 0));
  const clx = new Uint8Array(5 + 16 + 24);
  const table = new DataView(clx.buffer);
  clx[0] = 2;
  table.setUint32(1, 40, true);
  for (const [at, end] of [0, ...ends].entries()) table.setUint32(5 + 4 * at, end, true);
  for (const [at, place] of places.entries())
    table.setUint32(21 + 8 * at + 2, at === 1 ? (place * 2) | 0x40000000 : place, true);
  view.setUint32(0x1a2, 0, true);
  view.setUint32(0x1a6, clx.length, true);
  // One page of runs, the fifth of the stream; its index is after the pieces: two places and the page.
  const page = main.subarray(2048);
  const runs = properties.flatMap(([piece, start, end, bytes]) => {
    const at = (letter: number): number => places[piece]! + (piece === 1 ? 1 : 2) * letter;
    return [
      { start: at(start), bytes },
      { start: at(end), bytes: [] },
    ];
  });
  const pageView = new DataView(page.buffer, page.byteOffset);
  page[511] = runs.length;
  let free = 255;
  for (const [at, { start, bytes }] of runs.entries()) {
    pageView.setUint32(4 * at, start, true);
    if (bytes.length === 0) continue;
    free -= Math.ceil((bytes.length + 1) / 2);
    page[4 * (runs.length + 1) + at] = free;
    page.set([bytes.length, ...bytes], 2 * free);
  }
  pageView.setUint32(4 * runs.length, 2048, true);
  view.setUint32(0xfa, clx.length, true);
  view.setUint32(0xfe, 12, true);
  return { WordDocument: main, '1Table': join([clx, numbers([0, 2048, 4])]) };
}

function entry({ name, kind, first, length }: { name: string; kind: number; first: number; length: number }) {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  for (const [at, letter] of [...name].entries()) view.setUint16(2 * at, letter.charCodeAt(0), true);
  view.setUint16(0x40, 2 * name.length + 2, true);
  bytes[0x42] = kind;
  view.setUint32(0x74, first, true);
  view.setUint32(0x78, length, true);
  return bytes;
}

function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of values.entries()) view.setUint32(4 * at, value, true);
  return bytes;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}
