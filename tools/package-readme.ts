/**
 * The README that the packed extension carries, `dist/README.md`: VS Code's page of details and the marketplace strip `dir`,
 * show pictures of a package only from the network, and follow no link into it. So Arabic is aligned to the right and
 * isolated, and pictures, links to files of the repository and what is for developers are left out. `npm run package`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ARABIC = /[\u0620-\u064a]/;
/** Sections of the repository's README about what an editor does not see. */
const NOT_FOR_EDITORS = /^## (?:Try it|سطر الأوامر|.*· HTTP|More)/;

export function packageReadme(readme: string): string {
  const sections = readme.split(/^(?=## )/m).filter((text) => !NOT_FOR_EDITORS.test(text));
  return sections
    .join('')
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/^!\[[^\]]*\]\([^)]*\)\n\n?/gm, '')
    .replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1')
    .split(/\n{2,}/)
    .map((block) => (block.startsWith('```') ? block : turn(block)))
    .join('\n\n');
}

/** A block of lines without a blank one between. */
function turn(block: string): string {
  if (!ARABIC.test(block)) return block;
  if (block.startsWith('|')) return block.split('\n').map(turnRow).join('\n');
  const [, level, heading] = /^(#+) (.*)$/s.exec(block) ?? [];
  if (level && heading) return turnHeading(level, heading);
  if (/^- /.test(block) && isMostlyArabic(block)) return block.split('\n').map(turnItem).join('\n\n');
  const halves = /^(\*\*[^*]*[\u0620-\u064a][^*]*\*\*)\s+([A-Z][\s\S]*)$/.exec(block)?.slice(1);
  const parts = halves ?? (/^- /.test(block) ? [block] : block.split(' · '));
  return parts
    .map((part) => (isMostlyArabic(part) ? paragraph(part.replace(/\n/g, ' ')) : isolateRuns(part)))
    .join('\n\n');
}

/** «في VS Code · In VS Code»: each half in its own order. */
function turnHeading(level: string, heading: string): string {
  if (isMostlyArabic(heading) && !heading.includes(' · '))
    return `<h${level.length} align="right">${isolate(heading)}</h${level.length}>`;
  const halves = heading.split(' · ').map((half) => (ARABIC.test(half) ? isolate(half) : half));
  return `${level} ${halves.join(' · ')}`;
}

function turnRow(row: string): string {
  return row
    .split('|')
    .map((cell) => (isMostlyArabic(cell) ? ` ${isolate(cell.trim())} ` : isolateRuns(cell)))
    .join('|');
}

const turnItem = (item: string): string => paragraph(`• ${item.replace(/^- /, '')}`);

function isMostlyArabic(text: string): boolean {
  return (text.match(/[\u0620-\u064a]/g)?.length ?? 0) > (text.match(/[A-Za-z]/g)?.length ?? 0);
}

/** Markdown within an HTML paragraph is not read: what stands there is HTML. */
function paragraph(text: string): string {
  const html = text
    .replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
  return `<p align="right">${isolate(html)}</p>`;
}

const isolate = (text: string): string => `\u2067${text}\u2069`;

const WORD = '«?[\\u0620-\\u065f\\u0671-\\u06d3]+[»،؛؟…]*';
/** Arabic words within an English line with the marks between them; a full stop belongs to a sentence, not to a word. */
const RUN = new RegExp(`${WORD}(?:[.:]?\\s+${WORD}){3,}\\.?|${WORD}(?:\\s+${WORD})*`, 'g');

function isolateRuns(text: string): string {
  return text.replace(RUN, isolate);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL('../', import.meta.url);
  await mkdir(new URL('dist/', root), { recursive: true });
  const readme = await readFile(new URL('README.md', root), 'utf8');
  await writeFile(new URL('dist/README.md', root), packageReadme(readme));
}
