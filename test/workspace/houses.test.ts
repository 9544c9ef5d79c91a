import { describe, expect, it } from 'vitest';
import { writeAcceptedFile } from '../../src/workspace/house-file.ts';
import { createHouses, type HouseOptions } from '../../src/workspace/houses.ts';
import { formatProblem } from '../../src/workspace/problems.ts';
import { createMemoryFiles } from './memory-files.ts';

type Files = Record<string, unknown>;

/** @param files what is not a string is written as JSON. */
function housesOf(files: Files, options?: HouseOptions) {
  const texts = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  return createHouses(createMemoryFiles(Object.fromEntries(texts)), options);
}

async function problemsOf(files: Files, language: 'ar' | 'en' = 'en'): Promise<string[]> {
  const { problems } = await housesOf(files).houseOf('/desk');
  return problems.map((problem) => formatProblem(problem, language));
}

describe('settings', () => {
  it('merges the folders above, the nearest winning setting by setting', async () => {
    const houses = housesOf({
      '/desk/mudaqqiq.json': {
        rules: { 'spelling/hamza': 'error', 'names/variant': 'off' },
        words: ['ماكرون'],
      },
      '/desk/sport/mudaqqiq.json': { rules: { 'spelling/hamza': 'hint' }, words: ['ميسي'] },
    });
    const config = (await houses.houseOf('/desk/sport')).configFor('/desk/sport/a.txt');
    expect(config.rules).toEqual({ 'spelling/hamza': 'hint', 'names/variant': 'off' });
    expect(config.words).toEqual(['ماكرون', 'ميسي']);
    expect((await houses.houseOf('/desk')).configFor('/desk/a.txt').rules?.['spelling/hamza']).toBe('error');
  });

  it('looks no higher than the project’s root, or the given top', async () => {
    const files = {
      '/mudaqqiq.json': { language: 'en' },
      '/desk/.git/HEAD': 'ref',
      '/desk/sport/a.txt': '',
    };
    expect((await housesOf(files).houseOf('/desk/sport')).language).toBeUndefined();
    expect((await housesOf(files, { top: '/desk/sport' }).houseOf('/desk/sport')).language).toBeUndefined();
    expect((await housesOf({ '/mudaqqiq.json': { language: 'en' } }).houseOf('/desk')).language).toBe('en');
  });

  it('extends presets, files and packages in order', async () => {
    const house = await housesOf({
      '/desk/mudaqqiq.json': {
        extends: ['strict', './base.json', 'house-style'],
        rules: { 'names/variant': 'info' },
      },
      '/desk/base.json': { extends: 'minimal', rules: { 'names/variant': 'off', 'spelling/hamza': 'off' } },
      '/node_modules/house-style/mudaqqiq.json': {
        rules: { 'spelling/hamza': 'warning' },
        style: { mia: 'مئة' },
      },
    }).houseOf('/desk');
    expect(house.problems).toEqual([]);
    expect(house.configFor('/desk/a.txt')).toMatchObject({
      preset: 'minimal',
      rules: { 'names/variant': 'info', 'spelling/hamza': 'warning' },
      style: { mia: 'مئة' },
    });
  });

  it('takes a country and a strictness from different places', async () => {
    const house = await housesOf({
      '/desk/mudaqqiq.json': {
        preset: ['strict', 'gulf'],
        overrides: [{ files: ['cairo/**'], preset: 'egypt' }],
      },
      '/desk/sport/mudaqqiq.json': { extends: 'minimal' },
    }).houseOf('/desk/sport');
    expect(house.problems).toEqual([]);
    expect(house.configFor('/desk/sport/a.txt').preset).toEqual(['minimal', 'gulf']);
    expect(house.configFor('/desk/cairo/a.txt').preset).toEqual(['minimal', 'egypt']);
  });

  it('applies overrides to the files they name, below the folder that says so', async () => {
    const house = await housesOf({
      '/desk/mudaqqiq.json': {
        rules: { 'spelling/hamza': 'error' },
        overrides: [{ files: ['opinion/**', '*.md'], rules: { 'spelling/hamza': 'off' } }],
      },
    }).houseOf('/desk');
    const level = (path: string) => house.configFor(path).rules?.['spelling/hamza'];
    expect(level('/desk/opinion/a.txt')).toBe('off');
    expect(level('/desk/news/a.md')).toBe('off');
    expect(level('/desk/news/a.txt')).toBe('error');
  });

  it('takes a glob that begins with a slash from the folder itself', async () => {
    const house = await housesOf({
      '/desk/mudaqqiq.json': { overrides: [{ files: ['/a.txt'], rules: { 'spelling/hamza': 'off' } }] },
    }).houseOf('/desk');
    const rules = (path: string) => house.configFor(path).rules;
    expect(rules('/desk/a.txt')).toEqual({ 'spelling/hamza': 'off' });
    expect(rules('/desk/old/a.txt')).toEqual({});
  });

  it('takes a configuration by name instead of what it would find', async () => {
    const houses = housesOf(
      { '/desk/mudaqqiq.json': { language: 'ar' }, '/etc/house.json': { language: 'en' } },
      { config: '/etc/house.json' },
    );
    expect((await houses.houseOf('/desk')).language).toBe('en');
    const lost = housesOf({}, { config: '/etc/house.json' });
    await expect(lost.houseOf('/desk')).rejects.toThrow('no-such-path');
  });
});

