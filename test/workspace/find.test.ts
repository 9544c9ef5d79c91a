import { describe, expect, it } from 'vitest';
import { expandPaths, findDrafts } from '../../src/workspace/find.ts';
import { createHouses } from '../../src/workspace/houses.ts';
import type { Problem } from '../../src/workspace/problems.ts';
import { createMemoryFiles } from './memory-files.ts';

async function found(files: Record<string, string>, folder = '/desk'): Promise<string[]> {
  const memory = createMemoryFiles(files);
  const drafts: string[] = [];
  for await (const path of findDrafts(memory, createHouses(memory), folder)) drafts.push(path);
  return drafts;
}

async function expanded(files: Record<string, string>, ...paths: string[]) {
  const memory = createMemoryFiles(files);
  const problems: Problem[] = [];
  const drafts: string[] = [];
  for await (const { path, named } of expandPaths(memory, createHouses(memory), paths, (each) =>
    problems.push(each),
  ))
    drafts.push(named ? `${path}!` : path);
  return { drafts, problems: problems.map(({ key, path }) => `${key} ${path}`) };
}

describe('a folder', () => {
  it('gives its drafts by format, in order, and nothing hidden', async () => {
    const files = [
      'b.txt',
      'a.md',
      'c.docx',
      'd.HTML',
      'e.markdown',
      'f.png',
      'g',
      '.h.txt',
      '.x/i.txt',
      '~$c.docx',
    ];
    const more = ['node_modules/j.txt', 'sub/k.txt', 'mudaqqiq.json.txt'];
    const all = Object.fromEntries([...files, ...more].map((name) => [`/desk/${name}`, '']));
    expect(await found(all)).toEqual(
      ['a.md', 'b.txt', 'c.docx', 'd.HTML', 'e.markdown', 'mudaqqiq.json.txt', 'sub/k.txt'].map(
        (name) => `/desk/${name}`,
      ),
    );
  });

  it('leaves out what .gitignore and the configuration leave out', async () => {
    const files = {
      '/desk/.git/HEAD': '',
      '/desk/.gitignore': 'old/\n*.tmp.txt\n!keep.tmp.txt',
      '/desk/a.txt': '',
      '/desk/a.tmp.txt': '',
      '/desk/keep.tmp.txt': '',
      '/desk/old/b.txt': '',
      '/desk/news/.gitignore': '/c.txt',
      '/desk/news/c.txt': '',
      '/desk/news/d.txt': '',
      '/desk/news/mudaqqiq.json': '{ "exclude": ["e.txt"] }',
      '/desk/news/e.txt': '',
      '/desk/news/x.tmp.txt': '',
    };
    expect(await found(files)).toEqual(['/desk/a.txt', '/desk/keep.tmp.txt', '/desk/news/d.txt']);
    expect(await found(files, '/desk/news')).toEqual(['/desk/news/d.txt']);
  });

  it('is checked where a .gitignore above hides the whole of it, less what .mudaqqiqignore leaves out', async () => {
    const files = {
      '/desk/.git/HEAD': '',
      '/desk/.gitignore': 'drafts/',
      '/desk/.mudaqqiqignore': 'old-*',
      '/desk/a.txt': '',
      '/desk/old-b.txt': '',
      '/desk/drafts/c.txt': '',
      '/desk/drafts/old-d.txt': '',
      '/desk/drafts/in/.mudaqqiqignore': 'e.txt\n',
      '/desk/drafts/in/e.txt': '',
      '/desk/drafts/in/f.txt': '',
    };
    expect(await found(files)).toEqual(['/desk/a.txt']);
    expect(await found(files, '/desk/drafts')).toEqual(['/desk/drafts/c.txt', '/desk/drafts/in/f.txt']);
    expect(await found(files, '/desk/drafts/in')).toEqual(['/desk/drafts/in/f.txt']);
  });

  it('stops when it is cancelled', async () => {
    const memory = createMemoryFiles({ '/desk/a.txt': '' });
    const signal = AbortSignal.abort();
    await expect(findDrafts(memory, createHouses(memory), '/desk', { signal }).next()).rejects.toThrow(
      'aborted',
    );
  });
});

describe('arguments', () => {
  const files = { '/desk/a.txt': '', '/desk/b.md': '', '/desk/notes.log': '', '/empty/x.png': '' };

  it('are files of any name, folders and globs; each draft comes once', async () => {
    expect(await expanded(files, '/desk/notes.log', '/desk/a.txt', '/desk', '/desk/*.md')).toEqual({
      drafts: ['/desk/notes.log!', '/desk/a.txt!', '/desk/b.md'],
      problems: [],
    });
  });

  it('that lead nowhere are reported', async () => {
    expect(await expanded(files, '/desk/c.txt', '/empty', '/desk/*.html', '/none/*.txt')).toEqual({
      drafts: [],
      problems: [
        'no-such-path /desk/c.txt',
        'no-drafts /empty',
        'no-such-path /desk/*.html',
        'no-such-path /none/*.txt',
      ],
    });
  });
});
