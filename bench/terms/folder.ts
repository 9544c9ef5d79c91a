/**
 * Reads a folder of invented drafts as the language server does, in a process of its own: `tsx folder.ts DRAFTS`,
 * figures as JSON on standard output.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from '../../src/linter/index.ts';
import { createArchive, type FolderArchive, recordNames } from '../../src/workspace/archive.ts';
import { openDraft } from '../../src/workspace/drafts.ts';
import { loadEngine } from '../../src/workspace/engine.ts';
import { findDrafts } from '../../src/workspace/find.ts';
import { createHouses } from '../../src/workspace/houses.ts';
import { diskFiles } from '../../src/workspace/node-files.ts';
import { inventDraft } from './newsroom.ts';

export interface FolderFigures {
  readonly drafts: number;
  /** Seconds, by the clock and of the processor, until every draft was read for the first time. */
  readonly first_s: number;
  readonly first_cpu_s: number;
  /** Seconds, in a new session with the cache of the last one. */
  readonly again_s: number;
  /** Drafts of the new session that had to be analysed. */
  readonly again_read: number;
  /** Milliseconds, median of 30, from a changed file to the index that knows it. */
  readonly change_ms: number;
  readonly memory_mb: number;
  readonly cache_mb: number;
}

const WORDS = 250;
const CHANGES = 30;
const count = Number(process.argv[2]);

const folder = await mkdtemp(join(tmpdir(), 'mudaqqiq-bench-'));
try {
  console.log(JSON.stringify(await measure()));
} finally {
  await rm(folder, { recursive: true });
}

async function measure(): Promise<FolderFigures> {
  const desk = join(folder, 'desk');
  await mkdir(desk);
  for (let at = 0; at < count; at++) await writeFile(join(desk, `${at}.txt`), inventDraft(at + 1, WORDS));
  const cache = join(folder, 'people.json');
  const engine = loadEngine(new URL('../../dist/', import.meta.url));
  let analysed = 0;
  const open = (): FolderArchive => {
    const linter = createLinter(engine);
    return createArchive({
      files: diskFiles,
      version: '1',
      async read(path, bytes) {
        analysed++;
        const { text, format } = openDraft(path, bytes);
        return recordNames(linter.read(text, { path, format }), engine);
      },
      cache: { read: () => readFile(cache, 'utf8'), write: (text) => writeFile(cache, text) },
    });
  };
  const drafts = (): AsyncIterable<string> => findDrafts(diskFiles, createHouses(diskFiles), desk);

  const first = open();
  const cpu = process.cpuUsage();
  const first_s = await seconds(() => first.index(drafts()));
  const { user, system } = process.cpuUsage(cpu);
  await first.save();
  const changes: number[] = [];
  for (let at = 0; at < CHANGES; at++) {
    const path = join(desk, `${at}.txt`);
    await writeFile(path, inventDraft(count + at + 1, WORDS));
    changes.push((await seconds(() => first.update(path))) * 1000);
  }
  await first.save();
  globalThis.gc?.();
  const memory_mb = process.memoryUsage().rss / 2 ** 20;
  analysed = 0;
  const again = open();
  const again_s = await seconds(() => again.index(drafts()));
  return {
    drafts: first.people.size,
    first_s,
    first_cpu_s: (user + system) / 1e6,
    again_s,
    again_read: analysed,
    change_ms: changes.sort((a, b) => a - b)[CHANGES / 2]!,
    memory_mb,
    cache_mb: (await readFile(cache)).length / 2 ** 20,
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
