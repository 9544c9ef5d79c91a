/** What a reader of a page sees, as a text of its own, with the place in the source of each of its characters. */
import { maskHtml } from './markup-html.ts';
import { isInline, writtenLength } from './mask.ts';
import type { Range } from './shapes.ts';
import { ENTITY_FILLER, MARKUP_FILLER } from './tokens.ts';

/** A text whose characters stand elsewhere otherwise: «&#1571;» for «أ», or within tags. */
export interface ShownText {
  readonly text: string;
  /** Where each UTF-16 code unit of it begins and ends in the source. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * The text of a page or a piece of one: a block element is a line, blanks are one, tags and references are gone. Markup
 * that prints something of its own (a picture, code) is one `MARKUP_FILLER`.
 */
export function showHtml(html: string): ShownText {
  const masked = maskHtml(html);
  const shown = new ShownBuilder();
  let at = 0;
  while (at < masked.length) {
    const unit = masked[at]!;
    if (unit === ENTITY_FILLER) at++;
    else if (unit === MARKUP_FILLER) {
      const start = at;
      while (masked[at] === MARKUP_FILLER) at++;
      const isAtLineEnd = shown.last === '' || shown.last === '\n' || (masked[at] ?? '\n') === '\n';
      if (isAtLineEnd) continue;
      if (!isInline(html.slice(start, at))) shown.add(MARKUP_FILLER, start, at);
      else if (shown.last === ' ' && masked[at] === ' ') at++;
    } else {
      shown.add(unit, at, at + writtenLength(html, masked, at));
      at++;
    }
  }
  return shown.finish();
}

/** Puts a shown text together, character by character. */
export class ShownBuilder {
  readonly #units: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  get last(): string {
    return this.#units.at(-1) ?? '';
  }

  /** @param text one character or several that stand for the stretch of the source together. */
  add(text: string, start: number, end: number): void {
    for (let at = 0; at < text.length; at++) {
      this.#units.push(text[at]!);
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  /** A stretch of the source as it is. */
  keep(source: string, start: number, end: number): void {
    for (let at = start; at < end; at++) this.add(source[at]!, at, at + 1);
  }

  /** What is shown of a stretch of the source, with its places moved to where the stretch is. */
  addShown({ text, starts, ends }: ShownText, by = 0): void {
    for (let at = 0; at < text.length; at++) this.add(text[at]!, starts[at]! + by, ends[at]! + by);
  }

  finish(): ShownText {
    return {
      text: this.#units.join(''),
      starts: Uint32Array.from(this.#starts),
      ends: Uint32Array.from(this.#ends),
    };
  }
}

/** What is shown of a text that is itself shown: a page within a string of JSON. */
export function showThrough(inner: ShownText, outer: ShownText): ShownText {
  const place = (range: Range): Range => sourceRange(outer, range);
  const starts = inner.starts.map((start, at) => place({ start, end: inner.ends[at]! }).start);
  const ends = inner.ends.map((end, at) => place({ start: inner.starts[at]!, end }).end);
  return { text: inner.text, starts, ends };
}

/** Where a stretch of the shown text is in the source. */
export function sourceRange({ starts, ends }: ShownText, { start, end }: Range): Range {
  if (start < end) return { start: starts[start]!, end: ends[end - 1]! };
  const place = start > 0 ? ends[start - 1]! : (starts[0] ?? 0);
  return { start: place, end: place };
}
