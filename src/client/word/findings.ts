/** What was found in a Word document, in offsets of its text; carried over a change until the check of the new text is there. */
import { Disposable, EventEmitter, languages, type TextDocument, workspace } from 'vscode';
import { areOutdated, fixableFindingsOf, type ListedFinding } from '../findings/listed.ts';
import { toRange } from '../places.ts';
import { carryPlaces } from './carry.ts';
import type { WordDocument, WordEdit } from './document.ts';

export interface OpenFinding extends ListedFinding {
  readonly from: number;
  readonly to: number;
  /** None while the check of the new text is awaited. */
  readonly fixes: readonly { readonly title: string; readonly edits: readonly WordEdit[] }[];
}

export class WordFindings implements Disposable {
  readonly #document: WordDocument;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: Disposable[];
  #text: string;
  #findings: readonly OpenFinding[] = [];

  readonly onDidChange = this.#changed.event;

  constructor(document: WordDocument) {
    this.#document = document;
    this.#text = document.content.text;
    const key = document.address.toString();
    this.#subscriptions = [
      document.onDidChange(() => this.#carry()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === key)) this.#read();
      }),
      this.#changed,
    ];
    this.#read();
  }

  get all(): readonly OpenFinding[] {
    return this.#findings;
  }

  dispose(): void {
    Disposable.from(...this.#subscriptions).dispose();
  }

  #read(): void {
    const text = textOf(this.#document);
    if (!text || text.getText() !== this.#document.content.text || areOutdated(text)) return;
    this.#text = text.getText();
    this.#findings = fixableFindingsOf(text)
      .map(
        ({ fixes, ...finding }): OpenFinding => ({
          ...finding,
          from: text.offsetAt(finding.range.start),
          to: text.offsetAt(finding.range.end),
          fixes: fixes.map(({ title, edits }) => ({
            title,
            edits: edits.map(({ range, newText }) => ({
              start: text.offsetAt(toRange(range).start),
              end: text.offsetAt(toRange(range).end),
              text: newText,
            })),
          })),
        }),
      )
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    this.#changed.fire();
  }

  /** Their fixes are of the text that was checked. */
  #carry(): void {
    const { text } = this.#document.content;
    const carried = carryPlaces(this.#findings, this.#text, text);
    this.#text = text;
    this.#findings = carried.map((finding) => ({ ...finding, fixes: [] }));
    this.#changed.fire();
  }
}

export function textOf({ address }: WordDocument): TextDocument | undefined {
  const key = address.toString();
  return workspace.textDocuments.find(({ uri }) => uri.toString() === key);
}
