import { Parser } from 'htmlparser2';
import { createMask } from './mask.ts';

/** Elements whose text is not prose. */
const HIDDEN = new Set(
  'code del head kbd math noscript pre samp script select style svg template textarea var'.split(' '),
);
/** Prose within what is hidden: the page's title in its head. */
const SHOWN = new Set(['title']);
/** Elements that take lines of their own; text before and after them is not one sentence. */
const BLOCK = new Set(
  (
    'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre ' +
    'section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
const BLANKS = /\s+/g;
const LETTER = /\p{L}/u;
const ARABIC_LETTER = /[\u0621-\u064a]/;
/** Languages in Arabic letters whose words are not Arabic. */
const SAME_LETTERS = /^(?:az|bal|ckb|fa|ku|ks|pnb|prs|ps|sd|ug|ur)\b/i;

/** Covers tags, comments, scripts and styles; a block element begins and ends a line. */
export function maskHtml(text: string): string {
  const mask = createMask(text);
  const open: { name: string; hidden: boolean; language: string }[] = [];
  const isHidden = (): boolean => open.at(-1)?.hidden ?? false;
  /** Text that its page calls foreign; Arabic in a page that is called English (many are) is Arabic. */
  const isForeign = (start: number, end: number): boolean => {
    const language = open.at(-1)?.language ?? '';
    if (language === '' || /^ar\b/i.test(language)) return false;
    const shown = text.slice(start, end);
    return SAME_LETTERS.test(language) || (LETTER.test(shown) && !ARABIC_LETTER.test(shown));
  };
  const languageOf = (name: string, own: string | undefined): string =>
    name === 'html' || name === 'body' ? '' : (own ?? open.at(-1)?.language ?? '');
  const parser = new Parser(
    {
      onopentag(name, { lang, 'xml:lang': xmlLang }) {
        if (BLOCK.has(name)) mask.breakLine(parser.startIndex);
        open.push({
          name,
          hidden: !SHOWN.has(name) && (isHidden() || HIDDEN.has(name)),
          language: languageOf(name, lang ?? xmlLang),
        });
      },
      onclosetag(name) {
        // A void element (br) closes where it opens; an element left open closes where the next thing begins.
        const place = open.findLastIndex((each) => each.name === name);
        if (place >= 0) open.length = place;
        if (BLOCK.has(name) && text[parser.startIndex] === '<') mask.breakLine(parser.startIndex);
      },
      ontext() {
        const start = parser.startIndex;
        const end = parser.endIndex + 1;
        if (isHidden() || isForeign(start, end)) return;
        mask.keepDecoded(start, end);
        // Blanks and line ends are one blank on the page, and none at its line's start.
        for (const run of text.slice(start, end).matchAll(BLANKS)) {
          const from = start + run.index;
          const to = from + run[0].length;
          if (mask.atLineStart(from)) mask.hide(from, to);
          else mask.put(from, to, ' ');
        }
      },
    },
    { decodeEntities: false, recognizeSelfClosing: true },
  );
  parser.end(text);
  return mask.finish();
}
