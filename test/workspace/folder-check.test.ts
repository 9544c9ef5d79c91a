import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckedDraft, createChecker, type Engine } from '../../src/workspace/check.ts';
import { checkFolder, type FolderDesk } from '../../src/workspace/folder-check.ts';
import { createHouses } from '../../src/workspace/houses.ts';
import { loadTestEngine } from '../engine.ts';
import { createMemoryFiles } from './memory-files.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await loadTestEngine();
});

function openFolder(texts: readonly string[]) {
  const files = Object.fromEntries(texts.map((text, number) => [`/desk/${number}.txt`, text]));
  const memory = createMemoryFiles(files);
  const checker = createChecker({ files: memory, houses: createHouses(memory), engine });
  const read: string[] = [];
  const desk: FolderDesk = {
    survey: checker.survey,
    recheck(path, options) {
      read.push(path);
      return checker.recheck(path, options);
    },
    learn(records) {
      for (const [path, people] of records) checker.archive.set(path, people);
    },
  };
  return { checker, desk, paths: Object.keys(files), read };
}

type Folder = ReturnType<typeof openFolder>;

async function inOnePass({ desk, paths }: Folder, fix = false): Promise<CheckedDraft[]> {
  const all: CheckedDraft[] = [];
  for await (const outcome of checkFolder(paths, desk, { check: { fix }, concurrency: 2 }))
    if ('value' in outcome) all.push(outcome.value);
  return all;
}

/** Who is who first, then each draft whole, against all the others. */
async function inTwoPasses({ checker, paths }: Folder, fix = false): Promise<CheckedDraft[]> {
  const all: CheckedDraft[] = [];
  for (const path of paths) checker.archive.set(path, (await checker.survey(path)).records);
  for (const path of paths) all.push(await checker.check(path, { fix }));
  return all;
}

const names = ['رامي الدمنهوري', 'رامي الضمنهوري', 'فؤاد الصيرفي', 'فواد الصيرفي', 'نهى العسال'];
const titles = ['', 'الدكتور ', 'المهندس ', 'العميد '];
const sentence = fc
  .tuple(fc.constantFrom(...titles), fc.constantFrom(...names), fc.boolean())
  .map(([title, name, isNeat]) => `قال ${title}${name} إن الخطة جاهزة${isNeat ? '' : ' '}.`);
const said = (title: string): string => `قال ${title} رامي الدمنهوري إن الخطة جاهزة.`;
const draft = fc.array(sentence, { maxLength: 3 }).map((sentences) => sentences.join('\n'));

describe('a folder', () => {
  it('has the findings of a whole second reading, repaired or not', async () => {
    let across = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 2, maxLength: 7 }), fc.boolean(), async (texts, fix) => {
        const found = await inOnePass(openFolder(texts), fix);
        expect(found).toEqual(await inTwoPasses(openFolder(texts), fix));
        across += found
          .flatMap(({ findings }) => findings)
          .filter(({ rule }) => rule.endsWith('across-drafts')).length;
      }),
      // Of random folders few have anything to find across them, and some runs had none.
      { numRuns: 26, examples: [[[said('الدكتور'), said('الدكتور'), said('المهندس')], false]] },
    );
    expect(across).toBeGreaterThan(0);
  });

  it('reads again only what the others spell or title otherwise', async () => {
    const folder = openFolder([
      'قال رامي الدمنهوري إن الخطة جاهزة.',
      'وصل رامي الدمنهوري مساء أمس.',
      'وقال رامي الضمنهوري إن العمل بدأ.',
      'قالت نهى العسال إن العمل بدأ.',
      'حضرت نهى العسال الافتتاح.',
    ]);
    const found = await inOnePass(folder);
    expect(folder.read).toEqual(['/desk/2.txt']);
    expect(found[2]!.findings.map(({ rule }) => rule)).toContain('names/across-drafts');
  });

  it('gives what was found until it was cancelled', async () => {
    const { desk, paths } = openFolder(Array(30).fill('وصل الوفد .'));
    const cancel = new AbortController();
    let steps = 0;
    const onStep = (): void => {
      if (++steps === 3) cancel.abort();
    };
    const outcomes = [];
    const options = { check: {}, concurrency: 1, signal: cancel.signal, onStep };
    for await (const outcome of checkFolder(paths, desk, options)) outcomes.push(outcome);
    expect(outcomes.map(({ path }) => path)).toEqual(paths.slice(0, 3));
  });
});
