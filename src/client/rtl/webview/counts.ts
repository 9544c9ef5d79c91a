/** Words and findings, in the corner. */
import type { EditorState, Extension } from '@codemirror/state';
import { showPanel, type ViewUpdate } from '@codemirror/view';
import type { ViewText } from '../protocol.ts';
import { countChange, countWords } from '../word-count.ts';

export function createCounts(
  texts: Readonly<Record<ViewText, string>>,
  countFindings: (state: EditorState) => number,
): Extension {
  return showPanel.of((view) => {
    const dom = document.createElement('div');
    dom.className = 'cm-counts';
    dom.setAttribute('role', 'status');
    let words = countWords(view.state.doc);
    let shown = '';
    const show = (state: EditorState): void => {
      const lock = state.readOnly ? `${texts.readOnly} · ` : '';
      const next = `${lock}${texts.words}: ${words} · ${texts.findings}: ${countFindings(state)}`;
      // Writing it again would lay it out again, and have it read aloud.
      if (next !== shown) dom.textContent = shown = next;
    };
    show(view.state);
    return {
      dom,
      update({ docChanged, startState, state, changes }: ViewUpdate) {
        if (docChanged) words += countChange(startState.doc, state.doc, changes);
        show(state);
      },
    };
  });
}
