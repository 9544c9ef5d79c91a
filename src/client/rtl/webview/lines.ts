/** How lines look: each in its own direction, the first as a headline. */
import { RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

/** `dir=auto` takes a line's direction from its first strong letter; one without any reads from the right. */
const plain = Decoration.line({ attributes: { dir: 'auto' } });
const neutral = Decoration.line({ attributes: { dir: 'rtl' } });
const headline = Decoration.line({
  attributes: { dir: 'auto', role: 'heading', 'aria-level': '1' },
  class: 'cm-headline',
});

const STRONG = /[A-Za-z\u00c0-\u024f\u0590-\u08ff\ufb1d-\ufefc]/;

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const isHeadline =
        line.number === 1 && view.state.doc.lines > 1 && line.length > 0 && line.length < 200;
      builder.add(line.from, line.from, isHeadline ? headline : STRONG.test(line.text) ? plain : neutral);
      at = line.to + 1;
    }
  return builder.finish();
}

export const lineLook = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate): void {
      if (docChanged || viewportChanged) this.decorations = decorate(view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);
