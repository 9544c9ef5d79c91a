/** What the HTML report holds of a run: small enough that a thousand drafts are one page that opens at once. */
import type { Severity } from '../draft/index.ts';
import { type NameRecord, soundKey } from '../people/index.ts';
import { readLines } from '../workspace/positions.ts';
import type { DraftReport, FailedFile, ReportOptions, Summary } from './report.ts';
import { findingRows } from './rows.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
/** UTF-16 code units of the sentence shown on either side. */
const CONTEXT = 110;
const MOST_FIXES = 3;
const MOST_PEOPLE = 40;
/** Runs that the trend goes back. */
const MOST_RUNS = 30;

/** A finding: rule, severity, line, column, sentence, start and end in it; message and fixes as numbers of `texts`; other places. */
export type PageFinding = readonly [
  rule: number,
  severity: number,
  line: number,
  column: number,
  sentence: number,
  start: number,
  end: number,
  message: number,
  fixes: readonly number[],
  related: readonly string[],
];

export interface PageDraft {
  readonly path: string;
  readonly words: number;
  readonly sentences: readonly string[];
  readonly findings: readonly PageFinding[];
}

export interface PagePerson {
  /** The spellings with the number of drafts that have them, most first. */
  readonly spellings: readonly (readonly [name: string, drafts: number])[];
  readonly titles: readonly string[];
  readonly mentions: number;
}

export interface PageRun extends Omit<Summary, 'ms'> {
  /** ISO 8601. */
  readonly at: string;
  /** Findings by rule. */
  readonly rules: Readonly<Record<string, number>>;
}

export interface PageData {
  readonly rules: readonly (readonly [id: string, description: string])[];
  /** Messages and fixes, each once. */
  readonly texts: readonly string[];
  readonly drafts: readonly PageDraft[];
  /** What could not be checked. */
  readonly failed: readonly FailedFile[];
  readonly people: readonly PagePerson[];
  /** The oldest first, this one last. */
  readonly runs: readonly PageRun[];
}

interface Spelling {
  readonly records: readonly NameRecord[];
  readonly drafts: Set<string>;
}

export class PageCollector {
  readonly #options: ReportOptions;
  readonly #rules: (readonly [string, string])[] = [];
  readonly #ruleAt = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #textAt = new Map<string, number>();
  readonly #drafts: PageDraft[] = [];
  readonly #failed: FailedFile[] = [];
  readonly #counts: Record<string, number> = {};
  /** By sound, then by spelling. */
  readonly #people = new Map<string, Map<string, Spelling>>();

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  add(report: DraftReport): void {
    for (const record of report.names ?? []) {
      if (record.kind !== 'person') continue;
      const key = soundKey(record.parts);
      const spellings = this.#people.get(key) ?? new Map<string, Spelling>();
      this.#people.set(key, spellings);
      const spelling = record.parts.join(' ');
      const { records, drafts } = spellings.get(spelling) ?? { records: [], drafts: new Set() };
      spellings.set(spelling, { records: [...records, record], drafts: drafts.add(report.path) });
    }
    if (report.findings.length === 0) return;
    const lines = readLines(report.text);
    const sentences: string[] = [];
    const findings = findingRows(report, this.#options.language, lines).map((row): PageFinding => {
      const { from, text } = sentenceAt(report.text, lines.rangeOf(row.line), row.start, row.end);
      const known = sentences.indexOf(text);
      const sentence = known < 0 ? sentences.push(text) - 1 : known;
      const [start, end] = [row.start, row.end].map((at) => Math.min(Math.max(at - from, 0), text.length));
      this.#counts[row.rule] = (this.#counts[row.rule] ?? 0) + 1;
      return [
        this.#ruleNumber(row.rule),
        SEVERITIES.indexOf(row.severity),
        row.line,
        row.column,
        sentence,
        start!,
        end!,
        this.#textNumber(row.message),
        row.fixes.slice(0, MOST_FIXES).map(({ title }) => this.#textNumber(title)),
        // «هنا …» of one place and another are one line.
        [
          ...new Set(
            row.related.map(({ path, message }) => (path === undefined ? message : `${message} (${path})`)),
          ),
        ],
      ];
    });
    this.#drafts.push({ path: report.path, words: report.words, sentences, findings });
  }

  fail(file: FailedFile): void {
    this.#failed.push(file);
  }

