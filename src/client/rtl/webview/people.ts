/** The people that the stretch that is shown names. */
import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { ShownMention } from '../protocol.ts';

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

export const peopleLook: Extension = mentions;

export function showMentions(view: EditorView, shown: readonly ShownMention[]): void {
  view.dispatch({ effects: setMentions.of(shown) });
}
