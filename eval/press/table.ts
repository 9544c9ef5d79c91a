/** The reading of the press in figures, and printed. */
import { groupBy } from '../group.ts';
import { VERDICTS, type Verdict } from './judged.ts';
import type { JudgedFinding, PressReading } from './press.ts';

export interface Tally extends Readonly<Record<Verdict, number>> {
  readonly findings: number;
  readonly judged: number;
}

export interface PressFigures {
  readonly outlets: PressReading['outlets'];
  /** By rule, then severity, then outlet; only what occurs. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Tally>>>>>>;
}

export function countPress({ outlets, findings }: PressReading): PressFigures {
  const rules: Record<string, Record<string, Record<string, Tally>>> = {};
  const groups = groupBy(findings, ({ row }) => `${row.rule}\t${row.severity}\t${row.outlet}`);
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [rule, severity, outlet] = key.split('\t') as [string, string, string];
    const bySeverity = (rules[rule] ??= {});
    (bySeverity[severity] ??= {})[outlet] = tallyOf(group);
  }
  return { outlets, rules };
}

export function tallyOf(findings: readonly JudgedFinding[]): Tally {
  const count = (verdict: Verdict) =>
    findings.filter(({ judgement }) => judgement?.verdict === verdict).length;
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)]));
  return {
    findings: findings.length,
    judged: findings.filter(({ judgement }) => judgement).length,
    ...(counts as Record<Verdict, number>),
  };
}

/** Rules by how often they report: per thousand words of each outlet, and right of judged in all outlets together. */
export function printPress(figures: PressFigures, print: (line: string) => void): void {
  const { outlets, rules } = figures;
  for (const { id, articles, words } of outlets) print(`${id}: ${articles} articles, ${words} words`);
  print('');
  print(`findings per 1,000 words; right/judged\t${outlets.map(({ id }) => id).join('\t')}\tall`);
  for (const [rule, severities] of Object.entries(rules))
    for (const [severity, byOutlet] of Object.entries(severities)) {
      const cells = outlets.map(({ id, words }) => cell(byOutlet[id], words));
      const all = Object.values(byOutlet).reduce(addTallies, NO_FINDINGS);
      const words = outlets.reduce((total, outlet) => total + outlet.words, 0);
      print(`${rule} ${severity}\t${cells.join('\t')}\t${cell(all, words)}`);
    }
}

function cell(tally: Tally | undefined, words: number): string {
  if (!tally) return '·';
  const rate = ((1000 * tally.findings) / words).toFixed(2);
  return tally.judged === 0 ? `${rate} (${tally.findings})` : `${rate} (${tally.right}/${tally.judged})`;
}

export const NO_FINDINGS: Tally = { findings: 0, judged: 0, right: 0, 'wrong-fix': 0, house: 0, false: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  const keys = ['findings', 'judged', ...VERDICTS] as const;
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as Tally;
}