  finish({ ms: _, ...summary }: Summary): PageData {
    const { now = new Date(), previous } = this.#options;
    const run = { at: now.toISOString(), ...summary, rules: this.#counts };
    return {
      rules: this.#rules,
      texts: this.#texts,
      drafts: this.#drafts,
      failed: this.#failed,
      people: peopleOf([...this.#people.values()].flatMap((each) => apart([...each.values()]))),
      runs: [...readRuns(previous), run].slice(-MOST_RUNS),
    };
  }

  #textNumber(text: string): number {
    const known = this.#textAt.get(text) ?? this.#texts.push(text) - 1;
    this.#textAt.set(text, known);
    return known;
  }

  #ruleNumber(id: string): number {
    const known = this.#ruleAt.get(id);
    if (known !== undefined) return known;
    const { language, rules } = this.#options;
    const description = rules.find((rule) => rule.id === id)?.description[language] ?? id;
    this.#ruleAt.set(id, this.#rules.length);
    return this.#rules.push([id, description]) - 1;
  }
}

/** The sentence around a stretch, cut at blanks where it is long. */
function sentenceAt(text: string, line: { start: number; end: number }, start: number, end: number) {
  const stop = Math.max(Math.min(end, line.end), start);
  const before = text.slice(line.start, start);
  const after = text.slice(stop, line.end);
  const opened = Math.max(...['. ', '؟ ', '! ', '؛ '].map((mark) => before.lastIndexOf(mark) + 1));
  const closed = /[.؟!؛](?=\s|$)/.exec(after);
  let from = line.start + opened;
  let to = closed ? stop + closed.index + 1 : line.end;
  if (start - from > CONTEXT) from = text.indexOf(' ', start - CONTEXT);
  if (to - stop > CONTEXT) to = text.lastIndexOf(' ', stop + CONTEXT);
  from = Math.min(from < 0 ? start : from, start);
  to = Math.max(to, stop);
  const blank = /^\s*/.exec(text.slice(from, start))![0].length;
  const isCut = {
    before: from > line.start + opened,
    after: closed ? to < stop + closed.index + 1 : to < line.end,
  };
  const lead = isCut.before ? '…' : '';
  const shown = lead + text.slice(from + blank, to) + (isCut.after ? '…' : '');
  return { from: from + blank - lead.length, text: shown };
}

/**
 * The people whose spellings sound alike: two that one draft has, as two people, or of which one is a man's and one a
 * woman's, are not of one person.
 */
function apart(spellings: readonly Spelling[]): NameRecord[][] {
  const people: Spelling[][] = [];
  for (const spelling of spellings.toSorted((a, b) => b.drafts.size - a.drafts.size)) {
    const own = people.find((others) => !others.some((other) => differ(other, spelling)));
    if (own) own.push(spelling);
    else people.push([spelling]);
  }
  return people.map((each) => each.flatMap(({ records }) => records));
}

function differ(a: Spelling, b: Spelling): boolean {
  const has = ({ records }: Spelling, gender: 'm' | 'f') => records.some((each) => each.gender === gender);
  if ((has(a, 'm') && has(b, 'f')) || (has(a, 'f') && has(b, 'm'))) return true;
  return [...a.drafts].some((draft) => b.drafts.has(draft));
}

/** Those of several spellings first, then those of many drafts. */
function peopleOf(groups: readonly (readonly NameRecord[])[]): PagePerson[] {
  const people = groups.map((records): PagePerson => {
    const drafts = new Map<string, number>();
    for (const { parts } of records) drafts.set(parts.join(' '), (drafts.get(parts.join(' ')) ?? 0) + 1);
    return {
      spellings: [...drafts].sort((a, b) => b[1] - a[1]),
      titles: [...new Set(records.flatMap(({ titles }) => titles))],
      mentions: records.reduce((sum, { mentions }) => sum + mentions, 0),
    };
  });
  const weight = ({ spellings, mentions }: PagePerson): number => (spellings.length > 1 ? 1e6 : 0) + mentions;
  return people.sort((a, b) => weight(b) - weight(a)).slice(0, MOST_PEOPLE);
}

const DATA_START = '<script type="application/json" id="data">';

/** The data as an element of the page; what would end the element is written otherwise. */
export function dataElement(data: PageData): string {
  return `${DATA_START}${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

/** Of the report that this one takes the place of; none where it is no report of ours. */
function readRuns(page: string | undefined): readonly PageRun[] {
  const start = page?.indexOf(DATA_START) ?? -1;
  if (page === undefined || start < 0) return [];
  const json = page.slice(start + DATA_START.length, page.indexOf('</script>', start));
  try {
    const runs: unknown = (JSON.parse(json) as Partial<PageData>).runs;
    return Array.isArray(runs) ? runs.filter(isRun) : [];
  } catch {
    return [];
  }
}

function isRun(value: Partial<PageRun> | null): value is PageRun {
  const numbers = [value?.files, value?.words, value?.errors, value?.warnings, value?.infos, value?.hints];
  return typeof value?.at === 'string' && numbers.every((each) => typeof each === 'number');
}
