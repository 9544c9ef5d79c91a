import { expect, it } from 'vitest';
import { Newsrooms } from '../../src/server/newsrooms.ts';
import { readSettings } from '../../src/server/settings.ts';
import type { Engine } from '../../src/workspace/check.ts';
import { loadTestEngine } from '../engine.ts';
import { createMemoryFiles } from '../workspace/memory-files.ts';

const TERMS = '/desk/mudaqqiq.terms.json';
const DRAFT = '/desk/draft.txt';

const termsThatCorrect = (wrong: string): string =>
  JSON.stringify({ entries: [{ kind: 'term', canonical: 'مبنى البلدية', wrong: [wrong] }] });

it('a linter of terms that changed while the lexicon was read is not used afterwards', async () => {
  const files: Record<string, string> = { [TERMS]: termsThatCorrect('دار البلدية') };
  let loaded: (engine: Engine) => void = () => {};
  const engine = new Promise<Engine>((resolve) => {
    loaded = resolve;
  });
  const newsrooms = new Newsrooms({
    host: {
      files: { ...createMemoryFiles(files), writeFile: async () => {} },
      readData: async (name) => {
        throw new Error(`the test brings its own ${name}`);
      },
    },
    isolateArabic: false,
    userTerms: undefined,
    workspaceFolders: () => ['/desk'],
    isTrusted: () => true,
    loadEngine: () => engine,
    settingsFor: async () => readSettings({}, () => {}),
    peopleFor: () => undefined,
    log: () => {},
  });
  const before = (await newsrooms.roomOf(`file://${DRAFT}`)).linterFor(DRAFT);
  files[TERMS] = termsThatCorrect('بناية البلدية');
  newsrooms.invalidate();
  loaded(await loadTestEngine());
  await before;
  const linter = await (await newsrooms.roomOf(`file://${DRAFT}`)).linterFor(DRAFT);
  const text = 'اجتمع الأعضاء في دار البلدية ثم في بناية البلدية.';
  expect(linter.lint(text).map(({ start, end }) => text.slice(start, end))).toEqual(['بناية البلدية']);
});
