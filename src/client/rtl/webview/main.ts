/** The view's side of the right-to-left editor: CodeMirror over the shared draft. */
import { autocompletion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab';
import { defaultKeymap } from '@codemirror/commands';
import { ChangeSet, EditorSelection, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, tooltips, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { FromView, ToView, ViewText } from '../protocol.ts';
import { startsWord } from '../undo-groups.ts';
import { createCounts } from './counts.ts';
import { createFindPanel } from './find.ts';
import { createFindings } from './findings.ts';
import { createFixMenu } from './fixes.ts';
import { lineLook } from './lines.ts';
import { mentionAt, peopleLook, showMentions } from './people.ts';
import { reportShown } from './shown.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromView): void };
const host = acquireVsCodeApi();

let texts: Readonly<Record<ViewText, string>>;
let view: EditorView | undefined;
let pushing = false;
let requests = 0;
const findings = createFindings();
/** What is meant for the text that is seen: it waits until all that was typed is sent. */
const wishes: (() => FromView)[] = [];
/** Milliseconds. */
const SELECTION_PAUSE = 50;
/** Milliseconds, more than between two keys: besides ours VS Code gathers the words of the whole draft. */
const COMPLETION_PAUSE = 250;
const waiting = new Map<number, (message: Extract<ToView, { request: number }>) => void>();

/** Asks the extension; the answer carries the same number. */
function ask<T extends Extract<ToView, { request: number }>>(
  make: (request: number) => FromView,
): Promise<T> {
  const request = ++requests;
  host.postMessage(make(request));
  return new Promise((resolve) =>
    waiting.set(request, resolve as (message: Extract<ToView, { request: number }>) => void),
  );
}

function send(): void {
  if (!view || pushing) return;
  const typed = sendableUpdates(view.state);
  if (typed.length === 0) {
    for (const make of wishes.splice(0)) host.postMessage(make());
    return;
  }
  // Each push is a step of undo: fast typing may bring several keys at once, but not the end of a word and the next.
  const nextWord = typed.findIndex(
    ({ changes }, at) => at > 0 && startsWord(insertedBy(typed[at - 1]!.changes), insertedBy(changes)),
  );
  const updates = nextWord > 0 ? typed.slice(0, nextWord) : typed;
  // One push at a time: its confirmation comes back as an update of ours.
  pushing = true;
  host.postMessage({
    type: 'push',
    version: getSyncedVersion(view.state),
    updates: updates.map(({ clientID, changes }) => ({ clientID, changes: changes.toJSON() })),
  });
}

function insertedBy(changes: ChangeSet): string {
  let text = '';
  changes.iterChanges((_from, _to, _start, _end, inserted) => {
    text += inserted.toString();
  });
  return text;
}

const pushChanges = ViewPlugin.define(() => ({
  update({ docChanged }: ViewUpdate) {
    if (docChanged) send();
  },
}));

/** The selection is sent when it rests, and before a key that VS Code acts on: it shows where it is, and acts there. */
const sendSelection = ViewPlugin.define(watchSelection, {
  eventHandlers: {
    keydown({ key }) {
      if (/^F\d/.test(key)) this.settle();
    },
  },
});

function watchSelection() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!view || sendableUpdates(view.state).length > 0) return;
    const { anchor, head } = view.state.selection.main;
    host.postMessage({ type: 'selection', version: getSyncedVersion(view.state), anchor, head });
  };
  return {
    update({ selectionSet, docChanged, startState, state }: ViewUpdate) {
      const confirmed = getSyncedVersion(startState) !== getSyncedVersion(state);
      if (selectionSet || docChanged || confirmed) timer ??= setTimeout(send, SELECTION_PAUSE);
    },
    destroy: () => clearTimeout(timer),
    settle: () => {
      if (timer !== undefined) send();
    },
  };
}

function isSeen(view: EditorView, at: number): boolean {
  const { top, bottom } = view.scrollDOM.getBoundingClientRect();
  const place = view.coordsAtPos(at);
  return place !== null && place.top >= top && place.bottom <= bottom;
}

function reveal({ from, to, explain, focus }: Extract<ToView, { type: 'reveal' }>): void {
  if (!view) return;
  const end = view.state.doc.length;
  const selection = EditorSelection.range(Math.min(from, end), Math.min(to, end));
  // The text on the screen does not move: the reader has found its place.
  const y = isSeen(view, selection.from) ? 'nearest' : 'center';
  view.dispatch({ selection, effects: EditorView.scrollIntoView(selection, { y }) });
  if (focus) view.focus();
  if (explain) findings.explain(view);
}

async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\u0621-\u064a]{2,}/);
  if (!word && !context.explicit) return null;
  const answer = await ask<Extract<ToView, { type: 'completions' }>>((request) => ({
    type: 'complete',
    request,
    at: context.pos,
    typed: word?.text ?? '',
  }));
  const options = answer.items.map(({ label, insert, detail }) => ({ label, apply: insert, detail }));
  return options.length > 0 ? { from: word?.from ?? context.pos, options, filter: false } : null;
}

