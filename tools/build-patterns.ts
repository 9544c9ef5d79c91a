/**
 * Compiles `dictionaries/patterns/*.yaml` into the module that the rules load, so that no door needs a reader of YAML.
 * A file whose own examples fail does not load. `--check` writes nothing and fails when the module is not what they give.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type PatternFile, patternFileSchema } from '../src/patterns/schema.ts';
import { tryExamples } from '../src/workspace/pattern-file.ts';
import { readPatternText } from '../src/workspace/pattern-text.ts';
import { formatProblem, type Problem } from '../src/workspace/problems.ts';
import { loadTestEngine } from '../test/engine.ts';
import { buildData } from './build-data.ts';
import { parseGovernment, withTable } from './government.ts';

const SOURCES = new URL('../dictionaries/patterns/', import.meta.url);
const GOVERNMENT = new URL('../dictionaries/verbs/government.tsv', import.meta.url);
const OUTPUT = new URL('../src/rules/patterns.generated.json', import.meta.url);

/** All files, in order of their names. Throws for the mistakes in them, and for examples that fail. */
async function readPatternFiles(): Promise<PatternFile[]> {
  await buildData(new URL('../dist/', import.meta.url));
  const engine = await loadTestEngine();
  const names = (await readdir(SOURCES)).filter((name) => name.endsWith('.yaml')).sort();
  const lines = parseGovernment(await readFile(GOVERNMENT, 'utf8'));
  const problems: Problem[] = [];
  const files: PatternFile[] = [];
  for (const name of names) {
    const text = await readFile(new URL(name, SOURCES), 'utf8');
    const read = readPatternText(name, text, patternFileSchema);
    problems.push(...read.problems);
    if (!read.file) continue;
    const file = { ...read.file, patterns: read.file.patterns.map((pattern) => withTable(pattern, lines)) };
    problems.push(...tryExamples(name, text, file, engine));
    files.push(file);
  }
  if (problems.length > 0)
    throw new Error(problems.map((problem) => formatProblem(problem, 'en')).join('\n'));
  return files;
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
  const module = compile(files);
  if (!process.argv.includes('--check')) await writeFile(OUTPUT, module);
  else if ((await readFile(OUTPUT, 'utf8')) !== module)
    throw new Error('src/rules/patterns.generated.json is out of date. Run "npm run generate".');
}
