/** The report's script: draws the page from its data, and narrows it. Runs in a browser, from its source alone. */
import type { PageData, PageDraft, PageFinding, PageRun } from './html-data.ts';

export interface PageWords {
  /** Many of each, for totals; one of each, for a finding. */
  readonly severities: readonly string[];
  readonly kinds: readonly string[];
  readonly drafts: string;
  readonly words: string;
  readonly perThousand: string;
  readonly failed: string;
  readonly most: string;
  readonly worst: string;
  readonly people: string;
  readonly trend: string;
  readonly before: string;
  readonly same: string;
  readonly search: string;
  readonly allRules: string;
  readonly more: string;
  readonly none: string;
  readonly clean: string;
  readonly line: string;
  readonly fix: string;
  readonly locale: string;
}

/** Refers to nothing outside itself: its text is what the page carries. */
export function drawPage(data: PageData, words: PageWords): void {
  const kinds = ['error', 'warning', 'info', 'hint'];
  const counts = ['errors', 'warnings', 'infos', 'hints'] as const;
  const STEP = 40;
  const number = new Intl.NumberFormat(words.locale);
  const make = (tag: string, className = '', ...children: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const bdi = (text: string): HTMLElement => make('bdi', '', text);
  const byId = (id: string): HTMLElement => document.getElementById(id)!;
  const [run, last] = [data.runs.at(-1)!, data.runs.at(-2)];
  const filter = { text: '', rule: '', path: '', levels: new Set([0, 1, 2, 3]) };

  const density = (each: PageRun): number =>
    each.words === 0 ? 0 : ((each.errors + each.warnings) * 1000) / each.words;

  function card(
    label: string,
    value: number,
    before: number | undefined,
    kind: string,
    digits = 0,
  ): HTMLElement {
    const format = new Intl.NumberFormat(words.locale, { maximumFractionDigits: digits });
    const box = make('div', `card ${kind}`, make('b', '', format.format(value)), make('span', '', label));
    const change = before === undefined ? 0 : value - before;
    if (before !== undefined && kind !== '') {
      const isSame = Math.abs(change) < 0.05;
      const text = isSame ? words.same : `${change > 0 ? '▲' : '▼'} ${format.format(Math.abs(change))}`;
      box.append(make('small', isSame ? '' : change > 0 ? 'worse' : 'better', text));
    }
    return box;
  }

  function drawTotals(): void {
    byId('totals').append(
      card(words.drafts, run.files, undefined, ''),
      card(words.words, run.words, undefined, ''),
      ...counts.flatMap((key, at) =>
        run[key] + (last?.[key] ?? 0) === 0 && at > 1
          ? []
          : [card(words.severities[at]!, run[key], last?.[key], kinds[at]!)],
      ),
      card(words.perThousand, density(run), last && density(last), 'density', 1),
    );
  }

  /** A list with bars; choosing a row narrows what is shown below to it. */
  function bars(
    title: string,
    rows: readonly { name: string; note: string; value: number; choose?: () => void }[],
  ): HTMLElement {
    const most = Math.max(1, ...rows.map(({ value }) => value));
    const list = make('ol', 'bars');
    for (const { name, note, value, choose } of rows) {
      const row = make(choose ? 'button' : 'div', 'row', bdi(name), make('i', '', number.format(value)));
      if (note) row.append(make('small', '', bdi(note)));
      row.style.setProperty('--share', `${(100 * value) / most}%`);
      if (choose) row.addEventListener('click', choose);
      list.append(make('li', '', row));
    }
    return make('section', 'panel', make('h2', '', title), list);
  }

  const weigh = (findings: readonly PageFinding[]): number =>
    findings.reduce((sum, [, severity]) => sum + ([3, 1, 0, 0][severity] ?? 0), 0);

  function drawPanels(): void {
    const panels = byId('panels');
    if (data.failed.length > 0) {
      const files = data.failed.map(({ path, reason }) =>
        make('li', '', bdi(path), make('small', '', ` ${reason}`)),
      );
      panels.append(make('section', 'panel failed', make('h2', '', words.failed), make('ul', '', ...files)));
    }
    const rules = data.rules
      .map(([id, description], at) => ({ at, id, description, value: run.rules[id] ?? 0 }))
      .sort((a, b) => b.value - a.value)
      .slice(0, 8);
    if (rules.length === 0) {
      if (data.failed.length === 0) panels.append(make('p', 'clean', words.clean));
      return;
    }
    panels.append(
      bars(
        words.most,
        rules.map(({ at, id, description, value }) => ({
          ...{ name: description, note: id, value },
          choose: () => narrow({ rule: String(at), path: '' }),
        })),
      ),
    );
    const worst = data.drafts
      .map((draft) => ({ draft, weight: weigh(draft.findings) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 8);
    if (worst.length > 0 && data.drafts.length > 1)
      panels.append(
        bars(
          words.worst,
          worst.map(({ draft }) => ({
            name: draft.path,
            note: `${number.format(draft.words)} ${words.words}`,
            value: draft.findings.filter(([, severity]) => severity < 2).length,
            choose: () => narrow({ path: draft.path, rule: '' }),
          })),
        ),
      );
    const people = data.people.slice(0, 12);
    if (people.length > 0)
      panels.append(
        bars(
          words.people,
          people.map(({ spellings, titles, mentions }) => ({
            name: spellings
              .map(([name, n]) => (spellings.length > 1 ? `${name} (${number.format(n)})` : name))
              .join('، '),
            note: titles.join('، '),
            value: mentions,
          })),
        ),
      );
    if (last) panels.append(trend());
  }

  function trend(): HTMLElement {
    const most = Math.max(1, ...data.runs.map(density));
    const columns = make('div', 'trend');
    for (const each of data.runs) {
      const column = make('span', '', make('i'));
      column.title = `${each.at.slice(0, 10)}: ${density(each).toFixed(1)}`;
      (column.firstChild as HTMLElement).style.height = `${Math.max(2, (100 * density(each)) / most)}%`;
      columns.append(column);
    }
    const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium' });
    const note = `${words.before} ${day.format(new Date(last!.at))}`;
    return make('section', 'panel', make('h2', '', words.trend), columns, make('small', '', note));
  }

  function drawFinding(draft: PageDraft, finding: PageFinding): HTMLElement {
    const [rule, severity, line, column, sentence, start, end, message, fixes, related] = finding;
    const text = draft.sentences[sentence]!;
    const quote = make(
      'blockquote',
      '',
      text.slice(0, start),
      make('mark', '', text.slice(start, end)),
      text.slice(end),
    );
    quote.dir = 'auto';
    const head = make('p', '', make('b', '', words.kinds[severity]!), ` ${data.texts[message]!}`);
    const box = make('article', kinds[severity], quote, head);
    if (fixes.length > 0) {
      const chips = fixes.map((fix) => make('span', 'fix', bdi(data.texts[fix]!)));
      box.append(make('p', 'fixes', `${words.fix} `, ...chips));
    }
    for (const other of related) box.append(make('p', 'related', bdi(other)));
    const place = bdi(`${line}:${column}`);
    box.append(make('p', 'place', make('code', '', data.rules[rule]![0]), ` · ${words.line} `, place));
    return box;
  }

  function fits(draft: PageDraft, [rule, severity, , , sentence, , , message, fixes]: PageFinding): boolean {
    if (!filter.levels.has(severity) || (filter.rule !== '' && String(rule) !== filter.rule)) return false;
    if (filter.text === '') return true;
    return [
      draft.path,
      draft.sentences[sentence]!,
      data.rules[rule]![0],
      ...[message, ...fixes].map((at) => data.texts[at]!),
    ].some((each) => plain(each).includes(filter.text));
  }

  /** As an editor searches: marks, tatweel and the alef's hamza do not count. */
  function plain(text: string): string {
    return text
      .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
      .replace(/[أإآٱ]/g, 'ا')
      .toLowerCase();
  }

  let shown = STEP;
  function drawList(): void {
    const list = byId('list');
    const found = data.drafts
      .filter(({ path }) => filter.path === '' || path === filter.path)
      .map((draft) => ({ draft, findings: draft.findings.filter((finding) => fits(draft, finding)) }))
      .filter(({ findings }) => findings.length > 0);
    const total = found.reduce((sum, { findings }) => sum + findings.length, 0);
    byId('count').textContent = number.format(total);
    list.replaceChildren();
    for (const { draft, findings } of found.slice(0, shown)) {
      const title = make(
        'h2',
        '',
        bdi(draft.path),
        make('small', '', `${number.format(draft.words)} ${words.words}`),
      );
      list.append(make('section', 'draft', title, ...findings.map((finding) => drawFinding(draft, finding))));
    }
    if (found.length === 0 && run.errors + run.warnings + run.infos + run.hints > 0)
      list.append(make('p', 'clean', words.none));
    const left = found.length - shown;
    byId('more').hidden = left <= 0;
    byId('more').textContent = `${words.more} (${number.format(Math.max(left, 0))})`;
    byId('only').hidden = filter.path === '';
    byId('only').textContent = `${filter.path} ✕`;
  }

  const search = byId('search') as HTMLInputElement;
  const select = byId('rule') as HTMLSelectElement;

  function narrow(change: Partial<Pick<typeof filter, 'rule' | 'path' | 'text'>>): void {
    Object.assign(filter, change);
    select.value = filter.rule;
    shown = STEP;
    drawList();
    if (change.text === undefined) byId('filters').scrollIntoView({ behavior: 'smooth' });
  }

  function drawFilters(): void {
    search.placeholder = search.ariaLabel = words.search;
    select.ariaLabel = words.allRules;
    search.addEventListener('input', () => narrow({ text: plain(search.value.trim()) }));
    select.append(new Option(words.allRules, ''));
    for (const [at, [id, description]] of data.rules.entries())
      select.append(new Option(`${description} · ${id}`, String(at)));
    select.addEventListener('change', () => narrow({ rule: select.value, text: filter.text }));
    for (const [at, name] of words.severities.entries()) {
      if (run[counts[at]!] === 0) continue;
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.checked = true;
      box.addEventListener('change', () => {
        if (box.checked) filter.levels.add(at);
        else filter.levels.delete(at);
        narrow({ text: filter.text });
      });
      byId('levels').append(make('label', kinds[at]!, box, name));
    }
    byId('only').addEventListener('click', () => narrow({ path: '' }));
    byId('more').addEventListener('click', () => {
      shown += STEP * 5;
      drawList();
    });
    // On paper there is nothing to press.
    addEventListener('beforeprint', () => {
      shown = Number.POSITIVE_INFINITY;
      drawList();
    });
  }

  drawTotals();
  drawPanels();
  drawFilters();
  drawList();
}
