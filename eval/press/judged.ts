/**
 * `eval/judged.tsv`: what editors said about findings in the sampled press. A judgement holds no sentence of the press:
 * it names the article and the offset, and keeps the reported words and the first fix, shortened where they are long. It
 * follows its finding while the engine changes.
 */
import { createHash } from 'node:crypto';
import type { Severity } from '../../src/draft/index.ts';
import type { CheckedArticle, PressFinding } from './run.ts';

/**
 * - `right`: a fault, and the first fix (if there is one) is what an editor would write.
 * - `wrong-fix`: a fault, but the first fix is not what an editor would write.
 * - `house`: both spellings are in use; an editor follows the house's style.
 * - `false`: no fault.
 */
export const VERDICTS = ['right', 'wrong-fix', 'house', 'false'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is judged. */
export interface Row {
  readonly outlet: string;
  readonly article: string;
  readonly offset: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly words: string;
  /** `-` where the finding has none; `∅` where it only deletes. */
  readonly fix: string;
}

export interface Judgement extends Row {
  readonly verdict: Verdict;
  readonly reason: string;
}

export const COLUMNS = [
  'outlet',
  'article',
  'offset',
  'rule',
  'severity',
  'words',
  'fix',
  'verdict',
  'reason',
] as const;

/** A judgement whose words moved further than this is of another finding. UTF-16 units. */
const NEAR = 60;
const MOST_WORDS = 3;
/** Rules whose reported words may be a person's full name, which is not kept whole. */
const OF_PEOPLE = /^(?:names|titles|agreement)\//;

export function rowOf({ article }: Pick<CheckedArticle, 'article'>, finding: PressFinding): Row {
  const { rule, severity, start, end, edits } = finding;
  const most = OF_PEOPLE.test(rule) ? 1 : MOST_WORDS;
  const inserted = edits.map(({ text }) => text).join('|');
  return {
    outlet: article.outlet,
    article: article.id,
    offset: start,
    rule,
    severity,
    words: shorten(article.text.slice(start, end), most),
    fix: edits.length === 0 ? '-' : inserted === '' ? '∅' : shorten(inserted, most),
  };
}

/** More than so many words become the first of them with a digest of the whole: enough to know them again. */
function shorten(text: string, most: number): string {
  const visible = text.replace(/[\s\p{Cf}\p{Cc}]/gu, (unit) =>
    unit === ' ' ? unit : `\\u${unit.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
  const words = visible.split(/\s+/).filter(Boolean);
  if (words.length <= most) return visible;
  return `${words[0]}…${digest(text).slice(0, 6)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Names a finding in the lists that readers judge. */
export function idOf({ outlet, article, offset, rule, words, fix }: Row): string {
  return digest([outlet, article, offset, rule, words, fix].join('\t')).slice(0, 10);
}

/** Chooses among findings at random by their place alone, so that the choice stays when a fix changes. */
export function lotOf({ outlet, article, offset, rule }: Row): string {
  return digest([outlet, article, offset, rule].join('\t'));
}

export function parseJudged(text: string): Judgement[] {
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      const cell = (name: (typeof COLUMNS)[number]): string => cells[COLUMNS.indexOf(name)] ?? '';
      return {
        outlet: cell('outlet'),
        article: cell('article'),
        offset: Number(cell('offset')),
        rule: cell('rule'),
        severity: cell('severity') as Severity,
        words: cell('words'),
        fix: cell('fix'),
        verdict: cell('verdict') as Verdict,
        reason: cell('reason'),
      };
    });
}

/** Sorted; of two judgements of one finding with one fix the later one holds. */
export function writeJudged(judgements: readonly Judgement[]): string {
  const byId = new Map(judgements.map((judgement) => [idOf(judgement), judgement]));
  const lines = [...byId.values()]
    .map((judgement) => COLUMNS.map((name) => judgement[name]).join('\t'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return `${[COLUMNS.join('\t'), ...lines].join('\n')}\n`;
}

/**
 * The judgement of each finding of one article, or undefined where it has to be judged (again). A finding whose fix has
 * changed keeps only what does not depend on the fix: that it is not a fault, or the house's choice.
 */
export function matchJudgements(
  rows: readonly Row[],
  judgements: readonly Judgement[],
): (Judgement | undefined)[] {
  const pairs = rows.flatMap((row, at) =>
    judgements
      .filter((judgement) => isOf(judgement, row))
      .map((judgement) => ({
        at,
        judgement,
        distance: Math.abs(judgement.offset - row.offset),
        sameFix: judgement.fix === row.fix,
      })),
  );
  pairs.sort((a, b) => a.distance - b.distance || Number(b.sameFix) - Number(a.sameFix));
  const matched: (Judgement | undefined)[] = rows.map(() => undefined);
  const used = new Set<Judgement>();
  for (const { at, judgement } of pairs) {
    if (matched[at] || used.has(judgement)) continue;
    matched[at] = judgement;
    used.add(judgement);
  }
  return matched;
}

function isOf(judgement: Judgement, row: Row): boolean {
  return (
    judgement.outlet === row.outlet &&
    judgement.article === row.article &&
    judgement.rule === row.rule &&
    judgement.words === row.words &&
    Math.abs(judgement.offset - row.offset) <= NEAR &&
    (judgement.fix === row.fix || judgement.verdict === 'false' || judgement.verdict === 'house')
  );
}
