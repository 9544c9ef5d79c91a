import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createLinter, type Linter } from '../../src/linter/index.ts';
import { type ArchiveCache, createArchive, hashOf, recordNames } from '../../src/workspace/archive.ts';
import type { Engine } from '../../src/workspace/check.ts';
import { loadTestEngine } from '../engine.ts';
import { createMemoryFiles } from './memory-files.ts';

const texts: Record<string, string> = {
  '/desk/a.txt': 'قال المهندس رامي الدمنهوري إن العمل بدأ.',
  '/desk/b.txt': 'زار المهندس رامي الدمنهوري المصنع.',
  '/desk/c.txt': 'وقالت الدكتورة هدى الصاوي إن العمل بدأ.',
};

let linter: Linter;
let engine: Engine;
beforeAll(async () => {
  engine = await loadTestEngine();
  linter = createLinter(engine);
});

function setUp(files: Record<string, string>, cache?: ArchiveCache, version = '1') {
  const reads: string[] = [];
  const archive = createArchive({
    files: createMemoryFiles(files),
    version,
    cache,
    async read(path, bytes) {
      reads.push(path);
      return recordNames(linter.read(new TextDecoder().decode(bytes), { path }), engine);
    },
  });
  return { archive, reads };
}

const memoryCache = (): ArchiveCache & { text?: string } => ({
  async read() {
    return this.text;
  },
  async write(text) {
    this.text = text;
  },
});

describe('the archive of a folder', () => {
  it('knows each full name with its drafts', async () => {
    const { archive } = setUp(texts);
    await archive.index(Object.keys(texts));
    const found = archive.people.alike(['رامي', 'الضمنهوري'], '/desk/d.txt');
    expect(found.map(({ path, honorifics }) => [path, honorifics])).toEqual([
      ['/desk/a.txt', ['المهندس']],
      ['/desk/b.txt', ['المهندس']],
    ]);
    expect(archive.people.alike(['رامي', 'الدمنهوري'], '/desk/a.txt').map(({ path }) => path)).toEqual([
      '/desk/b.txt',
    ]);
  });

  it('survives a restart and reads only what changed', async () => {
    const cache = memoryCache();
    const first = setUp(texts, cache);
    await first.archive.index(Object.keys(texts));
    await first.archive.save();
    const changed = { ...texts, '/desk/c.txt': 'وقالت الدكتورة منى الصاوي إن العمل بدأ.' };
    const second = setUp(changed, cache);
    await second.archive.index(Object.keys(changed));
    expect(second.reads).toEqual(['/desk/c.txt']);
    expect([...second.archive.people.all()].map(({ parts }) => parts.join(' ')).sort()).toEqual([
      'رامي الدمنهوري',
      'رامي الدمنهوري',
      'منى الصاوي',
    ]);
  });

  it('throws a cache of another version away, and a broken one', async () => {
    const cache = memoryCache();
    const first = setUp(texts, cache);
    await first.archive.index(Object.keys(texts));
    await first.archive.save();
    const other = setUp(texts, cache, '2');
    await other.archive.index(Object.keys(texts));
    expect(other.reads).toHaveLength(3);
    const broken = setUp(texts, { read: async () => '{', write: async () => {} });
    await broken.archive.index(Object.keys(texts));
    expect(broken.reads).toHaveLength(3);
  });

  it('forgets what is gone and follows what an editor holds', async () => {
    const { archive } = setUp(texts);
    await archive.index(Object.keys(texts));
    await archive.index(['/desk/a.txt']);
    expect(archive.people.size).toBe(1);
    const draft = linter.read('قال الدكتور نادر الجوهري إن العمل بدأ.', { path: '/desk/a.txt' });
    const names = recordNames(draft, engine);
    expect(archive.hold('/desk/a.txt', names)).toBe(true);
    expect(archive.hold('/desk/a.txt', names)).toBe(false);
    expect(await archive.update('/desk/a.txt')).toBe(false);
    expect([...archive.people.all()].map(({ parts }) => parts.join(' '))).toEqual(['نادر الجوهري']);
    expect(await archive.release('/desk/a.txt')).toBe(true);
    expect([...archive.people.all()].map(({ parts }) => parts.join(' '))).toEqual(['رامي الدمنهوري']);
  });

  it('knows the bodies that a draft calls by their whole name', async () => {
    const { archive } = setUp({
      '/desk/a.txt': 'أعلن صندوق رعاية الواحات خطته، وقال إن صندوق رعاية الواحات سيبدأ العمل في صندوق خشبي.',
    });
    await archive.index(['/desk/a.txt']);
    expect([...archive.people.all()]).toMatchObject([
      { kind: 'organisation', parts: ['صندوق', 'رعاية', 'الواحات'], mentions: 2, start: 5 },
    ]);
  });

  it('keeps the titles as the draft writes them', () => {
    const draft = linter.read('قالت الدكتورة سلوى الجوهري إن العمل بدأ. وشكرت د. سلوى الجوهري الحضور.');
    expect(recordNames(draft, engine)).toMatchObject([
      { honorifics: ['الدكتور'], titles: ['الدكتورة', 'د.'] },
    ]);
  });

  it('stops where it is when cancelled', async () => {
    const { archive } = setUp(texts);
    const control = new AbortController();
    await archive.index(Object.keys(texts), { signal: control.signal, onDraft: () => control.abort() });
    expect(archive.people.size).toBe(1);
  });
});

describe('the hash of a draft', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('distinguishes texts, where the page has no cryptography too', async () => {
    const hashes = async () =>
      Promise.all(['', 'قال', 'قالت', 'لاق', 'قال '].map((text) => hashOf(bytes(text))));
    expect(new Set(await hashes()).size).toBe(5);
    vi.stubGlobal('crypto', {});
    const plain = await hashes();
    vi.unstubAllGlobals();
    expect(new Set(plain).size).toBe(5);
    expect(plain).not.toEqual(await hashes());
  });
});
