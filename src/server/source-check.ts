/** Reports in the house's own files, terminology and patterns, which of their examples fail. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../workspace/check.ts';
import { describeFailedExample, findFailedExamples } from '../workspace/examples.ts';
import type { House, TermsSource } from '../workspace/houses.ts';
import { type PatternsSource, soundPatterns } from '../workspace/pattern-file.ts';
import { describeProblem } from '../workspace/problems.ts';
import { toRange } from './positions.ts';
import type { Speech } from './speech.ts';
import { toUri } from './uris.ts';

export class SourceCheck {
  readonly #publish: (uri: string, diagnostics: Diagnostic[]) => void;
  /** The text last checked, by path. */
  readonly #texts = new Map<string, string>();

  constructor(publish: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#publish = publish;
  }

  /** Each file once for each of its texts. */
  check({ terms, patterns }: House, engine: Engine, speech: Speech): void {
    for (const source of terms) this.#report(source, () => diagnoseTerms(source, engine, speech));
    for (const source of patterns) this.#report(source, () => diagnosePatterns(source, engine, speech));
  }

  #report({ path, text }: TermsSource | PatternsSource, diagnose: () => Diagnostic[]): void {
    if (this.#texts.get(path) === text) return;
    this.#texts.set(path, text);
    this.#publish(toUri(path), diagnose());
  }
}

const ERROR = { severity: DiagnosticSeverity.Error, source: 'mudaqqiq' } as const;

function diagnoseTerms(source: TermsSource, engine: Engine, speech: Speech): Diagnostic[] {
  const document = TextDocument.create(toUri(source.path), 'jsonc', 0, source.text);
  return findFailedExamples(source, engine).map((failed) => ({
    ...ERROR,
    range: toRange(document, failed),
    message: speech.dress(describeProblem(describeFailedExample(source, failed), speech.language)),
  }));
}

/** From where the problem is to the end of its line. */
function diagnosePatterns(source: PatternsSource, engine: Engine, speech: Speech): Diagnostic[] {
  const lines = source.text.split(/\r?\n/);
  return [...source.problems, ...soundPatterns([source], engine).problems].map((problem) => {
    const { line = 1, column } = problem;
    const words = lines[line - 1] ?? '';
    const first = column === undefined ? words.search(/\S|$/) : column - 1;
    const end = { line: line - 1, character: words.length };
    return {
      ...ERROR,
      range: { start: { line: line - 1, character: first }, end },
      message: speech.dress(describeProblem(problem, speech.language)),
    };
  });
}
