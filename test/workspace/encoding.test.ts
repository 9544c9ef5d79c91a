import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText, type Encoding, encodeText } from '../../src/workspace/encoding.ts';
import { decodeSingleByte, type SingleByteEncoding } from '../../src/workspace/single-byte.ts';

const draft = 'قال «الوزير»، أمس:\r\nتم 50٪';
const windows1256 = Uint8Array.of(0xde, 0xc7, 0xe1, 0x20, 0xab, 0xe5, 0xd0, 0xc7, 0xbb);

it('reads UTF-8 with and without a byte order mark, and UTF-16 with one', () => {
  expect(decodeText(new TextEncoder().encode(draft))).toEqual({
    text: draft,
    encoding: 'utf-8',
    mark: false,
  });
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0xd9, 0x86))).toEqual({
    text: 'ن',
    encoding: 'utf-8',
    mark: true,
  });
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x46, 0x06))?.text).toBe('ن');
  expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x06, 0x46))?.text).toBe('ن');
});

it('reads what is not UTF-8 as Windows-1256', () => {
  expect(decodeText(windows1256)).toEqual({ text: 'قال «هذا»', encoding: 'windows-1256', mark: false });
});

const prose =
  'أعلن مدير المهرجان سليم الوتيدي أن الدورة تبدأ يوم الأحد، وقال إن قاعة الفنون جاهزة.\nوأضاف: «كل شيء في مكانه»؛ ثم شكر الحضور.';

/** The bytes of what the encoding has of a text. */
function encodeAs(encoding: SingleByteEncoding, text: string): Uint8Array {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const characters = bytes.map((byte) => decodeSingleByte(encoding, Uint8Array.of(byte)));
  return Uint8Array.from([...text].flatMap((each) => [characters.indexOf(each)].filter((byte) => byte >= 0)));
}

it.each<SingleByteEncoding>(['windows-1256', 'iso-8859-6', 'x-mac-arabic'])(
  'tells %s from the others',
  (encoding) => {
    const bytes = encodeAs(encoding, prose);
    const text = decodeSingleByte(encoding, bytes)!;
    expect(text.length).toBeGreaterThan(100);
    expect(decodeText(bytes)).toEqual({ text, encoding, mark: false });
    for (const line of prose.split('\n')) {
      const read = decodeText(encodeAs(encoding, line));
      expect([read?.text, read?.isGuess]).toEqual([
        decodeSingleByte(encoding, encodeAs(encoding, line)),
        undefined,
      ]);
    }
  },
);

it('says that a few letters may be words in two encodings', () => {
  // من of Windows-1256 is كل of ISO-8859-6.
  expect(decodeText(Uint8Array.of(0xe3, 0xe4))).toMatchObject({ encoding: 'windows-1256', isGuess: true });
});

it('does not know what is in none of them', () => {
  const dos = [0x9f, 0xec, 0xe9, 0x20, 0x9f, 0xeb, 0xe7, 0xae, 0xed, 0xa9, 0x20, 0xe2, 0x9f, 0xec, 0xe9];
  expect(decodeText(Uint8Array.from(dos))).toBeUndefined();
});

it('keeps UTF-8 with a byte changed, lost or added at any place what it is', () => {
  const bytes = new TextEncoder().encode(prose);
  for (let at = 0; at < bytes.length; at++) {
    const changed = Uint8Array.from(bytes);
    changed[at] = 0xe9;
    const versions = [
      changed,
      bytes.filter((_, place) => place !== at),
      Uint8Array.of(...bytes.slice(0, at), 0xff, ...bytes.slice(at)),
    ];
    for (const version of versions) expect(decodeText(version)?.encoding).toBe('utf-8');
    expect(decodeText(versions[2]!)?.strays).toBeGreaterThan(0);
  }
});

it('counts the stray bytes of UTF-8 with a byte order mark and the lost halves of UTF-16', () => {
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, 0xd9, 0x86, 0xd9, 0x20, 0xd9, 0x86);
  expect(decodeText(marked)).toEqual({ text: 'ن\ufffd ن', encoding: 'utf-8', mark: true, strays: 1 });
  const utf16 = Uint8Array.of(0xff, 0xfe, 0x46, 0x06, 0x46, 0x06, 0x46);
  expect(decodeText(utf16)).toEqual({ text: 'نن\ufffd', encoding: 'utf-16le', mark: true, strays: 1 });
});

it('refuses what is not text', () => {
  expect(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0x0d, 0xff))).toBeUndefined();
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x46))).toBeUndefined();
});

it('writes the bytes it read', () => {
  expect(encodeText(decodeText(windows1256)!)).toEqual(windows1256);
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be'),
      (random, encoding) => {
        const text = `${draft}${random}`.replaceAll('\ufeff', '');
        const bytes = encodeText({ text, encoding, mark: true })!;
        expect(decodeText(bytes)).toEqual({ text, encoding, mark: true });
      },
    ),
  );
});

it('does not write a character that Windows-1256 has no byte for', () => {
  expect(encodeText({ text: 'ٱ', encoding: 'windows-1256', mark: false })).toBeUndefined();
});
