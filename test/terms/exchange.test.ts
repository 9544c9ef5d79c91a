import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../src/terms/csv.ts';
import { type TermEntry, tidyEntry } from '../../src/terms/index.ts';
import { readTbx, writeTbx } from '../../src/terms/tbx.ts';
import { readXlsx, writeXlsx } from '../../src/workspace/xlsx.ts';
import { house } from './house.ts';

const full: readonly TermEntry[] = [
  ...house,
  {
    kind: 'person',
    canonical: 'منى الصيرفي',
    gender: 'f',
    honorific: 'الدكتورة',
    roles: [
      { title: 'نائبة رئيس الهيئة', from: '2024-07', to: '2025-01' },
      { title: 'رئيسة الهيئة', from: '2025-01' },
    ],
    note: 'تكتب «منى» بالألف المقصورة، ولا تختصر; "هكذا"',
    source: 'بيان الهيئة',
  },
  {
    kind: 'term',
    canonical: 'أ|ب',
    wrong: ['ج\\د', 'هـ | و'],
    examples: { wrong: ['ج\\د هنا'], right: ['أ|ب'] },
  },
  { kind: 'term', canonical: 'لفظ', forbidden: true, inflect: ['plural'], except: ['سياق <أول> & ثان'] },
].map((entry) => tidyEntry(entry as TermEntry));

const word = fc.stringMatching(/^[ء-ي|\\<&";,]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 3 });
const entry = fc
  .record(
    {
      kind: fc.constantFrom('person', 'organisation', 'place', 'term'),
      canonical: word,
      variants: words,
      wrong: words,
      gender: fc.constantFrom('m', 'f'),
      honorific: word,
      roles: fc.array(fc.record({ title: word, from: fc.constant('2024-07') }), {
        minLength: 1,
        maxLength: 2,
      }),
      note: word,
      except: words,
    },
    { requiredKeys: ['kind', 'canonical'] },
  )
  .map((each) => tidyEntry(each as TermEntry));

describe('round trips lose nothing', () => {
  it('CSV → terms → XLSX → terms → TBX → terms', async () => {
    const fromCsv = readCsv(writeCsv(full));
    expect(fromCsv).toEqual({ entries: full, problems: [] });
    const fromXlsx = await readXlsx(await writeXlsx(fromCsv.entries));
    expect(fromXlsx).toEqual({ entries: full, problems: [] });
    expect(readTbx(writeTbx(fromXlsx.entries))).toEqual({ entries: full, problems: [] });
  });

  it('for any entries', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        expect(readCsv(writeCsv(entries))).toEqual({ entries, problems: [] });
        expect(readTbx(writeTbx(entries))).toEqual({ entries, problems: [] });
      }),
    );
  });
});

describe('CSV from elsewhere', () => {
  it('takes the good rows and lists the others by line', () => {
    const { entries, problems } = readCsv(
      'kind;canonical;wrong;gender\nperson;أحمد سعادة;أحمد سعدة | أحمد صعدة;m\nrobot;س;;\n\nterm;;مشاريع;\nterm;مشروعات;مشاريع;\nterm;أ;ب;m;زائد\n',
    );
    expect(entries.map(({ canonical }) => canonical)).toEqual(['أحمد سعادة', 'مشروعات']);
    expect(entries[0]?.wrong).toEqual(['أحمد سعدة', 'أحمد صعدة']);
    expect(problems.map(({ line }) => line)).toEqual([3, 5, 7]);
  });

  it('reads Arabic headings and values, tabs and a byte order mark', () => {
    const { entries } = readCsv('\ufeffالنوع\tالمعتمد\tالجنس\nشخص\tمنى الصيرفي\tأنثى\n');
    expect(entries).toEqual([{ kind: 'person', canonical: 'منى الصيرفي', gender: 'f' }]);
  });

  it('says what is missing', () => {
    expect(readCsv('a,b\n1,2\n').problems[0]?.message).toContain('canonical');
    expect(readTbx('<tbx><text>').problems).toHaveLength(1);
    expect(readTbx('<other/>').problems).toHaveLength(1);
  });
});
