/**
 * What is done with a person, at a place of a draft or from the list of people: the other name, all places, the first one,
 * one title, the terminology. VS Code's own keys for these act in its own editor alone.
 */
import {
  commands,
  Disposable,
  type Location,
  type LocationLink,
  Position,
  type QuickPickItem,
  type Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { isolateArabic } from '../server/bidi.ts';
import { wordsAround } from '../server/change.ts';
import { type PeopleResult, type PersonEntry, requests } from '../server/protocol.ts';
import { makeChanges } from './done/changes.ts';
import { tellChanges } from './done/tell.ts';
import { activeDraft } from './drafts.ts';
import { withoutIsolates } from './findings/listed.ts';
import { GO_TO, SHOW_PLACE, toRange } from './places.ts';
import type { Session } from './session.ts';
import { reasonOf, say } from './texts.ts';
import { retitle } from './titles.ts';

export const PERSON_COMMANDS = {
  rename: 'mudaqqiq.renamePerson',
  references: 'mudaqqiq.showMentions',
  first: 'mudaqqiq.goToFirstMention',
  oneTitle: 'mudaqqiq.oneTitle',
  asTerm: 'mudaqqiq.addPersonTermAt',
} as const;

interface Place {
  readonly uri: Uri;
  readonly position: Position;
}

/** Two ways to be asked: at a place, or by the list of people, which gives its own node. */
type Asked = readonly [uri?: Uri | { readonly person: PersonEntry }, position?: Position];

export function registerPersonCommands(session: Session): Disposable {
  const all: Readonly<Record<keyof typeof PERSON_COMMANDS, (place: Place) => Promise<unknown>>> = {
    rename: renamePerson,
    references: showMentions,
    first: goToFirst,
    oneTitle: (place) => giveOneTitle(session, place),
    asTerm: async (place) => {
      const person = await personAt(session, place);
      await commands.executeCommand('mudaqqiq.addPersonTerm', person && { person });
    },
  };
  const keys = Object.keys(all) as (keyof typeof PERSON_COMMANDS)[];
  return Disposable.from(
    ...keys.map((key) =>
      commands.registerCommand(PERSON_COMMANDS[key], async (...asked: Asked) => {
        const place = placeOf(asked);
        if (!place) return void window.showInformationMessage(say('draft.none'));
        try {
          await all[key](place);
        } catch (error) {
          void window.showErrorMessage(reasonOf(error));
        }
      }),
    ),
  );
}

function placeOf([where, position]: Asked): Place | undefined {
  const draft = activeDraft();
  if (where instanceof Uri && position instanceof Position) return { uri: where, position };
  if (!draft) return undefined;
  const { uri } = draft.document;
  const mention = where && !(where instanceof Uri) ? where.person.mentions[0] : undefined;
  return { uri, position: mention ? toRange(mention.range).start : draft.selection.active };
}

async function renamePerson({ uri, position }: Place): Promise<void> {
  const here = await commands.executeCommand<{ range: Range; placeholder: string } | undefined>(
    'vscode.prepareRename',
    uri,
    position,
  );
  if (!here) return void window.showInformationMessage(say('person.none'));
  const value = withoutIsolates(here.placeholder);
  const name = await window.showInputBox({ title: say('person.newName'), value });
  if (name === undefined || name.trim() === '' || name === value) return;
  const edit = await commands.executeCommand<WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    uri,
    position,
    name,
  );
  await workspace.applyEdit(edit);
}

interface MentionRow extends QuickPickItem {
  readonly location: Location;
}

/** In this draft first; the editor shows each while the list is gone through. */
async function showMentions({ uri, position }: Place): Promise<void> {
  const found = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', uri, position);
  if (found.length === 0) return void window.showInformationMessage(say('person.none'));
  const rows: MentionRow[] = [];
  for (const location of found) {
    const document = await workspace.openTextDocument(location.uri);
    const { start, end } = location.range;
    const line = document.lineAt(start.line).text;
    const words = wordsAround(line, start.character, end.character);
    rows.push({
      label: isolateArabic(words),
      description: location.uri.path.split('/').at(-1) ?? '',
      location,
    });
  }
  const list = window.createQuickPick<MentionRow>();
  list.title = say('person.mentions', { count: rows.length });
  list.items = rows;
  list.onDidChangeActive(([row]) => {
    if (row?.location.uri.toString() === uri.toString())
      void commands.executeCommand(SHOW_PLACE, uri, row.location.range);
  });
  list.onDidAccept(() => {
    const location = list.selectedItems[0]?.location;
    list.hide();
    if (location) void commands.executeCommand(GO_TO, location.uri, location.range);
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

async function goToFirst({ uri, position }: Place): Promise<void> {
  const [found] = await commands.executeCommand<(Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    position,
  );
  if (!found) return void window.showInformationMessage(say('person.none'));
  const target =
    'targetUri' in found
      ? ([found.targetUri, found.targetSelectionRange ?? found.targetRange] as const)
      : ([found.uri, found.range] as const);
  await commands.executeCommand(GO_TO, ...target);
}

async function personAt(session: Session, { uri, position }: Place): Promise<PersonEntry | undefined> {
  const client = await session.client();
  const result = await client.sendRequest<PeopleResult | null>(requests.people, { uri: uri.toString() });
  return result?.people.find(({ mentions, titles }) =>
    [...mentions, ...titles].some(({ range }) => toRange(range).contains(position)),
  );
}

/** The person under one title in the whole draft, of those that the draft gives. */
async function giveOneTitle(session: Session, place: Place): Promise<void> {
  const person = await personAt(session, place);
  const uses = person?.titles.filter(({ kind }) => kind === 'honorific') ?? [];
  const counts = new Map<string, number>();
  for (const { text } of uses) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (!person || counts.size < 2) return void window.showInformationMessage(say('person.oneTitleOnly'));
  const items = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([text, count]) => ({ label: isolateArabic(text), description: String(count), text }));
  const picked = await window.showQuickPick(items, {
    title: say('person.whichTitle', { name: person.name }),
  });
  if (!picked) return;
  const document = await workspace.openTextDocument(place.uri);
  const text = document.getText();
  const stretches = uses.map(({ range }) => {
    const { start, end } = toRange(range);
    return { start: document.offsetAt(start), end: document.offsetAt(end) };
  });
  const edit = new WorkspaceEdit();
  const edits = retitle(text, stretches, picked.text);
  for (const { start, end, text: title } of edits)
    edit.replace(
      place.uri,
      toRange({ start: document.positionAt(start), end: document.positionAt(end) }),
      title,
    );
  const changes = await makeChanges(edit);
  if (changes) tellChanges(say('person.titled', { title: picked.text, places: edits.length }), changes);
}
