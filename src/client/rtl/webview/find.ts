/** Find and replace that may pass over vowel marks, tatweel and hamzas; every match is marked, and which one is it said. */
import { SearchCursor } from '@codemirror/search';
import {
  EditorSelection,
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
} from '@codemirror/state';
import {
  type Command,
  Decoration,
  type DecorationSet,
  type EditorView,
  keymap,
  type Panel,
  showPanel,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { bare, fold } from '../../../text/normal.ts';
import type { ViewText } from '../protocol.ts';

interface Match {
  readonly from: number;
  readonly to: number;
}

interface Query {
  readonly text: string;
  readonly ignoreMarks: boolean;
}

/** Letters of what is selected that are looked for. */
const LONGEST = 100;

const setQuery = StateEffect.define<Query>();
const query = StateField.define<Query>({
  create: () => ({ text: '', ignoreMarks: true }),
  update: (current, { effects }) =>
    effects.reduce((now, effect) => (effect.is(setQuery) ? effect.value : now), current),
});

const match = Decoration.mark({ class: 'cm-match' });
const here = Decoration.mark({ class: 'cm-match cm-match-here' });

/** Those that are drawn alone: a long draft may have thousands. */
const marked = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = markIn(view);
    }

    update({ docChanged, viewportChanged, selectionSet, startState, state, view }: ViewUpdate) {
      const isAsked = startState.field(query) !== state.field(query);
      if (isAsked || docChanged || viewportChanged || selectionSet) this.decorations = markIn(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function markIn({ state, visibleRanges }: EditorView): DecorationSet {
  const { main } = state.selection;
  const isHere = ({ from, to }: Match): boolean => from === main.from && to === main.to;
  const found = visibleRanges.flatMap(({ from, to }) =>
    findAll(state, state.doc.lineAt(from).from, state.doc.lineAt(to).to),
  );
  return Decoration.set(
    found.map((each) => (isHere(each) ? here : match).range(each.from, each.to)),
    true,
  );
}

export function createFindPanel(texts: Readonly<Record<ViewText, string>>): Extension {
  const toggle = StateEffect.define<boolean>();
  const isOpen = StateField.define<boolean>({
    create: () => false,
    update: (open, { effects }) =>
      effects.reduce((now, effect) => (effect.is(toggle) ? effect.value : now), open),
    provide: (field) => showPanel.from(field, (open) => (open ? createPanel : null)),
  });

  const show: Command = (view) => {
    const { from, to } = view.state.selection.main;
    // A panel may not change the state while it is made, so it finds what it is to look for.
    const text = view.state.sliceDoc(from, Math.min(to, from + LONGEST));
    if (!view.state.field(isOpen))
      view.dispatch({ effects: [toggle.of(true), setQuery.of({ text, ignoreMarks: true })] });
    view.dom.querySelector<HTMLInputElement>('.cm-find input')?.select();
    return true;
  };
  const hide: Command = (view) => {
    if (!view.state.field(isOpen)) return false;
    view.dispatch({ effects: [toggle.of(false), setQuery.of({ text: '', ignoreMarks: true })] });
    view.focus();
    return true;
  };

  function createPanel(view: EditorView): Panel {
    const find = inputOf(texts.find);
    const replacement = inputOf(texts.replace);
    const ignore = document.createElement('input');
    ignore.type = 'checkbox';
    ignore.checked = true;
    const label = document.createElement('label');
    label.append(ignore, texts.ignoreMarks);
    const count = document.createElement('output');
    find.value = view.state.field(query).text;

    const matches = (): Match[] => findAll(view.state);
    const ask = (): void => {
      view.dispatch({ effects: setQuery.of({ text: find.value, ignoreMarks: ignore.checked }) });
    };
    const tell = (): void => {
      const all = find.value ? matches() : [];
      const { from: start, to: end } = view.state.selection.main;
      const place = all.findIndex((each) => each.from === start && each.to === end) + 1;
      const of = texts.matchOf.replace('{at}', String(place)).replace('{count}', String(all.length));
      count.textContent = place > 0 ? of : find.value ? `${texts.matches}: ${all.length}` : '';
    };
    const go = (step: 1 | -1): void => {
      const all = matches();
      if (all.length === 0) return;
      const { from: start, to: there } = view.state.selection.main;
      const found =
        step > 0
          ? (all.find((each) => each.from >= there && each.from !== start) ?? all[0]!)
          : (all.findLast((each) => each.to <= start) ?? all.at(-1)!);
      view.dispatch({ selection: EditorSelection.range(found.from, found.to), scrollIntoView: true });
    };
    const replaceOne = (): void => {
      const { from: start, to: end } = view.state.selection.main;
      if (matches().some((each) => each.from === start && each.to === end))
        view.dispatch({ changes: { from: start, to: end, insert: replacement.value } });
      go(1);
    };
    const replaceAll = (): void => {
      view.dispatch({ changes: matches().map((each) => ({ ...each, insert: replacement.value })) });
    };

    const dom = document.createElement('div');
    dom.className = 'cm-find';
    dom.setAttribute('role', 'search');
    dom.append(
      find,
      buttonOf(texts.next, () => go(1)),
      buttonOf(texts.previous, () => go(-1)),
      label,
      count,
      replacement,
      buttonOf(texts.replace, replaceOne),
      buttonOf(texts.replaceAll, replaceAll),
      buttonOf(texts.close, () => hide(view)),
    );
    find.addEventListener('input', ask);
    ignore.addEventListener('change', ask);
    dom.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide(view);
      else if (event.key === 'Enter' && event.target === find) go(event.shiftKey ? -1 : 1);
      else if (event.key === 'Enter' && event.target === replacement) replaceOne();
      else return;
      event.preventDefault();
    });
    tell();
    return {
      dom,
      top: true,
      mount: () => find.focus(),
      update({ docChanged, selectionSet, startState, state }) {
        if (docChanged || selectionSet || startState.field(query) !== state.field(query)) tell();
      },
    };
  }

  return [
    isOpen,
    query,
    marked,
    keymap.of([
      { key: 'Mod-f', run: show, preventDefault: true },
      { key: 'Mod-h', run: show, preventDefault: true },
      { key: 'Escape', run: hide },
    ]),
  ];
}

function findAll(state: EditorState, from = 0, to = state.doc.length): Match[] {
  const { text, ignoreMarks } = state.field(query);
  const wanted = ignoreMarks ? fold(bare(text)) : text;
  if (!wanted) return [];
  const normalize = ignoreMarks ? (part: string): string => fold(bare(part)) : undefined;
  return [...new SearchCursor(state.doc, wanted, from, to, normalize)];
}

function inputOf(label: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'text';
  input.dir = 'auto';
  input.placeholder = label;
  input.setAttribute('aria-label', label);
  return input;
}

function buttonOf(label: string, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', run);
  return button;
}
