/** What of a folder's pattern files may be used: the examples decide. `pattern-text.ts` reads the files themselves. */
import { readDraft, type Speller } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { createPatternSet, failedExamples, type PatternFile } from '../patterns/index.ts';
import type { Gazetteer } from '../people/index.ts';
import { createTermMatcher, noTerminology } from '../terms/index.ts';
import type { Problem } from './problems.ts';

export interface PatternText {
  /** Without the patterns that are not as the schema asks; undefined where the file as a whole is not. */
  readonly file: PatternFile | undefined;
  readonly problems: readonly Problem[];
}

/** A `mudaqqiq.patterns.yaml` of a folder. */
export interface PatternsSource extends PatternText {
  readonly path: string;
  readonly text: string;
}

interface Parts {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
  readonly speller?: Speller | undefined;
}

/** Each example of the file that does not do as it says, and each pattern that names what is not there. */
export function tryExamples(
  path: string,
  text: string,
  file: PatternFile,
  { lexicon, gazetteer, speller }: Parts,
): Problem[] {
  const parts = { lexicon, gazetteer, terms: createTermMatcher(noTerminology, lexicon) };
  const meaningless: Problem[] = [];
  const patterns = file.patterns.filter((pattern) => {
    try {
      return createPatternSet([{ ...file, patterns: [pattern] }]);
    } catch (error) {
      const values = { pattern: pattern.id, reason: (error as Error).message };
      meaningless.push({ key: 'invalid-pattern', path, line: lineOf(text, pattern.id), values });
      return false;
    }
  });
  const sound = { ...file, patterns };
  const set = createPatternSet([sound]);
  const failed = failedExamples(sound, (sentence) =>
    set.scan(readDraft(sentence, {}, parts), { lexicon, speller }),
  );
  return [
    ...meaningless,
    ...failed.map(
      ({ pattern, kind, example, got }): Problem => ({
        key: kind === 'fires' ? 'pattern-silent' : 'pattern-caught',
        path,
        line: lineOf(text, example),
        values: { pattern, example, got },
      }),
    ),
  ];
}

function lineOf(text: string, words: string): number {
  return text.slice(0, Math.max(0, text.indexOf(words))).split('\n').length;
}

/** What of a folder's files may be used: patterns whose own examples fail are left out, and the problems say so. */
export function soundPatterns(
  sources: readonly PatternsSource[],
  engine: Parts,
): { readonly files: readonly PatternFile[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const files = sources.flatMap(({ path, text, file }) => {
    if (!file) return [];
    const failed = tryExamples(path, text, file, engine);
    const ids = new Set(failed.map(({ values }) => values?.pattern));
    // One line for each pattern that is not used; `patterns check` reports all of them.
    for (const each of ids) problems.push(failed.find(({ values }) => values?.pattern === each)!);
    const patterns = file.patterns.filter(({ id }) => !ids.has(id));
    return patterns.length > 0 ? [{ ...file, patterns }] : [];
  });
  return { files, problems };
}
