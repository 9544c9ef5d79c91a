/** Changes of a terminology file, as edits of the text the editor holds: undo, comments and layout stay its own. */
import type { TextEdit as LspEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  addEntries,
  mergeEntries,
  moveEntry,
  readTermsFile,
  removeEntry,
  type TextEdit,
  updateEntry,
} from '../terms/index.ts';
import { toRange } from './positions.ts';
import type { EditTermsParams, ReadTermsParams, ReadTermsResult, TermsChange } from './protocol.ts';

export function readTerms({ text }: ReadTermsParams): ReadTermsResult {
  const { entries, places } = readTermsFile(text);
  return { entries: entries.map((entry, index) => ({ entry, place: places[index]! })) };
}

/** @throws RangeError when the place is gone: the file changed since it was shown. */
export function editTerms({ text, change }: EditTermsParams): LspEdit[] {
  const document = TextDocument.create('', 'jsonc', 0, text);
  return editsFor(text, change).map(({ start, end, text: newText }) => ({
    range: toRange(document, { start, end }),
    newText,
  }));
}

function editsFor(text: string, change: TermsChange): TextEdit[] {
  switch (change.kind) {
    case 'add':
      return addEntries(text, change.entries);
    case 'update':
      return updateEntry(text, change.place, change.entry);
    case 'remove':
      return removeEntry(text, change.place);
    case 'move':
      return moveEntry(text, change.place, change.to);
    case 'merge': {
      const { entries, places } = readTermsFile(text);
      const byPlace = new Map(places.map((place, index) => [place, entries[index]!]));
      return mergeEntries(text, byPlace, change.into, change.from);
    }
  }
}
