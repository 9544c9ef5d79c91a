/** Words and findings, in the corner. */
import { diagnosticCount } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { showPanel, type ViewUpdate } from '@codemirror/view';
import type { ViewText } from '../protocol.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Counting waits for a pause: 20,000 words take longer than a keystroke may. */
const PAUSE = 300;

export function createCounts(texts: Readonly<Record<ViewText, string>>): Extension {
  return showPanel.of((view) => {
    const dom = document.createElement('div');
    dom.className = 'cm-counts';
    dom.setAttribute('role', 'status');
    let words = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (): void => {
      dom.textContent = `${texts.words}: ${words} · ${texts.findings}: ${diagnosticCount(view.state)}`;
    };
    const count = (): void => {
      words = view.state.doc.toString().match(WORD)?.length ?? 0;
      show();
    };
    count();
    return {
      dom,
      update({ docChanged }: ViewUpdate) {
        show();
        if (!docChanged) return;
        clearTimeout(timer);
        timer = setTimeout(count, PAUSE);
      },
      destroy: () => clearTimeout(timer),
    };
  });
}
