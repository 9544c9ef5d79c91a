import { describe, expect, it } from 'vitest';
import {
  entryOf,
  type FormValues,
  genderName,
  readRole,
  writeRole,
} from '../../../src/client/terms/webview/values.ts';
import { addEntries, readTermsFile, type TermEntry, updateEntry } from '../../../src/terms/index.ts';

const fields = (values: Partial<FormValues>): FormValues => ({
  ...{ kind: 'term', canonical: '', variants: '', wrong: '', gender: 'unknown' },
  ...{ honorific: '', roles: '', note: '', source: '', except: '' },
  ...{ examplesWrong: '', examplesRight: '' },
  ...values,
});

describe('an office in the form', () => {
  it.each([
    ['نائب وزير التضامن (2024-07 – 2025-01)', { title: 'نائب وزير التضامن', from: '2024-07', to: '2025-01' }],
    ['وزير (2024 – )', { title: 'وزير', from: '2024' }],
    ['وزير ( – 2024-07-15)', { title: 'وزير', to: '2024-07-15' }],
    ['وكيل الوزارة', { title: 'وكيل الوزارة' }],
    ['مدير (المكتب الفني)', { title: 'مدير (المكتب الفني)' }],
  ])('%s', (text, role) => {
    expect(readRole(text)).toEqual(role);
    expect(writeRole(role)).toBe(text);
  });

  it('takes the dash a keyboard has', () => {
    expect(readRole('وزير (2024 - 2025)')).toEqual({ title: 'وزير', from: '2024', to: '2025' });
    expect(readRole('وزير (2024-07 - 2025-01)')).toEqual({ title: 'وزير', from: '2024-07', to: '2025-01' });
  });
});

describe('the form’s entry', () => {
  const before: TermEntry = {
    kind: 'person',
    canonical: 'رامي الدمنهوري',
    gender: 'm',
    inflect: ['dual'],
  };

  it('has one form a line, and keeps what the form does not show', () => {
    const values = { kind: 'person', canonical: ' رامي الدمنهوري ', gender: 'male', honorific: 'المهندس' };
    const lists = {
      ...{ variants: 'الدمنهوري\n\n رامي ', wrong: 'رامي الضمنهوري', roles: 'مدير (2024 – )' },
      ...{ examplesWrong: 'قال الضمنهوري', examplesRight: 'رامي\n' },
    };
    expect(entryOf(before, fields({ ...values, ...lists, note: 'مدير\nالورشة' }))).toMatchObject({
      canonical: 'رامي الدمنهوري',
      variants: ['الدمنهوري', 'رامي'],
      wrong: ['رامي الضمنهوري'],
      gender: 'm',
      honorific: 'المهندس',
      roles: [{ title: 'مدير', from: '2024' }],
      note: 'مدير\nالورشة',
      inflect: ['dual'],
      examples: { wrong: ['قال الضمنهوري'], right: ['رامي'] },
    });
  });

  it('has nothing personal when it is not a person', () => {
    const term = entryOf(
      before,
      fields({ kind: 'term', canonical: 'ورشة', gender: 'male', honorific: 'المهندس' }),
    );
    expect([term.gender, term.honorific, term.roles]).toEqual([undefined, undefined, undefined]);
    expect(term.examples).toBeUndefined();
  });

  it('changes the file and leaves its comments', () => {
    const text = `{
  // الأشخاص
  "entries": [
    // من قسم المحافظات
    { "kind": "person", "canonical": "رامي الدمنهوري", /* مراجع */ "gender": "m" }
  ]
}`;
    const [entry] = readTermsFile(text).entries;
    const next = entryOf(
      entry!,
      fields({ kind: 'person', canonical: 'رامي الدمنهوري', gender: genderName('m'), note: 'مدير' }),
    );
    const edit = updateEntry(text, 0, next)[0]!;
    const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    for (const comment of ['// الأشخاص', '// من قسم المحافظات', '/* مراجع */'])
      expect(after).toContain(comment);
    expect(readTermsFile(after).entries).toEqual([{ ...entry, note: 'مدير' }]);
    expect(addEntries(after, [next])).toHaveLength(1);
  });
});
