/**
 * Bytes to text and back. Arabic newsrooms still keep Windows-1256 files, and a file goes back in the encoding, with the
 * byte order mark and the line ends, it came in.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
}

/** @returns undefined for what is no text (a picture, a program): it has bytes that no text has. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs('utf-8', bytes, 3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes, 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes, 2);
  if (bytes.includes(0)) return undefined;
  return decodeAs('utf-8', bytes, 0) ?? decodeAs('windows-1256', bytes, 0);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, markLength: number): DecodedText | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes.subarray(markLength)), encoding, mark: markLength > 0 };
  } catch {
    return undefined;
  }
}

/** @returns undefined when the encoding has no byte for one of the characters (a Persian ی in Windows-1256). */
export function encodeText({ text, encoding, mark }: DecodedText): Uint8Array | undefined {
  const whole = mark ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(whole);
  if (encoding === 'windows-1256') return encodeWindows1256(text);
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < whole.length; at++)
    view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

let windows1256: Map<string, number> | undefined;

/** `TextEncoder` writes UTF-8 only, so the table is read off the decoder. */
function encodeWindows1256(text: string): Uint8Array | undefined {
  windows1256 ??= new Map(
    [...new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))].map(
      (character, byte) => [character, byte],
    ),
  );
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = windows1256.get(text[at]!);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}
