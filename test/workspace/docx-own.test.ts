import { strFromU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readWordDocument } from '../../src/workspace/docx.ts';
import { type Marks, markDocument } from '../../src/workspace/docx-mark.ts';
import { withoutOwnComments } from '../../src/workspace/docx-own.ts';
import { wordDocument } from './word-document.ts';

const MAIN = 'word/document.xml';
const theirs = '<w:comment w:id="4" w:author="س"><w:p><w:r><w:t>راجعه</w:t></w:r></w:p></w:comment>';
const words =
  '<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>قدمت صعدة</w:t></w:r><w:commentRangeEnd w:id="4"/>' +
  '<w:r><w:commentReference w:id="4"/></w:r><w:r><w:t> الخطة</w:t></w:r></w:p>';

function annotate(bytes: Uint8Array): Uint8Array {
  const document = readWordDocument(bytes);
  const comments: Marks['comments'] = [{ start: 5, end: 9, lines: ['الصواب: سعادة'] }];
  return markDocument(document, {
    ...{ comments, edits: [], author: 'مدقق', date: '2026-01-02T03:04:05Z', isRtl: true },
  });
}
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

it('our comments go with their marks; those of others stay, letter for letter', () => {
  const before = wordDocument(words, { notes: { comments: theirs } });
  const annotated = annotate(before);
  expect(partOf(annotated, 'word/comments1.xml')).toContain('مدقق');
  const clean = withoutOwnComments(annotated, MAIN);
  expect(partOf(clean, 'word/comments1.xml')).toBe(partOf(before, 'word/comments1.xml'));
  expect(partOf(clean, MAIN)).not.toMatch(/w:id="(?!4)/);
  expect(partOf(clean, MAIN).match(/w:id="4"/g)).toHaveLength(3);
  expect(readWordDocument(clean).text).toBe(readWordDocument(before).text);
});

it('a reference that another program dressed goes too', () => {
  const dressed = partOf(annotate(wordDocument(words, { notes: { comments: theirs } })), MAIN).replace(
    '<w:r><w:commentReference w:id="5"/></w:r>',
    '<w:r><w:rPr><w:rStyle w:val="x"/></w:rPr><w:commentReference w:id="5"></w:commentReference></w:r>',
  );
  const annotated = annotate(wordDocument(words, { notes: { comments: theirs } }));
  const files = { ...unzipSync(annotated) };
  files[MAIN] = new TextEncoder().encode(dressed);
  const clean = withoutOwnComments(zipSync(files), MAIN);
  expect(partOf(clean, MAIN)).not.toContain('w:id="5"');
  expect(partOf(clean, MAIN)).not.toContain('<w:rStyle');
});

it('a document without any is the very same bytes', () => {
  for (const bytes of [wordDocument(words), wordDocument(words, { notes: { comments: theirs } })])
    expect(withoutOwnComments(bytes, MAIN)).toBe(bytes);
});
