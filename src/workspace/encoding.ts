/**
 * Bytes to text and back. Arabic newsrooms still keep Windows-1256 files, and a file goes back in the encoding, with the
 * byte order mark and the line ends, it came in. What may have been read wrongly is reported and never written back.
 */
import { decodeSingleByte, readSingleByte, type SingleByteEncoding } from './single-byte.ts';

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1256',
  'iso-8859-6',
  'x-mac-arabic',
] as const satisfies readonly ('utf-8' | 'utf-16le' | 'utf-16be' | SingleByteEncoding)[];

export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
}

export interface ReadText extends DecodedText {
  /** How many bytes or pairs of bytes are not of the encoding, each read as U+FFFD; absent in a sound text. */
  readonly strays?: number;
  /** Another encoding makes Arabic of the bytes, too. */
  readonly isGuess?: boolean;
}

/** @returns undefined for what is not text (a picture, a program): it has bytes that no text has. */
export function decodeText(bytes: Uint8Array, asked?: Encoding): ReadText | undefined {
  if (asked) return decodeAs(asked, bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUnicode('utf-8', bytes, 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUnicode('utf-16le', bytes, 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUnicode('utf-16be', bytes, 2);
  if (bytes.includes(0)) return undefined;
  const unicode = decodeUnicode('utf-8', bytes, 0);
  if (unicode) return unicode;
  const single = readSingleByte(bytes);
  if (!single) return undefined;
  const { text, encoding, isGuess } = single;
  return { text, encoding, mark: false, ...(isGuess ? { isGuess } : {}) };
}

/** What a person says of a file holds, whatever its bytes look like. */
function decodeAs(encoding: Encoding, bytes: Uint8Array): ReadText | undefined {
  if (encoding.startsWith('utf-')) {
    const mark =
      encoding === 'utf-8' ? [0xef, 0xbb, 0xbf] : encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
    const length = mark.every((byte, at) => bytes[at] === byte) ? mark.length : 0;
    return decodeUnicode(encoding as 'utf-8' | 'utf-16le' | 'utf-16be', bytes, length);
  }
  const text = decodeSingleByte(encoding as SingleByteEncoding, bytes);
  return text === undefined ? undefined : { text, encoding, mark: false };
}

const REPLACEMENT = '\ufffd';

/**
 * A stray byte does not make another encoding of a text. Windows-1256 has pairs that are characters of UTF-8 by chance
 * (غ with a comma), but a few among many that are not.
 * @returns undefined when most of what is not plain ASCII is not of the encoding.
 */
function decodeUnicode(
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
  bytes: Uint8Array,
  markLength: number,
): ReadText | undefined {
  const body = bytes.subarray(markLength);
  const mark = markLength > 0;
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
    return { text, encoding, mark };
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
    const strays = count(text, (character) => character === REPLACEMENT);
    const sound = count(text, (character) => character > '\u007f' && character !== REPLACEMENT);
    return strays < sound ? { text, encoding, mark, strays } : undefined;
  }
}

function count(text: string, isMeant: (character: string) => boolean): number {
  let found = 0;
  for (const character of text) if (isMeant(character)) found++;
  return found;
}

/** @returns undefined when the encoding has no byte for one of the characters (a Persian ی in Windows-1256). */
export function encodeText({ text, encoding, mark }: DecodedText): Uint8Array | undefined {
  const whole = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return encodeSingleByte(text, encoding);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at++)
    view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

const tables = new Map<SingleByteEncoding, ReadonlyMap<string, number>>();

/** `TextEncoder` writes UTF-8 only, so the table is read off the decoder. */
function encodeSingleByte(text: string, encoding: SingleByteEncoding): Uint8Array | undefined {
  let table = tables.get(encoding);
  if (!table) {
    table = new Map(
      Array.from({ length: 256 }, (_, byte): [string, number] => [
        decodeSingleByte(encoding, Uint8Array.of(byte)) ?? '',
        byte,
      ]),
    );
    tables.set(encoding, table);
  }
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = table.get(text[at]!);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
