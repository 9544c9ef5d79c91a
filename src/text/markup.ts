/** Formats in which a draft's characters are not all text. */
import { maskHtml } from './markup-html.ts';
import { maskMarkdown } from './markup-md.ts';

export type TextFormat = 'txt' | 'md' | 'html';

/**
 * The text with its markup covered by fillers (`MARKUP_FILLER`), one for each UTF-16 code unit, so that offsets stay
 * those of the original. Character references (`&laquo;`) read as their character, wrapped lines as one line, and
 * elements that stand alone begin a line.
 */
export function maskMarkup(text: string, format: TextFormat): string {
  if (format === 'md') return maskMarkdown(text);
  if (format === 'html') return maskHtml(text);
  return text;
}
