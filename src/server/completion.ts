/** Completes the names that the draft, or the house's terminology, already has. */
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fold, frontSplits, isArabicWordPart, joinProclitics } from '../text/index.ts';
import type { CheckedDraft, TypedDraft } from './drafts.ts';
import { titlesOf } from './navigation.ts';
import { nameUnits } from './rename.ts';

const SHORTEST = 2;
const MOST = 50;

interface Candidate {
  readonly text: string;
  readonly detail: string;
  readonly note?: string | undefined;
  readonly kind: CompletionItemKind;
}

export function complete({ checked, document }: TypedDraft, position: Position): CompletionList {
  const { speech } = checked;
  const typed = wordBefore(document, position);
  const items = new Map<string, CompletionItem>();
  if (typed.length >= SHORTEST) {
    const start = { line: position.line, character: position.character - typed.length };
    const range = { start, end: position };
    for (const { text, detail, note, kind } of candidatesOf(checked)) {
      for (const word of writings(typed, text)) {
        if (items.size >= MOST || items.has(word)) continue;
        items.set(word, {
          label: word,
          kind,
          detail: speech.dressName(detail),
          ...(note ? { documentation: speech.dressName(note) } : {}),
          // What was typed: the client's own filter does not know hamza and clitics.
          filterText: typed,
          sortText: String(items.size).padStart(3, '0'),
          textEdit: { range, newText: word },
        });
      }
    }
  }
  // The next letter may take off another clitic.
  return { isIncomplete: true, items: [...items.values()] };
}

function wordBefore(document: TextDocument, position: Position): string {
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  let start = line.length;
  while (start > 0 && isArabicWordPart(line.charCodeAt(start - 1))) start--;
  return line.slice(start);
}

function candidatesOf({ draft, newsroom }: CheckedDraft): Candidate[] {
  const people = draft.people.people.flatMap((person) => {
    const units = nameUnits(person.canonical.split(/\s+/));
    const detail = titlesOf(person)[0] ?? '';
    const family = units.length > 1 ? [units.at(-1)!] : [];
    return [person.canonical, ...family].map((text) => ({ text, detail, kind: CompletionItemKind.Constant }));
  });
  const others = [
    ...new Set(draft.people.mentions.filter(({ kind }) => kind !== 'person').map(({ text }) => text)),
  ];
  // What the house says of a name comes first: it has the note.
  return [
    ...newsroom.house.entries
      .filter(({ forbidden }) => !forbidden)
      .map(({ canonical, note, honorific, roles }) => ({
        text: canonical,
        detail: honorific ?? roles?.at(-1)?.title ?? '',
        note,
        kind: CompletionItemKind.Constant,
      })),
    ...people,
    ...others.map((text) => ({ text, detail: '', kind: CompletionItemKind.Constant })),
  ];
}

/** The candidate with the clitics that were typed before its first letters: ولسع → ولسعادة. */
function writings(typed: string, candidate: string): string[] {
  return frontSplits(typed).flatMap(({ proclitics, length }) => {
    const rest = fold(typed.slice(length));
    if (rest.length < SHORTEST) return [];
    const definite = proclitics.at(-1) === 'ال';
    // الشا begins الشامي as it is; the article is the name's own.
    if (definite && candidate.startsWith('ال')) {
      const bareName = candidate.slice(2);
      return fold(bareName).startsWith(rest) ? [joinProclitics(proclitics, bareName)] : [];
    }
    if (definite || !fold(candidate).startsWith(rest)) return [];
    return [joinProclitics(proclitics, candidate)];
  });
}
