/** A file of patterns as a person writes it: YAML with examples, each mistake with its place. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { PatternFile } from '../patterns/index.ts';
import { ownPatternFileSchema, type patternFileSchema } from '../patterns/schema.ts';
import type { PatternText } from './pattern-file.ts';
import type { Problem } from './problems.ts';

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
