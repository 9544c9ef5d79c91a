import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText, type Encoding, encodeText } from '../../src/workspace/encoding.ts';

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

it('refuses what is no text', () => {
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
