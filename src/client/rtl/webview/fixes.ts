/** The menu at a place, by keyboard and by right click: what corrects it, what accepts it, whom it names. */
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { type Command, closeHoverTooltips, EditorView, showTooltip, type Tooltip } from '@codemirror/view';
import type { ShownOffer, ToView, ViewText } from '../protocol.ts';
import type { Stretch } from '../stretches.ts';

type Answer = Extract<ToView, { type: 'fixes' }>;

interface Menu {
  readonly at: number;
  readonly answer: Answer;
}

export interface FixMenuParts {
  readonly texts: Readonly<Record<ViewText, string>>;
  offer(from: number, to: number): Promise<Answer>;
  apply(request: number, index: number): void;
  /** The finding or the person at a place; where there is neither, the menu is the browser's. */
  placeAt(state: EditorState, at: number): Stretch | undefined;
}

const setMenu = StateEffect.define<Menu | undefined>();

/** While it is open no card comes: it would move the menu from under the mouse. */
export const isMenuOpen = StateField.define<boolean>({
  create: () => false,
  update(open, { effects, docChanged }) {
    for (const effect of effects) if (effect.is(setMenu)) return effect.value !== undefined;
    return open && !docChanged;
  },
});

export function createFixMenu({ texts, offer, apply, placeAt }: FixMenuParts): {
  extension: Extension;
  open: Command;
} {
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

  function tooltipOf({ at, answer: { request, offers } }: Menu): Tooltip {
    return {
      pos: at,
      create(view) {
        const dom = document.createElement('div');
        dom.className = 'cm-fixes';
        dom.setAttribute('role', 'menu');
        dom.setAttribute('aria-label', texts.fixes);
        const buttons = offers.map(({ title }, index) => {
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
        dom.append(...(buttons.length > 0 ? withLines(buttons, offers) : [emptyNote(texts.noFixes)]));
        dom.addEventListener('keydown', (event) => {
          const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (event.key === 'Escape') close(view);
          else if (step && buttons.length > 0)
            buttons[(here + step + buttons.length) % buttons.length]!.focus();
          else return;
          event.preventDefault();
        });
        dom.addEventListener('contextmenu', (event) => event.preventDefault());
        return { dom, mount: () => (buttons[0] ?? dom).focus() };
      },
    };
  }

  function openAt(view: EditorView, at: number, stretch: Stretch): void {
    const { from, to } = view.state.selection.main;
    void offer(stretch.from, stretch.to).then((answer) => {
      if (!isUnchanged(view.state, from, to)) return;
      view.dispatch({ effects: [closeHoverTooltips, setMenu.of({ at, answer })] });
    });
  }

  const open: Command = (view) => {
    const { from, to } = view.state.selection.main;
    openAt(view, from, { from, to });
    return true;
  };

  const byMouse = EditorView.domEventHandlers({
    contextmenu(event, view) {
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      const place = at === null ? undefined : placeAt(view.state, at);
      if (at === null || !place) return false;
      const { from, to } = view.state.selection.main;
      // What is done with "the words here" is done with those that were pointed at.
      if (at < from || at > to) view.dispatch({ selection: { anchor: at } });
      openAt(view, place.from, place);
      event.preventDefault();
      return true;
    },
    // The keys went to the menu; a click into the text takes them back.
    mousedown(_event, view) {
      if (view.state.field(menu)) view.dispatch({ effects: setMenu.of(undefined) });
      return false;
    },
  });
  return { extension: [isMenuOpen, menu, byMouse], open };
}

function isUnchanged({ selection: { main } }: EditorState, from: number, to: number): boolean {
  return main.from === from && main.to === to;
}

/** A line between the parts of the menu. */
function withLines(buttons: readonly HTMLElement[], offers: readonly ShownOffer[]): HTMLElement[] {
  return buttons.flatMap((button, index) => {
    if (index === 0 || offers[index]!.group === offers[index - 1]!.group) return [button];
    const line = document.createElement('hr');
    line.setAttribute('role', 'separator');
    return [line, button];
  });
}

function emptyNote(text: string): HTMLElement {
  const note = document.createElement('p');
  note.textContent = text;
  note.tabIndex = -1;
  return note;
}
