/** A file of patterns as a person writes it: YAML with examples, each mistake with its place. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { readDraft } from '../draft/index.ts';
import { createPatternSet, failedExamples, type PatternFile, patternFileSchema } from '../patterns/index.ts';
import { createTermMatcher, noTerminology } from '../terms/index.ts';
import type { Engine } from './check.ts';
import type { Problem } from './problems.ts';

export interface PatternText {
  /** Undefined where there are problems. */
  readonly file: PatternFile | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the text of a file, without its examples being tried. */
export function readPatternText(path: string, text: string): PatternText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [broken] = document.errors;
  if (broken) {
    const reason = broken.message.split('\n')[0]!.replace(/ at line .*$/, '');
    return {
      file: undefined,
      problems: [{ key: 'invalid-pattern', path, ...at(broken.pos[0]), values: { reason } }],
    };
  }
  const read = patternFileSchema.safeParse(document.toJS());
  if (read.success) return { file: read.data, problems: [] };
  const problems = read.error.issues.map(({ path: place, message }): Problem => {
    const offset = nodeAt(document.contents, place)?.range?.[0] ?? 0;
    const reason = place.length > 0 ? `${place.join('.')}: ${message}` : message;
    return { key: 'invalid-pattern', path, ...at(offset), values: { reason } };
  });
  return { file: undefined, problems };
}

/** The node of a place in the document, or the nearest around it that is there. */
function nodeAt(root: Node | null, place: readonly PropertyKey[]): Node | undefined {
  let node: unknown = root;
  for (const key of place) {
    const next = isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
    if (!isMap(next) && !isSeq(next) && !isScalar(next)) break;
    node = next;
  }
  return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
}

/** Each example of the file that does not do as it says. */
export function tryExamples(
  path: string,
  text: string,
  file: PatternFile,
  { lexicon, gazetteer }: Engine,
): Problem[] {
  const parts = { lexicon, gazetteer, terms: createTermMatcher(noTerminology, lexicon) };
  try {
    const set = createPatternSet([file]);
    const failed = failedExamples(file, (sentence) => set.scan(readDraft(sentence, {}, parts), lexicon));
    return failed.map(({ pattern, kind, example, got }) => ({
      key: kind === 'fires' ? 'pattern-silent' : 'pattern-caught',
      path,
      line: text.slice(0, Math.max(0, text.indexOf(example))).split('\n').length,
      values: { pattern, example, got },
    }));
  } catch (error) {
    // A name of a place or a list that means nothing.
    return [{ key: 'invalid-pattern', path, values: { reason: (error as Error).message } }];
  }
}
