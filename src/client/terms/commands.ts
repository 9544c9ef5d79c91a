/** Adding, editing, merging and removing entries of the terminology, from the text and from the tree. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isolateArabic } from '../../server/bidi.ts';
import type { PersonEntry, TermItem } from '../../server/protocol.ts';
import type { TermEntry } from '../../terms/index.ts';
import { activeDraft } from '../drafts.ts';
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
    addTermAs: (term) => {
      const { kind, text } = term as NewTerm;
      return create(session, { kind, canonical: text }, openForm);
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
  const editor = activeDraft();
  const range =
    editor &&
    (editor.selection.isEmpty
      ? editor.document.getWordRangeAtPosition(editor.selection.active)
      : editor.selection);
  const text = range ? editor.document.getText(range).trim().replace(/\s+/g, ' ') : '';
  const picked = await window.showQuickPick(
    KINDS.map((each) => ({ label: say(`terms.${each}`), each })),
    { placeHolder: text ? say('terms.addAs', { text }) : say('terms.kind') },
  );
  if (picked) await create(session, { kind: picked.each, canonical: text }, openForm);
}

/** "Make this the house spelling": the person as the draft knows them. */
async function addPerson(
  session: Session,
  person: PersonEntry | undefined,
  openForm: OpenForm,
): Promise<void> {
  if (!person) return addTerm(session, openForm);
  const forms = person.mentions.filter(({ kind }) => kind === 'mention').map(({ text }) => text);
  const slips = person.mentions.filter(({ kind }) => kind === 'slip').map(({ text }) => text);
  const variants = [...new Set(forms)].filter((form) => form !== person.name);
  const [honorific] = person.titles.filter(({ kind }) => kind === 'honorific');
  const roles = person.titles.filter(({ kind }) => kind === 'role').map(({ text }) => ({ title: text }));
  const entry: TermEntry = {
    kind: 'person',
    canonical: person.name,
    variants,
    wrong: [...new Set(slips)],
    ...(person.gender ? { gender: person.gender } : {}),
    ...(honorific ? { honorific: honorific.text } : {}),
    roles,
  };
  await create(session, entry, openForm);
}

async function create(session: Session, entry: TermEntry, openForm: OpenForm): Promise<void> {
  const document = await openTermsFile(session);
  if (document) openForm(entry, (next) => changeTerms(session, document, { kind: 'add', entries: [next] }));
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
