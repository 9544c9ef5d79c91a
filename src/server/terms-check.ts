/** Tells in a terminology file itself which of its entries' examples fail. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Engine } from '../workspace/check.ts';
import { describeFailedExample, findFailedExamples } from '../workspace/examples.ts';
import type { TermsSource } from '../workspace/houses.ts';
import { tellProblem } from '../workspace/problems.ts';
import { toRange } from './positions.ts';
import type { Speech } from './speech.ts';
import { toUri } from './uris.ts';

export class TermsCheck {
  readonly #publish: (uri: string, diagnostics: Diagnostic[]) => void;
  /** The text last checked, by path. */
  readonly #texts = new Map<string, string>();

  constructor(publish: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#publish = publish;
  }

  /** Each file once for each of its texts. */
  check(sources: readonly TermsSource[], engine: Engine, speech: Speech): void {
    for (const source of sources) {
      const { path, text } = source;
      if (this.#texts.get(path) === text) continue;
      this.#texts.set(path, text);
      const uri = toUri(path);
      const document = TextDocument.create(uri, 'jsonc', 0, text);
      const diagnostics = findFailedExamples(source, engine).map(
        (failed): Diagnostic => ({
          range: toRange(document, failed),
          severity: DiagnosticSeverity.Error,
          source: 'mudaqqiq',
          message: speech.dress(tellProblem(describeFailedExample(source, failed), speech.language)),
        }),
      );
      this.#publish(uri, diagnostics);
    }
  }
}
