import { createHash } from 'node:crypto';
import { chmod, mkdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { allRules } from '../../src/rules/index.ts';
import { readWordDocument } from '../../src/workspace/docx.ts';
import { wordDocument } from '../workspace/word-document.ts';
import { type Called, type Desk, openDesk } from './call.ts';
import { configOf, RIGHT, RULE, WRONG } from './one-rule.ts';

const ERROR = { 'mudaqqiq.json': configOf('error') };
const WARNING = { 'mudaqqiq.json': configOf('warning') };

let desk: Desk;
const open = async (files: Record<string, string | Uint8Array>): Promise<Desk> => {
  desk = await openDesk({ '.git/HEAD': '', ...files });
  return desk;
};
afterEach(() => desk.close());

const findingsOf = ({ out }: Called): { path: string; findings: { rule: string; start: number }[] }[] =>
  JSON.parse(out).files;

describe('exit codes', () => {
  it.each([
    [['lint', 'a.txt'], ERROR, 1],
    [['lint', 'a.txt'], WARNING, 0],
    [['lint', 'a.txt', '--fail-on', 'warning'], WARNING, 1],
    [['lint', 'a.txt', '--fail-on', 'hint'], WARNING, 1],
    [['lint', 'a.txt', '--fail-on', 'off'], ERROR, 0],
    [['lint', 'a.txt', '--max-warnings', '0'], WARNING, 1],
    [['lint', 'a.txt', '--max-warnings', '1'], WARNING, 0],
    [['lint', 'a.txt', '--rule', `${RULE}=off`], ERROR, 0],
    [['lint', 'a.txt', '--rule', 'typography/*=off', '--rule', `${RULE}=error`], WARNING, 1],
  ])('%j', async (args, files, expected) => {
    await open({ ...files, 'a.txt': WRONG });
    const { code, err } = await desk.call(args);
    expect([code, err]).toEqual([expected, '']);
  });
});

describe('what cannot be done is reported in one line', () => {
  it.each([
    [['lint', '--fixx'], 'mudaqqiq: لا خيار باسم --fixx؛ لعلك تقصد --fix', 'no option --fixx; did you mean'],
    [['lint', '--whatever'], 'لا خيار باسم --whatever', 'no option --whatever'],
    [['lint', '--output'], 'ينقصه قيمته', 'needs a value'],
    [['lint', '--format', 'xml'], '«xml»', '“xml”'],
    [['lint', '--rule', 'x'], 'قاعدة=درجة', 'RULE=SEVERITY'],
    [['lint', '--rule', 'x/y=off'], 'لا قاعدة باسم x/y', 'no rule x/y'],
    [['lint', '--rule', `${RULE}=loud`], '«loud»', '“loud”'],
    [['lint', '--jobs', '0'], 'لا يقل عن 1', 'at least 1'],
    [['lint', '--fix', '--fix-dry-run'], 'لا يجتمع', 'cannot go together'],
    [['lint', '--stdin', 'a.txt'], 'لا يجتمع', 'cannot go together'],
    [['lint', '--update-baseline'], 'يحتاج إلى --baseline', 'needs --baseline'],
    [['frobnicate'], 'لا أمر باسم frobnicate', 'no command frobnicate'],
    [['rules', 'x'], 'كلمات زائدة', 'too many arguments'],
    [['lint', 'missing.txt'], 'missing.txt: لا ملف ولا مجلد', 'missing.txt: no such file'],
    [['lint', 'a.txt', 'missing'], 'missing: لا ملف ولا مجلد', 'missing: no such file'],
    [['lint', 'empty'], 'empty: لا مسودات', 'empty: no drafts'],
    [['lint', 'picture.txt'], 'picture.txt: ليس ملف نص', 'picture.txt: not a text file'],
    [['lint', 'word.docx'], 'word.docx: ليس مستند Word', 'word.docx: not a sound Word'],
    [['lint', 'broken'], 'broken/mudaqqiq.json:1:13: خطأ', 'broken/mudaqqiq.json:1:13: a mistake'],
    [['lint', 'a.txt', '--config', 'none.json'], 'none.json: لا ملف', 'none.json: no such file'],
    [['lint', 'a.txt', '--output', 'none/x.json'], 'تعذرت كتابته', 'cannot be written'],
    [['lint', 'a.txt', '--baseline', 'none.json'], 'none.json: لا ملف', 'none.json: no such file'],
  ])('%j', async (args, arabic, english) => {
    await open({
      'a.txt': RIGHT,
      'empty/x.png': '',
      'picture.txt': Uint8Array.of(0x89, 0x50, 0, 1),
      'word.docx': 'نص',
      'broken/mudaqqiq.json': '{ "rules": [',
      'broken/a.txt': RIGHT,
    });
    for (const [language, expected] of [
      ['ar', arabic],
      ['en', english],
    ] as const) {
      const { code, out, err } = await desk.call([...args, '--language', language]);
      expect(err).toContain(expected);
      expect([code, out, err.split('\n').length]).toEqual([2, '', 1]);
    }
  });

  it('for a file of 20 MB too', async () => {
    await open({ 'big.txt': 'قال '.repeat(20_000_000 / 7) });
    const { code, out, err } = await desk.call(['lint', 'big.txt']);
    expect([code, out, err]).toEqual([2, '', 'big.txt: أكبر من أن يكون مسودة (20 م.ب، والحد 2)، فلم يُفحص']);
  });

  it('in the language that the folder is configured for', async () => {
    await open({ 'en/mudaqqiq.json': '{ "language": "en", "rule": 1 }', 'en/a.txt': '', 'e/a.txt': '' });
    expect((await desk.call(['lint', 'en'])).err).toBe('en/mudaqqiq.json:1:29: there is no setting rule');
    expect((await desk.call(['lint', 'e', '--nope'])).err).toContain('لا خيار');
    await desk.write({ 'house.json': '{ "language": "en" }' });
    expect((await desk.call(['lint', 'e/b.txt', '--config', 'house.json'])).err).toContain('no such file');
    expect((await desk.call(['lint', '--language', 'fr'])).err).toContain('«fr»');
  });

  it('goes on with the other drafts and fails in the end', async () => {
    await open({ ...WARNING, 'a.txt': WRONG, 'x.docx': 'نص' });
    const { code, out, err } = await desk.call(['lint', 'x.docx', 'a.txt', '--format', 'json']);
    expect(code).toBe(2);
    expect(err).toContain('x.docx');
    expect(findingsOf({ code, out, err }).map(({ path, findings }) => [path, findings.length])).toEqual([
      ['x.docx', 0],
      ['a.txt', 1],
    ]);
  });

  it('is not a failure where a folder holds a file that is not a draft', async () => {
    await open({ ...WARNING, 'a.txt': RIGHT, 'b.txt': Uint8Array.of(1, 0, 2) });
    const { code, err } = await desk.call(['lint']);
    expect([code, err]).toEqual([0, 'b.txt: ليس ملف نص، فلم يُفحص']);
  });
});

describe('notes', () => {
  it('says that a file is empty, and that it is not UTF-8', async () => {
    const windows1256 = Uint8Array.of(0xde, 0xc7, 0xe1, 0x20, 0x2e);
    await open({ ...ERROR, 'e.txt': '', 'w.txt': windows1256 });
    const { code, err } = await desk.call(['lint', '--format', 'json']);
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      'e.txt: الملف فارغ',
      'w.txt: ليس بترميز UTF-8، فقُرئ على أنه Windows-1256',
    ]);
  });
});

