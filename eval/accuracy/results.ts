/** `eval/results.json`: the figures of the last full run, from which the accuracy page and the rules' own lines are written. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { DraftFigures } from '../drafts.ts';
import type { FixFigures } from '../fixes/fixes.ts';
import type { PressFigures } from '../press/table.ts';
import type { RecallFigures } from '../recall/recall.ts';

export const PARTS = ['press', 'recall', 'drafts', 'fixes'] as const;
export type Part = (typeof PARTS)[number];

export interface Measured {
  /** As 2026-11-29. */
  readonly date: string;
  /** Of the engine. */
  readonly commit: string;
  /** Whether each outlet that is counted was measured with the counts of the others. */
  readonly leftOut: boolean;
}

export interface Results {
  readonly measured: Readonly<Record<Part, Measured>>;
  readonly press: PressFigures;
  readonly recall: RecallFigures;
  readonly drafts: Readonly<Record<string, DraftFigures>>;
  readonly fixes: FixFigures;
}

const PLACE = new URL('../results.json', import.meta.url);

export function readResults(): Results {
  return JSON.parse(readFileSync(PLACE, 'utf8')) as Results;
}

/** A line for each rule or kind, so that a change of one is a change of one line. */
export function writeResults(results: Results): void {
  writeFileSync(PLACE, `${linesOf(results, 3)}\n`);
}

function linesOf(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[\n${value.map((item) => linesOf(item, 0)).join(',\n')}\n]`;
  const lines = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${linesOf(item, depth - 1)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}
