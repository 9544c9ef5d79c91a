/** What the service answers about one draft, as JSON. */
import type { Language, Linter } from '../linter/index.ts';
import { createReporter, entitiesOf, Tally } from '../report/index.ts';
import { allRules } from '../rules/index.ts';
import type { TextFormat } from '../text/index.ts';
import { formatOfName, isReadFormat } from '../workspace/formats.ts';
import { describeProblem } from '../workspace/problems.ts';

interface DraftJob {
  readonly text: string;
  /** A name to report under; it leads to no file. */
  readonly path: string;
  /** By the path's ending unless given. */
  readonly format?: TextFormat | undefined;
}

export type Job =
  | (DraftJob & { readonly kind: 'lint'; readonly language: Language })
  | (DraftJob & { readonly kind: 'entities' });

export interface AnswerParts {
  /** The linter for a draft of that name, which has no folders in it. */
  linterFor(name: string): Linter;
  readonly version: string;
}

export function createAnswers({ linterFor, version }: AnswerParts): (job: Job) => Promise<string> {
  return async (job) => {
    const started = performance.now();
    const { text, path, format } = job;
    const linter = linterFor(nameIn(path));
    if (job.kind === 'entities') {
      const { people } = linter.read(text, { path, format: format ?? formatOfName(path) });
      return JSON.stringify({ files: [entitiesOf(path, people)] });
    }
    const { language } = job;
    const isRead = format !== undefined || isReadFormat(path, text);
    const draft = linter.read(text, { path, format: format ?? formatOfName(path), mayRewrite: isRead });
    const words = draft.tokens.filter(({ kind }) => kind === 'word').length;
    const note = isRead ? 'damaged-text' : 'format-not-read';
    const notes = draft.mayRewrite ? [] : [describeProblem({ key: note, path }, language)];
    const report = { path, text, words, findings: linter.check(draft), notes };
    const tally = new Tally();
    tally.add(report);
    const reporter = await createReporter('json', { language, version, rules: allRules, color: false });
    const summary = tally.sum(Math.round(performance.now() - started));
    return reporter.begin() + reporter.draft(report) + reporter.end(summary);
  };
}

function nameIn(path: string): string {
  return path.split(/[/\\]/).at(-1) || 'draft.txt';
}
