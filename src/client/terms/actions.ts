/** «أضف … إلى المصطلحات»: offered for what is selected in a draft. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Disposable,
  languages,
  type Range,
  Selection,
  type TextDocument,
} from 'vscode';
import type { TermKind } from '../../terms/index.ts';
import { draftSelector } from '../drafts.ts';
import { say } from '../texts.ts';

export interface NewTerm {
  readonly kind: TermKind;
  readonly text: string;
}

export const KINDS: readonly TermKind[] = ['person', 'organisation', 'place', 'term'];

/** More words than these are a sentence, not a name. */
const MOST_WORDS = 8;

const addSelected: CodeActionProvider<CodeAction> = {
  provideCodeActions(document: TextDocument, range: Range | Selection) {
    const text = document.getText(range).trim().replace(/\s+/g, ' ');
    if (!(range instanceof Selection) || text === '' || text.split(' ').length > MOST_WORDS) return [];
    return KINDS.map((kind) => {
      const title = say('terms.addKind', { text, kind: say(`form.${kind}`).replace(/[\u2067\u2069]/g, '') });
      const argument: NewTerm = { kind, text };
      return {
        title,
        kind: CodeActionKind.RefactorExtract,
        command: { title, command: 'mudaqqiq.addTermAs', arguments: [argument] },
      };
    });
  },
};

export function registerTermActions(): Disposable {
  return languages.registerCodeActionsProvider(draftSelector(), addSelected, {
    providedCodeActionKinds: [CodeActionKind.RefactorExtract],
  });
}
