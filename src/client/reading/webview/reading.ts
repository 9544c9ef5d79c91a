/** The reading view's page: shows what the extension wrote, and reports where the reader wants to go. */
import type { FromReading, ReadingState, ToReading } from '../protocol.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromReading): void;
  getState(): ReadingState | undefined;
  setState(state: ReadingState): void;
};
const host = acquireVsCodeApi();

const page = document.querySelector<HTMLElement>('#page')!;
const bar = document.createElement('div');
bar.className = 'bar';
bar.setAttribute('role', 'toolbar');
const print = document.createElement('button');
print.type = 'button';
const choice = document.createElement('label');
const notes = document.createElement('input');
notes.type = 'checkbox';
notes.checked = host.getState()?.notes ?? true;
document.body.classList.toggle('bare', !notes.checked);
const choiceText = document.createElement('span');
choice.append(notes, choiceText);
const status = document.createElement('p');
status.setAttribute('role', 'status');
bar.append(print, choice, status);
const article = document.createElement('article');
article.lang = 'ar';

print.addEventListener('click', () => host.postMessage({ type: 'print', notes: notes.checked }));
notes.addEventListener('change', () => {
  document.body.classList.toggle('bare', !notes.checked);
  keep();
});
article.addEventListener('click', ({ target }) => {
  const place = (target as HTMLElement).closest<HTMLElement>('[data-from]');
  // Whoever selects words does not want to go anywhere.
  if (!place || document.getSelection()?.isCollapsed === false) return;
  const from = Number(place.dataset.from);
  const to = place.matches('.block') ? from : Number(place.dataset.to);
  host.postMessage({ type: 'goTo', from, to });
});

let shown = '';
/** Where the cursor is in the draft that is shown, as far as the page knows. */
let at: number | undefined;

function keep(): void {
  host.setState({ uri: shown, notes: notes.checked });
}

function show({ uri, html, findings, texts }: Extract<ToReading, { type: 'draft' }>): void {
  if (uri !== shown) at = undefined;
  shown = uri;
  keep();
  if (!bar.isConnected) page.replaceChildren(bar, article);
  bar.setAttribute('aria-label', texts.page);
  print.textContent = texts.print;
  print.disabled = html === '';
  choiceText.textContent = texts.notes;
  status.textContent = html === '' ? texts.empty : findings === 0 ? texts.none : '';
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.from : undefined;
  const { scrollTop } = document.documentElement;
  article.innerHTML = html;
  markHere();
  document.documentElement.scrollTop = scrollTop;
  if (focused) article.querySelector<HTMLElement>(`button[data-from="${focused}"]`)?.focus();
}

/** Marks the paragraph the cursor is in. */
function markHere(): void {
  for (const block of article.querySelectorAll<HTMLElement>('.block')) {
    const { from, to } = block.dataset;
    block.classList.toggle('here', at !== undefined && Number(from) <= at && at <= Number(to));
  }
}

/** Marks it, and brings it into sight. */
function follow(offset: number): void {
  at = offset;
  markHere();
  if (document.hasFocus()) return;
  for (const block of article.querySelectorAll('.block.here')) block.scrollIntoView({ block: 'nearest' });
}

function download(name: string, html: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  // Not in the page: VS Code opens a link that is clicked in it.
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

window.addEventListener('message', ({ data }: MessageEvent<ToReading>) => {
  if (data.type === 'draft') show(data);
  else if (data.type === 'at') follow(data.offset);
  else download(data.name, data.html);
});
host.postMessage({ type: 'ready' });
