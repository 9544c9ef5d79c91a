/** The people that the stretch that is shown names, each with a card. */
import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, hoverTooltip } from '@codemirror/view';
import type { ShownMention } from '../protocol.ts';
import type { Stretch } from '../stretches.ts';
import { isMenuOpen } from './fixes.ts';

const setMentions = StateEffect.define<readonly ShownMention[]>();
const mark = Decoration.mark({ class: 'cm-person' });

const mentions = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(current, { effects, changes }) {
    for (const effect of effects)
      if (effect.is(setMentions))
        return Decoration.set(
          effect.value.map(({ from, to }) => mark.range(from, to)),
          true,
        );
    return current.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** @param cardAt asks for the lines of the card at a place */
export function peopleLook(cardAt: (at: number) => Promise<readonly string[]>): Extension {
  return [
    mentions,
    hoverTooltip(
      async (view, at) => {
        const place = mentionAt(view.state, at);
        const lines = place ? await cardAt(at) : [];
        if (!place || lines.length === 0 || view.state.field(isMenuOpen)) return null;
        return { pos: place.from, end: place.to, create: () => ({ dom: describe(lines) }) };
      },
      { hideOnChange: true },
    ),
  ];
}

export function showMentions(view: EditorView, shown: readonly ShownMention[]): void {
  view.dispatch({ effects: setMentions.of(shown) });
}

export function mentionAt(state: EditorState, at: number): Stretch | undefined {
  let found: Stretch | undefined;
  state.field(mentions).between(at, at, (from, to) => {
    found ??= { from, to };
  });
  return found;
}

function describe([name, ...others]: readonly string[]): HTMLElement {
  const card = document.createElement('div');
  card.className = 'cm-card';
  const title = document.createElement('strong');
  title.textContent = name ?? '';
  card.append(
    title,
    ...others.map((line) => {
      const row = document.createElement('div');
      row.textContent = line;
      return row;
    }),
  );
  return card;
}
