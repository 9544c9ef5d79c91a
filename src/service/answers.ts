/** What the service answers about one draft, as JSON. */
import type { Finding, Severity } from '../draft/index.ts';
import type { Config, Language, Linter } from '../linter/index.ts';
import { createReporter, entitiesOf, Tally } from '../report/index.ts';
import { allRules } from '../rules/index.ts';
import type { TextFormat } from '../text/index.ts';
import { formatOfName, isReadFormat } from '../workspace/formats.ts';
import { describeProblem } from '../workspace/problems.ts';
import { plainSource, readAnnotated } from './annotated.ts';
import { ARABIC, type LanguageToolJob, softwareOf } from './languagetool.ts';
import { matchesOf } from './matches.ts';

interface DraftJob {
  readonly text: string;
  /** A name to report under; it leads to no file. */
  readonly path: string;
  /** By the path's ending unless given. */
  readonly format?: TextFormat | undefined;
}

export type Job =
  | (DraftJob & { readonly kind: 'lint'; readonly language: Language })
  | (DraftJob & { readonly kind: 'entities' })
  | LanguageToolJob;

export interface Answer {
  /** JSON. */
  readonly body: string;
  readonly words: number;
  readonly findings: Readonly<Partial<Record<Severity, number>>>;
}

export interface AnswerParts {
  /** The linter for a draft of that name, which has no folders in it; `config` on top of the house's settings. */
  linterFor(name: string, config?: Config): Linter;
  readonly version: string;
}

/** The name a text has that came without one. */
const UNNAMED = 'draft.txt';

export function createAnswers({ linterFor, version }: AnswerParts): (job: Job) => Promise<Answer> {
  return async (job) => {
    const started = performance.now();
    if (job.kind === 'languagetool') return answerLanguageTool(job);
    const { text, path, format } = job;
    const linter = linterFor(nameIn(path));
    if (job.kind === 'entities') {
      const draft = linter.read(text, { path, format: format ?? formatOfName(path) });
      const body = JSON.stringify({ files: [entitiesOf(path, draft.people)] });
      return { body, words: wordsOf(draft), findings: {} };
    }
    const { language } = job;
    const isRead = format !== undefined || isReadFormat(path, text);
    const draft = linter.read(text, { path, format: format ?? formatOfName(path), mayRewrite: isRead });
    const note = isRead ? 'damaged-text' : 'format-not-read';
    const notes = draft.mayRewrite ? [] : [describeProblem({ key: note, path }, language)];
    const report = { path, text, words: wordsOf(draft), findings: linter.check(draft), notes };
    const tally = new Tally();
    tally.add(report);
    const reporter = await createReporter('json', { language, version, rules: allRules, color: false });
    const summary = tally.sum(Math.round(performance.now() - started));
    const body = reporter.begin() + reporter.draft(report) + (await reporter.end(summary));
    return { body, words: report.words, findings: countLevels(report.findings) };
  };

  function answerLanguageTool({ text, config, language, address, wasDetected }: LanguageToolJob): Answer {
    const source = typeof text === 'string' ? plainSource(text) : readAnnotated(text);
    const linter = linterFor(UNNAMED, config);
    const draft = linter.read(source.text, { path: UNNAMED, format: 'txt' });
    const findings = linter.check(draft);
    const { name, code } = ARABIC;
    const body = JSON.stringify({
      software: softwareOf(version),
      warnings: { incompleteResults: draft.failures.length > 0 },
      language: {
        name,
        code,
        detectedLanguage: { name, code, confidence: 1, source: wasDetected ? 'only' : 'asked' },
      },
      matches: matchesOf(draft, findings, source, { language, address }),
      sentenceRanges: draft.sentences.map((sentence) => {
        const { start, end } = source.place(sentence.start, sentence.end);
        return [start, end];
      }),
    });
    return { body, words: wordsOf(draft), findings: countLevels(findings) };
  }
}

function wordsOf({ tokens }: ReturnType<Linter['read']>): number {
  return tokens.filter(({ kind }) => kind === 'word').length;
}

function countLevels(findings: readonly Finding[]): Answer['findings'] {
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

function nameIn(path: string): string {
  return path.split(/[/\\]/).at(-1) || UNNAMED;
}
