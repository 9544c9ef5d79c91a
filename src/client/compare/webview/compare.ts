/** The comparison's page: one column with both versions in it, or the older beside the newer. */
import { directionOf } from '../../direction.ts';
import type { Part, Row } from '../compare-texts.ts';
import type { CompareState, FromCompare, ToCompare } from '../protocol.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromCompare): void;
  setState(state: CompareState): void;
};
const host = acquireVsCodeApi();

const page = document.querySelector<HTMLElement>('#page')!;
let shown: ToCompare | undefined;

const bar = document.createElement('div');
bar.className = 'bar';
bar.setAttribute('role', 'toolbar');
const counts = document.createElement('p');
counts.setAttribute('role', 'status');
const next = makeButton(() => goToChange(1));
const previous = makeButton(() => goToChange(-1));
const columns = makeChoice();
const onlyChanges = makeChoice();
columns.input.addEventListener('change', () =>
  host.postMessage({ type: 'columns', wanted: columns.input.checked }),
);
bar.append(counts, previous, next, columns.label, onlyChanges.label);
const list = document.createElement('div');
list.className = 'rows';

function makeButton(run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.addEventListener('click', run);
  return button;
}

function makeChoice(): { label: HTMLElement; input: HTMLInputElement; text: HTMLElement } {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  const text = document.createElement('span');
  input.addEventListener('change', render);
  label.append(input, text);
  return { label, input, text };
}

function render(): void {
  if (!shown) return;
  const { comparison, texts } = shown;
  if (!bar.isConnected) page.replaceChildren(bar, list);
  const { rows, changes } = comparison;
  const isBeside = columns.input.checked;
  bar.setAttribute('aria-label', texts.page);
  counts.textContent = changes > 0 ? texts.counts : rows.length > 0 ? texts.same : texts.empty;
  next.textContent = texts.next;
  next.title = 'F7';
  previous.textContent = texts.previous;
  previous.title = 'Shift+F7';
  next.disabled = previous.disabled = changes === 0;
  columns.text.textContent = texts.columns;
  onlyChanges.text.textContent = texts.onlyChanges;
  list.classList.toggle('beside', isBeside);
  const wanted = rows.filter(({ changed }) => changed || !onlyChanges.input.checked);
  list.replaceChildren(
    ...(isBeside ? [headOf(texts.older, texts.newer)] : []),
    ...wanted.map((row) => rowOf(row, isBeside)),
  );
}

function headOf(...names: readonly string[]): HTMLElement {
  const head = document.createElement('div');
  head.className = 'row head';
  head.append(
    ...names.map((name) => {
      const cell = document.createElement('h2');
      cell.textContent = name;
      return cell;
    }),
  );
  return head;
}

function rowOf(row: Row, isBeside: boolean): HTMLElement {
  const element = document.createElement('div');
  element.className = row.changed ? 'row changed' : 'row';
  if (row.changed) element.tabIndex = -1;
  const sides = isBeside ? [without(row, 'added'), without(row, 'removed')] : [row.parts];
  element.append(...sides.map(paragraphOf));
  element.addEventListener('click', () => {
    if (document.getSelection()?.isCollapsed !== false) host.postMessage({ type: 'goTo', offset: row.from });
  });
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') host.postMessage({ type: 'goTo', offset: row.from });
  });
  return element;
}

function without({ parts }: Row, kind: Part['kind']): readonly Part[] {
  return parts.filter((part) => part.kind !== kind);
}

const TAGS = { same: 'span', added: 'ins', removed: 'del' } as const;

function paragraphOf(parts: readonly Part[]): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.lang = 'ar';
  paragraph.dir = directionOf(parts.map(({ text }) => text).join(''));
  parts.forEach(({ kind, text }, at) => {
    const element = document.createElement(TAGS[kind]);
    // The end of the row is its own; a line end that came or went is shown.
    const isLast = at === parts.length - 1;
    const words = isLast && kind === 'same' ? text.replace(/\n$/, '') : text;
    element.textContent = kind === 'same' ? words : words.replaceAll('\n', isLast ? '¶' : '¶\n');
    paragraph.append(element);
  });
  return paragraph;
}

/** To the next row that changed; after the last one to the first. */
function goToChange(step: 1 | -1): void {
  const rows = [...list.querySelectorAll<HTMLElement>('.changed')];
  const here = rows.indexOf(document.activeElement as HTMLElement);
  const start = here < 0 && step < 0 ? 0 : here;
  const row = rows[(start + step + rows.length) % rows.length];
  row?.focus();
  row?.scrollIntoView({ block: 'center' });
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'F7') return;
  event.preventDefault();
  goToChange(event.shiftKey ? -1 : 1);
});
window.addEventListener('message', ({ data }: MessageEvent<ToCompare>) => {
  if (!shown) columns.input.checked = data.columns;
  host.setState(data.state);
  shown = data;
  render();
});
host.postMessage({ type: 'ready' });