describe('include and exclude', () => {
  it('reads globs as `.gitignore` does, from the folder that gives them', async () => {
    const house = await housesOf({
      '/desk/mudaqqiq.json': { include: ['drafts', '*.md'], exclude: ['drafts/old/', 'note-*'] },
    }).houseOf('/desk/drafts');
    const taken = ['drafts/a.txt', 'x/b.md', 'a.txt', 'drafts/old/a.txt', 'drafts/note-1.txt'];
    expect(taken.filter((each) => house.takes(`/desk/${each}`))).toEqual(['drafts/a.txt', 'x/b.md']);
  });
});

describe('terminology and acceptances', () => {
  const entry = (canonical: string, note?: string) => ({ kind: 'person', canonical, note });

  it('joins the files that hold, the nearest entry for a name winning', async () => {
    const house = await housesOf({
      '/desk/mudaqqiq.terms.json': { extends: './shared.json', entries: [entry('أحمد سعادة', 'الدار')] },
      '/desk/shared.json': { entries: [entry('أحمد سعادة', 'مشترك'), entry('منى صابر')] },
      '/desk/sport/mudaqqiq.terms.json': {
        entries: [entry('أحمد سعادة', 'الرياضة'), entry('أحمد سعادة', 'سميّه')],
      },
    }).houseOf('/desk/sport');
    expect(house.entries.map(({ canonical, note }) => [canonical, note])).toEqual([
      ['أحمد سعادة', 'الرياضة'],
      ['أحمد سعادة', 'سميّه'],
      ['منى صابر', undefined],
    ]);
    expect(house.terms.map(({ path }) => path)).toEqual([
      '/desk/sport/mudaqqiq.terms.json',
      '/desk/mudaqqiq.terms.json',
      '/desk/shared.json',
    ]);
  });

  it('has the user’s own terminology after all that the folders say', async () => {
    const userTerms = '/home/editor/mudaqqiq.terms.json';
    const files = {
      '/desk/mudaqqiq.terms.json': { entries: [entry('أحمد سعادة', 'الدار')] },
      [userTerms]: { entries: [entry('أحمد سعادة', 'لي'), entry('هدى الصاوي', 'لي')] },
    };
    const house = await housesOf(files, { userTerms }).houseOf('/desk');
    expect(house.entries.map(({ canonical, note }) => [canonical, note])).toEqual([
      ['أحمد سعادة', 'الدار'],
      ['هدى الصاوي', 'لي'],
    ]);
    expect(house.terms.at(-1)?.path).toBe(userTerms);
    expect((await housesOf({}, { userTerms }).houseOf('/desk')).entries).toEqual([]);
  });

  it('reads the acceptances it writes', async () => {
    const accepted = [{ rule: 'names/variant', text: 'صعدة', before: 'قدمت', after: 'صندوق' }];
    for (const list of [accepted, []]) {
      const house = await housesOf({ '/desk/mudaqqiq.accepted.json': writeAcceptedFile(list) }).houseOf(
        '/desk',
      );
      expect(house.accepted).toEqual([{ path: '/desk/mudaqqiq.accepted.json', accepted: list }]);
    }
  });
});

describe('problems are reported in one line with their place', () => {
  it.each([
    ['{ "rules": { "spelling/hamza": "loud" } }', '1:32: rules.spelling/hamza must be one of: error |'],
    ['{\n  "rules": { "spelling/none": "off" }\n}', '2:31: there is no rule spelling/none'],
    ['{\n  "rule": {}\n}', '2:11: there is no setting rule'],
    ['{ "exclude": 5 }', '1:14: exclude has an invalid value'],
    ['{ "exclude": [ }', '1:16: a mistake in the JSON'],
    ['[]', '1:1: must be an object in braces {}'],
    ['', '1:1: a mistake in the JSON'],
    ['{ "extends": "no-such-package" }', '1:14: extends no-such-package, which is not a preset'],
    ['{ "extends": "./mudaqqiq.json" }', '1:14: extends ./mudaqqiq.json, which extends it'],
  ])('%s', async (text, expected) => {
    const problems = await problemsOf({ '/desk/mudaqqiq.json': text });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`/desk/mudaqqiq.json:${expected}`);
  });

  it('in Arabic too, and for the other files', async () => {
    expect(await problemsOf({ '/desk/mudaqqiq.json': '{ "rule": {} }' }, 'ar')).toEqual([
      '/desk/mudaqqiq.json:1:11: لا إعداد باسم rule',
    ]);
    expect(await problemsOf({ '/desk/mudaqqiq.accepted.json': '{}' })).toEqual([
      '/desk/mudaqqiq.accepted.json:1:1: accepted has an invalid value',
    ]);
    const [entry] = await problemsOf({ '/desk/mudaqqiq.terms.json': '{ "entries": [{ "kind": "term" }] }' });
    expect(entry).toContain('/desk/mudaqqiq.terms.json:1:15: an invalid entry: ');
  });
});
