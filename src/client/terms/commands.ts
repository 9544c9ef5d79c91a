/** Adding, editing, merging and removing entries of the terminology, from the text and from the tree. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type Range,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isolateArabic } from '../../server/bidi.ts';
import {
  type PersonEntry,
  requests,
  type SuggestTermParams,
  type TermItem,
  type TermsChange,
} from '../../server/protocol.ts';
import type { TermEntry } from '../../terms/index.ts';
import { activeDraft } from '../drafts.ts';
import { fromRange, toRange } from '../places.ts';
import { type Session, userTermsUri } from '../session.ts';
import { reasonOf, say } from '../texts.ts';
import { KINDS, type NewTerm, registerTermActions } from './actions.ts';
import { changeTerms, openOrCreate, openTermsFile, readEntries } from './file.ts';
import { collectNames, exportTerms, importFrom, importTerms } from './folder.ts';
import { openTermForm } from './form.ts';
import type { TermsView } from './view.ts';

export function registerTermCommands(
  context: ExtensionContext,
  session: Session,
  view: TermsView,
  log: LogOutputChannel,
): Disposable {
  const openForm = (entry: TermEntry, save: (entry: TermEntry) => Promise<boolean>): void =>
    openTermForm(context.extensionUri, entry, save);
  const all: Readonly<Record<string, (argument?: unknown) => Promise<unknown>>> = {
    openTerms: async () => {
      const document = await openTermsFile(session);
      if (document) await window.showTextDocument(document);
    },
    addTerm: () => addTerm(session, openForm),
    addTermAs: async (term) => {
      const { kind, text } = term as NewTerm;
      await create(session, await fill(session, { kind, canonical: text }, wordsHere()?.range), openForm);
    },
    openUserTerms: async () => {
      await workspace.fs.createDirectory(context.globalStorageUri);
      await window.showTextDocument(await openOrCreate(userTermsUri(context)));
    },
    filterTerms: async () => view.filter(),
    countTerms: async () => {
      const drafts = await view.count();
      if (drafts !== undefined) window.setStatusBarMessage(say('terms.counted', { drafts }), 5000);
    },
    collectNames: () => collectNames(session),
    importTerms: (source) => (source instanceof Uri ? importFrom(session, source) : importTerms(session)),
    exportTerms: () => exportTerms(session),
    addPersonTerm: (node) =>
      addPerson(session, (node as { person: PersonEntry } | undefined)?.person, openForm),
    editTerm: (item) => editTerm(session, item as TermItem, openForm),
    removeTerm: (item) => removeTerm(session, item as TermItem),
    moveTermUp: (item) => moveTerm(session, item as TermItem, -1),
    moveTermDown: (item) => moveTerm(session, item as TermItem, 1),
    mergeTerm: (item) => mergeTerm(session, item as TermItem),
  };
  return Disposable.from(
    registerTermActions(),
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(`mudaqqiq.${name}`, async (argument?: unknown) => {
        try {
          await run(argument);
        } catch (error) {
          log.error(error instanceof Error ? error : String(error));
          void window.showErrorMessage(say('server.failed', { error: reasonOf(error) }));
        }
      }),
    ),
  );
}

type OpenForm = (entry: TermEntry, save: (entry: TermEntry) => Promise<boolean>) => void;

/** The selection, or the word at the cursor, as an entry of the kind the editor picks. */
async function addTerm(session: Session, openForm: OpenForm): Promise<void> {
  const here = wordsHere();
  const text = here?.text ?? '';
  const picked = await window.showQuickPick(
    KINDS.map((each) => ({ label: say(`terms.${each}`), each })),
    { placeHolder: text ? say('terms.addAs', { text }) : say('terms.kind') },
  );
  if (!picked) return;
  await create(session, await fill(session, { kind: picked.each, canonical: text }, here?.range), openForm);
}

function wordsHere(): { readonly text: string; readonly range: Range } | undefined {
  const draft = activeDraft();
  const range = draft?.selection.isEmpty
    ? draft.document.getWordRangeAtPosition(draft.selection.active)
    : draft?.selection;
  return draft && range && { text: draft.document.getText(range).trim().replace(/\s+/g, ' '), range };
}

/** With what the draft knows of the words, where that is of the same kind. */
async function fill(session: Session, entry: TermEntry, range: Range | undefined): Promise<TermEntry> {
  const uri = activeDraft()?.document.uri;
  if (!uri || !range) return entry;
  const client = await session.client();
  const params: SuggestTermParams = { uri: uri.toString(), range: fromRange(range) };
  const known = await client.sendRequest<TermEntry | null>(requests.suggestTerm, params);
  return known?.kind === entry.kind ? known : entry;
}

/** "Make this the house spelling": the person as the draft knows them. */
async function addPerson(
  session: Session,
  person: PersonEntry | undefined,
  openForm: OpenForm,
): Promise<void> {
  const [first] = person?.mentions ?? [];
  if (!person || !first) return addTerm(session, openForm);
  const entry: TermEntry = { kind: 'person', canonical: person.name };
  await create(session, await fill(session, entry, toRange(first.range)), openForm);
}

async function create(session: Session, entry: TermEntry, openForm: OpenForm): Promise<void> {
  const document = await openTermsFile(session);
  if (!document) return;
  const known = (await readEntries(session, document)).find(
    (each) => each.entry.kind === entry.kind && each.entry.canonical === entry.canonical,
  );
  // A second entry of one name would only be in the way of the first.
  const change = (next: TermEntry): TermsChange =>
    known ? { kind: 'update', place: known.place, entry: next } : { kind: 'add', entries: [next] };
  openForm(known?.entry ?? entry, (next) => changeTerms(session, document, change(next)));
}

async function editTerm(session: Session, item: TermItem, openForm: OpenForm): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(item.uri));
  const found = (await readEntries(session, document)).find(({ place }) => place === item.place);
  if (!found) return void window.showWarningMessage(say('terms.stale'));
  openForm(found.entry, (entry) =>
    changeTerms(session, document, { kind: 'update', place: item.place, entry }),
  );
}

async function removeTerm(session: Session, item: TermItem): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(item.uri));
  await changeTerms(session, document, { kind: 'remove', place: item.place });
}

async function moveTerm(session: Session, item: TermItem, step: 1 | -1): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(item.uri));
  await changeTerms(session, document, { kind: 'move', place: item.place, to: item.place + step });
}

async function mergeTerm(session: Session, item: TermItem): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(item.uri));
  const others = (await readEntries(session, document)).filter(
    ({ place, entry }) => place !== item.place && entry.kind === item.kind,
  );
  const picked = await window.showQuickPick(
    others.map(({ place, entry }) => ({ label: isolateArabic(entry.canonical), place })),
    { placeHolder: say('terms.mergeInto', { name: item.canonical }) },
  );
  if (picked) await changeTerms(session, document, { kind: 'merge', into: picked.place, from: item.place });
}
