import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/draft/index.ts';
import { formatMessage } from '../../src/linter/index.ts';
import {
  createReporter,
  type DraftReport,
  FORMATS,
  type Format,
  summarise,
  Tally,
} from '../../src/report/index.ts';
import { replace } from '../../src/rules/fixes.ts';
import { allRules } from '../../src/rules/index.ts';

const TEXT = 'عنوان\r\nقدمت صعدة & <b>"خطة"</b> جديدة.\r\n';
const START = TEXT.indexOf('صعدة');
const [rule] = allRules;

/** A finding of the first rule, whatever it is, on صعدة. */
function finding(severity: Finding['severity'] = 'error'): Finding {
  const key = Object.keys(rule!.messages)[0]!;
  return {
    rule: rule!.id,
    severity,
    start: START,
    end: START + 4,
    message: { key, values: {} },
    fixes: [replace(START, START + 4, 'سعادة', { safe: true })],
    related: [
      { start: 0, end: 5, message: { key, values: {} } },
      { path: 'x/ب.txt', start: 3, end: 9, message: { key, values: {} } },
    ],
  };
}

const draft = (findings: readonly Finding[], path = 'a,b/مسودة 1.txt'): DraftReport => ({
  path,
  text: TEXT,
  findings,
  words: 6,
});

async function report(format: Format, drafts: readonly DraftReport[], color = false): Promise<string> {
  const helpOf = (id: string) => `# ${id}`;
  const options = { language: 'ar' as const, version: '1.2.3', rules: allRules, color, helpOf };
  const reporter = await createReporter(format, options);
  const tally = new Tally();
  for (const each of drafts) tally.add(each);
  const body = reporter.begin() + drafts.map((each) => reporter.draft(each)).join('');
  const end = await reporter.end(tally.sum(7));
  return body + (typeof end === 'string' ? end : Buffer.from(end).toString('latin1'));
}

const message = rule!.messages[Object.keys(rule!.messages)[0]!]!.ar;
const title = formatMessage(finding().fixes[0]!.title, 'ar');
const drafts = [
  draft([finding(), finding('hint')]),
  draft([], 'clean.txt'),
  draft([finding('info')], 'c.txt'),
];

describe('json', () => {
  it('is the documented object', async () => {
    expect(JSON.parse(await report('json', drafts.slice(0, 2)))).toEqual({
      version: 1,
      files: [
        {
          path: 'a,b/مسودة 1.txt',
          findings: ['error', 'hint'].map((severity) => ({
            rule: rule!.id,
            severity,
            start: START,
            end: START + 4,
            line: 2,
            column: 6,
            text: 'صعدة',
            message,
            fixes: [
              {
                title: title,
                safe: true,
                edits: [{ start: START, end: START + 4, text: 'سعادة' }],
              },
            ],
            related: [
              { start: 0, end: 5, message },
              { path: 'x/ب.txt', start: 3, end: 9, message },
            ],
          })),
        },
        { path: 'clean.txt', findings: [] },
      ],
      summary: { files: 2, words: 12, errors: 1, warnings: 0, infos: 0, hints: 1, ms: 7 },
    });
  });

  it('is an object without drafts too', async () => {
    expect(JSON.parse(await report('json', [])).files).toEqual([]);
  });
});

describe('sarif', () => {
  it('names rules, places, levels and fixes', async () => {
    const log: Log = JSON.parse(await report('sarif', drafts));
    const [run] = log.runs;
    expect([log.version, run!.columnKind, run!.tool.driver.version]).toEqual([
      '2.1.0',
      'utf16CodeUnits',
      '1.2.3',
    ]);
    expect(run!.tool.driver.rules).toHaveLength(allRules.length);
    const [descriptor] = run!.tool.driver.rules!;
    expect(descriptor!.help).toEqual({ text: rule!.description.ar, markdown: `# ${rule!.id}` });
    expect(descriptor!.properties!['problem.severity']).toBe('error');
    expect(run!.results!.map(({ level }) => level)).toEqual(['error', 'note', 'note']);
    const region = {
      startLine: 2,
      startColumn: 6,
      endLine: 2,
      endColumn: 10,
      charOffset: START,
      charLength: 4,
    };
    expect(run!.results![0]).toMatchObject({
      ruleId: rule!.id,
      ruleIndex: 0,
      partialFingerprints: { 'mudaqqiq/v1': expect.stringMatching(/^[\da-f]+$/) },
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(drafts[0]!.path) }, region } }],
      relatedLocations: [
        { id: 0, physicalLocation: { region: { startLine: 1, endColumn: 6 } } },
        { id: 1, physicalLocation: { region: { charOffset: 3, charLength: 6 } } },
      ],
      fixes: [
        {
          artifactChanges: [
            { replacements: [{ deletedRegion: region, insertedContent: { text: 'سعادة' } }] },
          ],
        },
      ],
    });
  });
});

describe('junit', () => {
  it('is sound XML with a suite a draft, a failure an error or warning, and hints skipped', async () => {
    const xml = await report('junit', [...drafts, draft([], 'bad\u0000\ud800<&.txt')]);
    expect(XMLValidator.validate(xml)).toBe(true);
    const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'testcase' });
    const { testsuite } = parser.parse(xml).testsuites;
    const countsOf = (name: string) => testsuite.map((each: Record<string, string>) => each[`@_${name}`]);
    expect(countsOf('failures')).toEqual(['1', '0', '0', '0']);
    expect(countsOf('skipped')).toEqual(['1', '0', '1', '0']);
    expect(countsOf('tests')).toEqual(['2', '1', '1', '1']);
    const [first, second] = testsuite[0].testcase;
    expect([second.failure, second.skipped['@_message']]).toEqual([
      undefined,
      expect.stringContaining(message),
    ]);
    expect(first['@_name']).toBe(`${rule!.id} 2:6`);
    expect(first.failure['#text']).toContain(title);
  });
});

