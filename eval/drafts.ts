/**
 * `npm run eval -- drafts`: annotated drafts, the project's own and those next to the data. A mark is found when a
 * warning or error overlaps it; fixed when one of the fixes writes what the mark says; everything else that is loud is
 * an alarm.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Linter } from '../src/linter/index.ts';
import { isLoud, overlaps, readMarks, rights } from '../test/marks.ts';
import { OTHER_SETS } from './roles.ts';

interface MarkFigures {
  marks: number;
  found: number;
  fixed: number;
}

export interface DraftFigures extends MarkFigures {
  drafts: number;
  /** By rule. */
  alarms: Record<string, number>;
  kinds: Record<string, MarkFigures>;
}

export interface MarkedDraft {
  readonly set: string;
  readonly name: string;
  readonly source: string;
}

/** @returns the drafts of all sets that exist. */
export function readMarkedDrafts(data: string): MarkedDraft[] {
  return OTHER_SETS.filter(({ marked }) => marked).flatMap(({ id, path }) => {
    const folder = path.startsWith('test/') ? path : join(data, path);
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return names.sort().map((name) => ({ set: id, name, source: readFileSync(join(folder, name), 'utf8') }));
  });
}

/** By set. */
export function measureDrafts(
  linter: Linter,
  drafts: readonly MarkedDraft[],
  show?: (line: string) => void,
): Record<string, DraftFigures> {
  const sets: Record<string, DraftFigures> = {};
  for (const { set, name, source } of drafts) {
    const own = (sets[set] ??= { drafts: 0, marks: 0, found: 0, fixed: 0, alarms: {}, kinds: {} });
    own.drafts++;
    const { text, marks } = readMarks(source);
    const findings = linter.lint(text);
    for (const mark of marks) {
      const hits = findings.filter(
        (finding) => overlaps(finding, mark) && (isLoud(finding) || mark.kind.endsWith('-hint')),
      );
      const fixed = hits.some((finding) => rights(text, mark, finding));
      const kind = (own.kinds[mark.kind] ??= { marks: 0, found: 0, fixed: 0 });
      for (const tally of [own, kind]) {
        tally.marks++;
        tally.found += Number(hits.length > 0);
        tally.fixed += Number(fixed);
      }
      if (!fixed)
        show?.(
          `${set}/${name}: ${hits.length > 0 ? 'not fixed' : 'missed'} «${mark.wrong}» → «${mark.right}»`,
        );
    }
    for (const finding of findings) {
      if (!isLoud(finding) || marks.some((mark) => overlaps(finding, mark))) continue;
      own.alarms[finding.rule] = (own.alarms[finding.rule] ?? 0) + 1;
      show?.(`${set}/${name}: alarm ${finding.rule} «${text.slice(finding.start, finding.end)}»`);
    }
  }
  return sets;
}

export function printDrafts(
  sets: Readonly<Record<string, DraftFigures>>,
  print: (line: string) => void,
): void {
  for (const [set, { drafts, marks, found, fixed, alarms, kinds }] of Object.entries(sets)) {
    const loud = Object.values(alarms).reduce((sum, count) => sum + count, 0);
    print(`${set}: ${drafts} drafts, found ${found} and fixed ${fixed} of ${marks}, false alarms ${loud}`);
    for (const [kind, tally] of Object.entries(kinds))
      print(`  ${kind}: found ${tally.found}, fixed ${tally.fixed} of ${tally.marks}`);
    for (const [rule, count] of Object.entries(alarms)) print(`  alarms of ${rule}: ${count}`);
  }
}
