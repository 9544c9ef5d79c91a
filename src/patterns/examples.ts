/** The sentences that a file of patterns gives for itself: one that fails keeps the file from loading. */
import type { PatternMatch } from './scan.ts';
import type { PatternFile } from './schema.ts';

export interface FailedExample {
  /** The one that fails: in a silent example the one that was not, whoever the example is of. */
  readonly pattern: string;
  readonly kind: 'fires' | 'silent';
  readonly example: string;
  /** What came instead: the corrected sentence, or what was reported. */
  readonly got: string;
}

const MARK = /⟦([^→⟧]*)(?:→([^⟧]*))?⟧/g;

/** @param find what all patterns of the file say of a text. */
export function failedExamples(
  file: PatternFile,
  find: (text: string) => readonly PatternMatch[],
): FailedExample[] {
  return file.patterns.flatMap(({ id, fires, silent }) => [
    ...fires.flatMap((example): FailedExample[] => {
      const got = readFires(example, id, find);
      return got === undefined ? [] : [{ pattern: id, kind: 'fires', example, got }];
    }),
    ...silent.flatMap((example): FailedExample[] => {
      const found = find(example);
      const [first] = found;
      const got = found.map(({ pattern, values }) => `${pattern}: ${values.wrong}`).join('؛ ');
      return first === undefined ? [] : [{ pattern: first.pattern, kind: 'silent', example, got }];
    }),
  ]);
}

/** Undefined where the example does as it says. */
function readFires(
  example: string,
  id: string,
  find: (text: string) => readonly PatternMatch[],
): string | undefined {
  const marks = [...example.matchAll(MARK)];
  if (marks.length === 0) return 'no ⟦…⟧';
  const text = example.replace(MARK, '$1');
  const found = find(text).filter(({ pattern }) => pattern === id);
  if (found.length !== marks.length)
    return `${found.length} × ${found.map(({ values }) => values.wrong).join('؛ ')}`;
  if (marks.every(([, , right]) => right === undefined)) {
    const wrong = marks.map(([, each]) => each).join('؛ ');
    const said = found.map(({ values }) => values.wrong).join('؛ ');
    return wrong === said ? undefined : said;
  }
  const wanted = example.replace(MARK, '$2');
  const corrected = found.reduceRight((now, { fixes }) => {
    const [fix] = fixes;
    return fix ? now.slice(0, fix.start) + fix.text + now.slice(fix.end) : now;
  }, text);
  return corrected === wanted ? undefined : corrected;
}
