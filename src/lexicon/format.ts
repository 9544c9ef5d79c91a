/**
 * The compiled lexicon's file: one header, a table of sections, then the sections, each a flat array of one integer
 * type aligned to four bytes, little-endian. Opening it makes typed arrays over the bytes; nothing is parsed or copied.
 *
 *     u32 magic   u32 version   u32 byte length   i32, i32 checksum of all that follows   u32 number of sections
 *     per section: u32 name (four ASCII letters)   u32 offset in bytes   u32 length in bytes
 */

export const FORMAT_VERSION = 2;
const MAGIC = 0x584c444d; // 'MDLX'
const HEADER_BYTES = 24;
const CHECKED_FROM = 20;
const SECTION_COUNT_AT = 20;
const SECTION_BYTES = 12;

/** Why a lexicon could not be opened, for messages and for callers that want to fall back. */
export type LexiconErrorCode = 'not-a-lexicon' | 'truncated' | 'corrupt' | 'too-new' | 'too-old';

export class LexiconError extends Error {
  readonly code: LexiconErrorCode;

  constructor(code: LexiconErrorCode, message: string) {
    super(message);
    this.name = 'LexiconError';
    this.code = code;
  }
}

/** Each section by name with the integer type it is an array of. */
const SECTIONS = {
  /** UTF-16 code units of the letters; a letter's code in the automata is its index here. */
  alphabet: ['ALPH', Uint16Array],
  /** All small strings of the tables below, one after the other. */
  text: ['TEXT', Uint16Array],
  /**
   * Prefix rules: text offset, length, strip text offset, length, condition letters offset, length, negated, definite,
   * flags (2 words).
   */
  prefixes: ['PRFX', Uint32Array],
  /** Bodies (words less their proclitics): the automaton `contains` and `suggest` walk; labels index `bodyFlags`. */
  bodies: ['BODY', Uint32Array],
  /** Two words of prefix flags a label. */
  bodyFlags: ['BFLG', Uint32Array],
  /** Heads of dictionary entries: labels index `itemSets`. */
  heads: ['HEAD', Uint32Array],
  /** Start of each label's items in `items`; one more than there are labels. */
  itemSets: ['ISET', Uint16Array],
  /** Items, four numbers each: tail node, restored text (offset, length packed), entry class, lemma rule. */
  items: ['ITEM', Uint32Array],
  /** What may follow a head: labels index `endingSets`. */
  tails: ['TAIL', Uint32Array],
  endingSets: ['ESET', Uint16Array],
  /** Endings, see `grammar.ts`. */
  endings: ['ENDG', Uint32Array],
  /** Entry classes, see `grammar.ts`. */
  classes: ['CLAS', Uint32Array],
  /** Lemma rules: front cut, text to prepend, end cut, text to append. */
  lemmaRules: ['LEMM', Uint32Array],
  /** Surface forms and lemmas that are counted; labels index `counts`. */
  frequencies: ['FREQ', Uint32Array],
  /** Packed counts, see `frequency.ts`; the first is of no word. */
  counts: ['COUN', Uint32Array],
  /** How much was counted, see `packTotals`. */
  totals: ['TOTL', Uint32Array],
} as const;

export type SectionName = keyof typeof SECTIONS;
type ArrayOf<Constructor> = Constructor extends Uint16ArrayConstructor ? Uint16Array : Uint32Array;
export type Sections = { readonly [Name in SectionName]: ArrayOf<(typeof SECTIONS)[Name][1]> };

const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

export function writeSections(sections: Sections): Uint8Array<ArrayBuffer> {
  let end = HEADER_BYTES + SECTION_NAMES.length * SECTION_BYTES;
  const places = SECTION_NAMES.map((name) => {
    const start = (end + 3) & ~3;
    end = start + sections[name].byteLength;
    return { name, start };
  });
  const bytes = new Uint8Array((end + 3) & ~3);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT_VERSION, true);
  view.setUint32(8, bytes.byteLength, true);
  view.setUint32(SECTION_COUNT_AT, places.length, true);
  places.forEach(({ name, start }, index) => {
    const at = HEADER_BYTES + index * SECTION_BYTES;
    const array = sections[name];
    view.setUint32(at, tag(SECTIONS[name][0]), true);
    view.setUint32(at + 4, start, true);
    view.setUint32(at + 8, array.byteLength, true);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start);
  });
  const [sum, sums] = checksumOf(bytes);
  view.setInt32(12, sum, true);
  view.setInt32(16, sums, true);
  return bytes;
}