/** Undo and save are for what is seen: what was typed just before goes first. */
function wish(make: () => FromView): true {
  wishes.push(make);
  send();
  return true;
}

const command = (name: Extract<FromView, { type: 'command' }>['name']) => (): boolean =>
  wish(() => ({ type: 'command', name }));

/** The next finding may be far from what is shown: the extension knows where. */
const goToFinding =
  (step: 1 | -1) =>
  (view: EditorView): boolean =>
    wish(() => {
      const { from, to } = view.state.selection.main;
      return { type: 'goToFinding', version: getSyncedVersion(view.state), from, to, step };
    });

function start(message: Extract<ToView, { type: 'init' }>): void {
  texts = message.texts;
  view?.destroy();
  pushing = false;
  const fixMenu = createFixMenu({
    texts,
    offer: (from, to) =>
      ask<Extract<ToView, { type: 'fixes' }>>((request) => ({ type: 'fixesAt', request, from, to })),
    apply: (request, index) => host.postMessage({ type: 'applyFix', request, index }),
    placeAt: (state, at) => findings.at(state, at) ?? mentionAt(state, at),
  });
  const cardAt = async (at: number): Promise<readonly string[]> =>
    (await ask<Extract<ToView, { type: 'card' }>>((request) => ({ type: 'cardAt', request, at }))).lines;
  const state = EditorState.create({
    doc: message.text,
    extensions: [
      collab({ startVersion: message.version, clientID: message.clientID }),
      EditorState.readOnly.of(message.readOnly),
      drawSelection(),
      EditorView.lineWrapping,
      EditorView.perLineTextDirection.of(true),
      EditorView.contentAttributes.of({
        'aria-label': texts.editor,
        spellcheck: 'false',
        lang: 'ar',
        tabindex: '0',
      }),
      lineLook,
      peopleLook(cardAt),
      // Menus, cards and completions stay within the text: they turn up at its lower edge, above the line of counts.
      tooltips({ tooltipSpace: ({ scrollDOM }) => scrollDOM.getBoundingClientRect() }),
      findings.extension,
      autocompletion({
        override: [complete],
        icons: false,
        // Enter ends a paragraph; who wants a word goes down to it, which nobody does by mistake.
        selectOnOpen: false,
        interactionDelay: 0,
        activateOnTypingDelay: COMPLETION_PAUSE,
      }),
      createFindPanel(texts),
      fixMenu.extension,
      createCounts(texts, findings.count),
      keymap.of([
        // The document's own history is VS Code's: one undo for the plain editor and for this one. VS Code hears the
        // keys of a view too; these it may not, or it would undo twice, or save without the last letters.
        { key: 'Mod-s', run: command('save'), preventDefault: true, stopPropagation: true },
        { key: 'Mod-z', run: command('undo'), preventDefault: true, stopPropagation: true },
        { key: 'Mod-y', run: command('redo'), preventDefault: true, stopPropagation: true },
        { key: 'Mod-Shift-z', run: command('redo'), preventDefault: true, stopPropagation: true },
        { key: 'Mod-.', run: fixMenu.open, preventDefault: true },
        { key: 'F8', run: goToFinding(1) },
        { key: 'Shift-F8', run: goToFinding(-1) },
        ...defaultKeymap,
      ]),
      pushChanges,
      sendSelection,
      reportShown(({ from, to }, state) =>
        host.postMessage({ type: 'shown', version: getSyncedVersion(state), from, to }),
      ),
    ],
  });
  view = new EditorView({ state, parent: document.querySelector('#page')! });
  view.focus();
}

function receive(message: Extract<ToView, { type: 'updates' }>): void {
  if (!view) return;
  const version = getSyncedVersion(view.state);
  // Sent before this view began, or twice.
  const news = message.updates.slice(Math.max(0, version - message.from));
  if (message.from > version) {
    host.postMessage({ type: 'ready' });
    return;
  }
  pushing = false;
  view.dispatch(
    receiveUpdates(
      view.state,
      news.map(({ clientID, changes }) => ({ clientID, changes: ChangeSet.fromJSON(changes) })),
    ),
  );
  send();
}

/** Findings and mentions of an older version are not shown: the next check is under way. */
function isCurrent(version: number): boolean {
  return (
    view !== undefined && version === getSyncedVersion(view.state) && sendableUpdates(view.state).length === 0
  );
}

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  switch (data.type) {
    case 'init':
      return start(data);
    case 'updates':
      return receive(data);
    case 'findings':
      if (view && isCurrent(data.version)) findings.show(view, data.findings, data.count);
      return;
    case 'reveal':
      return reveal(data);
    case 'mentions':
      if (view && isCurrent(data.version)) showMentions(view, data.mentions);
      return;
    default:
      waiting.get(data.request)?.(data);
      waiting.delete(data.request);
  }
});

host.postMessage({ type: 'ready' });
