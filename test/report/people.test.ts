import { describe, expect, it } from 'vitest';
import type { NameRecord } from '../../src/people/index.ts';
import { PageCollector } from '../../src/report/html-data.ts';

const name = (spelling: string, gender: 'm' | 'f' | undefined = 'm'): NameRecord => ({
  ...{ kind: 'person', parts: spelling.split(' '), gender, honorifics: [], titles: [], roles: [] },
  ...{ mentions: 1, start: 0, end: 1 },
});

/** The people's spellings, of drafts that name these. */
function people(...drafts: readonly (readonly NameRecord[])[]): string[] {
  const collector = new PageCollector({ language: 'ar', version: '1', rules: [], color: false });
  for (const [at, names] of drafts.entries())
    collector.add({ path: `${at}.txt`, text: '', words: 0, findings: [], names });
  const all = collector.finish({ files: 0, words: 0, errors: 0, warnings: 0, infos: 0, hints: 0, ms: 0 });
  return all.people.map(({ spellings }) => spellings.map(([spelling]) => spelling).join('، ')).sort();
}

describe('spellings that sound alike', () => {
  it('are of one person in two drafts', () => {
    expect(people([name('راغب سعادة')], [name('راغب صعدة')])).toEqual(['راغب سعادة، راغب صعدة']);
    expect(people([name('راغب سعادة')], [name('راغب صعدة', undefined)])).toEqual(['راغب سعادة، راغب صعدة']);
  });

  it('are of two people where one draft has both', () => {
    const both = [name('راغب سعادة'), name('راغب صعدة')];
    expect(people(both)).toEqual(['راغب سعادة', 'راغب صعدة']);
    expect(people(both, [name('راغب سعادة')])).toEqual(['راغب سعادة', 'راغب صعدة']);
  });

  it('are of two people where one is a man and one is a woman', () => {
    expect(people([name('نور سعادة')], [name('نور صعدة', 'f')])).toEqual(['نور سعادة', 'نور صعدة']);
  });
});
