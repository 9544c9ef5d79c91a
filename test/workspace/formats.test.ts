import { expect, it } from 'vitest';
import { formatOfName, isReadFormat } from '../../src/workspace/formats.ts';

it.each([
  ['a.json', 'نص'],
  ['a.csv', 'الاسم,المنصب'],
  ['a.yaml', '[اقتصاد, سياسة]'],
  ['a.xml', 'نص'],
  ['a.po', 'msgid "نص"'],
  ['A.YML', 'نص'],
  ['.env', 'NAME=نص'],
  ['a.txt', '{\\rtf1\\ansi نص}'],
  ['a.txt', '\ufeff<?xml version="1.0"?><a>نص</a>'],
  ['a.txt', '<!DOCTYPE html><p>نص'],
  ['a.txt', ' {"a": "نص, نص"}\n'],
  ['draft', '["نص", "نص"]'],
])('does not read %s that begins %j', (name, text) => {
  expect(isReadFormat(`/desk/${name}`, text)).toBe(false);
});

it.each([
  ['a.txt', 'قال الوزير.'],
  ['a.TXT', '[عاجل] قال الوزير.'],
  ['a.txt', '{ملاحظة} قال الوزير.'],
  ['a.md', '[نص](a)'],
  ['a.html', '<!doctype html><p>نص'],
  ['a.htm', '<?xml version="1.0"?><html>نص</html>'],
  ['a.docx', 'نص'],
  ['a.rtf', 'نص'],
  ['draft', 'نص'],
  ['خبر 2.5', 'نص'],
  ['تقرير د. أحمد', 'نص'],
])('reads %s that begins %j', (name, text) => {
  expect(isReadFormat(`/desk/${name}`, text)).toBe(true);
});

it('reads what it does not know as plain text', () => {
  expect(['a.MD', 'a.htm', 'a.docx', 'a.json', 'a'].map(formatOfName)).toEqual([
    'md',
    'html',
    'txt',
    'txt',
    'txt',
  ]);
});