describe('JSON', () => {
  it('has the documented shape', async () => {
    await open({ ...WARNING, 'sub/a.txt': `سطر أول.\n${WRONG}` });
    const { out } = await desk.call(['lint', 'sub', '--format', 'json']);
    const report = JSON.parse(out);
    expect(report.summary.ms).toBeTypeOf('number');
    expect(report).toMatchObject({
      version: 1,
      files: [
        {
          path: 'sub/a.txt',
          findings: [
            {
              rule: RULE,
              severity: 'warning',
              line: 2,
              fixes: [{ safe: true, edits: [{ start: 30, end: 31, text: '' }] }],
              related: [],
            },
          ],
        },
      ],
      summary: { files: 1, words: 6, errors: 0, warnings: 1, infos: 0, hints: 0 },
    });
    const [finding] = report.files[0].findings;
    expect(finding.text).toBe(`سطر أول.\n${WRONG}`.slice(finding.start, finding.end));
    expect(finding.column).toBe(finding.start - 'سطر أول.\n'.length + 1);
  });

  it('shows paths as they were typed', async () => {
    await open({ ...WARNING, 'x/a.txt': WRONG });
    const paths = async (...args: string[]) =>
      findingsOf(await desk.call(['lint', ...args, '--format', 'json'])).map(({ path }) => path);
    expect(await paths()).toEqual(['x/a.txt']);
    expect(await paths('./x/')).toEqual(['./x/a.txt']);
    expect(await paths('x/../x/a.txt')).toEqual(['x/../x/a.txt']);
    expect(await paths(join(desk.folder, 'x'))).toEqual([`${desk.folder}/x/a.txt`]);
  });

  it('goes into a file that appears whole', async () => {
    await open({ ...WARNING, 'a.txt': WRONG });
    const { out } = await desk.call(['lint', '--format', 'json', '--output', 'report.json']);
    expect(out).toBe('');
    expect(JSON.parse(await desk.read('report.json')).files).toHaveLength(1);
  });

  it('as a page shows the people, and what changed since the page before', async () => {
    const text = 'قال الدكتور فريد قناوي إن الخطة جاهزة .\n';
    await open({ ...ERROR, 'a.txt': text, 'b.txt': text });
    const page = async () => {
      await desk.call([
        'lint',
        'a.txt',
        'b.txt',
        '--format',
        'html',
        '--output',
        'report.html',
        '--no-progress',
      ]);
      const html = await desk.read('report.html');
      return JSON.parse(/id="data">(.*?)<\/script>/.exec(html)![1]!);
    };
    expect((await page()).people).toEqual([
      { spellings: [['فريد قناوي', 2]], titles: ['الدكتور'], mentions: 2 },
    ]);
    await desk.write({ 'b.txt': RIGHT });
    expect((await page()).runs.map(({ errors }: { errors: number }) => errors)).toEqual([2, 1]);
  });

  it('is a workbook, and SARIF with each rule’s page', async () => {
    await open({ ...ERROR, 'a.txt': WRONG });
    await desk.call(['lint', 'a.txt', '--format', 'xlsx', '--output', 'out.xlsx']);
    expect((await desk.readBytes('out.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const { out } = await desk.call(['lint', 'a.txt', '--format', 'sarif']);
    const { rules } = JSON.parse(out).runs[0].tool.driver;
    for (const { id, help } of rules) expect(help.markdown).toMatch(new RegExp(`^# ${id}\n`));
  });

  it('holds errors only when it is quiet', async () => {
    await open({ ...WARNING, 'a.txt': WRONG });
    const report = JSON.parse((await desk.call(['lint', '--quiet', '--format', 'json'])).out);
    expect([report.files[0].findings, report.summary.warnings]).toEqual([[], 1]);
  });
});

describe('fixing', () => {
  it('writes the safe fixes, and keeps encoding, byte order mark, line ends, mode and links', async () => {
    const crlf = `\ufeff${WRONG.repeat(2).replaceAll('\n', '\r\n')}`;
    const windows1256 = Uint8Array.of(0xde, 0xc7, 0xe1, 0x20, 0x2e, 0x0d, 0x0a);
    const utf16 = Buffer.from(`\ufeff${WRONG}`, 'utf16le');
    await open({ ...ERROR, 'a.txt': crlf, 'b.txt': windows1256, 'c.txt': utf16, 'real/d.txt': WRONG });
    await symlink(join(desk.folder, 'real/d.txt'), join(desk.folder, 'link.txt'));
    await chmod(join(desk.folder, 'a.txt'), 0o640);
    const { code, out } = await desk.call(['lint', 'a.txt', 'b.txt', 'c.txt', 'link.txt', '--fix']);
    expect([code, out]).toEqual([0, '4 مسودات، 17 كلمة: لا شيء يُصحَّح\n']);
    expect(await desk.read('a.txt')).toBe(`\ufeff${RIGHT.repeat(2).replaceAll('\n', '\r\n')}`);
    expect(await desk.readBytes('b.txt')).toEqual(Buffer.of(0xde, 0xc7, 0xe1, 0x2e, 0x0d, 0x0a));
    expect(await desk.readBytes('c.txt')).toEqual(Buffer.from(`\ufeff${RIGHT}`, 'utf16le'));
    expect(await desk.read('real/d.txt')).toBe(RIGHT);
    expect((await stat(join(desk.folder, 'a.txt'))).mode & 0o777).toBe(0o640);
  });

  it('writes into Word documents', async () => {
    await open({ ...ERROR, 'a.docx': wordDocument('<w:p><w:r><w:t>وصل الوفد .</w:t></w:r></w:p>') });
    expect((await desk.call(['lint', 'a.docx', '--fix'])).code).toBe(0);
    expect(readWordDocument(await desk.readBytes('a.docx')).text).toBe('وصل الوفد.\n');
  });

  it('touches no file that has nothing to repair', async () => {
    await open({ ...ERROR, 'a.txt': RIGHT });
    const before = await stat(join(desk.folder, 'a.txt'));
    await desk.call(['lint', '--fix']);
    expect((await stat(join(desk.folder, 'a.txt'))).ino).toBe(before.ino);
  });

  it('shows a unified diff and writes nothing in a dry run', async () => {
    await open({ ...ERROR, 'sub/a.txt': WRONG });
    const { code, out, err } = await desk.call(['lint', '--fix-dry-run', '--language', 'en']);
    expect(out).toBe(`--- sub/a.txt\n+++ sub/a.txt\n@@ -1,1 +1,1 @@\n-${WRONG}+${RIGHT}`);
    expect([code, err]).toEqual([0, '1 draft, 4 words: nothing to correct']);
    expect(await desk.read('sub/a.txt')).toBe(WRONG);
  });

  it('says when a file cannot be written', async () => {
    await open({ ...ERROR, 'a.txt': WRONG });
    await mkdir(join(desk.folder, 'locked'));
    await desk.write({ 'locked/a.txt': WRONG });
    await chmod(join(desk.folder, 'locked'), 0o555);
    const { code, err } = await desk.call(['lint', 'locked', '--fix']);
    await chmod(join(desk.folder, 'locked'), 0o755);
    // The administrator may write anywhere.
    if (process.getuid?.() !== 0) {
      expect(code).toBe(2);
      expect(err).toContain('locked/a.txt: تعذرت كتابته: EACCES');
    }
  });
});

describe('what is never written', () => {
  const windows = Uint8Array.of(0xde, 0xc7, 0xe1, 0x20, 0x2e);
  const utf8 = new TextEncoder().encode(WRONG);
  const files: readonly [string, string | Uint8Array, RegExp][] = [
    ['z.json', `{"title":"${WRONG.trim()}","b":"نعم"}`, /not in a format that is read/],
    ['z.csv', `الاسم,المنصب\n${WRONG}`, /not in a format that is read/],
    ['z.yaml', `[اقتصاد, سياسة] # ${WRONG}`, /not in a format that is read/],
    ['z.xml', `<a>م &amp; ${WRONG}</a>`, /not in a format that is read/],
    ['z.po', `msgstr "%s ، ${WRONG.trim()}"`, /not in a format that is read/],
    ['z.txt', `{\\rtf1 ${WRONG}}`, /not in a format that is read/],
    ['stray.txt', Uint8Array.of(...utf8, 0xd8, 0x0a), /stray.txt:2: damaged UTF-8 \(1 places/],
    ['lost.txt', `الوز\ufffdرة\n${WRONG}`, /lost.txt:1: characters were lost/],
    ['misread.txt', `${WRONG}ط£ط¹ظ„ظ†طھ`, /misread.txt:2: characters were lost/],
    [
      'iso.txt',
      Uint8Array.of(0xe2, 0xc7, 0xe4, 0x20, 0xc7, 0xe4, 0xe8, 0xd2, 0xea, 0xd1, 0x20, 0x2e),
      /ISO-8859-6/,
    ],
    ['guess.txt', Uint8Array.of(0xe3, 0xe4, 0x20, 0x2e), /probably Windows-1256/],
  ];

  it.each(files)('%s, named, in a folder, dry and on standard input', async (name, content, line) => {
    await open({ ...ERROR, [`sub/${name}`]: content });
    const before = await desk.readBytes(`sub/${name}`);
    for (const how of ['--fix', '--fix-dry-run']) {
      const { code, out, err } = await desk.call(['lint', `sub/${name}`, how, '--language', 'en']);
      expect([code, err.match(line)?.length]).toEqual([2, 1]);
      if (how === '--fix-dry-run') expect(out).toBe('');
    }
    const stdin = await desk.call(
      ['lint', '--stdin', '--stdin-filename', `sub/${name}`, '--fix', '--language', 'en'],
      { stdin: before },
    );
    expect([stdin.code, stdin.out]).toEqual([2, before.toString('utf8')]);
    expect(stdin.err).toMatch(line);
    await desk.call(['lint', 'sub', '--fix']);
    expect(await desk.readBytes(`sub/${name}`)).toEqual(before);
    // Without --fix the notice does no harm.
    const plain = await desk.call(['lint', `sub/${name}`, '--fail-on', 'off', '--language', 'en']);
    expect(plain.code).toBe(0);
    expect(plain.err).toMatch(line);
  });

  it('is reported beside what is', async () => {
    await open({ ...ERROR, 'a.txt': WRONG, 'b.json': `"${WRONG.trim()}"`, 'w.txt': windows });
    const { code, err } = await desk.call(['lint', 'a.txt', 'b.json', 'w.txt', '--fix']);
    expect(code).toBe(2);
    expect(err.split('\n')).toHaveLength(2);
    expect(await desk.read('a.txt')).toBe(RIGHT);
    expect(await desk.readBytes('w.txt')).toEqual(Buffer.of(0xde, 0xc7, 0xe1, 0x2e));
  });
});

describe('standard input', () => {
  it('is checked as the file it replaces', async () => {
    await open({ 'sub/mudaqqiq.json': configOf('error') });
    const call = async (...args: string[]) => desk.call(['lint', '--stdin', ...args], { stdin: WRONG });
    const { code, out, err } = await call('--stdin-filename', 'sub/x.md', '--format', 'json');
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(out).files[0]).toMatchObject({ path: 'sub/x.md', findings: [{ rule: RULE }] });
    expect((await call('--rule', `${RULE}=off`)).code).toBe(0);
  });

  it('comes out repaired', async () => {
    await open(ERROR);
    const { code, out, err } = await desk.call(['lint', '--stdin', '--fix'], { stdin: WRONG });
    expect([code, out, err]).toEqual([0, RIGHT, 'مسودة واحدة، 4 كلمات: لا شيء يُصحَّح']);
    expect((await desk.call(['lint', '--stdin', '--fix'], { stdin: RIGHT })).out).toBe(RIGHT);
  });
});

describe('accepted findings', () => {
  const accepted = (text: string): string =>
    JSON.stringify({ accepted: [{ rule: RULE, text, before: 'الوفد إلى القاهرة', after: '' }] });

  it('are left out wherever the words are, and stale ones are reported', async () => {
    await open({ ...ERROR, 'a.txt': WRONG, 'b.txt': 'نص.' });
    const { out } = await desk.call(['lint', 'a.txt', '--format', 'json']);
    const { text } = JSON.parse(out).files[0].findings[0];
    await desk.write({ 'mudaqqiq.accepted.json': accepted(text), 'a.txt': `سطر قبله.\n\n${WRONG}` });
    expect(await desk.call(['lint'])).toMatchObject({ code: 0, err: '' });
    await desk.write({ 'a.txt': RIGHT });
    expect((await desk.call(['lint'])).err).toContain('mudaqqiq.accepted.json: قبولٌ لم يعد له موضع');
    // Only the whole folder shows it.
    expect((await desk.call(['lint', 'a.txt'])).err).toBe('');
  });
});

describe('a baseline', () => {
  it('leaves only new findings', async () => {
    await open({ ...ERROR, 'a.txt': WRONG, 'b.txt': WRONG });
    expect((await desk.call(['lint', '--baseline', 'old.json', '--update-baseline'])).code).toBe(0);
    const first = await desk.read('old.json');
    expect((await desk.call(['lint', '--baseline', 'old.json'])).code).toBe(0);
    // The same words once more in a draft that had them once.
    await desk.write({ 'b.txt': `عنوان جديد\n${WRONG}${WRONG}` });
    const { code, out } = await desk.call(['lint', '--baseline', 'old.json', '--format', 'json']);
    expect(code).toBe(1);
    expect(findingsOf({ code, out, err: '' }).map(({ findings }) => findings.length)).toEqual([0, 1]);
    await desk.write({ 'b.txt': WRONG });
    await desk.call(['lint', '--baseline', 'old.json', '--update-baseline']);
    expect(await desk.read('old.json')).toBe(first);
  });
});

describe('cancelling', () => {
  it('keeps what is done and reports it', async () => {
    await open({ ...ERROR, ...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${n}.txt`, ''])) });
    const cancel = new AbortController();
    // The note on the first draft comes when all are read: nothing of them is lost.
    const { code, out } = await desk.call(['lint', '--format', 'json'], {
      signal: cancel.signal,
      onLine: () => cancel.abort(),
    });
    expect(code).toBe(130);
    expect(JSON.parse(out).files).toHaveLength(9);
  });
});

it('gives the same report however often it is asked', async () => {
  await open({ ...ERROR, ...Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.txt`, WRONG])) });
  const digests = await Promise.all(
    [1, 2].map(async () => {
      const { out } = await desk.call(['lint', '--format', 'sarif']);
      return createHash('sha256').update(out).digest('hex');
    }),
  );
  expect(digests[0]).toBe(digests[1]);
});

describe('drafts of one folder', () => {
  it('are held against each other', async () => {
    const rule = 'names/across-drafts';
    const rules = Object.fromEntries(allRules.map(({ id }) => [id, id === rule ? 'warning' : 'off']));
    await open({
      'mudaqqiq.json': JSON.stringify({ rules }),
      'a.txt': 'قال مدير الميناء فريد قناوي إن الخطة جاهزة. وأضاف قناوي أن العمل مستمر.\n',
      'b.txt': 'وصرح مدير الميناء فريد قناوي بأن الاجتماع ناجح. وأكد قناوي ذلك.\n',
      'sub/c.txt': 'وأوضح مدير الميناء فريد كناوي أن الوفد وصل. وشدد كناوي على ذلك.\n',
    });
    const { files } = JSON.parse((await desk.call(['lint', '--format', 'json'])).out);
    expect(files[2]).toMatchObject({
      path: 'sub/c.txt',
      findings: [{ rule, text: 'فريد كناوي', related: [{ path: 'a.txt' }, { path: 'b.txt' }] }],
    });
    expect([files[0].findings, files[1].findings]).toEqual([[], []]);
    expect((await desk.call(['lint', 'sub', '--format', 'json'])).out).not.toContain(rule);
  });
});
