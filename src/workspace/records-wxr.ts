/** Posts of an export of WordPress (WXR): a post's title and its content, which is a page's piece or almost one. */

import { decodeHTML } from 'entities';
import { referenceAt, ShownBuilder, type ShownText, showHtml, showThrough } from '../text/index.ts';
import type { RecordPlace } from './record-place.ts';
import type { SourceText } from './shown-edits.ts';

const ITEM = /<item>[\s\S]*?<\/item>/g;
/** Pictures, menus and styles are items too. */
const NO_PROSE = /^(?:attachment|nav_menu_item|revision|custom_css|wp_\w+|acf-\w+)$/;

export function postsOf(text: string): RecordPlace[] {
  return Array.from(text.matchAll(ITEM)).flatMap(({ 0: item, index }) => {
    if (NO_PROSE.test(readField(item, 'wp:post_type') ?? '') || !find(item, 'content:encoded')) return [];
    const id = readField(item, 'wp:post_id') ?? readField(item, 'guid') ?? '';
    return [{ start: index, end: index + item.length, id }];
  });
}

/** @param item from `<item>` to `</item>`. */
export function showPost(item: string): SourceText {
  const shown = new ShownBuilder();
  const pieces = ['title', 'content:encoded'].flatMap((name) => find(item, name) ?? []);
  for (const { start, end, isPlain } of pieces) {
    const raw = item.slice(start, end);
    const html = isPlain ? undefined : decodeReferences(raw);
    const own = html ? showThrough(showParagraphs(html.text), html) : showParagraphs(raw);
    if (own.text.trim() === '') continue;
    shown.addShown(own, start);
    if (shown.last !== '\n') shown.add('\n', end, end);
  }
  const isPlain = pieces.every((piece) => piece.isPlain);
  // In a section that is not plain a reference is written twice over; words that need none are written as they are.
  return {
    shown: shown.finish(),
    write: (text) => (/[&<>]/.test(text) ? (isPlain ? toReferences(text) : undefined) : text),
  };
}

function toReferences(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Within `<![CDATA[…]]>`: nothing in it is escaped. */
  readonly isPlain: boolean;
}

function find(item: string, name: string): Piece | undefined {
  const found = new RegExp(`(<${name}>\\s*)([\\s\\S]*?)\\s*</${name}>`).exec(item);
  if (!found) return undefined;
  const start = found.index + found[1]!.length;
  const text = found[2]!;
  const isPlain = text.startsWith('<![CDATA[') && text.endsWith(']]>');
  return isPlain
    ? { start: start + 9, end: start + text.length - 3, isPlain }
    : { start, end: start + text.length, isPlain };
}

function readField(item: string, name: string): string | undefined {
  const piece = find(item, name);
  return piece && item.slice(piece.start, piece.end).trim();
}

/** The classic editor writes paragraphs as blank lines, and WordPress makes elements of them when the page is shown. */
function showParagraphs(html: string): ShownText {
  if (/<(?:p|br|div|li|h[1-6])\b/i.test(html)) return showHtml(html);
  const broken = new ShownBuilder();
  let at = 0;
  for (const { 0: blank, index } of html.matchAll(/\s*\n\s*/g)) {
    broken.keep(html, at, index);
    at = index + blank.length;
    broken.add('<br>', index, at);
  }
  broken.keep(html, at, html.length);
  const outer = broken.finish();
  return showThrough(showHtml(outer.text), outer);
}

function decodeReferences(text: string): ShownText {
  const shown = new ShownBuilder();
  for (let at = 0; at < text.length; ) {
    const length = text[at] === '&' ? (referenceAt(text, at) ?? 1) : 1;
    shown.add(length === 1 ? text[at]! : decodeHTML(text.slice(at, at + length)), at, at + length);
    at += length;
  }
  return shown.finish();
}
