/**
 * One page that needs nothing else: no script, no font, nothing fetched. For sending to a desk that has no terminal.
 */
import type { Severity } from '../draft/index.ts';
import { count } from '../linter/index.ts';
import { readLines } from '../workspace/positions.ts';
import { escapeMarkup } from './markup.ts';
import { severityName, summarise } from './phrases.ts';
import type { DraftReport, Reporter, ReportOptions, Summary } from './report.ts';
import { type FindingRow, findingRows } from './rows.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
/** UTF-16 code units of the line shown on either side. */
const CONTEXT = 90;

const LABELS = {
  ar: { title: 'تقرير مُدقِّق', show: 'إظهار:', line: 'السطر', dir: 'rtl' },
  en: { title: 'Mudaqqiq report', show: 'Show:', line: 'line', dir: 'ltr' },
};

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#ddd, #444); --dim: light-dark(#666, #aaa);
  --error: light-dark(#b3261e, #ff8a80); --warning: light-dark(#8a5a00, #ffc861); --info: light-dark(#00639b, #8ecdff);
  --hint: light-dark(#006a60, #7fd8cc); }
body { font: 1rem/1.8 "Noto Naskh Arabic", "Segoe UI", Tahoma, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
h2 small, .place, .rule { color: var(--dim); font-weight: normal; } .rule, .place { font-size: .85rem; }
article { border-inline-start: .25rem solid var(--tone); padding-inline-start: .8rem; margin: 1rem 0; }
p { margin: .1rem 0; } b { color: var(--tone); }
blockquote { margin: .3rem 0; font-size: 1.1rem; } mark { background: none; color: inherit; border-bottom: 2px solid var(--tone); }
ul { margin: .2rem 0; padding-inline-start: 1.2rem; } label { margin-inline-end: 1rem; } code { unicode-bidi: isolate; }
${SEVERITIES.map((each) => `.${each} { --tone: var(--${each}); }`).join(' ')}
${SEVERITIES.map((each) => `#show-${each}:not(:checked) ~ main .${each}`).join(', ')} { display: none; }
`;

export function createHtmlReporter({ language, version }: ReportOptions): Reporter {
  const labels = LABELS[language];

  function article(row: FindingRow, { text }: DraftReport, line: { start: number; end: number }): string {
    const { severity, message, rule, start, end, fixes, related } = row;
    const from = Math.max(line.start, start - CONTEXT);
    const to = Math.max(Math.min(line.end, end + CONTEXT), end);
    const excerpt = [
      from > line.start ? '…' : '',
      escapeMarkup(text.slice(from, start)),
      `<mark>${escapeMarkup(text.slice(start, end))}</mark>`,
      escapeMarkup(text.slice(end, to)),
      to < line.end ? '…' : '',
    ].join('');
    const items = [
      ...fixes.map(({ title }) => title),
      ...related.map(({ path, message: other }) => (path === undefined ? other : `${other} (${path})`)),
    ];
    const list = items.map((item) => `<li dir="auto">${escapeMarkup(item)}</li>`).join('');
    return (
      `<article class="${severity}"><p><b>${severityName(severity, language)}</b> ${escapeMarkup(message)} ` +
      `<code class="rule">${escapeMarkup(rule)}</code> ` +
      `<span class="place">${labels.line} <bdi>${row.line}:${row.column}</bdi></span></p>` +
      `<blockquote dir="auto">${excerpt}</blockquote>${list && `<ul>${list}</ul>`}</article>\n`
    );
  }

  function footer(summary: Summary): string {
    return `<footer><p>${escapeMarkup(summarise(summary, language))}</p></footer>`;
  }

  return {
    begin() {
      const toggles = SEVERITIES.map(
        (each) =>
          `<input type="checkbox" id="show-${each}" checked><label for="show-${each}">${severityName(each, language)}</label>`,
      );
      return (
        `<!doctype html>\n<html lang="${language}" dir="${labels.dir}"><head><meta charset="utf-8">` +
        '<meta name="viewport" content="width=device-width">' +
        `<meta name="generator" content="mudaqqiq ${escapeMarkup(version)}">` +
        `<title>${labels.title}</title><style>${STYLE}</style></head><body>\n` +
        `<h1>${labels.title}</h1>\n<span>${labels.show}</span> ${toggles.join('\n')}\n<main>\n`
      );
    },
    draft(report) {
      if (report.findings.length === 0) return '';
      const lines = readLines(report.text);
      const rows = findingRows(report, language, lines);
      const body = rows.map((row) => article(row, report, lines.rangeOf(row.line))).join('');
      const words = count(report.words, 'words', language);
      const heading = `<h2><bdi>${escapeMarkup(report.path)}</bdi> <small>${words}</small></h2>`;
      return `<section>${heading}\n${body}</section>\n`;
    },
    end: (summary) => `</main>\n${footer(summary)}\n</body></html>\n`,
  };
}
