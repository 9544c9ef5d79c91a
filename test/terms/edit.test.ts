import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/linter/index.ts';
import {
  addEntries,
  mergeEntries,
  moveEntry,
  planImport,
  readTermsFile,
  removeEntry,
  type TermEntry,
  type TextEdit,
  updateEntry,
} from '../../src/terms/index.ts';

const file = `{
  // قائمة الدار
  "entries": [
    { "kind": "person", "canonical": "أحمد سعادة" /* نائب الوزير */, "variants": ["سعادة"] },
    // المصطلحات
    { "kind": "term", "canonical": "مشروعات", "wrong": ["مشاريع"] }
  ]
}
`;

const edited = (edits: readonly TextEdit[], text = file): string => applyEdits(text, edits);
const canonicals = (text: string): string[] => readTermsFile(text).entries.map(({ canonical }) => canonical);
const person = (canonical: string): TermEntry => ({ kind: 'person', canonical });

describe('reading', () => {
  it('takes comments and trailing commas', () => {
    const { entries, problems, ranges } = readTermsFile(file.replace('["مشاريع"] }', '["مشاريع"], }'));
    expect([entries.length, problems]).toEqual([2, []]);
    expect(file.slice(ranges[0]!.start, ranges[0]!.end)).toMatch(/^\{ "kind": "person".*\}$/);
  });

  it('takes the good entries and reports the place of what is wrong', () => {
    const text =
      '{ "entries": [ { "kind": "robot", "canonical": "س" }, { "kind": "term", "canonical": "ص" } ] }';
    const { entries, problems } = readTermsFile(text);
    expect(entries.map(({ canonical }) => canonical)).toEqual(['ص']);
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(['"robot"']);
  });

  it.each<[string, number]>([
    ['', 0],
    ['{', 2],
    ['[]', 1],
    ['{ "entries": 5 }', 1],
    ['{ "entries": [], "colour": 1 }', 1],
    [
      '{ "entries": [{ "kind": "person", "canonical": "س", "roles": [{ "title": "و", "from": "2025", "to": "2024" }] }] }',
      1,
    ],
  ])('%s has %i problems and does not throw', (text, count) => {
    expect(readTermsFile(text).problems).toHaveLength(count);
  });
});

describe('editing keeps the comments', () => {
  it('adds', () => {
    const text = edited(addEntries(file, [person('منى الصيرفي'), person('باسم عوض')]));
    expect(canonicals(text)).toEqual(['أحمد سعادة', 'مشروعات', 'منى الصيرفي', 'باسم عوض']);
    expect(text).toContain('// قائمة الدار');
    expect(text).toContain('/* نائب الوزير */');
  });

  it('adds to nothing at all', () => {
    const text = edited(addEntries('', [person('منى الصيرفي')]), '');
    expect(canonicals(text)).toEqual(['منى الصيرفي']);
    expect(canonicals(edited(addEntries('{}', [person('منى')]), '{}'))).toEqual(['منى']);
  });

  it('updates one entry', () => {
    const entry: TermEntry = { kind: 'person', canonical: 'أحمد سعادة', variants: ['سعادة'], gender: 'm' };
    const text = edited(updateEntry(file, 0, entry));
    expect(readTermsFile(text).entries[0]).toEqual(entry);
    expect(text).toContain('// المصطلحات');
    expect(text).toContain('/* نائب الوزير */');
    expect(updateEntry(text, 0, entry)).toEqual([]);
  });

  it('drops what became empty', () => {
    const text = edited(updateEntry(file, 1, { kind: 'term', canonical: 'مشروعات', wrong: [] }));
    expect(readTermsFile(text).entries[1]).toEqual({ kind: 'term', canonical: 'مشروعات' });
  });

  it('removes and moves', () => {
    expect(canonicals(edited(removeEntry(file, 0)))).toEqual(['مشروعات']);
    const moved = edited(moveEntry(file, 0, 1));
    expect(canonicals(moved)).toEqual(['مشروعات', 'أحمد سعادة']);
    expect(moved).toContain('/* نائب الوزير */');
    expect(moveEntry(file, 1, 2)).toEqual([]);
  });

  it('merges', () => {
    const text = edited(
      addEntries(file, [{ kind: 'person', canonical: 'أحمد سعده', gender: 'm', wrong: ['صعدة'] }]),
    );
    const { entries } = readTermsFile(text);
    const merged = readTermsFile(edited(mergeEntries(text, new Map(entries.entries()), 0, 2), text)).entries;
    expect(merged).toHaveLength(2);
    expect(merged[0]).toEqual({
      kind: 'person',
      canonical: 'أحمد سعادة',
      variants: ['سعادة', 'أحمد سعده'],
      wrong: ['صعدة'],
      gender: 'm',
    });
  });
});

describe('planning an import', () => {
  const current: TermEntry[] = [
    { kind: 'person', canonical: 'أحمد سعادة', gender: 'm' },
    { kind: 'term', canonical: 'مشروعات', wrong: ['مشاريع'] },
  ];

  it('distinguishes new, changed, unchanged and in conflict', () => {
    const plan = planImport(current, [
      { kind: 'person', canonical: 'منى الصيرفي' },
      { kind: 'person', canonical: 'أحمد سعادة', variants: ['سعادة'] },
      { kind: 'term', canonical: 'مشروعات' },
      { kind: 'person', canonical: 'أحمد سعادة', gender: 'f' },
      { kind: 'term', canonical: 'مشاريع', wrong: ['مشروعات'] },
    ]);
    expect(plan.added.map(({ canonical }) => canonical)).toEqual(['منى الصيرفي']);
    expect(plan.changed).toEqual(
      [{ index: 0, entry: { ...current[0], variants: ['سعادة'] } }].map((c) =>
        expect.objectContaining({ index: c.index }),
      ),
    );
    expect(plan.changed[0]?.entry.variants).toEqual(['سعادة']);
    expect(plan.unchanged).toBe(1);
    expect(plan.conflicts.map(({ reason }) => reason)).toEqual(['gender', 'right-and-wrong']);
  });
});
