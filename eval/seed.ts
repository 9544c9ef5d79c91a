/** The draft that the project began with: which of its known defects are reported, how loudly, and what else is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../src/draft/index.ts';
import type { Linter } from '../src/linter/index.ts';

interface Defect {
  readonly id: string;
  readonly span: string;
  readonly certainty: string;
  readonly fix: string;
  /** In Unicode code points. */
  readonly offsets: readonly (readonly [number, number])[];
}

export function evaluateSeed(linter: Linter, folder: string): void {
  const path = join(folder, 'draft.txt');
  if (!existsSync(path)) {
    console.log(`seed: no ${path}; give the folder of the data with --data (the seed stands beside it).`);
    return;
  }
  const text = readFileSync(path, 'utf8');
  const units = unitOffsets(text);
  const { defects } = JSON.parse(readFileSync(join(folder, 'defects.json'), 'utf8')) as {
    defects: readonly Defect[];
  };
  const findings = linter.lint(text, { path: 'draft.txt' });
  const describe = ({ rule, severity, start, end, fixes }: Finding): string => {
    const fix = fixes[0]?.edits.map((edit) => edit.text).join('…');
    return `${severity} ${rule} «${text.slice(start, end)}»${fix === undefined ? '' : ` → «${fix}»`}`;
  };
  const at = ({ offsets }: Defect): Finding[] =>
    findings.filter(({ start, end }) =>
      offsets.some(([from, to]) => start < units[to]! && end > units[from]!),
    );
  const certain = defects.filter(({ certainty }) => certainty !== 'hint');
  for (const defect of certain) {
    const found = at(defect).filter(isLoud);
    console.log(
      `${defect.id} ${defect.span} → ${defect.fix}: ${found.map(describe).join('; ') || 'nothing loud'}`,
    );
  }
  const hints = defects.filter(({ certainty }) => certainty === 'hint');
  const reported = hints.filter((defect) => at(defect).some(({ severity }) => severity === 'hint'));
  console.log(
    `hints reported: ${reported.length} of ${hints.length} (${reported.map(({ id }) => id).join(' ')})`,
  );
  const known = new Set(certain.flatMap(at));
  const others = findings.filter((finding) => isLoud(finding) && !known.has(finding));
  console.log(`loud besides the certain defects: ${others.map(describe).join('; ') || 'nothing'}`);
}

function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

/** By code point: where it begins in UTF-16. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = [];
  let unit = 0;
  for (const character of text) {
    offsets.push(unit);
    unit += character.length;
  }
  return [...offsets, unit];
}
