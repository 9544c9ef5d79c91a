import type { Lexicon } from '../../lexicon/index.ts';
import { composeHamza, isArabicLetter, isPresentationForm, type Token } from '../../text/index.ts';
import { replace } from '../fixes.ts';
import { defineRule } from '../rule.ts';

export const presentationForms = defineRule({
  id: 'typography/presentation-forms',
  scope: 'paragraph',
  severity: 'warning',
  fixable: true,
  description: {
    ar: 'حروف بأشكال العرض القديمة (من ملفات PDF غالبًا)',
    en: 'Letters as presentation forms, mostly out of PDF files',
  },
  messages: {
    main: {
      ar: 'كُتبت «{word}» بأشكال عرض ({point}) لا بالحروف نفسها: لا تُبحث ولا تُفرز؛ تُكتب «{right}».',
      en: '“{word}” is written in presentation forms ({point}), not letters: it cannot be found or sorted; write “{right}”.',
    },
    apart: {
      ar: 'همزة «{word}» علامة منفصلة ({point}) لا جزء من حرفها: تُرى صحيحة ولا تُبحث؛ تُكتب «{right}».',
      en: 'The hamza of “{word}” is a mark of its own ({point}), not part of its letter: it looks right and cannot be found; write “{right}”.',
    },
    loose: {
      ar: 'همزة «{word}» علامة منفصلة ({point}) على حرف لا يحملها؛ تُكتب «{right}».',
      en: 'The hamza of “{word}” is a mark of its own ({point}) on a letter that carries none; write “{right}”.',
    },
  },
  *check({ tokens }, { lexicon }) {
    for (const token of tokens) {
      if (token.kind !== 'word') continue;
      const first = [...token.text].find((letter) => isCopied(letter.charCodeAt(0)));
      if (!first) {
        const apart = reportApart(token) ?? reportLoose(token, lexicon);
        if (apart) yield apart;
        continue;
      }
      const right = [...token.text].map(toLetters).join('');
      const point = `U+${first.charCodeAt(0).toString(16).toUpperCase()}`;
      yield {
        start: token.start,
        end: token.end,
        message: 'main',
        values: { word: token.text, right, point },
        fixes: [replace(token.start, token.end, right, { safe: true })],
      };
    }
  },
});

const HAMZA_APART = /([اويى])([\u064b-\u0652]*)([\u0653-\u0655])/g;

/** أحمد written as ا, U+0654, حمد. */
function reportApart({ text, start, end }: Token) {
  const mark = text.search(/[\u0653-\u0655]/);
  if (mark < 0) return undefined;
  const right = text.replace(HAMZA_APART, (whole, letter: string, between: string, hamza: string) => {
    const composed = composeHamza(letter, hamza);
    return composed === letter ? whole : composed + between;
  });
  if (right === text) return undefined;
  const point = `U+${text.charCodeAt(mark).toString(16).toUpperCase().padStart(4, '0')}`;
  const fixes = [replace(start, end, right, { safe: true })];
  const values = { word: text, right, point };
  return { start, end, message: 'apart' as const, values, fixes, severity: 'hint' as const };
}

const HAMZA_LOOSE = /(?<=[\u0621-\u063a\u0641-\u064a])[\u0654\u0655]/;
const SEATS = ['ؤ', 'ئ', 'أ', 'ء'];

/** «المسٔول»: the mark hangs on the letter before the one it is meant for, so it is written as a letter of its own. */
function reportLoose({ text, start, end }: Token, lexicon: Lexicon) {
  const mark = HAMZA_LOOSE.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const rights = SEATS.map((seat) => text.replace(HAMZA_LOOSE, seat))
    .filter((each) => lexicon.contains(each))
    .sort((a, b) => lexicon.rarity(a) - lexicon.rarity(b));
  const [right] = rights;
  if (right === undefined) return undefined;
  const point = `U+0${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  const fixes = rights.map((each) => replace(start, end, each));
  return { start, end, message: 'loose' as const, values: { word: text, right, point }, fixes };
}

/** ﷲ ﷺ ﷻ and their like (U+FDF0–FDFD) are signs of their own, typed on purpose. */
function isCopied(code: number): boolean {
  return isPresentationForm(code) && !(code >= 0xfdf0 && code <= 0xfdfd);
}

function toLetters(form: string): string {
  if (!isCopied(form.charCodeAt(0))) return form;
  return [...form.normalize('NFKC')].filter((letter) => isArabicLetter(letter.charCodeAt(0))).join('');
}
