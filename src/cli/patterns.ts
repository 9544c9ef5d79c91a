/** `mudaqqiq patterns` */
import type { Language } from '../linter/index.ts';
import { absolutePath, diskFiles, readText } from '../workspace/node-files.ts';
import { tryExamples } from '../workspace/pattern-file.ts';
import { readPatternText } from '../workspace/pattern-text.ts';
import { formatProblem, ProblemError } from '../workspace/problems.ts';
import type { Io } from './io.ts';
import { createShownPaths } from './shown-paths.ts';

const SOUND = {
  ar: (patterns: number, examples: number) => `${patterns} من الأنماط و${examples} من الأمثلة: كلها سليمة`,
  en: (patterns: number, examples: number) => `${patterns} patterns, ${examples} examples: all sound`,
};

/** Exits with 1 when the file is not what the schema asks, or an example does not do as it says. */
export async function checkPatterns(source: string, language: Language, io: Io): Promise<number> {
  const path = absolutePath(source, io.cwd);
  if (!(await diskFiles.stat(path))) throw new ProblemError({ key: 'no-such-path', path });
  const text = await readText(path);
  const { file, problems } = readPatternText(path, text);
  const all = file ? tryExamples(path, text, file, await io.loadEngine()) : problems;
  const show = createShownPaths(io.cwd, [source]);
  for (const problem of all) io.report(formatProblem(problem, language, show));
  if (!file || all.length > 0) return 1;
  const examples = file.patterns.reduce((sum, { fires, silent }) => sum + fires.length + silent.length, 0);
  await io.write(`${SOUND[language](file.patterns.length, examples)}\n`);
  return 0;
}
