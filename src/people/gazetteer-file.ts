/**
 * The gazetteer's file: a header, then sections aligned to four bytes, little-endian. What is long is read in place.
 *
 *     u32 magic   u32 version   per section: u32 offset in bytes, u32 length in bytes
 */

/** In this order; a section that the build has nothing for is empty. */
export interface GazetteerSections {
  /** `GazetteerLists` as JSON, in UTF-8. */
  readonly lists: Uint8Array;
  /** Given and family names with their alefs folded (word-table.ts). */
  readonly names: Uint8Array;
  /** Strengths of 0..100, three a name: male, female, family. */
  readonly strengths: Uint8Array;
  /** Names that are written in Arabic letters from other languages, their alefs folded (word-table.ts). */
  readonly foreign: Uint8Array;
  /** Places with their alefs folded (word-table.ts). */
  readonly places: Uint8Array;
  /** The words' classes (word-classes.ts). */
  readonly classes: Uint8Array;
  /** The tagger's weights (model.ts). */
  readonly model: Uint8Array;
}

export interface TitleEntry {
  readonly masculine: string | undefined;
  readonly feminine: string | undefined;
  readonly class: string;
  readonly rank: number;
  readonly abbreviations: readonly string[];
  /** May as well be a name or a common word (السيد, سعادة, الفريق). */
  readonly ambiguous: boolean;
  /** The masculine form is said of women as well: البروفسور. */
  readonly common: boolean;
}

/** The short lists. */
export interface GazetteerLists {
  readonly titles: readonly TitleEntry[];
  readonly roleHeads: readonly (readonly [string, string | null])[];
  readonly placeHeads: readonly string[];
  readonly organisationHeads: readonly string[];
  readonly thingHeads: readonly string[];
  readonly workHeads: readonly string[];
  /** Clubs and companies. */
  readonly things: readonly string[];
  readonly formulas: readonly string[];
  readonly compoundFirsts: readonly string[];
  /** The classes of words that are full of names. */
  readonly nameClasses: readonly number[];
}

const MAGIC = 0x4751444d; // "MDQG"
const VERSION = 4;
const ORDER = ['lists', 'names', 'strengths', 'foreign', 'places', 'classes', 'model'] as const;
const HEADER = 8 + ORDER.length * 8;

const aligned = (at: number): number => (at + 3) & ~3;

export function packGazetteer(sections: GazetteerSections): Uint8Array {
  const header = new Uint32Array(HEADER / 4);
  header.set([MAGIC, VERSION]);
  let at = HEADER;
  for (const [number, name] of ORDER.entries()) {
    header.set([at, sections[name].length], 2 + number * 2);
    at = aligned(at + sections[name].length);
  }
  const bytes = new Uint8Array(at);
  bytes.set(new Uint8Array(header.buffer));
  for (const [number, name] of ORDER.entries()) bytes.set(sections[name], header[2 + number * 2]!);
  return bytes;
}

/** @throws when the bytes are not a gazetteer of this version. */
export function openGazetteer(given: Uint8Array): GazetteerSections {
  // An editor hands bytes from the middle of a message.
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION)
    throw new Error(`gazetteer.bin is not a gazetteer of version ${VERSION}: build again`);
  const section = (name: (typeof ORDER)[number]): Uint8Array => {
    const at = 8 + ORDER.indexOf(name) * 8;
    const start = view.getUint32(at, true);
    const end = start + view.getUint32(at + 4, true);
    if (end > bytes.length) throw new Error('gazetteer.bin is cut short: build again');
    return bytes.subarray(start, end);
  };
  return {
    lists: section('lists'),
    names: section('names'),
    strengths: section('strengths'),
    foreign: section('foreign'),
    places: section('places'),
    classes: section('classes'),
    model: section('model'),
  };
}
