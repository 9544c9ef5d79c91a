/** The streams of a compound file, as Office wrote before 2007 ([MS-CFB]): a file system of sectors in a file. */
import { joinBytes } from './bytes.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Larger numbers end a chain or mark a sector. */
const LAST_SECTOR = 0xfffffffa;
const STREAM = 2;
const ROOT = 5;
const ENTRY_BYTES = 128;

/** Of the root storage, by name. @throws when the bytes are not a compound file. */
export function readCompoundFile(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) throw new Error('not a compound file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << view.getUint16(0x1e, true);
  const smallSize = 1 << view.getUint16(0x20, true);
  const sector = (index: number): Uint8Array => bytes.subarray((index + 1) * size, (index + 2) * size);

  // The table's own sectors: 109 in the header, the others in a chain.
  const own: number[] = [];
  for (let at = 0; at < 109; at++) own.push(view.getUint32(0x4c + 4 * at, true));
  const most = bytes.length / size + 1;
  let next = view.getUint32(0x44, true);
  for (let count = 0; next < LAST_SECTOR && count < most; count++) {
    const list = numbersOf(sector(next));
    next = list.pop()!;
    own.push(...list);
  }
  const table = own.filter((index) => index < LAST_SECTOR).flatMap((index) => numbersOf(sector(index)));

  const chain = (first: number, links: readonly number[], get: (index: number) => Uint8Array): Uint8Array => {
    const pieces: Uint8Array[] = [];
    for (
      let at = first;
      at < LAST_SECTOR && pieces.length <= bytes.length / smallSize;
      at = links[at] ?? LAST_SECTOR
    )
      pieces.push(get(at));
    return joinBytes(pieces);
  };

  const entries = entriesOf(chain(view.getUint32(0x30, true), table, sector));
  const root = entries.find(({ kind }) => kind === ROOT);
  const small = root ? chain(root.first, table, sector) : new Uint8Array();
  const smallTable = numbersOf(chain(view.getUint32(0x3c, true), table, sector));
  const smallSector = (index: number): Uint8Array =>
    small.subarray(index * smallSize, (index + 1) * smallSize);
  const cutoff = view.getUint32(0x38, true);
  return new Map(
    entries
      .filter(({ kind }) => kind === STREAM)
      .map(({ name, first, length }) => {
        const whole = length < cutoff ? chain(first, smallTable, smallSector) : chain(first, table, sector);
        return [name, whole.subarray(0, length)];
      }),
  );
}

function entriesOf(directory: Uint8Array) {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: { name: string; kind: number; first: number; length: number }[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.max(view.getUint16(at + 0x40, true) - 2, 0);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameBytes)),
      kind: directory[at + 0x42]!,
      first: view.getUint32(at + 0x74, true),
      length: view.getUint32(at + 0x78, true),
    });
  }
  return entries;
}

function numbersOf(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => view.getUint32(4 * at, true));
}
