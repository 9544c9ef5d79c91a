/** Whether entries can do what they are for: their forms are found at all, their examples caught or let pass. */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { readStructure } from '../text/index.ts';
import type { TermsFile } from './file.ts';
import { splitWords } from './forms.ts';
import type { TermEntry } from './terminology.ts';

export interface FailedExample {
  /** Offsets of the example in the file's text. */
  readonly start: number;
  readonly end: number;
  readonly entry: TermEntry;
  readonly example: string;
  /** `wrong`: it must be caught and is not; `right`: it must pass and does not; `form`: no draft can have it. */
  readonly expected: 'wrong' | 'right' | 'form';
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
    for (const [at, form] of (entry.wrong ?? []).entries()) {
      if (canMatch(form)) continue;
      failed.push({ entry, example: form, expected: 'form' });
      paths.push(['entries', places[index]!, 'wrong', at]);
    }
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

/** Forms are found by their Arabic words: «W.H.O.», «5G» and «كوفيد 19» have others. */
function canMatch(form: string): boolean {
  return splitWords(form).every((word) => {
    const { tokens } = readStructure(word);
    return tokens.length === 1 && tokens[0]!.kind === 'word';
  });
}
