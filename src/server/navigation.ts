/** Highlights, definition, references and the outline: all of the draft's people. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type Location,
  SymbolKind,
} from 'vscode-languageserver';
import type { Person } from '../people/index.ts';
import { fold } from '../text/index.ts';
import type { CheckedDraft } from './drafts.ts';
import { firstFullMention, mentionAt, mentionsLike, personAt } from './persons.ts';
import { toRange } from './positions.ts';
import { toUri } from './uris.ts';

export function findHighlights({ document, draft }: CheckedDraft, offset: number): DocumentHighlight[] {
  const mention = mentionAt(draft, offset);
  if (!mention) return [];
  return mentionsLike(draft, mention).map((each) => ({
    range: toRange(document, each),
    kind: DocumentHighlightKind.Text,
  }));
}

export function findReferences({ document, draft }: CheckedDraft, offset: number): Location[] {
  const mention = mentionAt(draft, offset);
  if (!mention) return [];
  return mentionsLike(draft, mention).map((each) => ({ uri: document.uri, range: toRange(document, each) }));
}

/** The first full mention; from there on to the entry of the house's terminology, when it has one. */
export function findDefinition(checked: CheckedDraft, offset: number): Location | undefined {
  const { document, draft } = checked;
  const here = personAt(draft, offset);
  if (!here) return undefined;
  const first = firstFullMention(here.person);
  const entry = first === undefined || first === here.mention ? findEntry(checked, here.person) : undefined;
  return entry ?? (first && { uri: document.uri, range: toRange(document, first) });
}

/** The place of a person's entry in `mudaqqiq.terms.json`. */
function findEntry({ newsroom }: CheckedDraft, { canonical }: Person): Location | undefined {
  const { terms } = newsroom.house;
  const place = terms.entries.findIndex(
    ({ kind, canonical: name, variants = [] }) =>
      kind === 'person' && [name, ...variants].some((each) => fold(each) === fold(canonical)),
  );
  const stretch = terms.ranges[place];
  return stretch && terms.document
    ? { uri: toUri(terms.path), range: toRange(terms.document, stretch) }
    : undefined;
}

/** One symbol a person with all mentions beneath, in the order they enter the draft. */
export function findSymbols({ document, draft, speech }: CheckedDraft): DocumentSymbol[] {
  return draft.people.people.flatMap((person): DocumentSymbol[] => {
    const first = firstFullMention(person);
    if (!first) return [];
    const range = toRange(document, first);
    return [
      {
        name: speech.dressName(person.canonical),
        detail: speech.dressName(titlesOf(person).join('، ')),
        kind: SymbolKind.Class,
        range,
        selectionRange: range,
        children: person.mentions.map((mention) => ({
          name: speech.dressName(mention.text),
          kind: SymbolKind.Field,
          range: toRange(document, mention),
          selectionRange: toRange(document, mention),
        })),
      },
    ];
  });
}

/** Titles and offices as written, each once. */
export function titlesOf({ honorifics, roles }: Person): string[] {
  return [...new Set([...honorifics.map(({ title }) => title), ...roles.map(({ text }) => text)])];
}
