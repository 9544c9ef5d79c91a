/**
 * Reports which stretch of the draft is shown, and some screens before and after it, so that scrolling finds its marks
 * there.
 */
import type { EditorState, Extension } from '@codemirror/state';
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { carryShown, type Stretch } from '../stretches.ts';

/** Before and after what is drawn, as many times its length. */
const MARGIN = 2;

export function reportShown(report: (shown: Stretch, state: EditorState) => void): Extension {
  return ViewPlugin.define((view) => {
    let reported = stretchOf(view);
    return {
      update({ docChanged, changes, view }: ViewUpdate) {
        if (docChanged) reported = carryShown(reported, changes);
        const { from, to } = view.viewport;
        if (from < reported.from || to > reported.to) reported = stretchOf(view);
      },
    };
  });

  function stretchOf({ viewport: { from, to }, state }: EditorView): Stretch {
    const margin = MARGIN * (to - from);
    const shown = { from: Math.max(0, from - margin), to: Math.min(state.doc.length, to + margin) };
    report(shown, state);
    return shown;
  }
}
