/** `npm run eval -- press`: what the rules say in a thousand words of each outlet, and how much of it is right. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Severity } from '../../src/draft/index.ts';
import { groupBy } from '../group.ts';
import { OUTLETS } from '../roles.ts';
import { sampleArticles } from './articles.ts';
import {
  type Judgement,
  lotOf,
  matchJudgements,
  parseJudged,
  type Row,
  rowOf,
  writeJudged,
} from './judged.ts';
import { listFinding, readVerdicts } from './listing.ts';
import { type CheckedArticle, checkArticles, type PressFinding } from './run.ts';

const JUDGED = new URL('../judged.tsv', import.meta.url);

export interface PressOptions {
  readonly data: string;
  readonly outlet?: string | undefined;
  /** An id or a group: `names/variant`, `names`. */
  readonly rule?: string | undefined;
  readonly hints: boolean;
}

export interface JudgedFinding {
  readonly checked: CheckedArticle;
  readonly finding: PressFinding;
  readonly row: Row;
  readonly judgement: Judgement | undefined;
}

export interface PressReading {
  readonly outlets: readonly { readonly id: string; readonly articles: number; readonly words: number }[];
  readonly findings: readonly JudgedFinding[];
}

export async function readPress({ data, outlet, rule, hints }: PressOptions): Promise<PressReading> {
  const judgements = existsSync(JUDGED) ? parseJudged(readFileSync(JUDGED, 'utf8')) : [];
  const wanted = OUTLETS.filter(({ id }) => outlet === undefined || id === outlet);
  const checked = await checkArticles(
    data,
    wanted.flatMap((each) => sampleArticles(data, each)),
  );
  const levels: readonly Severity[] = hints
    ? ['error', 'warning', 'info', 'hint']
    : ['error', 'warning', 'info'];
  const byArticle = groupBy(judgements, ({ outlet, article }) => `${outlet} ${article}`);
  const findings = checked.flatMap((each) => {
    const shown = each.findings.filter(
      (finding) => levels.includes(finding.severity) && (!rule || `${finding.rule}/`.startsWith(`${rule}/`)),
    );
    const rows = shown.map((finding) => rowOf(each, finding));
    const matched = matchJudgements(rows, byArticle.get(`${each.article.outlet} ${each.article.id}`) ?? []);
    return shown.map((finding, at) => ({
      checked: each,
      finding,
      row: rows[at]!,
      judgement: matched[at],
    }));
  });
  const outlets = wanted.map(({ id }) => {
    const own = checked.filter(({ article }) => article.outlet === id);
    return { id, articles: own.length, words: own.reduce((sum, { words }) => sum + words, 0) };
  });
  return { outlets, findings };
}

/**
 * Rules about marks and letters report the same thing a thousand times: of each severity in each outlet only so
 * many are judged. What the editor is paid for is judged to the last finding.
 */
const QUOTA: Readonly<Record<string, number>> = { typography: 8, style: 8, spelling: 20 };

/**
 * The findings that are judged: within a quota those whose place has the smallest digest, a sample that does not depend
 * on the order of the articles and stays the same when other findings come and go.
 */
function chooseForJudging(findings: readonly JudgedFinding[]): JudgedFinding[] {
  const groups = groupBy(findings, ({ row }) => `${row.rule} ${row.severity} ${row.outlet}`);
  const chosen = [...groups.values()].flatMap((group) => {
    const quota = QUOTA[group[0]!.row.rule.split('/')[0]!] ?? group.length;
    return group
      .map((each) => ({ each, order: lotOf(each.row) }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .slice(0, quota)
      .map(({ each }) => each);
  });
  const wanted = new Set(chosen);
  return findings.filter((each) => wanted.has(each));
}

/**
 * Writes the findings that are to be judged and are not yet.
 * @param shard `k/n`: the k-th of n parts of about one size. One article is never divided, so that whoever reads one
 * finding of it reads them all.
 */
export function listUnjudged({ findings }: PressReading, path: string, shard = '1/1'): number {
  const [part, parts] = shard.split('/').map(Number);
  if (!part || !parts || part > parts) throw new Error(`--shard ${shard}: give k/n with k from 1 to n`);
  const unjudged = chooseForJudging(findings).filter(({ judgement }) => !judgement);
  const share = Math.max(1, Math.ceil(unjudged.length / parts));
  let before = 0;
  const own: JudgedFinding[] = [];
  for (const article of groupBy(unjudged, ({ checked }) => checked).values()) {
    if (Math.floor(before / share) === part - 1) own.push(...article);
    before += article.length;
  }
  const text = own.map(({ checked, finding, row }) => listFinding(checked, finding, row)).join('\n');
  writeFileSync(path, text);
  return own.length;
}

/**
 * Merges verdicts into `judged.tsv`, or only prints what it would do.
 * @param paths lists and verdict files, in any order.
 */
export function addVerdicts(paths: readonly string[], dry: boolean, print: (line: string) => void): boolean {
  const { judgements, problems, missing } = readVerdicts(paths.map((path) => readFileSync(path, 'utf8')));
  for (const problem of problems) print(problem);
  print(`${judgements.length} verdicts, ${problems.length} not usable, ${missing} findings without one`);
  if (!dry) {
    const before = existsSync(JUDGED) ? parseJudged(readFileSync(JUDGED, 'utf8')) : [];
    writeFileSync(JUDGED, writeJudged([...before, ...judgements]));
  }
  return problems.length === 0;
}
