/**
 * A text under a mask: as long as the original, with a filler for every character that is markup. Readers of formats
 * lay open what a reader of the page would see.
 */
import { decodeHTML } from 'entities';
import { isArabicWordPart, isInvisible } from './letters.ts';
import { ENTITY_FILLER, MARKUP_FILLER } from './tokens.ts';

const FILLER = MARKUP_FILLER.charCodeAt(0);
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const ENTITY_REST = ENTITY_FILLER.charCodeAt(0);
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

export interface Mask {
  /** Uncovers the characters of a range as they are. */
  keep(start: number, end: number): void;
  /** Uncovers a range in which `&laquo;` and `&#1571;` mean characters: each is its character and `ENTITY_FILLER`s. */
  keepDecoded(start: number, end: number): void;
  /** One character for a range: the character, then fillers. */
  put(start: number, end: number, character: string): void;
  /** A line end in place of markup; blanks before it print nothing and are covered. */
  breakLine(at: number): void;
  /** Whether the nearest character before the offset that is not a filler is a line end, or there is none. */
  atLineStart(offset: number): boolean;
  hide(start: number, end: number): void;
  /** Lays another mask over a range of this one. */
  paste(at: number, masked: string): void;
  finish(): string;
}

export function createMask(text: string): Mask {
  const units = new Uint16Array(text.length).fill(FILLER);
  /** The last place asked about and its answer, which spares going back over the same fillers again and again. */
  let asked = { offset: 0, atLineStart: true };
  const forgetFrom = (start: number): void => {
    if (start < asked.offset) asked = { offset: 0, atLineStart: true };
  };
  const keep = (start: number, end: number): void => {
    forgetFrom(start);
    for (let at = start; at < end; at++) units[at] = text.charCodeAt(at);
  };
  const hide = (start: number, end: number): void => {
    forgetFrom(start);
    units.fill(FILLER, start, end);
  };
  const put = (start: number, end: number, character: string): void => {
    hide(start, end);
    units[start] = character.charCodeAt(0);
  };
  return {
    keep,
    hide,
    put,
    keepDecoded(start, end) {
      keep(start, end);
      const stretch = text.slice(start, end);
      if (!stretch.includes('&')) return;
      for (const { 0: reference, index } of stretch.matchAll(REFERENCE)) {
        const character = decodeHTML(reference);
        // What is not a reference (`&x;`) prints as it is: its semicolon is the writer's.
        if ([...character].length !== 1) continue;
        const from = start + index;
        forgetFrom(from);
        units.fill(ENTITY_REST, from, from + reference.length);
        const plain = plainBlank(character);
        for (let unit = 0; unit < plain.length; unit++) units[from + unit] = plain.charCodeAt(unit);
      }
    },
    breakLine(at) {
      let before = at - 1;
      for (; before >= 0; before--) {
        if (units[before] === SPACE) units[before] = FILLER;
        else if (units[before] !== FILLER) break;
      }
      forgetFrom(before + 1);
      units[at] = LINE_FEED;
    },
    atLineStart(offset) {
      const known = asked.offset <= offset ? asked : { offset: 0, atLineStart: true };
      let before = offset - 1;
      while (before >= known.offset && units[before] === FILLER) before--;
      const atLineStart = before < known.offset ? known.atLineStart : units[before] === LINE_FEED;
      asked = { offset, atLineStart };
      return atLineStart;
    },
    paste(at, masked) {
      for (let place = 0; place < masked.length; place++) units[at + place] = masked.charCodeAt(place);
    },
    finish() {
      joinBrokenWords(units, text);
      return decode(units);
    },
  };
}

const ONE_REFERENCE = new RegExp(REFERENCE.source, 'iy');

/** The length of what the character at a place is written as: of `&amp;` five. Only a reference has fillers after it. */
export function writtenLength(original: string, masked: string, at: number): number {
  const isReference = original[at] === '&' && masked[at + 1] === ENTITY_FILLER;
  return isReference ? (referenceAt(original, at) ?? 1) : 1;
}

/** The length of the character reference at a place; undefined where there is none. */
export function referenceAt(text: string, at: number): number | undefined {
  ONE_REFERENCE.lastIndex = at;
  return ONE_REFERENCE.exec(text)?.[0].length;
}

/** `&nbsp;` is a blank like another, and `&#10;` breaks no line of the page. */
function plainBlank(character: string): string {
  return /\s/.test(character) ? ' ' : character;
}

/** Longer markup holds more than tags of words. */
const LONGEST_GAP = 2000;
/** Tags that print nothing by themselves, marks of Markdown, comments, and deleted text: a word goes on across them. */
const INLINE =
  '</?(?:a|abbr|acronym|b|bdi|bdo|big|cite|dfn|em|font|i|ins|mark|nobr|s|small|span|strike|strong|time|tt|u|wbr)(?:\\s[^<>]*)?/?>';
const GAP = new RegExp(
  `^(?:${INLINE}|<!--[\\s\\S]*?-->|<del(?:\\s[^<>]*)?>[\\s\\S]*?</del\\s*>|[\\s*_[]|\\]\\([^()\\s]*\\))+$`,
  'i',
);
/** One thing beside another, which the page's style sets apart: links of a menu, a name and a date. */
const SIDE_BY_SIDE = /<\/[a-z]+\s*>[\s\S]*<[a-z]+\s[^<>]*\b(?:href|id|class(?!\s*=\s*"?(?:Spell|Gram)E))\b/i;

/**
 * A word with markup inside (`و<b>الوزير</b>`) is read as the one word that the page shows: the markup
 * belongs to the letter before it, as the rest of a reference does. Where markup may part two words the whole is
 * covered: silence is better than a false alarm.
 */
function joinBrokenWords(units: Uint16Array, text: string): void {
  let at = 0;
  while (at < units.length) {
    if (!isArabicWordPart(units[at]!)) {
      at++;
      continue;
    }
    const start = at;
    let end = at;
    let gap = -1;
    const gaps: [start: number, end: number][] = [];
    for (; at < units.length; at++) {
      if (units[at] === FILLER) gap = gap < 0 ? at : gap;
      else if (units[at] === ENTITY_REST && end === at) end++;
      else if (isArabicWordPart(units[at]!)) {
        if (gap >= 0) gaps.push([gap, at]);
        gap = -1;
        end = at + 1;
      } else if (!isInvisible(units[at]!)) break;
    }
    if (!gaps.every(([from, to]) => isInline(text.slice(from, to)))) units.fill(FILLER, start, end);
    else for (const [from, to] of gaps) units.fill(ENTITY_REST, from, to);
  }
}

/** Whether markup prints nothing, so that what is before it and after it goes on as one. */
export function isInline(markup: string): boolean {
  return markup.length <= LONGEST_GAP && GAP.test(markup) && !SIDE_BY_SIDE.test(markup);
}

const CHUNK = 0x2000;

function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK)
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
}
