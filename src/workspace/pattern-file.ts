/** A file of patterns as a person writes it: YAML with examples, each mistake with its place. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { readDraft } from '../draft/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import {
  createPatternSet,
  failedExamples,
  ownPatternFileSchema,
  type PatternFile,
  type patternFileSchema,
} from '../patterns/index.ts';
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
}

type FileSchema = typeof ownPatternFileSchema | typeof patternFileSchema;

/** Reads the text of a file, without its examples being tried. */
export function readPatternText(
  path: string,
  text: string,
  schema: FileSchema = ownPatternFileSchema,
): PatternText {
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
  const content: unknown = document.toJS();
  const read = schema.safeParse(content);
  if (read.success) return { file: read.data, problems: [] };
  const problems = read.error.issues.map(({ path: place, message }): Problem => {
    const offset = nodeAt(document.contents, place)?.range?.[0] ?? 0;
    const reason = place.length > 0 ? `${place.join('.')}: ${message}` : message;
    return { key: 'invalid-pattern', path, ...at(offset), values: { reason } };
  });
  const invalid = new Set(read.error.issues.map(({ path: [top, index] }) => top === 'patterns' && index));
  return { file: withoutPatterns(content, invalid, schema), problems };
}

/** @param indexes of the patterns to leave out. */
function withoutPatterns(
  content: unknown,
  indexes: ReadonlySet<unknown>,
  schema: FileSchema,
): PatternFile | undefined {
  const { patterns } = (content ?? {}) as { patterns?: unknown };
  if (!Array.isArray(patterns)) return undefined;
  const rest = { ...(content as object), patterns: patterns.filter((_, index) => !indexes.has(index)) };
  return schema.safeParse(rest).data;
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

/** Each example of the file that does not do as it says, and each pattern that names what is not there. */
export function tryExamples(
  path: string,
  text: string,
  file: PatternFile,
  { lexicon, gazetteer }: Parts,
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
  const failed = failedExamples(sound, (sentence) => set.scan(readDraft(sentence, {}, parts), lexicon));
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
