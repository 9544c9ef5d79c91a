/**
 * Compiles `dictionaries/patterns/*.yaml` into the module that the rules load, so that no door needs a reader of YAML.
 * A file whose own examples fail does not load. `--check` writes nothing and fails when the module is not what they give.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { readDraft } from '../src/draft/index.ts';
import {
  createPatternSet,
  failedExamples,
  type PatternFile,
  patternFileSchema,
} from '../src/patterns/index.ts';
import { createTermMatcher, noTerminology } from '../src/terms/index.ts';
import { loadTestEngine } from '../test/engine.ts';
import { buildData } from './build-data.ts';

const SOURCES = new URL('../dictionaries/patterns/', import.meta.url);
const OUTPUT = new URL('../src/rules/patterns.generated.json', import.meta.url);

/** All files, in order of their names. Throws for one that is not what the schema asks. */
export async function readPatternFiles(): Promise<PatternFile[]> {
  const names = (await readdir(SOURCES)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => {
      const read = patternFileSchema.safeParse(parse(await readFile(new URL(name, SOURCES), 'utf8')));
      if (!read.success) throw new Error(`dictionaries/patterns/${name}: ${z.prettifyError(read.error)}`);
      return read.data;
    }),
  );
}

/** One line for each example that does not do as it says. */
async function findFailures(files: readonly PatternFile[]): Promise<string[]> {
  await buildData(new URL('../dist/', import.meta.url));
  const { lexicon, gazetteer } = await loadTestEngine();
  const parts = { lexicon, gazetteer, terms: createTermMatcher(noTerminology, lexicon) };
  return files.flatMap((file) => {
    const set = createPatternSet([file]);
    const failed = failedExamples(file, (text) => set.scan(readDraft(text, {}, parts), lexicon));
    return failed.map(
      ({ pattern, kind, example, got }) => `${file.rule} ${pattern}, ${kind}: ${example} — ${got}`,
    );
  });
}

/** The module's text: what the engine needs, without examples and sources. */
function compile(files: readonly PatternFile[]): string {
  const lean = files.map(({ source: _, ...file }) => ({
    ...file,
    patterns: file.patterns.map(({ fires: _f, silent: _s, ...pattern }) => pattern),
  }));
  return `${JSON.stringify(lean)}\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = await readPatternFiles();
  const failures = await findFailures(files);
  if (failures.length > 0) throw new Error(`Examples of patterns fail:\n${failures.join('\n')}`);
  const module = compile(files);
  if (!process.argv.includes('--check')) await writeFile(OUTPUT, module);
  else if ((await readFile(OUTPUT, 'utf8')) !== module)
    throw new Error('src/rules/patterns.generated.json is out of date. Run "npm run generate".');
}
