/** The page of a Word document: shows what the extension wrote, and reports what the reader wants of it. */
import type { FromWord, ToWord } from '../protocol.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromWord): void };
const host = acquireVsCodeApi();

const page = document.querySelector<HTMLElement>('#page')!;
const bar = document.createElement('div');
bar.className = 'bar';
bar.setAttribute('role', 'toolbar');
const [fixAll, compare] = [button('fixAll'), button('compare')];
const status = document.createElement('p');
status.setAttribute('role', 'status');
bar.append(fixAll, compare, status);
const article = document.createElement('article');
article.lang = 'ar';
let serial = 0;

function button(name: 'fixAll' | 'compare'): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.addEventListener('click', () => host.postMessage({ type: 'command', name }));
  return element;
}

article.addEventListener('click', ({ target }) => {
  const chosen = (target as HTMLElement).closest<HTMLElement>('[data-finding]');
  if (chosen) {
    const finding = Number(chosen.dataset.finding);
    if (chosen.dataset.fix !== undefined)
      return host.postMessage({ type: 'fix', serial, finding, fix: Number(chosen.dataset.fix) });
    if (chosen.dataset.more !== undefined) return host.postMessage({ type: 'more', serial, finding });
    if (chosen.matches('mark')) showNote(finding);
    return goToFinding(finding);
  }
  const piece = (target as HTMLElement).closest<HTMLElement>('[data-s]');
  if (!piece || document.getSelection()?.isCollapsed === false) return;
  const from = Number(piece.dataset.s);
  host.postMessage({ type: 'at', from, to: from });
});

function goToFinding(finding: number): void {
  const pieces = article.querySelectorAll<HTMLElement>(`mark[data-finding="${finding}"] [data-s]`);
  const [first, last] = [pieces[0], [...pieces].at(-1)];
  if (!first || !last) return;
  const from = Number(first.dataset.s);
  const to = Number(last.dataset.s) + last.textContent.length;
  reveal(from, to);
  host.postMessage({ type: 'at', from, to });
}

function showNote(finding: number): void {
  const note = article.querySelector<HTMLElement>(`.notes [data-finding="${finding}"]`);
  note?.scrollIntoView({ block: 'nearest' });
  note?.focus();
}

function show({
  html,
  status: line,
  isWritable,
  texts,
  serial: now,
}: Extract<ToWord, { type: 'document' }>): void {
  serial = now;
  if (!bar.isConnected) page.replaceChildren(bar, article);
  bar.setAttribute('aria-label', texts.page);
  fixAll.textContent = texts.fixAll;
  fixAll.hidden = !isWritable;
  compare.textContent = texts.compare;
  compare.hidden = !isWritable;
  status.textContent = line;
  const { scrollTop } = document.documentElement;
  // Who goes from fix to fix with the keyboard goes on at the next one.
  const focused = document.activeElement?.matches('.notes button')
    ? [...article.querySelectorAll('.notes button')].indexOf(document.activeElement)
    : -1;
  article.innerHTML = html;
  document.documentElement.scrollTop = scrollTop;
  if (focused >= 0) [...article.querySelectorAll<HTMLElement>('.notes button')].at(focused)?.focus();
}

/** By the browser's own highlights: the pieces stay as they are. */
function reveal(from: number, to: number): void {
  const ranges: Range[] = [];
  for (const piece of article.querySelectorAll<HTMLElement>('[data-s]')) {
    const start = Number(piece.dataset.s);
    const words = piece.firstChild;
    if (!words || start + piece.textContent.length < from || start > to) continue;
    const range = document.createRange();
    range.setStart(words, Math.max(from - start, 0));
    range.setEnd(words, Math.min(to - start, piece.textContent.length));
    if (!range.collapsed || from === to) ranges.push(range);
  }
  CSS.highlights.set('place', new Highlight(...ranges));
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}

window.addEventListener('message', ({ data }: MessageEvent<ToWord>) => {
  if (data.type === 'document') show(data);
  else reveal(data.from, data.to);
});
host.postMessage({ type: 'ready' });
