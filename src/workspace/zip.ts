/**
 * Changes files of a zip archive and leaves the others as they are, byte for byte: their packed bytes, their order,
 * their dates. An office program's signature on a part stays valid, and an OpenDocument file keeps its first, unpacked
 * entry.
 */
import { zipSync } from 'fflate';
import { joinBytes } from './bytes.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
/** Sizes follow the data; here they are written before it. */
const SIZES_FOLLOW = 0x08;

interface Entry {
  readonly name: string;
  /** Its record in the directory at the archive's end. */
  readonly record: Uint8Array;
  readonly data: Uint8Array;
}

/**
 * The archive with files replaced, or added at its end where it has none of the name.
 * @throws when the bytes are not a zip archive.
 */
export function replaceFiles(archive: Uint8Array, changed: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const old = readEntries(archive);
  const packed = new Map(readEntries(zipSync(changed)).map((entry) => [entry.name, entry]));
  const names = new Set(old.map(({ name }) => name));
  const kept = old.map((entry) => {
    const now = packed.get(entry.name);
    return now ? withDate(now, entry) : entry;
  });
  return writeEntries([...kept, ...[...packed.values()].filter(({ name }) => !names.has(name))]);
}

function readEntries(archive: Uint8Array): Entry[] {
  const view = viewOf(archive);
  let end = archive.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('not a zip archive');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('a broken zip archive');
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      record: archive.subarray(at, at + length),
      data: archive.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += length;
  }
  return entries;
}

function withDate({ name, record, data }: Entry, { record: dated }: Entry): Entry {
  const own = new Uint8Array(record);
  own.set(dated.subarray(12, 16), 12);
  return { name, record: own, data };
}

function writeEntries(entries: readonly Entry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const { record: old, data } of entries) {
    // Not `slice`, which of a Buffer is a view: the archive that was read stays as it is.
    const record = new Uint8Array(old);
    const view = viewOf(record);
    const nameLength = view.getUint16(28, true);
    view.setUint16(8, view.getUint16(8, true) & ~SIZES_FOLLOW, true);
    view.setUint32(42, at, true);
    records.push(record);
    const header = new Uint8Array(30 + nameLength);
    viewOf(header).setUint32(0, 0x04034b50, true);
    // Version, flags, method, date, checksum, sizes and the name's length are alike in both.
    header.set(record.subarray(6, 30), 4);
    header.set(record.subarray(46, 46 + nameLength), 30);
    pieces.push(header, data);
    at += header.length + data.length;
  }
  const size = records.reduce((sum, { length }) => sum + length, 0);
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, END, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return joinBytes([...pieces, ...records, end]);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
