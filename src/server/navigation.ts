/** Highlights, definition, references and the outline: all of the draft's people. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type Location,
  SymbolKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Person } from '../people/index.ts';
import type { TermEntry } from '../terms/index.ts';
import { fold } from '../text/index.ts';
import type { CheckedDraft } from './drafts.ts';
import { type ElsewhereParts, findElsewhere } from './elsewhere.ts';
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

/** In this draft first, then in the folder's others. */
export async function findReferences(
  checked: CheckedDraft,
  offset: number,
  parts: ElsewhereParts,
): Promise<Location[]> {
  const { document, draft } = checked;
  const mention = mentionAt(draft, offset);
  if (!mention) return [];
  const own = { document, mentions: mentionsLike(draft, mention) };
  const elsewhere = await findElsewhere(checked, mention, parts);
  return [own, ...elsewhere].flatMap((each) =>
    each.mentions.map((other) => ({ uri: each.document.uri, range: toRange(each.document, other) })),
  );
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
  for (const { path, text, file } of newsroom.house.terms) {
    const place = file.entries.findIndex((entry) => isEntryOf(entry, canonical));
    const stretch = file.ranges[place];
    if (!stretch) continue;
    const uri = toUri(path);
    return { uri, range: toRange(TextDocument.create(uri, 'jsonc', 0, text), stretch) };
  }
  return undefined;
}

export function isEntryOf({ kind, canonical, variants = [] }: TermEntry, name: string): boolean {
  return kind === 'person' && [canonical, ...variants].some((each) => fold(each) === fold(name));
}

/** One symbol a person with all mentions below, in the order they enter the draft. */
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

/** Titles and offices, each once: a man's title in full, a woman's as the draft writes it. */
export function titlesOf({ honorifics, roles, gender }: Person): string[] {
  const titles = honorifics.map(({ title, text }) => (gender === 'f' ? withoutParticle(text) : title));
  return [...new Set([...titles, ...roles.map(({ text }) => text)])];
}

/** «للدكتورة» is one stretch with its particle. */
function withoutParticle(title: string): string {
  return title.replace(/^[وف]?لل/, 'ال');
}
