/** Subtitles (.srt, .vtt): what is spoken, without numbers, times and tags. */
import { ShownBuilder, type ShownText } from '../text/index.ts';

const TIMES = /^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/;
const MARKUP = /<[^<>\n]*>|\{\\[^{}\n]*\}/g;
const ENDS_SENTENCE = /[.!?؟…:؛»”"]$/;

/**
 * A sentence goes on from cue to cue until a mark ends it; where it goes on, a blank that is nowhere in the file stands
 * between its parts.
 */
export function showSubtitles(text: string): ShownText {
  const shown = new ShownBuilder();
  let isSpoken = false;
  let written = '';
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|[\r\n]|$)/g)) {
    const end = index + line.replace(/[\r\n]+$/, '').length;
    const own = text.slice(index, end);
    if (TIMES.test(own)) isSpoken = true;
    else if (own.trim() === '') isSpoken = false;
    else if (isSpoken) {
      if (written !== '') shown.add(ENDS_SENTENCE.test(written) ? '\n' : ' ', index, index);
      let at = index;
      for (const { 0: markup, index: place } of own.matchAll(MARKUP)) {
        shown.keep(text, at, index + place);
        at = index + place + markup.length;
      }
      shown.keep(text, at, end);
      written = own.replace(MARKUP, '').trim();
    }
  }
  return shown.finish();
}
