/** The findings of the stretch that is shown: underlined, and shown by mouse and keyboard. */
import { type EditorState, type Extension, StateEffect, StateField, type Text } from '@codemirror/state';
import {
  activateHover,
  Decoration,
  type DecorationSet,
  EditorView,
  hoverTooltip,
  type Tooltip,
  WidgetType,
} from '@codemirror/view';
import type { ShownFinding } from '../protocol.ts';
import { inOrder, piecesOf, type Stretch } from '../stretches.ts';
import { isMenuOpen } from './fixes.ts';

interface Shown {
  readonly marks: DecorationSet;
  /** In the whole draft. */
  readonly count: number;
}

export interface Findings {
  readonly extension: Extension;
  count(state: EditorState): number;
  /** @param findings of the stretch that is shown @param count in the whole draft */
  show(view: EditorView, findings: readonly ShownFinding[], count: number): void;
  /** The finding there; of several the shortest piece. */
  at(state: EditorState, at: number): Stretch | undefined;
  /** Shows the card of the finding that is selected, at once or as soon as it is shown. */
  explain(view: EditorView): void;
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;

export function createFindings(): Findings {
  const setShown = StateEffect.define<Shown>();
  const shown = StateField.define<Shown>({
    create: () => ({ marks: Decoration.none, count: 0 }),
    update(current, { effects, docChanged, changes }) {
      for (const effect of effects) if (effect.is(setShown)) return effect.value;
      return docChanged ? { ...current, marks: current.marks.map(changes) } : current;
    },
    provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
  });
  const hover = hoverTooltip(
    ({ state }, at, side) => (state.field(isMenuOpen) ? null : tooltipAt(state.field(shown).marks, at, side)),
    {
      // The mouse still rests where it put the cursor: its card would cover the lines that are being written.
      hideOnChange: true,
    },
  );
  /** Selected, but not shown yet. */
  let selected: Stretch | undefined;

  const explain = (view: EditorView): void => {
    const { main } = view.state.selection;
    if (!selected || inOrder(selected, main) !== 0) {
      selected = undefined;
      return;
    }
    if (!tooltipAt(view.state.field(shown).marks, main.from, 1)) return;
    selected = undefined;
    activateHover(view, main.from, 1, {
      tooltip: hover,
      until: ({ docChanged, newSelection: { main: next } }) =>
        docChanged || next.head < main.from || next.head > main.to,
    });
  };

  return {
    extension: [shown, hover],
    count: (state) => state.field(shown).count,
    at(state, at) {
      let found: Stretch | undefined;
      state.field(shown).marks.between(at, at, (_from, _to, { spec }) => {
        for (const { from, to } of spec.findings as readonly ShownFinding[])
          if (!found || to - from < found.to - found.from) found = { from, to };
      });
      return found;
    },
    show(view, findings, count) {
      const marks = Decoration.set(piecesOf(findings).map((piece) => decorate(piece, view.state.doc)));
      view.dispatch({ effects: setShown.of({ marks, count }) });
      explain(view);
    },
    explain(view) {
      const { from, to } = view.state.selection.main;
      selected = { from, to };
      explain(view);
    },
  };
}

type FindingPiece = ReturnType<typeof piecesOf<ShownFinding>>[number];

function decorate({ from, to, marks }: FindingPiece, text: Text) {
  const gravest = SEVERITIES.find((each) => marks.some(({ severity }) => severity === each));
  // Between two letters, or a line end alone: there is nothing to underline.
  if (/^\n*$/.test(text.sliceString(from, to)))
    return Decoration.widget({ widget: new Point(gravest!), side: 1, findings: marks }).range(from);
  return Decoration.mark({ class: `cm-finding cm-finding-${gravest}`, findings: marks }).range(from, to);
}

class Point extends WidgetType {
  readonly #severity: string;

  constructor(severity: string) {
    super();
    this.#severity = severity;
  }

  override eq(other: Point): boolean {
    return other.#severity === this.#severity;
  }

  toDOM(): HTMLElement {
    const point = document.createElement('span');
    point.className = `cm-finding-point cm-finding-${this.#severity}`;
    return point;
  }
}

function tooltipAt(marks: DecorationSet, at: number, side: -1 | 1): Tooltip | null {
  let place: Stretch | undefined;
  const findings = new Set<ShownFinding>();
  marks.between(at, at, (from, to, { spec }) => {
    const isHere = from === to || ((at > from || side > 0) && (at < to || side < 0));
    if (!isHere) return;
    place ??= { from, to };
    for (const finding of spec.findings as readonly ShownFinding[]) findings.add(finding);
  });
  return place ? { pos: place.from, end: place.to, create: () => ({ dom: describe([...findings]) }) } : null;
}

function describe(findings: readonly ShownFinding[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'cm-diagnostics';
  list.append(
    ...findings.map(({ severity, message, about }) => {
      const item = document.createElement('li');
      item.className = `cm-diagnostic cm-diagnostic-${severity}`;
      const source = document.createElement('small');
      source.textContent = about;
      item.append(message, source);
      return item;
    }),
  );
  return list;
}
