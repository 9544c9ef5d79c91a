/** Strings of JSON by the path to them, where they are in the file. */
import { type Node, parseTree } from 'jsonc-parser';
import type { RecordPlace } from './record-place.ts';

/**
 * @param isLines whether each line is a document of its own.
 * @param fields paths of which the first that leads to text holds: `body`, `content.rendered`, `posts.*.body`. A list at
 *   the top is gone through by itself.
 */
export function jsonStrings(
  text: string,
  isLines: boolean,
  fields: readonly string[],
  ids: readonly string[],
): RecordPlace[] {
  if (!isLines) return stringsOf(parseTree(text), 0, fields, ids);
  const found: RecordPlace[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g))
    found.push(...stringsOf(parseTree(line), index, fields, ids));
  return found;
}

function stringsOf(
  root: Node | undefined,
  by: number,
  fields: readonly string[],
  ids: readonly string[],
): RecordPlace[] {
  if (!root) return [];
  for (const field of fields) {
    const path = field.split('.');
    const found = follow(root, root.type === 'array' && path[0] !== '*' ? ['*', ...path] : path, root);
    const places = found.flatMap(({ node, record }) => {
      if (node.type !== 'string' || node.value === '') return [];
      const start = node.offset + by;
      return [{ start, end: start + node.length, id: idOf(record, ids) }];
    });
    if (places.length > 0) return places;
  }
  return [];
}

interface Place {
  readonly node: Node;
  /** The last member of a list that the path went through. */
  readonly record: Node;
}

function follow(node: Node, [step, ...rest]: readonly string[], record: Node): Place[] {
  if (step === undefined) return [{ node, record }];
  if (step === '*')
    return node.type === 'array' ? (node.children ?? []).flatMap((each) => follow(each, rest, each)) : [];
  const value = childOf(node, step);
  return value ? follow(value, rest, record) : [];
}

function childOf(node: Node, name: string): Node | undefined {
  if (node.type !== 'object') return undefined;
  return node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

function idOf(record: Node, ids: readonly string[]): string {
  for (const id of ids) {
    const [found] = follow(record, id.split('.'), record);
    if (found && (found.node.type === 'string' || found.node.type === 'number'))
      return String(found.node.value);
  }
  return '';
}
