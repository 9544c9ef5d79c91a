/** A Word document as HTML: its parts, headings, tables and notes, and beside each paragraph what was found in it. */
import type { ShownBlock, WordContent } from '../../server/protocol.ts';
import { directionOf } from '../direction.ts';
import { escapeHtml } from '../reading/draft-page.ts';

export interface WordFinding {
  /** In the document's text. */
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  /** What its rule is called. */
  readonly about: string;
  /** Titles of its fixes; none where the document is only read. */
  readonly fixes: readonly string[];
}

type Part = ShownBlock['part'];

export interface WordLabels {
  readonly parts: Readonly<Record<Exclude<Part, 'body'>, string>>;
  /** Of the button that offers everything else about a finding. */
  readonly more: string;
}

/** As on paper; what others said about it comes last. */
const ORDER: readonly Part[] = ['header', 'body', 'footnotes', 'endnotes', 'footer', 'comments'];
const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
/** Buttons beside a finding; the others are behind the last one. */
const MOST_FIXES = 3;

interface Numbered extends WordFinding {
  readonly index: number;
}

interface Page {
  readonly content: WordContent;
  readonly findings: readonly Numbered[];
  readonly labels: WordLabels;
}

/** @returns sections of blocks; `data-s` says where a piece of text begins, `data-finding` which finding is meant. */
export function renderWord(
  content: WordContent,
  findings: readonly WordFinding[],
  labels: WordLabels,
): string {
  const page = { content, findings: findings.map((finding, index) => ({ ...finding, index })), labels };
  return ORDER.map((part) => {
    const blocks = content.blocks.filter((block) => block.part === part);
    if (blocks.length === 0) return '';
    const body = groupTables(blocks)
      .map((group) => renderGroup(group, page))
      .join('');
    if (part === 'body') return `<section class="body">${body}</section>`;
    return `<section class="part ${part}"><h2 class="label">${escapeHtml(labels.parts[part])}</h2>${body}</section>`;
  }).join('\n');
}

/** Paragraphs of one table together, every other one alone. */
function groupTables(blocks: readonly ShownBlock[]): ShownBlock[][] {
  const groups: ShownBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.cell && last?.[0]?.cell?.table === block.cell.table) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function renderGroup(group: readonly ShownBlock[], page: Page): string {
  const [first] = group;
  const isEmpty = group.every(({ start, end }) => page.content.text.slice(start, end).trim() === '');
  if (isEmpty && !first!.cell) return '';
  const shown = first!.cell ? renderTable(group, page) : renderParagraph(first!, page);
  const notes = group.flatMap((block) => findingsIn(block, page).filter(({ from }) => from >= block.start));
  const list = notes.map((finding) => renderNote(finding, page.labels)).join('');
  return `<div class="block">${shown}${list && `<ol class="notes">${list}</ol>`}</div>`;
}

function renderTable(blocks: readonly ShownBlock[], page: Page): string {
  const rows = new Map<number, Map<number, ShownBlock[]>>();
  for (const block of blocks) {
    const { row, cell } = block.cell!;
    const cells = rows.get(row) ?? new Map<number, ShownBlock[]>();
    rows.set(row, cells);
    cells.set(cell, [...(cells.get(cell) ?? []), block]);
  }
  const body = [...rows.values()].map((cells) => {
    const inside = [...cells.values()].map(
      (own) => `<td>${own.map((block) => renderParagraph(block, page)).join('')}</td>`,
    );
    return `<tr>${inside.join('')}</tr>`;
  });
  const text = page.content.text.slice(blocks[0]!.start, blocks.at(-1)!.end);
  return `<table dir="${directionOf(text)}"><tbody>${body.join('')}</tbody></table>`;
}

function renderParagraph(block: ShownBlock, page: Page): string {
  const { start, end, level, number, author } = block;
  const tag = level > 0 ? `h${level}` : 'p';
  const said = [number === undefined ? '' : String(number), author ?? ''].filter((each) => each !== '');
  const lead = said.length > 0 ? `<span class="lead">${escapeHtml(said.join(' · '))}</span> ` : '';
  const direction = directionOf(page.content.text.slice(start, end));
  return `<${tag} dir="${direction}">${lead}${renderWords(block, page)}</${tag}>`;
}

function findingsIn({ start, end }: ShownBlock, { findings }: Page): Numbered[] {
  return findings.filter(({ from, to }) => from <= end && to >= start && (from < end || from === to));
}

/** Cut wherever a finding or another formatting begins or ends, or a note is referred to. */
function renderWords(block: ShownBlock, page: Page): string {
  const { start, end, styles, part } = block;
  const { text, references } = page.content;
  const found = findingsIn(block, page);
  const clip = (offset: number): number => Math.max(start, Math.min(end, offset));
  const noted = part === 'body' ? references.filter(({ at }) => at > start && at <= end) : [];
  const cuts = new Set([
    ...[start, end],
    ...found.flatMap(({ from, to }) => [clip(from), clip(to)]),
    ...styles.flatMap((style) => [clip(style.start), clip(style.end)]),
    ...noted.map(({ at }) => at),
  ]);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places
    .slice(0, -1)
    .map((from, at) => {
      const to = places[at + 1]!;
      const style = styles.find((each) => each.start <= from && each.end >= to);
      let piece = `<span data-s="${from}">${escapeHtml(text.slice(from, to))}</span>`;
      if (style?.underlined) piece = `<u>${piece}</u>`;
      if (style?.italic) piece = `<i>${piece}</i>`;
      if (style?.bold) piece = `<b>${piece}</b>`;
      const here = found.filter((finding) => finding.from <= from && finding.to >= to);
      const gravest = SEVERITIES.find((each) => here.some(({ severity }) => severity === each));
      const ends = here.filter((finding) => clip(finding.to) === to);
      const numbers = ends.map(({ index }) => `<sup>${index + 1}</sup>`).join('');
      const marked = gravest
        ? `<mark class="${gravest}" data-finding="${here[0]!.index}">${piece}${numbers}</mark>`
        : piece;
      const marks = noted.filter((each) => each.at === to);
      return marked + marks.map((each) => `<sup class="ref ${each.part}">${each.number}</sup>`).join('');
    })
    .join('');
}

function renderNote({ index, severity, message, about, fixes }: Numbered, { more }: WordLabels): string {
  const buttons = fixes
    .slice(0, MOST_FIXES)
    .map(
      (title, fix) =>
        `<button type="button" data-finding="${index}" data-fix="${fix}">${escapeHtml(title)}</button>`,
    );
  return (
    `<li><button type="button" class="${severity}" data-finding="${index}" data-go><b>${index + 1}</b> ` +
    `<span>${escapeHtml(message)}</span> <small>${escapeHtml(about)}</small></button>` +
    `<p class="fixes">${buttons.join('')}<button type="button" data-finding="${index}" data-more>${escapeHtml(more)}</button></p></li>`
  );
}
