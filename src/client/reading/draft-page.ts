/**
 * A draft as it will print, as HTML: headline, headings, paragraphs, and beside each paragraph what was found in it.
 * It does not use VS Code. Offsets are in the text that is given.
 */
import { directionOf } from '../direction.ts';

export interface PageFinding {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  /** What its rule is called. */
  readonly about: string;
}

interface Block {
  readonly tag: 'h1' | 'h2' | 'p';
  readonly from: number;
  readonly to: number;
}

interface Numbered extends PageFinding {
  readonly number: number;
}

const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
/** A first line longer than this is not a headline. */
const LONGEST_HEADLINE = 200;

/** @returns the blocks one below the other; `data-from` and `data-to` say which stretch of the text each shows. */
export function renderDraft(text: string, findings: readonly PageFinding[]): string {
  const numbered = findings
    .filter(({ from, to }) => from >= 0 && to <= text.length && from <= to)
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((finding, at): Numbered => ({ ...finding, number: at + 1 }));
  return blocksOf(text)
    .map((block) => renderBlock(text, block, numbered))
    .join('\n');
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.replace(/\r$/, '').length;
    const heading = /^#{1,6} +/.exec(line)?.[0].length ?? 0;
    const isHeadline = blocks.length === 0 && line.length < LONGEST_HEADLINE;
    if (line.trim() !== '')
      blocks.push({ tag: isHeadline ? 'h1' : heading > 0 ? 'h2' : 'p', from: from + heading, to });
    from += line.length + 1;
  }
  // One line alone is a text, not a headline without one.
  return blocks.length === 1 ? blocks.map((block) => ({ ...block, tag: 'p' })) : blocks;
}

function renderBlock(text: string, { tag, from, to }: Block, findings: readonly Numbered[]): string {
  const here = findings.filter((finding) => finding.from < to && finding.to > from);
  // A finding over several paragraphs is shown beside the one where it begins.
  const beginning = here.filter((finding) => finding.from >= from);
  const words = renderWords(text, from, to, here);
  const notes = beginning.map(renderNote).join('');
  return `<section class="block" data-from="${from}" data-to="${to}"><${tag} dir="${directionOf(text.slice(from, to))}">${words}</${tag}>${notes && `<ol class="notes">${notes}</ol>`}</section>`;
}

/** Cut wherever a finding begins or ends; a stretch under several findings looks like the most severe one. */
function renderWords(text: string, from: number, to: number, findings: readonly Numbered[]): string {
  const clip = (offset: number): number => Math.max(from, Math.min(to, offset));
  const cuts = new Set([from, to, ...findings.flatMap((finding) => [clip(finding.from), clip(finding.to)])]);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((start, at) => {
      const end = places[at + 1]!;
      const words = escapeHtml(text.slice(start, end));
      const here = findings.filter((finding) => finding.from <= start && finding.to >= end);
      const gravest = SEVERITIES.find((each) => here.some(({ severity }) => severity === each));
      if (!gravest) return words;
      const [first] = here;
      const numbers = here
        .filter((finding) => clip(finding.to) === end)
        .map(({ number }) => `<sup>${number}</sup>`)
        .join('');
      return `<mark class="${gravest}" data-from="${first!.from}" data-to="${first!.to}">${words}${numbers}</mark>`;
    })
    .join('');
}

function renderNote({ number, from, to, severity, message, about }: Numbered): string {
  return `<li><button type="button" class="${severity}" data-from="${from}" data-to="${to}"><b>${number}</b> <span>${escapeHtml(message)}</span> <small>${escapeHtml(about)}</small></button></li>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

export interface PrintParts {
  readonly title: string;
  /** What `renderDraft` gave. */
  readonly body: string;
  readonly style: string;
  /** Whether the notes are printed beside the text. */
  readonly notes: boolean;
  readonly language: 'ar' | 'en';
}

/** A file of its own, for a browser, which asks at once how to print it. */
export function writePrintable({ title, body, style, notes, language }: PrintParts): string {
  return `<!doctype html>
<html lang="${language}" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body class="printed${notes ? '' : ' bare'}"><main><article lang="ar">
${body}
</article></main><script>addEventListener('load', () => document.fonts.ready.then(() => print()));</script></body>
</html>
`;
}
