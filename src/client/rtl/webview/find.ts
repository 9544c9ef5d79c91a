/** Find and replace that may pass over vowel marks, tatweel and hamzas. */
import { SearchCursor } from '@codemirror/search';
import { EditorSelection, type Extension, StateEffect, StateField } from '@codemirror/state';
import { type Command, type EditorView, keymap, type Panel, showPanel } from '@codemirror/view';
import { bare, fold } from '../../../text/normal.ts';
import type { ViewText } from '../protocol.ts';

interface Match {
  readonly from: number;
  readonly to: number;
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
    view.dispatch({ effects: toggle.of(true) });
    view.dom.querySelector<HTMLInputElement>('.cm-find input')?.select();
    return true;
  };
  const hide: Command = (view) => {
    if (!view.state.field(isOpen)) return false;
    view.dispatch({ effects: toggle.of(false) });
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
    const { from, to } = view.state.selection.main;
    find.value = view.state.sliceDoc(from, Math.min(to, from + 100));

    const matches = (): Match[] => findAll(view, find.value, ignore.checked);
    const send = (): void => {
      count.textContent = find.value ? `${texts.matches}: ${matches().length}` : '';
    };
    const go = (step: 1 | -1): void => {
      const all = matches();
      if (all.length === 0) return;
      const { from: here, to: there } = view.state.selection.main;
      const found =
        step > 0
          ? (all.find((match) => match.from >= there && match.from !== here) ?? all[0]!)
          : (all.findLast((match) => match.to <= here) ?? all.at(-1)!);
      view.dispatch({ selection: EditorSelection.range(found.from, found.to), scrollIntoView: true });
    };
    const replaceOne = (): void => {
      const { from: start, to: end } = view.state.selection.main;
      if (matches().some((match) => match.from === start && match.to === end))
        view.dispatch({ changes: { from: start, to: end, insert: replacement.value } });
      go(1);
      send();
    };
    const replaceAll = (): void => {
      view.dispatch({ changes: matches().map((match) => ({ ...match, insert: replacement.value })) });
      send();
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
    find.addEventListener('input', send);
    ignore.addEventListener('change', send);
    dom.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') hide(view);
      else if (event.key === 'Enter' && event.target === find) go(event.shiftKey ? -1 : 1);
      else if (event.key === 'Enter' && event.target === replacement) replaceOne();
      else return;
      event.preventDefault();
    });
    send();
    return { dom, top: true, mount: () => find.focus() };
  }

  return [
    isOpen,
    keymap.of([
      { key: 'Mod-f', run: show, preventDefault: true },
      { key: 'Mod-h', run: show, preventDefault: true },
      { key: 'Escape', run: hide },
    ]),
  ];
}

function findAll({ state }: EditorView, query: string, ignoreMarks: boolean): Match[] {
  const wanted = ignoreMarks ? fold(bare(query)) : query;
  if (!wanted) return [];
  const normalize = ignoreMarks ? (text: string): string => fold(bare(text)) : undefined;
  const cursor = new SearchCursor(state.doc, wanted, 0, state.doc.length, normalize);
  return [...cursor];
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
