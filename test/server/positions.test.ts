import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isolateArabic } from '../../src/server/bidi.ts';
import { overlaps, toOffset, toRange, toStretch } from '../../src/server/positions.ts';
import { toPath, toUri } from '../../src/server/uris.ts';

const lines = fc
  .array(fc.constantFrom('قال', ' ', 'سعادة', '\n', '\r\n', '\r', '😀', 'ـ', 'ً', 'GDP'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('positions', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (text, a, b) => {
        const document = TextDocument.create('file:///a', 'plaintext', 0, text);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        // A position never lies between the two characters of one line end.
        fc.pre(![start, end].some((at) => text[at - 1] === '\r' && text[at] === '\n'));
        const range = toRange(document, { start, end });
        expect(toStretch(document, range)).toEqual({ start, end });
        expect(document.getText(range)).toBe(text.slice(start, end));
        expect(toOffset(document, range.start)).toBe(start);
      }),
    );
  });

  it('count UTF-16 units, marks and emoji included', () => {
    const document = TextDocument.create('file:///a', 'plaintext', 0, 'ا\n😀 قُصَّر');
    expect(toRange(document, { start: 5, end: 11 })).toEqual({
      start: { line: 1, character: 3 },
      end: { line: 1, character: 9 },
    });
  });

  it.each([
    [[0, 3], [3, 5], false],
    [[0, 3], [2, 5], true],
    [[3, 3], [0, 3], true],
    [[3, 3], [3, 3], true],
    [[4, 4], [0, 3], false],
  ] as const)('%j and %j overlap: %s', ([start, end], [from, to], expected) => {
    expect(overlaps({ start, end }, { start: from, end: to })).toBe(expected);
    expect(overlaps({ start: from, end: to }, { start, end })).toBe(expected);
  });
});

describe('URIs and paths', () => {
  it.each([
    ['file:///desk/a.txt', '/desk/a.txt'],
    ['file:///desk/%D8%AE%D8%A8%D8%B1.txt', '/desk/خبر.txt'],
    ['file:///c%3A/desk/a.txt', 'c:/desk/a.txt'],
    ['file:///desk/100%25.txt', '/desk/100%.txt'],
    ['vscode-vfs://github/desk/a%20b.txt', 'vscode-vfs://github/desk/a b.txt'],
  ])('%s is %s', (uri, path) => {
    expect(toPath(uri)).toBe(path);
    expect(toUri(path)).toBe(uri);
  });

  it('take what another client leaves unencoded', () => {
    expect(toPath('file:///desk/خبر.txt')).toBe('/desk/خبر.txt');
    expect(toPath('file:///C:/desk/a.txt')).toBe('C:/desk/a.txt');
    expect(toPath('file:///desk/100%.txt')).toBe('/desk/100%.txt');
  });

  it('go there and back for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const path = `/desk/${name.replaceAll('/', '')}`;
        expect(toPath(toUri(path))).toBe(path);
      }),
    );
  });
});

describe('isolateArabic', () => {
  it('wraps each line by itself and leaves empty ones', () => {
    expect(isolateArabic('الأول.\n\nالثاني.')).toBe('\u2067الأول.\u2069\n\n\u2067الثاني.\u2069');
  });
});
