/** An entry's own examples: sentences that must be caught, and sentences that must not. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { TermsFile } from './file.ts';
import type { TermEntry } from './terminology.ts';

export interface FailedExample {
  /** Offsets of the example in the file's text. */
  readonly start: number;
  readonly end: number;
  readonly entry: TermEntry;
  readonly example: string;
  /** `wrong`: it must be caught and is not; `right`: it must pass and does not. */
  readonly expected: 'wrong' | 'right';
}

/** @param catches whether the entry, among all of its file, catches something in the text. */
export function checkExamples(
  text: string,
  { entries, places }: TermsFile,
  catches: (entry: TermEntry, text: string) => boolean,
): FailedExample[] {
  const failed: Omit<FailedExample, 'start' | 'end'>[] = [];
  const paths: (string | number)[][] = [];
  for (const [index, entry] of entries.entries()) {
    for (const expected of ['wrong', 'right'] as const) {
      for (const [at, example] of (entry.examples?.[expected] ?? []).entries()) {
        if (catches(entry, example) === (expected === 'wrong')) continue;
        failed.push({ entry, example, expected });
        paths.push(['entries', places[index]!, 'examples', expected, at]);
      }
    }
  }
  if (failed.length === 0) return [];
  const root = parseTree(text, [], { allowTrailingComma: true })!;
  return failed.map((each, index) => {
    const node = findNodeAtLocation(root, paths[index]!)!;
    return { ...each, start: node.offset, end: node.offset + node.length };
  });
}
