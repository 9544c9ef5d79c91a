import { afterEach, describe, expect, it } from 'vitest';
import { readWordDocument } from '../../src/workspace/docx.ts';
import { wordDocument } from '../workspace/word-document.ts';
import { type Desk, openDesk } from './call.ts';
import { configOf, RIGHT, WRONG } from './one-rule.ts';

const WARNING = { 'mudaqqiq.json': configOf('warning') };

let desk: Desk;
const open = async (files: Record<string, string | Uint8Array>): Promise<Desk> => {
  desk = await openDesk({ '.git/HEAD': '', ...files });
  return desk;
};
afterEach(() => desk.close());

describe('marks in Word documents', () => {
  const word = (...texts: string[]): Uint8Array =>
    wordDocument(texts.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join(''));

  it('are written into a copy: comments, changes, or both in one', async () => {
    await open({ ...WARNING, 'a.docx': word(WRONG.trim()) });
    const before = await desk.readBytes('a.docx');
    const { code, err } = await desk.call(['lint', 'a.docx', '--annotate', 'b.docx', '--suggest', 'b.docx']);
    expect([code, err]).toEqual([0, 'b.docx: تعليقات 1، تغييرات 1']);
    expect((await desk.readBytes('a.docx')).equals(before)).toBe(true);
    const both = await desk.readBytes('b.docx');
    expect(readWordDocument(both).text).toBe(RIGHT);
    expect(readWordDocument(both).parts.map(({ name }) => name)).toContain('word/comments.xml');
  });

  it('of several drafts go into a folder', async () => {
    await open({ ...WARNING, 'in/a.docx': word(WRONG.trim()), 'in/b.docx': word(RIGHT.trim()) });
    expect((await desk.call(['lint', 'in', '--suggest', 'out.docx'])).err).toContain('out.docx/');
    const { err } = await desk.call(['lint', 'in', '--suggest', 'out/', '--language', 'en']);
    expect(err).toBe('a.docx: changes 1\nb.docx: no findings');
    expect(readWordDocument(await desk.readBytes('out/a.docx')).text).toBe(RIGHT);
  });

  it('are refused for what carries none', async () => {
    await open({ ...WARNING, 'a.txt': WRONG });
    const { code, err } = await desk.call(['lint', 'a.txt', '--annotate', 'b.docx']);
    expect([code, err]).toEqual([2, 'a.txt: تُكتب التعليقات في docx وodt وحدهما، والتغييرات في docx وحده']);
    expect((await desk.call(['lint', 'a.txt', '--annotate', 'b.docx', '--fix'])).err).toContain('لا يجتمع');
  });
});

describe('files of many drafts', () => {
  it('are checked record by record at their places in the file, and repaired all at once', async () => {
    const line = (id: number, text: string): string => `${JSON.stringify({ id, body: text })}\n`;
    const file = line(1, 'وصل الوفد .') + line(2, 'عاد الوفد.') + line(3, '<p>بدأ <b>الحفل</b> .</p>');
    await open({ ...WARNING, 'a.ndjson': file });
    const called = await desk.call(['lint', 'a.ndjson', '--format', 'json']);
    expect(called.err).toBe('');
    const found: { path: string; findings: { start: number }[] }[] = JSON.parse(called.out).files;
    expect(found.map(({ path, findings }) => [path, findings.map(({ start }) => start)])).toEqual([
      ['a.ndjson#1', [file.indexOf(' .')]],
      ['a.ndjson#2', []],
      ['a.ndjson#3', [file.lastIndexOf(' .')]],
    ]);
    await desk.call(['lint', 'a.ndjson', '--fix']);
    expect(await desk.read('a.ndjson')).toBe(file.replaceAll(' .', '.'));
    const refused = await desk.call(['lint', 'a.ndjson', '--field', 'none']);
    expect([refused.code, refused.err]).toEqual([
      2,
      'a.ndjson: لا نص في الحقل المذكور في --field أو في records، فلم يُفحص',
    ]);
  });
});

it('files of records are checked in a folder where its configuration says so', async () => {
  const rules = JSON.parse(configOf('warning'));
  const records = [
    { files: ['wire/*.csv'], field: 'story', id: 'code' },
    { files: ['cms.json'], field: 'posts.*.body' },
  ];
  const json = (body: string): string => JSON.stringify({ posts: [{ id: 7, body }] });
  await open({
    'mudaqqiq.json': JSON.stringify({ ...rules, records }),
    'wire/a.csv': 'code,body,story\r\nk1,x,وصل الوفد .\r\n',
    'b.csv': 'id,body\r\n1,وصل الوفد .\r\n',
    'cms.json': json('عاد الوفد .'),
    'c.txt': RIGHT,
  });
  const paths = async (...args: string[]) => {
    const { out, err } = await desk.call(['lint', '.', '--format', 'json', ...args]);
    expect(err).toBe('');
    const files: { path: string; findings: unknown[] }[] = JSON.parse(out).files;
    return files.map(({ path, findings }) => `${path} ${findings.length}`);
  };
  expect(await paths()).toEqual(['c.txt 0', 'cms.json#7 1', 'wire/a.csv#k1 1']);
  expect(await paths('--jobs', '2')).toEqual(['c.txt 0', 'cms.json#7 1', 'wire/a.csv#k1 1']);
  await desk.call(['lint', '.', '--fix']);
  expect(await desk.read('cms.json')).toBe(json('عاد الوفد.'));
  expect(await desk.read('b.csv')).toContain(' .');
});

it('reads a file in the encoding that is asked for', async () => {
  // «لا» and a mark that both encodings have.
  await open({ ...WARNING, 'a.txt': Uint8Array.of(0xe4, 0xc7, 0x20, 0x2e) });
  const called = await desk.call(['lint', 'a.txt', '--format', 'json', '--encoding', 'iso-8859-6']);
  expect([called.code, called.err]).toEqual([
    0,
    'a.txt: ليس بترميز UTF-8، فقُرئ على أنه ISO-8859-6؛ يُفحص ولا يُكتب فيه',
  ]);
  expect((await desk.call(['lint', 'a.txt', '--encoding', 'x'])).err).toContain('windows-1256');
});