/** Opens the sections of a compiled lexicon. Throws a `LexiconError` for anything but a whole file of this version. */
export function readSections(source: ArrayBuffer | Uint8Array): Sections {
  const bytes = align(source);
  if (bytes.byteLength < HEADER_BYTES)
    throw new LexiconError('truncated', 'The lexicon is shorter than its header.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC)
    throw new LexiconError('not-a-lexicon', 'The file is not a compiled lexicon.');
  const version = view.getUint32(4, true);
  if (version > FORMAT_VERSION) {
    throw new LexiconError(
      'too-new',
      `The lexicon has format ${version}; this version reads up to ${FORMAT_VERSION}.`,
    );
  }
  if (version < FORMAT_VERSION) {
    throw new LexiconError(
      'too-old',
      `The lexicon has format ${version}; compile it again (format ${FORMAT_VERSION}).`,
    );
  }
  const length = view.getUint32(8, true);
  if (bytes.byteLength < length) {
    throw new LexiconError(
      'truncated',
      `The lexicon should have ${length} bytes and has ${bytes.byteLength}.`,
    );
  }
  const [sum, sums] = checksumOf(bytes);
  if (bytes.byteLength > length || sum !== view.getInt32(12, true) || sums !== view.getInt32(16, true)) {
    throw new LexiconError('corrupt', 'The lexicon is damaged: its checksum does not match.');
  }
  return locate(bytes, view);
}

function locate(bytes: Uint8Array, view: DataView): Sections {
  const places = new Map<number, { start: number; size: number }>();
  for (let index = 0; index < view.getUint32(SECTION_COUNT_AT, true); index++) {
    const at = HEADER_BYTES + index * SECTION_BYTES;
    places.set(view.getUint32(at, true), {
      start: view.getUint32(at + 4, true),
      size: view.getUint32(at + 8, true),
    });
  }
  const opened = SECTION_NAMES.map((name) => {
    const [letters, ArrayType] = SECTIONS[name];
    const place = places.get(tag(letters));
    if (place === undefined) throw new LexiconError('corrupt', `The lexicon has no section ${letters}.`);
    const { start, size } = place;
    return [
      name,
      new ArrayType(
        bytes.buffer as ArrayBuffer,
        bytes.byteOffset + start,
        size / ArrayType.BYTES_PER_ELEMENT,
      ),
    ];
  });
  return Object.fromEntries(opened) as Sections;
}

/** Files are whole words long, see `writeSections`. */
function checksumOf(bytes: Uint8Array): [sum: number, sums: number] {
  const start = bytes.byteOffset + CHECKED_FROM;
  return checksum(new Int32Array(bytes.buffer, start, (bytes.byteLength - CHECKED_FROM) >> 2));
}

/** Typed arrays must start at a multiple of their element's size; a pooled Node buffer may not. */
function align(source: ArrayBuffer | Uint8Array): Uint8Array {
  const bytes = source instanceof Uint8Array ? source : new Uint8Array(source);
  // Not `slice`, which of a Node buffer is a view at the same offset.
  return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
}

function tag(letters: string): number {
  return (
    [...letters].reduce((value, letter, index) => value | (letter.charCodeAt(0) << (8 * index)), 0) >>> 0
  );
}

/**
 * Fletcher's checksum over 32-bit words: the sum of the words, which notices any single change, and the sum of those
 * sums, which notices their order. Plain additions of signed words, because the whole file is checked at every opening,
 * before the engine has compiled this loop.
 */
export function checksum(words: Int32Array): [sum: number, sums: number] {
  let sum = 1;
  let sums = 0;
  const whole = words.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    sum = (sum + words[at]!) | 0;
    sums = (sums + sum) | 0;
    sum = (sum + words[at + 1]!) | 0;
    sums = (sums + sum) | 0;
    sum = (sum + words[at + 2]!) | 0;
    sums = (sums + sum) | 0;
    sum = (sum + words[at + 3]!) | 0;
    sums = (sums + sum) | 0;
  }
  for (let at = whole; at < words.length; at++) {
    sum = (sum + words[at]!) | 0;
    sums = (sums + sum) | 0;
  }
  return [sum, sums];
}
