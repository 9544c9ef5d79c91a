/** Formats in which a draft's characters are not all text. */
import { type Damage, findDamage } from './damage.ts';
import { maskHtml } from './markup-html.ts';
import { maskMarkdown } from './markup-md.ts';
import { createMask } from './mask.ts';
import type { Range } from './shapes.ts';
import { MARKUP_FILLER } from './tokens.ts';

export type TextFormat = 'txt' | 'md' | 'html';

/**
 * The text with its markup covered by fillers (`MARKUP_FILLER`), one for each UTF-16 code unit, so that offsets stay
 * those of the original. Character references (`&laquo;`) are one character (`ENTITY_FILLER`), wrapped lines one line,
 * and block elements begin a line.
 */
export function maskMarkup(text: string, format: TextFormat): string {
  if (format === 'md') return maskMarkdown(text);
  if (format === 'html') return maskHtml(text);
  return text.includes('&') ? maskReferences(text) : text;
}

/** A reference in plain text came with a page it was copied from; typography/entity reports it. */
function maskReferences(text: string): string {
  const mask = createMask(text);
  mask.keepDecoded(0, text.length);
  return mask.finish();
}

/** What rules read of a draft, as long as the draft. */
export interface MaskedText {
  readonly text: string;
  /** What no rule reads, since characters were lost there. */
  readonly damage: readonly Damage[];
}

/** Masks what is not the writer's prose to correct: markup, verses of the Quran, damaged words. */
export function maskDraft(original: string, format: TextFormat): MaskedText {
  const prose = maskMarkup(original, format);
  const damage = findDamage(prose);
  return { text: cover(prose, [...damage, ...findVerses(prose)]), damage };
}

/**
 * From ﴿ to ﴾, in whichever order they were typed, within a paragraph. Verses are spelt as the Quran spells them:
 * «ٱلصَّلَوٰةَ» is right, and its tatweel carries marks.
 */
const VERSE = /[\ufd3e\ufd3f][^\ufd3e\ufd3f\n\r]*[\ufd3e\ufd3f]/g;

function findVerses(text: string): Range[] {
  if (!/[\ufd3e\ufd3f]/.test(text)) return [];
  return [...text.matchAll(VERSE)].map(({ 0: verse, index }) => ({
    start: index,
    end: index + verse.length,
  }));
}

/** Line ends stay, so that paragraphs are what they are. */
function cover(text: string, ranges: readonly Range[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n\r]/g, MARKUP_FILLER);
    at = end;
  }
  return result + text.slice(at);
}
