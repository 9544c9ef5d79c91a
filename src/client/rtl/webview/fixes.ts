/** The menu of fixes at the cursor, by keyboard and mouse. */
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { type Command, type EditorView, showTooltip, type Tooltip } from '@codemirror/view';
import type { ToView, ViewText } from '../protocol.ts';

type Offer = Extract<ToView, { type: 'fixes' }>;

interface Menu {
  readonly at: number;
  readonly offer: Offer;
}

export interface FixMenuParts {
  readonly texts: Readonly<Record<ViewText, string>>;
  offer(from: number, to: number): Promise<Offer>;
  apply(request: number, index: number): void;
}

export function createFixMenu({ texts, offer, apply }: FixMenuParts): {
  extension: Extension;
  open: Command;
} {
  const setMenu = StateEffect.define<Menu | undefined>();
  const menu = StateField.define<Menu | undefined>({
    create: () => undefined,
    update(current, transaction) {
      for (const effect of transaction.effects) if (effect.is(setMenu)) return effect.value;
      return transaction.docChanged ? undefined : current;
    },
    provide: (field) => showTooltip.from(field, (value) => (value ? tooltipOf(value) : null)),
  });

  function close(view: EditorView): void {
    view.dispatch({ effects: setMenu.of(undefined) });
    view.focus();
  }

  function tooltipOf({ at, offer: { request, titles } }: Menu): Tooltip {
    return {
      pos: at,
      create(view) {
        const dom = document.createElement('div');
        dom.className = 'cm-fixes';
        dom.setAttribute('role', 'menu');
        dom.setAttribute('aria-label', texts.fixes);
        const buttons = titles.map((title, index) => {
          const button = document.createElement('button');
          button.type = 'button';
          button.setAttribute('role', 'menuitem');
          button.textContent = title;
          button.addEventListener('click', () => {
            apply(request, index);
            close(view);
          });
          return button;
        });
        dom.append(...(buttons.length > 0 ? buttons : [emptyNote(texts.noFixes)]));
        dom.addEventListener('keydown', (event) => {
          const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (event.key === 'Escape') close(view);
          else if (step && buttons.length > 0)
            buttons[(here + step + buttons.length) % buttons.length]!.focus();
          else return;
          event.preventDefault();
        });
        return { dom, mount: () => (buttons[0] ?? dom).focus() };
      },
    };
  }

  const open: Command = (view) => {
    const { from, to } = view.state.selection.main;
    void offer(from, to).then((answer) => {
      if (unchanged(view.state, from, to))
        view.dispatch({ effects: setMenu.of({ at: from, offer: answer }) });
    });
    return true;
  };
  return { extension: menu, open };
}

function unchanged({ selection: { main } }: EditorState, from: number, to: number): boolean {
  return main.from === from && main.to === to;
}

function emptyNote(text: string): HTMLElement {
  const note = document.createElement('p');
  note.textContent = text;
  note.tabIndex = -1;
  return note;
}