describe('csv', () => {
  it('has a row a finding, and no cell that a sheet would calculate', async () => {
    const text = await report('csv', [draft([finding(), finding('hint')], '=SUM(A1).txt')]);
    const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').trim());
    expect(data[0]!.slice(0, 5)).toEqual(['المسودة', 'السطر', 'العمود', 'الدرجة', 'القاعدة']);
    expect(data[1]).toEqual(["'=SUM(A1).txt", '2', '6', 'خطأ', rule!.id, 'صعدة', message, title]);
    expect(data).toHaveLength(3);
  });
});

describe('xlsx', () => {
  it('is a sheet from the right with a row a finding', async () => {
    const bytes = Buffer.from(await report('xlsx', drafts), 'latin1');
    const rows = await readSheet(new Blob([bytes]));
    expect(rows).toHaveLength(4);
    expect(rows[1]!.slice(0, 6)).toEqual(['a,b/مسودة 1.txt', 2, 6, 'خطأ', rule!.id, 'صعدة']);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);
    expect(sheet).toContain('rightToLeft="1"');
  });
});

describe('github', () => {
  it('writes workflow commands with everything escaped', async () => {
    const [line] = (await report('github', [draft([finding('warning')], 'a:b,c%.txt')])).split('\n');
    expect(line).toBe(
      `::warning file=a%3Ab%2Cc%25.txt,line=2,endLine=2,col=6,endColumn=10,title=${rule!.id}` +
        `::${message.replaceAll('%', '%25')} (${title})`,
    );
  });

  it('ends with the stretch where it goes over lines', async () => {
    const long = { ...finding(), start: 0, end: START };
    expect(await report('github', [draft([long])])).toContain('line=1,endLine=2,col=1,title=');
  });
});

describe('text', () => {
  it('shows place, severity, message, excerpt, fix and related places', async () => {
    const lines = (await report('text', [draft([finding()])])).split('\n');
    expect(lines).toEqual([
      'a,b/مسودة 1.txt',
      `  2:6 خطأ ${message} ${rule!.id}`,
      '      \u200fقدمت صعدة & <b>"خطة"</b> جديدة.\u200f',
      '      \u200f     ^^^^                      \u200f',
      `      الإصلاح: ${title}`,
      `      1:1 ${message}`,
      `      x/ب.txt ${message}`,
      '',
      'مسودة واحدة، 6 كلمات: خطأ واحد',
      '',
    ]);
  });

  it('paints only where colours are wanted', async () => {
    expect(await report('text', [draft([finding()])], true)).toContain('\u001b[31m^^^^\u001b[39m');
    expect(await report('text', [draft([finding()])])).not.toContain('\u001b');
  });
});

it.each(FORMATS)('%s says nothing of positions it cannot know when a draft is empty', async (format) => {
  await expect(report(format, [{ path: 'e.txt', text: '', findings: [], words: 0 }])).resolves.toBeTypeOf(
    'string',
  );
});

describe('counting in Arabic', () => {
  const sum = (files: number, errors: number) =>
    summarise({ files, words: 100, errors, warnings: 0, infos: 0, hints: 0, ms: 0 }, 'ar');
  it.each([
    [1, 1, 'مسودة واحدة، 100 كلمة: خطأ واحد'],
    [2, 2, 'مسودتان، 100 كلمة: خطآن'],
    [3, 10, '3 مسودات، 100 كلمة: 10 أخطاء'],
    [11, 99, '11 مسودة، 100 كلمة: 99 خطأ'],
    [103, 0, '103 مسودات، 100 كلمة: لا شيء يُصحَّح'],
  ])('%i drafts, %i errors', (files, errors, expected) => {
    expect(sum(files, errors)).toBe(expected);
  });
});

describe('a file that could not be checked', () => {
  const file = { path: 'a,b/تالف.docx', reason: 'ليس مستند Word سليماً، فلم يُفحص' };

  it.each(FORMATS)('is in the report: %s', async (format) => {
    const options = { language: 'ar' as const, version: '1.2.3', rules: allRules, color: false };
    const reporter = await createReporter(format, options);
    const body = reporter.begin() + reporter.draft(drafts[1]!) + reporter.failed(file);
    const end = await reporter.end(new Tally().sum(7));
    if (typeof end !== 'string') {
      const rows = await readSheet(new Blob([end as Uint8Array<ArrayBuffer>]));
      expect(rows.at(-1)).toEqual([file.path, null, null, null, null, null, file.reason, null]);
      return;
    }
    const text = body + end;
    expect(text).toContain(file.reason);
    if (format === 'json')
      expect(JSON.parse(text).files.at(-1)).toEqual({ path: file.path, failed: file.reason, findings: [] });
    if (format === 'junit') expect(XMLValidator.validate(text)).toBe(true);
    if (format === 'sarif') {
      const [invocation] = (JSON.parse(text) as Log).runs[0]!.invocations!;
      expect(invocation).toMatchObject({
        executionSuccessful: false,
        toolExecutionNotifications: [{ level: 'error', message: { text: file.reason } }],
      });
    }
  });
});
