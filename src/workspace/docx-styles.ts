/** Which styles of a Word document are headings. */
import { strFromU8, unzipSync } from 'fflate';
import { relatedParts } from './docx-parts.ts';

const STYLE = /<(?:[^\s<>:/]+:)?style\s([^<>]*)>([\s\S]*?)<\/(?:[^\s<>:/]+:)?style>/g;
const MAX_LEVEL = 6;
const MAX_BYTES = 10_000_000;

interface Style {
  readonly level: number;
  readonly base: string | undefined;
}

/**
 * Levels from 1, by the style's identifier, which is of the language of Word that wrote it, while its name is not. A
 * house's own style is what the style that it is made of is.
 */
export function readHeadingStyles(bytes: Uint8Array, main: string): ReadonlyMap<string, number> {
  const relations = unzipSync(bytes, { filter: ({ name }) => name.endsWith('.rels') });
  const [name] = relatedParts(relations, main, 'styles');
  const part =
    name &&
    unzipSync(bytes, { filter: (file) => file.name === name && file.originalSize <= MAX_BYTES })[name];
  if (!part) return new Map();
  const styles = new Map<string, Style>();
  for (const [, attributes = '', inside = ''] of strFromU8(part).matchAll(STYLE)) {
    const id = /styleId="([^"]*)"/.exec(attributes)?.[1];
    if (id === undefined || /type="(?:character|table|numbering)"/.test(attributes)) continue;
    const outline = Number(attributeIn(inside, 'outlineLvl') ?? Number.NaN) + 1;
    const level = levelOfName(attributeIn(inside, 'name') ?? '') || (outline <= MAX_LEVEL ? outline : 0);
    styles.set(id, { level, base: attributeIn(inside, 'basedOn') });
  }
  const levels = new Map<string, number>();
  for (const id of styles.keys()) {
    const level = levelOf(id, styles);
    if (level > 0) levels.set(id, level);
  }
  return levels;
}

function levelOfName(name: string): number {
  if (/^title$/i.test(name)) return 1;
  if (/^subtitle$/i.test(name)) return 2;
  return Number(/^heading ([1-6])$/i.exec(name)?.[1] ?? 0);
}

function levelOf(id: string, styles: ReadonlyMap<string, Style>): number {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.base) {
    const { level = 0 } = styles.get(at) ?? {};
    if (level > 0) return level;
    seen.add(at);
  }
  return 0;
}

function attributeIn(xml: string, element: string): string | undefined {
  return new RegExp(`<(?:[^\\s<>:/]+:)?${element}\\s[^<>]*val="([^"]*)"`).exec(xml)?.[1];
}
